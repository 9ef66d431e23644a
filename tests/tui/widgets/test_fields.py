"""Fields in dialogs: whatever is typed, pasted and taken back in them, they stay."""

from __future__ import annotations

import random
from typing import Any

import pytest
from textual.app import ComposeResult
from textual.events import Paste
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Input

from tests.tui.terminal import Terminal, TerminalDriver, running, until
from workshop.agreement.names import LINE_LIMIT, NOTE_LIMIT
from workshop.tui.painting import PaintedApp
from workshop.tui.widgets.fields import Entry
from workshop.tui.widgets.reason import Reason

_UNDO, _REDO = "\x1a", "\x19"
_KEYS = [
    _UNDO, _REDO, "\x01", "\x05", "\x06", "\x0b", "\x15", "\x16", "\x17", "\x18", "\x7f", "\x1b[3~",
    "\x1b[A", "\x1b[B", "\x1b[1;2A", "\x1b[1;2B", "\x1b[1;5D", "\x1b[5~", "\x1b[6~", "\x1b[H",
    "\x1b[F", "\x1b[1;2H", "a", "漢", "woord ",
]  # fmt: skip
_PASTES = ["\n", "\n\n\n", "regel\n" * 8, "woord " * 30, "é" * 70]


class Form(PaintedApp[None]):
    CSS = "Reason { height: auto; max-height: 4; border: none; padding: 0 1; width: 30; }"

    def __init__(self) -> None:
        super().__init__(driver_class=TerminalDriver)

    def compose(self) -> ComposeResult:
        yield Reason()
        yield Entry(max_length=LINE_LIMIT)


async def _focused(terminal: Terminal, kind: type[Widget]) -> Any:
    field = terminal.app.query_one(kind)
    field.focus()
    await terminal.idle()
    return field


def _text(field: Any) -> str:
    return str(field.value if isinstance(field, Input) else field.text)


async def test_a_reason_that_was_taken_back_below_its_last_line_is_still_a_field() -> None:
    async with running(Form) as terminal:
        reason = await _focused(terminal, Reason)
        reason.post_message(Paste("een\ntwee\ndrie\nvier\nvijf\nzes"))
        await until(lambda: "zes" in reason.text)
        terminal.type(_UNDO)
        await until(lambda: reason.text == "")
        terminal.type(_REDO)
        await until(lambda: "zes" in reason.text)
        terminal.type("!")

        await until(lambda: reason.text.endswith("zes!"))


async def test_a_reason_takes_no_more_than_is_kept_and_nothing_that_steers_a_terminal() -> None:
    async with running(Form) as terminal:
        reason = await _focused(terminal, Reason)
        reason.post_message(Paste("\u202e\x9b2Jgoed " + "x" * 100_000))
        await until(lambda: reason.text)

        assert len(reason.text) == NOTE_LIMIT
        assert reason.text.startswith("2Jgoed x")

        reason.select_all()
        reason.post_message(Paste("anders"))
        await until(lambda: reason.text == "anders")


@pytest.mark.parametrize("kind", [Reason, Input])
async def test_letters_and_the_keys_that_mend_them_keep_their_order(kind: type[Widget]) -> None:
    async with running(Form) as terminal:
        field = await _focused(terminal, kind)
        terminal.type("gemeeente\x7f\x7f\x7f\x7f" + "nte\x1b[Hde \x1b[F!")

        await until(lambda: _text(field) == "de gemeente!")


@pytest.mark.parametrize("kind", [Reason, Input])
@pytest.mark.parametrize("seed", range(4))
async def test_no_key_and_no_window_breaks_a_field(kind: type[Widget], seed: int) -> None:
    chance = random.Random(seed)
    async with running(Form) as terminal:
        field = await _focused(terminal, kind)
        for _ in range(80):
            match chance.randrange(20):
                case 0:
                    terminal.resize(chance.randrange(20, 90), chance.randrange(6, 30))
                case 1 | 2 | 3:
                    field.post_message(Paste(chance.choice(_PASTES)))
                case _:
                    terminal.type(chance.choice(_KEYS))
            if chance.random() < 0.5:
                await terminal.idle()
        terminal.resize(80, 24)
        await until(lambda: terminal.app.screen.size == Size(80, 24))
        await terminal.idle()
        field.focus()
        await terminal.idle()
        for key in ("\x1b[F", "\x7f", "\x7f", "z"):
            terminal.type(key)

        await until(lambda: "z" in _text(field))
