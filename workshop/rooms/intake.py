"""What a replica pushes: judged change by change, taken or refused, and told where it came late.

A change that no honest replica makes raises, and its line ends. One that is honest and may not be,
by the role its author has now or because the workshop was closed, is refused with the reason; and
so is what builds on it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from workshop.agreement.late import TextCameLate
from workshop.agreement.roles import Action, authorise
from workshop.document.change import Change
from workshop.document.chunk import FOREIGN, TRUSTED, open_chunk
from workshop.document.codec import glance
from workshop.errors import (
    DocumentError,
    JournalError,
    NotFoundError,
    RefusedError,
    ReplicationError,
)
from workshop.ids import PassageId, actor_prefix, fresh_id
from workshop.replication import messages as m

if TYPE_CHECKING:
    from workshop.rooms.room import Room
    from workshop.rooms.session import Session

__all__ = ["Intake"]

_A_WHILE = timedelta(minutes=1)
"""Text that was under way for longer came late, whoever else wrote."""
_PORTION = 4_096
"""Operations that are read at a time; an honest change can hold more, and is then alone."""
_REFUSED_LIMIT = 20_000
"""Refused changes that are remembered on one line."""


@dataclass(slots=True)
class _Late:
    """What came late in one passage."""

    base: tuple[bytes, ...]
    before: tuple[bytes, ...]
    mine: bytes
    sealed: bool
    """Whether the text was as it was agreed, or put forward."""
    changes: int = 0


class Intake:
    """The changes of one line."""

    def __init__(self, room: Room, session: Session, waiting: int, since: float | None) -> None:
        """Nothing was pushed yet.

        Args:
            waiting: how many changes will come first that were made without a line.
            since: when the first of them was made, in seconds since 1970.
        """
        self._room = room
        self._session = session
        self._prefix = actor_prefix(session.participant_id)
        self._waiting = waiting
        self._since = since
        self._late: dict[PassageId, _Late] = {}
        self._refused: set[bytes] = set()
        self._yours: set[bytes] = set()

    def take(self, pushed: Sequence[m.Pushed]) -> Iterable[m.FromServer]:
        """Takes in changes; gives what the replica is to be told of those that were refused.

        Raises:
            DocumentError, ReplicationError: what no replica of ours does.
        """
        if self._room.trouble is not None:
            # They come again once the journal takes something.
            return []
        answers: list[m.FromServer] = []
        for passage, group in groupby(pushed, key=lambda item: PassageId(item.p)):
            raws = [item.raw for item in group]
            answers += self._take(passage, raws)
            if self._waiting:
                self._waiting = max(0, self._waiting - len(raws))
                if not self._waiting:
                    self.conclude()
        return answers

    def portion(self, pushed: deque[m.Pushed]) -> tuple[list[m.Pushed], int]:
        """Takes off the first few changes, as many as can be read in a turn.

        Returns:
            Those, and how many operations they hold.

        Raises:
            DocumentError: one that is no change.
        """
        portion: list[m.Pushed] = []
        effort = 0
        while pushed:
            more = glance(pushed[0].raw, FOREIGN)[2]
            if portion and effort + more > _PORTION:
                break
            effort += more
            portion.append(pushed.popleft())
        return portion, effort

    def acknowledged(self, raw: bytes) -> bytes | None:
        """The hash of a change that is a record now, where it was pushed over this line; once."""
        if not self._yours:
            return None
        name = open_chunk(raw, TRUSTED)[0]
        if name not in self._yours:
            return None
        self._yours.remove(name)
        return name

    def conclude(self) -> None:
        """All that was made without a line is here: says so where that matters to the others."""
        late, self._late = self._late, {}
        self._waiting = 0
        room = self._room
        now = room.now()
        since = _moment(self._since, now)
        events = [
            TextCameLate(
                at=now,
                by=self._session.participant_id,
                id=fresh_id("l", room.random),
                passage=passage,
                since=since,
                base=_hex(known.base),
                before=_hex(known.before),
                mine=_hex([known.mine]),
                after=_hex(room.passages.heads(passage)),
                changes=known.changes,
            )
            for passage, known in late.items()
            if set(known.before) != set(known.base)
            or (since is not None and now - since > _A_WHILE)
            or (known.sealed and not room.passages.seal_intact(passage))
        ]
        # The text is there; that it came late is the less important of the two.
        with suppress(JournalError, RefusedError):
            room.join(events)

    def _take(self, passage: PassageId, raws: Sequence[bytes]) -> Iterator[m.Refused]:
        if passage not in self._room.state.passages:
            raise ReplicationError("replica-message")
        fit: list[bytes] = []
        dependent: list[bytes] = []
        if self._refused:
            for raw in raws:
                name, deps, _ = glance(raw, FOREIGN)
                if self._refused.isdisjoint(deps) and name not in self._refused:
                    fit.append(raw)
                else:
                    self._refused.add(name)
                    dependent.append(name)
        else:
            fit = [*raws]
        if fit:
            yield from self._receive(passage, fit)
        if dependent:
            yield self._refusal(passage, dependent, RefusedError("replica-depends"))

    def _receive(self, passage: PassageId, raws: Sequence[bytes]) -> Iterator[m.Refused]:
        room, session = self._room, self._session
        before = room.passages.heads(passage)
        sealed = self._waiting > 0 and room.passages.seal_intact(passage) is True
        try:
            authorise(session.role, Action.EDIT_TEXT)
            taken = room.receive(session, passage, raws, self._judge())
        except (RefusedError, NotFoundError) as error:
            yield self._refusal(passage, [open_chunk(raw, FOREIGN)[0] for raw in raws], error)
            return
        except DocumentError as error:
            if error.id != "document-too-long":
                raise
            full = RefusedError("passage-full", **error.values)
            yield self._refusal(passage, [open_chunk(raw, FOREIGN)[0] for raw in raws], full)
            return
        except JournalError:
            return
        for change in taken:
            self._yours.add(change.hash)
            if session.signs_as != change.actor:
                # A new author, or one it used before; the others follow this person's caret by it.
                session.signs_as = change.actor
                room.tell_presence(session, session.presence, session.presence)
            if self._waiting:
                late = self._late.get(passage)
                if late is None:
                    late = self._late[passage] = _Late(change.deps, before, change.hash, sealed)
                late.mine = change.hash
                late.changes += 1

    def _judge(self) -> _Judge:
        state = self._room.state
        reserved = {bytes(session.actor) for session in self._room.sessions()}
        written = {made.author for made in state.suggestions.values() if made.author}
        return _Judge(self._prefix, reserved, written)

    def _refusal(
        self, passage: PassageId, hashes: Sequence[bytes], error: RefusedError | NotFoundError
    ) -> m.Refused:
        self._refused.update(hashes)
        if len(self._refused) > _REFUSED_LIMIT:
            raise ReplicationError("replica-protocol")
        return m.Refused(
            items=tuple(
                m.Refusal(p=passage, hash=hash, reason=error.id, values=m.told(error.values))
                for hash in hashes
            )
        )


@dataclass(frozen=True, slots=True)
class _Judge:
    """Whether a change may be by the person who pushes it."""

    prefix: bytes
    reserved: set[bytes]
    """Authors that the room writes with itself."""
    written: set[str]

    def __call__(self, change: Change) -> None:
        author = bytes(change.actor)
        if (
            not author.startswith(self.prefix)
            or author in self.reserved
            or author.hex() in self.written
        ):
            raise DocumentError("document-forbidden")


def _hex(hashes: Iterable[bytes]) -> tuple[str, ...]:
    return tuple(hash.hex() for hash in hashes)


def _moment(seconds: float | None, now: datetime) -> datetime | None:
    """When something was, as a replica says: never later than now."""
    if seconds is None:
        return None
    try:
        return min(datetime.fromtimestamp(seconds, UTC), now)
    except (OverflowError, OSError, ValueError):
        return None
