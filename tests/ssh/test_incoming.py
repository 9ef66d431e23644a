from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.ssh.incoming import PASTE_LIMIT, Incoming, Keys, Pasted, Piece

KNOWN = {"\x1b", "\x1b[A", "\x1bOP", "\x1b[[A", "\x1b[I", "\x1b[<0;1;1M", "\x1bf", "\x1b\x7f"}


def incoming() -> Incoming:
    return Incoming(KNOWN.__contains__)


def pieces(of: Incoming) -> list[Piece]:
    taken: list[Piece] = []
    while (piece := of.take()) is not None:
        taken.append(piece)
    return taken


def after(*packets: str | bytes) -> list[Piece]:
    """What comes of these packets, each looked at before the next one is there."""
    made = incoming()
    taken: list[Piece] = []
    for packet in packets:
        made.feed(packet.encode() if isinstance(packet, str) else packet)
        taken += pieces(made)
    return taken


def typed(taken: list[Piece]) -> str:
    return "".join(piece.text for piece in taken if isinstance(piece, Keys))


def test_what_is_typed_comes_out_as_keys() -> None:
    assert after("één\r", "\x03\t") == [Keys("één"), Keys("\r"), Keys("\x03"), Keys("\t")]


def test_what_may_bring_something_else_comes_on_its_own() -> None:
    taken = after("ab\tc\x1b[Ad\x7f\x1b[<0;5;3M")
    led = [piece.text for piece in taken if isinstance(piece, Keys) and piece.may_lead_elsewhere]
    assert led == ["\t", "\x1b[A", "\x7f"]


def test_a_character_cut_over_packets_is_whole_again() -> None:
    assert after(b"\xf0\x9f", b"\x99\x82") == [Keys("🙂")]


def test_bytes_that_are_no_utf8_become_replacement_characters() -> None:
    assert typed(after(b"a\xff\xfeb")) == "a\ufffd\ufffdb"


@pytest.mark.parametrize("sequence", sorted(KNOWN - {"\x1b"}))
def test_a_known_sequence_is_one_piece_however_packets_cut_it(sequence: str) -> None:
    assert after(sequence) == [Keys(sequence)]
    assert after(*sequence) == [Keys(sequence)]


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[?62;22c",
        "\x1b[>1;10;0c",
        "\x1b[24;80R",
        "\x1b[?1u",
        "\x1b[48;10;20;30;40t",
        "\x1b[999;999z",
        "\x1b]11;rgb:1111/2222/3333\x07",
        "\x1b]11;rgb:1111/2222/3333\x1b\\",
        "\x1bP>|XTerm(380)\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
        "\x1b[M !!",
        "\x1b[[Z",
        "\x1bO5X",
        "\x1b[<" + "1" * 40 + ";1;1M",
    ],
)
def test_an_unknown_sequence_is_never_typed_however_packets_cut_it(sequence: str) -> None:
    assert typed(after("a" + sequence + "b")) == "ab"
    for cut in range(1, len(sequence)):
        assert typed(after("a" + sequence[:cut], sequence[cut:] + "b")) == "ab", cut
    assert typed(after("a", *sequence, "b")) == "ab"


def test_a_sequence_that_breaks_off_does_not_eat_what_follows() -> None:
    assert typed(after("\x1b[12\rab")) == "\rab"
    assert typed(after("\x1b]0;x\x1b[Aab")) == "\x1b[Aab"


def test_an_answer_that_never_ends_is_dropped() -> None:
    made = incoming()
    made.feed(b"\x1b]0;" + b"x" * 10_000)
    assert pieces(made) == []
    made.feed(b"ab")
    assert typed(pieces(made)) == "ab"


def test_escape_is_a_key_once_nothing_follows() -> None:
    made = incoming()
    made.feed(b"\x1b")
    assert made.take() is None
    assert made.unfinished
    assert made.give_up() == Keys("\x1b")
    assert not made.unfinished


def test_escape_twice_is_two_keys() -> None:
    made = incoming()
    made.feed(b"\x1b\x1b")
    assert pieces(made) == [Keys("\x1b")]
    assert made.give_up() == Keys("\x1b")


def test_a_sequence_whose_rest_does_not_come_is_dropped() -> None:
    made = incoming()
    made.feed(b"\x1b[1;")
    assert made.take() is None
    assert made.give_up() is None
    made.feed(b"a")
    assert pieces(made) == [Keys("a")]


@pytest.mark.parametrize(
    ("keys", "meaning"),
    [
        ("\x1bx", "\x1b[120;3u"),
        ("\x1bX", "\x1b[120;4u"),
        ("\x1b\r", "\x1b[13;3u"),
        ("\x1bf", "\x1bf"),
    ],
)
def test_alt_and_a_key_is_told_apart_from_escape_at_once(keys: str, meaning: str) -> None:
    assert after(keys) == [Keys(meaning)]


def test_control_characters_of_the_upper_half_are_dropped() -> None:
    assert typed(after("a\u009b\u0085b")) == "ab"


def test_a_marked_paste_is_one_piece_however_packets_cut_it() -> None:
    text = "\x1b[200~eerste\r\ntweede\rderde\t\x1b[31m\x00\x1b[201~"
    expected = [Pasted("eerste\ntweede\nderde\t[31m")]
    assert after(text) == expected
    assert after(*text) == expected
    for cut in range(1, len(text)):
        assert after(text[:cut], text[cut:]) == expected


def test_what_is_typed_around_a_paste_stays_in_order() -> None:
    assert after("a\x1b[200~b\x1b[201~c") == [Keys("a"), Pasted("b"), Keys("c")]


def test_a_paste_is_cut_at_the_limit_and_its_rest_is_not_typed() -> None:
    taken = after("\x1b[200~", "x" * PASTE_LIMIT, "y" * 5000, "\x1b[201~a")
    assert taken == [Pasted("x" * PASTE_LIMIT, cut=True), Keys("a")]


def test_a_paste_without_an_end_is_taken_once_nothing_follows() -> None:
    made = incoming()
    made.feed(b"\x1b[200~half")
    assert made.take() is None
    assert made.unfinished
    assert made.in_paste
    assert made.give_up() == Pasted("half")
    made.feed(b"a")
    assert pieces(made) == [Keys("a")]


def test_many_characters_at_once_are_a_paste_without_marks() -> None:
    line = "Digitaal waar kan, persoonlijk waar nodig."
    assert after(line) == [Pasted(line)]
    assert after(f"{line}\r{line}\r") == [Pasted(f"{line}\n{line}"), Keys("\r")]


def test_a_key_that_is_held_down_is_no_paste() -> None:
    assert typed(after("\r" * 500)) == "\r" * 500
    assert typed(after("\x1b[A" * 500)) == "\x1b[A" * 500


@given(st.lists(st.binary(max_size=40), max_size=12))
def test_no_bytes_at_all_make_an_escape_reach_the_screen_as_text(packets: list[bytes]) -> None:
    made = incoming()
    for packet in packets:
        made.feed(packet)
        for piece in pieces(made):
            assert piece.text or isinstance(piece, Pasted)
            if isinstance(piece, Pasted):
                assert "\x1b" not in piece.text
            elif "\x1b" in piece.text:
                assert piece.text in KNOWN or piece.text.endswith("u")
    made.give_up()
    made.give_up()
    assert not made.unfinished
