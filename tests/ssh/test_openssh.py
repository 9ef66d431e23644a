"""The client that people have: stock OpenSSH, in a pseudo-terminal or without one."""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import shutil
import struct
import termios
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.ssh.conftest import Serve
from tests.ssh.house import FakeHost
from tests.terminals import Emulator, within
from workshop.ssh.server import Server

pytestmark = pytest.mark.skipif(shutil.which("ssh") is None, reason="no OpenSSH client here")


def command(port: int, *more: str, user: str = "petra") -> list[str]:
    return [
        "ssh", "-F", "none", "-p", str(port), "-o", "UserKnownHostsFile=/dev/null",
        "-o", "StrictHostKeyChecking=no", *more[:-1],
        f"{user}@127.0.0.1", *more[-1:],
    ]  # fmt: skip


async def run(
    port: int, tmp_path: Path, *more: str, codes: Sequence[str] = ("goed",)
) -> tuple[int | None, bytes, bytes]:
    """Runs ssh without a terminal; every question gets the next code."""
    answers, askpass = tmp_path / "codes", tmp_path / "askpass"
    answers.write_text("".join(f"{code}\n" for code in codes))
    askpass.write_text(f"#!/bin/sh\nhead -n1 '{answers}'\nsed -i 1d '{answers}'\n")
    askpass.chmod(0o700)
    process = await asyncio.create_subprocess_exec(
        *command(port, *more),
        env={**os.environ, "SSH_ASKPASS": str(askpass), "SSH_ASKPASS_REQUIRE": "force"},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await within(process.communicate())
    return process.returncode, out, err


class Window(Emulator):
    """ssh in a pseudo-terminal."""

    async def start(self, arguments: Sequence[str]) -> None:
        master, slave = pty.openpty()
        self._master = master
        self._size(self._screen.columns, self._screen.lines)
        self.process = await asyncio.create_subprocess_exec(
            *arguments, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0),
            env={**os.environ, "TERM": "xterm-256color"},
        )  # fmt: skip
        os.close(slave)
        asyncio.get_running_loop().add_reader(master, self._read)

    def send(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)
        self._size(columns, rows)

    async def close(self) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()
        asyncio.get_running_loop().remove_reader(self._master)
        os.close(self._master)

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read(self) -> None:
        try:
            data = os.read(self._master, 65_536)
        except OSError:
            data = b""
        if data:
            self.received(data)
        else:
            asyncio.get_running_loop().remove_reader(self._master)
            self.ended()


@pytest.fixture
async def window() -> AsyncIterator[Any]:
    opened: list[Window] = []

    async def opening(port: int) -> Window:
        opened.append(Window())
        await opened[-1].start(command(port))
        return opened[-1]

    yield opening
    for one in opened:
        await one.close()


async def test_somebody_types_a_wrong_code_and_then_the_right_one(
    server: Server, window: Any
) -> None:
    petra = await window(server.port)
    await petra.wait_for("Welkom. Typ de code uit uw uitnodiging, of uw terugkeercode.")
    await petra.wait_for("(petra@127.0.0.1) Code:")
    petra.send("fout\r")
    await petra.wait_for("Geweigerd - een reden: code-wrong")
    await petra.wait_for(lambda shown: shown.text.count("Code:") == 2)
    petra.send("goed\r")
    await petra.wait_for("welkom petra")
    petra.send("één 🙂")
    await petra.wait_for("[één 🙂]")
    petra.resize(100, 30)
    await petra.wait_for("100x30")
    petra.send("\x11")
    assert await within(petra.process.wait()) == 0


async def test_stopping_the_server_ends_ssh_with_75(server: Server, window: Any) -> None:
    petra = await window(server.port)
    await petra.wait_for("Code:")
    petra.send("goed\r")
    await petra.wait_for("welkom petra")
    await within(server.drain())
    assert await within(petra.process.wait()) == 75
    await petra.over()
    assert "De bijeenkomst wordt gestopt" in petra.text


async def test_a_command_brings_its_output_hints_and_exit_code(
    server: Server, host: FakeHost, tmp_path: Path
) -> None:
    answer = await run(server.port, tmp_path, "export", codes=("fout", "fout", "goed"))
    assert answer[:2] == (0, host.export)
    assert answer[2].endswith(b"3 passages\n")
    code, out, err = await run(server.port, tmp_path, "id; cat /etc/passwd")
    assert (code, out) == (2, b"")
    assert b"export, help, status, whoami" in err


async def test_three_wrong_codes_are_not_the_end_and_six_are(
    server: Server, tmp_path: Path
) -> None:
    code, out, err = await run(server.port, tmp_path, "export", codes=("fout",) * 9)
    assert (code, out) == (255, b"")
    assert b"U hebt te vaak een verkeerde code getypt" in err
    assert len((tmp_path / "codes").read_text().splitlines()) == 3


async def test_without_a_terminal_there_is_a_sentence_and_2(server: Server, tmp_path: Path) -> None:
    code, out, err = await run(server.port, tmp_path, "-T", "")
    assert (code, out) == (2, b"")
    assert err.decode().splitlines()[-1].startswith("Hiervoor is een terminalvenster nodig.")


async def test_a_key_that_is_offered_does_not_stand_in_the_way(
    server: Server, tmp_path: Path
) -> None:
    key = tmp_path / "id"
    made = await asyncio.create_subprocess_exec(
        "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)
    )
    assert await within(made.wait()) == 0
    code, out, _ = await run(server.port, tmp_path, "-i", str(key), "whoami")
    assert (code, out) == (0, b"petra {}\n")


@pytest.mark.parametrize(
    "option", ["-cchacha20-poly1305@openssh.com", "-mhmac-sha2-256-etm@openssh.com"]
)
async def test_what_terrapin_needs_is_not_there(start: Serve, tmp_path: Path, option: str) -> None:
    server = await start()
    more = ("-caes256-ctr", option) if option.startswith("-m") else (option,)
    code, _, err = await run(server.port, tmp_path, *more, "whoami")
    assert code == 255
    assert b"no matching" in err


async def test_who_finds_the_door_full_reads_why(start: Serve, tmp_path: Path) -> None:
    server = await start(unauthenticated=1)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    await within(reader.readline())
    for _ in range(3):
        code, _, error = await run(server.port, tmp_path, "whoami")
        assert code == 255
        assert b"Er melden zich nu te veel mensen tegelijk." in error
    writer.close()
