"""The names of paragraphs: 1, 2, 3, 3a, 3b. Said aloud at the table, so they never drift. Pure.

A paragraph is a line of a passage that is not blank, whatever it says: a heading and an item of a
list are pointed at as well. Its name is a fact that the room writes down together with the change
that made the paragraph. It is tied to the line break in front of it, so nothing that is done
elsewhere touches it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from workshop.agreement.event import EventBase
from workshop.ids import PassageId

__all__ = ["Naming", "ParagraphsNamed", "heard_name", "name_parts", "named", "spell"]

_NAME = re.compile(r"(\d{1,9})([a-z]*)")
_LETTERS = 26


class ParagraphsNamed(EventBase):
    """Paragraphs of a passage got a name, or their name went along to another line break."""

    type: Literal["paragraphs-named"] = "paragraphs-named"
    passage: PassageId
    names: dict[str, str]
    """By the line break in front of the paragraph, as the document writes it; "" is the beginning
    of the text. An empty name takes away the one that was there."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The names that were written down for one passage."""

    breaks: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Names by line break, also of breaks and paragraphs that are gone."""
    given: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    """For every number that was ever given out, how many letters were."""


def named(naming: Naming, event: ParagraphsNamed) -> Naming:
    """The names after one more event.

    Raises:
        ValueError: a name that is none.
    """
    given = dict(naming.given)
    for name in filter(None, event.names.values()):
        number, letters = name_parts(name)
        given[number] = max(given.get(number, 0), letters)
    breaks = {**naming.breaks, **event.names}
    return Naming(MappingProxyType(breaks), MappingProxyType(given))


def spell(number: int, letters: int) -> str:
    """The name with this number and the so-manieth letter: 3, 3a ... 3z, 3aa, 3ab."""
    tail = ""
    while letters:
        letters, letter = divmod(letters - 1, _LETTERS)
        tail = chr(ord("a") + letter) + tail
    return f"{number}{tail}"


def name_parts(name: str) -> tuple[int, int]:
    """Number and letter of a name, to sort by and to count on from; no letter is 0.

    Raises:
        ValueError: not a name.
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise ValueError(f"not the name of a paragraph: {name!r}")
    letters = 0
    for letter in match[2]:
        letters = letters * _LETTERS + ord(letter) - ord("a") + 1
    return int(match[1]), letters


def heard_name(words: str) -> str:
    """The name in what somebody typed: "Alinea 3B", "3 b"; empty where there is none."""
    heard = "".join(words.casefold().split())
    match = re.search(r"\d{1,9}[a-z]*$", heard)
    return match[0] if match else ""
