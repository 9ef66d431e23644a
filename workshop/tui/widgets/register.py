"""The rows of the register, as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.register import Approach, Item, ItemKind
from workshop.agreement.wording import day_words
from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.answers import WARNING
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Run, Tone, line, run

__all__ = ["item_rows", "items_count", "told"]


def items_count(session: Session, texts: Translator) -> str:
    """How many rows there are of each kind, those that are done left out; empty where none is."""
    items = session.room.state.items.values()
    parts: list[str] = []
    for kind in ItemKind:
        count = sum(item.kind is kind and not item.done for item in items)
        if count:
            parts.append(texts.text(f"tui-items-{kind}", count=count))
    return " · ".join(parts)


def item_rows(session: Session, texts: Translator) -> Iterator[Block]:
    """Every row under the heading of its kind, with its id as its key; what is done stands last."""
    for kind in ItemKind:
        items = [item for item in session.room.state.items.values() if item.kind is kind]
        if not items:
            continue
        yield Block()
        yield heading(texts.text(f"tui-items-title-{kind}"))
        for item in sorted(items, key=lambda item: item.done):
            yield from _row(session, item, texts)


def _row(session: Session, item: Item, texts: Translator) -> Iterator[Block]:
    sign = run(f"{SIGNS.done} ", Tone.GOOD) if item.done else run("  ")
    tone = Tone.MUTED if item.done else Tone.BODY
    yield Block(line(run(item.details.wording, tone)), key=item.id, lead=(sign,))
    if details := told(item, texts):
        yield Block(line(run(details, Tone.MUTED)), lead=(Run("      "),))
    if item.passage is not None and _is_gone(session, item):
        gone = f"{WARNING} {texts.text('tui-item-gone')}"
        yield Block(line(run(gone, Tone.WARN)), lead=(Run("      "),))


def _is_gone(session: Session, item: Item) -> bool:
    passages = session.room.passages
    return item.passage is not None and passages.locate(item.passage, item.anchor) is None


def told(item: Item, texts: Translator) -> str:
    """Who, when, and what else is known of a row, on one line; what is missing is named."""
    details = item.details
    parts = [details.owner or texts.text("tui-item-no-owner")]
    if details.day is not None:
        parts.append(day_words(details.day, texts))
    elif item.kind is not ItemKind.PARKED:
        parts.append(texts.text("tui-item-no-day"))
    parts += [part for part in (details.amount, details.indicator) if part]
    if details.approach is not Approach.OWN:
        parts.append(texts.text(f"item-approach-{details.approach}"))
    return " · ".join(parts)
