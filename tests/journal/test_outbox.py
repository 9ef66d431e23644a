"""What a machine owes a server: written down before it is sent, and kept until it is there."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workshop.errors import JournalError, NotAllowedError
from workshop.ids import PassageId
from workshop.journal.outbox import Outbox, Waiting
from workshop.journal.wal import WalFile

AT = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)
VISION, MONEY = PassageId("visie"), PassageId("geld")


def change(number: int, passage: PassageId = VISION) -> Waiting:
    return Waiting(bytes([number]) * 32, passage, bytes([number]), AT)


def test_what_waits_is_there_again_in_its_order(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox")
    for number in (3, 1, 2):
        outbox.add(change(number))
    outbox.acknowledge([change(1).hash])
    outbox.close()

    again = Outbox(tmp_path / "outbox")
    assert again.waiting() == [change(3), change(2)]
    again.close()


def test_what_was_refused_is_kept_with_its_reason_until_it_is_put_away(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox")
    outbox.add(change(1))
    outbox.add(change(2, MONEY))
    why = NotAllowedError("not-allowed", role="observer", action="edit-text")
    outbox.refuse(VISION, [change(1).hash], ["mijn woorden"], why, AT)

    (refused,) = outbox.refused()
    assert (refused.words, refused.reason, refused.at) == ("mijn woorden", "not-allowed", AT)
    assert refused.values == {"role": "observer", "action": "edit-text"}
    assert outbox.waiting() == [change(2, MONEY)]

    outbox.put_away(refused.number)
    assert outbox.refused() == []
    outbox.close()


def test_a_file_of_before_is_read_as_well(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "outbox")) as old, old:
        old.execute(
            "CREATE TABLE refused (number INTEGER PRIMARY KEY AUTOINCREMENT,"
            " passage TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL,"
            " words TEXT NOT NULL)"
        )
        old.execute("INSERT INTO refused VALUES (1, 'visie', 0, 'workshop-closed', 'van toen')")
    outbox = Outbox(tmp_path / "outbox")
    assert [(one.words, dict(one.values)) for one in outbox.refused()] == [("van toen", {})]
    outbox.close()


def test_facts_are_remembered_and_forgotten(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox")
    outbox.note("code", "EEN")
    outbox.note("code", "TWEE")
    assert outbox.fact("code") == "TWEE"
    outbox.note("code", None)
    assert outbox.fact("code") is None
    outbox.close()


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox")
    outbox.note("code", "GEHEIM")
    outbox.flush()
    modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}
    assert set(modes.values()) == {0}, modes
    outbox.close()


def test_a_second_program_does_not_get_it(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox")
    with pytest.raises(JournalError) as refused:
        Outbox(tmp_path / "outbox")
    assert refused.value.id == "journal-in-use"
    outbox.close()


def _write_and_die(path: Path) -> None:
    outbox = Outbox(path)
    for number in range(50):
        outbox.add(change(number))
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_was_added_survives_a_kill(tmp_path: Path) -> None:
    process = multiprocessing.get_context("spawn").Process(
        target=_write_and_die, args=(tmp_path / "outbox",)
    )
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL

    outbox = Outbox(tmp_path / "outbox")
    assert outbox.waiting() == [change(number) for number in range(50)]
    outbox.close()


def test_a_long_log_is_copied_while_it_is_flushed(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox")
    for number in range(30):
        outbox.add(Waiting(bytes([number]) * 32, VISION, bytes(60_000), AT))
    outbox.flush()
    assert (tmp_path / "outbox").stat().st_size > 30 * 60_000
    outbox.close()


def test_a_file_that_is_no_outbox_is_told_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "outbox").write_bytes(b"geen database" * 1_000)
    for _ in range(2):
        with pytest.raises(JournalError) as refused:
            Outbox(tmp_path / "outbox")
        assert refused.value.id == "journal-damaged"
    assert (tmp_path / "outbox").read_bytes() == b"geen database" * 1_000


def test_a_log_that_was_copied_is_not_copied_again_at_every_flush(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox")
    for number in range(30):
        outbox.add(Waiting(bytes([number]) * 32, VISION, bytes(60_000), AT))
    outbox.flush()
    outbox.add(change(31))
    assert (tmp_path / "outbox-wal").stat().st_size <= 1 << 20
    outbox.close()


def test_after_a_disk_that_failed_everything_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = Outbox(tmp_path / "outbox")
    done: list[str] = []

    def noting(name: str, does: Callable[[WalFile], None]) -> Callable[[WalFile], None]:
        def note(log: WalFile) -> None:
            done.append(name)
            does(log)

        return note

    def fails(log: WalFile) -> None:
        raise OSError(errno.EIO, "stuk")

    outbox.add(change(1))
    with monkeypatch.context() as patch:
        patch.setattr(WalFile, "sync", fails)
        with pytest.raises(JournalError):
            outbox.flush()
    monkeypatch.setattr(WalFile, "rewrite", noting("rewrite", WalFile.rewrite))
    monkeypatch.setattr(WalFile, "sync", noting("sync", WalFile.sync))
    outbox.flush()
    outbox.flush()
    assert done == ["rewrite", "sync", "sync"]
    outbox.close()
