"""What people ask of the text."""

from __future__ import annotations

from datetime import timedelta

from tests.tui.meeting import NOON, VISION, Meeting, press, reads, reads_no_more
from tests.tui.terminal import Terminal


async def test_one_key_says_since_when_a_sentence_reads_so_and_who_wrote_which_words() -> None:
    meeting = Meeting()
    now = [NOON]
    meeting.room._clock = lambda: now[0]
    first = meeting.seat("Anna", "Rood")
    first.edit(VISION, 22, 22, " De balie blijft niet open.")
    first.leave()
    now[0] += timedelta(minutes=10)
    bram = meeting.seat("Bram", "Blauw")
    bram.edit(VISION, 39, 39, "overal ")
    now[0] += timedelta(minutes=10)
    at = meeting.room.passages.text(VISION).index("niet ")
    bram.edit(VISION, at, at + 5, "")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "\x1b[H", "ctrl+o")
        await reads(anna, "Deze zin is begintekst uit het scenario")
        await press(anna, "escape", "\x1b[F", "ctrl+o")
        await reads(anna, "“De balie blijft overal open.”")
        await reads(anna, "Zo luidt deze zin sinds 12:20, door Bram (Blauw)")
        await reads(anna, "RO Anna (Rood)  12:00  “De balie blijft”")
        await reads(anna, "BL Bram (Blauw)  12:10  “overal”")
        await press(anna, "escape")
        await reads_no_more(anna, "Wie schreef dit")


async def test_from_there_one_goes_to_that_moment_in_the_history() -> None:
    meeting = Meeting()
    now = [NOON]
    meeting.room._clock = lambda: now[0]
    bram = meeting.seat("Bram", "Blauw")
    for sentence in (" De balie blijft open.", " Ook morgen.", " En dan?"):
        end = len(meeting.room.passages.text(VISION))
        bram.edit(VISION, end, end, sentence)
        now[0] += timedelta(minutes=10)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "\x1b[H", *["\x1b[C"] * 30, "ctrl+o")
        await reads(anna, "“De balie blijft open.”")
        await press(anna, "enter")
        await reads(anna, "versie 2 van 4")
        await reads(anna, "+ Digitaal waar het kan. De balie blijft open.")
        await press(anna, "escape", "ctrl+a", "ctrl+o")
        await reads(anna, "Zo luiden deze woorden sinds 12:20, door Bram (Blauw)")
        await press(anna, "down", "down", "enter")
        await reads(anna, "versie 2 van 4")


async def test_where_there_is_no_text_nobody_wrote_anything() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "ctrl+a", "backspace", "ctrl+o")
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


async def test_many_parts_of_a_long_selection_are_a_list_to_go_through() -> None:
    meeting = Meeting()
    for name, delegation in (("Bram", "Blauw"), ("Carla", "Blauw"), ("Dirk", "Rood")) * 5:
        session = meeting.seat(name, delegation)
        session.edit(VISION, 0, 0, f"{name} ")
        session.leave()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "ctrl+a", "ctrl+o")
        await reads(anna, "Zo luiden deze woorden sinds")
        await press(anna, "end")
        await reads(anna, "·· begintekst  “Digitaal waar het kan.”")
