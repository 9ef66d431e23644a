"""Who is at the table and where they are."""

from __future__ import annotations

from workshop.agreement.people import Participant
from workshop.agreement.roles import Action, Role, may
from workshop.i18n import Translator
from workshop.rooms.presence import Standing
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.tui.widgets.prose import Block, Line, Run, Tone, cells, fit, run
from workshop.tui.widgets.words import clock_time, delegation_mark, step_short

__all__ = [
    "missing_block",
    "people",
    "people_block",
    "people_blocks",
    "people_line",
    "people_title",
]

_DOT = run(" · ", Tone.MUTED)


def people(room: Room) -> list[Session]:
    """Everybody who is online, in order of arrival; a screen on the wall is nobody."""
    return [one for one in room.sessions() if one.role is not Role.PROJECTOR]


def is_blind(room: Room) -> bool:
    """Whether nobody here knows who is there: the line to the others is gone."""
    return room.away is not None and len(people(room)) < 2


def people_title(room: Room, texts: Translator) -> str:
    """What stands above the people: how many there are, where that is known."""
    if is_blind(room):
        return texts.text("tui-people-blind")
    return texts.text("tui-people", count=len(people(room)))


def _unseen(texts: Translator) -> Run:
    return run(texts.text("tui-people-unseen"), Tone.MUTED)


def people_blocks(session: Session, texts: Translator) -> list[Block]:
    """One row per person; for a panel of its own."""
    room, blocks = session.room, []
    for other in people(room):
        where = _where(other, session, texts)
        blocks.append(_row(room, other.participant, Tone.BODY, where, texts))
    if is_blind(room):
        return [*blocks, Block((_unseen(texts),))]
    for person, away in _departed(room, texts):
        blocks.append(_row(room, person, Tone.MUTED, away, texts))
    return [*blocks, *missing_block(room, texts)]


def _row(room: Room, person: Participant, tone: Tone, where: Run, texts: Translator) -> Block:
    """A role behind the name: what is cut where there is little room is that, and not the name."""
    lead, name = _signed(room, person, texts), run(person.name, tone)
    if person.delegation is not None:
        return Block((name,), lead=lead, tail=(where,))
    return Block((name, Run(" "), lead[-1]), lead=lead[:-1], tail=(where,))


def people_block(session: Session, texts: Translator) -> Block:
    """Everybody in one paragraph; for a panel under the text."""
    runs: list[Run] = []
    for other in people(session.room):
        if runs:
            runs.append(_DOT)
        mark = _signed(session.room, other.participant, texts)
        runs += [*mark, run(_name(other)), Run(" "), _where(other, session, texts)]
    if is_blind(session.room):
        return Block((*runs, _DOT, _unseen(texts)))
    for person, away in _departed(session.room, texts):
        mark = _signed(session.room, person, texts)
        runs += [_DOT, *mark, run(f"{person.name} ", Tone.MUTED), away]
    return Block(tuple(runs))


def people_line(session: Session, texts: Translator, width: int) -> Line:
    """As many people as there is room for: initials, and the name of who has none.

    Dots behind a name say that they type, brackets around it that there was no key for a while.
    """
    online = people(session.room)
    runs: list[Run] = [run(f"{people_title(session.room, texts)}  ", Tone.MUTED)]
    entries = [_entry(other, session, texts) for other in online]
    if is_blind(session.room):
        own = [part for entry in entries for part in entry]
        return fit((*runs, *own, _DOT, _unseen(texts)), width)
    for person, _ in _departed(session.room, texts):
        name = texts.text("tui-people-away-name", name=person.name)
        entries.append((*_mark(session.room, person, texts), run(name, Tone.MUTED)))
    for number, entry in enumerate(entries):
        more = run(f" {texts.text('tui-people-more', count=len(entries) - number)}", Tone.MUTED)
        space = (Run(" "),) if number else ()
        if cells(runs) + cells((*space, *entry, more)) > width and number < len(entries):
            return (*runs, more)
        runs += [*space, *entry]
    return tuple(runs)


def missing_block(room: Room, texts: Translator) -> list[Block]:
    """The delegations nobody is connected for; nothing where there are none, or nobody knows."""
    if is_blind(room):
        return []
    present = {other.participant.delegation for other in room.sessions()}
    names = [d.name for d in room.state.delegations.values() if d.id not in present]
    if not names:
        return []
    missing = texts.text("tui-people-missing", names=", ".join(names))
    return [Block((run(missing, Tone.MUTED),))]


def _entry(other: Session, session: Session, texts: Translator) -> Line:
    lead, name, standing = _lead(other, texts), _name(other), other.presence.standing
    if other is session or standing is Standing.ACTIVE:
        return (*lead, run(name))
    if standing is Standing.TYPING:
        return (*lead, run(name), run("…", Tone.BUSY))
    id = "tui-people-away-name" if standing is Standing.AWAY else "tui-people-idle-name"
    return (*lead, run(texts.text(id, name=name), Tone.MUTED))


def _departed(room: Room, texts: Translator) -> list[tuple[Participant, Run]]:
    """Who left or lost the line a short while ago, with since when."""
    known = room.state.participants
    return [
        (
            known[who],
            run(texts.text("tui-people-departed", time=clock_time(since)), Tone.MUTED),
        )
        for who, since in room.departed()
        if known[who].role is not Role.PROJECTOR
    ]


def _lead(other: Session, texts: Translator) -> Line:
    return _mark(other.room, other.participant, texts)


def _mark(room: Room, person: Participant, texts: Translator) -> Line:
    if person.delegation is not None:
        return (delegation_mark(room.state.delegations[person.delegation]), Run(" "))
    return (run(f"{texts.text(f'role-{person.role}')} ", Tone.MUTED),)


def _signed(room: Room, person: Participant, texts: Translator) -> Line:
    """How the text and this list sign somebody: the letters, also of who speaks for nobody."""
    mark = _mark(room, person, texts)
    if person.delegation is not None or not may(person.role, Action.EDIT_TEXT):
        return mark
    return (run(f"{person.initials} "), *mark)


def _name(other: Session) -> str:
    return other.participant.name


def _where(other: Session, session: Session, texts: Translator) -> Run:
    """How lively somebody is, and where: "typt, alinea 3b", "tip 2", "weg"."""
    if other is session:
        return run(texts.text("tui-people-you"), Tone.MUTED)
    presence = other.presence
    standing, here = presence.standing, presence.passage == session.presence.passage
    if standing is Standing.AWAY:
        return run(texts.text("tui-people-away"), Tone.MUTED)
    words: list[str] = []
    if standing is not Standing.ACTIVE:
        words.append(texts.text(f"tui-people-{standing}"))
    elif here and not presence.paragraph:
        words.append(texts.text("tui-people-here"))
    if not here:
        words.append(step_short(session.room.state, presence.step, texts))
    if presence.paragraph:
        words.append(texts.text("tui-paragraph", name=presence.paragraph))
    tone = {Standing.TYPING: Tone.BUSY, Standing.ACTIVE: Tone.GOOD}.get(standing, Tone.MUTED)
    return run(", ".join(words), tone if here else Tone.MUTED)
