"""The terminals people have: PuTTY in every setting, Windows' own ssh, few colours or none."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.ssh.conftest import Open
from tests.terminals import Terminal
from workshop.ssh.outgoing import ENTER

PUTTY = {
    "ESC[n~": {n: f"\x1b[{10 + n if n < 6 else 11 + n}~" for n in range(1, 11)},
    "Linux": {n: f"\x1b[[{chr(ord('A') + n - 1)}" for n in range(1, 6)}
    | {n: f"\x1b[{11 + n}~" for n in range(6, 11)},
    "Xterm R6": {n: f"\x1bO{chr(ord('P') + n - 1)}" for n in range(1, 5)}
    | {n: f"\x1b[{10 + n if n < 6 else 11 + n}~" for n in range(5, 11)},
    "VT400": {n: f"\x1bO{chr(ord('P') + n - 1)}" for n in range(1, 5)}
    | {n: f"\x1b[{10 + n if n < 6 else 11 + n}~" for n in range(5, 11)},
    "VT100+": {n: f"\x1bO{chr(ord('P') + n - 1)}" for n in range(1, 11)},
}
"""What PuTTY sends for F1 to F10, by the setting "the function keys and keypad"."""


@pytest.fixture
async def petra(terminal: Open) -> Terminal:
    made = await terminal()
    await made.wait_for("welkom")
    return made


def _cut(keys: str) -> Iterator[str]:
    """The keys as two packets, cut after the first sequence's first two bytes."""
    yield keys[:2]
    yield keys[2:]


@pytest.mark.parametrize("setting", PUTTY)
async def test_every_function_key_of_putty_is_that_key(petra: Terminal, setting: str) -> None:
    keys = PUTTY[setting]
    for packet in _cut("".join(keys.values())):
        petra.send(packet)
    await petra.wait_for(lambda shown: "<f10>" in shown.text.replace("\n", ""))
    typed = "".join(petra.lines).partition("[")[2].partition("]")[0]
    assert typed.replace(" ", "") == "".join(f"<f{number}>" for number in sorted(keys))


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("\x1bOA", "up"), ("\x1b[A", "up"), ("\x1b[1~", "home"), ("\x1b[7~", "home"),
        ("\x1b[4~", "end"), ("\x1b[8~", "end"), ("\x7f", "backspace"), ("\x08", "backspace"),
        ("\x1b[3~", "delete"), ("\x1bOM", "enter"), ("\x1b[Z", "shift+tab"),
    ],
)  # fmt: skip
async def test_keys_that_clients_send_in_more_than_one_way(
    petra: Terminal, keys: str, name: str
) -> None:
    petra.send(keys)
    await petra.wait_for(f"<{name}>")


async def test_a_line_end_of_two_bytes_is_one_enter(petra: Terminal) -> None:
    petra.send("a\r\nb\r\n")
    await petra.wait_for("[a<enter>b<enter>]")


async def test_lines_that_are_pasted_without_marks_keep_their_ends(petra: Terminal) -> None:
    petra.send("de eerste regel van drie die lang genoeg is\r\nde tweede\rde derde")
    await petra.wait_for("<geplakt 62:")


def test_nothing_is_asked_of_a_terminal_that_windows_and_putty_do_not_know() -> None:
    for every_move in ("\x1b[?1003h", "\x1b[?1015h", "\x1b[?9001h", "\x1b[>4"):
        assert every_move not in ENTER
    for asked in ("\x1b[?1000h", "\x1b[?1002h", "\x1b[?1006h"):
        assert asked in ENTER


@pytest.mark.parametrize(
    ("term", "env", "most"),
    [
        ("xterm-256color", {"COLORTERM": "truecolor"}, "38;2"),
        ("xterm-256color", {}, "38;5"),
        ("xterm", {}, "38;5"),
        ("putty", {}, "38;5"),
        ("linux", {}, "3"),
        ("vt100", {}, ""),
        ("xterm-256color", {"NO_COLOR": "1"}, ""),
    ],
)
async def test_no_terminal_gets_more_colours_than_it_shows(
    terminal: Open, term: str, env: dict[str, str], most: str
) -> None:
    petra = await terminal(term=term, env=env)
    await petra.wait_for("welkom")
    raw = petra.raw.decode()
    assert ("38;2;" in raw) is (most == "38;2")
    assert ("38;5;" in raw) is (most == "38;5")
    if not most:
        assert not re.search(r"\x1b\[[0-9;]*\b(?:3[0-7]|4[0-7]|9[0-7]|10[0-7])\b[0-9;]*m", raw)
