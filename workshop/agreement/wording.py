"""How what was filled in reads in a language: on the screens and in the document the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from workshop.agreement.answers import Answer, AnswerSheet
from workshop.i18n import Translator
from workshop.scenario.slots import Column, Option, Slot

__all__ = [
    "COMPARED",
    "beside",
    "comparison",
    "day_words",
    "is_stale",
    "number_words",
    "spaced",
    "worded",
]

COMPARED = ("inhabitants", "own", "year")
"""What is filled in beside a known figure, in order."""


def day_words(day: date, texts: Translator) -> str:
    """A day in figures, with the year."""
    return texts.text(
        "answer-day-figures", day=f"{day.day}", month=f"{day.month}", year=f"{day.year}"
    )


def number_words(value: str, texts: Translator) -> str:
    """A number that was kept, with the signs of the language between thousands."""
    number = Decimal(value)
    whole = number == number.to_integral_value()
    return texts.text("answer-number-figures", value=int(number) if whole else float(number))


def worded(answer: Answer, part: Slot | Column, texts: Translator) -> str:
    """An answer as it is read, with its unit and its mark."""
    said = answer.value
    match part.kind:
        case "choice":
            option = part.option(answer.value)
            said = option.text if option is not None else answer.value
        case "date" | "dates":
            said = day_words(date.fromisoformat(answer.value), texts)
        case "number":
            year = isinstance(part, Slot) and part.term is not None
            number = answer.value if year else number_words(answer.value, texts)
            said = f"{number}{spaced(part.unit)}" if part.unit else number
    tag = _tag(answer, part)
    return f"{said} ({tag.text})" if tag is not None else said


def spaced(unit: str) -> str:
    """A unit behind its number: ``60%``, ``250.000 euro``."""
    return unit if unit == "%" else f" {unit}"


def is_stale(answer: Answer, slot: Slot) -> bool:
    """Whether a year was already past its term when it was filled in."""
    if slot.kind != "number" or slot.term is None:
        return False
    return Decimal(answer.value) + slot.term <= answer.at.year


def comparison(slot: Slot, sheet: AnswerSheet, texts: Translator) -> list[str]:
    """The known figure and the own one beside it, each a line; as far as they can be told."""
    known, unit, moment = slot.known or 0, slot.unit or "", slot.known_from or ""
    filled = {part: sheet.value("", part) for part in COMPARED}
    first = texts.text("answer-known", known=known, unit=unit, moment=moment)
    return [first, *beside(known, unit, moment, filled, texts)]


def beside(
    known: int, unit: str, moment: str, filled: Mapping[str, str], texts: Translator
) -> list[str]:
    """What a known figure per inhabitant comes to here, and the own one; as far as they are known.

    Args:
        filled: what was filled in, by part of ``COMPARED``.
    """
    people = Decimal(filled.get("inhabitants") or 0)
    own, year = filled.get("own", ""), filled.get("year", "")
    lines: list[str] = []
    if people:
        total = int(people * known)
        values: dict[str, str | int] = {"known": known, "unit": unit, "moment": moment}
        lines.append(texts.text("answer-known-here", people=int(people), total=total, **values))
    if own:
        of = year or texts.text("answer-year-missing")
        each = round(Decimal(own) / people) if people else None
        lines.append(
            texts.text("answer-own", total=int(Decimal(own)), year=of)
            if each is None
            else texts.text(
                "answer-own-each", total=int(Decimal(own)), year=of, each=each, unit=unit
            )
        )
    return lines


def _tag(answer: Answer, part: Slot | Column) -> Option | None:
    return part.tag(answer.tag) if isinstance(part, Column) else None
