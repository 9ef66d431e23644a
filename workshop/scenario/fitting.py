"""Fields that need each other, or that have no place beside each other; each with its line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from workshop.scenario.model import ANSWERED
from workshop.scenario.shape import shape_at
from workshop.scenario.slots import COLUMN_FITTING, FITTING, Fitting, bound_fields
from workshop.scenario.tree import Mapping, Path, Report, line_of
from workshop.scenario.weighing import WEIGHING_FITTING

__all__ = ["Values", "mappings", "parts_fit"]

Values = dict[str, Any]

_BOOLEAN: TypeAdapter[bool] = TypeAdapter(bool)


def mappings(parts: Any) -> Iterator[tuple[int, Values]]:
    """The items of a list that have fields, each with its place from 0."""
    for index, part in enumerate(parts if isinstance(parts, list) else ()):
        if isinstance(part, dict):
            yield index, part


def parts_fit(root: Mapping, values: Values, report: Report) -> None:
    """Notes every field that is missing beside another one, or that has no place there."""
    for index, step in mappings(values.get("steps")):
        at: Path = ("steps", index)
        _statement_fits(root, report, at, step)
        for number, question in mappings(step.get("questions")):
            _question_fits(root, report, (*at, "questions", number), question)
        for number, fact in mappings(step.get("facts")):
            if "aged_note" in fact and not _is_true(fact.get("aged", "false")):
                _misplaced(root, report, (*at, "facts", number, "aged_note"), "aged: true")


def _statement_fits(root: Mapping, report: Report, at: Path, step: Values) -> None:
    path: Path = (*at, "statement")
    kinds = shape_at((*at, "kind")).choices
    if step.get("kind") == "statement" and "statement" not in step:
        report.add("scenario-missing-field", line_of(root, path), path, expected="text")
    elif "statement" in step and step.get("kind") in kinds and step.get("kind") != "statement":
        _misplaced(root, report, path, "kind: statement")


def _question_fits(root: Mapping, report: Report, at: Path, question: Values) -> None:
    given = [name for name in question if name in ANSWERED]
    for name in given[1:]:
        path: Path = (*at, name)
        report.add("scenario-one-of", line_of(root, path), path, found=given[0])
    answer, weighing = question.get("answer"), question.get("weighing")
    if isinstance(answer, dict):
        _kind_fits(root, report, (*at, "answer"), answer, FITTING)
        for number, column in mappings(answer.get("columns")):
            place = (*at, "answer", "columns", number)
            _kind_fits(root, report, place, column, COLUMN_FITTING, usual="line")
    if isinstance(weighing, dict):
        place = (*at, "weighing")
        _kind_fits(root, report, place, weighing, WEIGHING_FITTING)
        for number, item in mappings(weighing.get("items")):
            _ends_fit(root, report, (*place, "items", number), item, weighing.get("kind"))


def _ends_fit(root: Mapping, report: Report, at: Path, item: Values, kind: Any) -> None:
    """The two ends of something on a scale; elsewhere it has none."""
    for name in ("low", "high"):
        path = (*at, name)
        if kind == "scale" and name not in item:
            report.add("scenario-missing-field", line_of(root, path), path, expected="text")
        elif kind in WEIGHING_FITTING and kind != "scale" and name in item:
            _misplaced(root, report, path, "kind: scale")


def _kind_fits(
    root: Mapping, report: Report, at: Path, part: Values, fitting: Fitting, usual: str = ""
) -> None:
    """A field that its kind needs, or that has no place there."""
    kind = str(part.get("kind", usual))
    if kind not in fitting:
        return
    needed, allowed = fitting[kind]
    for name in sorted(needed - part.keys()):
        path = (*at, name)
        expected = shape_at(path).type
        report.add("scenario-missing-field", line_of(root, path), path, expected=expected)
    for name in part.keys() & bound_fields(fitting) - needed - allowed:
        kinds = " | ".join(k for k, (must, may) in fitting.items() if name in must | may)
        _misplaced(root, report, (*at, name), f"kind: {kinds}")


def _misplaced(root: Mapping, report: Report, path: Path, expected: str) -> None:
    report.add("scenario-misplaced-field", line_of(root, path), path, expected=expected)


def _is_true(value: Any) -> bool:
    try:
        return _BOOLEAN.validate_python(value)
    except ValidationError:
        return True
