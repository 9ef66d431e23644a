"""Whatever a scenario holds for a step stands in the guide of that step."""

from __future__ import annotations

import pytest

from tests.build import Table
from workshop.agreement.roles import Role
from workshop.i18n import translator
from workshop.scenario.catalogue import bundled
from workshop.scenario.loader import load
from workshop.scenario.model import Scenario
from workshop.tui.widgets.guide import GuidePart, guide_blocks
from workshop.tui.widgets.prose import plain

SCENARIOS = [load(path) for path in bundled()]


def _said(*words: str | None) -> list[str]:
    return [" ".join(word.split()) for word in words if word]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_the_guide_of_every_step_holds_all_that_the_scenario_has_for_it(
    scenario: Scenario,
) -> None:
    texts = translator(scenario.language)
    part = GuidePart(
        state=Table(scenario, "Rood").state,
        ticks=True,
        settles=True,
        assesses=True,
        answers=True,
        there=lambda mark: True,
        paragraph=lambda passage, name: "",
        text="",
        role=Role.DELEGATE,
    )
    for step in scenario.steps:
        blocks = guide_blocks(part, step, texts)
        shown = " ".join(plain((*block.lead, *block.line)) for block in blocks)
        shown = " ".join(shown.split())
        wanted = _said(step.summary, step.statement, *scenario.header_questions)
        for question in step.questions:
            wanted += _said(question.text)
        for check in step.checks:
            wanted += _said(check.text, check.why, *check.words)
        for phrase in step.phrases:
            wanted += _said(phrase.text, phrase.note)
        for fact in step.facts:
            source = scenario.source(fact.source)
            wanted += _said(fact.text, f"({source.publisher}, {fact.date})", fact.aged_note)
        assert [words for words in wanted if words not in shown] == [], step.id
        assert shown.count("▲") >= sum(fact.aged for fact in step.facts)
