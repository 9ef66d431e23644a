from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journal.build import answer, change, child, payloads
from tests.journal.contract import JournalContract
from workshop.errors import JournalError
from workshop.journal.sqlite import SqliteJournal


@pytest.fixture
def journal(path: Path) -> Iterator[SqliteJournal]:
    journal = SqliteJournal.create(path)
    yield journal
    journal.close()


class TestSqliteJournal(JournalContract):
    pass


def test_an_opened_journal_goes_on_where_it_was(journal: SqliteJournal) -> None:
    journal.commit([change("a"), change("b")])
    journal.close()

    again = SqliteJournal.open(journal.path)
    assert again.last == 2
    assert again.commit([change("c")], expect=2) == 3
    assert payloads(again) == ["a", "b", "c"]
    again.close()


def test_only_the_owner_may_read_a_workshop(journal: SqliteJournal) -> None:
    journal.commit([change("a")])
    files = {file.name: stat.S_IMODE(file.stat().st_mode) for file in journal.path.parent.iterdir()}
    assert files == {
        "overleg.workshop": 0o600,
        "overleg.workshop-wal": 0o600,
        "overleg.workshop-shm": 0o600,
        "overleg.workshop-lock": 0o600,
    }


def test_a_closed_journal_is_one_file_with_its_lock_and_checksum(journal: SqliteJournal) -> None:
    journal.commit([change("a")])
    journal.close()
    assert sorted(file.name for file in journal.path.parent.iterdir()) == [
        "overleg.workshop",
        "overleg.workshop-lock",
        "overleg.workshop-sum",
    ]


def test_a_path_with_the_signs_of_an_address_is_just_a_path(tmp_path: Path) -> None:
    folder = tmp_path / "map met ?#% en é"
    folder.mkdir()
    journal = SqliteJournal.create(folder / "overleg.workshop")
    journal.commit([change("a")])
    journal.close()
    assert (folder / "overleg.workshop").is_file()


def test_making_a_workshop_twice_leaves_the_first_as_it_is(journal: SqliteJournal) -> None:
    journal.commit([change("a")])
    journal.close()
    with pytest.raises(JournalError) as caught:
        SqliteJournal.create(journal.path)
    assert caught.value.id == "journal-exists"

    again = SqliteJournal.open(journal.path)
    assert payloads(again) == ["a"]
    again.close()


def test_what_was_left_of_an_interrupted_making_is_no_hindrance(path: Path) -> None:
    (path.parent / ".overleg.workshop.new").write_bytes(b"half")
    SqliteJournal.create(path).close()
    assert [file.name for file in path.parent.iterdir() if "new" in file.name] == []


def test_a_file_that_is_not_there_is_missing_and_leaves_no_trace(path: Path) -> None:
    for read_only in (False, True):
        with pytest.raises(JournalError) as caught:
            SqliteJournal.open(path, read_only=read_only)
        assert caught.value.id == "journal-missing"
    assert list(path.parent.iterdir()) == []


def test_a_second_writer_is_refused_in_the_same_process(journal: SqliteJournal) -> None:
    with pytest.raises(JournalError) as caught:
        SqliteJournal.open(journal.path)
    assert caught.value.id == "journal-in-use"
    assert journal.commit([change("a")]) == 1


def test_a_second_writer_is_refused_in_another_process(journal: SqliteJournal) -> None:
    assert answer("write", journal.path) == "journal-in-use"
    journal.close()
    assert answer("write", journal.path) == "1"


def test_a_writer_that_was_killed_is_in_nobodys_way(path: Path) -> None:
    SqliteJournal.create(path).close()
    writer = child("hold", path)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "open\n"
    with pytest.raises(JournalError, match="journal-in-use"):
        SqliteJournal.open(path)
    writer.kill()
    writer.communicate()

    journal = SqliteJournal.open(path)
    assert journal.commit([change("a")]) == 1
    journal.close()


def test_a_reader_follows_a_writer_without_getting_in_its_way(journal: SqliteJournal) -> None:
    journal.commit([change("a")])
    reader = SqliteJournal.open(journal.path, read_only=True)
    assert payloads(reader) == ["a"]
    journal.commit([change("b")])
    assert reader.last == 2
    assert payloads(reader, 1) == ["b"]
    assert answer("read", journal.path) == "a b"
    reader.close()

    journal.commit([change("c")])
    assert answer("write", journal.path) == "journal-in-use"
    assert answer("read", journal.path) == "a b c"


def test_a_reader_changes_nothing(journal: SqliteJournal) -> None:
    reader = SqliteJournal.open(journal.path, read_only=True)
    for use in (lambda: reader.commit([change("a")]), reader.probe, reader.flush):
        with pytest.raises(JournalError) as caught:
            use()
        assert caught.value.id == "journal-read-only"
    reader.close()
    assert journal.last == 0


def test_a_reader_needs_no_writer(journal: SqliteJournal) -> None:
    journal.commit([change("a"), change("b")])
    journal.close()
    assert answer("read", journal.path) == "a b"


def test_a_long_log_is_copied_to_the_database_and_starts_anew(path: Path) -> None:
    limit = 64 << 10
    journal = SqliteJournal.create(path, checkpoint_bytes=limit)
    log = path.with_name(path.name + "-wal")
    for number in range(1, 401):
        journal.commit([change(f"{number} " + "x" * 1000)])
        if number % 5 == 0:
            assert journal.flush() == number
            assert log.stat().st_size <= limit
    assert path.stat().st_size > 5 * limit
    assert len(payloads(journal)) == 400
    journal.close()

    again = SqliteJournal.open(path)
    assert [int(text.split()[0]) for text in payloads(again)] == list(range(1, 401))
    again.close()


def test_somebody_who_reads_for_long_holds_up_the_copying_and_nothing_else(path: Path) -> None:
    journal = SqliteJournal.create(path, checkpoint_bytes=64 << 10)
    journal.commit([change("a")])
    foreign = sqlite3.connect(path, isolation_level=None)
    foreign.execute("BEGIN")
    assert foreign.execute("SELECT count(*) FROM records").fetchone() == (1,)
    for number in range(2, 202):
        assert journal.commit([change("x" * 1000)]) == journal.flush() == number
    held_up = path.with_name(path.name + "-wal").stat().st_size
    foreign.execute("COMMIT")
    foreign.close()
    for number in range(202, 302):
        assert journal.commit([change("x" * 1000)]) == journal.flush() == number
    assert path.with_name(path.name + "-wal").stat().st_size < held_up
    assert len(payloads(journal)) == 301
    journal.close()


def test_every_probe_writes_more_than_a_keystroke_does(journal: SqliteJournal) -> None:
    log = journal.path.with_name(journal.path.name + "-wal")
    for _ in range(3):
        before = log.stat().st_size
        journal.probe()
        assert log.stat().st_size > before + 16_384


def test_a_flush_notices_that_the_file_was_moved_and_that_it_is_back(
    journal: SqliteJournal,
) -> None:
    elsewhere = journal.path.with_name("elders")
    journal.commit([change("a")])
    journal.path.rename(elsewhere)
    with pytest.raises(JournalError) as caught:
        journal.flush()
    assert (caught.value.id, caught.value.transient) == ("journal-missing", True)
    assert journal.durable == 0

    elsewhere.rename(journal.path)
    assert journal.flush() == 1


@pytest.mark.skipif(not hasattr(os, "fdatasync"), reason="the system syncs by another call")
def test_after_a_failed_sync_nothing_counts_as_durable_until_it_was_written_again(
    journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    pwrite = os.pwrite

    def refuse(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    def count(descriptor: int, data: bytes, offset: int) -> int:
        written.append(len(data))
        return pwrite(descriptor, data, offset)

    monkeypatch.setattr(os, "pwrite", count)
    journal.commit([change("a")])
    assert journal.flush() == 1
    assert written == []

    with monkeypatch.context() as broken:
        broken.setattr(os, "fdatasync", refuse)
        journal.commit([change("b")])
        with pytest.raises(JournalError) as caught:
            journal.flush()
        assert (caught.value.id, caught.value.transient) == ("journal-io", True)
        assert journal.durable == 1
    journal.commit([change("c")])
    log = journal.path.with_name(journal.path.name + "-wal")
    assert journal.flush() == 3
    assert sum(written) == log.stat().st_size

    reader = SqliteJournal.open(journal.path, read_only=True)
    assert payloads(reader) == ["a", "b", "c"]
    reader.close()
