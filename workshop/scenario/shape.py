"""What the model wants at a place in a file, in words that need no Python."""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from workshop.scenario.model import SLUG_PATTERN, Scenario
from workshop.scenario.tree import Path

__all__ = ["Shape", "shape_at"]


@dataclass(frozen=True, slots=True)
class Shape:
    """What belongs at one place.

    Attributes:
        type: text, id, number, date, true-false, list or mapping; or the choices.
        fields: names of the fields, of a mapping.
        choices: the values allowed, where they are few.
        range: such as 1-480, of a number that has one.
        longest: most characters, of a text; 0 where there is no limit.
        pattern: the regular expression of a text, if it has one.
    """

    type: str
    fields: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    range: str = ""
    longest: int = 0
    pattern: str = ""


def shape_at(path: Path) -> Shape:
    """The shape at a place; plain text where the model has nothing there."""
    annotation: Any = Scenario
    metadata: list[Any] = []
    for part in path:
        if isinstance(part, int):
            arguments = get_args(annotation)
            annotation, metadata = _bare(arguments[0] if arguments else str)
        elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
            info: FieldInfo | None = annotation.model_fields.get(part)
            if info is None:
                return Shape("text")
            annotation, metadata = _bare(info.annotation)
            metadata = [*info.metadata, *metadata]
    return _shape(annotation, metadata)


def _bare(annotation: Any) -> tuple[Any, list[Any]]:
    """Takes ``Annotated`` and ``| None`` off a type; returns the constraints that were there."""
    if hasattr(annotation, "__metadata__"):
        bare, metadata = _bare(annotation.__origin__)
        return bare, [*annotation.__metadata__, *metadata]
    if get_origin(annotation) in (Union, types.UnionType):
        return _bare(next(a for a in get_args(annotation) if a is not type(None)))
    return annotation, []


def _shape(annotation: Any, metadata: list[Any]) -> Shape:
    if get_origin(annotation) is Literal:
        choices = tuple(str(choice) for choice in get_args(annotation))
        return Shape(" | ".join(choices), choices=choices)
    if get_origin(annotation) is tuple:
        return Shape("list")
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape("mapping", fields=tuple(annotation.model_fields))
    if annotation is bool:
        return Shape("true-false")
    if annotation is date:
        return Shape("date")
    if annotation is int:
        least, most = _constraint(metadata, "ge"), _constraint(metadata, "le")
        return Shape("number", range="" if least is None else f"{least}-{most}")
    pattern = str(_constraint(metadata, "pattern") or "")
    return Shape(
        "id" if pattern == SLUG_PATTERN else "text",
        longest=int(_constraint(metadata, "max_length") or 0),
        pattern=pattern,
    )


def _constraint(metadata: list[Any], name: str) -> Any:
    return next((value for m in metadata if (value := getattr(m, name, None)) is not None), None)
