"""Each trap of the pinned Textual that the screens are built around, shown on stock Textual.

A test that fails here is good news about a new release: the way round that it names can go.
"""

from __future__ import annotations

import inspect
from itertools import count
from typing import Any

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual import _time
from textual.app import App
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets import Static

ESCAPE = "\x1b[2J"


class Stock(App[None]):
    """Textual as it comes."""


class Kind(Static):
    """A widget that is asked to count."""

    began = 0

    def on_mount(self) -> None:
        self.began += 1


class Sort(Kind):
    """A kind of it, with more to do."""

    def on_mount(self) -> None:
        super().on_mount()


class Below(Screen[None]):
    """Covered by ``Above``, which lets nothing through."""

    def compose(self) -> Any:
        yield Static("onder", id="below")


class Above(Screen[None]):
    """All that can be seen."""


def test_a_style_keeps_the_colours_it_was_rendered_in_first() -> None:
    """Sessions share styles: every app paints in truecolor, its driver comes down from there."""
    style = Style.parse("#123456 on #654321")
    first = style.render("x", color_system=ColorSystem.TRUECOLOR)
    assert style.render("x", color_system=ColorSystem.STANDARD) == first


def test_what_steers_a_terminal_passes_through_text() -> None:
    """Text is cleaned wherever it comes in, and what is sent is screened."""
    assert ESCAPE in Content(ESCAPE).plain
    assert ESCAPE in Strip([Segment(ESCAPE)]).text


async def test_a_screen_that_is_covered_has_what_covers_it_painted() -> None:
    """Our app counts only what shows through a dialog."""
    app = Stock()
    async with app.run_test():
        await app.push_screen(Below())
        await app.push_screen(Above())
        assert app.screen.styles.background.a == 1
        assert [type(screen) for screen in app._background_screens] == [Below]
        below = app._background_screens[0]
        assert below.is_current


async def test_a_dialog_that_is_closed_twice_takes_away_what_is_below_it() -> None:
    """Our screens close once."""
    app = Stock()
    async with app.run_test():
        await app.push_screen(Below())
        dialog: ModalScreen[None] = ModalScreen()
        await app.push_screen(dialog)
        with app._context():
            await app.pop_screen()
            await app.pop_screen()
        assert not any(isinstance(screen, Below) for screen in app.screen_stack)


async def test_a_widget_belongs_to_whichever_app_is_active() -> None:
    """Others' apps are touched inside ``acting`` only, and views ask their host."""
    one, other = Stock(), Stock()
    async with one.run_test(), other.run_test():
        await one.push_screen(Below())
        widget = one.screen.query_one("#below")
        with one._context():
            assert widget.app is one
        with other._context():
            assert widget.app is other


async def test_a_title_in_a_frame_is_painted_also_where_it_is_the_same() -> None:
    """Sheets set theirs only where it is another one."""
    app = Stock()
    async with app.run_test() as pilot:
        await app.push_screen(Below())
        widget = app.screen.query_one("#below")
        widget.border_title = "titel"
        await pilot.pause()
        assert not widget._repaint_required
        widget.border_title = "titel"
        assert widget._repaint_required


async def test_textual_calls_a_handler_of_every_class_by_itself() -> None:
    """Ours never call the one above them."""
    app = Stock()
    async with app.run_test():
        widget = Sort()
        await app.screen.mount(widget)
        assert widget.began == 2


async def test_a_screen_that_ends_before_its_turn_leaves_a_coroutine_behind() -> None:
    """Our screens take in what is selected at once."""
    assert inspect.iscoroutinefunction(Screen._watch_selections)


async def test_a_timer_for_once_that_begins_late_never_goes_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ours go off all the same."""
    monkeypatch.setattr(_time, "get_time", count().__next__)
    gone_off: list[bool] = []
    timer = Timer(Static(), 0.5, repeat=0, callback=lambda: gone_off.append(True))
    await timer._run()
    assert not gone_off
