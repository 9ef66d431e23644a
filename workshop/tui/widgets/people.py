"""Who is at the table and where they are."""

from __future__ import annotations

from workshop.agreement.roles import Role
from workshop.i18n import Translator
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.tui.widgets.prose import Block, Line, Run, Tone, cells, run
from workshop.tui.widgets.words import delegation_mark, step_short

__all__ = ["missing_block", "people", "people_block", "people_blocks", "people_line"]

_DOT = run(" · ", Tone.MUTED)


def people(room: Room) -> list[Session]:
    """Everybody who is online, in order of arrival; a screen on the wall is nobody."""
    return [one for one in room.sessions() if one.role is not Role.PROJECTOR]


def people_blocks(session: Session, texts: Translator) -> list[Block]:
    """One row per person; for a panel of its own."""
    blocks = []
    for other in people(session.room):
        name, where = _name(other), _where(other, session, texts)
        blocks.append(Block((run(name),), lead=_lead(other, texts), tail=(where,)))
    return [*blocks, *missing_block(session.room, texts)]


def people_block(session: Session, texts: Translator) -> Block:
    """Everybody in one paragraph; for a panel under the text."""
    runs: list[Run] = []
    for other in people(session.room):
        if runs:
            runs.append(_DOT)
        runs += [*_lead(other, texts), run(_name(other)), Run(" "), _where(other, session, texts)]
    return Block(tuple(runs))


def people_line(session: Session, texts: Translator, width: int) -> Line:
    """As many people as there is room for: initials, and the name of who has none."""
    online = people(session.room)
    runs: list[Run] = [run(f"{texts.text('tui-people', count=len(online))}  ", Tone.MUTED)]
    for number, other in enumerate(online):
        more = run(f" {texts.text('tui-people-more', count=len(online) - number)}", Tone.MUTED)
        busy = run("…" if other.presence.typing and other is not session else "", Tone.BUSY)
        entry = [
            *(() if number == 0 else (Run(" "),)),
            *_lead(other, texts),
            run(_name(other)),
            busy,
        ]
        if cells(runs) + cells(entry) + cells((more,)) > width and number < len(online):
            return (*runs, more)
        runs += entry
    return tuple(runs)


def missing_block(room: Room, texts: Translator) -> list[Block]:
    """The delegations nobody is connected for; nothing where there are none."""
    present = {other.participant.delegation for other in room.sessions()}
    names = [d.name for d in room.state.delegations.values() if d.id not in present]
    if not names:
        return []
    missing = texts.text("tui-people-missing", names=", ".join(names))
    return [Block((run(missing, Tone.MUTED),))]


def _lead(other: Session, texts: Translator) -> Line:
    if other.delegation is not None:
        return (delegation_mark(other.delegation), Run(" "))
    return (run(f"{texts.text(f'role-{other.role}')} ", Tone.MUTED),)


def _name(other: Session) -> str:
    return other.participant.name


def _where(other: Session, session: Session, texts: Translator) -> Run:
    if other is session:
        return run(texts.text("tui-people-you"), Tone.MUTED)
    here = other.presence.passage == session.presence.passage
    paragraph = other.presence.paragraph
    if here and other.presence.typing:
        return run(texts.text("tui-people-typing", paragraph=paragraph or "none"), Tone.BUSY)
    if here and paragraph:
        return run(texts.text("tui-paragraph", name=paragraph), Tone.GOOD)
    if here:
        return run(texts.text("tui-people-here"), Tone.GOOD)
    return run(step_short(session.room.state, other.presence.step, texts), Tone.MUTED)
