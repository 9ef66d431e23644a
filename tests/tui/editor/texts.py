"""Texts that are hard to lay out, for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from workshop.document.text import Delta, normalise

__all__ = ["deltas_for", "lines", "texts"]

_PIECES = (
    "a",
    "woord ",
    "  ",
    "\n",
    "é",
    "e\u0301",
    "漢字",
    "👩\u200d👩\u200d👧",
    "🇳🇱",
    "👍🏽",
    "❤\ufe0f",
    "een-heel-lang-woord-zonder-spaties",
    "**vet**",
    "\u0301",
    "\u200d",
    "ก็",
)


def texts(most: int = 40) -> st.SearchStrategy[str]:
    """Texts of several lines, as they may stand in a passage."""
    return st.lists(st.sampled_from(_PIECES), max_size=most).map("".join).map(normalise)


def lines(most: int = 40) -> st.SearchStrategy[str]:
    """Texts of one line."""
    return texts(most).map(lambda text: text.replace("\n", " "))


@st.composite
def deltas_for(draw: st.DrawFn, text: str) -> Delta:
    """A change that fits a text."""
    start = draw(st.integers(0, len(text)))
    deleted = draw(st.integers(0, len(text) - start))
    return Delta(start, deleted, draw(texts(6)))
