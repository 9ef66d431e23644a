"""Messages come out of a line as they went in; anything else is refused, at no cost to memory."""

from __future__ import annotations

import struct
import tracemalloc
import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.replication.build import through
from workshop.errors import ReplicationError
from workshop.replication.frames import FRAME_LIMIT, RECORDS_LIMIT, Frames, pack

MESSAGES = st.lists(st.binary(min_size=1, max_size=2_000), max_size=6)


@given(messages=MESSAGES, cuts=st.lists(st.integers(0, 100_000), max_size=8))
def test_messages_come_out_as_they_went_in_however_the_line_cuts_them(
    messages: list[bytes], cuts: list[int]
) -> None:
    assert through(messages, cuts) == messages


@given(data=st.binary(max_size=400), cuts=st.lists(st.integers(0, 400), max_size=4))
def test_any_other_bytes_are_messages_or_refused_with_an_id(data: bytes, cuts: list[int]) -> None:
    frames = Frames()
    at = sorted({0, len(data), *(min(cut, len(data)) for cut in cuts)})
    try:
        for start, end in pairwise(at):
            for message in frames.feed(data[start:end]):
                assert 0 < len(message) <= FRAME_LIMIT
    except ReplicationError as error:
        assert error.id in {"replica-frame", "replica-too-large"}


def test_a_repeated_message_is_shorter_on_the_line() -> None:
    message = b'{"t":"changes","items":[' + b'{"p":"visie","raw":"hW9Kg"},' * 40 + b"]}"
    assert len(pack(message)) < len(message) / 5


@pytest.mark.parametrize("size", [0, FRAME_LIMIT, FRAME_LIMIT + 1])
def test_what_nobody_would_take_is_not_sent(size: int) -> None:
    with pytest.raises(ReplicationError, match="replica-too-large"):
        pack(bytes(size))


def frame(flag: int, body: bytes, length: int | None = None) -> bytes:
    return struct.pack(">IB", 1 + len(body) if length is None else length, flag) + body


def deflated(data: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(data) + deflate.flush()


HOSTILE = {
    "no length": (frame(0, b"", length=0), "replica-frame"),
    "nothing in it": (frame(0, b""), "replica-frame"),
    "larger than anything may be": (frame(0, b"x", length=FRAME_LIMIT + 1), "replica-too-large"),
    "as large as can be said": (frame(0, b"x", length=0xFFFFFFFF), "replica-too-large"),
    "a flag nobody knows": (frame(2, b"abc"), "replica-frame"),
    "not deflated": (frame(1, b"\xff\xff\xff"), "replica-frame"),
    "deflated and cut": (frame(1, deflated(b"abc" * 500)[:-3]), "replica-frame"),
    "something behind it": (frame(1, deflated(b"abc") + b"more"), "replica-frame"),
    "deflated nothing": (frame(1, deflated(b"")), "replica-frame"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_frame_is_refused(name: str) -> None:
    data, expected = HOSTILE[name]
    with pytest.raises(ReplicationError, match=expected):
        list(Frames().feed(data))


def test_a_bomb_costs_no_more_than_one_message() -> None:
    bomb = frame(1, deflated(bytes(500 << 20)))
    assert len(bomb) < FRAME_LIMIT
    tracemalloc.start()
    try:
        with pytest.raises(ReplicationError, match="replica-too-large"):
            list(Frames().feed(bomb))
        assert tracemalloc.get_traced_memory()[1] < 8 * FRAME_LIMIT
    finally:
        tracemalloc.stop()


def test_a_length_alone_holds_no_memory() -> None:
    frames = Frames()
    assert list(frames.feed(struct.pack(">IB", FRAME_LIMIT, 0))) == []
    assert frames.waiting == 5


def test_a_server_may_say_more_at_once_than_a_replica() -> None:
    message = bytes(2 * FRAME_LIMIT)
    said = pack(message, RECORDS_LIMIT)
    assert list(Frames(RECORDS_LIMIT).feed(said)) == [message]
    with pytest.raises(ReplicationError, match="replica-too-large"):
        list(Frames().feed(said))
