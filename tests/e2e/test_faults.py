"""The real server on a disk that fails and by a clock that jumps, with stock ssh clients.

Whatever a screen has shown is in the journal, the sign says what is so, and when the disk works
again everybody goes on.
"""

from __future__ import annotations

import re
import resource
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.conftest import Meeting, served
from tests.e2e.faults import Faults, can_be_made_immutable, make_immutable
from tests.e2e.openssh import OpenSsh
from tests.e2e.people import join, lead
from tests.e2e.room import F4
from tests.e2e.table import HOME, says, seated, stored
from workshop.rooms.flusher import BACKLOG

THERE_AND_BACK = "\x1b[D\x1b[C"
SAVED, NOT_SAVED = "bewaard", "NIET BEWAARD"


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    return Faults(tmp_path)


@pytest.fixture
def meeting(tmp_path: Path, faults: Faults) -> Iterator[Meeting]:
    made = Meeting(tmp_path / "data", environment=faults.environment)
    made.create()
    with served(made):
        yield made
        faults.heal()


@dataclass(frozen=True)
class Trouble:
    """A way for a disk to fail while people type: from entering it until leaving it."""

    name: str
    reason: str
    """What people read about it."""
    during: Callable[[Meeting, Faults], AbstractContextManager[None]]

    def __str__(self) -> str:
        return self.name

    def explained(self, shown: str) -> bool:
        """Whether a screen says why nobody can write."""
        words = " ".join(shown.split())
        return self.reason in words and "daarom kan niemand schrijven" in words


@contextmanager
def _healed(faults: Faults) -> Iterator[None]:
    try:
        yield
    finally:
        faults.heal()


def _read_only(meeting: Meeting, faults: Faults) -> AbstractContextManager[None]:
    faults.become_read_only()
    return _healed(faults)


def _full(meeting: Meeting, faults: Faults) -> AbstractContextManager[None]:
    faults.fill_up()
    return _healed(faults)


def _broken(meeting: Meeting, faults: Faults) -> AbstractContextManager[None]:
    faults.break_down()
    return _healed(faults)


@contextmanager
def _limited(meeting: Meeting, faults: Faults) -> Iterator[None]:
    """Files of the server may not grow any more; the system's own way, and for the log as well."""
    assert meeting.server is not None
    log = meeting.data / f"{meeting.id}.workshop-wal"
    _, hard = resource.prlimit(meeting.server.pid, resource.RLIMIT_FSIZE)
    limit = (log.stat().st_size, hard)
    resource.prlimit(meeting.server.pid, resource.RLIMIT_FSIZE, limit)
    try:
        yield
    finally:
        if meeting.server is not None:
            resource.prlimit(meeting.server.pid, resource.RLIMIT_FSIZE, (hard, hard))


@contextmanager
def _immutable(meeting: Meeting, faults: Faults) -> Iterator[None]:
    """Nobody may write to the files any more, not even root to whom they are open already."""
    if not can_be_made_immutable(meeting.data):
        pytest.skip("files cannot be made immutable here")
    files = [meeting.data / f"{meeting.id}.workshop{end}" for end in ("", "-wal")]
    assert make_immutable(True, *files)
    try:
        yield
    finally:
        make_immutable(False, *files)


TROUBLES = [
    Trouble("a file system that became read-only", "De schijf geeft een fout", _read_only),
    Trouble("a disk that is full", "De schijf is vol", _full),
    Trouble("files that may not grow", "De schijf geeft een fout", _limited),
    Trouble("files that became immutable", "De schijf geeft een fout", _immutable),
    Trouble("a disk that does not sync", "De schijf geeft een fout", _broken),
]


def unsaved(shown: str) -> bool:
    """Whether the sign says anything but that all is saved."""
    return not says(shown, SAVED) or says(shown, NOT_SAVED)


def shows_or_stops(key: str, shown: str) -> bool:
    """Whether a screen shows a key, or that nobody can write."""
    return key in shown or says(shown, NOT_SAVED)


@pytest.mark.parametrize("trouble", TROUBLES, ids=str)
def test_while_the_disk_fails_nothing_that_was_shown_is_lost_and_then_all_go_on(
    meeting: Meeting, faults: Faults, trouble: Trouble
) -> None:
    with seated(meeting) as table:
        table.type_in_turn(8)
        with trouble.during(meeting, faults):
            table.type_in_turn(8)
            table.everybody_reads(NOT_SAVED)
            for person in table.people.values():
                person.wait_for(trouble.explained, trouble.reason)
            refused = table.type("anna")
        table.everybody_reads(SAVED)
        table.type_in_turn(4)
        last = table.type("anna")
        table.everybody_sees(last)
        table.everybody_reads(SAVED)
        assert table.received(refused) == ["anna"]
        told = re.compile(f"Niet in de tekst gekomen: “[^”]*{refused}”")
        table["anna"].wait_for(lambda _: told.search(table["anna"].flowing) is not None, refused)
        meeting.kill()
        assert table.wrong() == []
        assert last in stored(meeting)


@pytest.mark.parametrize("trouble", TROUBLES, ids=str)
def test_a_server_that_is_killed_while_the_disk_fails_has_lost_nothing_that_was_shown(
    meeting: Meeting, faults: Faults, trouble: Trouble
) -> None:
    with seated(meeting) as table:
        table.type_in_turn(8)
        with trouble.during(meeting, faults):
            table.type_in_turn(8)
            table.everybody_reads(NOT_SAVED)
            meeting.kill()
        assert table.wrong() == []
    meeting.serve()
    with OpenSsh(meeting.port, "anna") as anna:
        anna.log_in(meeting.codes["anna"])
        anna.wait_for(lambda shown: says(shown, SAVED))
        anna.type(HOME + "door ")
        anna.wait_for("door")


def test_what_is_not_on_the_disk_is_never_called_saved_and_too_much_of_it_stops_the_writing(
    meeting: Meeting, faults: Faults
) -> None:
    with seated(meeting, ("anna", "bram")) as table:
        anna = table["anna"]
        table.everybody_sees(table.type("anna"))
        table.everybody_reads(SAVED)
        faults.hang()
        table.everybody_sees(table.type("anna", 50))
        anna.wait_for(unsaved, "a sign that does not say saved")
        before = len(anna.raw)
        # Each on its own: keys that come together are one record.
        while not says(anna.text, NOT_SAVED):
            anna.type(f"x{THERE_AND_BACK}" * 100)
            last = table.type("anna")
            anna.wait_for(partial(shows_or_stops, last))
        table.everybody_reads(NOT_SAVED)
        why = "De schijf houdt het niet bij"
        anna.wait_for(lambda _: why in anna.flowing, why)
        signs = re.sub("niets bewaard|staat bewaard", "", anna.raw[before:].decode())
        assert SAVED not in signs
        faults.heal()
        table.everybody_reads(SAVED)
        table.everybody_sees(table.type("bram"))
        meeting.kill()
        assert table.wrong() == []
        assert BACKLOG - 100 < stored(meeting).count("x") < BACKLOG + 300


def test_a_record_that_was_half_written_when_the_power_went_is_left_out_and_all_before_it_is_there(
    meeting: Meeting, faults: Faults
) -> None:
    log = meeting.data / f"{meeting.id}.workshop-wal"
    with seated(meeting, ("anna", "bram")) as table:
        saved = table.type("anna", 20)
        table.everybody_sees(saved)
        table.everybody_reads(SAVED)
        length = log.stat().st_size
        faults.break_down()
        late = table.type("bram", 3)
        table["anna"].wait_for(NOT_SAVED)
        meeting.kill()
    whole = log.read_bytes()
    assert len(whole) > length
    log.write_bytes(whole[: length + 600])
    found = meeting.run("verify", meeting.id, "--data", str(meeting.data))
    assert found.returncode == 0
    faults.heal()
    meeting.serve()
    with OpenSsh(meeting.port, "anna") as anna:
        anna.log_in(meeting.codes["anna"])
        anna.wait_for(saved)
        anna.type(HOME + "door ")
        anna.wait_for("door")
        anna.wait_for(lambda shown: says(shown, SAVED))
        assert late not in anna.text
    meeting.kill()
    text = stored(meeting)
    assert all(key in text for key in table.told["anna"].typed)


@pytest.mark.parametrize("hours", [(-5, 0), (7, 0), (-30 * 24, 12)], ids=str)
def test_a_clock_that_jumps_while_people_write_costs_nothing_and_nobody(
    meeting: Meeting, faults: Faults, hours: tuple[float, float]
) -> None:
    with lead(meeting) as gerda, seated(meeting) as table:
        table.type_in_turn(5)
        for jump in hours:
            faults.shift_clock(jump)
            table.type_in_turn(5)
            for name in table.people:
                table.everybody_sees(table.type(name))
            table.everybody_reads(SAVED)
        gerda.type("r")
        gerda.wait_for("voorgelegd")
        table["anna"].wait_for("voorgelegd")
        table["anna"].type(F4)
        table["anna"].wait_for("+ eens")
        table["anna"].type("\r")
        gerda.wait_for("1 van 2")
        # Whoever comes back after the jump takes their seat as ever.
        table["chris"].drop()
        with OpenSsh(meeting.port, "chris") as chris:
            chris.log_in(meeting.codes["chris"])
            chris.wait_for(lambda shown: says(shown, SAVED))
        exported = meeting.run("export", meeting.id, "--data", str(meeting.data))
        assert exported.returncode == 0, exported.stderr
        meeting.kill()
        assert table.wrong() == []
    meeting.serve()
    with join(meeting, "dora") as dora:
        dora.wait_for(table.told["anna"].typed[-1])


def test_faults_are_really_given(meeting: Meeting, faults: Faults) -> None:
    with seated(meeting, ("anna",)) as table:
        faults.break_down()
        table.type("anna")
        table.everybody_reads(NOT_SAVED)
        assert faults.refused > 0
