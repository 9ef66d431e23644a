"""Mistakes in the content of a scenario file are all named, each with its line and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenario.files import GOOD, changed, mistakes, where, written
from workshop.errors import ScenarioError
from workshop.scenario.loader import check, load


def test_a_good_file_loads_and_has_no_mistakes(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)

    assert check(path) == []
    scenario = load(path)
    assert [step.id for step in scenario.steps] == ["begin", "tip"]
    assert scenario.steps[0].minutes == 10
    assert scenario.steps[1].minutes == 20
    assert scenario.steps[1].facts[0].date == "2018"


FIVE = changed(
    ("title: Een proef", "titel: Een proef"),
    ("published: 2018-02-27", "published: gisteren"),
    ("kind: tip", "kind: raad"),
    ("minutes: 20", "minutes: twintig"),
    ("source: krant", "source: kramt"),
)


def test_five_mistakes_are_reported_at_once_with_file_line_and_field(tmp_path: Path) -> None:
    path = written(tmp_path, FIVE)

    errors = check(path)

    assert [where(error) for error in errors] == [
        ("scenario-misspelt-field", 4, "titel"),
        ("scenario-wrong-type", 11, "sources[0].published"),
        ("scenario-wrong-value", 22, "steps[1].kind"),
        ("scenario-wrong-type", 24, "steps[1].minutes"),
        ("scenario-unknown-reference", 35, "steps[1].facts[0].source"),
    ]
    assert [error.values["expected"] for error in errors] == [
        "title",
        "date",
        "opening | tip | point | statement | conversation | closing",
        "number",
        "krant",
    ]
    assert {error.values["file"] for error in errors} == {str(path)}
    assert errors[3].values["found"] == "twintig"


def test_loading_raises_the_first_mistake_by_line(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as caught:
        load(written(tmp_path, FIVE))

    assert where(caught.value) == ("scenario-misspelt-field", 4, "titel")


@pytest.mark.parametrize(
    ("old", "new", "id", "line", "field"),
    [
        ("title: Een proef\n", "", "scenario-missing-field", 1, "title"),
        ("title: Een proef\n", "title:\n", "scenario-missing-field", 4, "title"),
        ("    title: Begin\n", "", "scenario-missing-field", 16, "steps[0].title"),
        ("title: Een proef", "title: ''", "scenario-empty", 4, "title"),
        ("title: Een proef", "title: [Een, proef]", "scenario-wrong-type", 4, "title"),
        ("title: Een proef", "title: |\n  Een\n  proef", "scenario-line-break", 4, "title"),
        ("title: Een proef", f"title: {'a' * 201}", "scenario-too-long", 4, "title"),
        ("title: Een proef", "title: Een proef\nkleur: rood", "scenario-unknown-field", 5, "kleur"),
        ("title: Een proef", "title: Een proef\ntitle: X", "scenario-duplicate-key", 5, "title"),
        ("format: 1", "format: 2", "scenario-wrong-value", 1, "format"),
        ("format: 1", "format: een", "scenario-wrong-value", 1, "format"),
        ("language: nl", "language: fr", "scenario-wrong-value", 3, "language"),
        ("id: proef", "id: Een Proef", "scenario-bad-id", 2, "id"),
        ("language: nl", "language: nl\ntime_zone: CET", "scenario-time-zone", 4, "time_zone"),
        ("language: nl", "language: nl\ntime_zone: Europe", "scenario-time-zone", 4, "time_zone"),
        ("language: nl", "language: nl\ntime_zone: ../UTC", "scenario-time-zone", 4, "time_zone"),
        ("language: nl", "language: nl\ntime_zone: ''", "scenario-time-zone", 4, "time_zone"),
        ("language: nl", "language: nl\ntime_zone: [UTC]", "scenario-wrong-type", 4, "time_zone"),
        ("language: nl", "language: nl\ntimezone: UTC", "scenario-misspelt-field", 4, "timezone"),
        ("  - id: tip", "  - id: begin", "scenario-duplicate-id", 21, "steps[1].id"),
        ("minutes: 20", "minutes: 0", "scenario-wrong-value", 24, "steps[1].minutes"),
        ("minutes: 20", "minutes: 7.5", "scenario-wrong-type", 24, "steps[1].minutes"),
        (
            "    passage: balie",
            "    passage: loket",
            "scenario-unknown-reference",
            19,
            "steps[0].passage",
        ),
        (
            "        date: 2018",
            "        date: 2018\n        aged: misschien",
            "scenario-wrong-type",
            37,
            "steps[1].facts[0].aged",
        ),
        (
            "        date: 2018",
            "        date: 2018\n        aged_note: Oud.",
            "scenario-misplaced-field",
            37,
            "steps[1].facts[0].aged_note",
        ),
        ("kind: tip", "kind: statement", "scenario-missing-field", 21, "steps[1].statement"),
        (
            "kind: tip",
            "kind: tip\n    statement: Het is zo.",
            "scenario-misplaced-field",
            23,
            "steps[1].statement",
        ),
        (
            "    checks:\n      - id: datum",
            "    checks:\n      - id: datum\n        text: A\n      - id: datum",
            "scenario-duplicate-id",
            33,
            "steps[1].checks[1].id",
        ),
        ("    questions:\n", "    questions: hoe\n    x:\n", "scenario-wrong-type", 27, ""),
        (
            "sources:",
            "delegations: [{name: Rood}, {name: rood}]\nsources:",
            "scenario-duplicate-id",
            7,
            "",
        ),
        ("  - id: balie\n    title: De balie\n", "  []\n", "scenario-empty", 12, "passages"),
        ("  - id: balie\n    title: De balie\n", "  - balie\n", "scenario-wrong-type", 13, ""),
    ],
)
def test_a_mistake_is_named_where_it_stands(
    tmp_path: Path, old: str, new: str, id: str, line: int, field: str
) -> None:
    found = mistakes(tmp_path, changed((old, new)))

    assert any((id, line) == error[:2] and (not field or error[2] == field) for error in found), (
        found
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Een proef\n", ""),
        ("title: Een proef", "titel: Een proef"),
        ("minutes: 20", "minutes: twintig"),
        ("  - id: tip", "  - id: begin"),
        ("source: krant", "source: radio"),
        ("kind: tip", "kind: raad"),
        ("title: Een proef", 'title: "Een \\e[31m proef"'),
    ],
)
def test_one_slip_is_one_mistake(tmp_path: Path, old: str, new: str) -> None:
    assert len(mistakes(tmp_path, changed((old, new)))) == 1


def test_a_mistake_in_one_place_does_not_hide_one_elsewhere(tmp_path: Path) -> None:
    both = changed(("kind: opening", "kind: begin"), ("source: krant", "source: radio"))

    assert mistakes(tmp_path, both) == [
        ("scenario-wrong-value", 17, "steps[0].kind"),
        ("scenario-unknown-reference", 35, "steps[1].facts[0].source"),
    ]


def test_a_field_whose_value_is_left_out_counts_as_not_given(tmp_path: Path) -> None:
    path = written(tmp_path, changed(("minutes: 20", "minutes:")))

    assert load(path).steps[1].minutes == 10


def test_numbers_and_words_of_yaml_are_text_where_text_is_wanted(tmp_path: Path) -> None:
    path = written(tmp_path, changed(("title: Een proef", "title: 2026"), ("De balie", "true")))

    scenario = load(path)

    assert scenario.title == "2026"
    assert scenario.passages[0].title == "true"


def test_what_is_shown_of_a_file_is_short_and_harmless(tmp_path: Path) -> None:
    text = changed(("title: Een proef", f'title: Een proef\n"\\e]0;x\\a{"k" * 200}": y'))

    (error,) = check(written(tmp_path, text))

    assert error.id == "scenario-unknown-field"
    for value in error.values.values():
        assert isinstance(value, int) or value.isprintable()
    assert len(str(error.values["field"])) <= 48


ANSWER = (
    "        text: Hoe doen we dat?\n",
    "        text: Hoe doen we dat?\n        answer:\n",
)


def _with_answer(*lines: str) -> str:
    question, answer = ANSWER
    return changed((question, answer + "".join(f"          {line}\n" for line in lines)))


def test_an_answer_has_the_fields_of_its_kind(tmp_path: Path) -> None:
    good = _with_answer(
        "kind: table", "columns:", "  - id: euro", "    title: Euro", "    kind: number"
    )

    scenario = load(written(tmp_path, good))

    slot = scenario.steps[1].questions[0].answer
    assert slot is not None
    assert [(column.id, column.kind) for column in slot.columns] == [("euro", "number")]


@pytest.mark.parametrize(
    ("lines", "mistake"),
    [
        (("kind: keuze",), ("scenario-wrong-value", 31, "kind")),
        (("kind: choice",), ("scenario-missing-field", 30, "options")),
        (("kind: text", "unit: euro"), ("scenario-misplaced-field", 32, "unit")),
        (("kind: dates", "months: 6"), ("scenario-missing-field", 30, "times")),
        (("kind: dates", "months: 0", "times: 8"), ("scenario-wrong-value", 32, "months")),
        (("kind: number", "least: veel"), ("scenario-wrong-type", 32, "least")),
        (
            ("kind: table", "columns:", "  - id: a", "    title: A", "    kind: choice"),
            ("scenario-missing-field", 33, "columns[0].options"),
        ),
        (
            ("kind: table", "columns:", "  - id: a", "    title: A", "  - id: a", "    title: B"),
            ("scenario-duplicate-id", 35, "columns[1].id"),
        ),
        (
            ("kind: choice", "options:", "  - id: ja", "    text: ja", "    light: groen"),
            ("scenario-wrong-value", 35, "options[0].light"),
        ),
    ],
)
def test_a_mistake_in_an_answer_is_named_with_its_line(
    tmp_path: Path, lines: tuple[str, ...], mistake: tuple[str, int, str]
) -> None:
    id, line, field = mistake

    found = check(written(tmp_path, _with_answer(*lines)))

    assert [where(error) for error in found] == [
        (id, line, f"steps[1].questions[0].answer.{field}")
    ]


def test_a_misplaced_field_tells_the_kinds_that_have_it(tmp_path: Path) -> None:
    (error,) = check(written(tmp_path, _with_answer("kind: line", "times: 3")))

    assert error.values["expected"] == "kind: dates"
