"""``workshop serve`` as a process: its line, its end, and its neighbours."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.terminals import Terminal
from workshop.agreement.roles import Role
from workshop.cli.stored import read_state
from workshop.ids import WorkshopId
from workshop.journal.store import Store

WORKSHOP = (sys.executable, "-m", "workshop.cli.main")


class Server:
    """A server on a free port of the loopback address."""

    def __init__(self, data: Path, *options: str) -> None:
        self.process = subprocess.Popen(
            [
                *WORKSHOP,
                "serve",
                "--data",
                str(data),
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                *options,
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.line = self.process.stdout.readline()
        self._data = data

    def audited(self, event: str) -> dict[str, str]:
        """Waits until it writes down that something happened."""
        lines = self._read("audit.jsonl", f'"{event}"').splitlines()
        found: dict[str, str] = json.loads(next(line for line in lines if f'"{event}"' in line))
        return found

    def logged(self, text: str) -> None:
        """Waits until this stands in its log."""
        self._read("workshop.log", text)

    def _read(self, name: str, text: str) -> str:
        end = time.monotonic() + 60
        while text not in (written := (self._data / name).read_text()):
            assert time.monotonic() < end, written
            time.sleep(0.01)
        return written

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.line.split()[0].rpartition(":")[2])

    def end(self, sign: signal.Signals) -> tuple[int, str, str]:
        """Sends a signal; returns the exit code, the rest of stdout, and stderr."""
        self.process.send_signal(sign)
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err


@pytest.fixture
def server(made: str, data: Path) -> Iterator[Server]:
    """A running server with one workshop."""
    running = Server(data)
    yield running
    if running.process.poll() is None:
        running.process.kill()
        running.process.communicate()


def test_one_line_tells_address_and_fingerprint(server: Server) -> None:
    assert re.fullmatch(r"127\.0\.0\.1:\d+ SHA256:[A-Za-z0-9+/]{43}\n", server.line)


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_in_good_order(server: Server, sign: signal.Signals) -> None:
    assert server.end(sign) == (0, "", "")


def test_the_fingerprint_is_the_same_the_next_time(server: Server, data: Path) -> None:
    before = server.line.split()[1]
    server.end(signal.SIGTERM)
    again = Server(data)
    again.end(signal.SIGTERM)

    assert again.line.split()[1] == before


def test_a_second_server_on_the_same_data_is_refused(
    server: Server, program: Program, data: Path
) -> None:
    done = program("serve", "--data", data, "--host", "127.0.0.1", "--port", "0")

    assert (done.code, done.out) == (1, b"")
    assert str(data) in done.err
    assert len(done.err.splitlines()) == 1


def test_after_a_kill_the_data_can_be_served_again(server: Server, data: Path) -> None:
    server.end(signal.SIGKILL)
    again = Server(data)

    assert again.line.startswith("127.0.0.1:")
    assert again.end(signal.SIGTERM)[0] == 0


def test_other_commands_work_beside_it(
    server: Server, program: Program, scenario: Path, data: Path, made: str
) -> None:
    added = program("new", scenario, "--title", "Tweede", "--data", data)
    listed = program("list", "--data", data, "--json")
    exported = program("export", made, "--data", data)

    assert (added.code, listed.code, exported.code) == (0, 0, 0)
    assert [workshop["id"] for workshop in listed.json] == [made, "tweede"]


def test_a_port_in_use_gives_one_sentence_with_its_number(program: Program, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = program("serve", "--data", tmp_path / "d", "--host", "127.0.0.1", "--port", port)

    assert (done.code, done.out) == (1, b"")
    assert f"Poort {port} " in done.err
    assert len(done.err.splitlines()) == 1


def test_an_address_of_another_machine_gives_one_sentence(program: Program, tmp_path: Path) -> None:
    done = program("serve", "--data", tmp_path / "d", "--host", "192.0.2.7", "--port", "0")

    assert (done.code, done.out) == (1, b"")
    assert "192.0.2.7" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_directory_that_is_a_file_gives_one_sentence(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "bestand"
    file.write_text("")
    done = program("serve", "--data", file, "--port", "0")

    assert (done.code, done.out) == (1, b"")
    assert str(file) in done.err


def test_settings_are_read_again_without_a_restart_and_a_mistake_changes_nothing(
    made: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.env"
    settings.write_text("WORKSHOP_SSH__SESSIONS=7\n")
    monkeypatch.setenv("WORKSHOP_SETTINGS", str(settings))
    running = Server(data)

    settings.write_text("# een stuk meer\nWORKSHOP_SSH__SESSIONS=80\nWORKSHOP_SSH__PORT=1\n")
    running.process.send_signal(signal.SIGHUP)
    assert running.audited("reloaded")["changed"] == "ssh.port ssh.sessions"
    settings.write_text("WORKSHOP_SSH__SESIONS=80\n")
    running.process.send_signal(signal.SIGHUP)
    running.logged("setting-unknown")
    assert running.end(signal.SIGTERM) == (0, "", "")


async def test_whether_newcomers_wait_is_read_again_and_an_option_goes_first(
    made: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.env"
    settings.write_text("WORKSHOP_SSH__ADMISSION=false\n")
    monkeypatch.setenv("WORKSHOP_SETTINGS", str(settings))
    monkeypatch.setenv("WORKSHOP_SSH__GRACE_SECONDS", "0")
    code = read_state(Store(data), WorkshopId(made)).code(Role.DELEGATE).code
    for options, wish in (((), "true"), (("--admission",), "true"), (("--admission",), "false")):
        running = Server(data, *options)
        settings.write_text(f"WORKSHOP_SSH__ADMISSION={wish}\nWORKSHOP_SSH__SESSIONS=80\n")
        (data / "audit.jsonl").write_text("")
        running.process.send_signal(signal.SIGHUP)
        assert "ssh.sessions" in running.audited("reloaded")["changed"]
        nina = await Terminal.open(running.port, "nina", code)
        await nina.wait_for("laat")
        assert "Namens welke delegatie" not in nina.text
        await nina.close()
        assert running.end(signal.SIGTERM)[0] == 0
        settings.write_text("WORKSHOP_SSH__ADMISSION=false\n")


def test_another_key_is_put_in_use_without_a_restart(
    server: Server, program: Program, data: Path
) -> None:
    assert program("host-key", "rotate", "--data", data).code == 1
    prepared = program("host-key", "prepare", "--data", data).text
    shown = program("host-key", "show", "--data", data).text
    assert server.line.split()[1] in shown
    rotated = program("host-key", "rotate", "--data", data).text
    fingerprint = rotated.split()[2]
    assert fingerprint in prepared and fingerprint in shown
    server.process.send_signal(signal.SIGHUP)

    assert server.audited("reloaded")["fingerprint"] == fingerprint
    assert server.end(signal.SIGTERM)[0] == 0
