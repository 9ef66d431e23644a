from __future__ import annotations

import asyncio
import logging
from typing import Any

import asyncssh
import pytest

from tests.ssh.conftest import Open
from tests.ssh.house import SECRET, FakeHost, Pad
from tests.terminals import connected, within
from workshop.ssh.server import Server
from workshop.terminal import ColourDepth


async def test_a_screen_shows_what_is_typed(terminal: Open) -> None:
    petra = await terminal("petra")
    await petra.wait_for("welkom petra")
    petra.send("één 🙂")
    await petra.wait_for("[één 🙂]")


async def test_two_people_have_each_their_own_screen(terminal: Open) -> None:
    petra, kees = await terminal("petra"), await terminal("kees")
    await petra.wait_for("welkom petra")
    await kees.wait_for("welkom kees")
    petra.send("a")
    kees.send("b")
    await petra.wait_for("[a]")
    await kees.wait_for("[b]")


async def test_leaving_gives_the_terminal_back_and_exits_with_0(terminal: Open) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    petra.send("\x11")
    assert await petra.exit_code() == 0
    for mode in ("?1000l", "?1002l", "?1003l", "?1006l", "?2004l", "?1049l", "?25h"):
        assert f"\x1b[{mode}".encode() in petra.raw


async def test_the_first_bytes_switch_off_what_a_broken_session_left_on(terminal: Open) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    opening = bytes(petra.raw).partition(b"\x1b[?1049h")[0]
    for mode in (b"?1000l", b"?1002l", b"?1003l", b"?1006l", b"?2004l", b"?1004l"):
        assert b"\x1b[" + mode in opening


async def test_a_shell_without_a_terminal_is_refused_in_one_sentence(terminal: Open) -> None:
    petra = await terminal(term=None)
    assert await petra.exit_code() == 2
    assert petra.errors.decode().count("\n") == 1
    assert "terminalvenster" in petra.errors.decode()


async def test_a_dumb_terminal_is_refused_in_the_language_of_its_owner(terminal: Open) -> None:
    petra = await terminal(term="dumb", env={"LANG": "en_GB.UTF-8"})
    assert await petra.exit_code() == 2
    assert "cannot show the screen" in petra.errors.decode()
    assert b"\x1b" not in petra.raw


async def test_a_terminal_is_known_by_what_its_client_tells(terminal: Open, host: FakeHost) -> None:
    env = {
        "LANG": "nl_NL.UTF-8", "COLORTERM": "truecolor", "LD_PRELOAD": "/tmp/x.so",
        "LC_TIME": "nl\x1b]0;x\x07",
    }  # fmt: skip
    petra = await terminal(term="xterm\x1b[2J-256color", env=env, columns=100, rows=30)
    await petra.wait_for("welkom")
    known = host.terminals[0]
    assert (known.name, known.columns, known.rows) == ("xterm2J-256color", 100, 30)
    assert known.depth is ColourDepth.TRUE
    assert known.environment == {
        "LANG": "nl_NL.UTF-8", "COLORTERM": "truecolor", "LC_TIME": "nl0x",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("term", "env", "has", "has_not"),
    [
        ("xterm-256color", {}, b"38;5;", b"38;2;"),
        ("xterm-256color", {"COLORTERM": "truecolor"}, b"38;2;255;136;0", b"38;5;"),
        ("linux", {}, b"\x1b[", b"38;"),
        ("xterm-256color", {"NO_COLOR": "1"}, b"\x1b[", b"38;"),
    ],
)
async def test_colours_come_down_to_what_the_terminal_shows(
    terminal: Open, term: str, env: dict[str, str], has: bytes, has_not: bytes
) -> None:
    petra = await terminal(term=term, env=env)
    petra.send("a")
    await petra.wait_for("welkom")
    petra.send("b")
    await petra.wait_for("b]")
    assert has in petra.raw
    assert has_not not in petra.raw


async def test_bytes_that_are_no_utf8_harm_nobody(terminal: Open) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    petra.send(b"a\xff\xfeb")
    await petra.wait_for("[a\ufffd\ufffdb]")


@pytest.mark.parametrize(
    ("claimed", "drawn"),
    [
        ((0, 0), "80x24"),
        ((65_535, 65_535), "300x120"),
        ((1, 1), "20x6"),
        ((4_294_967_295, 10), "300x10"),
        ((100, 30), "100x30"),
    ],
)
async def test_a_screen_is_drawn_within_bounds_whatever_size_is_claimed(
    terminal: Open, claimed: tuple[int, int], drawn: str
) -> None:
    first = await terminal(columns=300, rows=120, claimed_size=claimed)
    await first.wait_for(drawn)
    later = await terminal(columns=90, rows=25)
    await later.wait_for("90x25")
    later.resize(300, 120, claimed=claimed)
    await later.wait_for(drawn)


async def test_of_many_sizes_the_last_one_counts(terminal: Open, host: FakeHost) -> None:
    petra = await terminal()
    await petra.wait_for("80x24")
    for columns in range(30, 130):
        petra.channel.change_terminal_size(columns, 24)
    petra.resize(130, 40)
    await petra.wait_for("130x40")
    petra.resize(80, 24)
    await petra.wait_for("80x24")


async def test_a_size_in_the_input_is_not_believed(terminal: Open) -> None:
    petra = await terminal()
    await petra.wait_for("80x24")
    petra.send("\x1b[48;4294967295;4294967295;1;1tx")
    await petra.wait_for("[x]")
    await petra.wait_for("80x24")


async def test_a_fault_in_one_screen_leaves_the_others_alone(
    terminal: Open, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.INFO)
    petra, kees = await terminal("petra"), await terminal("kees")
    await petra.wait_for("welkom")
    await kees.wait_for("welkom")
    petra.send("\x18")
    assert await petra.exit_code() == 1
    after = bytes(petra.raw).rpartition(b"\x1b[?1049l")[2].decode()
    assert "Er ging iets mis met uw scherm" in after
    assert "Traceback" not in petra.raw.decode()
    kees.send("nog hier")
    await kees.wait_for("[nog hier]")
    assert '"event": "failed"' in caplog.text
    assert SECRET not in caplog.text + "".join(capfd.readouterr())


class _Breaks(Pad):
    async def live(self, *arguments: object, **options: object) -> None:
        text = SECRET
        raise ValueError(text)


async def test_a_fault_is_traced_in_the_log_without_any_text(
    terminal: Open, host: FakeHost, caplog: pytest.LogCaptureFixture
) -> None:
    host.make_screen = _Breaks
    petra = await terminal()
    assert await petra.exit_code() == 1
    assert "Er ging iets mis" in petra.raw.decode()
    assert "ValueError" in caplog.text
    assert "test_session.py" in caplog.text
    assert SECRET not in caplog.text


async def test_a_screen_that_is_refused_tells_why(terminal: Open) -> None:
    petra = await terminal("geweigerd")
    assert await petra.exit_code() == 1
    assert "Geweigerd – één reden: not-now (nl)" in petra.raw.decode()


class _Farewell(Pad):
    """Ends at once and says why."""

    async def live(self, *arguments: object, **options: object) -> str:  # type: ignore[override]
        return "U bent elders verder gegaan."

    async def run_async(self, *arguments: object, **options: object) -> str:  # type: ignore[override]
        return await self.live()


async def test_a_screen_that_ends_by_itself_tells_why(terminal: Open, host: FakeHost) -> None:
    host.make_screen = _Farewell
    petra = await terminal()
    assert await petra.exit_code() == 0
    assert "U bent elders verder gegaan." in petra.raw.decode()


class _Deaf(Pad):
    """Does not end when it is asked to."""

    async def live(self, *arguments: object, **options: object) -> None:
        await asyncio.Event().wait()

    def exit(self, *arguments: object, **options: object) -> None:
        pass


async def test_a_screen_that_does_not_end_after_its_person_left_is_cancelled(
    terminal: Open, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.ssh.stage.FAREWELL", 0.01)
    monkeypatch.setattr("workshop.ssh.stage._START_PATIENCE", 0.01)
    host.make_screen = _Deaf
    petra = await terminal()
    await within(host.shown.wait())
    await petra.close()
    await within(host.screens[0].ended.wait())


class _Clinging(Pad):
    """Goes on after it was cancelled, as often as it is told."""

    lives = 2

    async def live(self, *arguments: object, **options: object) -> None:
        while self.lives:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                self.lives -= 1

    def exit(self, *arguments: object, **options: object) -> None:
        pass


class _Immortal(_Clinging):
    lives = 4  # the fourth comes with the end of the loop


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FAREWELL", "_START_PATIENCE", "_LAST_WORD"):
        monkeypatch.setattr(f"workshop.ssh.stage.{name}", 0.01)


@pytest.mark.usefixtures("impatient")
async def test_a_screen_that_goes_on_after_it_was_cancelled_is_cancelled_again(
    terminal: Open, host: FakeHost, server: Server
) -> None:
    host.make_screen = _Clinging
    petra = await terminal()
    await within(host.shown.wait())
    await petra.close()
    await within(host.screens[0].ended.wait())
    await within(server.drain())
    assert server.inside == 0


@pytest.mark.usefixtures("impatient")
async def test_a_screen_that_never_ends_keeps_the_server_from_nothing(
    terminal: Open, host: FakeHost, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    host.make_screen = _Immortal
    petra = await terminal()
    await within(host.shown.wait())
    await within(server.drain())

    assert await petra.exit_code() == 1
    assert server.inside == 0
    assert "a screen does not end" in caplog.text


async def test_a_cut_connection_ends_its_screen_only(terminal: Open, host: FakeHost) -> None:
    petra, kees = await terminal("petra"), await terminal("kees")
    await petra.wait_for("welkom")
    await kees.wait_for("welkom")
    petra.connection.abort()
    await within(host.screens[0].ended.wait())
    kees.send("x")
    await kees.wait_for("[x]")


async def test_an_end_of_input_does_not_close_the_screen(terminal: Open) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    petra.channel.write_eof()
    petra.resize(90, 20)
    await petra.wait_for("90x20")


async def test_signals_and_breaks_do_nothing(terminal: Open) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    petra.channel.send_signal("INT")
    petra.channel.send_break(100)
    petra.send("nog hier")
    await petra.wait_for("[nog hier]")


class _Eager(Pad):
    """Changes how the loop makes tasks, as Textual does from Python 3.12 on."""

    async def live(self, *arguments: object, **options: object) -> None:
        asyncio.get_running_loop().set_task_factory(_other_factory)
        await asyncio.sleep(0)
        self.show_factory()
        await super().live(*arguments, **options)

    def show_factory(self) -> None:
        self.factory = asyncio.get_running_loop().get_task_factory()


def _other_factory(loop: asyncio.AbstractEventLoop, coro: Any, **options: Any) -> Any:
    return asyncio.Task(coro, loop=loop, **options)


async def test_a_screen_does_not_change_how_the_loop_makes_tasks(
    terminal: Open, host: FakeHost
) -> None:
    host.make_screen = _Eager
    before = asyncio.get_running_loop().get_task_factory()
    petra = await terminal()
    await petra.wait_for("welkom")
    screen = host.screens[0]
    assert isinstance(screen, _Eager)
    assert screen.factory is before


async def test_an_environment_without_end_is_not_kept(terminal: Open, host: FakeHost) -> None:
    flood = {f"LD_{number}": "x" * 200 for number in range(1_000)}
    petra = await terminal(env={**flood, "LANG": "en_GB.UTF-8", "LC_ALL": "nl" * 5_000})
    await petra.wait_for("welkom")
    kept = host.terminals[0].environment
    assert set(kept) == {"LANG", "LC_ALL"}
    assert sum(map(len, kept.values())) < 100


async def test_a_channel_that_asks_for_nothing_is_closed(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    monkeypatch.setattr("workshop.ssh.session._UNUSED", 0.01)
    connection = await connected(server.port)
    channel: Any = asyncssh.SSHClientChannel(
        connection, asyncio.get_running_loop(), "strict", None, "strict", 2**20, 2**15
    )
    lost = asyncio.Event()
    channel._session = _Lost(lost)
    await within(channel._open(b"session"))
    channel.resume_reading()
    await within(lost.wait())
    assert '"reason": "nothing-asked"' in caplog.text
    connection.close()


class _Lost(asyncssh.SSHClientSession[bytes]):
    def __init__(self, lost: asyncio.Event) -> None:
        self._lost = lost

    def connection_lost(self, exc: Exception | None) -> None:
        self._lost.set()
