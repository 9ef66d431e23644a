"""Words that somebody commented on are underlined."""

from __future__ import annotations

from tests.tui.editor.room import Desk, table
from tests.tui.fakes import PASSAGE, FakeRoom
from workshop.tui.editor.commented import commented_columns
from workshop.tui.editor.lines import LineIndex


def _underlined(desk: Desk, row: int) -> str:
    width = desk.terminal.screen.columns
    return "".join(
        desk.terminal.screen.buffer[row][x].data
        for x in range(width)
        if desk.style(row, x).underscore
    )


async def test_the_words_are_underlined_for_everybody_at_once() -> None:
    async with table("de gemeente regelt") as room:
        anna = await room.seat(room.room.enter("Anna"))
        bram = await room.seat(room.room.enter("Bram", "blauw"))
        for desk in (anna, bram):
            desk.editor.go_to(18)
        await room.settled()
        assert _underlined(anna, 0) == ""
        room.room.comment(3, 11)
        await room.settled()
        assert [_underlined(desk, 0) for desk in (anna, bram)] == ["gemeente"] * 2


async def test_the_underline_goes_when_the_words_are_gone() -> None:
    async with table("de gemeente regelt") as room:
        anna = await room.seat(room.room.enter("Anna"))
        room.room.comment(3, 11)
        await room.settled()
        room.room.comments = dict.fromkeys(room.room.comments)
        anna.session.edit(PASSAGE, 3, 12, "")
        await room.settled()
        assert anna.terminal.text.strip().endswith("regelt")
        assert _underlined(anna, 0) == ""


async def test_lines_below_a_new_line_keep_their_underline() -> None:
    async with table("een\ntwee") as room:
        anna = await room.seat(room.room.enter("Anna"))
        room.room.comment(4, 8)
        await room.settled()
        room.room.comments = dict.fromkeys(room.room.comments, (5, 9))
        anna.session.edit(PASSAGE, 0, 0, "\n")
        await room.settled()
        assert [_underlined(anna, row) for row in range(3)] == ["", "", "twee"]


def test_a_comment_over_several_lines_marks_each_of_them_without_empty_ones() -> None:
    room = FakeRoom("een\n\ntwee\ndrie")
    room.comment(1, 7)
    room.comment(6, 8)
    columns = commented_columns(room, PASSAGE, LineIndex(room.passages.text(PASSAGE)))
    assert columns == {0: ((1, 3),), 2: ((0, 2), (1, 3))}
