"""Whatever two people do: the terminal shows what a full repaint would show."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

import pytest
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Label

from tests.tui.editor.room import Desk, EditorApp, table
from tests.tui.terminal import until
from workshop.tui.painting import PaintedModal

TEXT = (
    "# Visie op dienstverlening\n\nDe gemeente regelt haar **diensten** digitaal waar het kan en "
    "persoonlijk waar het nodig is.\n\n- een `begrip`\n- nog 漢字 een\n\n"
) * 4
WORDS = ("a", "Z", "x y ", "漢", "é", "**b**", "`c`", "ü", "# ", "😀", "```\r")
KEYS = (
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\r", "\x7f", "\x1b[3~", "\x1b[5~", "\x1b[6~"),
    *("\x1b[H", "\x1b[F", "\x1b[1;2C", "\x1b[1;2B", "\x1b[1;5C", "\x1b[1;5H", "\x1b[1;5F", "\x17"),
    *("\x1b[<64;30;6M", "\x1b[<65;30;6M", "\x1b[<0;20;5M\x1b[<32;24;7M\x1b[<0;24;7m"),
)
SIZES = ((80, 24), (60, 20), (100, 30), (41, 9))


class Dialog(PaintedModal[None]):
    CSS = "Dialog { align: center middle; } Dialog Label { border: round red; padding: 1; }"

    def compose(self) -> ComposeResult:
        yield Label("Weet u het zeker? 漢字 😀")


class Framed(EditorApp):
    """The editor between other things, some of which change."""

    CSS = "#side { width: 20; } #text { border: round green; } Label { height: auto; }"

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Label("Gids\n漢字 in de gids\n" * 3, id="side")
            with Vertical(id="text"):
                yield self.editor
                yield Label("Aan tafel", id="people")


def steps(rng: random.Random, desk: Desk, number: int) -> Callable[[], object]:
    app = desk.app
    dice = rng.random()
    if dice < 0.45:
        return lambda: desk.type(rng.choice(WORDS))
    if dice < 0.88:
        return lambda: desk.type(rng.choice(KEYS))
    if dice < 0.91:
        return lambda: app.notify(f"Bewaard 漢 {number}", timeout=0.05)
    if dice < 0.95:
        dialog = len(app.screen_stack) == 1
        return lambda: app.push_screen(Dialog()) if dialog else app.pop_screen()
    if dice < 0.97:
        return lambda: (
            app.screen_stack[0].query_one("#people", Label).update("Anna " * (number % 9))
        )
    return lambda: desk.terminal.resize(*rng.choice(SIZES))


def same(desk: Desk) -> bool:
    return desk.terminal.rows == desk.terminal.painted()


@pytest.mark.parametrize(("seed", "cells"), [(1, None), (2, None), (3, None), (4, 200), (5, 500)])
async def test_the_terminal_shows_what_a_full_repaint_would(
    seed: int, cells: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if cells is not None:
        # A turn paints a few rows only, as in a very large window.
        monkeypatch.setattr("workshop.tui.painting.rows._MOST", cells)
    rng = random.Random(seed)
    async with table(TEXT) as room:
        desks = [
            await room.seat(room.room.enter("Anna"), SIZES[0], make=Framed),
            await room.seat(room.room.enter("Bram", "blauw"), SIZES[1], make=Framed),
        ]
        for number in range(90):
            for desk in desks:
                with desk.app.acting():
                    steps(rng, desk, number)()
            if number % 6:
                continue
            await room.settled()
            for desk in desks:
                # A toast that goes is no message; its place is painted a little later.
                try:
                    await until(partial(same, desk))
                except TimeoutError:
                    assert desk.terminal.rows == desk.terminal.painted(), f"step {number}"
