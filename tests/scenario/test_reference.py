"""The page and the schema for those who write scenarios say what the model says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from tests.scenario.files import where, written
from workshop.i18n.translator import translator
from workshop.scenario import model
from workshop.scenario.loader import check, load
from workshop.scenario.reference import refreshed, schema_text
from workshop.scenario.slots import FITTING
from workshop.scenario.weighing import WEIGHING_FITTING

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "scenario-format.md").read_text(encoding="utf-8")
AGAIN = "run: python -m workshop.scenario.reference docs"

PARTS = [
    part
    for part in (getattr(model, name) for name in model.__all__)
    if isinstance(part, type) and issubclass(part, BaseModel)
]


def test_the_schema_is_fresh() -> None:
    assert (DOCS / "scenario.schema.json").read_text(encoding="utf-8") == schema_text(), AGAIN


def test_the_field_tables_are_fresh() -> None:
    assert refreshed(PAGE) == PAGE, AGAIN


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_is_on_the_page_with_its_description(part: type[BaseModel]) -> None:
    for name, field in part.model_fields.items():
        row = next(
            line
            for line in PAGE.splitlines()
            if line.startswith(f"| `{name}` |") and str(field.description) in line
        )
        assert field.is_required() == ("| yes |" in row)


def test_the_schema_refuses_fields_that_the_model_does_not_have() -> None:
    schema = json.loads(schema_text())

    parts = [schema, *schema["$defs"].values()]
    assert all(part["additionalProperties"] is False for part in parts)
    assert {part["title"] for part in parts} == {part.__name__ for part in PARTS}


def test_the_example_on_the_page_is_a_scenario(tmp_path: Path) -> None:
    scenario = load(written(tmp_path, _example()))

    assert [step.kind for step in scenario.steps] == ["opening", "tip"]
    assert scenario.steps[1].facts[0].aged


def test_the_mistake_on_the_page_is_what_the_program_says(tmp_path: Path) -> None:
    (error,) = check(written(tmp_path, _example().replace("minutes: 5", "minutes: vijf")))

    assert where(error)[2] == "steps[0].minutes"
    error.values["file"] = "klein.yaml"
    assert translator("en").error(error) in PAGE


def _example() -> str:
    (example,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(example)


def test_the_questions_on_the_page_fit_into_the_example(tmp_path: Path) -> None:
    found = re.findall(r"^```\n(    questions:\n.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    old = re.search(r"^    questions:\n(?: {6}.*\n)+", _example(), re.MULTILINE)
    assert old is not None

    table, weighing = (
        load(written(tmp_path, _example().replace(old[0], questions))).steps[1].questions[0]
        for questions in found
    )

    assert table.answer is not None and weighing.weighing is not None
    assert (table.answer.kind, table.answer.grows, len(table.answer.columns)) == ("table", True, 2)
    assert (weighing.weighing.kind, len(weighing.weighing.items)) == ("scale", 2)


@pytest.mark.parametrize("kind", [*FITTING, *WEIGHING_FITTING])
def test_every_kind_of_answer_is_told_in_the_tutorial(kind: str) -> None:
    assert re.search(rf"^   \| .*`kind: {kind}`", PAGE, re.MULTILINE)
