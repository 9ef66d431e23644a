"""What a server says, taken in: into the copy and the room, and to the person at the door.

Whoever keeps the line hands it over, one thing after the other and in order.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence

from workshop.errors import LineError, RefusedError, WorkshopError
from workshop.ids import SessionId
from workshop.logs import traceback_lines
from workshop.replication import messages as m
from workshop.replication.link import Acknowledged, Arrived, Happening, Link, LinkState, Lost
from workshop.rooms import said
from workshop.rooms.calling import Receptionist
from workshop.rooms.mirror import Mirror
from workshop.rooms.others import MOST
from workshop.rooms.residence import Residence

__all__ = ["Hearing"]

_log = logging.getLogger(__name__)


class Hearing:
    """Takes in what comes over the lines of one replica.

    Attributes:
        token: shows the server that it is the same replica that calls again.
    """

    def __init__(
        self,
        residence: Residence,
        link: Link,
        receptionist: Receptionist,
        *,
        write: Callable[[], None],
        end: Callable[[WorkshopError | None], None],
    ) -> None:
        """Has heard nothing yet.

        Args:
            receptionist: answers before there is a seat.
            write: called when the link has something to say that nobody was told of.
            end: hangs up; with an error nobody is to call again, and that is why.
        """
        self.token = ""
        self._residence = residence
        self._link = link
        self._receptionist = receptionist
        self._write = write
        self._end = end
        self._early: deque[m.Here] = deque(maxlen=MOST)
        """Who is where, from before there was a room to show it in."""
        self._asking: asyncio.Task[None] | None = None

    def take(self, happening: Happening) -> None:
        """Takes in one thing; what comes behind it may build on it.

        Raises:
            JournalError: the disk does not take it.
            ReplicationError, DocumentError: it is none of ours, or does not fit.
        """
        residence = self._residence
        match happening:
            case Arrived(records):
                residence.arrived(records)
            case Acknowledged(mine):
                residence.acknowledged(mine)
            case m.Lobby() | m.Wait():
                asking = self._ask(happening, self._asking)
                self._asking = asyncio.create_task(asking, name="asking")
            case m.Welcome():
                self.token = happening.token
                self._ask_no_longer()
                residence.welcomed(happening)
            case m.CaughtUp():
                self._caught_up(residence.room or residence.make_room())
            case m.Refused(items=items):
                self._link.forget(residence.refused(items))
                self._end(None)
            case m.Goodbye(reason=reason, again=again, values=values):
                why = LineError(reason, **values)
                if again and not residence.is_seated:
                    self._receptionist.sent_away(why)
                self._end(None if again else why)
            case m.Here():
                if residence.room is None:
                    self._early.append(happening)
                else:
                    residence.room.others.here(said.whereabouts(happening))
            case _ if residence.room is not None:
                _show(residence.room, happening)

    def line_is_gone(self, lost: Sequence[Happening]) -> None:
        """Nobody is seen or asked any more, and what was not answered is ``lost``."""
        self._ask_no_longer()
        self._early.clear()
        if (room := self._residence.room) is not None:
            room.lost()
        for happening in lost:
            self.take(happening)

    async def stop(self) -> None:
        """Asks the person nothing any more."""
        self._ask_no_longer()
        if self._asking is not None:
            await asyncio.wait({self._asking})

    def _caught_up(self, room: Mirror) -> None:
        while self._early:
            room.others.here(said.whereabouts(self._early.popleft()))
        room.caught_up()
        self._link.forget(room.given_up)
        # In step once this is dealt with.
        asyncio.get_running_loop().call_soon(self._in_step, room)

    def _in_step(self, room: Mirror) -> None:
        room.line_changed()
        if room.own is not None and self._link.state is LinkState.IN_STEP:
            self._link.look(said.look_of(room.own, self._residence.now()))
            self._write()

    # The person at the door

    async def _ask(self, asked: m.Lobby | m.Wait, earlier: asyncio.Task[None] | None) -> None:
        """Has one question answered at a time: an earlier one counts no longer."""
        if earlier is not None:
            earlier.cancel()
            await asyncio.wait({earlier})
        try:
            await self._answer(asked)
        except Exception as error:
            # Another line asks again.
            _log.error("a question went wrong\n%s", "\n".join(traceback_lines(error)))
            self._end(None)

    def _ask_no_longer(self) -> None:
        if self._asking is not None:
            self._asking.cancel()

    async def _answer(self, asked: m.Lobby | m.Wait) -> None:
        """Answers what is asked before there is a seat."""
        if isinstance(asked, m.Wait):
            code = self._residence.own_code if asked.known and asked.error is None else ""
            typed = code or await self._receptionist.return_code(asked)
            if typed:
                self._link.prove(typed)
        elif (
            delegation := self._residence.delegation(asked)
            or await self._receptionist.delegation(asked)
        ) is not None:
            self._link.sit(delegation)
        else:
            self._end(LineError("line-delegation"))
        self._write()


def _show(room: Mirror, happening: Happening) -> None:
    """What only concerns who looks at the room."""
    match happening:
        case m.Gone(session=session):
            room.others.gone(SessionId(session))
        case m.Summoned(session=session):
            if (leader := room.others.named(SessionId(session))) is not None:
                room.summoned(leader)
        case m.Temperature():
            room.told_temperature(said.temperature(happening))
        case m.Answer(error=str()):
            room.refuse_later(said.refusal(happening))
        case Lost():
            room.refuse_later(RefusedError("line-lost"))
        case _:
            room.line_changed()
