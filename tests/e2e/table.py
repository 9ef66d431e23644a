"""People who write at one passage over stock ssh, and everything that their screens received.

Each key is a character that nobody typed before, so that whatever a screen received can be told
by who typed it; see ``tests.crash.harness``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from tests.crash.harness import Told, compare, keys_once, typed_in
from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh
from tests.e2e.people import join
from workshop.ids import WorkshopId
from workshop.journal.store import Store
from workshop.rooms.fold import fold

__all__ = ["Table", "seated", "stored"]

HOME = "\x1b[1;5H"


class Table:
    """Who is in, by name."""

    def __init__(self, meeting: Meeting, people: dict[str, OpenSsh]) -> None:
        self.meeting = meeting
        self.people = people
        self.told = {name: Told(name) for name in people}
        self._keys = keys_once()

    def __getitem__(self, name: str) -> OpenSsh:
        return self.people[name]

    def type(self, name: str, count: int = 1) -> str:
        """Somebody types so many new keys; returns the last."""
        keys = "".join(next(self._keys) for _ in range(count))
        self.told[name].typed += keys
        self.people[name].type(keys)
        return keys[-1]

    def type_in_turn(self, rounds: int) -> None:
        """Everybody types, without waiting for anybody."""
        for _ in range(rounds):
            for name in self.people:
                self.type(name)

    def everybody_sees(self, key: str) -> None:
        """Waits until a key is on every screen."""
        for person in self.people.values():
            person.wait_for(key)

    def everybody_reads(self, sign: str) -> None:
        """Waits until the sign of every screen says this; the sign stands in the first line."""
        for name, person in self.people.items():
            person.wait_for(lambda shown: says(shown, sign), f"{sign} at {name}")

    def received(self, key: str) -> list[str]:
        """Whose screen has ever shown a key."""
        return [name for name in self.people if key in self._seen(name)]

    def wrong(self) -> list[str]:
        """What the journal misses of what the screens showed; the server does not run."""
        text = stored(self.meeting)
        for name, told in self.told.items():
            # One's own keys are also shown where it is said that they were refused.
            told.seen = [key for key in self._seen(name) if key not in told.typed]
            told.seen += typed_in("".join(self.people[name].lines[:-3]))
        return compare(text, list(self.told.values()), refused=True).wrong

    def _seen(self, name: str) -> list[str]:
        return typed_in(self.people[name].raw.decode("utf-8", "replace"))


def says(shown: str, sign: str) -> bool:
    """Whether the sign of a screen says this."""
    return sign in shown.partition("\n")[0]


def stored(meeting: Meeting) -> str:
    """All texts in the journal, one after the other."""
    journal = Store(meeting.data).reader(WorkshopId(meeting.id))
    try:
        return "\n".join(fold(journal, whole=True).texts().values())
    finally:
        journal.close()


@contextmanager
def seated(meeting: Meeting, names: Sequence[str] = ("anna", "bram", "chris")) -> Iterator[Table]:
    """Delegates with the caret at the beginning of the text."""
    with ExitStack() as stack:
        people: dict[str, OpenSsh] = {}
        for name in names:
            person = people[name] = stack.enter_context(join(meeting, name))
            meeting.codes[name] = person.own_code()
            person.type(HOME)
        yield Table(meeting, people)
