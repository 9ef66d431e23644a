"""Who waits to be let in, as who leads reads it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.i18n import Translator
from workshop.rooms.lobby import Waiting
from workshop.rooms.session import Session
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.words import clock_time

__all__ = ["lobby_blocks", "lobby_line"]


def lobby_line(session: Session, texts: Translator) -> Line:
    """Everybody who waits, on one line, and the key that lets them in."""
    names = ", ".join(one.guest.name for one in session.room.lobby.waiting())
    words = texts.text("tui-lobby-line", names=names)
    let_in = texts.text("tui-key-admit")
    return line(" ", run(words, Tone.WARN), run("   j", Tone.KEY), run(f" {let_in}", Tone.MUTED))


def lobby_blocks(session: Session, texts: Translator) -> Sequence[Block]:
    """A row for everybody who waits; its key is their number."""
    return [
        Block(
            line(run(one.guest.name, Tone.STRONG), f"  {_about(one, texts)}"),
            key=str(one.number),
            tail=(run(clock_time(one.since), Tone.MUTED), Run(" ")),
        )
        for one in session.room.lobby.waiting()
    ]


def _about(waiting: Waiting, texts: Translator) -> str:
    guest = waiting.guest
    role = texts.text(f"role-{guest.role}")
    owner = guest.owner
    if owner is None:
        return texts.text("tui-lobby-row-new", role=role)
    alike = owner.name != guest.name
    id = "tui-lobby-row-alike" if alike else "tui-lobby-row-known"
    return texts.text(id, role=role, owner=owner.name)
