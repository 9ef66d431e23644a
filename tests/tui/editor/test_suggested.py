"""Suggestions stand in the text: what goes is struck, what comes is underlined, each numbered."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from tests.tui.editor.room import Desk, table
from tests.tui.fakes import PASSAGE
from workshop.ids import SuggestionId
from workshop.rooms.suggested import Lingering

_NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def _with(desk: Desk, row: int, look: str) -> str:
    width = desk.terminal.screen.columns
    return "".join(
        desk.terminal.screen.buffer[row][x].data
        for x in range(width)
        if getattr(desk.style(row, x), look)
    )


def _text(desk: Desk, row: int = 0) -> str:
    return desk.rows[row][7:].strip()


async def test_everybody_sees_what_is_to_go_and_what_is_to_come() -> None:
    async with table("de gemeente regelt") as room:
        anna = await room.seat(room.room.enter("Anna"))
        bram = await room.seat(room.room.enter("Bram", "blauw"))
        room.room.suggest(3, 11, "provincie")
        await room.settled()
        for desk in (anna, bram):
            assert _text(desk).startswith("de [1 gemeente→provincie] regelt")
            assert _with(desk, 0, "strikethrough") == "gemeente"
            assert "provincie" in _with(desk, 0, "underscore")
        assert room.text == "de gemeente regelt"


async def test_several_on_one_line_are_told_apart_by_their_numbers() -> None:
    async with table("de gemeente regelt dat") as room:
        anna = await room.seat(room.room.enter("Anna"), (80, 12))
        room.room.suggest(3, 11, "provincie")
        room.room.suggest(11, 11, " zelf")
        room.room.suggest(18, 22, "")
        await room.settled()
        assert _text(anna).startswith("de [1 gemeente→provincie][2 + zelf] regelt[3 - dat]")


async def test_what_is_to_come_at_the_end_stands_there_once_also_on_a_row_of_its_own() -> None:
    async with table("de gemeente regelt") as room:
        anna = await room.seat(room.room.enter("Anna"), (31, 12))
        bram = await room.seat(room.room.enter("Bram", "blauw"), (31, 12))
        room.room.suggest(18, 18, " alles")
        await room.type(bram, "\x1b[1;5F")
        assert [_text(anna, row) for row in range(2)] == ["de gemeente regelt", "[1 + alles]▏Bram"]


async def test_one_types_where_the_caret_is_whatever_is_suggested_in_front_of_it() -> None:
    async with table("de gemeente regelt") as room:
        anna = await room.seat(room.room.enter("Anna"))
        room.room.suggest(3, 11, "provincie")
        anna.editor.go_to(18)
        await room.settled()
        await room.type(anna, "!")
        assert room.text == "de gemeente regelt!"
        assert _text(anna).startswith("de [1 gemeente→provincie] regelt!")
        cursor = anna.terminal.screen.cursor
        assert cursor.x == 7 + len("de [1 gemeente→provincie] regelt!")


async def test_long_words_are_shown_in_part_and_line_breaks_as_a_sign() -> None:
    async with table("de gemeente regelt") as room:
        anna = await room.seat(room.room.enter("Anna"), (100, 8))
        room.room.suggest(18, 18, "\nen nog veel meer woorden dan er op een regel passen")
        await room.settled()
        assert "[1 +¶en nog veel meer woorden dan" in _text(anna)
        assert "…]" in _text(anna)


async def test_a_suggestion_over_several_lines_marks_each_of_them() -> None:
    async with table("een\ntwee\ndrie") as room:
        anna = await room.seat(room.room.enter("Anna"))
        room.room.suggest(1, 11, "x")
        await room.settled()
        assert [_text(anna, row) for row in range(3)] == ["e[1 en", "twee", "dr→x]ie"]
        assert [_with(anna, row, "strikethrough") for row in range(3)] == ["en", "twee", "dr"]


async def test_the_marks_move_with_the_lines_and_go_when_the_suggestion_is_settled() -> None:
    async with table("een\ntwee") as room:
        anna = await room.seat(room.room.enter("Anna"))
        made = room.room.suggest(4, 8, "2")
        anna.session.edit(PASSAGE, 0, 0, "\n")
        await room.settled()
        assert _text(anna, 2) == "[1 twee→2]"
        room.room.settle(made)
        await room.settled()
        assert _text(anna, 2) == "twee"


async def test_what_was_taken_over_a_moment_ago_stays_in_sight() -> None:
    async with table("de provincie regelt") as room:
        anna = await room.seat(room.room.enter("Anna"))
        fresh = Lingering(SuggestionId("v-x"), PASSAGE, (3, 12), "gemeente", _NOON)
        room.room.linger(fresh)
        await room.settled()
        assert _text(anna).startswith("de [● provincie] regelt")
        room.room.linger(Lingering(SuggestionId("v-x"), PASSAGE, (3, 3), "oude ", _NOON))
        await room.settled()
        assert _text(anna).startswith("de [● -oude ]provincie regelt")


async def test_a_row_that_grows_keeps_the_caret_in_sight() -> None:
    text = "woorden " * 60
    async with table(text) as room:
        anna = await room.seat(room.room.enter("Anna"), (40, 8))
        anna.editor.go_to(len(text))
        await room.settled()
        for at in range(0, 80, 8):
            room.room.suggest(at, at + 7, "andere woorden")
        await room.settled()
        assert 0 <= anna.terminal.screen.cursor.y < 8
        await room.type(anna, "!")
        assert room.text == f"{text}!"
        assert "!" in anna.terminal.text


_WORDS = ("a", "woord ", "漢", "é", "👍 ", "\r", "\x7f", "\x1b[3~", "\x1b[D", "\x1b[A", "\x1b[B")


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_is_typed_and_suggested_the_terminal_shows_what_a_full_repaint_would(
    seed: int,
) -> None:
    rng = random.Random(seed)
    text = "De gemeente regelt haar diensten digitaal waar het kan.\n\nMet 漢字 en 👍 erbij.\n"
    async with table(text * 3) as room:
        desks = [
            await room.seat(room.room.enter("Anna"), (60, 12)),
            await room.seat(room.room.enter("Bram", "blauw"), (44, 9)),
        ]
        for _ in range(40):
            dice = rng.random()
            if dice < 0.25:
                start = rng.randint(0, len(room.text))
                end = min(len(room.text), start + rng.choice((0, 0, 3, 9, 60)))
                room.room.suggest(start, end, rng.choice(("", "x", "heel andere 漢 woorden " * 3)))
            elif dice < 0.35 and room.room.state.suggestions:
                room.room.settle(rng.choice(list(room.room.state.suggestions)))
            elif dice < 0.4:
                start = rng.randint(0, len(room.text))
                span = (start, min(len(room.text), start + 4))
                room.room.linger(Lingering(SuggestionId("v-x"), PASSAGE, span, "oud", _NOON))
            else:
                rng.choice(desks).type(rng.choice(_WORDS))
            await room.settled()
            # What was taken over does not move along in a room without a real one.
            room.room.lingering = []
            for desk in desks:
                assert desk.terminal.rows == desk.terminal.painted()
