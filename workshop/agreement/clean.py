"""The one sanitiser of people's text: names, notes, passages, whatever anybody typed.

Textual does not sanitise, so what gets past here reaches other people's terminals. What is
dropped: control characters but tab and newline, bidirectional controls, invisible joiners that
spoof, tag characters, lone surrogates; more than three combining marks on one character.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["clean_text"]

# C0 but \t \n, DEL and C1; soft hyphen is kept. ZWJ and ZWNJ (U+200C/D) stay: emoji and scripts
# need them.
_HOSTILE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
    "]"
)
_BREAKS = re.compile("\r\n?|[\u2028\u2029\x85]")
_MARKS_LIMIT = 3


def clean_text(text: str) -> str:
    """Text in NFC with "\\n" as its only line break and nothing in it that steers a terminal.

    Idempotent: cleaning twice is cleaning once.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", _HOSTILE.sub("", _BREAKS.sub("\n", text)))
    if text.isascii():
        return text
    # A mark that goes may bring two characters together that compose; then there is one more round.
    while (capped := unicodedata.normalize("NFC", _cap_marks(text))) != text:
        text = capped
    return text


def _cap_marks(text: str) -> str:
    kept: list[str] = []
    run = 0
    for ch in text:
        run = run + 1 if unicodedata.category(ch) in ("Mn", "Me") else 0
        if run <= _MARKS_LIMIT:
            kept.append(ch)
    return "".join(kept)
