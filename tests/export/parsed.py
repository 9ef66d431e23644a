"""A document as an independent CommonMark parser reads it."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["headings", "plain", "tokens", "types", "words"]

# Beyond CommonMark: a clerk's converter may read tables and strikethrough as well.
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(markdown: str) -> list[Token]:
    """The block tokens, with inline tokens as their children."""
    return _PARSER.parse(markdown)


def _all(markdown: str) -> Iterator[Token]:
    for token in tokens(markdown):
        yield token
        yield from token.children or []


def types(markdown: str) -> set[str]:
    """Every kind of token in the document."""
    return {token.type for token in _all(markdown)}


def plain(token: Token) -> str:
    """What a reader sees of an inline token."""
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in token.children or [])


def words(markdown: str) -> str:
    """What a reader sees of the whole document, a block a line."""
    return "\n".join(plain(token) for token in tokens(markdown) if token.type == "inline")


def headings(markdown: str, *, deepest: int = 6) -> list[tuple[int, str]]:
    """Level and plain text of the headings down to a level."""
    read = tokens(markdown)
    return [
        (int(token.tag[1]), plain(read[place + 1]))
        for place, token in enumerate(read)
        if token.type == "heading_open" and int(token.tag[1]) <= deepest
    ]
