"""A workshop file as SQLite sees it: made, opened, recognised, brought up to date.

What the connections do not know: records. Settings that a promise of the journal rests on are
explained in ``sqlite.py``.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from workshop.errors import JournalError
from workshop.journal import faults, schema
from workshop.journal.wal import wal_of

__all__ = [
    "build",
    "check",
    "connect_reader",
    "connect_writer",
    "copy",
    "migrate",
    "sync_directory",
    "together",
    "translating",
    "version_of",
]

_PAGE_SIZE = 1024  # a keystroke is some 200 bytes and costs a page or two of log
_WRITER_PATIENCE = 0.25  # seconds the loop may wait for a foreign program that has the file
_READER_PATIENCE = 5.0


def connect_reader(path: Path) -> tuple[sqlite3.Connection, TemporaryDirectory[str] | None]:
    """A connection that changes nothing, and the private copy it looks at where one is needed.

    SQLite reads a WAL database only if the shared memory is there or can be made. Where it is not,
    in a directory we may not write, there is no writer either; then a copy of file and log is
    complete. Opening with immutable=1 would leave out what is still in the log.
    """
    connection = _connect(path, "ro", _READER_PATIENCE)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return connection, None
    except sqlite3.OperationalError as error:
        connection.close()
        if not _name_of(error).startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
            raise
    except BaseException:
        connection.close()
        raise
    copy = TemporaryDirectory(prefix="workshop-")
    try:
        target = Path(copy.name) / path.name
        for source, name in ((path, target), (wal_of(path), wal_of(target))):
            if source.exists():
                shutil.copyfile(source, name)
        return _connect(target, "rw", _READER_PATIENCE), copy
    except BaseException:
        copy.cleanup()
        raise


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version of what must be a workshop file we understand."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if pages == 0:
        raise faults.damaged(path)
    if application != schema.APPLICATION_ID:
        raise JournalError("journal-foreign", path=str(path))
    if version > schema.latest():
        raise JournalError("journal-newer", path=str(path))
    return int(version)


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Makes sure that the pages fit together; 0.3 microseconds per record.

    The chain finds a record that is wrong or missing, but not that the last ones are gone: one
    bit in the head of a page can do that.
    """
    answers = connection.execute("PRAGMA quick_check(1)").fetchall()
    if answers != [(b"ok",)]:
        raise faults.damaged(path)


def connect_writer(path: Path, log_limit: int) -> sqlite3.Connection:
    """A connection that may commit and checkpoint; ``log_limit`` in bytes.

    The file is checked first: nothing is done to one that is not ours.
    """
    connection = _connect(path, "rw", _WRITER_PATIENCE)
    try:
        version_of(connection, path)
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
        if mode != b"wal":
            # It was made that way; putting it right would be writing to a damaged file.
            raise faults.damaged(path)
        for pragma in (
            "synchronous = NORMAL",
            "checkpoint_fullfsync = ON",  # macOS: the syncs of a checkpoint reach the disk
            "wal_autocheckpoint = 0",
            f"journal_size_limit = {log_limit}",  # what is left when the log starts anew
            "cell_size_check = ON",
        ):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        # Says so here and now when the file may not be written.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        return connection
    except BaseException:
        connection.close()
        raise


def migrate(connection: sqlite3.Connection) -> None:
    """Takes the steps the schema has not taken yet, each in one transaction with its record."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for migration in schema.migrations()[version:]:
        with together(connection):
            for statement in migration.with_record():
                connection.execute(statement)


def build(path: Path) -> None:
    """Makes an empty workshop file, mode 0600. It is there complete and on the disk, or not at all.

    The caller makes sure that nobody else builds it and that nothing is there yet.
    """
    building = path.with_name(f".{path.name}.new")
    _remove(building)
    try:
        os.close(os.open(building, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
        connection = _connect(building, "rw", _WRITER_PATIENCE)
        try:
            for pragma in (
                f"page_size = {_PAGE_SIZE}",
                f"application_id = {schema.APPLICATION_ID}",
                "synchronous = FULL",
                "fullfsync = ON",
            ):
                connection.execute(f"PRAGMA {pragma}")
            migrate(connection)
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
        finally:
            connection.close()
        building.rename(path)
        sync_directory(path.parent)
    finally:
        _remove(building)


def copy(source: sqlite3.Connection, path: Path) -> None:
    """Writes what a connection sees to a file of its own, mode 0600, on the disk at return.

    Nothing of what was deleted comes along.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    source.execute("VACUUM INTO ?", (str(path),))
    connection = _connect(path, "rw", _WRITER_PATIENCE)
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
    finally:
        connection.close()
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def together(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is done inside is written, or nothing is; the connection is fit for what follows."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Also where the program is being stopped: half of it must not go along with what is
        # written next.
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


@contextmanager
def translating(path: Path) -> Iterator[None]:
    """Errors of SQLite and of the system come out as JournalError."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translated(error, path) from error
    except UnicodeDecodeError as error:
        # The driver tripped over the name of a damaged table in SQLite's own message.
        raise faults.damaged(path) from error
    except OSError as error:
        raise faults.from_system(error, path) from error


def _connect(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=patience,
        isolation_level=None,  # transactions are begun where they are meant
        check_same_thread=False,  # opened on one thread, used on another, guarded by locks
    )
    # A damaged text column is then found by the checksum and not by the decoder.
    connection.text_factory = bytes
    return connection


def _translated(error: sqlite3.Error, path: Path) -> JournalError:
    """What an error of SQLite means for the journal at ``path``."""
    if isinstance(error, sqlite3.IntegrityError):
        # The number is taken: not by this writer, so by one that went around the lock.
        return JournalError("journal-conflict", path=str(path))
    return faults.from_database(_name_of(error), path)


def _name_of(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", "unknown")


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def sync_directory(path: Path) -> None:
    """Makes the names in a directory durable."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
