"""The contents of a file as values with the line of each, before anything is known of scenarios."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from workshop.errors import ScenarioError

__all__ = [
    "Entry",
    "Mapping",
    "Node",
    "Path",
    "Report",
    "Scalar",
    "Sequence",
    "field_name",
    "line_of",
    "scalars",
    "shown",
]

Path = tuple[str | int, ...]
"""Where a value stands: names of fields and positions in lists, from the top of the file."""

_SHOWN_LIMIT = 48


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it was written."""

    line: int
    """Line of the file, from 1."""
    last_line: int
    text: str
    plain: bool
    """True without quotes or block sign: then an empty value counts as not given."""

    @property
    def empty(self) -> bool:
        """Whether this is a field whose value was left out."""
        return self.plain and self.text in ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a mapping."""

    line: int
    """The line of the field's name."""
    node: Node


@dataclass(slots=True)
class Mapping:
    """Fields with their values, in the order of the file."""

    line: int
    entries: dict[str, Entry] = field(default_factory=dict)


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    items: list[Node] = field(default_factory=list)


Node = Scalar | Mapping | Sequence


@dataclass(slots=True)
class Report:
    """Gathers the mistakes of one file."""

    file: str
    errors: list[ScenarioError] = field(default_factory=list)
    paths: set[Path] = field(default_factory=set)
    """Where a mistake was found already, so that nothing is said twice of one place."""

    def add(
        self, id: str, line: int, path: Path = (), *, expected: str = "", found: str = ""
    ) -> None:
        """Notes a mistake; ``expected`` and ``found`` are values or type words, never prose."""
        self.paths.add(path)
        self.errors.append(
            ScenarioError(
                id,
                file=self.file,
                line=line,
                field=field_name(path),
                expected=expected,
                found=found,
            )
        )

    def in_order(self) -> list[ScenarioError]:
        """The mistakes by line."""
        return sorted(self.errors, key=lambda error: int(error.values["line"]))


def field_name(path: Path) -> str:
    """Writes a path as people point at it: ``steps[2].facts[0].source``, counted from 0."""
    name = ""
    for part in path:
        if isinstance(part, int):
            name += f"[{part}]"
        else:
            name += f".{shown(part)}" if name else shown(part)
    return name


def shown(value: str) -> str:
    """A value from a file, short and harmless enough to stand in a message."""
    text = "".join(ch if ch.isprintable() else "\N{REPLACEMENT CHARACTER}" for ch in value)
    return text if len(text) <= _SHOWN_LIMIT else text[: _SHOWN_LIMIT - 1] + "…"


def scalars(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Every single value under a node with its place, in the order of the file."""
    match node:
        case Scalar():
            yield path, node
        case Mapping():
            for name, entry in node.entries.items():
                yield from scalars(entry.node, (*path, name))
        case Sequence():
            for index, item in enumerate(node.items):
                yield from scalars(item, (*path, index))


def line_of(root: Node, path: Path) -> int:
    """The line where the last part of a path stands; of the nearest thing around it if absent."""
    node, line = root, root.line
    for part in path:
        if isinstance(node, Mapping) and isinstance(part, str) and part in node.entries:
            line, node = node.entries[part].line, node.entries[part].node
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            line = node.line
        else:
            break
    return line
