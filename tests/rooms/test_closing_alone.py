"""What people chose alone keeps its numbers in a closed workshop, and loses its names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.build import counting_bytes, scenario
from workshop.agreement.roles import Role
from workshop.agreement.statements import MoveStatement, Phase, Stance, TakeStance
from workshop.agreement.stating import shifts
from workshop.agreement.weighing import spreads
from workshop.agreement.weighings import GiveWeights, OpenWeighing, RevealWeighing
from workshop.ids import StepId, WorkshopId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.closing import closed
from workshop.rooms.fold import fold
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
from workshop.rooms.room import Room
from workshop.scenario.model import Question, Scenario, Step, Weighed, Weighing

NOW = datetime(2026, 3, 23, 12, 0, tzinfo=UTC)
TIP, STATEMENT = StepId("tip-1"), StepId("stelling")
WEIGHING = Weighing(kind="dots", dots=3, items=(Weighed(id="wet", title="De wet"),))


def _scenario() -> Scenario:
    plain = scenario()
    asked = Question(id="stippen", text="Wat hindert?", weighing=WEIGHING)
    step = plain.step(TIP).model_copy(update={"questions": (asked,)})
    statement = Step(
        id=STATEMENT,
        kind="statement",
        title="Eerst intern?",
        passage=step.passage,
        summary="Praat.",
        statement="Eerst zelf op orde.",
    )
    steps = tuple(step if old.id == TIP else old for old in plain.steps)
    return plain.model_copy(update={"steps": (*steps, statement)})


@pytest.fixture
def journal() -> MemoryJournal:
    """Three people, two of them of one delegation, who weighed and chose."""
    made, random = MemoryJournal(), counting_bytes()
    found_workshop(
        made, WorkshopId("proef"), "Akkoord", _scenario(), ("Rood", "Blauw"), NOW, random
    )
    room = Room(made, lambda: NOW, random)
    gerda = Guest(room, "Gerda", Role.FACILITATOR).sit(None, "nl")
    seats = (("Anna", "Rood", 3), ("Arie", "Rood", 2), ("Bram", "Blauw", 1))
    gerda.command(OpenWeighing(TIP, "stippen"))
    gerda.command(MoveStatement(STATEMENT, Phase.FIRST))
    for name, delegation, dots in seats:
        person = Guest(room, name, Role.DELEGATE).sit(delegation, "nl")
        person.command(GiveWeights(TIP, "stippen", {"wet": (dots,)}))
        person.command(TakeStance(STATEMENT, Stance.AGREE, named=True))
    gerda.command(RevealWeighing(TIP, "stippen"))
    gerda.command(MoveStatement(STATEMENT, Phase.TALK))
    return made


@pytest.mark.parametrize("names", [None, dict.fromkeys(Role, "iemand")])
def test_the_numbers_stay_and_the_names_go(
    journal: MemoryJournal, names: dict[Role, str] | None
) -> None:
    before = fold(journal, whole=True)
    after = MemoryJournal()
    after.commit(closed(journal, before, NOW, names).entries)

    state = fold(after, whole=True).state
    known = state.weighing(TIP, "stippen")
    assert spreads(WEIGHING, known)[0].counts == ((6,),)
    assert not {person for person in known.weights if person in before.state.participants}
    stood = {row.delegation: sum(row.first) for row in shifts(state, state.statement(STATEMENT))}
    assert sorted(stood.values()) == [1, 2], "two of one delegation still count for two"
    if names is not None:
        assert not any(taken.named for taken in state.statement(STATEMENT).first.values())
