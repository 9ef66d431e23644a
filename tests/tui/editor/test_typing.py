"""What one's own keys do."""

from __future__ import annotations

import pytest

from tests.tui.editor.room import table
from tests.tui.fakes import PASSAGE
from workshop.agreement.roles import Role
from workshop.errors import JournalError, NotAllowedError, RefusedError
from workshop.tui.editor.rows import GUTTER

UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
HOME, END = "\x1b[H", "\x1b[F"
SHIFT_RIGHT, SHIFT_DOWN = "\x1b[1;2C", "\x1b[1;2B"
CTRL_RIGHT, CTRL_LEFT, CTRL_END, CTRL_HOME = (
    "\x1b[1;5C",
    "\x1b[1;5D",
    "\x1b[1;5F",
    "\x1b[1;5H",
)
BACKSPACE, DELETE = "\x7f", "\x1b[3~"
UNDO, REDO, CUT, COPY, PASTE, ALL = "\x1a", "\x19", "\x18", "\x03", "\x16", "\x01"


@pytest.mark.parametrize(
    ("keys", "text", "caret"),
    [
        ("x", "xde gemeente\ntweede", 1),
        (END + "x", "de gemeentex\ntweede", 12),
        (RIGHT * 2 + BACKSPACE, "d gemeente\ntweede", 1),
        (DELETE, "e gemeente\ntweede", 0),
        (END + DELETE, "de gemeentetweede", 11),
        (DOWN + BACKSPACE, "de gemeentetweede", 11),
        (END + "\r", "de gemeente\n\ntweede", 12),
        (END + "\n", "de gemeente\n\ntweede", 12),
        (END + "\x17", "de \ntweede", 3),
        (CTRL_RIGHT + "x", "dex gemeente\ntweede", 3),
        (END + CTRL_LEFT + "x", "de xgemeente\ntweede", 4),
        (CTRL_END + "x", "de gemeente\ntweedex", 19),
        (CTRL_END + CTRL_HOME + "x", "xde gemeente\ntweede", 1),
        (SHIFT_RIGHT * 3 + "x", "xgemeente\ntweede", 1),
        (SHIFT_RIGHT * 3 + BACKSPACE, "gemeente\ntweede", 0),
        (SHIFT_DOWN + "x", "xtweede", 1),
        (ALL + "x", "x", 1),
        (ALL + LEFT + "x", "xde gemeente\ntweede", 1),
        (ALL + RIGHT + "x", "de gemeente\ntweedex", 19),
        ("xy" + UNDO + UNDO, "de gemeente\ntweede", 0),
        ("x" + UNDO + REDO, "xde gemeente\ntweede", 1),
        (SHIFT_RIGHT * 3 + CUT + END + PASTE, "gemeentede \ntweede", 11),
        (SHIFT_RIGHT * 2 + COPY + END + PASTE, "de gemeentede\ntweede", 13),
    ],
)
async def test_keys(keys: str, text: str, caret: int) -> None:
    async with table("de gemeente\ntweede") as room:
        anna = await room.seat(room.room.enter("Anna"))
        await room.type(anna, keys)

        assert room.text == text
        assert anna.editor.caret == caret
        assert anna.session.presence.caret == caret
        assert [row[GUTTER:] for row in anna.rows[: text.count("\n") + 1]] == [
            line.rstrip() for line in text.split("\n")
        ]


async def test_the_terminals_own_cursor_is_the_caret() -> None:
    async with table("een\n漢字") as room:
        anna = await room.seat(room.room.enter("Anna"))
        assert anna.terminal.cursor == (GUTTER, 0)

        await room.type(anna, DOWN + RIGHT)
        assert anna.terminal.cursor == (GUTTER + 2, 1)


async def test_a_caret_that_only_moves_costs_a_few_bytes() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        anna.terminal.take()
        await room.type(anna, RIGHT)

        assert anna.terminal.take() == f"\x1b[1;{GUTTER + 2}H"


async def test_tab_is_left_to_the_screen() -> None:
    async with table("een") as room:
        anna = await room.seat(room.room.enter("Anna"))
        await room.type(anna, "\t")

        assert room.text == "een"
        assert not anna.editor.check_consume_key("tab", "\t")
        assert not anna.editor.check_consume_key("escape", "\x1b")
        assert anna.editor.check_consume_key("v", "v")


async def test_home_and_end_know_wrapped_rows() -> None:
    async with table("de gemeente regelt haar diensten") as room:
        anna = await room.seat(room.room.enter("Anna"), (29, 6))
        await room.type(anna, END)
        assert anna.terminal.cursor == (GUTTER + 18, 0)
        await room.type(anna, END)
        assert anna.editor.caret == 32
        await room.type(anna, HOME)
        assert anna.terminal.cursor == (GUTTER, 1)


async def test_pages_move_the_window_and_the_caret_together() -> None:
    async with table("\n".join(f"regel {n}" for n in range(40))) as room:
        anna = await room.seat(room.room.enter("Anna"), (40, 10))
        await room.type(anna, DOWN + "\x1b[6~")
        assert anna.editor.place.line == 10
        assert anna.rows[0][GUTTER:] == "regel 9"
        assert anna.terminal.cursor == (GUTTER, 1)

        await room.type(anna, "\x1b[5~")
        assert anna.editor.place.line == 1
        assert anna.rows[0][GUTTER:] == "regel 0"


async def test_an_emoji_is_deleted_whole() -> None:
    family = "👩\u200d👩\u200d👧"
    async with table(f"a{family}b") as room:
        anna = await room.seat(room.room.enter("Anna"))
        await room.type(anna, END + LEFT + BACKSPACE)

        assert room.text == "ab"


async def test_what_the_room_refuses_changes_nothing_and_is_told() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        await room.type(anna, SHIFT_RIGHT * 2)
        room.room.trouble = JournalError("journal-full", transient=True)
        await room.type(anna, "x")

        assert room.text == "de gemeente"
        assert anna.editor.selection == (0, 2)
        assert [error.id for error in anna.refusals] == ["journal-full"]


async def test_a_role_that_does_not_write_reads_and_moves() -> None:
    async with table("de gemeente") as room:
        olga = await room.seat(room.room.enter("Olga", None, Role.OBSERVER))
        await room.type(olga, RIGHT + "x")

        assert room.text == "de gemeente"
        assert olga.editor.read_only
        assert olga.editor.caret == 1
        assert isinstance(olga.refusals[0], NotAllowedError)


async def test_a_text_that_is_for_reading_refuses_keys_of_those_who_may_write() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        anna.editor.read_only = True
        await room.type(anna, "x" + UNDO)

        assert room.text == "de gemeente"
        assert all(isinstance(error, RefusedError) for error in anna.refusals)
        assert len(anna.refusals) == 2


async def test_what_is_typed_over_itself_only_ends_the_selection() -> None:
    async with table("aan") as room:
        anna = await room.seat(room.room.enter("Anna"))
        await room.type(anna, SHIFT_RIGHT + "a")

        assert room.text == "aan"
        assert anna.editor.selection == (1, 1)


async def test_another_passage_can_be_shown() -> None:
    async with table("een") as room:
        anna = await room.seat(room.room.enter("Anna"))
        bram = await room.seat(room.room.enter("Bram", "blauw"))
        other = next(id for id in room.room._texts if id != PASSAGE)
        with anna.app.acting():
            anna.editor.show(other, 3)
        await room.settled()
        assert anna.rows[0][GUTTER:] == "Een andere passage."
        assert anna.terminal.cursor == (GUTTER + 3, 0)
        assert len(room.drafts) == 2

        await room.type(bram, "x")
        assert anna.rows[0][GUTTER:] == "Een andere passage."


async def test_every_key_is_told_to_the_screen_as_a_move() -> None:
    async with table("een") as room:
        anna = await room.seat(room.room.enter("Anna"))
        before = anna.app.moves  # type: ignore[attr-defined]
        await room.type(anna, RIGHT + "x")

        assert anna.app.moves == before + 2  # type: ignore[attr-defined]
