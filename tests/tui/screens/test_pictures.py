"""The key screens as pictures: what a change does to them is seen before it is merged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from tests.tui.meeting import NOON, VISION, Meeting
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.roles import Role
from workshop.agreement.suggestions import AddSuggestion, RejectSuggestion
from workshop.agreement.timing import StartClock
from workshop.tui.app import RoomApp

Compare = Callable[..., bool]
ROOMY, SMALL, WIDE = (120, 40), (80, 24), (200, 60)


def full_table() -> Meeting:
    """A tip with two delegations in the text."""
    meeting = Meeting()
    femke = meeting.lead()
    meeting.enter(femke, "tip-1")
    anna, bram = meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    at = len(meeting.room.passages.text(VISION))
    anna.edit(VISION, at, at, "\n\nWie minder digitaal vaardig is, krijgt hulp aan de balie.")
    bram.edit(VISION, 0, 0, "Onze gemeente: ")
    femke.leave()
    return meeting


def themed(name: str) -> Callable[[Pilot[None]], object]:
    async def before(pilot: Pilot[None]) -> None:
        pilot.app.theme = name
        await pilot.pause()

    return before


def facilitator(meeting: Meeting) -> RoomApp:
    return meeting.app("Femke", Role.FACILITATOR, headless=True)


def participant(meeting: Meeting) -> RoomApp:
    return meeting.app("Anna", known_for="Rood", headless=True)


@pytest.mark.parametrize("size", [SMALL, ROOMY, WIDE])
def test_facilitator(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(facilitator(full_table()), terminal_size=size)


@pytest.mark.parametrize("size", [SMALL, ROOMY])
def test_participant(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(participant(full_table()), terminal_size=size)


@pytest.mark.parametrize("theme", ["papier", "contrast"])
def test_the_other_themes(snap_compare: Compare, theme: str) -> None:
    app = participant(full_table())
    assert snap_compare(app, terminal_size=ROOMY, run_before=themed(theme))


def test_giving_a_position(snap_compare: Compare) -> None:
    meeting = full_table()
    meeting.positions(meeting.lead(), (meeting.seat("Bram", "Blauw"), Stand.AGREE, ""))
    assert snap_compare(participant(meeting), terminal_size=SMALL, press=["f4"])


def test_what_a_round_gave(snap_compare: Compare) -> None:
    meeting = full_table()
    femke, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    meeting.positions(femke, (bram, Stand.RESERVATION, "Er moet een jaartal bij."))
    femke.command(c.RevealPositions(VISION))
    assert snap_compare(participant(meeting), terminal_size=ROOMY, press=["f4"])


def test_coming_in(snap_compare: Compare) -> None:
    app = full_table().app("Chris", headless=True)
    assert snap_compare(app, terminal_size=SMALL)


def long_afternoon() -> Meeting:
    """A history of an hour and a half, with a round, a name, an agreement and a long silence."""
    meeting = Meeting()
    now = [NOON]
    meeting.room._clock = lambda: now[0]
    femke, anna, bram = meeting.lead(), meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    sentences = [
        " De balie blijft open.", " Ook in de wijk.", "\n\nWie hulp nodig heeft, krijgt die.",
        " Dat geldt voor iedereen.", " De raad hoort elk jaar hoe het gaat.", " Met cijfers.",
    ]  # fmt: skip
    for number, sentence in enumerate(sentences):
        now[0] += timedelta(minutes=50 if number == 4 else 3 + number)
        who = (anna, bram)[number % 2]
        at = len(meeting.room.passages.text(VISION))
        who.edit(VISION, at, at, sentence)
        versions = meeting.room.passages.versions(VISION)
        if number == 1:
            femke.command(c.OpenRound(VISION))
            femke.command(c.CloseRound(VISION))
        if number == 2:
            femke.command(c.NameVersion(VISION, versions[-1].hash, "Na de lunch"))
        if number == 4:
            meeting.positions(femke, (anna, Stand.AGREE, ""), (bram, Stand.AGREE, ""))
            femke.command(c.RevealPositions(VISION))
            femke.command(c.DeclareAgreed(VISION))
            femke.command(c.ReopenPassage(VISION))
    at = meeting.room.passages.text(VISION).index("blijft open")
    bram.edit(VISION, at, at + 6, "is elke dag")
    for session in (femke, anna, bram):
        session.leave()
    return meeting


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_history(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = participant(long_afternoon())
    assert snap_compare(app, terminal_size=size, press=["ctrl+g"])


@pytest.mark.parametrize("theme", ["papier", "contrast"])
def test_two_versions_compared(snap_compare: Compare, theme: str) -> None:
    app = participant(long_afternoon())
    keys = ["ctrl+g", "m", *["up"] * 4]
    assert snap_compare(app, terminal_size=SMALL, press=keys, run_before=themed(theme))


def test_who_wrote_a_sentence(snap_compare: Compare) -> None:
    app = participant(long_afternoon())
    assert snap_compare(app, terminal_size=SMALL, press=["ctrl+home", *["right"] * 30, "ctrl+o"])


def test_overview(snap_compare: Compare) -> None:
    assert snap_compare(facilitator(full_table()), terminal_size=ROOMY, press=["o"])


def commented() -> Meeting:
    """A comment with an answer, one whose words are gone, and somebody who selects beside it."""
    meeting = full_table()
    bram, recorder = meeting.seat("Bram", "Blauw"), meeting.seat("Olga", role=Role.RECORDER)
    text = meeting.room.passages.text(VISION)
    for words, remark in (("vaardig", "Is dat niet te smal?"), ("Onze", "Van wie?")):
        at = text.index(words)
        bram.command(c.AddComment(VISION, at, at + len(words), remark))
    comment = next(iter(meeting.room.state.comments))
    recorder.command(c.ReplyComment(comment, "Daar komen we op terug."))
    bram.edit(VISION, 0, len("Onze "), "")
    at = meeting.room.passages.text(VISION).index("krijgt hulp")
    recorder.look(recorder.presence.step, VISION, at + len("krijgt hulp"), at)
    bram.leave()
    return meeting


@pytest.mark.parametrize("theme", ["avond", "papier", "contrast"])
def test_words_with_a_comment_beside_what_somebody_selects(
    snap_compare: Compare, theme: str
) -> None:
    app = participant(commented())
    assert snap_compare(app, terminal_size=WIDE, run_before=themed(theme))


@pytest.mark.parametrize("size", [SMALL, ROOMY])
def test_a_thread_of_comments(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = participant(commented())
    assert snap_compare(app, terminal_size=size, press=["ctrl+n"])


def test_what_is_looked_for(snap_compare: Compare) -> None:
    app = participant(commented())
    keys = ["ctrl+f", *"digitaal"]
    assert snap_compare(app, terminal_size=SMALL, press=keys, run_before=themed("contrast"))


def suggested() -> Meeting:
    """A text with three suggestions, one of them turned down."""
    meeting = full_table()
    ad = meeting.seat("Ad", role=Role.ADVISER)
    ad.command(AddSuggestion(VISION, 15, 23, "Op papier", "Niet iedereen kan dat."))
    ad.command(AddSuggestion(VISION, 36, 36, " en mag"))
    ad.command(AddSuggestion(VISION, 39, 43, ""))
    third = list(meeting.room.state.suggestions)[-1]
    meeting.seat("Bram", "Blauw").command(RejectSuggestion(third))
    ad.leave()
    return meeting


@pytest.mark.parametrize("theme", ["avond", "contrast"])
def test_suggestions_in_the_text(snap_compare: Compare, theme: str) -> None:
    app = participant(suggested())
    assert snap_compare(app, terminal_size=SMALL, run_before=themed(theme))


def test_suggestions_beside_the_text(snap_compare: Compare) -> None:
    assert snap_compare(participant(suggested()), terminal_size=WIDE)


def test_reading_a_suggestion(snap_compare: Compare) -> None:
    keys = ["ctrl+home", "ctrl+n"]
    assert snap_compare(participant(suggested()), terminal_size=SMALL, press=keys)


def test_making_a_suggestion(snap_compare: Compare) -> None:
    keys = ["ctrl+home", "ctrl+e"]
    assert snap_compare(participant(full_table()), terminal_size=SMALL, press=keys)


def test_the_cockpit(snap_compare: Compare) -> None:
    meeting = full_table()
    meeting.positions(meeting.lead(), (meeting.seat("Bram", "Blauw"), Stand.AGREE, ""))
    assert snap_compare(facilitator(meeting), terminal_size=SMALL, press=["c"])


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_wall(snap_compare: Compare, size: tuple[int, int]) -> None:
    meeting = full_table()
    femke, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    meeting.positions(femke, (bram, Stand.RESERVATION, "Er moet een jaartal bij."))
    femke.command(StartClock())
    femke.command(c.RevealPositions(VISION))
    wall = meeting.app("Zaal", Role.PROJECTOR, headless=True)
    assert snap_compare(wall, terminal_size=size)
