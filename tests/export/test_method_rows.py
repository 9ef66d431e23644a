"""The method row by row: each part stands on the screen of its step and in the document.

The rows are those of the sources from which the main scenario was written: the tips (T), the frame
around them (S), what is for the council (C), the statements (M, D), the guiding questions (G), and
the ten points.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from tests.build import Table
from tests.export.test_whole_scenarios import filled
from workshop.agreement.roles import Role
from workshop.agreement.sorting import sortables
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.model import build
from workshop.i18n import translator
from workshop.scenario.catalogue import find
from workshop.scenario.loader import load
from workshop.scenario.model import Scenario, Step
from workshop.tui.widgets.guide import GuidePart, guide_blocks
from workshop.tui.widgets.prose import plain

ROWS = {
    "T1": "tip-1 question own-sentence",
    "T1a": "tip-1 question residents, tip-1 question businesses",
    "T1b": "tip-1 question basic-services",
    "T1c": "tip-1 check inclusion",
    "T1d": "tip-1 phrase motto",
    "T2": "tip-2 question council-and-college, tip-2 question organisation",
    "T2a": "tip-2 question steering, tip-2 question confidence",
    "T2b": "tip-2 question council-and-college, tip-2 question organisation",
    "T3": "tip-3 question reserved",
    "T3a": "tip-3 question reserved",
    "T4": "tip-4 question partners",
    "T4a": "tip-4 question experiments",
    "S0-x": "opening question direction, opening question wishes, opening question chances",
    "S0-y": "opening check three-groups",
    "S0-f": "opening fact 335, opening fact 2015, opening fact 2021",
    "M1": "statement-1 fact Ymor",
    "M2": "statement-1 statement, statement-2 statement",
    "M3": "statement-1 statement",
    "M4": "statement-2 statement, statement-2 question sorting",
    "M5": "statement-1 check trend, statement-2 check own-table",
    "M6": "tip-1 check other-channel",
    "M7": "statement-2 question trade-offs",
    "M8": "statement-2 question obstacles",
    "M9": "closing question people, closing check people",
    "M10": "tip-1 fact 53, statement-2 fact WhatsApp, statement-2 fact QR",
    "C1": "opening sorting supplier, opening sorting cloud, opening check sorted",
    "C2": "header",
    "C3": "opening fact VNG",
    "C4": "tip-3 question shared",
    "C5": "tip-4 question adopt",
    "C6": "tip-3 question evidence, tip-3 check claims",
    "G1": "opening question direction",
    "G2": "tip-1 question role",
    "G3": "tip-1 question goal",
    "G4": "tip-1 question services",
    "G5": "tip-1 question services",
    "G6": "closing question lenses",
    "G7": "tip-2 question owner, closing question owner",
    "G8": "opening question urgency, closing question urgency",
    "G9": "tip-2 question data",
    "G10": "point-5 fact Luitjens",
    "1": "point-1 point, point-1 question missing, point-1 question who-when",
    "2": "point-2 point, point-2 question year, point-2 question staff",
    "3": "point-3 point, point-3 question cio",
    "4": "point-4 point, point-4 question list",
    "5": "point-5 point",
    "6": "point-6 point, point-6 question names",
    "7": "point-7 point, point-7 check break",
    "8": "point-8 point, point-8 question own-figure, point-8 fact 79",
    "9": "point-9 point, point-9 question staff, point-9 question decision",
    "10": "point-10 point, point-10 question rhythm, point-10 question think-along",
    "D1-6": "goals",
}
"""What of the main scenario and of its twin a row became, as a step, a kind and a name."""


@cache
def _meeting(name: str) -> tuple[Table, str]:
    """A meeting in which everything was filled in, and its document."""
    scenario = load(find(name))
    table, _ = filled(scenario)
    edition = Edition.of(build(table.state, table.texts), translator(scenario.language))
    text = FORMATS["markdown"].render(edition).decode().replace("\\", "").replace("*", "")
    return table, _flowing(text)


def _flowing(text: str) -> str:
    return " ".join(text.split())


def _screen(table: Table, step: Step) -> str:
    """The guide of a step and what there is to sort, as somebody reads it."""
    part = GuidePart(
        state=table.state, ticks=True, settles=True, assesses=True, answers=True,
        there=lambda mark: True, paragraph=lambda passage, name: "", role=Role.DELEGATE,
    )  # fmt: skip
    blocks = guide_blocks(part, step, translator(table.state.scenario.language))
    sorted_there = (item.text for item in sortables(table.state, step.step_id).values())
    shown = [*(plain((*block.lead, *block.line)) for block in blocks), *sorted_there]
    return _flowing(" ".join(shown))


def _parts(scenario: Scenario, row: str) -> Iterator[tuple[Step | None, str]]:
    """The step on whose screen a part of the row stands, and its words."""
    for place in ROWS[row].split(", "):
        where, _, what = place.partition(" ")
        if where == "header":
            yield from ((scenario.steps[0], words) for words in scenario.header_questions)
        elif where == "goals":
            yield from ((None, goal.title) for goal in scenario.goals)
        else:
            step = next(step for step in scenario.steps if step.id == where)
            yield step, _flowing(_words(step, *what.split(" ")))


def _words(step: Step, kind: str, name: str = "") -> str:
    match kind:
        case "question":
            return step.question(name).text
        case "check":
            return next(check.text for check in step.checks if check.id == name)
        case "phrase":
            return next(phrase.text for phrase in step.phrases if phrase.id == name)
        case "sorting":
            return next(item.text for item in step.sorting if item.id == name)
        case "fact":
            return next(fact.text for fact in step.facts if name in f"{fact.text} {fact.date}")
        case "statement":
            assert step.statement is not None
            return step.statement
        case _:
            return step.title


@pytest.mark.parametrize("name", ["digitale-samenleving", "digital-society"])
@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_the_method_stands_on_its_screen_and_in_the_document(name: str, row: str) -> None:
    table, document = _meeting(name)
    for step, words in _parts(table.state.scenario, row):
        if step is not None:
            assert words in _screen(table, step), (step.id, words)
        assert words in document, words
