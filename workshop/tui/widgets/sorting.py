"""How far the table is with sorting, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.agreement.sortings import Bin, SortState
from workshop.i18n import Translator

__all__ = ["sorting_words"]


def sorting_words(items: Iterable[SortState], texts: Translator) -> str:
    """How many things are sorted, and how many are in doubt."""
    stands = [item.stands for item in items]
    return texts.text(
        "sorting-count",
        count=sum(bin is not None for bin in stands),
        total=len(stands),
        doubt=stands.count(Bin.DOUBT),
    )
