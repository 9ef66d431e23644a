"""What a document is made of before it has a format: sections of blocks, blocks of lines of runs.

Everything here is plain text: no sign in it means anything. The writers of a format make it safe
there, and a writer that knows every block knows every document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workshop.export.records.remarks import CommentRecord, SuggestionRecord

__all__ = [
    "Block",
    "Draft",
    "Heading",
    "Item",
    "Line",
    "Listing",
    "Paragraph",
    "Run",
    "Section",
    "Table",
    "leads",
    "line",
    "plain",
]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one manner; line breaks only in what is suggested."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    comments: tuple[CommentRecord, ...] = ()
    """The comments that are about these words."""
    suggestion: SuggestionRecord | None = None
    """The open suggestion that these words belong to."""
    suggested: bool = False
    """Whether they are to come; where not, they stand there and are to go."""


Line = tuple[Run, ...]
"""What stands on one line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of what follows; 1 is the document, 2 a section, 3 a passage or a point."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; the breaks between them are kept."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list."""

    lines: tuple[Line, ...]
    depth: int = 0
    number: int | None = None
    """The number that somebody gave it; None for a bullet."""
    sign: str = "."
    """What stands behind the number: a full stop or a bracket."""
    anchor: str = ""
    """Under what name other places refer to it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; an item that is deeper belongs to the one before it."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; every cell holds lines. The first cell of a row names it."""

    head: tuple[str, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    labelled: bool = False
    """Whether a cell cannot be read without the word above its column."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Text that is not agreed, set apart in every format: nobody may take it for more."""

    blocks: tuple[Block, ...]


Block = Heading | Paragraph | Listing | Table | Draft


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document with a heading of its own."""

    id: str
    title: str
    blocks: tuple[Block, ...] = field(default=())


def leads(blocks: Sequence[Block], at: int, *, draft: bool) -> bool:
    """Whether a block says what the next one is, and may not stay behind on a page without it.

    So does what stands above a table, and the first words of a draft: that it is one.
    """
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    return isinstance(following, Table) or (draft and at == 0 and following is not None)


def line(*parts: str | Run) -> Line:
    """A line of words and runs; empty words are left out."""
    return tuple(part if isinstance(part, Run) else Run(part) for part in parts if part)


def plain(lines: Iterable[Line]) -> str:
    """The words alone, a line break between lines."""
    return "\n".join("".join(run.text for run in one) for one in lines)
