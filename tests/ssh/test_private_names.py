"""What this package borrows from the inside of asyncssh and Textual, and two of their quirks.

A test that fails here after an upgrade says what to look at before anything else.
"""

from __future__ import annotations

import gc
import inspect
import re
import weakref
from typing import Any, cast

import asyncssh
import textual._xterm_parser as xterm
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.app import App
from textual.driver import Driver

from tests.ssh.conftest import Open
from tests.ssh.house import FakeHost
from workshop.ssh.driver import SSHDriver, _KeyParser, _known
from workshop.ssh.server import Server


async def test_asyncssh_keeps_its_transport_where_the_guard_finds_it(
    server: Server, terminal: Open
) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    (connection,) = server._house.connections
    transport = cast(Any, connection)._transport
    assert callable(transport.set_protocol)
    assert transport.get_extra_info("socket") is not None


def test_asyncssh_still_ignores_a_full_transport() -> None:
    for name in ("pause_writing", "resume_writing"):
        assert getattr(asyncssh.SSHServerConnection, name)(object()) is None


async def test_textual_sets_what_the_driver_uses(terminal: Open, host: FakeHost) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    screen = host.screens[0]
    driver = cast(SSHDriver, screen._driver)
    assert driver._app is screen
    assert driver._mouse is True
    assert driver._size == (80, 24)
    assert driver._loop.is_running()
    assert driver.failure is None
    assert screen._exception is None


def test_textual_calls_a_driver_the_way_ours_is_made() -> None:
    assert list(inspect.signature(Driver.__init__).parameters) == [
        "self", "app", "debug", "mouse", "size",
    ]  # fmt: skip
    assert "self.driver_class" in inspect.getsource(App._build_driver)


def test_textual_parses_extended_keys_without_looking_at_itself() -> None:
    plain = cast(Any, xterm.XTermParser._parse_extended_key).__wrapped__
    assert list(inspect.signature(plain).parameters) == ["self", "sequence"]
    (key,) = plain(xterm.XTermParser, "\x1b[120;5u")
    assert key.key == "ctrl+x"
    assert xterm._re_extended_key.fullmatch("\x1b[120;5u")


def test_every_sequence_that_is_handed_on_is_understood_whole() -> None:
    handed_on = [key for key in ANSI_SEQUENCES_KEYS if re.match("\x1b[^\x1b]", key)]
    assert len(handed_on) > 200
    for sequence in [
        *handed_on, "\x1b[120;3u", "\x1b[I", "\x1b[O", "\x1b[<0;1;1M", "\x1b[<64;10;3M",
        "\x1b[?2026;2$y",
    ]:  # fmt: skip
        assert _known(sequence), repr(sequence)
        parser = _KeyParser()
        taken = list(parser.feed(sequence))
        assert parser._timeout_time is None, repr(sequence)
        assert len(taken) <= 2, repr(sequence)


def _kept_after(parser_class: type[xterm.XTermParser]) -> bool:
    parser = parser_class()
    list(parser.feed("\x1b[97;5u"))
    alive = weakref.ref(parser)
    del parser
    gc.collect()
    return alive() is not None


def test_textuals_parser_is_kept_alive_by_its_cache_and_ours_is_not() -> None:
    xterm.XTermParser._parse_extended_key.cache_clear()
    assert _kept_after(xterm.XTermParser), "Textual has repaired it: _KeyParser can go"
    xterm.XTermParser._parse_extended_key.cache_clear()
    assert not _kept_after(_KeyParser)


async def test_nothing_of_a_screen_is_kept_after_its_person_left(
    terminal: Open, host: FakeHost
) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    petra.send("\x1b[97;5u")
    await petra.wait_for("<ctrl+a>")
    driver = weakref.ref(cast(SSHDriver, host.screens[0]._driver))
    petra.send("\x11")
    assert await petra.exit_code() == 0
    host.screens.clear()
    await petra.close()
    gc.collect()
    assert driver() is None
