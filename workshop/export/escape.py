"""Makes people's text safe inside CommonMark: it stays text, whatever stands in it.

Everything that could start a tag, link, image, code, entity or emphasis gets a backslash, and so
do the signs that common extensions read (tables, strikethrough, mathematics, attributes).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from workshop.agreement.clean import clean_text

__all__ = ["escape", "escape_emphasised", "escape_start", "single_line", "text_lines"]

_SPECIAL = re.compile(r"([\\`*_\[\]<>&~|$^{}#])")
_START = re.compile(r"(?:[-+=:]|[0-9]+(?=[.)]))")
_EMPHASIS = re.compile(r"(?<!\*)(\*\*?)(?=[^\s*])([^*]*[^\s*])\1(?!\*)")


def single_line(text: str) -> str:
    """The text on one line, spaces folded."""
    return " ".join(clean_text(text).split())


def text_lines(text: str) -> list[str]:
    """The lines that are not blank, stripped."""
    return [line.strip() for line in clean_text(text).split("\n") if line.strip()]


def escape(text: str) -> str:
    """One line of text that reads as itself in the middle of a line."""
    return _SPECIAL.sub(r"\\\1", text)


def escape_start(escaped: str) -> str:
    """The same at the start of a line, where a sign could open a list or a rule."""
    if sign := _START.match(escaped):
        before = sign[0] if sign[0].isdigit() else ""
        return f"{before}\\{escaped[len(before) :]}"
    return escaped


def escape_emphasised(text: str) -> str:
    """Like ``escape``, but ``**bold**`` and ``*italic*`` keep their meaning."""
    return "".join(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    done = 0
    for found in _EMPHASIS.finditer(text):
        start, end = found.span()
        # Only there does every parser take the stars for a pair, whatever the inside begins with.
        if _is_edge(text[start - 1 : start]) and _is_edge(text[end : end + 1]):
            yield f"{escape(text[done:start])}{found[1]}{escape(found[2])}{found[1]}"
            done = end
    yield escape(text[done:])


def _is_edge(char: str) -> bool:
    return char == "" or char.isspace() or unicodedata.category(char).startswith("P")
