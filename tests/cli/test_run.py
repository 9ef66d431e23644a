"""``workshop run``: what it opens, under which name, and its screen in a real terminal."""

from __future__ import annotations

import fcntl
import getpass
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from workshop.cli.desk import export_path
from workshop.cli.line import CommandLine
from workshop.cli.run import facilitator_name
from workshop.config import Settings
from workshop.i18n import translator
from workshop.ids import WorkshopId

PATIENCE = 60.0
"""Seconds to wait for a screen before the test fails."""


@pytest.fixture
def line() -> CommandLine:
    """A Dutch call of the program."""
    return CommandLine(translator("nl"), Settings(), os.urandom)


@pytest.mark.parametrize(
    ("login", "shown"),
    [
        ("anna.smit", "Anna Smit"),
        ("root", "Begeleider"),
        ("x", "Begeleider"),
        ("two words", "Begeleider"),
    ],
)
def test_the_facilitator_is_called_by_the_login_where_that_is_a_name(
    monkeypatch: pytest.MonkeyPatch, line: CommandLine, login: str, shown: str
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: login)

    assert facilitator_name(line) == shown


def test_the_document_goes_to_exports_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert export_path(WorkshopId("akkoord")) == tmp_path / "akkoord.md"

    (tmp_path / "exports").mkdir()
    assert export_path(WorkshopId("akkoord")) == tmp_path / "exports" / "akkoord.md"


def test_without_a_terminal_it_says_what_to_use_instead(program: Program, data: Path) -> None:
    done = program("run", "--data", data)

    assert (done.code, done.out) == (2, b"")
    assert "workshop serve" in done.err
    assert not data.exists()


class Terminal:
    """The program with its screen in a terminal of 100 by 30."""

    def __init__(self, *arguments: str, term: str = "xterm-256color") -> None:
        master, slave = pty.openpty()
        self._master = master
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        plain = {k: v for k, v in os.environ.items() if not k.startswith(("WORKSHOP_", "LC_"))}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "workshop.cli.main", "run", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0),
            env={**plain, "TERM": term, "LANG": "nl_NL.UTF-8"},
        )
        os.close(slave)
        self.shown = ""

    def wait_for(self, text: str) -> None:
        """Reads until a text has been written; colours and places are left out."""
        end = time.monotonic() + PATIENCE
        while text not in self.shown:
            assert time.monotonic() < end, f"not on the screen: {text}\n{self.shown}"
            assert self._read(), f"ended without: {text}\n{self.shown}"

    def ended(self) -> int:
        """Reads to the end and returns the exit code."""
        while self._read():
            pass
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """Ends what is left."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)
        os.close(self._master)

    def _read(self) -> bool:
        if not select.select([self._master], [], [], PATIENCE)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux, when the other side has closed
            return False
        self.shown += re.sub(r"\x1b\[[0-9;?<>=]*[a-zA-Z]", "", data.decode("utf-8", "replace"))
        return bool(data)


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    """Terminals that are closed at the end."""
    opened: list[Terminal] = []
    yield opened
    for terminal in opened:
        terminal.close()


def _unwrapped(words: str) -> str:
    return "".join(words.split())


def test_it_opens_the_facilitator_s_screen_and_goes_on_with_it_the_next_time(
    terminals: list[Terminal], program: Program, scenario: Path, data: Path
) -> None:
    ids: list[str] = []
    for _ in range(2):
        arguments = ("--data", str(data), "--host", "127.0.0.1", "--port", "0")
        terminal = Terminal(str(scenario), *arguments)
        terminals.append(terminal)
        terminal.wait_for("uw-naam@127.0.0.1")
        terminal.wait_for("Wij zijn er voor iedereen.")
        before, _, _ = terminal.shown.partition("uw-naam@")
        assert before.startswith("De bijeenkomst wordt geopend"), "nobody looks at nothing"
        terminal.process.send_signal(signal.SIGTERM)

        assert terminal.ended() == 0
        assert _unwrapped(str(data)) in _unwrapped(terminal.shown)
        ids.append(program("list", "--data", data, "--json").json[0]["id"])

    assert len(program("list", "--data", data, "--json").json) == 1
    assert ids[0] == ids[1]
    assert ids[0].startswith("kleine-opzet-")


def test_a_dumb_terminal_gets_a_sentence(terminals: list[Terminal], data: Path) -> None:
    terminal = Terminal("--data", str(data), term="dumb")
    terminals.append(terminal)

    assert terminal.ended() == 2
    assert "Deze terminal kan geen scherm tekenen." in terminal.shown
    assert not data.exists()
