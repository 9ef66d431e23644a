"""A workshop is closed whatever happened in it: who typed is gone, what was said is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.build import counting_bytes, scenario
from workshop.agreement.answers import GiveAnswer, PullAnswer
from workshop.agreement.event import EventBase
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole, HandOver, TakeBack
from workshop.agreement.silences import OpenSilence, RevealSilence, WriteNote
from workshop.agreement.suggestions import AcceptSuggestion, AddSuggestion
from workshop.agreement.withheld import StanceHidden, WeightsHidden
from workshop.export.model import build
from workshop.ids import PassageId, StepId, WorkshopId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.closing import closed, traces
from workshop.rooms.fold import fold
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
from workshop.rooms.room import Room
from workshop.scenario.model import Question, Slot

NOW = datetime(2026, 3, 23, 12, 0, tzinfo=UTC)
TIP, VISIE = StepId("tip-1"), PassageId("visie")
NAMES = (b"Gerda", b"Anna", b"Arie", b"Bram", b"Eva", b"gerda", b"anna", b"arie", b"bram", b"eva")


@pytest.fixture
def journal() -> MemoryJournal:
    """A meeting in which much went from hand to hand."""
    made, random = MemoryJournal(), counting_bytes()
    plain = scenario()
    asked = (
        Question(id="hoe", text="Hoe?", answer=Slot(kind="text")),
        Question(id="stil", text="Waarheen?", silence=60),
    )
    steps = tuple(
        step.model_copy(update={"questions": asked}) if step.id == TIP else step
        for step in plain.steps
    )
    found = plain.model_copy(update={"steps": steps})
    found_workshop(made, WorkshopId("proef"), "Akkoord", found, ("Rood", "Blauw"), NOW, random)
    room = Room(made, lambda: NOW, random)
    gerda = Guest(room, "Gerda", Role.FACILITATOR).sit(None, "nl")
    anna = Guest(room, "Anna", Role.DELEGATE).sit("rood", "nl")
    arie = Guest(room, "Arie", Role.DELEGATE).sit("rood", "nl")
    bram = Guest(room, "Bram", Role.DELEGATE).sit("blauw", "nl")
    eva = Guest(room, "Eva", Role.ADVISER).sit(None, "nl")
    eva.command(AddSuggestion(VISIE, 0, 3, "Samen zijn wij", "korter"))
    (suggestion,) = room.state.suggestions.values()
    anna.command(AcceptSuggestion(suggestion.id, suggestion.quote))
    eva.command(GiveAnswer(TIP, "hoe", "Met de bibliotheek."))
    bram.command(GiveAnswer(TIP, "hoe", "Aan de balie."))
    anna.command(PullAnswer(TIP, "hoe", "p:eva", 0))
    gerda.command(OpenSilence(TIP, "stil"))
    anna.command(WriteNote(TIP, "stil", "Naar het dorpshuis."))
    arie.command(WriteNote(TIP, "stil", "Naar de school."))
    gerda.command(RevealSilence(TIP, "stil"))
    gerda.command(HandOver(bram.participant_id))
    bram.command(TakeBack())
    gerda.command(ChangeRole(eva.participant_id, Role.RECORDER))
    eva.command(GiveAnswer(TIP, "hoe", "Met de school."))
    return made


@pytest.mark.parametrize("names", [None, dict.fromkeys(Role, "iemand")])
def test_text_answers_and_notes_stay_and_nothing_is_left_of_who_typed(
    journal: MemoryJournal, names: dict[Role, str] | None
) -> None:
    before = fold(journal, whole=True)
    gone = closed(journal, before, NOW, names)
    after = MemoryJournal()
    after.commit(gone.entries)
    now = fold(after, whole=True)

    assert now.texts() == before.texts()
    left = b"\n".join(entry.payload for entry in gone.entries)
    assert traces(left, gone) == 0
    if names is not None:
        assert [name for name in NAMES if name in left] == []
    silences = now.state.silences[TIP, "stil"]
    assert {note.text for note in silences.notes.values()} == {
        "Naar het dorpshuis.",
        "Naar de school.",
    }
    answers = {answer.value for answer in now.state.answers_to(TIP, "hoe").cells.values()}
    assert answers == {
        answer.value for answer in before.state.answers_to(TIP, "hoe").cells.values()
    }
    made = build(now.state, now.texts(), {}, {})
    if names is None:
        assert made.participants == build(before.state, before.texts(), {}, {}).participants


def _kinds(known: type[EventBase]) -> Iterator[type[EventBase]]:
    for kind in known.__subclasses__():
        yield kind
        yield from _kinds(kind)


def test_no_event_names_a_person_in_a_field_that_closing_does_not_know() -> None:
    on_a_replica = (StanceHidden, WeightsHidden)
    fields = {
        (kind.model_fields["type"].default, name)
        for kind in _kinds(EventBase)
        if kind not in on_a_replica
        for name, field in kind.model_fields.items()
        if "ParticipantId" in str(field.annotation) and name != "by"
    }
    assert fields == {
        ("participant-joined", "id"),
        ("role-changed", "id"),
        ("lead-handed-over", "giver"),
        ("lead-handed-over", "deputy"),
        ("lead-taken-back", "giver"),
        ("lead-taken-back", "deputy"),
        # These are left out of a closed workshop.
        ("return-code-given", "id"),
        ("key-remembered", "id"),
        ("key-forgotten", "id"),
        ("code-used", "id"),
    }
