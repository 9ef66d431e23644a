"""The stock OpenSSH client in a pseudo-terminal, with a screen emulator reading along."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

import pyte
from wcwidth import wcwidth

__all__ = ["OpenSsh", "ssh_command", "ssh_run"]

PATIENCE = 60.0
"""Seconds a test waits for something to appear before it fails."""

_AT_ONCE = 1024
"""Bytes a terminal surely takes where it takes any."""

# pyte prints the tails of sequences with private markers that it does not know.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\[[0-9] q")


def ssh_command(
    port: int, name: str, *more: str, key: Path | None = None, options: Sequence[str] = ()
) -> list[str]:
    """The line a participant types, without the host-key question and their own settings.

    Args:
        options: go before ours; ssh takes the first value it is given.
    """
    keys = (
        ["-o", "PubkeyAuthentication=no"]
        if key is None
        else ["-o", "IdentityAgent=none", "-o", "IdentitiesOnly=yes", "-i", str(key)]
    )
    return [
        "ssh", "-e", "none", "-F", "none", *options, "-p", str(port),
        "-o", "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no",
        *keys, f"{name}@127.0.0.1", *more,
    ]  # fmt: skip


def ssh_run(
    port: int, name: str, code: str, *command: str, folder: Path, options: Sequence[str] = ()
) -> subprocess.CompletedProcess[bytes]:
    """Runs one command over ssh without a terminal; the code comes from an askpass program."""
    askpass = folder / "askpass"
    askpass.write_text(f"#!/bin/sh\necho {code}\n")
    askpass.chmod(0o700)
    return subprocess.run(
        ssh_command(port, name, *command, options=options),
        env={**os.environ, "SSH_ASKPASS": str(askpass), "SSH_ASKPASS_REQUIRE": "force",
             "DISPLAY": "none"},
        stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False,
    )  # fmt: skip


def _surroundings() -> dict[str, str]:
    """The environment of the tests, but for the size of their own terminal."""
    return {name: said for name, said in os.environ.items() if name not in ("COLUMNS", "LINES")}


class OpenSsh:
    """One participant: types into ``ssh`` and looks at the screen."""

    def __init__(
        self,
        port: int,
        name: str,
        *,
        columns: int = 80,
        rows: int = 24,
        term: str = "xterm-256color",
        command: Sequence[str] = (),
        key: Path | None = None,
        options: Sequence[str] = (),
        line: Sequence[str] = (),
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Starts ssh.

        Args:
            line: the whole command line, where it is another one.
        """
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._past: list[bytes | tuple[int, int]] = [(columns, rows)]
        """What came, and between which of it the window became another size."""
        self._typed_at = 0
        """How much had come when something was typed last."""
        self._news = threading.Condition()
        self._ended = False
        self.raw = bytearray()
        master, slave = pty.openpty()
        self._master = master
        self._set_size(columns, rows)
        self._process = subprocess.Popen(
            list(line) or ssh_command(port, name, *command, key=key, options=options),
            stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0),
            env={**_surroundings(), **(env or {}), "TERM": term},
        )  # fmt: skip
        os.close(slave)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.drop()

    def log_in(self, code: str) -> None:
        """Types the join code at the prompt."""
        self.wait_for("Code:")
        self.type(code + "\r")

    def own_code(self) -> str:
        """Waits for this person's return code on the screen and gives it."""
        found: list[str] = []

        def shown(text: str) -> bool:
            match = re.search(r"code\s+(?:is\s+)?(\w{4}-\w{4})(?![\w-])", " ".join(text.split()))
            found[:] = [match[1]] if match else []
            return bool(found)

        self.wait_for(shown, "a return code")
        return found[0]

    def freeze(self) -> None:
        """The computer falls asleep: the line is there, and nobody answers."""
        os.killpg(self._process.pid, signal.SIGSTOP)

    def type(self, keys: str) -> None:
        """Sends keys."""
        self.send(keys.encode())

    def send(self, data: bytes) -> None:
        """Sends bytes that need not be text."""
        with self._news:
            self._typed_at = len(self._past)
        while data:
            # Where nobody reads at the other end, a test fails; it does not stand still for ever.
            assert select.select([], [self._master], [], PATIENCE)[1], "ssh does not read"
            data = data[os.write(self._master, data[:_AT_ONCE]) :]

    def resize(self, columns: int, rows: int) -> None:
        """Makes the window another size."""
        with self._news:
            self._screen.resize(rows, columns)
            self._past.append((columns, rows))
        self._set_size(columns, rows)
        os.killpg(self._process.pid, signal.SIGWINCH)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, as a person sees them."""
        with self._news:
            return _rows(self._screen).split("\n")

    @property
    def cells(self) -> list[list[str]]:
        """Every cell of the screen; empty behind a character that takes two."""
        with self._news:
            buffer, columns = self._screen.buffer, range(self._screen.columns)
            return [[buffer[y][x].data for x in columns] for y in range(self._screen.lines)]

    @property
    def text(self) -> str:
        """The screen as one string."""
        return "\n".join(self.lines)

    @property
    def flowing(self) -> str:
        """The screen without frames and line ends, for text that is wrapped."""
        return " ".join(re.sub(r"[│┃|]", " ", self.text).split())

    def wait_for(self, sign: str | Callable[[str], bool], what: str = "") -> None:
        """Waits until the screen shows a text, or until something holds of the screen."""
        holds = (lambda shown: sign in shown) if isinstance(sign, str) else sign
        end = time.monotonic() + PATIENCE
        with self._news:
            while not holds(self._shown()):
                if self._ended or not self._news.wait(max(0.0, end - time.monotonic())):
                    raise AssertionError(f"not on the screen: {what or sign!r}\n{self._shown()}")

    def saw(self, sign: str | Callable[[str], bool], what: str = "") -> None:
        """Waits until something has been on the screen since this person typed last.

        For what goes away by itself: a notice, who types, what was taken over just now.
        """
        holds = (lambda shown: sign in shown) if isinstance(sign, str) else sign
        screen = pyte.Screen(1, 1)
        stream = pyte.ByteStream(screen)
        end, at = time.monotonic() + PATIENCE, 0
        with self._news:
            while True:
                for at in range(at, len(self._past)):  # noqa: B020
                    piece = self._past[at]
                    if isinstance(piece, tuple):
                        screen.resize(piece[1], piece[0])
                    else:
                        stream.feed(piece)
                    if at + 1 >= self._typed_at and holds(_rows(screen)):
                        return
                at = len(self._past)
                if self._ended or not self._news.wait(max(0.0, end - time.monotonic())):
                    raise AssertionError(f"never on the screen: {what or sign!r}\n{self._shown()}")

    @property
    def is_running(self) -> bool:
        """Whether ssh still runs."""
        return self._process.poll() is None

    def ended(self) -> int:
        """Waits until ssh has ended and returns its exit code."""
        return self._process.wait(PATIENCE)

    def drop(self) -> None:
        """Cuts the line without a word."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._reader.join(PATIENCE)
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def _shown(self) -> str:
        return _rows(self._screen)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read(self) -> None:
        while True:
            try:
                data = os.read(self._master, 65_536)
            except OSError:
                data = b""
            with self._news:
                if data:
                    self.raw += data
                    known = _UNKNOWN_TO_PYTE.sub(b"", data)
                    self._past.append(known)
                    self._stream.feed(known)
                else:
                    self._ended = True
                self._news.notify_all()
            if not data:
                return


def _rows(screen: pyte.Screen) -> str:
    # Screen.display fails on an orphan half of a wide character; this reads the cells.
    return "\n".join(_row(screen, y) for y in range(screen.lines))


def _row(screen: pyte.Screen, y: int) -> str:
    row, skip = "", False
    for x in range(screen.columns):
        if skip:
            skip = False
            continue
        cell = screen.buffer[y][x].data
        row += cell
        skip = bool(cell) and wcwidth(cell[0]) == 2
    return row.rstrip()
