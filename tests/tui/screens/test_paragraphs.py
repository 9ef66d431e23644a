"""Paragraphs have names that people say aloud, and find again on their screens."""

from __future__ import annotations

from tests.tui.meeting import VISION, Meeting, press, reads
from workshop.agreement import commands as c
from workshop.rooms.session import Session


def _three(session: Session) -> None:
    text = session.room.passages.text(VISION)
    session.edit(VISION, len(text), len(text), "\n\nHulp aan de balie.\n\nHulp in de wijk.")


async def test_the_names_stand_in_front_of_the_paragraphs_and_stay_there() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _three(bram)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await reads(anna, "   1   Digitaal waar het kan.")
        await reads(anna, "BL 2   Hulp aan de balie.")
        at = meeting.room.passages.text(VISION).index("Hulp aan")
        bram.edit(VISION, at, at, "Ook op papier.\n\n")
        await reads(anna, "BL 1a  Ook op papier.")
        await reads(anna, "BL 2   Hulp aan de balie.")
        await reads(anna, "BL 3   Hulp in de wijk.")


async def test_somebody_goes_to_the_paragraph_that_is_said_aloud() -> None:
    meeting = Meeting()
    _three(meeting.seat("Bram", "Blauw"))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "ctrl+r")
        await reads(anna, "Enter erheen")
        await press(anna, "backspace", *"9z", "enter")
        await reads(anna, "Er is hier geen alinea 9z.")
        await press(anna, "backspace", "backspace", *"Alinea 2", "enter")
        await press(anna, *"Altijd ")
        await reads(anna, "2   Altijd Hulp aan de balie.")


async def test_it_is_said_in_which_paragraph_everybody_is() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _three(bram)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (120, 40)) as anna:
        bram.look(bram.presence.step, VISION, 0, 0)
        await reads(anna, "Bram typt, alinea 1")
        bram.settle(meeting.room.now().replace(second=10))
        await reads(anna, "Bram alinea 1")


async def test_a_comment_says_in_which_paragraph_it_is() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _three(bram)
    at = meeting.room.passages.text(VISION).index("Hulp in")
    bram.command(c.AddComment(VISION, at, at + 4, "Welke hulp?"))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (200, 50)) as anna:
        await reads(anna, "BL 3 Bram: Welke hulp?")
        await press(anna, "ctrl+n")
        await reads(anna, "Bij alinea 3: “Hulp”")
