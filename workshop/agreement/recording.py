"""Rows of the register: what a command leads to, and what an event changes. Pure."""

from __future__ import annotations

from dataclasses import replace

from workshop.agreement.comments import quotation
from workshop.agreement.context import Context
from workshop.agreement.known import known_passage, known_step
from workshop.agreement.names import clean_line, clean_note
from workshop.agreement.owners import owner_of
from workshop.agreement.register import (
    Approach,
    ChangeItem,
    CloseItem,
    DropItem,
    Item,
    ItemChanged,
    ItemClosed,
    ItemDetails,
    ItemDropped,
    ItemKind,
    ItemRecorded,
    RecordItem,
)
from workshop.agreement.roles import Action, may
from workshop.agreement.state import WorkshopState
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import ItemId, fresh_id

__all__ = ["ITEM_LIMIT", "ItemCommand", "ItemEvent", "decide_item", "recorded"]

ITEM_LIMIT = 500
"""Most rows of one workshop."""

ItemCommand = RecordItem | ChangeItem | CloseItem | DropItem
ItemEvent = ItemRecorded | ItemChanged | ItemClosed | ItemDropped


def decide_item(state: WorkshopState, command: ItemCommand, context: Context) -> list[ItemEvent]:
    """What a command about a row leads to.

    Raises:
        NotFoundError: no such row, passage or step.
        RefusedError: nothing is written, the owner is the ICT department alone, a trial has no day,
            the words are not there, or a row that somebody else made would go away.
    """
    now, by = context.now, context.by
    match command:
        case RecordItem(kind, details):
            if len(state.items) >= ITEM_LIMIT:
                raise RefusedError("items-full", limit=ITEM_LIMIT)
            anchor, quote = _words(state, command, context)
            return [
                ItemRecorded(
                    at=now,
                    by=by,
                    id=ItemId(fresh_id("i", context.random)),
                    kind=kind,
                    details=_clean(state, kind, details, quote),
                    passage=command.passage,
                    anchor=anchor,
                    quote=quote,
                )
            ]
        case ChangeItem(id, kind, details):
            known = _known(state, id)
            cleaned = _clean(state, kind, details, known.quote)
            if (known.kind, known.details) == (kind, cleaned):
                return []
            return [ItemChanged(at=now, by=by, id=id, kind=kind, details=cleaned)]
        case CloseItem(id, done):
            if _known(state, id).done is done:
                return []
            return [ItemClosed(at=now, by=by, id=id, done=done)]
        case DropItem(id):
            if _known(state, id).by != by and not may(context.role, Action.LEAD):
                raise RefusedError("item-of-somebody-else")
            return [ItemDropped(at=now, by=by, id=id)]


def recorded(state: WorkshopState, event: ItemEvent) -> dict[ItemId, Item]:
    """Every row after one more event about one, oldest first."""
    items = dict(state.items)
    match event:
        case ItemRecorded():
            person = state.participants.get(event.by) if event.by is not None else None
            items[event.id] = Item(
                event.id,
                event.kind,
                event.details,
                event.by,
                person.delegation if person else None,
                event.at,
                event.passage,
                event.anchor,
                event.quote,
            )
        case ItemChanged():
            items[event.id] = replace(items[event.id], kind=event.kind, details=event.details)
        case ItemClosed():
            items[event.id] = replace(items[event.id], done=event.done)
        case ItemDropped():
            del items[event.id]
    return items


def _known(state: WorkshopState, id: ItemId) -> Item:
    try:
        return state.items[id]
    except KeyError:
        raise NotFoundError("item-unknown", item=id) from None


def _words(state: WorkshopState, command: RecordItem, context: Context) -> tuple[str, str]:
    """The anchor and the quotation of the words a row is about."""
    if command.passage is None:
        return "", ""
    known_passage(state, command.passage)
    words = context.text(command.passage)
    start, end = command.start, command.end
    if not 0 <= start < end <= len(words) or not words[start:end].strip():
        raise RefusedError("comment-nowhere")
    return context.anchor(command.passage, start, end), quotation(words[start:end])


def _clean(state: WorkshopState, kind: ItemKind, details: ItemDetails, quote: str) -> ItemDetails:
    wording = clean_note(details.wording) or quote
    if not wording:
        raise RefusedError("item-empty")
    if details.source is not None:
        known_step(state, details.source)
    trial = kind is ItemKind.COMMITMENT and details.approach is Approach.EXPERIMENT
    if trial and details.day is None:
        raise RefusedError("experiment-without-day")
    return ItemDetails(
        wording=wording,
        owner=owner_of(details.owner),
        amount=clean_line(details.amount),
        indicator=clean_line(details.indicator),
        evidence=clean_line(details.evidence),
        day=details.day,
        approach=details.approach,
        source=details.source,
    )
