"""A disk that takes no more: the commit is refused, the journal stays fit for use."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journal.build import answer, change, payloads
from workshop.errors import JournalError
from workshop.journal.sqlite import SqliteJournal


def fill(journal: SqliteJournal, *, at_once: int) -> list[str]:
    """Commits until nothing fits any more; returns what was committed."""
    written: list[str] = []
    while True:
        batch = [f"{len(written) + number} " + "x" * 900 for number in range(at_once)]
        try:
            journal.commit([change(text) for text in batch])
        except JournalError as error:
            assert (error.id, error.transient) == ("journal-full", True)
            return written
        written += batch


@pytest.mark.parametrize("at_once", [1, 7])
def test_a_commit_that_does_not_fit_is_refused_whole_and_succeeds_when_there_is_space(
    path: Path, at_once: int
) -> None:
    journal = SqliteJournal.create(path)
    # The limit is a property of the connection, so there is no way in from outside.
    journal._connection.execute("PRAGMA max_page_count = 60")
    written = fill(journal, at_once=at_once)
    assert len(written) > 20
    assert payloads(journal) == written
    assert journal.flush() == journal.last == len(written)
    with pytest.raises(JournalError, match="journal-full"):
        journal.commit([change("x" * 5000)])

    journal._connection.execute("PRAGMA max_page_count = 600")
    assert journal.commit([change("and on")], expect=len(written)) == len(written) + 1
    journal.close()
    again = SqliteJournal.open(path)
    assert payloads(again) == [*written, "and on"]
    again.close()


def test_a_file_that_may_not_grow_is_a_full_disk_that_passes(path: Path) -> None:
    SqliteJournal.create(path).close()
    assert answer("hit-the-limit", path).splitlines() == ["transient True", "True True"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 512 kB of its own; needs root."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("no file system may be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_on_a_full_disk_people_go_on_reading_and_later_writing(small_disk: Path) -> None:
    path = small_disk / "overleg.workshop"
    journal = SqliteJournal.create(path)
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 200_000)
    written = fill(journal, at_once=1)
    with pytest.raises(JournalError, match="journal-full"):
        journal.probe()
    assert payloads(journal) == written
    assert journal.flush() == len(written)

    ballast.unlink()
    journal.probe()
    assert journal.commit([change("and on")], expect=len(written)) == journal.flush()
    journal.close()
    again = SqliteJournal.open(path)
    assert payloads(again) == [*written, "and on"]
    again.close()


def test_a_workshop_is_made_on_a_full_disk_completely_or_not_at_all(small_disk: Path) -> None:
    path = small_disk / "overleg.workshop"
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * (os.statvfs(small_disk).f_bavail * 4096))
    with pytest.raises(JournalError) as caught:
        SqliteJournal.create(path)
    assert (caught.value.id, caught.value.transient) == ("journal-full", True)
    assert not path.exists()
    assert not path.with_name(".overleg.workshop.new").exists()
    ballast.unlink()
    SqliteJournal.create(path).close()


def test_a_workshop_on_a_full_disk_can_be_opened_and_read(small_disk: Path) -> None:
    path = small_disk / "overleg.workshop"
    journal = SqliteJournal.create(path)
    journal.commit([change("a")])
    shared = path.with_name(path.name + "-shm").stat().st_size
    journal.close()
    space = os.statvfs(small_disk).f_bavail * 4096 - shared - 4096
    (small_disk / "ballast").write_bytes(b"x" * space)
    journal = SqliteJournal.open(path)
    assert payloads(journal) == ["a"]
    with pytest.raises(JournalError, match="journal-full"):
        journal.commit([change("x" * 20_000)])
    journal.close()
