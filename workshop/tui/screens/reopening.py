"""What stood open over a room when somebody's line was cut, and how it is opened again.

A window is known by the method of the room's screen that opened it, and windows over it by what was
taken in the one below. What was typed and not yet sent comes back with it. All of this is kept with
the person's place in the room, as long as that is open, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from textual.screen import Screen
from textual.widgets import Input, TextArea

from workshop.errors import WorkshopError
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.fields import type_in
from workshop.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from workshop.tui.screens.room import RoomScreen

__all__ = ["Desk", "Opened", "desk_of", "reopen", "reopens"]


@dataclass(frozen=True, slots=True)
class Opened:
    """By what a window over a room was opened."""

    method: str
    arguments: tuple[object, ...]
    window: str
    """The name of the window's class."""


@dataclass(frozen=True, slots=True)
class _Window:
    name: str
    typed: Mapping[str, str]
    marks: Mapping[str, str]
    focused: str
    taken: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Desk:
    """What stood on somebody's screen beside the room itself."""

    opened: Opened | None
    windows: tuple[_Window, ...]
    guide: bool | None
    """Whether they asked for the guide or folded it away."""

    @property
    def unsent(self) -> bool:
        """Whether anything was typed that nobody has seen."""
        return any(window.typed for window in self.windows)


P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound="RoomScreen")


def reopens(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """Marks a method of a room's screen that opens a window; calling it again opens it again.

    Its arguments hold nothing of the screen or its session.
    """

    @wraps(method)
    def opening(screen: S, /, *arguments: P.args, **named: P.kwargs) -> R:
        result = method(screen, *arguments, **named)
        top = screen.app.screen_stack[-1]
        if top is not screen and (screen.opened is None or screen.opened_window is not top):
            screen.opened = Opened(method.__name__, tuple(arguments), type(top).__name__)
            screen.opened_window = top
        return result

    return opening


def desk_of(screen: RoomScreen, windows: Sequence[Screen[Any]]) -> Desk | None:
    """What stands open; None where there is nothing to open again.

    Args:
        windows: those over the room, from the lowest on.
    """
    opened = screen.opened
    if not windows or opened is None or screen.opened_window is not windows[0]:
        opened, windows = None, ()
    if opened is None and screen.guide_wanted is None:
        return None
    return Desk(opened, tuple(_window(window) for window in windows), screen.guide_wanted)


def _window(window: Screen[Any]) -> _Window:
    if not isinstance(window, Dialog):
        return _Window(type(window).__name__, {}, {}, "", None)
    return _Window(
        type(window).__name__,
        window.unsent(),
        {
            sheet.id: sheet.chosen
            for sheet in window.query(Sheet)
            if sheet.id and sheet.can_focus and sheet.chosen
        },
        (window.focused.id or "") if window.focused is not None else "",
        window.taken,
    )


def reopen(screen: RoomScreen, desk: Desk) -> None:
    """Opens again what stood open, with what was typed; as far as there still is such a thing."""
    method = getattr(screen, desk.opened.method, None) if desk.opened is not None else None
    if desk.opened is None or method is None:
        return
    try:
        method(*desk.opened.arguments)
    except (WorkshopError, LookupError):
        return
    _fill(screen, 1, desk.windows)


def _fill(screen: RoomScreen, depth: int, windows: Sequence[_Window]) -> None:
    """Goes on with the window that has just been opened over the room, if it is the right one."""
    stack = screen.app.screen_stack
    at = stack.index(screen) + depth if screen in stack else len(stack)
    if not windows or at >= len(stack):
        return
    window, (known, *above) = stack[at], windows
    if isinstance(window, Dialog) and type(window).__name__ == known.name:
        window.call_after_refresh(partial(_filled, screen, depth, window, known, above))


def _filled(
    screen: RoomScreen,
    depth: int,
    window: Dialog[Any],
    known: _Window,
    above: Sequence[_Window],
) -> None:
    for id, chosen in known.marks.items():
        for sheet in window.query(f"#{id}").results(Sheet):
            sheet.show(sheet.blocks, chosen=chosen)
    for id, text in known.typed.items():
        for field in window.query(f"#{id}"):
            if isinstance(field, Input | TextArea):
                type_in(field, text)
    if known.focused and (there := window.query(f"#{known.focused}")):
        there.first().focus()
    if above and known.taken is not None:
        id, key = known.taken
        for sheet in window.query(f"#{id}").results(Sheet):
            window.post_message(Sheet.Chosen(sheet, key))
            window.call_later(partial(_fill, screen, depth + 1, above))
