"""Holds what was read from a file against the format: every mistake, each with its line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from workshop.scenario.fitting import Values, mappings, parts_fit
from workshop.scenario.model import SLUG_PATTERN, ZONE_PATTERN, Scenario
from workshop.scenario.shape import shape_at
from workshop.scenario.tree import Mapping, Node, Path, Report, Scalar, Sequence, line_of, shown

__all__ = ["examine"]

_NAMES_SHOWN = 12


def examine(root: Mapping, report: Report) -> Scenario | None:
    """Returns the scenario, or None after noting in the report what is wrong with it."""
    values = _values(root)
    _names_are_known_once(root, values, report)
    parts_fit(root, values, report)
    try:
        scenario = Scenario.model_validate(values)
    except ValidationError as error:
        details = error.errors(include_url=False)
        for detail in details:
            _translate(root, detail, report)
        _drop_missing_where_misspelt(report)
        if not report.errors:
            report.add("scenario-wrong-value", 1, found=shown(str(details[0]["msg"])))
        return None
    return None if report.errors else scenario


def _values(root: Mapping) -> Values:
    values = {name: _value(e.node) for name, e in root.entries.items() if not _left_out(e.node)}
    # Everything reaches the model as text, which it reads as a number or date where it wants one;
    # only a fixed number is compared as it is.
    if isinstance(version := values.get("format"), str) and version.isdecimal():
        values["format"] = int(version)
    return values


def _value(node: Node) -> Any:
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [_value(item) for item in node.items]
        case Mapping():
            return {n: _value(e.node) for n, e in node.entries.items() if not _left_out(e.node)}


def _left_out(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty


# What no single field can know: names that must be known, once, and fields that need each other.


def _names_are_known_once(root: Mapping, values: Values, report: Report) -> None:
    known: dict[str, list[str]] = {}
    for name in ("goals", "sources", "passages", "steps"):
        known[name] = _unique(root, report, (name,), values.get(name))
    _unique(root, report, ("delegations",), values.get("delegations"), field="name")
    for index, step in mappings(values.get("steps")):
        at: Path = ("steps", index)
        _unique(root, report, (*at, "questions"), step.get("questions"))
        _unique(root, report, (*at, "checks"), step.get("checks"))
        _unique(root, report, (*at, "phrases"), step.get("phrases"))
        _unique(root, report, (*at, "sorting"), step.get("sorting"))
        for number, question in mappings(step.get("questions")):
            asked = (*at, "questions", number)
            _answer_ids(root, report, (*asked, "answer"), question.get("answer"))
            if isinstance(weighing := question.get("weighing"), dict):
                _unique(root, report, (*asked, "weighing", "items"), weighing.get("items"))
            before = known["steps"][:index]
            _refers(root, report, (*asked, "recalls"), question.get("recalls"), before)
        _refers(root, report, (*at, "passage"), step.get("passage"), known["passages"])
        for number, fact in mappings(step.get("facts")):
            path = (*at, "facts", number, "source")
            _refers(root, report, path, fact.get("source"), known["sources"])


def _answer_ids(root: Mapping, report: Report, at: Path, answer: Any) -> None:
    if not isinstance(answer, dict):
        return
    for name in ("options", "columns", "rows"):
        _unique(root, report, (*at, name), answer.get(name))
    for number, column in mappings(answer.get("columns")):
        for name in ("options", "tags"):
            _unique(root, report, (*at, "columns", number, name), column.get(name))


def _unique(root: Mapping, report: Report, at: Path, parts: Any, *, field: str = "id") -> list[str]:
    """Notes ids that occur twice, without regard to case; returns all of them."""
    ids: list[str] = []
    for index, part in mappings(parts):
        id = part.get(field)
        if not isinstance(id, str):
            continue
        if id.strip().casefold() in (seen.strip().casefold() for seen in ids):
            path = (*at, index, field)
            report.add("scenario-duplicate-id", line_of(root, path), path, found=shown(id))
        ids.append(id)
    return ids


def _refers(root: Mapping, report: Report, path: Path, id: Any, known: list[str]) -> None:
    if isinstance(id, str) and id not in known:
        near = difflib.get_close_matches(id, known, n=1)
        report.add(
            "scenario-unknown-reference",
            line_of(root, path),
            path,
            expected=_listed(near or known),
            found=shown(id),
        )


# What the model says of single fields, in our own ids.


def _translate(root: Mapping, detail: ErrorDetails, report: Report) -> None:
    path: Path = detail["loc"]
    kind = detail["type"]
    if kind == "value_error" or path in report.paths:
        return
    line = line_of(root, path)
    shape = shape_at(path)
    found = _found(detail["input"])
    if kind == "missing":
        report.add("scenario-missing-field", line, path, expected=shape.type)
    elif kind == "extra_forbidden":
        names = shape_at(path[:-1]).fields
        near = difflib.get_close_matches(str(path[-1]), names, n=1)
        id = "scenario-misspelt-field" if near else "scenario-unknown-field"
        report.add(id, line, path, expected=_listed(near or names), found=shown(str(path[-1])))
    elif kind == "too_short" and detail["input"]:
        pass  # not empty: its parts have mistakes of their own
    elif kind == "too_long":
        most, given = detail["ctx"]["max_length"], detail["ctx"]["actual_length"]
        report.add("scenario-too-many", line, path, expected=str(most), found=str(given))
    elif kind in ("string_too_short", "too_short"):
        report.add("scenario-empty", line, path, expected=shape.type)
    elif kind == "string_too_long":
        report.add(
            "scenario-too-long",
            line,
            path,
            expected=str(shape.longest),
            found=str(len(detail["input"])),
        )
    elif kind == "string_pattern_mismatch" and shape.pattern == SLUG_PATTERN:
        report.add("scenario-bad-id", line, path, expected="a-z 0-9 -", found=found)
    elif kind == "string_pattern_mismatch" and shape.pattern == ZONE_PATTERN:
        report.add("scenario-time-zone", line, path, expected="Europe/Amsterdam", found=found)
    elif kind == "string_pattern_mismatch":
        report.add("scenario-line-break", line, path, found=found)
    elif shape.choices:
        report.add("scenario-wrong-value", line, path, expected=shape.type, found=found)
    elif shape.range and kind in ("greater_than_equal", "less_than_equal"):
        report.add("scenario-wrong-value", line, path, expected=shape.range, found=found)
    else:
        report.add("scenario-wrong-type", line, path, expected=shape.type, found=found)


def _found(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return shown(str(value))


def _listed(names: Iterable[str]) -> str:
    names = list(dict.fromkeys(names))
    more = ", …" if len(names) > _NAMES_SHOWN else ""
    return (", ".join(shown(name) for name in names[:_NAMES_SHOWN]) or "-") + more


def _drop_missing_where_misspelt(report: Report) -> None:
    """One slip of the pen is one mistake: ``titel`` says that ``title`` is not there."""
    meant = {
        (_around(error.values["field"]), error.values["expected"])
        for error in report.errors
        if error.id == "scenario-misspelt-field"
    }
    report.errors = [
        error
        for error in report.errors
        if error.id != "scenario-missing-field"
        or (_around(error.values["field"]), str(error.values["field"]).rpartition(".")[2])
        not in meant
    ]


def _around(field: object) -> str:
    return str(field).rpartition(".")[0]
