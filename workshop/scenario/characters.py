"""Characters that may not stand in a scenario file, because they would steer a terminal.

The same ones that the sanitiser of typed text drops; here they are mistakes, because a prepared
file can be mended.
"""

from __future__ import annotations

import re
import unicodedata

from workshop.scenario.tree import Node, Report, scalars

__all__ = ["line_at", "refuse_hostile", "without_hostile"]

# U+200C and U+200D stay: scripts and emoji need them.
_HOSTILE = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
    "]"
)
_STAND_IN = "\N{REPLACEMENT CHARACTER}"
_BREAK = re.compile("\r\n?|\n")
_MARKS_LIMIT = 3


def line_at(text: str, index: int) -> int:
    """The line, from 1, on which a position in a text stands."""
    return 1 + sum(1 for _ in _BREAK.finditer(text, 0, index))


def without_hostile(text: str) -> str:
    """The text with a stand-in for each hostile character, so that the rest can be read."""
    return _HOSTILE.sub(_STAND_IN, text)


def refuse_hostile(text: str, root: Node, report: Report) -> None:
    """Notes every field that holds a hostile character.

    Args:
        text: the file as it is; comments may hold anything, they go nowhere.
        root: what was read from ``without_hostile(text)``. An escape between quotes, such as
            ``"\\e"``, shows up here only.
    """
    raw: dict[int, str] = {}
    for match in _HOSTILE.finditer(text):
        raw.setdefault(line_at(text, match.start()), match.group())
    for path, value in scalars(root):
        # YAML has turned the line breaks of the file into "\n": a "\r" was written as an escape.
        escaped = _HOSTILE.search(value.text) or re.search("\r", value.text)
        lines = [line for line in raw if value.line <= line <= value.last_line]
        if escaped:
            report.add("scenario-character", value.line, path, found=_code_point(escaped.group()))
        elif lines and _STAND_IN in value.text:
            report.add("scenario-character", lines[0], path, found=_code_point(raw[lines[0]]))
        elif _has_many_marks(value.text):
            report.add("scenario-marks", value.line, path, expected=f"<= {_MARKS_LIMIT}")


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


def _has_many_marks(text: str) -> bool:
    run = 0
    for ch in "" if text.isascii() else text:
        run = run + 1 if unicodedata.category(ch) in ("Mn", "Me") else 0
        if run > _MARKS_LIMIT:
            return True
    return False
