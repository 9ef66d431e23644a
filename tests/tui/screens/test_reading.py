"""What people ask of the text."""

from __future__ import annotations

from tests.tui.meeting import NOON, VISION, Meeting, press, reads, reads_no_more
from tests.tui.terminal import Terminal
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


async def test_finding_goes_from_place_to_place_and_back_to_the_text() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "ctrl+a", *"Een plan. ÉÉN plan. Geen plan.", "ctrl+f")
        await reads(anna, "Enter volgende")
        await press(anna, *"een")
        await reads(anna, "1 van 3")
        await press(anna, "enter")
        await reads(anna, "2 van 3")
        await press(anna, "up", "up")
        await reads(anna, "3 van 3")

        bram.edit(VISION, 0, 3, "Het")
        await reads(anna, "2 van 2")
        await press(anna, *"x")
        await reads(anna, "niet gevonden")
        await press(anna, "backspace", "enter", "escape")
        await reads_no_more(anna, "Zoeken:")
        await press(anna, *">")
    assert meeting.room.passages.text(VISION) == "Het plan. >ÉÉN plan. Geen plan."


async def test_what_one_looks_for_is_marked_on_ones_own_screen_only() -> None:
    meeting = Meeting()
    async with (
        meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna,
        meeting.on(lambda: meeting.app("Bram", known_for="Blauw"), (80, 24)) as bram,
    ):
        before = backgrounds(bram, "kan")
        assert backgrounds(anna, "kan") == before
        await press(anna, "ctrl+f", *"a")
        await reads(anna, "1 van 5")
        assert backgrounds(anna, "kan") != before
        assert backgrounds(bram, "kan") == before
        await press(anna, "escape")
        await reads_no_more(anna, "Zoeken:")
        assert backgrounds(anna, "kan") == before


async def test_leaving_the_line_with_tab_ends_the_search() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "ctrl+f", *"waar", "tab")
        await reads_no_more(anna, "Zoeken:")


def backgrounds(terminal: Terminal, word: str) -> list[str]:
    """What lies under the letters of a word."""
    row = next(at for at, line in enumerate(terminal.rows) if word in line)
    column = terminal.rows[row].index(word)
    return [terminal.screen.buffer[row][column + at].bg for at in range(len(word))]


async def test_more_people_than_fit_on_the_bottom_line_get_a_page() -> None:
    meeting = Meeting()
    for name, delegation in (("Bram", "Blauw"), ("Carla", "Blauw"), ("Dirk", "Rood")):
        meeting.seat(name, delegation).edit(VISION, 0, 0, f"{name} ")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, *"!", "ctrl+o")
        await reads(anna, "Wie schreef dit")
        for words in ("Anna (Rood)", "Bram (Blauw)", "Dirk (Rood)", "begonnen als starttekst"):
            assert words in anna.text
        await press(anna, "escape")
        await reads_no_more(anna, "Wie schreef dit")
