"""Reads a scenario file: bytes to text, text to values with lines, values to a Scenario.

The only module that knows the YAML library. It takes the library's events rather than its
objects: so nothing in a file is ever constructed, an alias cannot multiply anything, and every
value keeps its line.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from io import StringIO
from pathlib import Path as FilePath
from typing import NoReturn

from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from workshop.errors import ScenarioError
from workshop.scenario.characters import line_at, refuse_hostile, without_hostile
from workshop.scenario.checking import examine
from workshop.scenario.model import Scenario
from workshop.scenario.tree import Entry, Mapping, Node, Path, Report, Scalar, Sequence, shown
from workshop.scenario.zones import zone_is_known

__all__ = ["SIZE_LIMIT", "check", "load", "read_tree"]

SIZE_LIMIT = 1_000_000
"""Bytes; twenty times a long scenario."""

_DEPTH_LIMIT = 12
"""Lists and mappings within one another; the format needs ten."""


def load(path: FilePath) -> Scenario:
    """Loads a scenario, whole or not at all.

    Raises:
        ScenarioError: the first mistake in the file.
    """
    scenario, mistakes = _read(path)
    if scenario is None:
        raise mistakes[0]
    return scenario


def check(path: FilePath) -> list[ScenarioError]:
    """Every mistake in a file, by line; empty where the scenario can be used."""
    return _read(path)[1]


def read_tree(path: FilePath) -> tuple[Mapping | None, list[ScenarioError]]:
    """What stands in any YAML file that a facilitator writes, with the line of every value.

    Returns:
        The fields and no mistakes, or no fields and the mistakes by line.
    """
    report = Report(str(path))
    root = None
    try:
        text = _text(path, report)
        root = _Builder(report).build(without_hostile(text))
        refuse_hostile(text, root, report)
    except _Unreadable:
        pass
    mistakes = report.in_order()
    return (None if mistakes else root), mistakes


class _Unreadable(Exception):
    """The file cannot be read any further; the report says why."""


def _read(path: FilePath) -> tuple[Scenario | None, list[ScenarioError]]:
    report = Report(str(path))
    scenario = None
    try:
        text = _text(path, report)
        root = _Builder(report).build(without_hostile(text))
        refuse_hostile(text, root, report)
        scenario = examine(root, report)
        zone_is_known(root, report)
    except _Unreadable:
        pass
    mistakes = report.in_order()
    return (None if mistakes else scenario), mistakes


def _text(path: FilePath, report: Report) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        report.add("scenario-file-missing", 1)
        raise _Unreadable from None
    except OSError:
        report.add("scenario-file-unreadable", 1)
        raise _Unreadable from None
    if len(data) > SIZE_LIMIT:
        report.add("scenario-too-large", 1, expected=f"<= {SIZE_LIMIT}")
        raise _Unreadable
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # latin-1 reads anything and keeps the line breaks where they are.
        before = data[: error.start].decode("latin-1")
        report.add("scenario-not-utf8", line_at(before, len(before)), expected="UTF-8")
        raise _Unreadable from None


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    node: Mapping | Sequence
    key: str | None = None
    """The field whose value comes next; None where a name comes next."""
    key_line: int = 0


class _Builder:
    """Makes a tree of values from the events of the YAML library."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._open: list[_Open] = []
        self._root: Node | None = None

    def build(self, text: str) -> Mapping:
        """Returns the one document in a text; raises _Unreadable where there is none."""
        try:
            for event in YAML(typ="safe", pure=True).parse(StringIO(text)):
                self._take(event)
        except MarkedYAMLError as error:
            # A quote that is never closed is missed at the end of the file; it stands at its start.
            quoted = "quoted scalar" in str(error.context)
            mark = (quoted and error.context_mark) or error.problem_mark or error.context_mark
            tab = "'\\t'" in str(error.problem)
            self._stop(
                "scenario-yaml-tab" if tab else "scenario-yaml", mark.line + 1 if mark else 1
            )
        except (YAMLError, ValueError, OverflowError):
            self._stop("scenario-yaml", 1)
        if not isinstance(self._root, Mapping):
            self._stop("scenario-not-a-mapping", self._root.line if self._root else 1)
        return self._root

    def _stop(self, id: str, line: int, *, expected: str = "") -> NoReturn:
        self._report.add(id, line, self._path(), expected=expected)
        raise _Unreadable

    def _path(self) -> Path:
        path: list[str | int] = []
        for around in self._open:
            if isinstance(around.node, Sequence):
                path.append(len(around.node.items))
            elif around.key is not None:
                path.append(around.key)
        return tuple(path)

    def _take(self, event: events.Event) -> None:
        line = event.start_mark.line + 1
        match event:
            case events.DocumentStartEvent():
                if self._root is not None:
                    self._stop("scenario-documents", line)
            case events.AliasEvent():
                self._report.add(
                    "scenario-alias", line, self._path(), found=shown(f"*{event.anchor}")
                )
                self._put(Scalar(line, line, "", plain=True))
            case events.ScalarEvent():
                self._refuse_yaml_extras(event, line)
                last = event.end_mark.line + (1 if event.end_mark.column else 0)
                text = unicodedata.normalize("NFC", event.value).replace("\t", "    ")
                self._put(Scalar(line, max(line, last), text, plain=not event.style))
            case events.MappingStartEvent() | events.SequenceStartEvent():
                self._refuse_yaml_extras(event, line)
                around = self._open[-1] if self._open else None
                if around and isinstance(around.node, Mapping) and around.key is None:
                    self._stop("scenario-yaml", line)
                if len(self._open) == _DEPTH_LIMIT:
                    self._stop("scenario-too-deep", line, expected=f"<= {_DEPTH_LIMIT}")
                is_mapping = isinstance(event, events.MappingStartEvent)
                self._open.append(_Open(Mapping(line) if is_mapping else Sequence(line)))
            case events.MappingEndEvent() | events.SequenceEndEvent():
                self._put(self._open.pop().node)
            case _:
                pass

    def _refuse_yaml_extras(self, event: events.NodeEvent, line: int) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            self._report.add("scenario-tag", line, self._path(), found=shown(str(tag)))
        elif event.anchor is not None:
            self._report.add("scenario-alias", line, self._path(), found=shown(f"&{event.anchor}"))

    def _put(self, node: Node) -> None:
        """Sets a whole value in its place, or takes it as the name of the next field."""
        if not self._open:
            self._root = node
            return
        around = self._open[-1]
        if isinstance(around.node, Sequence):
            around.node.items.append(node)
        elif around.key is None:
            around.key = node.text if isinstance(node, Scalar) else ""
            around.key_line = node.line
        else:
            if around.key in around.node.entries:
                self._report.add(
                    "scenario-duplicate-key", around.key_line, self._path(), found=shown(around.key)
                )
            else:
                around.node.entries[around.key] = Entry(around.key_line, node)
            around.key = None
