"""Who a character is, wherever the text has moved it."""

from __future__ import annotations

from tests.document.build import ANN, BEN
from workshop.document.identity import Identity, parse_element


def identity() -> Identity:
    who = Identity()
    who.splice(0, 0, who.run(ANN, range(5, 8)))
    who.splice(1, 1, who.run(BEN, range(8, 10)))
    return who


def test_characters_keep_their_ids_where_others_come_between() -> None:
    who = identity()
    assert [who.at(index) for index in range(len(who))] == [(5, ANN), (8, BEN), (9, BEN), (7, ANN)]


def test_authors_are_told_in_stretches_of_what_was_asked() -> None:
    who = identity()
    assert who.authors(0, 4) == [(0, 1, ANN), (1, 3, BEN), (3, 4, ANN)]
    assert who.authors(2, 3) == [(2, 3, BEN)]
    assert who.authors(2, 99) == [(2, 3, BEN), (3, 4, ANN)]
    assert who.authors(3, 1) == who.authors(9, 12) == []


def test_an_id_of_the_library_is_read_whatever_its_local_number_is() -> None:
    for number in (b"\x00", b"\x7f", b"\x80\x01"):
        assert parse_element(b"\x10\x10" + ANN + number + b"\x05") == (5, ANN)
        assert parse_element(b"\x10\x10" + ANN + number + b"\x80\x80\x04") == (1 << 16, ANN)
    assert parse_element(b"\x10\x02ab\x00\x05") == (5, b"ab")
