from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from workshop import __version__
from workshop.errors import JournalError
from workshop.journal import schema
from workshop.journal.sqlite import SqliteJournal


def test_every_step_is_recorded_with_the_program_that_took_it(path: Path) -> None:
    SqliteJournal.create(path).close()
    connection = sqlite3.connect(path)
    recorded = connection.execute("SELECT * FROM migrations ORDER BY number").fetchall()
    version = connection.execute("PRAGMA user_version").fetchone()
    application = connection.execute("PRAGMA application_id").fetchone()
    connection.close()
    assert recorded == [(step.number, step.name, __version__) for step in schema.migrations()]
    assert recorded[0][:2] == (1, "0001_records.sql")
    assert version == (schema.latest(),)
    assert application == (schema.APPLICATION_ID,)


def test_the_steps_are_split_where_statements_end() -> None:
    first = schema.migrations()[0]
    assert [statement.split("(")[0].strip() for statement in first.statements] == [
        "CREATE TABLE records",
        "CREATE TABLE heartbeat",
        "INSERT INTO heartbeat",
    ]


def test_a_step_that_fails_halfway_leaves_nothing_behind(path: Path) -> None:
    SqliteJournal.create(path).close()
    connection = sqlite3.connect(path)
    # The second statement of the step will find its table there already.
    connection.executescript("DROP TABLE records; DROP TABLE migrations; PRAGMA user_version = 0;")
    connection.close()
    with pytest.raises(JournalError) as caught:
        SqliteJournal.open(path)
    assert caught.value.id == "journal-damaged"

    connection = sqlite3.connect(path)
    left = connection.execute("SELECT name FROM sqlite_schema").fetchall()
    version = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    assert (left, version) == ([("heartbeat",), ("parts",), ("snapshots",)], (0,))
