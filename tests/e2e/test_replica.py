"""The program on a machine of one's own: real processes, and a line that is cut and restored."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.relay import Relay
from tests.e2e.conftest import WORKSHOP, Meeting
from tests.e2e.openssh import OpenSsh
from tests.e2e.people import exported, join
from workshop.ids import PassageId
from workshop.journal.outbox import Outbox, Refused, Waiting
from workshop.journal.sqlite import SqliteJournal
from workshop.journal.store import Store
from workshop.rooms.fold import fold

PASSAGE = PassageId("opening")
CTRL_HOME, CTRL_END = "\x1b[1;5H", "\x1b[1;5F"


class Replica:
    """One person's own machine: a home, a data directory, and the program on it."""

    def __init__(self, meeting: Meeting, port: int, folder: Path, name: str = "cato") -> None:
        self.name = name
        self._meeting = meeting
        self._port = port
        self._home = folder / f"home-{name}"
        self._home.mkdir()
        self.data = folder / f"own-{name}"

    def start(self, columns: int = 100, rows: int = 30) -> OpenSsh:
        """The program, as it shows itself."""
        program = [
            *WORKSHOP, "join", f"{self.name}@127.0.0.1:{self._port}", "--data", str(self.data),
        ]  # fmt: skip
        return OpenSsh(
            0, self.name, columns=columns, rows=rows, line=program,
            env={"HOME": str(self._home), "LC_ALL": "nl_NL.UTF-8"},
        )  # fmt: skip

    def first_time(self) -> OpenSsh:
        """Comes in for the first time: fingerprint, code, delegation."""
        person = self.start()
        person.wait_for("SHA256:")
        person.wait_for("anders: nee):")
        person.type("ja\r")
        person.log_in(self._meeting.codes["delegate"])
        person.wait_for("Voor wie zit u aan tafel?")
        person.wait_for("andere delegatie:")
        person.type("2\r")
        person.wait_for("bewaard")
        return person

    def copy(self) -> Path:
        """The file with the records."""
        return next(self.data.glob("elsewhere/*/copy.workshop"))

    def owed(self) -> tuple[list[Waiting], list[Refused]]:
        """What waits, and what the server would not have; of a program that is not running."""
        outbox = Outbox(self.copy().with_name("outbox"))
        try:
            return outbox.waiting(), outbox.refused()
        finally:
            outbox.close()


@pytest.fixture
def relay(meeting: Meeting) -> Iterator[Relay]:
    with Relay(meeting.port) as made:
        yield made


@pytest.fixture
def cato(meeting: Meeting, relay: Relay, tmp_path: Path) -> Replica:
    return Replica(meeting, relay.port, tmp_path)


def records(meeting: Meeting) -> list[tuple[object, ...]]:
    """The changes of the server's journal in their order: texts, authors and history in one."""
    journal = Store(meeting.data).reader(meeting.id)
    try:
        return [(r.seq, r.passage, r.payload) for r in journal.read() if r.kind == "change"]
    finally:
        journal.close()


def copied(replica: Replica) -> list[tuple[object, ...]]:
    """The changes in the copy of a replica that is not running."""
    journal = SqliteJournal.open(replica.copy())
    try:
        fold(journal, whole=True)
        return [(r.seq, r.passage, r.payload) for r in journal.read() if r.kind == "change"]
    finally:
        journal.close()


def test_a_replica_and_an_ssh_screen_write_in_one_passage(meeting: Meeting, cato: Replica) -> None:
    with join(meeting, "anna", 100, 30) as anna, cato.first_time() as screen:
        screen.type("Van Cato. ")
        anna.wait_for("Van Cato.")
        anna.saw("Cato typt")
        anna.type("Van Anna. ")
        screen.wait_for("Van Anna.")
        screen.saw("Anna typt")
        # Undo is of one's own work only, as on every screen.
        screen.type("\x1a")
        anna.wait_for(lambda shown: "Van Cato." not in shown)
        screen.wait_for("Van Anna.")


def test_who_writes_on_without_a_line_loses_nothing(
    meeting: Meeting, cato: Replica, relay: Relay
) -> None:
    with join(meeting, "anna", 100, 30) as anna, cato.first_time() as screen:
        screen.wait_for("RO Anna")
        relay.cut()
        screen.wait_for("zonder lijn")
        screen.wait_for("Zonder lijn ziet u de anderen niet.")
        anna.wait_for("Cato weg sinds")
        screen.type(CTRL_HOME + "Zonder lijn. ")
        screen.wait_for("wijzigingen wachten")
        anna.type(CTRL_END + " Intussen.")
        anna.wait_for("Intussen.")
        assert "Intussen." not in screen.text
        screen.type("\x1bOS")
        relay.restore()
        for person in (anna, screen):
            person.wait_for("Zonder lijn.")
            person.wait_for("Intussen.")
        screen.wait_for("bewaard")

    text = exported(meeting)
    assert "Zonder lijn." in text and "Intussen." in text


def test_the_program_and_the_server_are_killed_in_turns(
    meeting: Meeting, cato: Replica, relay: Relay
) -> None:
    screen = cato.first_time()
    screen.type("een ")
    screen.wait_for("een ")
    meeting.kill()
    screen.wait_for("zonder lijn")
    screen.type("twee ")
    screen.wait_for("twee")
    screen.wait_for("wijzigingen wachten")
    screen.drop()
    screen = cato.start()
    screen.wait_for("een twee")
    screen.wait_for("wijzigingen wachten")
    screen.type(CTRL_END + "drie ")
    screen.wait_for("drie")
    meeting.serve()
    screen.wait_for("bewaard")
    screen.drop()

    assert "een twee" in exported(meeting)
    assert "drie" in exported(meeting)
    assert copied(cato) == records(meeting)


def test_a_server_with_another_key_is_not_believed_and_one_writes_on_without_it(
    meeting: Meeting, cato: Replica
) -> None:
    cato.first_time().drop()
    assert meeting.stop() == 0
    (meeting.data / "host_key").unlink()
    meeting.serve()
    with cato.start(columns=80, rows=24) as screen:
        screen.wait_for("Na afsluiten leest u meer")
        screen.wait_for("F10 menu")
        screen.type("Zqx4")
        screen.wait_for("4 wachten")
        screen.type("\x11")
        screen.wait_for("4 wijzigingen wachten nog op de lijn")
        screen.type("\x11")
        screen.wait_for("ssh-keygen -R")
        assert screen.ended() == 0
    waiting, _ = cato.owed()
    assert len(waiting) == 4
    assert "Zqx4" not in exported(meeting)


def test_a_server_with_another_key_is_nothing_to_whoever_has_no_copy(
    meeting: Meeting, relay: Relay, tmp_path: Path
) -> None:
    first = Replica(meeting, relay.port, tmp_path)
    first.first_time().drop()
    shutil.rmtree(first.data)
    assert meeting.stop() == 0
    (meeting.data / "host_key").unlink()
    meeting.serve()
    with first.start() as screen:
        screen.wait_for("heeft een andere sleutel dan eerst")
        assert screen.ended() == 1


def test_whose_code_opens_no_door_any_more_still_comes_to_what_they_wrote(
    meeting: Meeting, cato: Replica
) -> None:
    cato.first_time().drop()
    assert meeting.stop() == 0
    closed = meeting.run("close", meeting.id, "--unfinished", "--yes", "--data", str(meeting.data))
    assert closed.returncode == 0, closed.stderr
    meeting.serve()
    with cato.start() as screen:
        screen.wait_for("in uw eigen kopie")
        screen.wait_for("Code:")
        screen.type("\x04")
        screen.wait_for("De server vraagt om een code")
        screen.type("Zqx4")
        screen.wait_for("4 wijzigingen wachten")


def test_who_does_not_confirm_the_fingerprint_is_not_connected(cato: Replica) -> None:
    with cato.start() as screen:
        screen.wait_for("anders: nee):")
        screen.type("nee\r")
        screen.wait_for("de vingerafdruk is niet bevestigd")
        assert screen.ended() == 1
    assert not (cato.data / "elsewhere").exists()


def test_what_is_typed_before_a_question_is_asked_answers_nothing(cato: Replica) -> None:
    with cato.start() as screen:
        screen.type("ja\rja\r")
        screen.wait_for("anders: nee):")
        screen.type("\r")
        screen.wait_for("de vingerafdruk is niet bevestigd")
        assert screen.ended() == 1


def test_on_the_way_in_nothing_is_asked_twice_and_the_first_screen_tells_the_return_code(
    meeting: Meeting, cato: Replica
) -> None:
    with cato.start() as screen:
        screen.wait_for("anders: nee):")
        screen.type("ja\r")
        screen.wait_for("Code:")
        screen.type("\x04")
        assert screen.ended() == 1
    with cato.start() as screen:
        screen.log_in(meeting.codes["delegate"])
        screen.wait_for("andere delegatie:")
        screen.type("99\r")
        screen.wait_for("Typ een nummer van 1 tot en met")
        screen.wait_for(lambda shown: shown.count("andere delegatie:") == 2)
        screen.type("2\r")
        screen.wait_for("Uw terugkeercode is")


def test_a_second_machine_of_the_same_person_comes_in_with_the_return_code(
    meeting: Meeting, cato: Replica, relay: Relay, tmp_path: Path
) -> None:
    (tmp_path / "elders").mkdir()
    other = Replica(meeting, relay.port, tmp_path / "elders")
    with cato.first_time() as screen:
        code = screen.own_code()
        with cato.start() as twice:
            twice.wait_for("staat op deze computer al open")
            assert twice.ended() == 1
        with other.start() as again:
            again.wait_for("anders: nee):")
            again.type("ja\r")
            again.log_in(meeting.codes["delegate"])
            again.wait_for("is al van iemand die hier eerder was")
            again.wait_for("of wacht:")
            again.type("\x03")
            assert again.ended() == 1
        with other.start() as again:
            # The code that is kept opens the door, and says nothing of who one is.
            again.wait_for("of wacht:")
            assert "Dat is niet de terugkeercode" not in again.text
            again.type("\r")
            again.wait_for(lambda shown: shown.count("of wacht:") == 2)
            again.type(f"{code}\r")
            again.wait_for("bewaard")
            screen.wait_for("elders verdergegaan")


def test_who_leaves_without_a_line_reads_what_waits(cato: Replica, relay: Relay) -> None:
    with cato.first_time() as screen:
        relay.cut()
        screen.wait_for("zonder lijn")
        screen.type("Hier")
        screen.wait_for("4 wijzigingen wachten")
        screen.type("\x11")
        screen.wait_for("4 wijzigingen wachten nog op de lijn")
        screen.type("\x11")
        # Whatever reads the screens of tests has one for all: this comes where the caret was.
        screen.wait_for("Typ later dezelfde opdracht")
        assert screen.ended() == 0


def test_a_damaged_copy_is_fetched_again_and_what_waits_goes_along(
    cato: Replica, relay: Relay, meeting: Meeting
) -> None:
    with cato.first_time() as screen:
        relay.cut()
        screen.wait_for("zonder lijn")
        screen.type(CTRL_HOME + "Nog hier. ")
        screen.wait_for("10 wijzigingen wachten")
        screen.drop()
    cato.copy().write_bytes(b"\0" * 4096)
    relay.restore()
    with cato.start() as screen:
        screen.wait_for("was beschadigd en wordt opnieuw opgehaald")
        screen.wait_for("Nog hier.")
        screen.wait_for("bewaard")
    assert "Nog hier." in exported(meeting)


def test_who_leaves_with_everything_saved_is_not_told_later_that_a_line_was_lost(
    meeting: Meeting, cato: Replica
) -> None:
    with join(meeting, "anna") as anna:
        with cato.first_time() as screen:
            code = screen.own_code()
            screen.type("Klaar. ")
            anna.wait_for("Klaar.")
            screen.wait_for("bewaard")
            screen.type("\x11\x11")
            assert screen.ended() == 0
        with OpenSsh(meeting.port, "cato") as again:
            again.log_in(code)
            again.wait_for("bewaard")
            again.type("Weer. ")
            anna.wait_for("Weer.")
            assert "U bent terug. Alles tot" not in again.text


def test_who_leads_on_a_machine_of_their_own_has_the_invitation(
    meeting: Meeting, relay: Relay, tmp_path: Path
) -> None:
    gerda = Replica(meeting, relay.port, tmp_path, "gerda")
    with gerda.start() as screen:
        screen.wait_for("anders: nee):")
        screen.type("ja\r")
        screen.log_in(meeting.codes["facilitator"])
        screen.wait_for("bewaard")
        screen.type("u")
        screen.wait_for(f"ssh -p {relay.port} uw-naam@127.0.0.1")
        screen.wait_for("SHA256:")
        screen.wait_for(meeting.codes["observer"])
