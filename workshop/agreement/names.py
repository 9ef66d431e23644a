"""Names and short texts of people: cleaned on entry, compared the way people compare them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from workshop.agreement.clean import clean_text
from workshop.agreement.lookalikes import LOOKALIKES

__all__ = [
    "LINE_LIMIT",
    "NOTE_LIMIT",
    "clean_line",
    "clean_note",
    "fold",
    "initials_for",
    "looks",
    "same_name",
    "slug",
]

LINE_LIMIT = 120
"""Longest name, title or place in the text, in code points."""
NOTE_LIMIT = 2_000
"""Longest note or reason, in code points."""


_BLANKS = re.compile("[\u115f\u1160\u3164\uffa0]")
"""Hangul fillers: they count as letters, and nobody sees them."""


def clean_line(text: str) -> str:
    """One line without hostile code points or letters that are not seen, spaces folded, at most
    ``LINE_LIMIT`` long."""
    seen = _BLANKS.sub("", clean_text(text))
    return re.sub(r"\s+", " ", clean_text(seen)).strip()[:LINE_LIMIT].rstrip()


def clean_note(text: str) -> str:
    """A few lines without hostile code points, at most ``NOTE_LIMIT`` long."""
    return clean_text(text).strip()[:NOTE_LIMIT].rstrip()


def fold(name: str) -> str:
    """How a name counts for sameness: case, accents, spaces and signs do not.

    A name of nothing but signs counts as it stands.
    """
    decomposed = _BLANKS.sub("", unicodedata.normalize("NFKD", name.casefold()))
    letters = "".join(ch for ch in decomposed if not unicodedata.combining(ch))
    return re.sub(r"[\W_]+", "", letters) or decomposed


@lru_cache(4096)
def looks(name: str) -> str:
    """What is left of a name where letters that look alike count as one."""
    return fold(name.casefold().translate(LOOKALIKES)).translate(LOOKALIKES)


def same_name(one: str, other: str) -> bool:
    """Tells whether people would take two names for the same."""
    return looks(one) == looks(other)


def slug(name: str, taken: Collection[str]) -> str:
    """A lower-case id made from a name, with a number where it is taken."""
    decomposed = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    base = re.sub(r"[^a-z0-9]+", "-", decomposed).strip("-")[:40] or "x"
    candidate, number = base, 2
    while candidate in taken:
        candidate, number = f"{base}-{number}", number + 1
    return candidate


def initials_for(name: str, taken: Collection[str]) -> str:
    """Two capital letters or digits that stand for a delegation or a person and are not taken.

    Words first ("Groen Links": GL), then letters of the name, then a letter and a number. Where
    all of those are taken, they are no longer unique.
    """
    decomposed = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().upper()
    words: list[str] = re.findall(r"[A-Z0-9]+", decomposed)
    letters = "".join(words) or "X"
    candidates: list[str] = []
    if len(words) > 1:
        candidates += [words[0][0] + word[0] for word in words[1:]]
    candidates += [letters[0] + other for other in letters[1:]]
    candidates += [letters[0] + digit for digit in "123456789"]
    candidates += [a + b for a in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for b in "0123456789"]
    return next((candidate for candidate in candidates if candidate not in taken), candidates[0])
