"""Whatever a scenario asks for can be filled in at the table, and stands in the document."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.build import Table
from workshop.agreement.answers import AddAnswerRow, GiveAnswer
from workshop.agreement.phrases import PhraseChoice, SettlePhrase
from workshop.agreement.silences import OpenSilence, RevealSilence, WriteNote
from workshop.agreement.sortings import Bin, SortItem
from workshop.agreement.weighings import GiveWeights, OpenWeighing, RevealWeighing
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.model import build
from workshop.i18n import translator
from workshop.ids import ParticipantId
from workshop.scenario.catalogue import bundled
from workshop.scenario.loader import load
from workshop.scenario.model import Column, Question, Scenario, Slot, Step

SCENARIOS = [load(path) for path in bundled()]
PEOPLE = (("Anna", "Rood"), ("Bram", "Blauw"), ("Chris", "Groen"))


def filled(scenario: Scenario) -> tuple[Table, list[str]]:
    """A meeting in which everything was filled in, and words that should come of it."""
    table = Table(scenario, *(delegation for _, delegation in PEOPLE))
    seats = [table.joins(name, delegation) for name, delegation in PEOPLE]
    words: list[str] = []
    for step in scenario.steps:
        for question in step.questions:
            words += _answered(table, seats, step, question)
        for item in step.sorting:
            table.does(seats[0], SortItem(step.step_id, item.id, Bin.COUNCIL))
            words.append(item.text)
        for id, phrase in zip(step.phrase_ids(), step.phrases, strict=True):
            table.leads(SettlePhrase(step.step_id, id, PhraseChoice.ADOPT))
            words.append(phrase.text)
        words += [check.text for check in step.checks]
        words += [fact.text for fact in step.facts if step.step_id in table.state.visited]
    return table, words


def _answered(
    table: Table, seats: list[ParticipantId], step: Step, question: Question
) -> Iterator[str]:
    at, mark = (step.step_id, question.id), f"{step.id} {question.id}"
    if question.is_filled:
        yield question.text
    if question.silence is not None:
        table.leads(OpenSilence(*at))
        table.does(seats[1], WriteNote(*at, f"Stil {mark}"))
        table.leads(RevealSilence(*at))
        yield f"Stil {mark}"
    if question.weighing is not None:
        weighing = question.weighing
        table.leads(OpenWeighing(*at))
        number = (1, 1) if weighing.kind == "field" else (1,)
        items = weighing.items[: weighing.most] if weighing.kind == "dots" else weighing.items
        for seat in seats:
            table.does(seat, GiveWeights(*at, {item.id: number for item in items}))
        table.leads(RevealWeighing(*at))
        yield from (item.title for item in weighing.items)
    slot = question.answer
    if slot is None:
        return
    if slot.grows:
        table.does(seats[0], AddAnswerRow(*at, f"Rij {mark}"))
    sheet = table.state.answers_to(*at)
    rows = [*(row.id for row in slot.rows), *(row.id for row in sheet.rows)]
    if slot.kind == "table":
        for row in rows:
            for column in slot.columns:
                value = _value(column, f"{mark} {column.id}")
                table.does(seats[0], GiveAnswer(*at, value, row, column.id))
        yield from (column.title for column in slot.columns)
        yield from (row.title for row in slot.rows)
        if slot.grows:
            yield f"Rij {mark}"
    elif slot.kind == "comparison":
        for part, value in (("inhabitants", "25000"), ("own", "2500000"), ("year", "2026")):
            table.does(seats[0], GiveAnswer(*at, value, "", part))
        dutch = table.state.scenario.language == "nl"
        yield from ("1.975.000", "2.500.000") if dutch else ("1,975,000", "2,500,000")
    else:
        table.does(seats[0], GiveAnswer(*at, _value(slot, mark)))
        if slot.kind in ("text", "line", "owner"):
            yield mark


def _value(part: Slot | Column, mark: str) -> str:
    match part.kind:
        case "choice":
            return part.options[0].id
        case "number":
            return str(part.least or 7)
        case "date" | "dates":
            return "2026-10-01"
        case _:
            return mark


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_everything_that_is_asked_can_be_answered_and_stands_in_the_document(
    scenario: Scenario,
) -> None:
    table, words = filled(scenario)

    document = build(table.state, table.texts)
    html = FORMATS["html"].render(Edition.of(document, translator(scenario.language))).decode()

    said = html.replace("&amp;", "&").replace("&#x27;", "'").replace("&quot;", '"')
    assert [word for word in words if word not in said] == []
    assert len(words) > 20
