"""Markdown, line by line, as roles of stretches of text.

A line is looked at on its own, except for code fences, which are followed from line to line.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pygments.lexers.markup import MarkdownLexer
from pygments.token import Generic, Keyword, Name, String, _TokenType

from workshop.tui.palette import Ink

__all__ = ["LONGEST", "Span", "fenced_after", "spans"]

LONGEST = 2_000
"""Longer lines are shown without highlighting: looking at one would hold up the room."""


Span = tuple[int, int, Ink]
"""(start, end, ink): columns of a line."""

_INKS = {
    Generic.Heading: Ink.HEADING,
    Generic.Subheading: Ink.HEADING,
    Generic.Strong: Ink.STRONG,
    Generic.EmphStrong: Ink.STRONG,
    Generic.Emph: Ink.EMPHASIS,
    Generic.Deleted: Ink.STRUCK,
    String: Ink.CODE,
    Name.Tag: Ink.LINK,
    Name.Attribute: Ink.LINK,
    Name.Label: Ink.LINK,
    Keyword: Ink.MARKER,
}
_MARKED = re.compile(r"[*_`~\[\\]|^\s*(?:#|>|-\s|\d+\.\s)")
"""Whether a line can hold any Markdown at all: most sentences do not."""
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_LEXER = MarkdownLexer(stripnl=False, ensurenl=False, handlecodeblocks=False)  # type: ignore[no-untyped-call]


def fenced_after(line: str, fenced: bool) -> bool:
    """Whether the line after this one is inside a code fence."""
    return fenced != (_FENCE.match(line) is not None)


def spans(line: str, fenced: bool) -> tuple[Span, ...]:
    """The stretches of a line that are not plain text, in order."""
    if not line or len(line) > LONGEST:
        return ()
    if fenced or _FENCE.match(line):
        return ((0, len(line), Ink.CODE),)
    if not _MARKED.search(line):
        return ()
    found: list[Span] = []
    for start, kind, value in _LEXER.get_tokens_unprocessed(line + "\n"):
        end = min(start + len(value), len(line))
        ink = _ink(kind)
        if ink is not None and end > start:
            found.append((start, end, ink))
    return tuple(found)


@lru_cache(256)
def _ink(kind: _TokenType) -> Ink | None:
    at: _TokenType | None = kind
    while at is not None:
        if at in _INKS:
            return _INKS[at]
        at = at.parent
    return None
