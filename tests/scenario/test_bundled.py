"""The scenarios that come along are whole, twins, and short enough to read beside a draft."""

from __future__ import annotations

from typing import Any

import pytest

from workshop.agreement.clean import clean_text
from workshop.document.replica import Replica
from workshop.scenario.catalogue import bundled, find
from workshop.scenario.loader import load
from workshop.scenario.model import Scenario, Step

DUTCH, ENGLISH = (load(find(name)) for name in ("digitale-samenleving", "digital-society"))
BOTH = pytest.mark.parametrize("scenario", [DUTCH, ENGLISH], ids=lambda scenario: scenario.id)

STEPS = [
    "opening",
    *[f"tip-{number}" for number in range(1, 5)],
    *[f"point-{number}" for number in range(1, 11)],
    "statement-1",
    "statement-2",
    "closing",
]
PASSAGES = [
    "why",
    "vision",
    "expertise",
    "finance",
    "cooperation",
    "grip",
    "continuity",
    "human-measure",
    "costs",
    "council",
    "statement-order",
    "statement-needs",
    "follow-up",
]


def test_a_bundled_file_is_named_after_its_scenario() -> None:
    assert [load(path).id for path in bundled()] == [path.stem for path in bundled()]


@BOTH
def test_the_ids_by_which_workshops_hold_on_to_a_scenario_stay_the_same(
    scenario: Scenario,
) -> None:
    assert [step.id for step in scenario.steps] == STEPS
    assert [passage.id for passage in scenario.passages] == PASSAGES


def test_the_english_scenario_is_the_twin_of_the_dutch_one() -> None:
    dutch, english = (_skeleton(s.model_dump(mode="json")) for s in (DUTCH, ENGLISH))

    assert (DUTCH.language, ENGLISH.language) == ("nl", "en")
    assert {**dutch, "id": ""} == {**english, "id": ""}


def _skeleton(value: Any, name: str = "") -> Any:
    """A scenario without its words: what must be equal in every language."""
    if isinstance(value, dict):
        return {key: _skeleton(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_skeleton(inner, name) for inner in value]
    if name in ("id", "kind", "minutes", "passage", "source", "aged", "part", "published"):
        return value
    return bool(value)


def test_the_twins_share_no_sentence_that_was_left_untranslated() -> None:
    dutch, english = (set(_prose(s.model_dump(mode="json"))) for s in (DUTCH, ENGLISH))

    assert {text for text in dutch & english if text.count(" ") > 3} <= {
        source.title for source in DUTCH.sources
    }


def _prose(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _prose(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _prose(inner)]
    return [value] if isinstance(value, str) else []


@BOTH
def test_texts_are_short_enough_to_stand_beside_a_draft(scenario: Scenario) -> None:
    for step in scenario.steps:
        assert len(step.title) <= 34, step.id
        assert len(step.summary) <= 420, step.id
        assert all(len(question.text) <= 140 for question in step.questions), step.id
        assert all(len(check.text) <= 110 for check in step.checks), step.id
        assert all(len(fact.text) <= 220 for fact in step.facts), step.id


@BOTH
def test_every_step_gives_the_table_something_to_hold_on_to(scenario: Scenario) -> None:
    for step in scenario.steps:
        assert step.questions and step.checks and step.facts, step.id


@BOTH
def test_every_passage_is_worked_on_and_every_source_is_used(scenario: Scenario) -> None:
    assert {step.passage for step in scenario.steps} == {p.id for p in scenario.passages}
    assert {fact.source for step in scenario.steps for fact in step.facts} == {
        source.id for source in scenario.sources
    }


@BOTH
def test_an_aged_fact_tells_what_to_look_up(scenario: Scenario) -> None:
    aged = [fact for step in scenario.steps for fact in step.facts if fact.aged]

    assert all(fact.aged_note for fact in aged)
    for figure in ("335", "21", "2021", "53", "79", "27 "):
        assert any(figure in fact.text for fact in aged), figure


@BOTH
def test_the_first_tip_asks_for_the_less_digitally_skilled_and_tells_why(
    scenario: Scenario,
) -> None:
    inclusion = next(check for check in _step(scenario, "tip-1").checks if check.id == "inclusion")

    assert inclusion.why
    assert "motto" in [question.id for question in _step(scenario, "tip-1").questions]
    assert len(_step(scenario, "tip-1").phrases) == 1


@BOTH
def test_the_points_stand_under_the_headings_of_their_source(scenario: Scenario) -> None:
    groups = [step.group for step in scenario.steps if step.kind == "point"]

    assert groups[:3] == [None, None, None]
    assert [len(set(groups[a:b])) for a, b in ((3, 6), (6, 7), (7, 9), (9, 10))] == [1, 1, 1, 1]
    assert len(set(groups)) == 5


@BOTH
def test_only_the_talks_about_statements_are_a_report(scenario: Scenario) -> None:
    reports = [passage.id for passage in scenario.passages if passage.part == "report"]

    assert reports == [step.passage for step in scenario.steps if step.kind == "statement"]


@BOTH
def test_the_agenda_fits_half_a_day(scenario: Scenario) -> None:
    assert 180 <= sum(step.minutes for step in scenario.steps) <= 240


@BOTH
def test_starter_texts_become_the_seed_of_a_draft_unchanged(scenario: Scenario) -> None:
    for passage in scenario.passages:
        assert Replica.load([Replica.seed(passage.starter)]).text == passage.starter
        assert clean_text(passage.starter) == passage.starter


@BOTH
def test_a_scenario_survives_the_journal(scenario: Scenario) -> None:
    assert Scenario.model_validate_json(scenario.model_dump_json()) == scenario


def _step(scenario: Scenario, id: str) -> Step:
    return next(step for step in scenario.steps if step.id == id)


def test_the_statement_session_is_made_of_statements_and_reports() -> None:
    session = load(find("stellingensessie"))

    assert sum(step.kind == "statement" for step in session.steps) == 4
    assert {passage.part for passage in session.passages} == {"report"}
    assert sum(step.minutes for step in session.steps) == 120


def test_the_vision_talk_asks_in_silence_and_sorts() -> None:
    talk = load(find("visiegesprek"))
    asked = [question for step in talk.steps for question in step.questions if question.silence]

    assert len(asked) == 9
    assert [step.id for step in talk.steps if step.sorting] == ["sorting"]
    assert [step.title for step in talk.steps if step.group] == [
        "Welke rol",
        "Wat bereiken",
        "Welke diensten",
        "Welk contact",
    ]
