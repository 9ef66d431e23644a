"""A process beside the tests: commits until it is killed, reads, or runs against a limit."""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from pathlib import Path

from tests.journal.build import NOBODY, change, payloads
from workshop.errors import JournalError
from workshop.journal import schema
from workshop.journal.inspection import inspect
from workshop.journal.sqlite import SqliteJournal


def commit_for_ever(path: Path) -> None:
    """Prints each seq once it is committed; flushes, and starts the log anew, often."""
    journal = SqliteJournal.open(path, checkpoint_bytes=32 << 10)
    while True:
        seq = journal.commit([change(f"letter {journal.last + 1}")])
        sys.stdout.write(f"{seq}\n")
        sys.stdout.flush()
        if seq % 10 == 0:
            journal.flush()


def hold(path: Path) -> None:
    """Holds the journal open for writing until its input ends."""
    journal = SqliteJournal.open(path)
    print("open", flush=True)
    sys.stdin.read()
    journal.close()


def read(path: Path) -> None:
    """Prints what a reader sees, or the id of the error."""
    try:
        journal = SqliteJournal.open(path, read_only=True)
        print(" ".join(payloads(journal)))
        journal.close()
    except JournalError as error:
        print(error.id)


def look(path: Path) -> None:
    """Inspects the file; prints the number of records and whether all bytes were checked."""
    found = inspect(path)
    print(found.records, found.sealed)


def write(path: Path) -> None:
    """Opens for writing and commits one record; prints its seq or the id of the error."""
    try:
        journal = SqliteJournal.open(path)
        print(journal.commit([change("written")]))
        journal.close()
    except JournalError as error:
        print(error.id)


def hit_the_limit(path: Path) -> None:
    """Prints how it goes when files may not grow, and when they may again."""
    journal = SqliteJournal.open(path)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        while True:
            journal.commit([change("x" * 2000)])
    except JournalError as error:
        reached = journal.last
        print("transient" if error.transient else "final", len(payloads(journal)) == reached)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    journal.probe()
    print(journal.commit([change("after")]) == reached + 1, journal.flush() == reached + 1)
    journal.close()


def give_up_power() -> None:
    """Becomes somebody for whom the rights of files count."""
    # Whatever is read lazily has to be read before: the interpreter may be root's own.
    schema.migrations()
    tempfile.gettempdir()
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def main(words: list[str]) -> None:
    if words[0] == "powerless":
        give_up_power()
    job, path = words[-2:]
    {
        "commit-for-ever": commit_for_ever,
        "hold": hold,
        "read": read,
        "inspect": look,
        "write": write,
        "hit-the-limit": hit_the_limit,
    }[job](Path(path))


if __name__ == "__main__":
    main(sys.argv[1:])
