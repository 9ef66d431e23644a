"""What a table weighed in a document, as blocks: numbers between two ends, dots, a square."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.export.blocks import Block, Item, Line, Paragraph, Run, Table, line
from workshop.export.records.weighings import WeighedRecord, WeighingRecord
from workshop.export.wording import Wording

__all__ = ["weighed"]


def weighed(weighing: WeighingRecord, wording: Wording) -> Iterator[Block]:
    """The question, how many chose, and how they are spread."""
    count = wording.text("export-weighed", count=weighing.people)
    title = Run(wording.name(weighing.question), bold=True)
    yield Paragraph((line(title, f" ({count})"),))
    match weighing.kind:
        case "scale":
            yield from wording.listing(_scale(item, wording) for item in weighing.items)
        case "dots":
            yield from wording.listing(_dots(item, wording) for item in weighing.items)
        case "field":
            for item in weighing.items:
                if len(weighing.items) > 1:
                    yield Paragraph(((Run(wording.name(item.title), italic=True),),))
                yield _square(weighing, item, wording)


def _scale(item: WeighedRecord, wording: Wording) -> Item:
    """Every place with how many chose it, between its ends."""
    places = ", ".join(
        wording.text("export-weighed-place", place=place, count=count)
        for place, count in enumerate(item.counts[0], 1)
    )
    ends = wording.text(
        "export-weighed-ends",
        low=wording.name(item.low),
        high=wording.name(item.high),
        most=len(item.counts[0]),
    )
    return wording.item(line(Run(f"{wording.name(item.title)}:", bold=True), f" {places} ({ends})"))


def _dots(item: WeighedRecord, wording: Wording) -> Item:
    count = wording.text("export-weighed-dots", count=sum(item.counts[0]))
    return wording.item(line(Run(f"{wording.name(item.title)}:", bold=True), f" {count}"))


def _square(weighing: WeighingRecord, item: WeighedRecord, wording: Wording) -> Table:
    """How many chose each place, as the table saw it."""
    most = len(item.counts)
    across, up = weighing.across, weighing.up
    sides = ("", "") if across is None else (across.low, across.high)
    ends = {most: up.high, 1: up.low} if up is not None else {}
    head = [str(place) for place in range(1, most + 1)]
    head[0], head[-1] = f"1 {wording.name(sides[0])}", f"{most} {wording.name(sides[1])}"
    rows = tuple(
        (
            _cell(f"{place} {wording.name(ends[place])}" if place in ends else str(place)),
            *(_cell(str(count) if count else "") for count in row),
        )
        for place, row in zip(range(most, 0, -1), item.counts, strict=True)
    )
    return Table((wording.name(item.title), *head), rows, labelled=True)


def _cell(words: str) -> tuple[Line, ...]:
    return ((Run(words),),) if words else ()
