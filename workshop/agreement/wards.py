"""Words that a text is to keep, such as the way beside the digital one. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from workshop.ids import PassageId
from workshop.scenario.model import Check, Scenario

__all__ = ["guarded", "lost_words"]


def lost_words(check: Check, text: str) -> bool:
    """Whether a text has none of the words that a check wants it to keep.

    A word is also found as the beginning of a longer one: ``balie`` in *baliemedewerker*.
    """
    return bool(check.words) and not _has_one_of(check.words, text)


@lru_cache(64)
def _has_one_of(words: tuple[str, ...], text: str) -> bool:
    """Asked once for a text, however many screens show it."""
    return any(re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in words)


def guarded(scenario: Scenario, passage: PassageId) -> tuple[Check, ...]:
    """The checks that guard words of a passage, in the order of the agenda."""
    return tuple(
        check
        for step in scenario.steps
        if step.passage == passage
        for check in step.checks
        if check.words
    )
