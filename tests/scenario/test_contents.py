"""Row by row: what the sources offer is in the scenarios, as something the table can work with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workshop.export.formats import FORMATS
from workshop.scenario.catalogue import find
from workshop.scenario.loader import load
from workshop.scenario.model import Question, Scenario, Slot, Step, Weighing

DUTCH, ENGLISH, COUNCIL, TALK, STATEMENTS = (
    load(find(name))
    for name in (
        "digitale-samenleving",
        "digital-society",
        "raadsakkoord",
        "visiegesprek",
        "stellingensessie",
    )
)
TWINS = pytest.mark.parametrize("scenario", [DUTCH, ENGLISH], ids=lambda scenario: scenario.id)


def _step(scenario: Scenario, id: str) -> Step:
    return next(step for step in scenario.steps if step.id == id)


def _question(scenario: Scenario, step: str, id: str) -> Question:
    return _step(scenario, step).question(id)


def _slot(scenario: Scenario, step: str, id: str) -> Slot:
    slot = _question(scenario, step, id).answer
    assert slot is not None, (step, id)
    return slot


def _kinds(scenario: Scenario, step: str, *ids: str) -> list[str]:
    return [_slot(scenario, step, id).kind for id in ids]


def _rows(scenario: Scenario, step: str, id: str) -> list[str]:
    return [row.id for row in _slot(scenario, step, id).rows]


def _columns(scenario: Scenario, step: str, id: str) -> list[str]:
    return [f"{column.id}:{column.kind}" for column in _slot(scenario, step, id).columns]


def _facts(scenario: Scenario, *figures: str) -> bool:
    facts = [fact for step in scenario.steps for fact in step.facts]
    return all(
        any(figure in f"{fact.text} {fact.date}" and fact.source and fact.date for fact in facts)
        for figure in figures
    )


def _weighing(scenario: Scenario, step: str, id: str) -> Weighing:
    weighing = _question(scenario, step, id).weighing
    assert weighing is not None, (step, id)
    return weighing


def _weighed(scenario: Scenario, step: str, id: str) -> tuple[str, int, int]:
    weighing = _weighing(scenario, step, id)
    return weighing.kind, weighing.most, len(weighing.items)


def _lights(scenario: Scenario, step: str, id: str) -> set[str | None]:
    slot = _slot(scenario, step, id)
    options = [*slot.options, *(o for column in slot.columns for o in column.options)]
    return {option.light for option in options}


Row = Callable[[Scenario], bool]
ROWS: dict[str, Row] = {
    "S0-x": lambda s: (
        _question(s, "opening", "direction").silence == 60
        and {"content", "wishes", "chances"} <= {q.id for q in _step(s, "opening").questions}
    ),
    "S0-y": lambda s: "three-groups" in [check.id for check in _step(s, "opening").checks],
    "S0-z": lambda s: bool(s.outcome and s.header_questions) and "svg" in FORMATS,
    "S0-f": lambda s: _facts(s, "335", "21", "2015", "2021"),
    "C1": lambda s: len(_step(s, "opening").sorting) == 5,
    "C2": lambda s: len(s.header_questions) == 3,
    "C4": lambda s: (
        (_slot(s, "tip-3", "shared").months, _slot(s, "tip-3", "shared").times) == (12, 4)
        and len(_step(s, "tip-3").phrases) == 1
        and _facts(s, "GGU")
    ),
    "C5": lambda s: (
        _facts(s, "BALV", "Samen Organiseren")
        and _columns(s, "tip-4", "adopt") == ["where:line", "when:line"]
    ),
    "C6": lambda s: (
        _columns(s, "tip-3", "evidence") == ["expected:line", "source:line"]
        and "claims" in [check.id for check in _step(s, "tip-3").checks]
    ),
    "T1": lambda s: _kinds(s, "tip-1", "own-sentence") == ["text"],
    "T1a": lambda s: _kinds(s, "tip-1", "residents", "businesses") == ["text", "text"],
    "T1b": lambda s: (
        _rows(s, "tip-1", "basic-services") == ["special-assistance", "parking-permit"]
        and _slot(s, "tip-1", "basic-services").grows
        and _slot(s, "tip-1", "basic-services").columns[0].most == 100
    ),
    "T1c": lambda s: (
        [c.id for c in _step(s, "tip-1").checks if c.required and c.why] == ["inclusion"]
    ),
    "T1d": lambda s: [(p.id, p.vote) for p in _step(s, "tip-1").phrases] == [("motto", True)],
    "T2": lambda s: _kinds(s, "tip-2", "council-and-college", "organisation") == ["text", "text"],
    "T2a": lambda s: (
        _kinds(s, "tip-2", "steering") == ["text"]
        and _weighed(s, "tip-2", "confidence") == ("scale", 5, 1)
    ),
    "T2b": lambda s: (
        [_question(s, "tip-2", id).asks for id in ("council-and-college", "organisation")]
        == ["delegate", "adviser"]
    ),
    "T3": lambda s: (
        _columns(s, "tip-3", "reserved") == [f"year-{n}:number" for n in range(1, 5)]
        and all(column.unit for column in _slot(s, "tip-3", "reserved").columns)
    ),
    "T3a": lambda s: all(
        [tag.id for tag in column.tags] == ["now", "yearly"]
        for column in _slot(s, "tip-3", "reserved").columns
    ),
    "T4": lambda s: (
        _rows(s, "tip-4", "partners") == ["municipalities", "education", "business"]
        and _columns(s, "tip-4", "partners") == ["topic:line", "form:line", "when:line"]
    ),
    "T4a": lambda s: "review:date" in _columns(s, "tip-4", "experiments"),
    "1": lambda s: (
        len(_rows(s, "point-1", "missing")) == 4
        and _rows(s, "point-1", "who-when") == ["session", "audit"]
        and "when:date" in _columns(s, "point-1", "who-when")
    ),
    "2": lambda s: (
        _slot(s, "point-2", "year").term == 4
        and _kinds(s, "point-2", "meaning", "residents", "society", "staff") == ["text"] * 4
    ),
    "3": lambda s: _kinds(s, "point-3", "cio") == ["line"],
    "4": lambda s: (
        _columns(s, "point-4", "list")
        == ["governance:choice", "relationship:choice", "costs:choice"]
        and _lights(s, "point-4", "list") == {"good", "warn", "bad"}
    ),
    "5": lambda s: (
        [q.answer and [o.id for o in q.answer.options] for q in _step(s, "point-5").questions]
        == [["yes", "no", "unknown"]] * 5
        and {q.asks for q in _step(s, "point-5").questions} == {"adviser"}
    ),
    "6": lambda s: _rows(s, "point-6", "names") == ["fg", "ciso"],
    "7": lambda s: "break" in [check.id for check in _step(s, "point-7").checks],
    "8": lambda s: (
        (_slot(s, "point-8", "own-figure").known, _slot(s, "point-8", "own-figure").aged)
        == (79, True)
        and _slot(s, "point-8", "own-figure").known_from == "2017"
        and len(_step(s, "point-8").questions) == 5
    ),
    "9": lambda s: (
        "when:date" in _columns(s, "point-9", "decision")
        and _kinds(s, "point-9", "staff") == ["text"]
    ),
    "10": lambda s: (
        (_slot(s, "point-10", "rhythm").months, _slot(s, "point-10", "rhythm").times) == (6, 8)
        and _kinds(s, "point-10", "think-along") == ["date"]
        and {"ics", "update"} <= FORMATS.keys()
    ),
    "IBP": lambda s: _facts(s, "IBP"),
    "M1": lambda s: _facts(s, "Ymor"),
    "M2": lambda s: all(
        {"first", "second"} <= {q.id for q in step.questions}
        for step in s.steps
        if step.kind == "statement"
    ),
    "M3": lambda s: "parallel" in [q.id for q in _step(s, "statement-1").questions],
    "M4": lambda s: (
        [o.id for c in _slot(s, "statement-2", "sorting").columns for o in c.options]
        == ["feasible", "desirable", "required"]
    ),
    "M5": lambda s: all(
        "trend" in [c.id for c in step.checks] for step in s.steps if step.kind == "statement"
    ),
    "M6": lambda s: any(
        c.id == "other-channel" and c.why and len(c.words) > 3 for c in _step(s, "tip-1").checks
    ),
    "M7": lambda s: _weighed(s, "statement-2", "trade-offs") == ("scale", 5, 3),
    "M8": lambda s: (
        _weighed(s, "statement-2", "obstacles") == ("dots", 3, 5)
        and _weighing(s, "statement-2", "obstacles").grows
    ),
    "M9": lambda s: _kinds(s, "closing", "people") == ["text"],
    "M10": lambda s: _facts(s, "53", "WhatsApp", "QR"),
    "D1-6": lambda s: len(s.goals) == 6 and all(goal.text for goal in s.goals),
    "G7": lambda s: (
        _kinds(s, "tip-2", "owner") == ["owner"] and _kinds(s, "closing", "owner") == ["owner"]
    ),
    "G1": lambda s: _question(s, "opening", "direction").silence == 60,
    "G2-3": lambda s: _kinds(s, "tip-1", "role", "goal") == ["text", "text"],
    "G4-5": lambda s: _columns(s, "tip-1", "services") == ["contact:line", "digital:line"],
    "G6": lambda s: _weighed(s, "closing", "lenses") == ("scale", 5, 3),
    "G8": lambda s: (
        _weighed(s, "opening", "urgency") == ("field", 5, 1)
        and _weighed(s, "closing", "urgency") == ("field", 5, 4)
    ),
    "G9": lambda s: len(_step(s, "tip-2").phrases) == 1 and _kinds(s, "tip-2", "data") == ["text"],
    "G10": lambda s: any("Luitjens" in fact.text for fact in _step(s, "point-5").facts),
}


@TWINS
@pytest.mark.parametrize("row", ROWS)
def test_every_row_of_the_method_is_in_the_main_scenario_and_its_twin(
    scenario: Scenario, row: str
) -> None:
    assert ROWS[row](scenario)


COUNCIL_ROWS: dict[str, Row] = {
    "C1": lambda s: (
        len(_step(s, "sorting").sorting) == 6
        and "doubt-discussed" in [c.id for c in _step(s, "sorting").checks]
    ),
    "C2": lambda s: (
        len(s.header_questions) == 2
        and _kinds(s, "opening", "municipality", "service") == ["text", "text"]
    ),
    "C3": lambda s: _facts(s, "VNG") and all(passage.starter for passage in s.passages),
    "C4": lambda s: (
        (_slot(s, "decisions", "yearly").months, _slot(s, "decisions", "yearly").times) == (12, 4)
        and _facts(s, "GGU")
    ),
    "C5": lambda s: (
        _facts(s, "BALV", "Taskforce") and "evidence:line" in _columns(s, "together", "adopt")
    ),
    "C6": lambda s: any(c.id == "claims" and c.why for c in _step(s, "together").checks),
}


@pytest.mark.parametrize("row", COUNCIL_ROWS)
def test_every_row_about_the_council_is_in_the_council_agreement(row: str) -> None:
    assert COUNCIL_ROWS[row](COUNCIL)


TALK_ROWS: dict[str, Row] = {
    "G1": lambda s: _question(s, "guiding", "where").silence == 60,
    "G2-5": lambda s: (
        [
            question.silence
            for step in s.steps
            if step.group is not None
            for question in step.questions
        ]
        == [60, 60, 60, 90]
    ),
    "G5": lambda s: _question(s, "card-4", "contact").recalls == "card-3",
    "G6": lambda s: [q.id for q in _step(s, "lenses").questions] == ["needs", "means", "stepwise"],
    "C1": lambda s: len(_step(s, "sorting").sorting) == 8,
    "C2": lambda s: len(s.header_questions) == 2,
}
STATEMENT_ROWS: dict[str, Row] = {
    "M1": lambda s: (
        _facts(s, "elf IT-managers")
        and "roster" in [check.id for check in _step(s, "opening").checks]
    ),
    "M2": lambda s: sum(step.kind == "statement" for step in s.steps) == 4,
    "M4": lambda s: (
        [
            option.id
            for column in _slot(s, "statement-2", "needs").columns
            for option in column.options
        ]
        == ["feasible", "desirable", "required"]
    ),
    "M7": lambda s: _weighed(s, "statement-2", "trade-offs") == ("scale", 5, 3),
    "M8": lambda s: _weighed(s, "statement-2", "obstacles") == ("dots", 3, 5),
    "G8": lambda s: _weighed(s, "statement-3", "place") == ("field", 5, 1),
}


@pytest.mark.parametrize("row", TALK_ROWS)
def test_every_row_about_the_guiding_questions_is_in_the_vision_talk(row: str) -> None:
    assert TALK_ROWS[row](TALK)


@pytest.mark.parametrize("row", STATEMENT_ROWS)
def test_every_row_about_statements_is_in_the_statement_session(row: str) -> None:
    assert STATEMENT_ROWS[row](STATEMENTS)


def test_the_council_agreement_needs_every_group_and_fits_an_evening() -> None:
    assert COUNCIL.settling.rule == "unanimity"
    assert 120 <= sum(step.minutes for step in COUNCIL.steps) <= 180
    assert {goal.id for goal in COUNCIL.goals} == {goal.id for goal in DUTCH.goals}


def test_the_council_agreement_reads_beside_a_draft() -> None:
    for step in COUNCIL.steps:
        assert len(step.title) <= 34, step.id
        assert len(step.summary) <= 420, step.id
        assert all(len(question.text) <= 140 for question in step.questions), step.id
        assert all(len(check.text) <= 110 for check in step.checks), step.id
        assert all(len(fact.text) <= 220 for fact in step.facts), step.id
        assert all(fact.aged_note for fact in step.facts if fact.aged), step.id
