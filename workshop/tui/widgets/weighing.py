"""How a weighing stands: who chose, one's own choice, and how the table is spread. Blocks only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.agreement.state import WorkshopState
from workshop.agreement.weighing import Spread, spreads, weighed_items
from workshop.agreement.weighings import WeighingState
from workshop.agreement.wording import number_words
from workshop.i18n import Translator
from workshop.scenario.weighing import Weighed, Weighing
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Block, Line, Run, Tone, cells, fit, line, run

__all__ = ["Choosable", "chosen_blocks", "spread_blocks", "weighed_blocks", "weighing_words"]

Choosable = tuple[str, int]
"""What takes one number: an item, and which of its numbers: 0 across or the only one, 1 up."""

_END, _CELL, _BAR = 18, 4, 20
_NONE = "·"
_LETTERS = "ABCDEFGHIJKL"


def weighing_words(state: WorkshopState, known: WeighingState, texts: Translator) -> str:
    """How far it is, and how many have chosen."""
    seats = sum(person.delegation is not None for person in state.participants.values())
    phase = "asks" if known.asks else "shown" if known.revealed else "closed"
    return texts.text(f"weighing-{phase}", count=len(known.weights), total=seats)


# One's own choice


def chosen_blocks(
    weighing: Weighing,
    known: WeighingState,
    chosen: dict[Choosable, int],
    texts: Translator,
) -> Iterator[Block]:
    """A row for everything that takes a number, with the choice; its key is ``item/number``."""
    items = weighed_items(weighing, known)
    if weighing.kind == "dots":
        left = weighing.most - sum(chosen.values())
        yield Block(line(run(texts.text("weighing-left", count=left, most=weighing.most))))
    for item in items:
        if weighing.kind == "dots":
            laid = chosen.get((item.id, 0), 0)
            dots = SIGNS.done * laid + _NONE * (weighing.most - laid)
            yield Block(line(item.title), key=f"{item.id}/0", lead=(run(f"{dots}  ", Tone.KEY),))
            continue
        if len(items) > 1:
            yield Block(line(run(item.title, Tone.STRONG)))
        for number, (low, high) in enumerate(_ends(weighing, item)):
            place = chosen.get((item.id, number), 0)
            yield Block(
                (*_padded(low, left=True), *_places(place, weighing.most), *_padded(high)),
                key=f"{item.id}/{number}",
            )


def _ends(weighing: Weighing, item: Weighed) -> Sequence[tuple[str, str]]:
    if weighing.across is not None and weighing.up is not None:
        return [(axis.low, axis.high) for axis in (weighing.across, weighing.up)]
    return [(item.low or "", item.high or "")]


def _places(place: int, most: int) -> Iterator[Run]:
    """The places from end to end: those that were not chosen by their number."""
    for number in range(1, most + 1):
        if number == place:
            yield run(f" {SIGNS.done} ", Tone.KEY)
        else:
            yield run(f"{number:>2} ", Tone.MUTED)


def _padded(words: str, *, left: bool = False) -> Line:
    """An end of a scale; on the left it stands against the places."""
    short = fit((run(words),), _END)
    gap = Run(" " * (_END - cells(short) + 1)) if left else Run(" ")
    return (gap, *short, Run(" ")) if left else (gap, *short)


def weighed_blocks(weighing: Weighing, known: WeighingState) -> Iterator[Block]:
    """What is weighed, for whoever does not choose (yet)."""
    for item in weighed_items(weighing, known):
        ends = f"  ({item.low} < > {item.high})" if weighing.kind == "scale" else ""
        words = line(item.title, run(ends, Tone.MUTED))
        yield Block(words, lead=(run(f"{_NONE} ", Tone.MUTED),))
    for axis in (weighing.across, weighing.up):
        if axis is not None:
            yield Block(line(run(f"{axis.low} < > {axis.high}", Tone.MUTED)), lead=(Run("  "),))


# How the table is spread


def spread_blocks(weighing: Weighing, known: WeighingState, texts: Translator) -> list[Block]:
    """How many chose what; nothing while that is hidden."""
    if not known.revealed:
        return []
    spread = spreads(weighing, known)
    match weighing.kind:
        case "dots":
            return [_dotted(one) for one in spread]
        case "field":
            return [*_square(weighing, spread), *_places_of(weighing, spread, texts)]
        case _ if len(spread) == 1:
            return list(_bars(spread[0]))
        case _:
            return list(_scales(weighing, spread))


def _dotted(one: Spread) -> Block:
    ((dots,),) = one.counts
    bar = f"{SIGNS.bar * min(dots, _BAR)} {dots}" if dots else _NONE
    return Block(line(one.item.title), lead=(run(f"{bar:<{_BAR // 2 + 3}}", Tone.STRONG),))


def _bars(one: Spread) -> Iterator[Block]:
    """One scale, a row for each place."""
    (counts,) = one.counts
    ends = {1: one.item.low or "", len(counts): one.item.high or ""}
    for number, count in enumerate(counts, 1):
        lead = (run(f"{number:>2} ", Tone.KEY), *_padded(ends.get(number, ""))[1:])
        gap = Run(" " * max(1, _END + 5 - cells(lead)))
        bar = f"{SIGNS.bar * min(count, _BAR)} {count}" if count else _NONE
        yield Block((run(bar, Tone.STRONG),), lead=(*lead, gap))


def _scales(weighing: Weighing, spread: Sequence[Spread]) -> Iterator[Block]:
    """Several scales, a row for each; how many chose each place between its ends."""
    head = "".join(f"{number:>{_CELL}}" for number in range(1, weighing.most + 1))
    yield Block((Run(" " * (_END + 1)), run(head, Tone.MUTED)))
    for one in spread:
        (counts,) = one.counts
        low, high = one.item.low or "", one.item.high or ""
        yield Block((*_padded(low, left=True)[:-1], *_cells(counts), Run(" "), *_padded(high)))


def _cells(counts: Sequence[int | str]) -> Iterator[Run]:
    for count in counts:
        said = str(count) if count else _NONE
        yield run(f"{said:>{_CELL}}", Tone.STRONG if count else Tone.MUTED)


def _square(weighing: Weighing, spread: Sequence[Spread]) -> Iterator[Block]:
    """The field: how many chose each place; with several items the letter of each where the table
    puts it on average."""
    across, up = weighing.across, weighing.up
    if across is None or up is None:
        return
    most = weighing.most
    rows: list[list[int | str]] = [list(row) for row in spread[0].counts]
    if len(spread) > 1:
        rows = [[""] * most for _ in range(most)]
        for letter, one in zip(_LETTERS, spread, strict=False):
            if one.middle:
                x, y = (round(place) for place in one.middle)
                rows[most - y][x - 1] = f"{rows[most - y][x - 1]}{letter}"
    for number, row in zip(range(most, 0, -1), rows, strict=True):
        end = up.high if number == most else up.low if number == 1 else ""
        edge = run(f" {number:>2} {SIGNS.track}", Tone.MUTED)
        yield Block((*_padded(end, left=True)[:-1], edge, *_cells(row)))
    foot = "".join(f"{number:>{_CELL}}" for number in range(1, most + 1))
    yield Block((Run(" " * (_END + 6)), run(foot, Tone.MUTED)))
    ends = f"{across.low} < > {across.high}"
    yield Block((Run(" " * (_END + 9)), run(ends)))


def _places_of(weighing: Weighing, spread: Sequence[Spread], texts: Translator) -> Iterator[Block]:
    """Which letter is what, and where it stands."""
    if len(spread) == 1:
        return
    for letter, one in zip(_LETTERS, spread, strict=False):
        place = _NONE
        if one.middle:
            across, up = (number_words(f"{value:.1f}", texts) for value in one.middle)
            place = texts.text("weighing-place", across=across, up=up)
        lead = (run(f"{letter}  ", Tone.STRONG),)
        yield Block(line(one.item.title), lead=lead, tail=(run(place, Tone.MUTED),))
