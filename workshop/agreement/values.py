"""Numbers and days as people type them, in Dutch and in English. Pure."""

from __future__ import annotations

import calendar
import re
from datetime import date

__all__ = ["later", "read_day", "read_number"]

_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,4})?")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?")
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def read_number(text: str) -> str | None:
    """A number as it is kept: digits, a point before decimals, no needless zeros; None else.

    ``1.250.000``, ``1,250,000``, ``€ 250 000`` and ``0,5`` are all understood. Where a sign could
    part thousands or decimals, three digits behind it are thousands.
    """
    bare = re.sub(r"(?i)€|eur(?:o)?|%|\u00a0|\u202f", " ", text).strip()
    if _THOUSANDS.fullmatch(bare):
        decimals = re.search(r"[.,](\d{1,2})$", bare)
        whole = re.sub(r"[^\d-]", "", bare[: decimals.start()] if decimals else bare)
        bare = f"{whole}.{decimals[1]}" if decimals else whole
    else:
        bare = bare.replace(",", ".")
    if not bare.isascii() or not _NUMBER.fullmatch(bare):
        return None
    whole, _, part = bare.partition(".")
    kept = f"{int(whole)}.{part.rstrip('0')}".rstrip(".")
    return f"-{kept}" if whole.startswith("-") and not kept.startswith("-") else kept


def read_day(text: str) -> date | None:
    """A day: ``2026-10-01``, ``1-10-2026`` or ``1/10/2026``; None where it is none."""
    bare = text.strip()
    if found := _ISO.fullmatch(bare):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY.fullmatch(bare):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def later(day: date, months: int) -> date:
    """The same day of a later month; its last day where that month is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
