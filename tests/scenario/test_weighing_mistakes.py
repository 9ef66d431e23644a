"""Mistakes in a weighing, and in fields of a question that do not go together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenario.files import changed, where, written
from workshop.scenario.loader import check, load

QUESTION = "        text: Hoe doen we dat?\n"
SCALE = (
    "weighing:",
    "  kind: scale",
    "  items:",
    "    - id: gemak",
    "      title: Gemak",
    "      low: gemak",
    "      high: veilig",
)


def _asked(*lines: str) -> str:
    return changed((QUESTION, QUESTION + "".join(f"        {line}\n" for line in lines)))


def test_a_scale_between_two_ends_is_read(tmp_path: Path) -> None:
    scenario = load(written(tmp_path, _asked(*SCALE)))

    weighing = scenario.steps[1].questions[0].weighing
    assert weighing is not None
    assert (weighing.kind, weighing.most, weighing.items[0].high) == ("scale", 5, "veilig")


@pytest.mark.parametrize(
    ("lines", "mistakes"),
    [
        (SCALE[:5], [("scenario-missing-field", 33, "weighing.items[0].low"),
                     ("scenario-missing-field", 33, "weighing.items[0].high")]),
        (("weighing:", "  kind: dots", "  dots: 3", *SCALE[2:6]),
         [("scenario-misplaced-field", 36, "weighing.items[0].low")]),
        (("weighing:", "  kind: dots", *SCALE[2:5]),
         [("scenario-missing-field", 30, "weighing.dots")]),
        (("weighing:", "  kind: dots", "  dots: 30", *SCALE[2:5]),
         [("scenario-wrong-value", 32, "weighing.dots")]),
        (("weighing:", "  kind: veld", *SCALE[2:5]),
         [("scenario-wrong-value", 31, "weighing.kind")]),
        (("weighing:", "  kind: field", *SCALE[2:5], "  across: a"),
         [("scenario-missing-field", 30, "weighing.up"),
          ("scenario-wrong-type", 35, "weighing.across")]),
        ((*SCALE, "    - id: gemak", "      title: B", "      low: a", "      high: b"),
         [("scenario-duplicate-id", 37, "weighing.items[1].id")]),
        (("weighing:", "  kind: dots", "  dots: 3", "  items:",
          *(f"    - {{id: a{number}, title: A}}" for number in range(13))),
         [("scenario-too-many", 33, "weighing.items")]),
        ((*SCALE, "silence: 60"), [("scenario-one-of", 37, "silence")]),
        (("recalls: tip",), [("scenario-unknown-reference", 30, "recalls")]),
        (("asks: iedereen",), [("scenario-wrong-value", 30, "asks")]),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(
    tmp_path: Path, lines: tuple[str, ...], mistakes: list[tuple[str, int, str]]
) -> None:
    found = check(written(tmp_path, _asked(*lines)))

    assert [where(error) for error in found] == [
        (id, line, f"steps[1].questions[0].{field}") for id, line, field in mistakes
    ]


def test_a_step_recalls_what_came_before_it(tmp_path: Path) -> None:
    scenario = load(written(tmp_path, _asked("recalls: begin", "silence: 60")))

    assert scenario.steps[1].questions[0].recalls == "begin"


def test_a_statement_has_no_place_in_a_conversation(tmp_path: Path) -> None:
    text = changed(("kind: tip", "kind: conversation\n    statement: Het is zo."))

    (error,) = check(written(tmp_path, text))

    assert where(error) == ("scenario-misplaced-field", 23, "steps[1].statement")
