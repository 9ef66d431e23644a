"""What the others do, on one's own screen."""

from __future__ import annotations

import pytest

from tests.tui.editor.room import Desk, Table, table
from tests.tui.fakes import PASSAGE
from tests.tui.terminal import until
from workshop.agreement.roles import Role
from workshop.tui.editor.rows import GUTTER
from workshop.tui.palette import hue
from workshop.tui.themes import THEMES

LONG = "\n".join(f"regel {n:02} over de gemeente" for n in range(40))
DOWN, RIGHT, END, PAGE_DOWN = "\x1b[B", "\x1b[C", "\x1b[F", "\x1b[6~"
SHIFT_RIGHT = "\x1b[1;2C"


async def pair(room: Table, size: tuple[int, int] = (64, 12)) -> tuple[Desk, Desk]:
    anna = await room.seat(room.room.enter("Anna"), size)
    return anna, await room.seat(room.room.enter("Bram", "blauw"), size)


async def test_what_somebody_types_stands_on_every_screen() -> None:
    async with table("de gemeente") as room:
        anna, bram = await pair(room)
        await room.type(bram, END + " regelt")

        assert room.text == "de gemeente regelt"
        assert anna.rows[0].startswith("BL     de gemeente regelt")
        assert bram.rows[0].startswith("BL     de gemeente regelt")


async def test_the_name_of_who_is_in_the_text_stands_beside_their_caret() -> None:
    async with table("de gemeente") as room:
        anna, bram = await pair(room)
        await room.type(bram, END)
        assert anna.rows[0] == "       de gemeente▏Bram"
        assert "Anna" not in anna.terminal.text

        await room.type(bram, "\x1b[H")
        assert anna.rows[0].startswith("       de gemeente ")
        assert anna.rows[0].endswith(" Bram")
        caret = anna.style(0, GUTTER)
        assert caret.underscore
        assert f"#{caret.bg}" == hue(1, THEMES["avond"].editor.background).label


async def test_who_leaves_is_gone_from_the_text() -> None:
    async with table("de gemeente") as room:
        anna, bram = await pair(room)
        bram.session.leave()
        await room.settled()

        assert "Bram" not in anna.terminal.text


async def test_who_only_reads_has_no_caret_on_the_screens_of_others() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        await room.seat(room.room.enter("Olga", None, Role.OBSERVER))

        assert "Olga" not in anna.terminal.text


async def test_what_somebody_has_selected_is_shown_in_their_colour() -> None:
    async with table("de gemeente") as room:
        anna, bram = await pair(room)
        await room.type(bram, SHIFT_RIGHT * 2)

        shade = hue(1, THEMES["avond"].editor.background).selection
        assert [f"#{anna.style(0, GUTTER + column).bg}" == shade for column in range(4)] == [
            True,
            True,
            False,
            False,
        ]


async def test_ones_own_selection_is_shown_up_to_the_line_break() -> None:
    async with table("de\ngemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        await room.type(anna, SHIFT_RIGHT * 4)

        shade = THEMES["avond"].editor.selection.bgcolor
        assert shade is not None
        backgrounds = [f"#{anna.style(0, GUTTER + column).bg}" == shade.name for column in range(4)]
        assert backgrounds == [True, True, True, False]
        assert f"#{anna.style(1, GUTTER).bg}" == shade.name


@pytest.mark.parametrize(
    ("at", "text", "caret"),
    [(0, "xx", 7), (5, "xx", 5), (9, "xx", 5), (0, "een\n\n", 10)],
)
async def test_ones_own_caret_stays_at_its_words(at: int, text: str, caret: int) -> None:
    async with table("de gemeente regelt het") as room:
        anna, bram = await pair(room)
        await room.type(anna, RIGHT * 5)
        bram.session.edit(PASSAGE, at, at, text)
        await room.settled()

        assert anna.editor.caret == caret
        before = room.text[:caret]
        assert anna.editor.place == (before.count("\n"), len(before) - before.rfind("\n") - 1)


async def test_lines_that_come_above_do_not_move_the_text_under_the_writer() -> None:
    async with table(LONG) as room:
        anna, bram = await pair(room)
        await room.type(anna, PAGE_DOWN * 2)
        before, cursor = anna.rows, anna.terminal.cursor
        bram.session.edit(PASSAGE, 0, 0, "nieuw\n" * 7)
        await room.settled()

        assert anna.rows == before
        assert anna.terminal.cursor == cursor


async def test_lines_that_go_above_do_not_move_the_text_under_the_writer() -> None:
    async with table(LONG) as room:
        anna, bram = await pair(room)
        await room.type(anna, PAGE_DOWN * 2)
        before = anna.rows
        bram.session.edit(PASSAGE, 0, len("regel 00 over de gemeente\n") * 3, "")
        await room.settled()

        assert anna.rows == before


async def test_a_reader_who_has_scrolled_away_keeps_the_top_row() -> None:
    async with table(LONG) as room:
        anna, bram = await pair(room)
        with anna.app.acting():
            anna.editor.scroll_rows(15)
        await room.settled()
        assert anna.terminal.cursor is None
        before = anna.rows
        bram.session.edit(PASSAGE, 0, 0, "nieuw\n" * 3)
        await room.settled()

        assert anna.rows == before


async def test_what_happens_out_of_sight_sends_nothing() -> None:
    async with table(LONG + "\n" + LONG) as room:
        anna, bram = await pair(room)
        with bram.app.acting():
            bram.editor.go_to(len(room.text) - 60)
        await room.settled()
        anna.terminal.take()
        await room.type(bram, "x")

        assert "x" in room.text
        assert anna.terminal.take() == ""


async def test_a_key_of_somebody_else_costs_no_more_than_its_row() -> None:
    async with table("de gemeente regelt haar diensten " * 6) as room:
        anna, bram = await pair(room, (100, 30))
        await room.type(bram, "\x1b[1;5F")
        await room.type(bram, "x")
        anna.terminal.take()
        await room.type(bram, "y")

        assert 0 < len(anna.terminal.take().encode()) <= 150


async def test_a_burst_is_painted_once() -> None:
    async with table("") as room:
        anna, bram = await pair(room)
        painted: list[int] = []
        paint = anna.editor.paint
        anna.editor.paint = lambda: (painted.append(1), paint())[1]  # type: ignore[method-assign, func-returns-value]
        for at in range(50):
            bram.session.edit(PASSAGE, at, at, "x")
        await room.settled()

        assert anna.rows[0].startswith("BL     " + "x" * 50)
        assert len(painted) <= 2


async def test_the_gutter_says_for_whom_a_paragraph_was_written() -> None:
    async with table("begin") as room:
        anna, bram = await pair(room)
        await room.type(bram, END + "\reen zin van blauw")
        await room.type(anna, "\x1b[1;5F\reen zin van rood")
        chris = room.room.enter("Chris", None, Role.FACILITATOR)
        chris.edit(PASSAGE, len(room.text), len(room.text), "\nen van de voorzitter")
        await room.settled()

        assert [row[:3] for row in anna.rows[:4]] == ["   ", "BL ", "RO ", "ch "]


async def test_the_gutter_says_it_again_where_another_took_over_within_a_paragraph() -> None:
    async with table("") as room:
        anna, bram = await pair(room, (29, 8))
        await room.type(anna, "aaaa aaaa aaaa aaaa aaaa aaaa aaaa ")
        at = len(room.text)
        bram.session.edit(PASSAGE, at, at, "bbbb bbbb bbbb bbbb bbbb")
        await room.settled()

        assert [row[:3] for row in anna.rows[:3]] == ["RO ", "   ", "BL "]


async def test_the_name_of_a_paragraph_stands_at_its_first_row_beside_the_initials() -> None:
    async with table("") as room:
        room.room.names = ["3", "", "3b", "117c", "1000a"]
        anna, _ = await pair(room, (29, 12))
        await room.type(anna, "aaaa aaaa aaaa aaaa aaaa\r\rb\rc\rd")

        assert [row[:GUTTER] for row in anna.rows[:6]] == [
            "RO 3   ",
            "       ",
            "",
            "RO 3b  ",
            "RO117c ",
            " 1000a ",
        ]


async def test_other_initials_show_at_once() -> None:
    async with table("") as room:
        anna, _ = await pair(room)
        await room.type(anna, "een zin")
        room.room.rename_delegation("rood", "RD")
        await room.settled()

        assert anna.rows[0].startswith("RD     een zin")


async def test_a_fence_that_somebody_opens_makes_code_of_what_follows() -> None:
    async with table("een\n# twee") as room:
        anna, bram = await pair(room)
        assert anna.style(1, GUTTER).bold
        await room.type(bram, "```\r")

        code = THEMES["avond"].editor.inks
        assert not anna.style(2, GUTTER).bold
        assert {f"#{anna.style(row, GUTTER).fg}" for row in (0, 2)} == {
            style.color.name for ink, style in code.items() if ink == "code" and style.color
        }


async def test_editors_of_one_width_share_their_finished_rows() -> None:
    async with table("de gemeente\nregelt het") as room:
        anna, bram = await pair(room)

        assert len(room.drafts) == 1
        assert room.room.watchers == 1
        assert anna.editor.render_line(1) is bram.editor.render_line(1)


async def test_the_last_editor_closes_the_draft() -> None:
    async with table("de gemeente") as room:
        anna, bram = await pair(room)
        for desk in (anna, bram):
            desk.app.exit()
            await desk.terminal.ended()

        assert len(room.drafts) == 0
        assert room.room.watchers == 0
        room.desks.clear()


async def test_a_long_text_has_a_mark_where_the_window_is() -> None:
    async with table(LONG) as room:
        anna = await room.seat(room.room.enter("Anna"), (40, 10))
        assert [row[-1] for row in anna.terminal.rows] == ["┃"] * 2 + ["│"] * 8

        await room.type(anna, "\x1b[1;5F")
        assert [row[-1] for row in anna.terminal.rows] == ["│"] * 8 + ["┃"] * 2


@pytest.mark.parametrize(("length", "label"), [(31, "▏Bram"), (32, "▏BL"), (33, "▏BL"), (34, "▏")])
async def test_names_give_way_to_initials_where_there_is_little_room(
    length: int, label: str
) -> None:
    async with table("x" * length) as room:
        anna, bram = await pair(room, (44, 5))
        await room.type(bram, END)

        assert anna.rows[0] == " " * GUTTER + "x" * length + label


async def test_a_resize_wraps_anew_around_the_same_place() -> None:
    async with table("de gemeente regelt haar diensten digitaal " * 12) as room:
        anna = await room.seat(room.room.enter("Anna"), (60, 8))
        await room.type(anna, "\x1b[1;5F")
        anna.terminal.resize(30, 6)
        await until(lambda: len(anna.terminal.rows) == 6)
        await until(lambda: anna.terminal.rows == anna.terminal.painted())

        assert anna.terminal.cursor is not None
