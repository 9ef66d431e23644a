"""A small correct scenario file, and files made from it."""

from __future__ import annotations

from pathlib import Path

from workshop.errors import ScenarioError
from workshop.scenario.loader import check

GOOD = """\
format: 1
id: proef
language: nl
title: Een proef
summary: Om te proberen.
outcome: Een alinea.
sources:
  - id: krant
    title: Een artikel
    publisher: Een krant
    published: 2018-02-27
passages:
  - id: balie
    title: De balie
steps:
  - id: begin
    kind: opening
    title: Begin
    passage: balie
    summary: Waar gaat het over?
  - id: tip
    kind: tip
    title: Een tip
    minutes: 20
    passage: balie
    summary: Wat spreken we af?
    questions:
      - id: hoe
        text: Hoe doen we dat?
    checks:
      - id: datum
        text: Er staat een datum.
    facts:
      - text: Het was zo.
        source: krant
        date: 2018
"""


def written(folder: Path, text: str | bytes, name: str = "proef.yaml") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return path


def changed(*changes: tuple[str, str]) -> str:
    """The good file with each first text replaced by the second; each must be there."""
    text = GOOD
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def mistakes(folder: Path, text: str | bytes) -> list[tuple[str, int, str]]:
    """Id, line and field of every mistake in a file with this text."""
    return [where(error) for error in check(written(folder, text))]


def where(error: ScenarioError) -> tuple[str, int, str]:
    """Id, line and field of a mistake."""
    return error.id, int(error.values["line"]), str(error.values["field"])
