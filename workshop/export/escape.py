"""Makes people's text safe inside CommonMark: it stays text, whatever stands in it.

Everything that could start a tag, link, image, code, entity or emphasis gets a backslash, and so
do the signs that common extensions read (tables, strikethrough, mathematics, attributes).
"""

from __future__ import annotations

import re

from workshop.agreement.clean import clean_text

__all__ = ["escape", "escape_start", "single_line", "text_lines"]

_SPECIAL = re.compile(r"([\\`*_\[\]<>&~|$^{}#])")
_START = re.compile(r"(?:[-+=:]|[0-9]+(?=[.)]))")


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
