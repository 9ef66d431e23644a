"""The replica people really run, in random plans: two of them and two screens in one small room.

Lines are cut in the middle of a message, hold everything back, are given up by one side only and
come back at any turn of the loop; programs are closed and started again, and the server starts
anew, with what was not on its disk or without. In the end all say the same: text, who wrote what,
names of paragraphs, who is there. And whoever takes back what they did takes back nothing of
anybody else's.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.rooms.conftest import MONEY, VISION, StoppedClock, found_small, seeded_bytes
from tests.rooms.mirrored import Elsewhere, Wire
from tests.rooms.plans import PIECES, SHARE, WHERE, sit_down, stretch
from workshop.agreement.roles import Role
from workshop.agreement.suggestions import AcceptSuggestion, AddSuggestion, SuggestionStatus
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import PassageId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.room import Room
from workshop.rooms.session import Session

WHO = st.integers(0, 1)


class Meeting:
    """A room, two screens, and two replicas with a line each."""

    def __init__(self, stack: AsyncExitStack, folder: Path) -> None:
        self.stack, self.clock, self.journal = stack, StoppedClock(), MemoryJournal()
        found_small(self.journal, self.clock, seeded_bytes().randbytes)
        self.journal.flush()
        self.open()
        self.forgotten: list[Wire] = []
        self.replicas: list[Elsewhere] = []
        for name, delegation in (("Cato", "blauw"), ("Dirk", "rood")):
            directory = folder / name
            directory.mkdir()
            self.replicas.append(Elsewhere(self.room, self.journal, directory, name, delegation))
        self.running: list[AsyncExitStack] = []

    def open(self) -> None:
        """The server starts."""
        self.room = Room(self.journal, self.clock, seeded_bytes(self.journal.last).randbytes)
        self.screens = [
            sit_down(self.room, "Bram", Role.DELEGATE),
            sit_down(self.room, "Gerda", Role.FACILITATOR),
        ]

    async def begin(self) -> None:
        """Both replicas come in for the first time."""
        for replica in self.replicas:
            program = await self.stack.enter_async_context(AsyncExitStack())
            await program.enter_async_context(replica.running())
            self.running.append(program)
        for replica in self.replicas:
            await replica.in_step()
            assert replica.me is not None

    async def turns(self, count: int) -> None:
        """So many turns of the loop."""
        for _ in range(count):
            await asyncio.sleep(0)

    async def restart(self, who: int) -> None:
        """A program is closed and started again."""
        await self.running[who].aclose()
        self.running[who] = await self.stack.enter_async_context(AsyncExitStack())
        await self.running[who].enter_async_context(self.replicas[who].running())

    def restart_server(self, power: bool) -> None:
        """The server falls down and starts again; every line is gone, and with the power what was
        not on the disk."""
        if power:
            del self.journal._records[self.journal.durable :]
        self.journal.flush()
        self.forgotten.clear()
        for replica in self.replicas:
            if replica.wire is not None:
                replica.wire.hang_up()
        self.open()
        for replica in self.replicas:
            replica.room = self.room

    async def end(self) -> None:
        """Every line is restored, and all is said."""
        for replica in self.replicas:
            replica.restore()
        await self.replicas[0].until(self.is_quiet)
        for replica in self.replicas:
            self.says_the_same(replica)

    def is_quiet(self) -> bool:
        """Whether nobody has anything left to tell: what is typed and taken back between two
        looks leaves the texts as they were, so it is the records that count."""
        return all(
            replica.tether.in_step
            and replica.tether.is_seated
            and replica.me.is_open
            and replica.tether.waiting == 0
            and replica.copied == self.journal.last == self.room.ledger.durable
            and self.sees_all(replica)
            for replica in self.replicas
        )

    def sees_all(self, replica: Elsewhere) -> bool:
        """Whether everybody who is there is there on the replica as well."""
        here = {session.participant_id for session in self.room.sessions()}
        return here == {session.participant_id for session in replica.mirror.sessions()}

    def says_the_same(self, replica: Elsewhere) -> None:
        mirror, room = replica.mirror, self.room
        for passage in (VISION, MONEY):
            ours, real = mirror.passages, room.passages
            assert ours.text(passage) == real.text(passage)
            assert ours.heads(passage) == real.heads(passage)
            assert ours.authors(passage, 0, 1 << 20) == real.authors(passage, 0, 1 << 20)
            assert [*ours.paragraphs.of(passage)] == [*real.paragraphs.of(passage)]
        assert set(mirror.state.participants) == set(room.state.participants)
        assert mirror.state.late == room.state.late
        assert mirror.state.suggestions == room.state.suggestions


@dataclass(frozen=True)
class Typed:
    screen: bool
    who: int
    passage: PassageId
    where: float
    width: float
    piece: str

    async def __call__(self, meeting: Meeting) -> None:
        session = meeting.screens[self.who] if self.screen else own(meeting, self.who)
        if session is None:
            return
        length = len(session.room.passages.text(self.passage))
        start, end = stretch(length, self.where, self.width)
        session.edit(self.passage, start, end, self.piece)


@dataclass(frozen=True)
class Undone:
    screen: bool
    who: int
    passage: PassageId

    async def __call__(self, meeting: Meeting) -> None:
        session = meeting.screens[self.who] if self.screen else own(meeting, self.who)
        if session is not None:
            # To take back an acceptance is a decision as well, and that needs the line.
            with suppress(RefusedError):
                session.undo(self.passage)


@dataclass(frozen=True)
class Suggested:
    """Other words for a stretch, by somebody; without a line nothing comes of it."""

    screen: bool
    who: int
    passage: PassageId
    where: float

    async def __call__(self, meeting: Meeting) -> None:
        session = meeting.screens[self.who] if self.screen else own(meeting, self.who)
        if session is None:
            return
        start = round(self.where * len(session.room.passages.text(self.passage)))
        with suppress(RefusedError, NotFoundError):
            session.command(AddSuggestion(self.passage, start, start + 4, "beter"))


@dataclass(frozen=True)
class Accepted:
    """The first suggestion that is open, taken over by somebody."""

    screen: bool
    who: int

    async def __call__(self, meeting: Meeting) -> None:
        session = meeting.screens[self.who] if self.screen else own(meeting, self.who)
        if session is None:
            return
        for known in session.room.state.suggestions.values():
            place = session.room.passages.suggestion_place(known.id)
            if known.status is SuggestionStatus.OPEN and place is not None:
                seen = session.room.passages.text(known.passage)[place[0] : place[1]]
                with suppress(RefusedError, NotFoundError):
                    session.command(AcceptSuggestion(known.id, seen))
                return


@dataclass(frozen=True)
class Line:
    who: int
    there: bool
    share: float = 0.0

    async def __call__(self, meeting: Meeting) -> None:
        replica = meeting.replicas[self.who]
        if self.there:
            replica.restore()
        else:
            replica.cut(self.share)


@dataclass(frozen=True)
class Held:
    who: int

    async def __call__(self, meeting: Meeting) -> None:
        wire = meeting.replicas[self.who].wire
        if wire is not None:
            wire.held = True


@dataclass(frozen=True)
class Forgotten:
    """The replica knows that its line is gone, the server does not."""

    who: int

    async def __call__(self, meeting: Meeting) -> None:
        wire = meeting.replicas[self.who].wire
        if wire is not None and not wire.ended.is_set():
            wire.forget()
            meeting.forgotten.append(wire)


@dataclass(frozen=True)
class Late:
    """What was sent over a line that was given up arrives after all."""

    async def __call__(self, meeting: Meeting) -> None:
        if meeting.forgotten:
            meeting.forgotten.pop(0).arrive_late()


@dataclass(frozen=True)
class Turns:
    count: int
    flush: bool

    async def __call__(self, meeting: Meeting) -> None:
        if self.flush:
            meeting.room.ledger.made_durable(meeting.journal.flush())
        await meeting.turns(self.count)


@dataclass(frozen=True)
class Restarted:
    who: int | None
    power: bool = False

    async def __call__(self, meeting: Meeting) -> None:
        if self.who is None:
            meeting.restart_server(self.power)
        else:
            await meeting.restart(self.who)


def own(meeting: Meeting, who: int) -> Session | None:
    """The session at a replica; none while it is still getting its records anew."""
    replica = meeting.replicas[who]
    return replica.me if replica.tether.room is not None else None


STEPS = st.one_of(
    st.builds(Typed, st.booleans(), WHO, WHERE, SHARE, SHARE, PIECES),
    st.builds(Typed, st.just(False), WHO, WHERE, SHARE, st.just(0.0), PIECES),
    st.builds(Undone, st.booleans(), WHO, WHERE),
    st.builds(Suggested, st.booleans(), WHO, WHERE, SHARE),
    st.builds(Accepted, st.booleans(), WHO),
    st.builds(Line, WHO, st.booleans(), SHARE),
    st.builds(Held, WHO),
    st.builds(Forgotten, WHO),
    st.builds(Late),
    st.builds(Turns, st.integers(0, 12), st.booleans()),
    st.builds(Restarted, st.one_of(st.none(), WHO), st.booleans()),
)
PLAN = st.lists(STEPS, max_size=40)


async def held(plan: list[Callable[[Meeting], Awaitable[None]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with AsyncExitStack() as stack:
            meeting = Meeting(stack, Path(folder))
            await meeting.begin()
            for step in plan:
                await step(meeting)
            await meeting.end()
            for who in range(2):
                for passage in (VISION, MONEY):
                    mine = own(meeting, who)
                    while mine is not None and mine.undo(passage) is not None:
                        pass
            await meeting.end()


@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(plan=PLAN)
def test_replicas_and_screens_say_the_same_in_the_end(
    plan: list[Callable[[Meeting], Awaitable[None]]],
) -> None:
    asyncio.run(held(plan))


PLANS: dict[str, list[Callable[[Meeting], Awaitable[None]]]] = {
    "new paragraphs on both sides of a cut line": [
        Line(0, there=False), Typed(False, 0, VISION, 1.0, 0.0, "\n\nLaat."),
        Typed(True, 0, VISION, 1.0, 0.0, "\nVroeg."), Line(0, there=True), Turns(12, flush=True),
        Typed(False, 0, VISION, 0.0, 0.0, "Kop\n"),
    ],
    "everything goes on one side while the other types": [
        Line(0, there=False), Typed(True, 0, VISION, 0.0, 1.0, ""),
        Typed(False, 0, VISION, 0.5, 0.0, "midden"), Line(0, there=True), Turns(12, flush=True),
        Undone(True, 0, VISION), Undone(False, 0, VISION),
    ],
    "the program is closed with words that wait": [
        Line(0, there=False), Typed(False, 0, VISION, 0.0, 0.0, "een\n"), Restarted(0),
        Typed(False, 0, VISION, 0.0, 0.0, "twee\n"), Restarted(0), Line(0, there=True),
    ],
    "what a screen typed is taken back before a replica hears of it": [
        Turns(8, flush=False), Restarted(None), Turns(11, flush=True), Restarted(1),
        Typed(True, 0, MONEY, 0.926, 0.478, "é"), Turns(7, flush=False), Undone(True, 0, MONEY),
    ],
    "a suggestion is taken over at a replica and taken back": [
        Suggested(True, 0, VISION, 0.3), Typed(False, 0, VISION, 0.0, 0.0, "Eigen. "),
        Turns(12, flush=True), Accepted(False, 0), Typed(True, 1, VISION, 1.0, 0.0, " Ook."),
        Turns(12, flush=True), Turns(12, flush=True), Undone(False, 0, VISION),
    ],
    "the server starts anew between a push and its answer": [
        Typed(False, 0, VISION, 0.0, 0.0, "een "), Turns(2, flush=False), Restarted(None),
        Typed(False, 1, VISION, 0.0, 0.0, "twee "), Turns(1, flush=True), Restarted(None),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_that_is_hard_for_replicas(name: str) -> None:
    asyncio.run(held(PLANS[name]))
