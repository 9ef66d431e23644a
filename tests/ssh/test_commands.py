from __future__ import annotations

import threading

import pytest

from tests.ssh.conftest import Open
from tests.ssh.house import SECRET, FakeHost, Guest
from workshop.i18n import translator
from workshop.ssh.commands import COMMANDS, answer, command_name
from workshop.ssh.door import Reply

NL = translator("nl")


def replied(host: FakeHost, line: str) -> Reply:
    return answer(host, Guest("petra"), line, {}, NL)


def test_a_known_command_goes_to_the_host_with_its_options(host: FakeHost) -> None:
    with pytest.raises(RuntimeError):
        replied(host, "status --json 'twee woorden'")
    assert host.executed == [("status", "--json", "twee woorden")]


@pytest.mark.parametrize(
    "line",
    [
        "", " ", "id", "id; cat /etc/passwd", "export;id", "EXPORT", "./export", "sftp-server",
        "scp -t x", "export 'open", "export\nid", "export \x00", "export " + "x" * 1000,
        "$(export)", "bash -c export",
    ],
)  # fmt: skip
def test_anything_else_is_answered_with_the_list_of_commands(host: FakeHost, line: str) -> None:
    reply = replied(host, line)
    assert reply.code == 2
    assert reply.stdout == b""
    assert all(command in reply.stderr for command in COMMANDS)
    assert host.executed == []
    assert command_name(line) is None


def test_what_the_host_refuses_becomes_a_sentence(host: FakeHost) -> None:
    reply = replied(host, "export --later")
    assert (reply.code, reply.stdout) == (1, b"")
    assert reply.stderr == "Geweigerd – één reden: not-now (nl)\n"


async def test_output_arrives_byte_for_byte(terminal: Open, host: FakeHost) -> None:
    host.export = bytes(range(256)) * 1000
    petra = await terminal(term=None, command="export")
    assert await petra.exit_code() == 0
    assert bytes(petra.raw).replace(bytes(petra.errors), b"", 1) == host.export
    assert petra.errors == b"3 passages\n"


async def test_nobody_waits_for_output_that_takes_long(terminal: Open, host: FakeHost) -> None:
    ready = threading.Event()

    def work() -> bytes:
        ready.wait(60)
        return b"laat"

    host.work = work
    petra = await terminal(term=None, command="export")
    anna = await terminal(term=None, command="whoami")
    assert await anna.exit_code() == 0
    assert b"laat" not in petra.raw
    ready.set()
    assert await petra.exit_code() == 0
    assert b"laat" in petra.raw


async def test_output_that_cannot_be_made_says_so_without_saying_what_it_held(
    terminal: Open, host: FakeHost, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> bytes:
        raise RuntimeError(SECRET)

    host.work = work
    petra = await terminal(term=None, command="export")
    assert await petra.exit_code() == 1
    assert "Er ging iets mis" in petra.errors.decode()
    assert SECRET not in caplog.text + petra.errors.decode()


async def test_in_a_terminal_lines_begin_at_the_left(terminal: Open) -> None:
    petra = await terminal(command="export")
    assert await petra.exit_code() == 0
    assert b"# Akkoord\r\n\r\n" in petra.raw


async def test_the_environment_that_is_told_is_the_cleaned_one(terminal: Open) -> None:
    env = {"LANG": "en_GB.UTF-8", "LD_PRELOAD": "x"}
    petra = await terminal(term=None, command="whoami", env=env)
    assert await petra.exit_code() == 0
    assert petra.raw == b"petra {'LANG': 'en_GB.UTF-8'}\n"


async def test_a_command_that_fails_says_so_without_saying_what_it_held(
    terminal: Open, caplog: pytest.LogCaptureFixture
) -> None:
    petra = await terminal(term=None, command="status")
    assert await petra.exit_code() == 1
    assert "Er ging iets mis" in petra.errors.decode()
    assert "RuntimeError" in caplog.text
    assert SECRET not in caplog.text + petra.errors.decode()


async def test_a_command_name_is_audited_and_its_options_are_not(
    terminal: Open, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    for command in ("export geheim-woord", "geheim-woord"):
        petra = await terminal(term=None, command=command)
        assert await petra.exit_code() in (1, 2)
    assert '"command": "export"' in caplog.text
    assert "geheim-woord" not in caplog.text
