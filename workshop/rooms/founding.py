"""How a workshop begins: its first records, written in one commit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from workshop.agreement.events import Event, encode_event
from workshop.agreement.joining import create
from workshop.document.replica import Replica
from workshop.document.text import normalise
from workshop.ids import PassageId, RandomBytes, WorkshopId
from workshop.journal.base import Entry, Journal, RecordKind
from workshop.scenario.model import Scenario

__all__ = ["event_entry", "found_workshop"]


def event_entry(event: Event) -> Entry:
    """The journal entry of an event."""
    return Entry(RecordKind.EVENT, encode_event(event), at=event.at)


def found_workshop(
    journal: Journal,
    id: WorkshopId,
    title: str,
    scenario: Scenario,
    delegations: Sequence[str],
    now: datetime,
    random: RandomBytes,
) -> list[Event]:
    """Writes the first records of a workshop into an empty journal: its events and starter texts.

    The starter text of a passage is one change by a reserved author, the same bytes every time,
    so that a passage that is built again never holds its text twice.

    Returns:
        The events, creation first.

    Raises:
        RefusedError: a title or delegation that cannot be used; nothing was written.
        JournalError: the journal does not take it, or is not empty.
    """
    events = create(id, title, scenario, tuple(delegations), now, random)
    seeds = [
        Entry(RecordKind.CHANGE, Replica.seed(normalise(p.starter)), PassageId(p.id), at=now)
        for p in scenario.passages
    ]
    journal.commit([*(event_entry(event) for event in events), *seeds], expect=0)
    return events
