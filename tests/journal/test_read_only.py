"""Files and directories that may be read and not written, tried as somebody without power."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journal.build import NOBODY, answer, change, child
from workshop.journal.sqlite import SqliteJournal


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A directory others can get to; pytest's own is closed to them."""
    outer = Path(tempfile.mkdtemp(prefix="workshop-test-"))
    outer.chmod(0o755)
    folder, scratch = outer / "data", outer / "tmp"
    for path, rights in ((folder, 0o700), (scratch, 0o1777)):
        path.mkdir()
        path.chmod(rights)
    # Where this process has its temporary files, somebody without power may have none.
    monkeypatch.setenv("TMPDIR", str(scratch))
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(outer)


def hand_over(folder: Path, *, file: int, directory: int) -> None:
    """Sets the rights on everything in the directory and gives it to the powerless user."""
    for path in (*folder.iterdir(), folder):
        path.chmod(directory if path is folder else file)
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)


def closed_journal(folder: Path) -> Path:
    path = folder / "overleg.workshop"
    journal = SqliteJournal.create(path)
    journal.commit([change("a"), change("b")])
    journal.close()
    return path


def killed_journal(folder: Path) -> Path:
    """A journal whose records are in the log only, as a killed writer leaves it."""
    path = folder / "overleg.workshop"
    SqliteJournal.create(path).close()
    writer = child("commit-for-ever", path)
    assert writer.stdout is not None
    writer.stdout.readline()
    writer.kill()
    writer.communicate()
    return path


def test_a_file_that_may_not_be_written_is_refused_to_a_writer(folder: Path) -> None:
    path = closed_journal(folder)
    hand_over(folder, file=0o400, directory=0o700)
    assert answer("write", path, powerless=True) == "journal-read-only"
    assert answer("read", path, powerless=True) == "a b"


def test_a_file_alone_that_may_not_be_written_is_refused_to_a_writer(folder: Path) -> None:
    path = closed_journal(folder)
    hand_over(folder, file=0o600, directory=0o700)
    path.chmod(0o400)
    assert answer("write", path, powerless=True) == "journal-read-only"


def test_a_directory_that_may_not_be_written_can_be_read(folder: Path) -> None:
    path = closed_journal(folder)
    before = path.read_bytes()
    hand_over(folder, file=0o400, directory=0o500)
    assert answer("read", path, powerless=True) == "a b"
    assert answer("write", path, powerless=True) == "journal-read-only"
    assert path.read_bytes() == before


@pytest.mark.parametrize("shared_memory", [True, False])
def test_a_directory_that_may_not_be_written_is_read_with_its_log(
    folder: Path, shared_memory: bool
) -> None:
    path = killed_journal(folder)
    if not shared_memory:
        path.with_name(path.name + "-shm").unlink()
    hand_over(folder, file=0o400, directory=0o500)
    assert answer("read", path, powerless=True).startswith("letter 1")
    assert path.with_name(path.name + "-shm").exists() == shared_memory


def test_a_file_that_may_not_be_read_is_unreadable(folder: Path) -> None:
    path = closed_journal(folder)
    hand_over(folder, file=0o000, directory=0o700)
    assert answer("read", path, powerless=True) == "journal-unreadable"
    assert answer("write", path, powerless=True) == "journal-unreadable"


def test_a_directory_nobody_may_enter_is_unreadable(folder: Path) -> None:
    path = closed_journal(folder)
    hand_over(folder, file=0o600, directory=0o000)
    assert answer("read", path, powerless=True) == "journal-unreadable"


def test_a_file_that_becomes_read_only_while_it_is_open_goes_on(folder: Path) -> None:
    path = folder / "overleg.workshop"
    journal = SqliteJournal.create(path)
    path.chmod(0o400)
    assert journal.commit([change("a")]) == journal.flush() == 1
    journal.close()
