from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.ssh.outgoing import screened

ALLOWED = re.compile(r"\x1b\[(?:[0-9;:]*m|[0-9;]*H|\?(?:25|2026)[hl])")


@pytest.mark.parametrize(
    "output",
    [
        "gewone tekst, één 🙂 ▎",
        "\x1b[1;31mrood\x1b[0m",
        "\x1b[38;2;1;2;3mx\x1b[m",
        "\x1b[12;40Hx",
        "\x1b[?2026h\x1b[2;2Hx\x1b[?2026l",
        "\x1b[?25l\x1b[?25h",
        "regel\r\nregel",
    ],
)
def test_frames_pass_as_they_are(output: str) -> None:
    assert screened(output) == output


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b]52;c;ZXZpbA==\x07",
        "\x1b]52;c;ZXZpbA==\x1b\\",
        "\x1b]0;titel\x07",
        "\x1b]8;;http://x\x1b\\",
        "\x1b]22;pointer\x07",
        "\x1b[2J",
        "\x1b[?1003h",
        "\x1b[?1049l",
        "\x1b[6n",
        "\x1b[c",
        "\x1b[>1u",
        "\x1b[8;1000;1000t",
        "\x1bc",
        "\x1b(0",
        "\x1bP1$qm\x1b\\",
        "\x9b2J"[:1],
        "\x07",
        "\x08",
        "\x00",
        "\x7f",
        "\x0e",
    ],
)
def test_what_text_smuggles_into_a_frame_is_taken_out(hostile: str) -> None:
    assert screened(f"voor{hostile}na") == "voorna"


def test_a_bell_and_an_own_copy_pass_as_writes_of_their_own() -> None:
    assert screened("\x07") == "\x07"
    assert screened("\x1b]52;c;ZXZpbA==\x07") == "\x1b]52;c;ZXZpbA==\x07"


def test_a_copy_that_is_too_long_for_a_terminal_is_not_sent() -> None:
    assert screened("\x1b]52;c;" + "A" * 200_000 + "\x07") == ""


@given(st.text(alphabet=st.characters(max_codepoint=0x2FF)))
def test_whatever_comes_in_only_our_own_sequences_come_out(text: str) -> None:
    rest = ALLOWED.sub("", screened("x" + text))
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]", rest)


@given(st.text(alphabet="\x1b[]?;:0123456789mHhlPX^_\\\x07\x9c\x9bABcq ~", max_size=40))
def test_no_mixture_of_sequences_gets_through(text: str) -> None:
    rest = ALLOWED.sub("", screened("x" + text))
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]", rest)


def test_taking_something_out_does_not_make_something_new() -> None:
    assert screened("x\x1b\x1b[2J[2Jy") == "x[2Jy"
    assert "\x1b" not in screened("x\x1b\x00[2J")
