"""What people said of words in a passage, and what they suggested instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

__all__ = ["CommentRecord", "RemarkRecord", "SuggestionRecord", "SuggestionStatus"]

SuggestionStatus = Literal["open", "accepted", "rejected", "withdrawn"]


@dataclass(frozen=True, slots=True)
class CommentRecord:
    """A thread about words of a passage."""

    number: int
    """Counts the comments of the document from 1, so that people can speak of one."""
    quote: str
    """The words as they were when it was made."""
    place: tuple[int, int] | None
    """Where the words are in the present text, in code points; None once they are gone."""
    paragraph: str
    """The name of the paragraph they begin in, such as 3b; empty once they are gone."""
    resolved: bool
    thread: tuple[RemarkRecord, ...]


@dataclass(frozen=True, slots=True)
class RemarkRecord:
    """What somebody said in a thread."""

    name: str | None
    """None for the command line."""
    delegation: str | None
    """For whom they spoke when they said it."""
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class SuggestionRecord:
    """Other words that somebody suggested for a place in a passage."""

    number: int
    """Counts the suggestions on its passage from 1."""
    quote: str
    """The words to be replaced, as they were; empty where words only come."""
    wording: str
    """The words instead; empty where words only go."""
    reason: str
    place: tuple[int, int] | None
    """Where in the present text, in code points; None where it is settled or its place is gone."""
    name: str
    delegation: str | None
    """For whom its author spoke."""
    at: datetime
    status: SuggestionStatus
    settled: datetime | None
    settler: str | None = None
    """Who took it over, turned it down or withdrew it."""
