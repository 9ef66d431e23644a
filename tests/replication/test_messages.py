"""Every message comes back as it was; what is no message is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.replication.build import from_replica, from_server
from workshop.errors import ReplicationError
from workshop.replication import messages as m

ACTOR = "ab" * 16


@given(from_replica)
def test_a_message_of_a_replica_comes_back(message: m.FromReplica) -> None:
    assert m.decode_replica(m.encode(message)) == message


@given(from_server)
def test_a_message_of_a_server_comes_back(message: m.FromServer) -> None:
    assert m.decode_server(m.encode(message)) == message


@given(st.one_of(st.binary(max_size=60), st.text(max_size=60).map(str.encode)))
def test_anything_else_is_refused(data: bytes) -> None:
    for decode in (m.decode_replica, m.decode_server):
        with pytest.raises(ReplicationError, match="replica-message"):
            decode(data)


def without(message: m.Message, **changed: object) -> bytes:
    return json.dumps({**json.loads(m.encode(message)), **changed}).encode()


HELLO = m.Hello(actor=ACTOR)
CHANGES = m.Changes(items=(m.Pushed(p="visie", raw=b"x"),))

HOSTILE = {
    "a field nobody knows": without(HELLO, more=1),
    "an author that is none": without(HELLO, actor="xyz"),
    "a number below zero": without(HELLO, last=-1),
    "a number beyond all": without(HELLO, last=1 << 60),
    "a moment that is no number": without(HELLO, since="NaN"),
    "more changes than may be": without(CHANGES, items=[{"p": "a", "raw": "eA=="}] * 65),
    "no changes": without(CHANGES, items=[]),
    "bytes that are none": without(CHANGES, items=[{"p": "a", "raw": "="}]),
    "an id without end": without(CHANGES, items=[{"p": "a" * 1000, "raw": "eA=="}]),
    "a place that is none": without(m.Look(step="a"), caret="5@zz"),
    "what only a server says": m.encode(m.CaughtUp(last=1)),
    "depth without end": b'{"t":"order","number":1,"name":"a","fields":' + b'{"a":' * 5000,
    "a number without end": without(HELLO)[:-1] + b',"waiting":' + b"9" * 5000 + b"}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_message_is_refused(name: str) -> None:
    with pytest.raises(ReplicationError, match="replica-message"):
        m.decode_replica(HOSTILE[name])


def test_the_values_of_an_error_are_told_in_bounds() -> None:
    values = m.told({"step": "x" * 900_000, "limit": 7, "version": 10**4_000, "low": -(10**30)})
    assert values == {"step": "x" * 200, "limit": 7, "version": 1 << 53, "low": -(1 << 53)}
    m.Answer(number=1, error="step-unknown", values=values)
