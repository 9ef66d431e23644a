"""What is sent to a terminal, and what is not."""

from __future__ import annotations

import re

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tests.tui.editor.texts import lines
from tests.tui.terminal import shown_rows
from workshop.tui.painting.front import FrontBuffer, difference

PLAIN = Style(color="#d0d0d0", bgcolor="#101010")
BOLD = Style(color="#d0d0d0", bgcolor="#101010", bold=True)
WIDTH = 40


def strip(*parts: tuple[str, Style]) -> Strip:
    made = Strip([Segment(text, style) for text, style in parts])
    return made.crop(0, WIDTH).extend_cell_length(WIDTH, PLAIN)


def test_a_row_that_stands_there_is_not_sent_again() -> None:
    front = FrontBuffer()
    front.same_cuts(3, [0, WIDTH])

    assert front.show(3, 0, strip(("de gemeente", PLAIN))).startswith("\x1b[4;1H")
    assert front.show(3, 0, strip(("de gemeente", PLAIN))) == ""


def test_a_row_of_which_nothing_is_known_is_sent_whole() -> None:
    front = FrontBuffer()
    row = strip(("de gemeente", PLAIN))
    first = front.show(0, 0, row)
    front.forget()

    assert front.show(0, 0, row) == first


def test_only_the_characters_that_differ_are_sent() -> None:
    skipped, output = difference(strip(("de gemeente", PLAIN)), strip(("de gemaante", PLAIN)))

    assert skipped == 6
    assert "aa" in output
    assert "nte" not in output


def test_behind_a_character_whose_width_is_doubtful_everything_is_sent() -> None:
    old = strip(("👩\u200d👩\u200d👧 de gemeente", PLAIN))
    new = strip(("👩\u200d👩\u200d👧 de gemeent", PLAIN), ("e", BOLD))

    skipped, output = difference(old, new)
    assert skipped == 0
    assert "👩\u200d👩\u200d👧 de gemeent" in output


def test_a_row_that_is_cut_anew_is_no_longer_known() -> None:
    front = FrontBuffer()
    front.same_cuts(0, [0, WIDTH])
    row = strip(("漢字", PLAIN))
    front.show(0, 0, row)

    assert not front.same_cuts(0, [0, 5, 20, WIDTH])
    assert front.show(0, 0, row)


_JOINED = re.compile("[\u0e00-\u0e7f\u200d\ufe0f\u0301\U0001f3fd\U0001f1e6-\U0001f1ff]")
styles = st.sampled_from([PLAIN, BOLD])
strips = st.lists(st.tuples(lines(6), styles), min_size=1, max_size=4).map(
    # The emulator draws joined emoji apart and stops at marks that it cannot compose.
    lambda parts: strip(*((_JOINED.sub("", text), style) for text, style in parts))
)


@given(st.lists(strips, min_size=2, max_size=6))
def test_differences_one_after_the_other_show_what_the_last_one_says(rows: list[Strip]) -> None:
    front = FrontBuffer()
    shown, expected = pyte.Screen(WIDTH, 1), pyte.Screen(WIDTH, 1)
    for screen in (shown, expected):
        screen.reset_mode(pyte.modes.DECAWM)
    stream = pyte.Stream(shown)
    for row in rows:
        stream.feed(front.show(0, 0, row))
    pyte.Stream(expected).feed(FrontBuffer().show(0, 0, rows[-1]))

    assert shown_rows(shown) == shown_rows(expected)
    assert [shown.buffer[0][x].bold for x in range(WIDTH)] == [
        expected.buffer[0][x].bold for x in range(WIDTH)
    ]


def test_what_stands_beside_a_character_of_doubtful_width_is_sent_again() -> None:
    front = FrontBuffer()
    front.same_cuts(0, [0, WIDTH, WIDTH + 1])
    front.show(0, WIDTH, Strip([Segment("│", PLAIN)], 1))
    output = front.show(0, 0, strip(("👍🏽", PLAIN)))

    assert output.index("👍🏽") < output.index(f"\x1b[1;{WIDTH + 1}H")
    assert "│" in output


@pytest.mark.parametrize("text", ["漢", "é", "😀", "○"])
def test_any_character_may_give_way_to_any_other(text: str) -> None:
    front = FrontBuffer()
    screen = pyte.Screen(WIDTH, 1)
    stream = pyte.Stream(screen)
    for part in ("ab", text, "x", text + text, ""):
        stream.feed(front.show(0, 0, strip(("> ", PLAIN), (part, BOLD), (" <", PLAIN))))
        assert screen.display[0].startswith("> ")

    assert screen.display[0].rstrip() == ">  <"
