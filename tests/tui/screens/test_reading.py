"""What people ask of the text."""

from __future__ import annotations

from tests.tui.meeting import NOON, VISION, Meeting, press, reads
from workshop.tui.widgets.words import clock_time


async def test_the_bottom_line_says_who_wrote_a_sentence_and_when() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    noon = clock_time(NOON)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "ctrl+o")
        await reads(anna, "Deze zin: starttekst, nog niet gewijzigd")
        await press(anna, *" Altijd", "ctrl+o")
        await reads(anna, f"Deze zin: Anna (Rood) {noon}")
        bram.edit(VISION, 8, 8, "!")
        await press(anna, "ctrl+a", "ctrl+o")
        await reads(anna, f"{noon}; begonnen als starttekst")
        assert f"Bram (Blauw) {noon}" in anna.text
        await press(anna, "backspace", "ctrl+o")
        await reads(anna, "Hier staat nog niets.")
