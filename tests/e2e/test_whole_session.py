"""A session as a facilitator leads it: nine participants in four delegations, over stock ssh.

Everything the facilitator does stands in ``docs/begeleider.md``; nothing else is used.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh

DOWN, F4, F10 = "\x1b[B", "\x1bOS", "\x1b[21~"
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

    def says(self, name: str, *keys: str) -> None:
        """A position of a delegation: F4, and these keys in the dialog."""
        person = self.people[name]
        person.type(F4)
        person.wait_for("Toelichting")
        for key in keys:
            painted(person, key)
        person.wait_for("Vastgelegd voor")

    def leads(self, key: str, sign: str, *more: str) -> None:
        """The facilitator presses a key, waits for a sign, and goes on with more keys."""
        gerda = self.people["gerda"]
        gerda.type(key)
        gerda.wait_for(flowing(sign), sign)
        for one in more:
            gerda.type(one)


def painted(person: OpenSsh, keys: str) -> None:
    """Types keys and waits until the screen has answered: the next may be for another field."""
    before = len(person.raw)
    person.type(keys)
    person.wait_for(lambda _: len(person.raw) > before, f"an answer to {keys!r}")


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


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    meeting = Meeting(tmp_path / "data")
    made = meeting.run(
        "new", "digitale-samenleving", "--title", "Akkoord Proefstad", "--data",
        str(meeting.data), "--json",
        *(word for name in ("Rood", "Blauw", "Groen", "Geel") for word in ("--delegation", name)),
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    answer = json.loads(made.stdout)
    meeting.id, meeting.codes = answer["id"], answer["codes"]
    meeting.serve()
    try:
        with seated(meeting) as there:
            yield there
    finally:
        meeting.kill()


def test_a_session_from_the_clock_to_the_document(room: Room) -> None:
    gerda, anna, wall = room["gerda"], room["anna"], room["zaal"]

    # The clock, and the way through the agenda; a mis-key is taken back.
    room.leads("k", "nog 15 min")
    room.leads("v", "Tip 1")
    room.leads("v", "stap 3 van")
    room.leads("v", "stap 4 van")
    room.leads("z", "Teruggenomen: terug naar Tip 2")
    room.everybody_reads("Teruggenomen: terug naar Tip 2")
    wall.wait_for("K E N N I S")
    anna.wait_for("min")

    # Writing together; the wall marks what is new.
    anna.type(" Wij leren elke dag.")
    room.everybody_reads("Wij leren elke dag.")
    wall.wait_for("Wij leren elke dag.")

    # A round with an objection, and a delegation that says nothing.
    room.leads("r", "0 van 4 standpunten")
    room.says("anna", "\r")
    room.says("bea", DOWN * 3, "\t", "Eerst weten wat het kost.", "\r")
    room.says("chris", DOWN, "\t", "Mits betaalbaar.", "\r")
    wall.wait_for("3 van 4 delegaties")
    assert "Eerst weten" not in wall.text and "Eerst weten" not in gerda.text
    room.leads("c", "wacht op Geel", "c")
    room.leads("p", "Nog geen standpunt van Geel.", DOWN + "\r")
    wall.wait_for(flowing("er is bezwaar: geen akkoord"))
    gerda.wait_for("standpunten getoond")
    room.leads("a", "er is bezwaar: geen akkoord (geen standpunt van Geel)", DOWN + "\r")
    gerda.wait_for(flowing("Er is een bezwaar."))
    room.leads("s", "Sluiten zonder akkoord", DOWN + "\r")
    gerda.wait_for("▲ geen akkoord")

    # The text changes, the second round carries; the recorder enters who has no device.
    room["bea"].type(" Dat kost niets.")
    gerda.wait_for("Dat kost niets.")
    room.leads("r", "0 van 4 standpunten")
    for name in ("arie", "bram", "cor"):
        room.says(name, "\r")
    piet = room["piet"]
    piet.type(F4)
    piet.wait_for("Standpunt invoeren voor")
    painted(piet, DOWN * 3)
    piet.type("\r")
    piet.wait_for("Handen geteld")
    for keys in ("\t", "\t", "2 0 0 0", "\r"):
        painted(piet, keys)
    gerda.wait_for("4 van 4 standpunten")
    room.leads("p", "Alle delegaties gaven een standpunt.", DOWN + "\r")
    gerda.wait_for("standpunten getoond")
    room.leads("a", "4 van 4 voor; niemand heeft bezwaar", DOWN + "\r")
    room.everybody_reads("● akkoord")
    wall.wait_for("● Akkoord om")

    # A typo after the agreement.
    anna.type("!")
    gerda.wait_for("zegel verbroken")
    room.leads("g", "Is dit alleen redactioneel", DOWN + "\r")
    anna.wait_for("● akkoord")
    gerda.wait_for("● akkoord")

    # How it goes, in one key each.
    room.leads("w", "0 antwoorden")
    for name in ("bram", "chris", "dirk"):
        room[name].wait_for(flowing("Hoe dicht zijn we bij een akkoord?"))
        room[name].type("4")
    gerda.wait_for("■■■ 3")
    painted(gerda, DOWN)
    painted(gerda, DOWN)
    painted(gerda, "\r")

    # The lead to a deputy, and back.
    room.leads("d", "Wie leidt verder?")
    for _ in range(12):
        if re.search(r"▸ .{0,4}Bea", gerda.text):
            break
        painted(gerda, DOWN)
    gerda.type("\r")
    gerda.wait_for(flowing("De leiding overdragen aan"))
    gerda.type(DOWN + "\r")
    gerda.wait_for(lambda shown: "Agenda" not in shown, "no agenda any more")

    text = _exported(room.meeting)
    assert "Wij leren elke dag" in text
    assert "ingevoerd voor de delegatie" in text
    assert "Redactioneel gewijzigd" in text
    assert "Eerst weten wat het kost." in text


def _exported(meeting: Meeting) -> str:
    done = meeting.run("export", meeting.id, "--data", str(meeting.data))
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()
