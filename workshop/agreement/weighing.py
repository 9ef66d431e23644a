"""Weighing: what a command leads to, what an event changes, and how a table is spread. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from workshop.agreement.context import Context
from workshop.agreement.known import known_step
from workshop.agreement.names import clean_line, same_name
from workshop.agreement.state import WorkshopState
from workshop.agreement.temperature import FEWEST
from workshop.agreement.weighings import (
    AddWeighed,
    GiveWeights,
    OpenWeighing,
    RevealWeighing,
    WeighedAdded,
    WeighingOpened,
    WeighingRevealed,
    WeighingState,
    Weights,
    WeightsGiven,
)
from workshop.agreement.withheld import WeightsHidden
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import StepId, fresh_id
from workshop.scenario.weighing import Weighed, Weighing

__all__ = ["WEIGHED_LIMIT", "Spread", "decide_weighing", "spreads", "weighed", "weighed_items"]

WEIGHED_LIMIT = 12
"""Most items of one weighing, those of the scenario included: it fits on a screen."""

WeighingCommand = OpenWeighing | GiveWeights | RevealWeighing | AddWeighed
WeighingEvent = WeighingOpened | WeightsGiven | WeighingRevealed | WeighedAdded


@dataclass(frozen=True, slots=True)
class Spread:
    """How the table is spread over one item."""

    item: Weighed
    people: int
    """How many weighed it."""
    counts: tuple[tuple[int, ...], ...]
    """Of a scale one row: how many chose each place, from low to high. Of dots one number: all
    dots on it. Of a field a row for each place up, from high to low, with how many chose each place
    across."""
    middle: tuple[float, ...] = ()
    """Of a field its place on average, across and up; of a scale on average; empty where nobody
    weighed it."""


def weighed_items(weighing: Weighing, known: WeighingState) -> tuple[Weighed, ...]:
    """Everything that is weighed: first the scenario's, then what the table brought in."""
    added = (Weighed(id=id, title=title) for id, title in known.added.items())
    return (*weighing.items, *added)


def decide_weighing(
    state: WorkshopState, command: WeighingCommand, context: Context
) -> list[WeighingEvent]:
    """What a command about a weighing leads to.

    Raises:
        NotFoundError: no such step, nothing to weigh under that question, or no such item.
        RefusedError: nobody weighs at this moment, there are more dots than somebody has, too few
            people chose to stay without a name, or an item is empty, known or one too many.
    """
    step, id, now, by = command.step, command.question, context.now, context.by
    asked = next((q for q in known_step(state, step).questions if q.id == id), None)
    if asked is None or asked.weighing is None:
        raise NotFoundError("question-unknown", question=id)
    weighing, known = asked.weighing, state.weighing(step, id)
    match command:
        case OpenWeighing():
            if known.asks:
                return []
            return [WeighingOpened(at=now, by=by, step=step, question=id)]
        case RevealWeighing():
            if not known.asks:
                raise RefusedError("weighing-closed")
            if len(known.weights) < FEWEST:
                raise RefusedError("weighing-few", least=FEWEST)
            return [WeighingRevealed(at=now, by=by, step=step, question=id)]
        case AddWeighed(_, _, title):
            title, items = clean_line(title), weighed_items(weighing, known)
            if not weighing.grows:
                raise RefusedError("answer-no-rows")
            if not title:
                raise RefusedError("answer-row-empty")
            if len(items) >= WEIGHED_LIMIT:
                raise RefusedError("answer-rows-full", limit=WEIGHED_LIMIT)
            if any(same_name(title, item.title) for item in items):
                raise RefusedError("answer-row-twice", title=title)
            fresh = fresh_id("w", context.random)
            return [WeighedAdded(at=now, by=by, step=step, question=id, id=fresh, title=title)]
        case GiveWeights():
            if not known.asks or by is None:
                raise RefusedError("weighing-closed")
            weights = _checked(weighing, known, command.weights)
            if weights == dict(known.weights.get(by, {})):
                return []
            return [WeightsGiven(at=now, by=by, step=step, question=id, weights=weights)]


def _checked(
    weighing: Weighing, known: WeighingState, given: Weights
) -> dict[str, tuple[int, ...]]:
    """A choice that fits what is asked, in the order of the items."""
    items = [item.id for item in weighed_items(weighing, known)]
    for id in given:
        if id not in items:
            raise NotFoundError("answer-row-unknown", row=id)
    for numbers in given.values():
        places = 2 if weighing.kind == "field" else 1
        if len(numbers) != places or not all(0 <= n <= weighing.most for n in numbers):
            raise RefusedError("weighing-place", most=weighing.most)
    spent = sum(number for numbers in given.values() for number in numbers)
    if weighing.kind == "dots" and spent > weighing.most:
        raise RefusedError("weighing-dots", most=weighing.most)
    return {id: tuple(given[id]) for id in items if any(given.get(id, ()))}


def weighed(state: WorkshopState, event: WeighingEvent) -> WeighingState:
    """How a weighing stands after one more event about it."""
    known = state.weighing(StepId(event.step), event.question)
    match event:
        case WeighingOpened():
            return replace(known, opened=True, revealed=False)
        case WeighingRevealed():
            return replace(known, revealed=True)
        case WeighedAdded():
            return replace(known, added=MappingProxyType({**known.added, event.id: event.title}))
        case WeightsGiven():
            weights = dict(known.weights)
            if event.by is not None and event.weights:
                weights[event.by] = MappingProxyType(event.weights)
            elif event.by is not None:
                weights.pop(event.by, None)
            return replace(known, weights=MappingProxyType(weights))


def weights_hidden(state: WorkshopState, event: WeightsHidden) -> WeighingState:
    """How a weighing stands where somebody chose and it is not told what."""
    known = state.weighing(StepId(event.step), event.question)
    weights = dict(known.weights)
    weights.pop(event.voice, None)
    if not event.empty:
        weights[event.voice] = MappingProxyType({})
    return replace(known, weights=MappingProxyType(weights))


def spreads(weighing: Weighing, known: WeighingState) -> tuple[Spread, ...]:
    """How the table is spread, item by item; dots with the heaviest first."""
    found = [_spread(weighing, known, item) for item in weighed_items(weighing, known)]
    if weighing.kind == "dots":
        found.sort(key=lambda spread: -spread.counts[0][0])
    return tuple(found)


def _spread(weighing: Weighing, known: WeighingState, item: Weighed) -> Spread:
    given = [
        weights[item.id]
        for weights in known.weights.values()
        if item.id in weights and all(weights[item.id])
    ]
    places = range(1, weighing.most + 1)
    if weighing.kind == "dots":
        return Spread(item, len(given), ((sum(dots for (dots,) in given),),))
    middle = tuple(sum(numbers) / len(given) for numbers in zip(*given, strict=True))
    if weighing.kind == "scale":
        return Spread(item, len(given), (tuple(given.count((n,)) for n in places),), middle)
    rows = tuple(tuple(given.count((n, up)) for n in places) for up in reversed(places))
    return Spread(item, len(given), rows, middle)
