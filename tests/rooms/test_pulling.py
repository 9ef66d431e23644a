"""An answer comes into the text under the name of who gave it."""

from __future__ import annotations

import pytest

from tests.tui.meeting import VISION, Meeting, small_scenario
from workshop.agreement.answers import GiveAnswer, PullAnswer
from workshop.agreement.commands import OpenRound
from workshop.agreement.roles import Role
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import StepId
from workshop.rooms.room import Room
from workshop.scenario.model import Question, Slot

TIP = StepId("tip-1")
START = "Digitaal waar het kan."


@pytest.fixture
def meeting() -> Meeting:
    """A room whose first tip asks for answers in people's own words; Bram has answered."""
    small = small_scenario()
    update = {"questions": (Question(id="hoe", text="Hoe?", answer=Slot(kind="text")),)}
    steps = tuple(
        step.model_copy(update=update) if step.id == TIP else step for step in small.steps
    )
    meeting = Meeting(small.model_copy(update={"steps": steps}))
    meeting.seat("Bram", "Blauw").command(GiveAnswer(TIP, "hoe", "Aan de\r\nbalie."))
    return meeting


def test_the_words_are_those_of_who_answered_and_a_space_comes_along(meeting: Meeting) -> None:
    anna = meeting.seat("Anna", "Rood")
    anna.command(PullAnswer(TIP, "hoe", "d:blauw", len(START)))
    passages = meeting.room.passages
    text = passages.text(VISION)
    assert text == f"{START} Aan de\nbalie."
    (_, _, starter), (_, _, author) = passages.authors(VISION, 0, len(text))
    assert starter is None
    assert author is not None
    assert meeting.room.state.participants[author].name == "Bram"


def test_who_pulled_takes_it_back_and_nobody_else(meeting: Meeting) -> None:
    anna, chris = meeting.seat("Anna", "Rood"), meeting.seat("Chris", "Rood")
    anna.command(PullAnswer(TIP, "hoe", "d:blauw", 0))
    assert chris.undo(VISION) is None
    anna.undo(VISION)
    assert meeting.room.passages.text(VISION) == START


def test_a_room_that_opens_again_knows_the_author_still(meeting: Meeting) -> None:
    meeting.seat("Anna", "Rood").command(PullAnswer(TIP, "hoe", "d:blauw", 0))
    again = Room(meeting.journal, lambda: meeting.room.now(), lambda size: bytes(size))
    assert again.passages.text(VISION) == meeting.room.passages.text(VISION)
    (_, _, author), *_ = again.passages.authors(VISION, 0, 5)
    assert author is not None
    assert again.state.participants[author].name == "Bram"


def test_nothing_comes_in_while_the_delegations_are_asked(meeting: Meeting) -> None:
    anna = meeting.seat("Anna", "Rood")
    meeting.lead().command(OpenRound(VISION))
    with pytest.raises(RefusedError, match="answer-passage-settled"):
        anna.command(PullAnswer(TIP, "hoe", "d:blauw", 0))
    assert meeting.room.passages.text(VISION) == START


def test_only_an_answer_that_was_given_is_pulled_by_somebody_who_writes(meeting: Meeting) -> None:
    anna, adviser = meeting.seat("Anna", "Rood"), meeting.seat("Ad", role=Role.ADVISER)
    with pytest.raises(NotFoundError):
        anna.command(PullAnswer(TIP, "hoe", "d:rood", 0))
    with pytest.raises(NotFoundError):
        anna.command(PullAnswer(TIP, "hoe", "d:blauw", 999))
    with pytest.raises(NotAllowedError):
        adviser.command(PullAnswer(TIP, "hoe", "d:blauw", 0))
    assert meeting.room.passages.text(VISION) == START
