"""What can be kept in a spreadsheet: one register a file, one row a thing, one line a column."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from typing import Any

from workshop.agreement.clean import clean_text
from workshop.export.edition import Edition
from workshop.export.records.passages import PassageRecord
from workshop.export.records.registers import DateRecord, ItemRecord
from workshop.export.records.rounds import RoundRecord
from workshop.export.records.steps import PointRecord
from workshop.export.wording import Wording

__all__ = ["REGISTERS", "Register", "written"]

Value = str | int | date | datetime | None

_DELIMITERS = {"nl": ";", "en": ","}
"""Spreadsheets in Dutch take a semicolon, for the comma stands in their numbers."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Register:
    """The things of one kind, and what is told of each."""

    rows: Callable[[Edition], Iterable[Any]]
    columns: Mapping[str, Callable[[Any, Wording], Value]]
    """By name, in order; the head of a column is ``export-csv-<name>``."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What one delegation said in one round."""

    passage: PassageRecord
    round: RoundRecord
    delegation: str | None
    stand: str
    reason: str
    note: str = ""


def written(name: str, edition: Edition) -> bytes:
    """A register as CSV in UTF-8 with a byte order mark, which Excel needs to see that it is."""
    register, wording = REGISTERS[name], edition.wording
    file = StringIO()
    writer = csv.writer(file, delimiter=_DELIMITERS[edition.locale], lineterminator="\r\n")
    writer.writerow(
        [wording.text(f"export-csv-{column}", zone=wording.zone) for column in register.columns]
    )
    for row in register.rows(edition):
        writer.writerow([_cell(tell(row, wording), wording) for tell in register.columns.values()])
    return file.getvalue().encode("utf-8-sig")


def _cell(value: Value, wording: Wording) -> str | int:
    match value:
        case None:
            return ""
        case datetime():
            return f"{wording.there(value):%Y-%m-%d %H:%M:%S}"
        case date():
            return value.isoformat()
        case int():
            return value
    text = clean_text(value)
    # A spreadsheet would compute what begins like a formula.
    return f"'{text}" if text.startswith(_FORMULA) else text


def _points(edition: Edition) -> Iterable[PointRecord]:
    return edition.document.points


def _positions(edition: Edition) -> Iterator[_Said]:
    text = edition.wording.text
    for passage in edition.document.passages:
        for round in passage.rounds:
            for position in round.positions:
                stand = text(f"stand-{position.stand}")
                reason, note = position.reason, position.note
                yield _Said(passage, round, position.delegation, stand, reason, note)
            for name in round.silent:
                yield _Said(passage, round, name, text("export-silent"), "")
            if not round.visible:
                yield _Said(passage, round, None, text("export-not-shown"), "")


def _dates(edition: Edition) -> Iterable[DateRecord]:
    return edition.document.dates


def _included(point: PointRecord, wording: Wording) -> str:
    if point.included is None:
        return ""
    return wording.text("export-csv-yes" if point.included else "export-csv-no")


def _items(edition: Edition) -> Iterable[ItemRecord]:
    return edition.document.items


def _checks(point: PointRecord, *, done: bool) -> str:
    return "; ".join(check.text for check in point.checks if check.done is done)


REGISTERS: Mapping[str, Register] = {
    "points": Register(
        _points,
        {
            "number": lambda point, _: point.number,
            "point": lambda point, _: point.title,
            "group": lambda point, _: point.group,
            "status": lambda point, wording: wording.text(f"point-status-{point.status}"),
            "note": lambda point, _: point.note,
            "owner": lambda point, _: point.owner,
            "evidence": lambda point, _: point.evidence,
            "action": lambda point, _: point.action,
            "day": lambda point, _: point.due,
            "included": lambda point, wording: _included(point, wording),
            "where": lambda point, _: point.where,
            "passages": lambda point, _: "; ".join(point.passages),
            "checks-done": lambda point, _: _checks(point, done=True),
            "checks-open": lambda point, _: _checks(point, done=False),
        },
    ),
    "positions": Register(
        _positions,
        {
            "passage": lambda said, _: said.passage.title,
            "passage-id": lambda said, _: said.passage.id,
            "round": lambda said, _: said.round.number,
            "opened": lambda said, _: said.round.opened,
            "seal": lambda said, _: said.round.seal,
            "outcome": lambda said, wording: wording.text(f"export-outcome-{said.round.outcome}"),
            "ended": lambda said, _: said.round.ended,
            "given": lambda said, _: said.round.given,
            "expected": lambda said, _: said.round.expected,
            "delegation": lambda said, _: said.delegation,
            "stand": lambda said, _: said.stand,
            "reason": lambda said, _: said.reason,
            "minority": lambda said, _: said.note,
        },
    ),
    "register": Register(
        _items,
        {
            "kind": lambda item, wording: wording.text(f"item-kind-{item.kind}"),
            "wording": lambda item, _: item.wording,
            "owner": lambda item, _: item.owner,
            "amount": lambda item, _: item.amount,
            "indicator": lambda item, _: item.indicator,
            "evidence": lambda item, _: item.evidence,
            "day": lambda item, _: item.day,
            "approach": lambda item, wording: wording.text(f"item-approach-{item.approach}"),
            "source": lambda item, _: item.source,
            "passage": lambda item, _: item.passage,
            "quote": lambda item, _: item.quote,
            "done": lambda item, wording: wording.text(
                "export-csv-yes" if item.done else "export-csv-no"
            ),
            "name": lambda item, _: item.name,
            "delegation": lambda item, _: item.delegation,
            "noted": lambda item, _: item.at,
        },
    ),
    "dates": Register(
        _dates,
        {
            "day": lambda known, _: known.day,
            "kind": lambda known, wording: wording.text(f"export-date-{known.kind}"),
            "title": lambda known, _: known.title,
            "settled": lambda known, wording: wording.text(
                "export-date-proposed" if known.proposed else "export-date-settled"
            ),
        },
    ),
}
"""Every register by its name; the format of each is ``csv-<name>``."""
