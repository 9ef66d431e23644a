"""``workshop doctor``: what is looked at, and what is said of it."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from workshop.cli.doctor import How, findings
from workshop.i18n import translator
from workshop.journal.store import Store
from workshop.ssh.hostkey import coming_key, host_key

NOW = datetime(2026, 3, 23, 12, 0, tzinfo=UTC)


def found(directory: Path, port: int = 0, now: datetime = NOW, host: str = "127.0.0.1") -> set[str]:
    """What was found, as ``how what``; every sentence is there in both languages."""
    seen = list(findings(directory, host, port, now))
    for one in seen:
        for locale in ("nl", "en"):
            assert translator(locale).text(f"cli-doctor-{one.what}", **one.values)
    return {f"{one.how} {one.what}" for one in seen}


@pytest.fixture(autouse=True)
def _connections_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine allows that the tests run on."""
    monkeypatch.setattr("resource.getrlimit", lambda which: (4096, 4096))


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


def test_a_machine_that_is_ready_is_good_in_everything(directory: Path) -> None:
    host_key(directory)
    assert found(directory) == {
        "good directory", "good space", "good key", "good port", "doubtful address-alone",
        "good files", "good clock", "good terminal-none",
    }  # fmt: skip


def test_nothing_is_made_where_nothing_is(tmp_path: Path) -> None:
    directory = tmp_path / "een" / "twee"
    assert {"good directory-new", "good key-new"} <= found(directory)
    assert list(tmp_path.iterdir()) == []


def test_a_directory_that_others_see_or_nobody_writes_is_said(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory.chmod(0o755)
    assert "doubtful directory-open" in found(directory)
    monkeypatch.setattr(os, "access", lambda *arguments: False)
    assert "bad directory-closed" in found(directory)


def test_a_disk_that_is_nearly_full_is_said(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage(directory)._replace(free=1_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: full)
    assert "bad space-little" in found(directory)


def test_a_key_that_is_none_is_said_and_left_as_it_is(directory: Path) -> None:
    (directory / "host_key").write_text("geen sleutel")
    assert "bad key-unreadable" in found(directory)
    assert (directory / "host_key").read_text() == "geen sleutel"


def test_a_port_of_somebody_else_is_told_apart_from_our_own(directory: Path, taken: int) -> None:
    assert "bad port-taken" in found(directory, taken)
    with Store(directory).lock():
        assert "good port-server" in found(directory, taken)


def test_an_address_that_is_not_this_machines_is_said(directory: Path) -> None:
    assert "bad port-taken" in found(directory, host="192.0.2.77")


def test_it_says_under_which_address_others_come_in(directory: Path) -> None:
    assert "good address" in found(directory, host="192.0.2.77")
    assert "doubtful address-alone" in found(directory, host="localhost")


def test_fewer_connections_than_a_full_house_needs_are_said(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resource.getrlimit", lambda which: (256, 4096))
    assert "doubtful files-few" in found(directory)


def test_a_key_that_was_made_ready_is_told(directory: Path) -> None:
    host_key(directory)
    coming_key(directory, make=True)
    assert "good key-coming" in found(directory)


def test_a_clock_that_cannot_be_right_is_said(directory: Path) -> None:
    assert "bad clock-wrong" in found(directory, now=datetime(1970, 1, 1, tzinfo=UTC))


def test_a_clock_that_is_behind_what_was_saved_is_said(directory: Path) -> None:
    saved = directory / "akkoord.workshop"
    saved.touch()
    for ahead, what in ((-60, "good clock"), (3600, "bad clock-slow")):
        os.utime(saved, (NOW.timestamp() + ahead,) * 2)
        assert what in found(directory)


@pytest.mark.parametrize(
    ("term", "encoding", "size", "what"),
    [
        ("xterm", "UTF-8", (120, 40), "good terminal"),
        ("xterm", "UTF-8", (79, 40), "doubtful terminal-small"),
        ("xterm", "ISO-8859-1", (120, 40), "bad terminal-letters"),
        ("dumb", "UTF-8", (120, 40), "bad terminal-dumb"),
        ("", "UTF-8", (120, 40), "bad terminal-dumb"),
    ],
)
def test_a_terminal_that_shows_too_little_is_said(
    directory: Path,
    monkeypatch: pytest.MonkeyPatch,
    term: str,
    encoding: str,
    size: tuple[int, int],
    what: str,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr("locale.getpreferredencoding", lambda *arguments: encoding)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size(size))
    assert what in found(directory)


def test_the_program_says_a_line_of_each_and_ends_with_1_where_something_is_wrong(
    program: Program, directory: Path, taken: int
) -> None:
    good = program("doctor", "--data", directory, "--host", "127.0.0.1", "--port", "0")
    assert good.code == 0
    assert len(good.text.splitlines()) == 8
    assert {row.split()[0] for row in good.text.splitlines()} == {"goed", "let"}

    bad = program("doctor", "--data", directory, "--host", "127.0.0.1", "--port", str(taken))
    assert bad.code == 1
    assert any(row.startswith("fout") and str(taken) in row for row in bad.text.splitlines())


def test_every_way_to_find_something_has_a_word() -> None:
    for locale in ("nl", "en"):
        assert all(f"cli-doctor-{how}" in translator(locale) for how in How)
