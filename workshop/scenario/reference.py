"""The file format as people and editors read it, made from the model: field tables, JSON Schema.

``python -m workshop.scenario.reference docs`` brings both up to date after a change of the model.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from workshop.scenario.model import (
    Axis,
    Check,
    Column,
    Delegation,
    Fact,
    Goal,
    Option,
    Passage,
    Phrase,
    Question,
    Row,
    Scenario,
    Settling,
    Slot,
    Sortable,
    Source,
    Step,
    Weighed,
    Weighing,
)
from workshop.scenario.shape import Shape, shape_at
from workshop.scenario.tree import Path as Place

__all__ = ["field_tables", "refreshed", "schema_text"]

_BEGIN = "<!-- fields: made by python -m workshop.scenario.reference docs -->"
_END = "<!-- end of fields -->"

_PARTS: tuple[tuple[str, type[BaseModel], Place], ...] = (
    ("The file", Scenario, ()),
    ("The field `settling`", Settling, ("settling",)),
    ("One of `sources`", Source, ("sources", 0)),
    ("One of `passages`", Passage, ("passages", 0)),
    ("One of `steps`", Step, ("steps", 0)),
    ("One of `questions`, in a step", Question, ("steps", 0, "questions", 0)),
    ("The `answer` of a question", Slot, ("steps", 0, "questions", 0, "answer")),
    (
        "One of `options`, in an answer or a column, and of `tags`",
        Option,
        ("steps", 0, "questions", 0, "answer", "options", 0),
    ),
    (
        "One of `columns`, in an answer",
        Column,
        ("steps", 0, "questions", 0, "answer", "columns", 0),
    ),
    ("One of `rows`, in an answer", Row, ("steps", 0, "questions", 0, "answer", "rows", 0)),
    ("The `weighing` of a question", Weighing, ("steps", 0, "questions", 0, "weighing")),
    (
        "One of `items`, in a weighing",
        Weighed,
        ("steps", 0, "questions", 0, "weighing", "items", 0),
    ),
    (
        "The fields `across` and `up`, in a weighing",
        Axis,
        ("steps", 0, "questions", 0, "weighing", "across"),
    ),
    ("One of `checks`, in a step", Check, ("steps", 0, "checks", 0)),
    ("One of `phrases`, in a step", Phrase, ("steps", 0, "phrases", 0)),
    ("One of `sorting`, in a step", Sortable, ("steps", 0, "sorting", 0)),
    ("One of `facts`, in a step", Fact, ("steps", 0, "facts", 0)),
    ("One of `goals`", Goal, ("goals", 0)),
    ("One of `delegations`", Delegation, ("delegations", 0)),
)


def schema_text() -> str:
    """The JSON Schema by which an editor completes and checks a scenario file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= Scenario.model_json_schema()
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def field_tables() -> str:
    """A Markdown table of fields for each part of a file."""
    return "\n".join(_table(title, part, place) for title, part, place in _PARTS)


def _table(title: str, part: type[BaseModel], place: Place) -> str:
    rows = [f"### {title}", "", "| field | goes there | needed | what it is |", "|---|---|---|---|"]
    for name, info in part.model_fields.items():
        needed = "yes" if info.is_required() else ""
        default = info.default
        if (
            not needed
            and default is not PydanticUndefined
            and default not in (None, (), "")
            and not isinstance(default, BaseModel)
        ):
            needed = f"else {str(default).lower() if isinstance(default, bool) else default}"
        kind = _kind(shape_at((*place, name)))
        rows.append(f"| `{name}` | {kind} | {needed} | {info.description} |")
    return "\n".join([*rows, ""])


def _kind(shape: Shape) -> str:
    if shape.choices:
        return ", ".join(f"`{choice}`" for choice in shape.choices)
    if shape.type == "number":
        return f"number, {shape.range}" if shape.range else "number"
    if shape.type == "true-false":
        return "`true` or `false`"
    if shape.type == "text":
        lines = "one line of " if shape.pattern else ""
        return f"{lines}text, up to {shape.longest}"
    return shape.type


def refreshed(page: str) -> str:
    """A documentation page with its field tables made anew."""
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}\n\n{field_tables()}\n{_END}{after}"


def _main(folder: Path) -> None:
    page = folder / "scenario-format.md"
    page.write_text(refreshed(page.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "scenario.schema.json").write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
