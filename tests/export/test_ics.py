"""A calendar that is not ours reads the days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import vobject
from hypothesis import given, settings

from tests.export import hostile
from tests.export.meetings import rich
from tests.export.rewriting import rewritten
from workshop.export.edition import Edition
from workshop.export.ics import render
from workshop.export.records.document import Document
from workshop.export.records.registers import DateRecord
from workshop.i18n import translator

_RICH = rich()


def _events(document: Document) -> list[Any]:
    calendar = vobject.readOne(render(Edition.of(document, translator("nl"))).decode())
    return list(calendar.contents.get("vevent", []))


def test_talks_with_the_council_are_proposed_twice_a_year_for_four_years() -> None:
    days = [event.dtstart.value for event in _events(_RICH)]

    assert len(days) == 8
    assert days == [known.day for known in _RICH.dates]
    assert all(178 <= (later - day).days <= 187 for day, later in pairwise(days))
    assert all(day.weekday() < 5 for day in days)


def test_a_day_is_a_whole_day_on_which_nobody_is_busy() -> None:
    event = _events(_RICH)[0]

    assert (event.dtend.value - event.dtstart.value).days == 1
    assert event.transp.value == "TRANSPARENT"
    assert event.status.value == "TENTATIVE"


def test_a_day_that_moves_is_the_same_event() -> None:
    moved = replace(_RICH, dates=(replace(_RICH.dates[0], day=date(2027, 1, 4)), *_RICH.dates[1:]))

    assert [event.uid.value for event in _events(moved)] == [e.uid.value for e in _events(_RICH)]


def test_a_settled_day_is_no_proposal() -> None:
    settled = DateRecord(date(2026, 10, 1), "action", "Nota naar de raad", proposed=False)
    event = _events(replace(_RICH, dates=(settled,)))[0]

    assert event.summary.value == "Actie: Nota naar de raad"
    assert event.status.value == "CONFIRMED"


@settings(max_examples=30)
@given(hostile.lines)
def test_no_text_adds_an_event_or_a_field(text: str) -> None:
    for event in _events(rewritten(_RICH, lambda _: text)):
        assert set(event.contents) == {
            "uid", "dtstamp", "dtstart", "dtend", "summary", "description", "categories", "status",
            "transp",
        }  # fmt: skip
