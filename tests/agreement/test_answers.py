"""What is filled in under the questions of a step."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.answering import ROW_LIMIT
from workshop.agreement.answers import AnswerSheet
from workshop.agreement.events import decode_event, encode_event
from workshop.agreement.roles import Role
from workshop.errors import NotAllowedError, NotFoundError, RefusedError, WorkshopError
from workshop.ids import ParticipantId, StepId
from workshop.scenario.model import Column, Option, Question, Row, Scenario, Slot

STEP = StepId("tip-1")
YES_NO = (Option(id="ja", text="ja"), Option(id="nee", text="nee"))
SLOTS = {
    "woorden": Slot(kind="text"),
    "naam": Slot(kind="line"),
    "keuze": Slot(kind="choice", options=YES_NO),
    "jaar": Slot(kind="number", least=1990, most=2100, term=4),
    "dag": Slot(kind="date"),
    "halfjaar": Slot(kind="dates", months=6, times=8),
    "kosten": Slot(kind="comparison", known=79, unit="euro per inwoner", known_from="2017"),
    "geld": Slot(
        kind="table",
        grows=True,
        rows=(Row(id="proef", title="Proeven"),),
        columns=(
            Column(
                id="jaar-1",
                title="Jaar 1",
                kind="number",
                unit="euro",
                tags=(Option(id="nu", text="nu gereserveerd"),),
            ),
            Column(id="wie", title="Wie"),
            Column(id="mag", title="Mag", kind="choice", options=YES_NO),
        ),
    ),
}


def asking() -> Scenario:
    """The small scenario with a question of every kind in its first tip."""
    small = scenario()
    questions = tuple(Question(id=id, text=id, answer=slot) for id, slot in SLOTS.items())
    steps = [
        step.model_copy(update={"questions": (*questions, Question(id="los", text="?"))})
        if step.id == STEP
        else step
        for step in small.steps
    ]
    return Scenario.model_validate(small.model_copy(update={"steps": tuple(steps)}).model_dump())


@pytest.fixture
def table() -> Table:
    """Rood and Blauw at the table, with Anna and Aart, Bram and an adviser."""
    table = Table(asking(), "Rood", "Blauw")
    for name, delegation in (("Anna", "Rood"), ("Aart", "Rood"), ("Bram", "Blauw")):
        table.joins(name, delegation)
    table.joins("Ad", role=Role.ADVISER)
    table.joins("Otto", role=Role.OBSERVER)
    return table


def _gives(
    table: Table,
    name: str,
    question: str,
    value: str,
    *,
    row: str = "",
    column: str = "",
    tag: str = "",
) -> None:
    command = c.GiveAnswer(STEP, question, value, row, column, tag)
    table.does(ParticipantId(f"p-{name.lower()}"), command)


def _sheet(table: Table, question: str) -> AnswerSheet:
    return table.state.answers_to(STEP, question)


def test_delegations_answer_beside_each_other_with_who_and_when(table: Table) -> None:
    _gives(table, "Anna", "woorden", " Aan de balie.\x1b ")
    _gives(table, "Bram", "woorden", "Per brief.")
    _gives(table, "Ad", "woorden", "Nu vooral per brief.")
    said = [(a.value, a.by, a.delegation) for a in _sheet(table, "woorden").said]
    assert said == [
        ("Aan de balie.", "p-anna", "rood"),
        ("Per brief.", "p-bram", "blauw"),
        ("Nu vooral per brief.", "p-ad", None),
    ]
    assert _sheet(table, "woorden").said[0].at == table.events[-3].at


def test_two_people_of_a_delegation_share_its_answer(table: Table) -> None:
    _gives(table, "Anna", "woorden", "Aan de balie.")
    _gives(table, "Aart", "woorden", "Aan de balie en in de wijk.")
    (answer,) = _sheet(table, "woorden").said
    assert (answer.value, answer.by) == ("Aan de balie en in de wijk.", "p-aart")


def test_an_empty_answer_takes_the_one_before_away(table: Table) -> None:
    _gives(table, "Anna", "naam", "Mevrouw De Wit")
    _gives(table, "Bram", "naam", " ")
    assert _sheet(table, "naam").said == ()


def test_the_same_answer_again_is_no_event(table: Table) -> None:
    _gives(table, "Anna", "naam", "Mevrouw De Wit")
    before = len(table.events)
    _gives(table, "Bram", "naam", "Mevrouw  De Wit")
    _gives(table, "Bram", "dag", "")
    assert len(table.events) == before


@pytest.mark.parametrize(
    ("question", "typed", "kept"),
    [
        ("keuze", "nee", "nee"),
        ("jaar", "2024", "2024"),
        ("dag", "1-10-2026", "2026-10-01"),
        ("naam", "Twee\nregels", "Twee regels"),
    ],
)
def test_what_is_filled_in_is_kept_in_one_way(
    table: Table, question: str, typed: str, kept: str
) -> None:
    _gives(table, "Anna", question, typed)
    assert _sheet(table, question).value() == kept


@pytest.mark.parametrize(
    ("question", "typed", "error"),
    [
        ("keuze", "misschien", "answer-choice"),
        ("jaar", "vorig jaar", "answer-number"),
        ("jaar", "1900", "answer-too-small"),
        ("jaar", "3000", "answer-too-large"),
        ("dag", "31-2-2026", "answer-day"),
        ("halfjaar", "straks", "answer-day"),
    ],
)
def test_what_is_not_asked_for_is_refused(
    table: Table, question: str, typed: str, error: str
) -> None:
    with pytest.raises(RefusedError, match=error):
        _gives(table, "Anna", question, typed)
    assert _sheet(table, question).said == ()


def test_the_first_day_of_a_series_brings_the_others_and_each_can_be_moved(table: Table) -> None:
    _gives(table, "Anna", "halfjaar", "31-8-2026")
    days = [answer.value for answer in _sheet(table, "halfjaar").said]
    assert days[:3] == ["2026-08-31", "2027-02-28", "2027-08-31"]
    assert len(days) == 8
    _gives(table, "Bram", "halfjaar", "2027-03-02", row="2")
    moved = [answer.value for answer in _sheet(table, "halfjaar").said]
    assert moved == [days[0], "2027-03-02", *days[2:]]


def test_cells_of_a_table_are_filled_in_one_by_one_with_a_mark(table: Table) -> None:
    _gives(table, "Anna", "geld", "€ 250.000", row="proef", column="jaar-1", tag="nu")
    _gives(table, "Bram", "geld", "Directie", row="proef", column="wie", tag="nu")
    cells = _sheet(table, "geld").cells
    amount = cells["proef", "jaar-1"]
    assert (amount.value, amount.tag, amount.by) == ("250000", "nu", "p-anna")
    assert (cells["proef", "wie"].value, cells["proef", "wie"].tag) == ("Directie", "")


def test_rows_are_added_and_taken_away_with_what_stands_in_them(table: Table) -> None:
    anna = ParticipantId("p-anna")
    table.does(anna, c.AddAnswerRow(STEP, "geld", "Scholing"))
    (row,) = _sheet(table, "geld").rows
    _gives(table, "Bram", "geld", "1000", row=row.id, column="jaar-1")
    assert _sheet(table, "geld").value(row.id, "jaar-1") == "1000"
    table.does(anna, c.DropAnswerRow(STEP, "geld", row.id))
    assert _sheet(table, "geld") == AnswerSheet()


@pytest.mark.parametrize(
    ("title", "error"),
    [("", "answer-row-empty"), ("PROEVEN ", "answer-row-twice")],
)
def test_a_row_has_a_name_of_its_own(table: Table, title: str, error: str) -> None:
    with pytest.raises(RefusedError, match=error):
        table.does(ParticipantId("p-anna"), c.AddAnswerRow(STEP, "geld", title))


def test_there_is_an_end_to_rows(table: Table) -> None:
    for number in range(ROW_LIMIT):
        table.does(ParticipantId("p-anna"), c.AddAnswerRow(STEP, "geld", f"Rij {number}"))
    with pytest.raises(RefusedError, match="answer-rows-full"):
        table.does(ParticipantId("p-anna"), c.AddAnswerRow(STEP, "geld", "Nog een"))


def test_a_row_of_the_scenario_stays(table: Table) -> None:
    with pytest.raises(NotFoundError, match="answer-row-unknown"):
        table.does(ParticipantId("p-anna"), c.DropAnswerRow(STEP, "geld", "proef"))


def test_an_own_figure_stands_beside_the_known_one(table: Table) -> None:
    for part, value in (("inhabitants", "25.000"), ("own", "€ 2.400.000"), ("year", "2025")):
        _gives(table, "Ad", "kosten", value, column=part)
    sheet = _sheet(table, "kosten")
    assert [sheet.value("", part) for part in ("inhabitants", "own", "year")] == [
        "25000",
        "2400000",
        "2025",
    ]


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (c.GiveAnswer(StepId("nee"), "naam", "x"), "step-unknown"),
        (c.GiveAnswer(STEP, "nee", "x"), "question-unknown"),
        (c.GiveAnswer(STEP, "los", "x"), "question-unknown"),
        (c.GiveAnswer(STEP, "geld", "1", "nee", "jaar-1"), "answer-row-unknown"),
        (c.GiveAnswer(STEP, "geld", "1", "proef", "nee"), "answer-column-unknown"),
        (c.GiveAnswer(STEP, "kosten", "1", "", "nee"), "answer-column-unknown"),
        (c.GiveAnswer(STEP, "halfjaar", "1-1-2026", "9"), "answer-row-unknown"),
        (c.AddAnswerRow(STEP, "naam", "Rij"), "answer-no-rows"),
    ],
)
def test_what_is_not_there_is_not_filled_in(table: Table, command: c.Command, error: str) -> None:
    with pytest.raises(WorkshopError, match=error):
        table.does(ParticipantId("p-anna"), command)


def test_an_observer_fills_nothing_in(table: Table) -> None:
    with pytest.raises(NotAllowedError):
        _gives(table, "Otto", "naam", "Iemand")


def test_answers_survive_the_journal(table: Table) -> None:
    _gives(table, "Anna", "geld", "5", row="proef", column="jaar-1", tag="nu")
    table.does(ParticipantId("p-anna"), c.AddAnswerRow(STEP, "geld", "Scholing"))
    for event in table.events[-2:]:
        assert decode_event(encode_event(event)) == event
