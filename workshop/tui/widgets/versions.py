"""The versions of a passage as a list: when, who, how much, and what they are known by. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import is_not

from workshop.agreement.passage import PassageState, PassageStatus, RoundOutcome
from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import ParticipantId, PassageId
from workshop.rooms.room import Room
from workshop.rooms.versions import Version
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.words import clock_time, delegation_mark

__all__ = [
    "VersionRows",
    "author_mark",
    "author_names",
    "end_times",
    "history_help",
    "size_words",
    "version_signs",
    "version_time",
]

_INDENT: Line = (Run("    "),)
_MARKS = 3
"""Authors shown in a row; more are a number."""


def version_time(version: Version, texts: Translator) -> str:
    """When it was: one time, or from and till; a word for the starter text."""
    if version.began is None or version.ended is None:
        return texts.text("tui-history-starter")
    began, ended = clock_time(version.began), clock_time(version.ended)
    return began if began == ended else f"{began}-{ended}"


def end_times(versions: Sequence[Version], texts: Translator) -> tuple[str, str]:
    """The first and the last moment of a history, with the day where that is not one day."""
    if len(versions) < 2:
        return "", ""
    first, last = versions[1].began, versions[-1].ended
    assert first is not None and last is not None, "only the starter text has no time"
    if _day(versions[1]) == _day(versions[-1]):
        return clock_time(first), clock_time(last)
    begun, ended = (
        f"{moment.astimezone():%-d-%-m} {clock_time(moment)}" for moment in (first, last)
    )
    return begun, ended


def author_mark(state: WorkshopState, author: ParticipantId | None) -> Run:
    """Two letters: of the delegation, or of the name of somebody without one."""
    person = state.participants.get(author) if author is not None else None
    if person is None:
        return Run("··", Tone.MUTED)
    if person.delegation is not None:
        return delegation_mark(state.delegations[person.delegation])
    return run(f"{person.name[:2]:<2}", Tone.MUTED)


def author_names(state: WorkshopState, version: Version, texts: Translator) -> str:
    """Who wrote in it, by name and delegation."""
    names: list[str] = []
    for author in version.authors:
        person = state.participants.get(author) if author is not None else None
        if person is None:
            names.append(texts.text("tui-history-nobody"))
        elif person.delegation is None:
            names.append(person.name)
        else:
            names.append(f"{person.name} ({state.delegations[person.delegation].name})")
    return ", ".join(names)


def size_words(version: Version) -> Line:
    """How many characters came and went."""
    runs: list[Run] = []
    if version.inserted:
        runs.append(Run(f"+{version.inserted}", Tone.GOOD))
    if version.deleted:
        runs.append(Run(f"{' ' if runs else ''}-{version.deleted}", Tone.BAD))
    return tuple(runs)


class VersionRows:
    """The versions of one passage as rows, kept from one time to the next.

    A row has its version's hash as key; a date stands above every day after the first.
    """

    def __init__(self, room: Room, passage: PassageId, texts: Translator) -> None:
        self._room = room
        self._passage = passage
        self._texts = texts
        self._known: list[tuple[Version, list[Block]]] = []
        self._basis: tuple[object, ...] = ()

    def read(self, versions: Sequence[Version], *, most: int) -> bool:
        """Makes rows for at most so many versions; tells whether that was all.

        For who opens a long history: 1,000 take some ten milliseconds.
        """
        state = self._room.state
        passage = state.passages[self._passage]
        basis = state.participants, state.delegations, passage.rounds
        if len(basis) != len(self._basis) or any(map(is_not, basis, self._basis)):
            self._basis = basis
            self._known.clear()
        same = 0
        for (known, _), version in zip(self._known, versions, strict=False):
            if known is not version:
                break
            same += 1
        del self._known[same:]
        for version in versions[same : same + most]:
            before = self._known[-1][0] if self._known else None
            self._known.append((version, self._made(version, before, state)))
        return len(self._known) == len(versions)

    def blocks(self, versions: Sequence[Version], marked: int | None = None) -> list[Block]:
        """All rows, oldest first; under the version that was ``marked`` it says so."""
        self.read(versions, most=len(versions))
        blocks: list[Block] = []
        for at, (_, rows) in enumerate(self._known):
            blocks += rows
            if at == marked:
                words = f"{SIGNS.since} {self._texts.text('tui-history-marked')}"
                blocks.append(Block((run(words, Tone.KEY),), lead=_INDENT))
        return blocks

    def _made(self, version: Version, before: Version | None, state: WorkshopState) -> list[Block]:
        blocks: list[Block] = []
        day = _day(before)
        if day is not None and _day(version) != day:
            blocks.append(Block((run(f"{_day(version):%d-%m-%Y}", Tone.MUTED),)))
        texts = self._texts
        time = clock_time(version.ended) if version.ended else texts.text("tui-history-starter")
        marks: list[Run] = []
        if version.began is not None:
            # Two people of one delegation are one mark.
            seen = list(dict.fromkeys(author_mark(state, author) for author in version.authors))
            for mark in seen[:_MARKS]:
                marks += [Run(" "), mark]
            if len(seen) > _MARKS:
                marks.append(Run(f" +{len(seen) - _MARKS}", Tone.MUTED))
        blocks.append(Block((run(time), *marks), key=version.hash, tail=size_words(version)))
        known = _known_by(state.passages[self._passage], version, texts)
        blocks += [Block(line, lead=_INDENT) for line in known]
        return blocks


def version_signs(passage: PassageState, versions: Sequence[Version]) -> dict[int, Run]:
    """What stands above the versions that are known by something, by their place in the list.

    A seal says more than a name, and a name more than having been put forward: that is the order.
    """
    agreed = {known.id for known in passage.rounds if known.outcome is RoundOutcome.AGREED}
    named = [at for at, version in enumerate(versions) if version.name]
    forward = [at for at, version in enumerate(versions) if version.rounds]
    sealed = [at for at in forward if not agreed.isdisjoint(versions[at].rounds)]
    signs: dict[int, Run] = {}
    for places, sign in (
        (forward, Run(SIGNS.passage[PassageStatus.REVEALED], Tone.BUSY)),
        (named, Run(SIGNS.named, Tone.STRONG)),
        (sealed, Run(SIGNS.done, Tone.GOOD)),
    ):
        for at in places:
            # Behind what is there already, for where two share a place on a line.
            signs.pop(at, None)
            signs[at] = sign
    return signs


def _day(version: Version | None) -> date | None:
    if version is None or version.ended is None:
        return None
    return version.ended.astimezone().date()


def history_help(texts: Translator, *, may: bool) -> list[Block]:
    """What the screen shows and what its keys do; ``may`` is for who writes."""
    keys = {"↑ ↓": "go", "← →": "scrub", "Enter": "next", "d": "against", "m": "mark"}
    if may:
        keys |= {"n": "name", "t": "restore"}
    return [
        Block(line(texts.text("tui-history-help"))),
        Block(),
        *(
            Block(line(texts.text(f"tui-history-help-{id}")), lead=(Run(f"{key:<7} ", Tone.KEY),))
            for key, id in keys.items()
        ),
        Block(),
        Block(line(texts.text("tui-history-help-line"))),
        *(
            Block(line(texts.text(f"tui-history-help-sign-{id}")), lead=(Run(f"{sign:<7} "),))
            for sign, id in (
                (SIGNS.here, "here"),
                (SIGNS.since, "since"),
                (SIGNS.passage[PassageStatus.REVEALED], "forward"),
                (SIGNS.done, "agreed"),
                (SIGNS.named, "named"),
            )
        ),
    ]


def _known_by(passage: PassageState, version: Version, texts: Translator) -> list[Line]:
    rows: list[Line] = []
    if version.name:
        rows.append(line(run(f'"{version.name}"', Tone.STRONG)))
    for known in passage.rounds:
        if known.id not in version.rounds:
            continue
        if known.outcome is RoundOutcome.AGREED:
            sign, id, tone = SIGNS.done, "tui-history-agreed", Tone.GOOD
        else:
            sign, id, tone = SIGNS.passage[PassageStatus.REVEALED], "tui-history-forward", Tone.BUSY
        rows.append(line(run(f"{sign} {texts.text(id)}", tone)))
    return rows
