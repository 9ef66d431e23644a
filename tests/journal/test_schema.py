from __future__ import annotations

import sqlite3
from pathlib import Path

from workshop import __version__
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


def test_a_step_that_fails_leaves_nothing_behind() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    step = schema.Migration(1, "0001_broken.sql", ("CREATE TABLE a (b)", "CREATE TABLE a (c)"))
    connection.execute("BEGIN")
    try:
        for statement in step.with_record():
            connection.execute(statement)
    except sqlite3.OperationalError:
        connection.execute("ROLLBACK")
    left = connection.execute("SELECT name FROM sqlite_schema").fetchall()
    version = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    assert (left, version) == ([], (0,))
