"""The days to keep, for any calendar: talks with the council, and what was promised for a day."""

from __future__ import annotations

from datetime import timedelta

from icalendar import Calendar, Event

from workshop.export.edition import Edition
from workshop.export.records.registers import DateRecord

__all__ = ["render"]


def render(edition: Edition) -> bytes:
    """The days as iCalendar (RFC 5545), each the whole day, free and not busy."""
    wording = edition.wording
    calendar = Calendar()
    calendar.add("prodid", f"-//drafting-room//export//{edition.locale.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", wording.name(edition.document.title))
    calendar.add("x-wr-calname", wording.name(edition.document.title))
    for number, known in enumerate(edition.document.dates, start=1):
        calendar.add_component(_event(edition, known, number))
    return bytes(calendar.to_ical())


def _event(edition: Edition, known: DateRecord, number: int) -> Event:
    wording, document = edition.wording, edition.document
    kind = wording.text(f"export-date-{known.kind}")
    settled = wording.text("export-date-proposed" if known.proposed else "export-date-settled")
    event = Event()
    # The number and not the day: a day that is moved moves in the calendar as well.
    event.add("uid", f"{known.kind}-{number}.{document.workshop}@drafting-room")
    event.add("dtstamp", document.decided)
    event.add("dtstart", known.day)
    event.add("dtend", known.day + timedelta(days=1))
    event.add("summary", f"{kind[:1].upper()}{kind[1:]}: {wording.name(known.title)}")
    event.add("description", f"{settled}. {wording.name(document.title)}")
    event.add("categories", [kind])
    event.add("status", "TENTATIVE" if known.proposed else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event
