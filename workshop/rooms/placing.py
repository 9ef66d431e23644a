"""A place in a text in terms that hold for every replica: the character in front of it."""

from __future__ import annotations

from collections.abc import Callable

from workshop.document.anchor import Anchor
from workshop.errors import DocumentError, NotFoundError
from workshop.ids import ActorId, PassageId
from workshop.rooms.passages import Passages

__all__ = ["character_at", "position_of", "tied"]


def character_at(passages: Passages, passage: PassageId, position: int) -> str:
    """``counter@author`` of the character in front of a position; empty at the beginning."""
    if position <= 0:
        return ""
    try:
        anchor = Anchor.decode(passages.anchor(passage, position - 1, position))
    except DocumentError:
        return ""
    author, counter, _ = anchor.runs[0]
    return f"{counter}@{author.hex()}"


def position_of(passages: Passages, passage: PassageId, character: str) -> int | None:
    """The position behind a character; None where the character is not in the text (yet)."""
    if not character:
        return 0
    try:
        counter, _, author = character.partition("@")
        anchor = Anchor(((ActorId(bytes.fromhex(author)), int(counter), 1),))
        span = passages.locate(passage, anchor.encode())
    except (ValueError, DocumentError, NotFoundError):
        return None
    return None if span is None else span[1]


def tied(passages: Passages, passage: PassageId, position: int) -> Callable[[], int | None]:
    """Ties a place to the character in front of it, or to the beginning of the text.

    Returns:
        Tells where it is by now; None once that character is gone.
    """
    if position <= 0:
        return lambda: 0
    try:
        where = passages.hold(passage, position - 1, position)
    except DocumentError:
        return lambda: None

    def now() -> int | None:
        span = where()
        return None if span is None else span[1]

    return now
