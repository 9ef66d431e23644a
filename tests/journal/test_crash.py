"""What is left after the process ended in the middle of a commit, or the machine did."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.journal.build import answer, change, child, payloads
from workshop.journal.sqlite import SqliteJournal


@pytest.mark.parametrize("letters", [1, 57, 412, 1500])
def test_everything_that_was_committed_survives_the_killing_of_the_process(
    path: Path, letters: int
) -> None:
    SqliteJournal.create(path).close()
    writer = child("commit-for-ever", path)
    assert writer.stdout is not None
    for _ in range(letters):
        writer.stdout.readline()
    writer.kill()
    said, _ = writer.communicate()
    promised = letters + sum(line.endswith("\n") for line in said.splitlines(keepends=True))

    journal = SqliteJournal.open(path)
    assert journal.last >= promised
    assert payloads(journal) == [f"letter {number}" for number in range(1, journal.last + 1)]
    assert journal.commit([change("and on")]) == journal.flush()
    journal.close()


def test_a_reader_alone_sees_what_a_killed_writer_left(path: Path) -> None:
    SqliteJournal.create(path).close()
    writer = child("commit-for-ever", path)
    assert writer.stdout is not None
    writer.stdout.readline()
    writer.kill()
    writer.communicate()
    assert answer("read", path).startswith("letter 1")


def test_a_log_that_was_cut_off_anywhere_leaves_the_records_before_the_cut(tmp_path: Path) -> None:
    journal = SqliteJournal.create(tmp_path / "overleg.workshop")
    written = [f"letter {number}" for number in range(30)]
    for text in written:
        journal.commit([change(text)])
    log = (tmp_path / "overleg.workshop-wal").read_bytes()
    cut = tmp_path / "cut"
    cut.mkdir()
    found: set[int] = set()
    for length in range(0, len(log) + 1, 389):
        # Copied by hand as a power cut would leave it: no shared memory, half a log.
        shutil.copyfile(tmp_path / "overleg.workshop", cut / "overleg.workshop")
        (cut / "overleg.workshop-wal").write_bytes(log[:length])
        torn = SqliteJournal.open(cut / "overleg.workshop")
        assert payloads(torn) == written[: torn.last]
        found.add(torn.last)
        assert torn.commit([change("and on")]) == torn.flush()
        torn.close()
    assert found >= {0, 7, 15, 29}
    journal.close()
