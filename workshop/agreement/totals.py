"""What the amounts of a table come to: by column, and together. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from workshop.agreement.answers import AnswerSheet
from workshop.agreement.wording import number_words, spaced
from workshop.i18n import Translator
from workshop.scenario.slots import Slot

__all__ = ["sheet_amounts", "total_words"]

Amount = tuple[str, str, str]
"""Heading of the column, unit, and the number as it is kept."""


def sheet_amounts(slot: Slot, sheet: AnswerSheet) -> list[Amount]:
    """The amounts that were filled in, column by column."""
    return [
        (column.title, column.unit, answer.value)
        for column in slot.columns
        if column.kind == "number" and column.unit
        for (_, at), answer in sheet.cells.items()
        if at == column.id
    ]


def total_words(amounts: Iterable[Amount], texts: Translator) -> str:
    """What every column comes to and all of them together; empty where there is nothing to add up.

    Only amounts in one unit are added up, of several columns, and no shares of a hundred.
    """
    sums: dict[str, Decimal] = {}
    units: set[str] = set()
    for column, unit, value in amounts:
        sums[column] = sums.get(column, Decimal()) + Decimal(value)
        units.add(unit)
    if len(sums) < 2 or len(units) != 1 or "%" in units:
        return ""
    (unit,) = units
    parts = "; ".join(
        texts.text("answer-total-column", column=column, amount=number_words(str(amount), texts))
        for column, amount in sums.items()
    )
    together = number_words(str(sum(sums.values())), texts)
    return texts.text("answer-total", parts=parts, amount=f"{together}{spaced(unit)}")
