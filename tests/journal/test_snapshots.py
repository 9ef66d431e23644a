"""Snapshots are believed only where they are whole, and the records are there in any case."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journal.build import change, event, payloads
from workshop.errors import JournalError
from workshop.ids import PassageId
from workshop.journal.base import Snapshot
from workshop.journal.sqlite import SqliteJournal

ONE = PassageId("tip-1")


def part(text: str) -> dict[PassageId, bytes]:
    return {ONE: text.encode() * 400}


@pytest.fixture
def journal(path: Path) -> Iterator[SqliteJournal]:
    journal = SqliteJournal.create(path)
    for number in range(20):
        journal.commit([change(f"letter {number}"), event(f"event {number}")])
        if number in (4, 9, 14):
            journal.keep(Snapshot(journal.last, part(f"kept {number}")))
    yield journal
    journal.close()


def changed(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_two_snapshots_are_kept(journal: SqliteJournal, path: Path) -> None:
    journal.close()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT seq FROM snapshots").fetchall() == [(20,), (30,)]
    assert connection.execute("SELECT count(*) FROM parts").fetchone() == (2,)
    connection.close()


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE parts SET payload = x'00' WHERE id = (SELECT max(id) FROM parts)",
        "DELETE FROM parts WHERE id = (SELECT max(id) FROM parts)",
        "UPDATE snapshots SET events = x'00' WHERE seq = 30",
        "UPDATE snapshots SET events = 7 WHERE seq = 30",
        "UPDATE snapshots SET parts = '{}' WHERE seq = 30",
        "UPDATE snapshots SET chain = x'0011223344556677' WHERE seq = 30",
        "UPDATE snapshots SET seq = 31 WHERE seq = 30",
    ],
)
def test_a_damaged_snapshot_is_passed_over_for_the_one_before(
    journal: SqliteJournal, path: Path, damage: str, read_only: bool
) -> None:
    journal.close()
    changed(path, damage)
    again = SqliteJournal.open(path, read_only=read_only)
    assert again.snapshot() == Snapshot(20, part("kept 9"))
    assert len(payloads(again)) == 40
    again.close()


def test_without_a_whole_snapshot_there_are_the_records(journal: SqliteJournal, path: Path) -> None:
    journal.close()
    changed(path, "DELETE FROM parts")
    again = SqliteJournal.open(path)
    assert again.snapshot() is None
    again.keep(Snapshot(40, part("new")))
    assert again.snapshot() == Snapshot(40, part("new"))
    again.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE records SET payload = x'61' WHERE seq = 6",
        "UPDATE records SET kind = 'change' WHERE seq = 6",
        "DELETE FROM records WHERE seq = 2",
    ],
)
def test_an_event_that_was_changed_behind_a_snapshot_is_found(
    journal: SqliteJournal, path: Path, damage: str
) -> None:
    journal.close()
    changed(path, damage)
    again = SqliteJournal.open(path)
    with pytest.raises(JournalError, match="journal-damaged"):
        list(again.events(30))
    again.close()


def test_nothing_is_kept_of_records_that_are_damaged(journal: SqliteJournal, path: Path) -> None:
    journal.close()
    changed(path, "UPDATE records SET payload = x'00' WHERE seq = 35")
    again = SqliteJournal.open(path)
    with pytest.raises(JournalError, match="journal-damaged"):
        again.keep(Snapshot(40, part("new")))
    assert again.snapshot() == Snapshot(30, part("kept 14"))
    again.close()


def test_keeping_that_was_stopped_halfway_leaves_what_was_there(journal: SqliteJournal) -> None:
    class Enough(Exception):
        pass

    def stop() -> None:
        raise Enough

    with pytest.raises(Enough):
        journal.keep(Snapshot(40, part("new")), stop)
    assert journal.snapshot() == Snapshot(30, part("kept 14"))
    journal.keep(Snapshot(40, part("newer")))
    assert journal.snapshot() == Snapshot(40, part("newer"))


def test_a_disk_that_does_not_take_a_snapshot_takes_records_as_before(
    journal: SqliteJournal,
) -> None:
    # The limit is a property of the connection, so there is no way in from outside.
    (pages,) = journal._connection.execute("PRAGMA page_count").fetchone()
    journal._connection.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(JournalError, match="journal-full"):
        journal.keep(Snapshot(40, {ONE: bytes(range(256)) * 400}))
    assert journal.snapshot() == Snapshot(30, part("kept 14"))
    assert journal.commit([change("and on")]) == 41
