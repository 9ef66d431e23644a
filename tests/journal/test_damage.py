"""Files that are not what was written: recognised, said, and left as they are."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.journal.build import change, event, payloads
from workshop.errors import JournalError
from workshop.journal.base import Record
from workshop.journal.sqlite import SqliteJournal


@pytest.fixture
def whole(path: Path) -> bytes:
    """A workshop file of forty records, closed, as bytes."""
    journal = SqliteJournal.create(path)
    for number in range(20):
        journal.commit([change(f"letter {number}"), event(f"event {number}")])
    journal.close()
    return path.read_bytes()


def outcome(path: Path, *, read_only: bool = True) -> str | list[Record]:
    """The records, or the id of the error that opening or reading ends with."""
    try:
        journal = SqliteJournal.open(path, read_only=read_only)
        try:
            return list(journal.read())
        finally:
            journal.close()
    except JournalError as error:
        assert error.values["path"] == str(path)
        assert not error.transient
        return error.id


def with_statement(path: Path, statement: str) -> None:
    """Changes the file by other means than ours."""
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_flipped_bit_in_a_record_is_found_where_it_is_read(path: Path, whole: bytes) -> None:
    at = whole.index(b"event 11")
    path.write_bytes(whole[:at] + b"E" + whole[at + 1 :])
    journal = SqliteJournal.open(path)
    reading = journal.read()
    assert [next(reading).seq for _ in range(23)] == list(range(1, 24))
    with pytest.raises(JournalError) as caught:
        next(reading)
    assert caught.value.id == "journal-damaged"
    journal.close()


def test_a_flipped_bit_anywhere_is_found_or_does_no_harm(path: Path, whole: bytes) -> None:
    undamaged = outcome(path)
    refusals = {"journal-damaged", "journal-foreign", "journal-newer"}
    seen: set[str] = set()
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << at % 8)]) + whole[at + 1 :])
        result = outcome(path)
        if isinstance(result, str):
            assert result in refusals, at
            seen.add(result)
        else:
            assert result == undamaged, at
    assert seen == refusals


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM records WHERE seq = 17",
        "DELETE FROM records WHERE seq = 1",
        "UPDATE records SET at = at + 1 WHERE seq = 17",
        "UPDATE records SET kind = 'event' WHERE seq = 17",
        "UPDATE records SET passage = 'tip-2' WHERE seq = 17",
        "UPDATE records SET passage = '' WHERE seq = 18",
        "UPDATE records SET payload = 17 WHERE seq = 17",
        "UPDATE records SET chain = x'00' WHERE seq = 40",
        "UPDATE records SET chain = 'text' WHERE seq = 40",
        "DROP TABLE records",
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_a_record_that_was_changed_removed_or_retyped_breaks_the_chain(
    path: Path, whole: bytes, statement: str, read_only: bool
) -> None:
    with_statement(path, statement)
    assert outcome(path, read_only=read_only) == "journal-damaged"


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("length", [0, 1, 99, 512, 1024, 3000, -1024, -1])
def test_a_file_that_was_cut_off_is_damaged_and_not_touched(
    path: Path, whole: bytes, length: int, read_only: bool
) -> None:
    path.write_bytes(whole[:length])
    assert outcome(path, read_only=read_only) == "journal-damaged"
    assert path.read_bytes() == whole[:length]


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_with_another_beginning_is_damaged_and_not_touched(
    path: Path, whole: bytes, read_only: bool
) -> None:
    overwritten = b"\0" * 100 + whole[100:]
    path.write_bytes(overwritten)
    assert outcome(path, read_only=read_only) == "journal-damaged"
    assert path.read_bytes() == overwritten


@pytest.mark.parametrize("read_only", [True, False])
def test_a_text_file_is_damaged_and_not_touched(path: Path, read_only: bool) -> None:
    text = b"# Akkoord\n\nWij spreken af ...\n" * 100
    path.write_bytes(text)
    assert outcome(path, read_only=read_only) == "journal-damaged"
    assert path.read_bytes() == text


@pytest.mark.parametrize("read_only", [True, False])
def test_a_database_of_something_else_is_foreign_and_not_touched(
    path: Path, read_only: bool
) -> None:
    with_statement(path, "CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    assert outcome(path, read_only=read_only) == "journal-foreign"
    assert path.read_bytes() == before


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_schema_is_refused_and_not_touched(
    path: Path, whole: bytes, read_only: bool
) -> None:
    with_statement(path, "PRAGMA user_version = 9999")
    before = path.read_bytes()
    assert outcome(path, read_only=read_only) == "journal-newer"
    assert path.read_bytes() == before


def test_an_older_schema_can_be_opened_for_writing_only(path: Path) -> None:
    SqliteJournal.create(path).close()
    for statement in (
        "DROP TABLE records",
        "DROP TABLE heartbeat",
        "DROP TABLE parts",
        "DROP TABLE snapshots",
        "DELETE FROM migrations",
        "PRAGMA user_version = 0",
    ):
        with_statement(path, statement)
    assert outcome(path) == "journal-older"

    journal = SqliteJournal.open(path)
    journal.commit([change("a")])
    journal.close()
    reader = SqliteJournal.open(path, read_only=True)
    assert payloads(reader) == ["a"]
    reader.close()


def test_a_damaged_file_can_be_put_back_and_opened(path: Path, whole: bytes) -> None:
    path.write_bytes(whole[:2000])
    assert outcome(path, read_only=False) == "journal-damaged"
    path.write_bytes(whole)
    assert len(outcome(path, read_only=False)) == 40
