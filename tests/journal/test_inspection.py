"""A flipped bit is found wherever it is: in the file, in its log, in its checksum."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from tests.journal.build import change, child, event, payloads
from workshop.errors import JournalError
from workshop.ids import PassageId
from workshop.journal import frames
from workshop.journal.base import Snapshot
from workshop.journal.inspection import Inspected, inspect
from workshop.journal.sqlite import SqliteJournal
from workshop.journal.sums import sum_of
from workshop.journal.wal import wal_of


def is_damaged(path: Path) -> bool:
    try:
        inspect(path)
    except JournalError as error:
        assert error.id in ("journal-damaged", "journal-foreign", "journal-newer"), error
        return True
    return False


def flipped(data: bytes, bit: int) -> bytes:
    at = bit // 8
    return data[:at] + bytes([data[at] ^ (1 << bit % 8)]) + data[at + 1 :]


@pytest.fixture
def closed(path: Path) -> Path:
    """The file of a workshop that was closed, with a snapshot and some free space."""
    journal = SqliteJournal.create(path)
    for number in range(60):
        journal.commit([change(f"letter {number}"), event(f"event {number}")])
        if number % 20 == 19:
            journal.keep(Snapshot(journal.last, {PassageId("tip-1"): bytes([number]) * 3000}))
    journal.close()
    return path


@pytest.fixture
def killed(closed: Path, tmp_path: Path) -> Path:
    """The same as a server leaves it that was killed: the last records are in the log only."""
    journal = SqliteJournal.open(closed)
    for number in range(12):
        journal.commit([change(f"late {number}")])
    left = tmp_path / "left"
    left.mkdir()
    for file in closed.parent.glob(f"{closed.name}*"):
        shutil.copy(file, left)
    (left / f"{closed.name}-shm").unlink()
    journal.close()
    return left / closed.name


def test_a_file_that_is_as_it_was_left_is_whole(closed: Path) -> None:
    before = closed.read_bytes()
    found = inspect(closed)
    assert (found.records, found.snapshots, found.sealed, found.torn) == (120, 2, True, 0)
    assert found.last_at is not None
    assert closed.read_bytes() == before


def test_what_a_killed_server_left_is_whole(killed: Path) -> None:
    found = inspect(killed)
    assert (found.records, found.sealed, found.torn) == (132, True, 0)


def test_a_running_server_is_not_disturbed(closed: Path) -> None:
    journal = SqliteJournal.open(closed, checkpoint_bytes=8 << 10)
    for number in range(40):
        journal.commit([change(f"more {number}")])
        journal.flush()
    process = child("inspect", closed)
    said, _ = process.communicate(timeout=60)
    assert said.split() == ["160", "True"]
    assert journal.commit([change("and on")]) == 161
    journal.close()


def test_every_flipped_bit_in_the_file_is_found(closed: Path) -> None:
    whole = closed.read_bytes()
    chance = random.Random(3)
    for bit in chance.sample(range(len(whole) * 8), 150):
        closed.write_bytes(flipped(whole, bit))
        assert is_damaged(closed), bit
    closed.write_bytes(whole)
    assert not is_damaged(closed)


def test_every_flipped_bit_in_the_log_of_a_killed_server_is_found(killed: Path) -> None:
    log = wal_of(killed)
    whole = log.read_bytes()
    chance = random.Random(4)
    # Also the last record: to SQLite it would look like one that was never written whole.
    tail = range((len(whole) - 1048) * 8, len(whole) * 8)
    for bit in (*chance.sample(range(len(whole) * 8), 150), *chance.sample(tail, 60)):
        log.write_bytes(flipped(whole, bit))
        assert is_damaged(killed), bit
        with pytest.raises(JournalError, match="journal-damaged"):
            SqliteJournal.open(killed)
    log.write_bytes(whole)
    assert not is_damaged(killed)
    journal = SqliteJournal.open(killed)
    assert journal.last == 132
    journal.close()


def test_a_file_without_its_checksum_is_held_against_the_records_alone(closed: Path) -> None:
    sum_of(closed).unlink()
    assert inspect(closed).sealed is False
    whole = closed.read_bytes()
    at = whole.index(b"event 33")
    closed.write_bytes(flipped(whole, at * 8))
    assert is_damaged(closed)


def test_a_log_that_was_cut_off_is_a_crash_and_no_damage(killed: Path) -> None:
    log = wal_of(killed)
    whole = log.read_bytes()
    frame = 24 + 1024
    for length in (0, 20, 32, 32 + frame, 32 + frame + 24, len(whole) - 1, len(whole) - frame):
        log.write_bytes(whole[:length])
        assert not is_damaged(killed), length
    log.write_bytes(whole[:-frame] + whole[-frame : -frame + 24] + bytes(1000) + b"?" * 24)
    assert frames.examine(killed) == frame


def test_what_an_earlier_log_left_behind_is_no_damage(path: Path, tmp_path: Path) -> None:
    journal = SqliteJournal.create(path, checkpoint_bytes=16 << 10)
    for number in range(60):
        journal.commit([change(f"letter {number}")])
        journal.flush()
    assert frames.examine(path) == 0
    copied = tmp_path / "copied"
    copied.mkdir()
    for file in (path, wal_of(path)):
        shutil.copy(file, copied)
    found = inspect(copied / path.name)
    assert found == Inspected(60, found.last_at, 0, False, 0)
    journal.close()


def test_a_checkpoint_renews_the_checksum(path: Path) -> None:
    journal = SqliteJournal.create(path, checkpoint_bytes=16 << 10)
    told = set()
    for number in range(60):
        journal.commit([change(f"letter {number}")])
        journal.flush()
        if sum_of(path).exists():
            told.add(sum_of(path).read_bytes())
    assert len(told) > 2
    assert all(told)
    journal.close()
    assert inspect(path).sealed
    assert payloads(SqliteJournal.open(path, read_only=True))[-1] == "letter 59"


def test_every_flipped_bit_of_a_log_that_began_anew_is_found_where_it_has_a_meaning(
    path: Path, tmp_path: Path
) -> None:
    journal = SqliteJournal.create(path, checkpoint_bytes=16 << 10)
    began_anew = False
    while not (began_anew and frames.used(path) > 8000):
        before = frames.used(path)
        journal.commit([change(f"letter {journal.last}")])
        journal.flush()
        began_anew = began_anew or frames.used(path) < before
    left = tmp_path / "left"
    left.mkdir()
    for file in (path, wal_of(path), sum_of(path)):
        shutil.copy(file, left)
    journal.close()
    killed = left / path.name
    log = wal_of(killed)
    whole, meant = log.read_bytes(), frames.used(killed)
    assert inspect(killed).sealed
    assert meant < len(whole)
    for bit in random.Random(5).sample(range(meant * 8), 80):
        log.write_bytes(flipped(whole, bit))
        assert is_damaged(killed), bit


@pytest.mark.parametrize("byte", range(65))
def test_every_flipped_bit_in_the_checksum_is_found(closed: Path, byte: int) -> None:
    told = sum_of(closed).read_bytes()
    for bit in range(8):
        sum_of(closed).write_bytes(flipped(told, byte * 8 + bit))
        assert is_damaged(closed), bit


def test_what_the_memory_of_a_killed_server_left_behind_changes_nothing(killed: Path) -> None:
    shared = killed.with_name(f"{killed.name}-shm")
    shared.write_bytes(random.Random(6).randbytes(32_768))
    assert inspect(killed).records == 132
    journal = SqliteJournal.open(killed)
    assert (journal.last, journal.commit([change("and on")])) == (132, 133)
    journal.close()
