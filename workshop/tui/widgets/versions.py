"""The versions of a passage as a list: when, who, how much, and what they are known by. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.agreement.state import PassageState, PassageStatus, RoundOutcome, WorkshopState
from workshop.i18n import Translator
from workshop.ids import ParticipantId
from workshop.rooms.versions import Version
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.words import clock_time, delegation_mark

__all__ = [
    "author_mark",
    "author_names",
    "history_help",
    "size_words",
    "version_blocks",
    "version_time",
]

_MARKS = 3
"""Authors shown in a row; more are a number."""


def version_time(version: Version, texts: Translator) -> str:
    """When it was: one time, or from and till; a word for the starter text."""
    if version.began is None or version.ended is None:
        return texts.text("tui-history-starter")
    began, ended = clock_time(version.began), clock_time(version.ended)
    return began if began == ended else f"{began}-{ended}"


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


def version_blocks(
    state: WorkshopState, passage: PassageState, versions: Sequence[Version], texts: Translator
) -> list[Block]:
    """Oldest first, a date above every day after the first; a row has its version as key."""
    blocks: list[Block] = []
    day = None
    for version in versions:
        if version.ended is not None:
            local = version.ended.astimezone().date()
            if day is not None and local != day:
                blocks.append(Block((run(f"{local:%d-%m-%Y}", Tone.MUTED),)))
            day = local
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
        blocks += [
            Block(known, lead=(Run("    "),)) for known in _known_by(passage, version, texts)
        ]
    return blocks


def history_help(texts: Translator, *, may: bool) -> list[Block]:
    """What the screen shows and what its keys do; ``may`` is for who writes."""
    keys = {"↑ ↓": "go", "Enter": "next", "d": "against"}
    if may:
        keys |= {"n": "name", "t": "restore"}
    return [
        Block(line(texts.text("tui-history-help"))),
        Block(),
        *(
            Block(line(texts.text(f"tui-history-help-{id}")), lead=(Run(f"{key:<7} ", Tone.KEY),))
            for key, id in keys.items()
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
