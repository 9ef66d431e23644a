"""Where a part of the text comes from: when it came to read so, and who wrote which words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import ParticipantId, PassageId
from workshop.rooms.origins import Origin
from workshop.rooms.room import Room
from workshop.tui.widgets.prose import Block, Run, Tone, run
from workshop.tui.widgets.versions import author_mark
from workshop.tui.widgets.words import clock_time

__all__ = ["appeared_words", "change_of", "origin_blocks", "quoted"]

_QUOTED = 240
"""Characters of a part that are shown; the rest is left out in the middle."""
_PART = "part-"


def quoted(text: str) -> str:
    """Words of the text, between quotation marks and not too long."""
    words = " ".join(text.split())
    if len(words) > _QUOTED:
        words = f"{words[: _QUOTED - 60]} […] {words[-50:]}"
    return f"“{words}”"


def appeared_words(room: Room, appeared: Origin, texts: Translator, *, sentence: bool) -> str:
    """Since when a sentence, or what is selected, reads as it does, and by whom."""
    what = "sentence" if sentence else "selection"
    if appeared.author is None or appeared.ended is None:
        return texts.text(f"tui-written-starter-{what}")
    return texts.text(
        f"tui-written-since-{what}",
        time=_time(appeared.ended, room.now(), texts),
        name=_signed(room.state, appeared.author),
    )


def origin_blocks(
    room: Room, passage: PassageId, parts: Sequence[Origin], texts: Translator
) -> list[Block]:
    """A row for every part: who, for whom, when, which words. See ``change_of`` for its key."""
    text = room.passages.text(passage)
    state, now = room.state, room.now()
    blocks: list[Block] = []
    for number, part in enumerate(parts):
        words = text[part.start : part.end]
        if not words.strip():
            continue
        if part.author is None or part.began is None or part.ended is None:
            who, when = texts.text("tui-history-starter"), ""
        else:
            who = _signed(state, part.author)
            first, last = (_time(moment, now, texts) for moment in (part.began, part.ended))
            when = texts.text("tui-written-between", first=first, last=last)
            when = f"  {first if first == last else when}"
        mark = author_mark(state, part.author)
        line = (run(who, Tone.STRONG), run(f"{when}  ", Tone.MUTED), run(quoted(words)))
        blocks.append(Block(line, key=f"{_PART}{number}-{part.change}", lead=(mark, Run(" "))))
        for taken in room.passages.taken_over(passage, part.start, part.end):
            name = _signed(state, taken.settled_by) if taken.settled_by else ""
            told = texts.text("tui-written-accepted", number=taken.number, name=name)
            blocks.append(Block((run(told, Tone.MUTED),), lead=(Run("     "),)))
    return blocks


def change_of(key: str) -> int:
    """The number of the change that a row stands for."""
    return int(key.rpartition("-")[2])


def _signed(state: WorkshopState, id: ParticipantId) -> str:
    person = state.participants[id]
    if person.delegation is None:
        return person.name
    return f"{person.name} ({state.delegations[person.delegation].name})"


def _time(moment: datetime, now: datetime, texts: Translator) -> str:
    """The time of day; with the day in front of it where that is another one."""
    time, day = clock_time(moment), moment.astimezone().date()
    if day == now.astimezone().date():
        return time
    return texts.text("tui-written-day", day=f"{day.day}-{day.month}", time=time)
