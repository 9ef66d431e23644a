"""A room full of people over stock ssh: nine delegates, a recorder, the wall and who leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.conftest import Meeting, served
from tests.e2e.dialogs import DOWN, painted, walk_to
from tests.e2e.openssh import OpenSsh

__all__ = [
    "DOWN",
    "F4",
    "F10",
    "ROOM",
    "Room",
    "enter",
    "flowing",
    "full_room",
    "painted",
    "walk_to",
]

F4, F10 = "\x1bOS", "\x1b[21~"
ROOM = {
    "anna": "Rood",
    "arie": "Rood",
    "aya": "Rood",
    "bram": "Blauw",
    "bea": "Blauw",
    "chris": "Groen",
    "cor": "Groen",
    "dirk": "Geel",
    "dewi": "Geel",
}


@dataclass
class Room:
    """Everybody who is in, by name."""

    meeting: Meeting
    people: dict[str, OpenSsh]

    def __getitem__(self, name: str) -> OpenSsh:
        return self.people[name]

    def everybody_reads(self, words: str) -> None:
        """Waits until these words stand on every participant's screen."""
        for name in ROOM:
            self.people[name].wait_for(flowing(words), words)

    def everybody_was_told(self, words: str) -> None:
        """Waits until every participant had these words before them, at whatever moment."""
        for name in ROOM:
            self.people[name].saw(flowing(words), words)

    def says(self, name: str, *keys: str) -> None:
        """A position of a delegation: F4, and these keys in the dialog."""
        person = self.people[name]
        person.wait_for("F4 geef uw standpunt")
        person.type(F4)
        person.wait_for("Toelichting")
        for key in keys:
            painted(person, key)
        person.saw("Vastgelegd voor")

    def exported(self) -> str:
        """The document of this moment, from the command line."""
        meeting = self.meeting
        done = meeting.run("export", meeting.id, "--data", str(meeting.data))
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()

    def leads(self, key: str, sign: str, *more: str) -> None:
        """The facilitator presses a key, waits for a sign, and goes on with more keys."""
        gerda = self.people["gerda"]
        gerda.type(key)
        gerda.wait_for(flowing(sign), sign)
        for one in more:
            gerda.type(one)


def flowing(words: str) -> Flowing:
    return Flowing(words)


@dataclass(frozen=True)
class Flowing:
    """Whether a screen shows words, also where they are wrapped inside a frame."""

    words: str

    def __call__(self, shown: str) -> bool:
        return self.words in " ".join(re.sub(r"[│┃|╭╮╰╯─]", " ", shown).split())


def enter(meeting: Meeting, name: str, role: str, *, columns: int = 80, rows: int = 24) -> OpenSsh:
    person = OpenSsh(meeting.port, name, columns=columns, rows=rows)
    person.log_in(meeting.codes[role])
    return person


@contextmanager
def seated(meeting: Meeting) -> Iterator[Room]:
    """The facilitator, a recorder, the wall, and nine delegates."""
    with ExitStack() as stack:
        people: dict[str, OpenSsh] = {}
        for name, role, columns, rows in (
            ("gerda", "facilitator", 120, 40),
            ("piet", "recorder", 100, 30),
            ("zaal", "projector", 120, 40),
        ):
            person = enter(meeting, name, role, columns=columns, rows=rows)
            people[name] = stack.enter_context(person)
        for name in ROOM:
            people[name] = stack.enter_context(enter(meeting, name, "delegate"))
        for name, delegation in ROOM.items():
            people[name].wait_for("Namens welke delegatie")
            people[name].type(delegation + "\r")
            people[name].wait_for("bewaard")
        yield Room(meeting, people)


@contextmanager
def full_room(data: Path, scenario: str) -> Iterator[Room]:
    """A workshop with four delegations, served, with everybody in it."""
    meeting = Meeting(data)
    meeting.create(scenario, ("Rood", "Blauw", "Groen", "Geel"))
    with served(meeting), seated(meeting) as there:
        yield there
