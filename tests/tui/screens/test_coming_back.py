"""A line is cut in the middle of a long text: the window shows what it showed."""

from __future__ import annotations

from tests.tui.meeting import VISION, Meeting, reads
from workshop.tui.editor import DraftEditor


async def test_who_comes_back_sees_the_same_rows_of_a_long_text() -> None:
    meeting = Meeting()
    writer = meeting.seat("Bram", "Blauw")
    writer.edit(VISION, 0, 0, "".join(f"regel {number}\n" for number in range(90)))
    meeting.enter(meeting.lead(), "tip-1")

    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        editor = anna.app.screen.query_one(DraftEditor)
        editor.go_to(meeting.room.passages.text(VISION).index("regel 40"))
        editor.scroll_rows(7)
        await reads(anna, "regel 50")
        seen = [row[40:70] for row in anna.rows if "regel" in row]
        anna.app.exit()

    writer.edit(VISION, 0, 0, "wat bovenaan bij kwam\n")
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await reads(anna, "regel 50")
        again = [row[40:70] for row in anna.rows if "regel" in row]

    assert [row.split("regel")[1].split() for row in again] == [
        row.split("regel")[1].split() for row in seen
    ]
