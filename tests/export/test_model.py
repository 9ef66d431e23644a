"""The document says what everybody may know, the same for the same state."""

from __future__ import annotations

from dataclasses import asdict

from tests.build import HIDDEN_REASON, NOON, Table, full_table, scenario
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Role
from workshop.agreement.seal import seal_of
from workshop.export.canonical import version_of
from workshop.export.model import Document, build
from workshop.export.records.passages import PassageRecord
from workshop.ids import PassageId

_VISIE = PassageId("visie")


def _passage(document: Document, id: str) -> PassageRecord:
    return next(passage for passage in document.passages if passage.id == id)


def _document(table: Table) -> Document:
    return build(table.state, table.texts)


def _two_in_a_hidden_round(stand: Stand, reason: str) -> Table:
    table = Table(scenario(), "Rood", "Blauw")
    anna = table.joins("Anna", "Rood")
    table.leads(c.OpenRound(_VISIE))
    table.says(anna, "visie", stand, reason)
    return table


def test_hidden_positions_leave_no_trace_but_their_number() -> None:
    agreeing = _document(_two_in_a_hidden_round(Stand.AGREE, ""))
    objecting = _document(_two_in_a_hidden_round(Stand.OBJECT, HIDDEN_REASON))
    assert agreeing == objecting
    assert version_of(agreeing) == version_of(objecting)
    (round,) = _passage(agreeing, "visie").rounds
    assert (round.given, round.expected, round.positions, round.silent) == (1, 2, (), ())


def test_changing_ones_mind_in_a_hidden_round_does_not_show() -> None:
    once = _two_in_a_hidden_round(Stand.AGREE, "")
    twice = _two_in_a_hidden_round(Stand.AGREE, "")
    anna = next(iter(twice.state.participants))
    twice.says(anna, "visie", Stand.OBJECT, "Toch niet.")
    assert _document(once) == _document(twice)


def test_positions_show_once_they_are_revealed() -> None:
    table = _two_in_a_hidden_round(Stand.OBJECT, "Nee.")
    table.leads(c.RevealPositions(_VISIE))
    (round,) = _passage(_document(table), "visie").rounds
    assert [(p.delegation, p.stand, p.reason) for p in round.positions] == [
        ("Rood", Stand.OBJECT, "Nee.")
    ]
    assert round.silent == ("Blauw",)


def test_positions_of_a_round_that_ended_without_a_reveal_show() -> None:
    table = _two_in_a_hidden_round(Stand.OBJECT, "Nee.")
    table.leads(c.CloseRound(_VISIE))
    passage = _passage(_document(table), "visie")
    assert passage.status is PassageStatus.CONTESTED
    assert passage.rounds[0].positions[0].reason == "Nee."


def test_no_join_code_and_nobody_behind_a_position_is_in_the_document() -> None:
    table = _two_in_a_hidden_round(Stand.AGREE, "")
    table.leads(c.RevealPositions(_VISIE))
    said = str(asdict(_document(table)))
    assert all(code.code not in said for code in table.state.codes)
    assert "p-anna" not in said


def test_an_agreed_passage_holds_the_sealed_text_beside_the_present_one() -> None:
    table = _two_in_a_hidden_round(Stand.AGREE, "")
    table.leads(c.RevealPositions(_VISIE), c.DeclareAgreed(_VISIE))
    sealed = _passage(_document(table), "visie").seal
    assert sealed is not None
    assert sealed.intact
    table.writes("visie", "Iets anders.")
    edited = _passage(_document(table), "visie")
    assert edited.seal is not None
    assert (edited.seal.text, edited.text) == ("Wij zijn er.", "Iets anders.")
    assert edited.seal.hash == seal_of("Wij zijn er.")
    assert not edited.seal.intact


def test_a_reopened_passage_remembers_that_it_was_agreed() -> None:
    table = _two_in_a_hidden_round(Stand.AGREE, "")
    table.leads(c.RevealPositions(_VISIE), c.DeclareAgreed(_VISIE), c.ReopenPassage(_VISIE))
    passage = _passage(_document(table), "visie")
    assert passage.seal is None
    assert passage.status is PassageStatus.OPEN
    assert passage.agreed_before == table.state.passages[_VISIE].rounds[0].ended_at


def test_the_last_decision_is_the_last_moment_everybody_may_know() -> None:
    table = Table(scenario(), "Rood")
    assert _document(table).decided == NOON
    table.leads(c.OpenRound(_VISIE))
    opened = table.state.passages[_VISIE].rounds[0].opened_at
    assert _document(table).decided == opened


def test_the_same_events_give_the_same_version_and_another_text_another() -> None:
    def version(visie: str) -> str:
        texts = {"visie": visie, "geld": "b", "samen": "c", "kennis": "d"}
        table = full_table(
            scenario(), texts, agreed="visie", contested="geld", edited="samen", hidden="kennis"
        )
        return version_of(_document(table))

    assert version("a") == version("a")
    assert version("a") != version("A")


def test_a_fact_that_two_steps_show_stands_once() -> None:
    small = scenario()
    steps = tuple(
        step.model_copy(update={"facts": small.steps[1].facts}) for step in small.steps[:3]
    )
    table = Table(small.model_copy(update={"steps": (*steps, *small.steps[3:])}))
    assert [len(source.facts) for source in _document(table).sources] == [1]


def test_people_are_counted_with_the_delegations_that_somebody_sat_for() -> None:
    table = Table(scenario(), "Rood", "Blauw")
    table.joins("Anna", "Rood")
    table.joins("Wim", role=Role.OBSERVER)
    document = _document(table)
    assert [(d.name, d.present) for d in document.delegations] == [("Rood", True), ("Blauw", False)]
    assert [(p.name, p.delegation) for p in document.participants] == [
        ("Anna", "Rood"),
        ("Wim", None),
    ]
