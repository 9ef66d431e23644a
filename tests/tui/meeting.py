"""A small meeting on a room of its own: deterministic names, codes and times."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.build import counting_bytes
from tests.tui.terminal import Terminal, TerminalDriver, running, until
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.roles import Role
from workshop.i18n import Locale
from workshop.ids import PassageId, StepId, WorkshopId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.scenario.model import Check, Fact, Passage, Phrase, Question, Scenario, Source, Step
from workshop.tui.app import Invitation, RoomApp
from workshop.tui.editor import Drafts
from workshop.tui.messages import Exports
from workshop.tui.painting import Hub

__all__ = [
    "INVITATION",
    "KEYS",
    "LINE",
    "MONEY",
    "VISION",
    "Meeting",
    "leader",
    "press",
    "reads",
    "reads_no_more",
    "small_scenario",
]

NOON = datetime(2026, 3, 23, 12, 0, tzinfo=UTC)
INVITATION = Invitation("192.0.2.10", 2222, "SHA256:k3Jd9s0aVh2m1QxL7bYt5uEoWcRzN8pG")
LINE = "ssh -p 2222 uw-naam@192.0.2.10"
"""What is typed to come in, as a screen in Dutch has it."""
KEYS = {
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "end": "\x1b[F",
    "home": "\x1b[H",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "enter": "\r",
    "tab": "\t",
    "ctrl+a": "\x01",
    "ctrl+e": "\x05",
    "ctrl+f": "\x06",
    "ctrl+n": "\x0e",
    "ctrl+o": "\x0f",
    "ctrl+p": "\x10",
    "ctrl+r": "\x12",
    "ctrl+t": "\x14",
    "ctrl+q": "\x11",
    "backspace": "\x7f",
    "escape": "\x1b[27u",
}
"""What a terminal sends for the keys with a name."""

VISION, MONEY = PassageId("visie"), PassageId("geld")


def small_scenario(*, people_text: str = "Een eigen visie, passend bij deze gemeente.") -> Scenario:
    """A step of every kind, and everything a guide can hold."""
    return Scenario(
        format=1,
        id="klein",
        language="nl",
        title="Klein akkoord",
        summary="Om te proberen.",
        outcome="Twee passages.",
        header_questions=("Waar staan we over vier jaar?",),
        sources=(Source(id="blad", title="Vijf jaar digitaal", publisher="Het Blad"),),
        passages=(
            Passage(id="visie", title="Visie", starter="Digitaal waar het kan."),
            Passage(id="geld", title="Geld"),
        ),
        steps=(
            Step(id="begin", kind="opening", title="Opening", passage="visie", summary="Welkom."),
            Step(
                id="tip-1",
                kind="tip",
                title="Visie",
                passage="visie",
                summary=people_text,
                questions=(Question(id="hoe", text="Hoe spreken we met inwoners?"),),
                checks=(
                    Check(id="vaardig", text="Minder digivaardigen genoemd"),
                    Check(id="balie", text="De balie blijft"),
                ),
                phrases=(Phrase(text="Persoonlijk waar het nodig is."),),
                facts=(
                    Fact(
                        text="53% van de contacten was digitaal.",
                        source="blad",
                        date="2016",
                        aged=True,
                    ),
                ),
            ),
            Step(id="tip-2", kind="tip", title="Geld", passage="geld", summary="Vier jaar."),
            Step(
                id="punt-1", kind="point", title="Stand van ICT", passage="visie", summary="Weet."
            ),
            Step(
                id="punt-2", kind="point", title="Kosten", passage="geld", summary="Wat kost het?"
            ),
            Step(
                id="stelling",
                kind="statement",
                title="Eerst intern",
                passage="visie",
                summary="Praat.",
                statement="Eerst intern op orde.",
            ),
            Step(id="slot", kind="closing", title="Afronding", passage="visie", summary="Dank."),
        ),
    )


@dataclass
class Meeting:
    """A room, and what one process has for its screens."""

    scenario: Scenario = field(default_factory=small_scenario)
    delegations: tuple[str, ...] = ("Rood", "Blauw")
    title: str = "Akkoord Proefstad"
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    hub: Hub = field(default_factory=Hub)
    drafts: Drafts = field(default_factory=Drafts)

    def __post_init__(self) -> None:
        random = counting_bytes()
        found_workshop(
            self.journal,
            WorkshopId("proefstad"),
            self.title,
            self.scenario,
            self.delegations,
            NOON,
            random,
        )
        self.now = NOON
        self.room = Room(self.journal, lambda: self.now, random)

    def seat(self, name: str, delegation: str | None = None, role: Role = Role.DELEGATE) -> Session:
        """Somebody in the room without a screen."""
        return Guest(self.room, name, role).sit(delegation, "nl")

    def lead(self) -> Session:
        """A facilitator without a screen."""
        return self.seat("Femke", role=Role.FACILITATOR)

    def enter(self, leader: Session, step: str) -> None:
        """The room goes to a step."""
        leader.command(c.EnterStep(StepId(step)))

    def app(
        self,
        name: str,
        role: Role = Role.DELEGATE,
        *,
        known_for: str | None = None,
        locale: Locale = "nl",
        exports: Exports | None = None,
        headless: bool = False,
    ) -> RoomApp:
        """The app of somebody at the door.

        Args:
            known_for: the delegation of the last time.
            headless: without a terminal, for a picture.
        """
        if known_for is not None:
            before = self.seat(name, known_for)
            before.took_leave = True
            before.leave()
        leads = role is Role.FACILITATOR
        guest = Guest(self.room, name, role)
        invitation = INVITATION if leads else None
        return RoomApp(
            guest,
            self.hub,
            self.drafts,
            locale,
            invitation,
            exports=exports,
            driver_class=None if headless else TerminalDriver,
        )

    @asynccontextmanager
    async def on(
        self, make: Callable[[], RoomApp], size: tuple[int, int] = (120, 40)
    ) -> AsyncIterator[Terminal]:
        """An app on a terminal, with the hub at work."""
        painting = asyncio.create_task(self.hub.run())
        try:
            async with running(make, size) as terminal:
                await terminal.idle()
                yield terminal
        finally:
            painting.cancel()
            await asyncio.wait({painting})

    def positions(self, leader: Session, *stands: tuple[Session, Stand, str]) -> None:
        """A round on the vision, with these positions."""
        leader.command(c.OpenRound(VISION))
        for session, stand, reason in stands:
            session.command(c.TakePosition(VISION, stand, reason))


def leader(meeting: Meeting) -> RoomApp:
    """The app of who leads, at the door."""
    return meeting.app("Femke", Role.FACILITATOR)


async def press(terminal: Terminal, *keys: str) -> None:
    """Presses keys, by name or as they are typed, and waits until all is handled."""
    for key in keys:
        terminal.type(KEYS.get(key, key))
        await terminal.idle()


async def reads(terminal: Terminal, words: str) -> None:
    """Waits until these words stand on the screen; fails with the screen where they do not come."""
    try:
        await until(lambda: words in terminal.text)
    except TimeoutError:
        raise AssertionError(f"{words!r} is not on the screen:\n{terminal.text}") from None


async def reads_no_more(terminal: Terminal, words: str) -> None:
    """Waits until these words are gone from the screen."""
    try:
        await until(lambda: words not in terminal.text)
    except TimeoutError:
        raise AssertionError(f"{words!r} is still on the screen:\n{terminal.text}") from None
