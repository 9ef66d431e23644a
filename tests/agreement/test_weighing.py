"""Weighing: everybody chooses alone; the table sees how many, never who."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import events as e
from workshop.agreement.evolution import evolve, found
from workshop.agreement.roles import Role
from workshop.agreement.undo import ProcessUndone, UndoProcess
from workshop.agreement.weighing import spreads, weighed_items
from workshop.agreement.weighings import (
    AddWeighed,
    GiveWeights,
    OpenWeighing,
    RevealWeighing,
    WeighingState,
    Weights,
    WeightsGiven,
)
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import ParticipantId, StepId
from workshop.scenario.model import Axis, Question, Scenario, Weighed, Weighing

STEP = StepId("tip-1")
ANNA, BRAM, CHRIS = (ParticipantId(f"p-{name}") for name in ("anna", "bram", "chris"))
SCALE = Weighing(
    kind="scale", items=(Weighed(id="gemak", title="Gemak", low="gemak", high="veilig"),)
)
DOTS = Weighing(
    kind="dots",
    dots=3,
    grows=True,
    items=(Weighed(id="wet", title="De wet"), Weighed(id="geld", title="Het geld")),
)
FIELD = Weighing(
    kind="field",
    steps=3,
    items=(Weighed(id="data", title="Data"),),
    across=Axis(low="onbelangrijk", high="belangrijk"),
    up=Axis(low="later", high="nu"),
)


def _scenario() -> Scenario:
    plain = scenario()
    questions = (
        Question(id="schaal", text="Wat weegt?", weighing=SCALE),
        Question(id="stippen", text="Wat hindert?", weighing=DOTS),
        Question(id="vlak", text="Wat eerst?", weighing=FIELD),
        Question(id="gewoon", text="En verder?"),
    )
    step = plain.step(STEP).model_copy(update={"questions": questions})
    return plain.model_copy(
        update={"steps": tuple(step if old.id == STEP else old for old in plain.steps)}
    )


@pytest.fixture
def table() -> Table:
    made = Table(_scenario(), "Rood", "Blauw", "Groen")
    for name, delegation in (("Anna", "Rood"), ("Bram", "Blauw"), ("Chris", "Groen")):
        made.joins(name, delegation)
    return made


def _known(table: Table, question: str) -> WeighingState:
    return table.state.weighing(STEP, question)


def _chose(table: Table, question: str, *choices: Weights) -> None:
    table.leads(OpenWeighing(STEP, question))
    for person, weights in zip((ANNA, BRAM, CHRIS), choices, strict=False):
        table.does(person, GiveWeights(STEP, question, weights))


def test_a_scale_is_shown_as_how_many_chose_each_place(table: Table) -> None:
    _chose(table, "schaal", {"gemak": (1,)}, {"gemak": (4,)}, {"gemak": (4,)})
    table.leads(RevealWeighing(STEP, "schaal"))

    (spread,) = spreads(SCALE, _known(table, "schaal"))
    assert spread.counts == ((1, 0, 0, 2, 0),)
    assert (spread.people, spread.middle) == (3, (3.0,))


def test_dots_are_added_up_with_the_heaviest_first(table: Table) -> None:
    _chose(table, "stippen", {"wet": (1,), "geld": (2,)}, {"geld": (3,)}, {"wet": (1,)})

    spread = spreads(DOTS, _known(table, "stippen"))
    assert [(one.item.id, one.counts) for one in spread] == [("geld", ((5,),)), ("wet", ((2,),))]


def test_a_field_is_a_square_seen_from_above(table: Table) -> None:
    _chose(table, "vlak", {"data": (3, 3)}, {"data": (3, 1)}, {"data": (1, 0)})

    (spread,) = spreads(FIELD, _known(table, "vlak"))
    assert spread.counts == ((0, 0, 1), (0, 0, 0), (0, 0, 1))
    assert spread.people == 2, "who chose one direction only is not in the square yet"
    assert spread.middle == (3.0, 2.0)


def test_with_two_choices_the_spread_stays_hidden_for_one_could_tell_whose_they_are(
    table: Table,
) -> None:
    _chose(table, "schaal", {"gemak": (1,)}, {"gemak": (4,)})
    with pytest.raises(RefusedError) as refused:
        table.leads(RevealWeighing(STEP, "schaal"))
    assert refused.value.values == {"least": 3}


@pytest.mark.parametrize(
    ("question", "weights"),
    [
        ("schaal", {"gemak": (6,)}),
        ("schaal", {"gemak": (-1,)}),
        ("schaal", {"gemak": (1, 1)}),
        ("stippen", {"wet": (2,), "geld": (2,)}),
        ("vlak", {"data": (4, 1)}),
        ("vlak", {"data": (1,)}),
    ],
)
def test_a_choice_that_does_not_fit_is_refused(
    table: Table, question: str, weights: dict[str, tuple[int, ...]]
) -> None:
    table.leads(OpenWeighing(STEP, question))
    with pytest.raises(RefusedError):
        table.does(ANNA, GiveWeights(STEP, question, weights))
    assert not _known(table, question).weights


def test_what_is_not_weighed_cannot_be_chosen(table: Table) -> None:
    table.leads(OpenWeighing(STEP, "schaal"))
    with pytest.raises(NotFoundError):
        table.does(ANNA, GiveWeights(STEP, "schaal", {"smaak": (1,)}))
    with pytest.raises(NotFoundError):
        table.leads(OpenWeighing(STEP, "gewoon"))


def test_nobody_chooses_before_it_begins_or_after_it_was_shown(table: Table) -> None:
    with pytest.raises(RefusedError):
        table.does(ANNA, GiveWeights(STEP, "schaal", {"gemak": (1,)}))
    _chose(table, "schaal", *({"gemak": (2,)},) * 3)
    table.leads(RevealWeighing(STEP, "schaal"))
    with pytest.raises(RefusedError):
        table.does(ANNA, GiveWeights(STEP, "schaal", {"gemak": (1,)}))


def test_going_on_hides_the_spread_and_keeps_the_choices(table: Table) -> None:
    _chose(table, "schaal", *({"gemak": (2,)},) * 3)
    table.leads(RevealWeighing(STEP, "schaal"), OpenWeighing(STEP, "schaal"))
    known = _known(table, "schaal")
    assert (known.asks, len(known.weights)) == (True, 3)


def test_a_choice_is_changed_and_taken_back(table: Table) -> None:
    _chose(table, "schaal", {"gemak": (2,)})
    table.does(ANNA, GiveWeights(STEP, "schaal", {"gemak": (5,)}))
    assert dict(_known(table, "schaal").weights[ANNA]) == {"gemak": (5,)}
    table.does(ANNA, GiveWeights(STEP, "schaal", {"gemak": (0,)}))
    assert ANNA not in _known(table, "schaal").weights


def test_the_table_brings_in_something_else_where_the_scenario_lets_it(table: Table) -> None:
    table.does(ANNA, AddWeighed(STEP, "stippen", "Te weinig tijd"))
    assert [one.title for one in weighed_items(DOTS, _known(table, "stippen"))][2:] == [
        "Te weinig tijd"
    ]
    for question, title in (("stippen", "de wet"), ("stippen", "  "), ("schaal", "Tijd")):
        with pytest.raises(RefusedError):
            table.does(ANNA, AddWeighed(STEP, question, title))


def test_only_who_speaks_for_a_delegation_chooses_and_only_the_lead_begins(table: Table) -> None:
    adviser = table.joins("Els", role=Role.ADVISER)
    table.leads(OpenWeighing(STEP, "schaal"))
    with pytest.raises(NotAllowedError):
        table.does(adviser, GiveWeights(STEP, "schaal", {"gemak": (1,)}))
    with pytest.raises(NotAllowedError):
        table.does(ANNA, RevealWeighing(STEP, "schaal"))


def test_a_key_too_many_is_taken_back_and_the_choices_stay(table: Table) -> None:
    _chose(table, "schaal", *({"gemak": (2,)},) * 3)
    table.leads(RevealWeighing(STEP, "schaal"), UndoProcess())
    assert (_known(table, "schaal").asks, len(_known(table, "schaal").weights)) == (True, 3)
    table.leads(UndoProcess())
    assert not _known(table, "schaal").opened
    undone = [event for event in table.events if isinstance(event, ProcessUndone)]
    assert [event.seen for event in undone] == [True, False]


def test_weighing_survives_the_journal(table: Table) -> None:
    _chose(table, "vlak", *({"data": (2, 2)},) * 3)
    table.does(ANNA, AddWeighed(STEP, "stippen", "Te weinig tijd"))
    table.leads(RevealWeighing(STEP, "vlak"))
    stored = [e.decode_event(e.encode_event(event)) for event in table.events]
    assert any(isinstance(event, WeightsGiven) for event in stored)
    state = found(stored[0])
    for event in stored[1:]:
        state = evolve(state, event)
    assert state == table.state
