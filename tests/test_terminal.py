"""How many colours a terminal is sent."""

from __future__ import annotations

import pytest

from workshop.terminal import ColourDepth, colour_depth


@pytest.mark.parametrize(
    ("term", "depth"),
    [
        ("", ColourDepth.NONE),
        ("dumb", ColourDepth.NONE),
        ("vt100", ColourDepth.NONE),
        ("vt220", ColourDepth.NONE),
        ("vt420-w", ColourDepth.NONE),
        ("xterm-mono", ColourDepth.NONE),
        ("linux", ColourDepth.SIXTEEN),
        ("xterm-16color", ColourDepth.SIXTEEN),
        ("screen-16color", ColourDepth.SIXTEEN),
        ("xterm", ColourDepth.PALETTE),
        ("xterm-256color", ColourDepth.PALETTE),
        ("putty", ColourDepth.PALETTE),
        ("tmux-256color", ColourDepth.PALETTE),
        ("xterm-kitty", ColourDepth.TRUE),
        ("xterm-direct", ColourDepth.TRUE),
    ],
)
def test_a_terminal_is_sent_the_colours_its_name_promises(term: str, depth: ColourDepth) -> None:
    assert colour_depth(term, {}) is depth


def test_what_the_client_says_about_colours_goes_before_the_name() -> None:
    assert colour_depth("xterm", {"COLORTERM": "truecolor"}) is ColourDepth.TRUE
    assert colour_depth("xterm-kitty", {"NO_COLOR": "1"}) is ColourDepth.NONE
