"""Sorting: what a command leads to, and what an event changes. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from workshop.agreement.context import Context
from workshop.agreement.known import known_step
from workshop.agreement.names import clean_line
from workshop.agreement.sortings import (
    AddSortable,
    ItemSorted,
    SettleSorting,
    SortableAdded,
    SortingSettled,
    SortItem,
    SortState,
)
from workshop.agreement.state import WorkshopState
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import StepId, fresh_id

__all__ = ["SORT_LIMIT", "decide_sorting", "sortables", "sorted_out"]

SORT_LIMIT = 60
"""Most things to sort in one step, those of the scenario included."""

SortingCommand = AddSortable | SortItem | SettleSorting
SortingEvent = SortableAdded | ItemSorted | SortingSettled


def sortables(state: WorkshopState, step: StepId) -> dict[str, SortState]:
    """Everything to sort in a step by its id: first the scenario's, then what was brought in."""
    known = state.sortings.get(step, {})
    prepared = {item.id: SortState(item.text) for item in state.scenario.step(step).sorting}
    return {**prepared, **known}


def decide_sorting(
    state: WorkshopState, command: SortingCommand, context: Context
) -> list[SortingEvent]:
    """What a command about sorting leads to.

    Raises:
        NotFoundError: no such step, or nothing of that name to sort.
        RefusedError: nothing is sorted here, nothing was written, or there is too much already.
    """
    step, now, by = command.step, context.now, context.by
    if not known_step(state, step).sorting:
        raise RefusedError("step-no-sorting", step=step)
    items = sortables(state, step)
    if isinstance(command, AddSortable):
        text = clean_line(command.text)
        if not text:
            raise RefusedError("sortable-empty")
        if len(items) >= SORT_LIMIT:
            raise RefusedError("sortables-full", limit=SORT_LIMIT)
        id = fresh_id("x", context.random)
        return [SortableAdded(at=now, by=by, step=step, id=id, text=text)]
    if command.item not in items:
        raise NotFoundError("sortable-unknown", item=command.item)
    known, item, bin = items[command.item], command.item, command.bin
    if isinstance(command, SettleSorting):
        if known.settled is bin:
            return []
        return [SortingSettled(at=now, by=by, step=step, item=item, bin=bin)]
    person = state.participants.get(by) if by is not None else None
    if person is None or person.delegation is None:
        raise RefusedError("delegation-missing")
    if known.votes.get(person.delegation) is bin:
        return []
    delegation = person.delegation
    return [ItemSorted(at=now, by=by, step=step, item=item, delegation=delegation, bin=bin)]


def sorted_out(state: WorkshopState, event: SortingEvent) -> Mapping[str, SortState]:
    """Everything to sort in a step after one more event."""
    items = sortables(state, StepId(event.step))
    match event:
        case SortableAdded():
            items[event.id] = SortState(event.text)
        case ItemSorted():
            old = items[event.item]
            votes = MappingProxyType({**old.votes, event.delegation: event.bin})
            items[event.item] = replace(old, votes=votes)
        case SortingSettled():
            items[event.item] = replace(items[event.item], settled=event.bin)
    return MappingProxyType(items)
