from __future__ import annotations

import pytest

from workshop.ssh.terms import environment_of, size_within, term_of


@pytest.mark.parametrize(
    ("claimed", "drawn"),
    [
        ((80, 24), (80, 24)),
        ((0, 0), (80, 24)),
        ((0, 50), (80, 24)),
        ((-1, 5), (80, 24)),
        ((1, 1), (20, 6)),
        ((4_294_967_295, 4_294_967_295), (300, 120)),
    ],
)
def test_sizes_are_brought_within_bounds(claimed: tuple[int, int], drawn: tuple[int, int]) -> None:
    assert size_within(*claimed) == drawn


def test_a_terminal_name_keeps_only_what_a_name_may_hold() -> None:
    assert term_of("xterm-256color") == "xterm-256color"
    assert term_of("x\x1b]0;pwn\x07 y\n") == "x0pwny"
    assert len(term_of("x" * 100_000)) == 32


def test_only_language_and_colour_are_taken_from_an_environment() -> None:
    sent = {
        b"LANG": b"nl_NL.UTF-8", b"LC_ALL": b"C", b"COLORTERM": b"truecolor", b"NO_COLOR": b"1",
        b"LD_PRELOAD": b"/tmp/x.so", b"LC_" + b"A" * 50: b"x", b"lang": b"en", b"PATH\xff": b"x",
    }  # fmt: skip
    assert environment_of(sent) == {
        "LANG": "nl_NL.UTF-8", "LC_ALL": "C", "COLORTERM": "truecolor", "NO_COLOR": "1",
    }  # fmt: skip


def test_a_value_is_short_and_harmless() -> None:
    assert environment_of({b"LANG": b"nl\x1b[2J\xff\n" + b"x" * 1000})["LANG"].startswith("nl2J")
    assert len(environment_of({b"LANG": b"x" * 1000})["LANG"]) == 64
