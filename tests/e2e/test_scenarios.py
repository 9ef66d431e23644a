"""The scenarios that are no formation talk, led through every step over stock ssh.

Three delegations, an adviser where one is asked for, and the facilitator with what
``docs/begeleider.md`` says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh

DOWN, RIGHT, F4, F7, ESC = "\x1b[B", "\x1b[C", "\x1bOS", "\x1b[18~", "\x1b[27u"
PEOPLE = {"anna": "Rood", "bram": "Blauw", "chris": "Groen"}


@dataclass
class Room:
    """The facilitator and a delegate of each delegation, by name."""

    meeting: Meeting
    gerda: OpenSsh
    people: dict[str, OpenSsh]
    steps: int

    def everybody(self) -> Sequence[OpenSsh]:
        return tuple(self.people.values())

    def goes_on_to(self, number: int) -> None:
        """The facilitator goes on; everybody follows."""
        self.gerda.type("v")
        for person in self.everybody():
            person.wait_for(f"stap {number} van {self.steps}")

    def document(self) -> str:
        done = self.meeting.run("export", self.meeting.id, "--data", str(self.meeting.data))
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()


@contextmanager
def held(scenario: str, steps: int, folder: Path) -> Iterator[Room]:
    """A meeting over a scenario, with everybody in."""
    meeting = Meeting(folder / "data")
    made = meeting.run(
        "new", scenario, "--data", str(meeting.data), "--json",
        *(word for name in PEOPLE.values() for word in ("--delegation", name)),
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    answer = json.loads(made.stdout)
    meeting.id, meeting.codes = answer["id"], answer["codes"]
    meeting.serve()
    try:
        with ExitStack() as stack:
            gerda = stack.enter_context(OpenSsh(meeting.port, "gerda", columns=120, rows=40))
            gerda.log_in(meeting.codes["facilitator"])
            people: dict[str, OpenSsh] = {}
            for name, delegation in PEOPLE.items():
                people[name] = person = stack.enter_context(OpenSsh(meeting.port, name))
                person.log_in(meeting.codes["delegate"])
                person.wait_for("Namens welke delegatie")
                person.type(delegation + "\r")
                person.wait_for("bewaard")
            gerda.wait_for("bewaard")
            yield Room(meeting, gerda, people, steps)
    finally:
        meeting.kill()


def painted(person: OpenSsh, keys: str) -> None:
    """Types keys and waits until the screen has answered."""
    before = len(person.raw)
    person.type(keys)
    person.wait_for(lambda _: len(person.raw) > before, f"an answer to {keys!r}")


def pick(person: OpenSsh, words: str) -> None:
    """Goes down a list to the row with these words, and takes it."""
    for _ in range(40):
        if any("▸" in row and words in row for row in person.lines):
            person.type("\r")
            return
        painted(person, DOWN)
    raise AssertionError(f"no row with {words!r}:\n{person.text}")


def fills(person: OpenSsh, words: str) -> None:
    """What is to be filled in, from the list of the step."""
    person.type(F7)
    person.wait_for("Wat wilt u invullen?")
    pick(person, words)


def closed(person: OpenSsh) -> None:
    """Leaves what is open, back to the text."""
    person.type(ESC)
    person.wait_for("Wat wilt u invullen?")
    person.type(ESC)
    person.wait_for(lambda shown: "Wat wilt u invullen?" not in shown, "the text again")


def weigh(room: Room, question: str, *keys: Sequence[str]) -> None:
    """Everybody weighs alone, and the facilitator shows the spread."""
    fills(room.gerda, question)
    room.gerda.wait_for("Beginnen: ieder kiest voor zichzelf")
    pick(room.gerda, "Beginnen: ieder")
    for person, chosen in zip(room.everybody(), keys, strict=True):
        person.wait_for("kies voor uzelf")
        fills(person, question)
        person.wait_for("Uw keuze is meteen bewaard")
        for key in chosen:
            painted(person, key)
    room.gerda.wait_for("3 van 3 kozen")
    pick(room.gerda, "De verdeling tonen")
    for person in (room.gerda, *room.everybody()):
        person.wait_for("Getoond, zonder namen: 3 keuzes")
        closed(person)


def silent(room: Room, question: str, *answers: str) -> None:
    """Everybody writes alone, and the facilitator shows all answers."""
    fills(room.gerda, question)
    room.gerda.wait_for("Beginnen:")
    pick(room.gerda, "Beginnen:")
    for person, answer in zip(room.everybody(), answers, strict=True):
        person.wait_for("schrijf in stilte")
        fills(person, question)
        person.wait_for("Niemand leest dit")
        person.type(answer)
        person.wait_for(answer)
        person.type("\r")
    room.gerda.wait_for("3 antwoorden")
    assert answers[0] not in room.gerda.text
    pick(room.gerda, "Alle antwoorden tonen")
    for person in room.everybody():
        for answer in answers:
            person.wait_for(answer)


def test_a_statement_session_from_the_welcome_to_the_trends(tmp_path: Path) -> None:
    with held("stellingensessie", 6, tmp_path) as room:
        anna, *_ = room.everybody()
        for number in (2, 3):
            room.goes_on_to(number)
        weigh(room, "Wat weegt voor u", "4", "4", "2")
        weigh(room, "Wat hindert het meest", [RIGHT, RIGHT], [DOWN, RIGHT], [DOWN, RIGHT, RIGHT])
        fills(anna, "Welke behoefte is haalbaar")
        anna.wait_for("rij toevoegen")
        pick(anna, "rij toevoegen")
        anna.wait_for("Wat komt er in de rij")
        room.goes_on_to(4)


def test_a_vision_talk_from_the_guiding_question_to_the_sorting(tmp_path: Path) -> None:
    with held("visiegesprek", 9, tmp_path) as room:
        room.goes_on_to(2)


def test_a_council_agreement_needs_every_group(tmp_path: Path) -> None:
    with held("raadsakkoord", 8, tmp_path) as room:
        room.goes_on_to(2)
