"""What was filled in, covered and promised, in the document."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.build import Table, scenario
from tests.export.meetings import rich
from workshop.agreement import commands as c
from workshop.agreement.events import PointStatus
from workshop.agreement.phrases import PhraseChoice
from workshop.agreement.register import ItemDetails, ItemKind
from workshop.export.edition import Edition
from workshop.export.markdown import render
from workshop.export.model import build
from workshop.export.records.document import Document
from workshop.i18n import translator
from workshop.ids import ParticipantId, PassageId, StepId
from workshop.scenario.model import Column, Option, Phrase, Question, Row, Slot

ANNA, TIP, POINT = ParticipantId("p-anna"), StepId("tip-1"), StepId("punt-1")
SLOTS = {
    "woorden": Slot(kind="text"),
    "geld": Slot(
        kind="table",
        grows=True,
        rows=(Row(id="proef", title="Proeven"),),
        columns=(
            Column(
                id="euro",
                title="Jaar 1",
                kind="number",
                unit="euro",
                tags=(Option(id="nu", text="nu gereserveerd"),),
            ),
            Column(id="dag", title="Terugkijken", kind="date"),
        ),
    ),
    "raad": Slot(kind="dates", months=6, times=8),
    "jaar": Slot(kind="number", term=4),
    "leeg": Slot(kind="line"),
}


@pytest.fixture
def table() -> Table:
    """Anna at the table of the small scenario, whose first tip asks things."""
    questions = tuple(Question(id=id, text=f"Vraag {id}?", answer=s) for id, s in SLOTS.items())
    update = {"questions": questions, "phrases": (Phrase(text="Digitaal waar kan."),)}
    small = scenario()
    talks = Question(id="raad", text="Wanneer?", answer=SLOTS["raad"])
    empty = Question(id="leeg", text="Vraag leeg?", answer=SLOTS["leeg"])
    updates: dict[str, dict[str, Any]] = {TIP: update, POINT: {"questions": (talks, empty)}}
    steps = tuple(step.model_copy(update=updates.get(step.step_id, {})) for step in small.steps)
    table = Table(small.model_copy(update={"steps": steps}), "Rood")
    table.joins("Anna", "Rood")
    return table


def _gives(table: Table, question: str, value: str, row: str = "", column: str = "") -> None:
    table.does(ANNA, c.GiveAnswer(TIP, question, value, row, column, "nu"))


def _document(table: Table) -> Document:
    return build(table.state, table.texts)


def _markdown(document: Document) -> str:
    return render(Edition.of(document, translator("nl"))).decode()


def test_answers_stand_under_their_question_with_who_gave_them(table: Table) -> None:
    _gives(table, "woorden", "Aan de balie.")
    _gives(table, "geld", "250.000", "proef", "euro")
    _gives(table, "jaar", "2015")
    text = _markdown(_document(table))
    assert "*Vraag woorden?*" in text
    assert "Aan de balie. (Anna, Rood, 23 maart 2026" in text
    assert "Proeven, Jaar 1: 250.000 euro (nu gereserveerd)" in text
    assert "2015 **mogelijk verouderd**" in text
    assert "*Vraag leeg?* nog niet ingevuld" in text


def test_cells_of_a_table_stand_in_the_order_of_the_table(table: Table) -> None:
    table.does(ANNA, c.AddAnswerRow(TIP, "geld", "Scholing"))
    row = table.state.answers_to(TIP, "geld").rows[0].id
    _gives(table, "geld", "5", row, "euro")
    _gives(table, "geld", "1-1-2027", "proef", "dag")
    _gives(table, "geld", "7", "proef", "euro")
    answer = next(a for a in _document(table).steps[1].answers if a.question == "Vraag geld?")
    assert [(one.row, one.column) for one in answer.filled] == [
        ("Proeven", "Jaar 1"),
        ("Proeven", "Terugkijken"),
        ("Scholing", "Jaar 1"),
    ]


def test_a_sentence_stands_with_what_became_of_it(table: Table) -> None:
    table.does(ANNA, c.SettlePhrase(TIP, "1", PhraseChoice.DROP))
    assert "“Digitaal waar kan.”: weggelaten" in _markdown(_document(table))


def test_days_that_people_filled_in_are_days_to_keep(table: Table) -> None:
    table.does(ANNA, c.GiveAnswer(POINT, "raad", "1-10-2026"))
    _gives(table, "geld", "1-1-2027", "proef", "dag")
    command = c.AssessPoint(
        POINT, PointStatus.ACTION, action_text="Kennissessie", due=date(2026, 9, 1)
    )
    table.does(ANNA, command)
    details = ItemDetails(wording="Elke wijk krijgt een punt.", day=date(2028, 1, 1))
    table.does(ANNA, c.RecordItem(ItemKind.COMMITMENT, details))
    dates = _document(table).dates
    assert [known.day for known in dates] == sorted(known.day for known in dates)
    assert not any(known.proposed for known in dates)
    assert sum(known.kind == "briefing" for known in dates) == 8
    assert {known.title for known in dates if known.kind != "briefing"} == {
        "Proeven: Terugkijken",
        "Kennissessie",
        "Elke wijk krijgt een punt.",
    }


def test_a_series_of_days_at_another_step_is_no_talk_with_the_council(table: Table) -> None:
    _gives(table, "raad", "1-10-2026")
    dates = _document(table).dates
    assert {(known.kind, known.proposed) for known in dates} == {
        ("action", False),
        ("briefing", True),
    }


def test_talks_with_the_council_are_proposed_until_somebody_chose_them(table: Table) -> None:
    assert sum(known.proposed for known in _document(table).dates) == 8


def test_what_the_text_answers_is_told_with_where(table: Table) -> None:
    table.writes("visie", "Wij zijn er voor iedereen.")
    text = _markdown(_document(table))
    assert "**Tip 1 Visie:** beantwoord. Visie op dienstverlening" in text
    assert "**Tip 2 Geld:** nog niet in de tekst" in text


def test_a_promise_stands_with_its_words_and_all_that_is_told_of_it(table: Table) -> None:
    details = ItemDetails(wording="", owner="De wethouder", source=TIP)
    table.does(ANNA, c.RecordItem(ItemKind.COMMITMENT, details, PassageId("visie"), 0, 3))
    text = _markdown(_document(table))
    assert "### Beloften" in text
    for words in ("Aanspreekbaar: De wethouder", "Komt uit: Visie", "Woorden in de tekst: Wij"):
        assert words in text


def test_words_that_meet_a_check_are_told_as_long_as_they_are_there(table: Table) -> None:
    table.does(ANNA, c.MarkCheck(TIP, "basis", 0, 3))
    assert "in de tekst: “Wij”" in _markdown(_document(table))
    gone = build(table.state, table.texts, there=lambda mark: False)
    assert "in de tekst: “Wij”" not in _markdown(gone)


def test_nothing_is_told_of_a_register_that_is_empty(table: Table) -> None:
    assert "Beloften" not in _markdown(_document(table))
    assert "Beloften" in _markdown(rich())


def test_a_subject_that_was_put_aside_is_looked_at_again_and_is_nobodys_action(
    table: Table,
) -> None:
    for kind in ItemKind:
        details = ItemDetails(wording="Glasvezel in elke straat.", day=date(2027, 3, 15))
        table.does(ANNA, c.RecordItem(kind, details))
    made = build(table.state, table.texts)

    assert sorted(known.kind for known in made.dates if not known.proposed) == [
        "action",
        "review",
        "review",
    ]
    shown = render(Edition.of(made, translator("nl"))).decode()
    assert "**15 maart 2027:** Glasvezel in elke straat. moment om terug te kijken" in shown
