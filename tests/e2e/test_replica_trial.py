"""Two replicas and three ssh screens write in one paragraph while lines go and come, and programs
are killed: real processes, from a plan that is drawn by lot and is as long on a slow machine as on
a fast one. In between a comment is made on a replica, a suggestion comes from one and is taken over
on the other, and a text that was agreed gets words that were written without a line.

``TRIAL_SECONDS=600`` makes it the long one, in which clients and server are killed at random as
well; ``TRIAL_SEED=3`` draws another plan.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from itertools import count
from pathlib import Path

import pytest

from benchmarks.relay import Relay
from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh
from tests.e2e.people import agree, join, lead
from tests.e2e.test_replica import Replica, copied, records
from workshop.ids import ParticipantId
from workshop.journal.base import Journal
from workshop.journal.sqlite import SqliteJournal
from workshop.journal.store import Store
from workshop.rooms.fold import fold

SECONDS = float(os.environ.get("TRIAL_SECONDS", "0"))
TURNS = 15
"""Words that are written in each of the three parts, at least."""
SEED = int(os.environ.get("TRIAL_SEED", "8"))
CTRL_HOME, CTRL_END = "\x1b[1;5H", "\x1b[1;5F"
CTRL_E, CTRL_N, UNDO, REDO, F3, LEFT = "\x05", "\x0e", "\x1a", "\x19", "\x1bOR", "\x1b[D"
_LETTERS, _LETTERS_THERE_ARE = 0x100, 0x80
"""Latin Extended-A."""
UP_AND_DOWN = ("cut", "hold", "restore", "restore")


class Trial:
    """Everybody who writes, and what they have seen themselves write."""

    def __init__(self, meeting: Meeting, cato: Replica, dirk: Replica, relay: Relay) -> None:
        self.meeting, self.relay = meeting, relay
        self.machines = {"cato": cato, "dirk": dirk}
        self.people: dict[str, OpenSsh] = {}
        self.words: list[str] = []
        self.taken_back: list[str] = []
        self.guests = self.agreed = 0
        self.lot = random.Random(SEED)

    def sit(self, *names: str) -> None:
        """People come in over ssh."""
        for name in names:
            self.people[name] = join(self.meeting, name, 100, 30)

    def leave(self, *names: str) -> None:
        for name in names:
            self.people.pop(name).drop()

    def kill(self, name: str) -> None:
        """The program on somebody's machine, from one moment to the next; then it starts again."""
        self.people[name].drop()
        self.people[name] = self.machines[name].start(100, 30)
        self.people[name].wait_for(
            # What comes before the screen may say that there is no line as well.
            lambda shown: "F1 hulp" in shown and ("bewaard" in shown or "zonder lijn" in shown),
            "the text again",
        )

    def kill_server(self) -> None:
        """Who is on a screen of the server is gone with it, who has a replica writes on."""
        self.leave(*(name for name in self.people if name not in self.machines))
        self.meeting.kill()
        for _ in range(2):
            for name in self.machines:
                if self.lot.random() < 0.2:
                    self.kill(name)
                self.say(name)
        self.meeting.serve()
        for _ in range(3):
            # Somebody else each time: who was there before would have to prove who they are.
            self.guests += 1
            self.sit(f"{'abefghi'[self.guests % 7]}an{'na' * (self.guests // 7)}")

    def write(self, *, kills: bool = False) -> None:
        """People write in turns, some here and some there, while one line goes and comes."""
        end = time.monotonic() + SECONDS / 3
        for turn in count():
            if turn >= TURNS and time.monotonic() >= end:
                break
            if self.lot.random() < 0.25:
                getattr(self.relay, self.lot.choice(UP_AND_DOWN))()
            if kills and self.lot.random() < 0.06:
                self.lot.choice(
                    (lambda: self.kill("cato"), lambda: self.kill("dirk"), self.kill_server)
                )()
            name = self.lot.choice(list(self.people))
            self.say(name)
            if self.lot.random() < 0.1:
                self.regret(name)

    def say(self, name: str) -> None:
        """One word that was never written before; it counts once its writer sees it."""
        person, number = self.people[name], len(self.words)
        # Its last letter stands nowhere near: or one typed in front of an "x" would be seen whole
        # before it is.
        word = f"{name[0]}{number}{chr(_LETTERS + number % _LETTERS_THERE_ARE)}"
        where = self.lot.choice(("", "", CTRL_HOME, CTRL_END))
        where += "\r" * (self.lot.random() < 0.03)
        person.type(f"{where} {word} ")
        person.wait_for(word)
        self.words.append(word)

    def regret(self, name: str) -> None:
        """Something is pasted, which is one step to undo, and taken back; half of it comes again.

        A word behind it tells that all of that was done.
        """
        person, number = self.people[name], len(self.words) + len(self.taken_back)
        pasted = f"terug{name[0]}{number}z"
        person.type(f"\x1b[200~ {pasted} \x1b[201~")
        person.wait_for(pasted)
        again = self.lot.random() < 0.5
        person.type(UNDO + (REDO if again else ""))
        (self.words if again else self.taken_back).append(pasted)
        self.say(name)

    def decide(self) -> None:
        """Both replicas have a line: one comments and suggests, the other takes that over."""
        cato, dirk = self.people["cato"], self.people["dirk"]
        # Who is at the beginning sees what comes there, however long the text is.
        for person in (cato, dirk):
            person.type(CTRL_HOME)
        dirk.type(f"Zin van Dirk.\r{LEFT}")
        cato.wait_for("Zin van Dirk.")
        dirk.type(F3)
        dirk.wait_for("Opmerking")
        dirk.type("Klopt dit?\r")
        dirk.saw("Uw opmerking staat erbij")
        dirk.type(CTRL_E)
        dirk.wait_for("Pas de woorden aan")
        dirk.type(" En van wie nog?\r")
        for person in (cato, dirk):
            person.wait_for("[1 + En van wie nog?]")
        cato.type(CTRL_N)
        cato.wait_for("Opmerking en antwoorden")
        cato.type(CTRL_N)
        cato.wait_for("Voorstel 1 van Dirk")
        cato.type("o")
        dirk.saw("Cato nam voorstel 1 van Dirk over")

    def seal(self) -> None:
        """The text is agreed, and then gets what was written without a line."""
        with lead(self.meeting) as gerda:
            cato = self.people["cato"]
            agree(gerda, cato)
            self.relay.cut()
            cato.wait_for("zonder lijn")
            self.say("cato")
            self.relay.restore()
            gerda.wait_for("zegel verbroken")

    def agree(self) -> None:
        """Every line is there, and everybody has read the last word."""
        self.relay.restore()
        for name in self.machines:
            self.people[name].wait_for(
                lambda shown: "zonder lijn" not in shown and "bewaard" in shown, "bewaard"
            )
        writer = next(name for name in self.people if name not in self.machines)
        self.agreed += 1
        word = f"klaar{self.agreed}x"
        self.people[writer].type(f"{CTRL_HOME}{word} ")
        for person in self.people.values():
            person.type(CTRL_HOME)
            person.wait_for(word)


@pytest.fixture
def trial(meeting: Meeting, tmp_path: Path) -> Iterator[Trial]:
    with Relay(meeting.port) as relay, ExitStack() as stack:
        cato = Replica(meeting, relay.port, tmp_path)
        dirk = Replica(meeting, meeting.port, tmp_path, "dirk")
        made = Trial(meeting, cato, dirk, relay)
        stack.callback(lambda: made.leave(*made.people))
        yield made


def written(meeting: Meeting) -> str:
    """What everybody wrote, one after the other: a word that was half on its way when the server
    fell may have words of somebody else in it, never of its own writer."""
    journal = Store(meeting.data).reader(meeting.id)
    try:
        passages = fold(journal, whole=True).passages()
    finally:
        journal.close()
    wrote: dict[ParticipantId | None, str] = {}
    for passage, text in passages.texts().items():
        for start, end, who in passages.authors(passage, 0, len(text)):
            wrote[who] = wrote.get(who, "") + text[start:end]
    return "\n".join(wrote.values())


def settled(journal: Journal) -> dict[str, object]:
    """What a journal amounts to: texts and who wrote them, and what was decided about them."""
    folded = fold(journal, whole=True)
    passages, state = folded.passages(), folded.state
    texts = passages.texts()
    return {
        "length": journal.last,
        "texts": texts,
        "authors": {id: passages.authors(id, 0, len(text)) for id, text in texts.items()},
        "names": state.naming,
        "comments": state.comments,
        "suggestions": state.suggestions,
        "late": state.late,
        "seals": {id: (one.status, one.seal) for id, one in state.passages.items()},
    }


def test_everybody_ends_with_the_same_text_and_history(meeting: Meeting, trial: Trial) -> None:
    for name, machine in trial.machines.items():
        trial.people[name] = machine.first_time()
    trial.sit("anna", "bram", "evert")
    trial.write()
    trial.agree()
    trial.decide()
    trial.kill("cato")
    trial.write(kills=SECONDS > 10)
    trial.kill_server()
    trial.write()
    trial.agree()
    trial.seal()
    trial.kill("dirk")
    trial.agree()

    wrote = written(meeting)
    assert [word for word in trial.words if wrote.count(word) != 1] == []
    assert [word for word in trial.taken_back if word in wrote] == []
    with closing(Store(meeting.data).reader(meeting.id)) as journal:
        there = settled(journal)
    assert {"comments", "suggestions", "late"} <= {name for name, found in there.items() if found}
    for name, machine in trial.machines.items():
        trial.leave(name)
        assert copied(machine) == records(meeting), name
        with closing(SqliteJournal.open(machine.copy())) as journal:
            assert settled(journal) == there, name
        assert machine.owed() == ([], []), name
