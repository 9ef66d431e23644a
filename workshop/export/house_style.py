"""Reads a template: a YAML file, whole or not at all, with the line of every mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from workshop.errors import TemplateError
from workshop.export.template import COVER_WORDS, SECTIONS, Template
from workshop.scenario.loader import read_tree
from workshop.scenario.tree import Mapping, Node, Scalar, Sequence, field_name, line_of, shown

__all__ = ["load_template"]

_BRACES = re.compile(r"\{([^{}\n]*)\}")
_QUOTED = re.compile(r"'([^']+)'")


def load_template(path: Path) -> Template:
    """The template in a file.

    Raises:
        TemplateError: the first mistake in it. ``template-unreadable`` (no file, no YAML) or
            ``template-wrong``; values: file, line, and of a field: field, found, expected.
    """
    root, mistakes = read_tree(path)
    if root is None:
        raise TemplateError(
            "template-unreadable", file=str(path), line=int(mistakes[0].values["line"])
        )
    try:
        template = Template.model_validate(_value(root, ()))
    except ValidationError as error:
        details = error.errors(include_url=False)
        wrong = [_mistake(path, root, one) for one in details if one["loc"]]
        raise min([*wrong, *_misplaced(path, root)], key=_line) from None
    for blank in _BRACES.findall(template.cover or ""):
        if blank not in COVER_WORDS:
            expected = ", ".join(f"{{{word}}}" for word in COVER_WORDS)
            raise _wrong(path, root, ("cover",), f"{{{blank}}}", expected)
    return template


def _misplaced(path: Path, root: Mapping) -> Iterator[TemplateError]:
    """What is a section, and cannot stand where it does."""
    told = _value(root, ())
    order, left_out = (told.get(field) for field in ("order", "leave_out"))
    seen: list[str] = []
    for at, id in enumerate(order if isinstance(order, list) else ()):
        if id in seen:
            rest = ", ".join(one for one in SECTIONS if one not in order)
            yield _wrong(path, root, ("order", at), id, rest)
        seen.append(id)
    for at, id in enumerate(left_out if isinstance(left_out, list) else ()):
        if id == "account":
            rest = ", ".join(one for one in SECTIONS if one != id)
            yield _wrong(path, root, ("leave_out", at), id, rest)


def _value(node: Node, path: tuple[str, ...]) -> Any:
    match node:
        case Scalar():
            is_number = path == ("format",) and node.text.isdecimal()
            return int(node.text) if is_number else node.text
        case Sequence():
            return [_value(item, (*path, "")) for item in node.items]
        case Mapping():
            return {name: _value(known.node, (*path, name)) for name, known in node.entries.items()}


def _mistake(path: Path, root: Mapping, detail: ErrorDetails) -> TemplateError:
    place = tuple(part for part in detail["loc"] if part != "[key]")
    found = detail["input"]
    told = shown(found) if isinstance(found, str) else "…"
    if detail["type"] == "extra_forbidden":
        return _wrong(path, root, place, told, ", ".join(Template.model_fields))
    expected = str(detail.get("ctx", {}).get("expected") or detail["msg"])
    # The library joins names in English; a list is one in every language.
    named = _QUOTED.findall(expected)
    return _wrong(path, root, place, told, ", ".join(named) if named else expected)


def _wrong(
    path: Path, root: Mapping, place: tuple[str | int, ...], found: str, expected: str
) -> TemplateError:
    return TemplateError(
        "template-wrong",
        file=str(path),
        line=line_of(root, place),
        field=field_name(place) or "-",
        found=found,
        expected=expected,
    )


def _line(error: TemplateError) -> int:
    return int(error.values["line"])
