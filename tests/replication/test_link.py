"""The replica's half of a line: what is owed is sent, in order and in time, and nothing is believed
that no server of ours says."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import ANN, live, write
from tests.replication.build import from_server
from workshop.document.chunk import TRUSTED, open_chunk
from workshop.errors import ReplicationError
from workshop.ids import PassageId
from workshop.journal.base import RecordKind
from workshop.replication import messages as m
from workshop.replication.frames import Frames, pack
from workshop.replication.link import (
    DEAD,
    QUIET,
    SOON,
    UNANSWERED,
    Acknowledged,
    Arrived,
    Link,
    LinkState,
    Lost,
    Mine,
)

VISION = PassageId("visie")
HELLO = m.Hello(actor=ANN.hex())


def changes(count: int) -> list[Mine]:
    replica = live("abc")
    raws = [raw for at in range(count) if (raw := write(replica, ANN, at, 0, "x"))]
    return [Mine(VISION, raw, open_chunk(raw, TRUSTED)[0]) for raw in raws]


def welcome(last: int = 0, **more: Any) -> m.Welcome:
    return m.Welcome(
        protocol=1,
        workshop="w",
        participant="anna",
        session="s-1",
        view="anna",
        token="t",
        now=1.0,
        last=last,
        **more,
    )


def tell(link: Link, *messages: m.FromServer, now: float = 0.0) -> list[Any]:
    data = b"".join(pack(m.encode(message)) for message in messages)
    return list(link.received(data, now))


def said(link: Link) -> list[m.FromReplica]:
    return [m.decode_replica(raw) for raw in Frames().feed(link.outgoing())]


def in_step(mine: list[Mine] | None = None, last: int = 0) -> Link:
    link = Link(mine or [], last)
    link.up(HELLO, 0.0)
    said(link)
    tell(link, welcome(last), m.CaughtUp(last=last))
    assert link.state is LinkState.IN_STEP
    return link


def record(k: Any, payload: bytes) -> m.Item:
    return m.Item(k=k, p=VISION, at=1, payload=payload)


def test_the_first_word_says_what_is_here_and_what_will_come() -> None:
    link = Link(changes(3), last=7)
    link.up(HELLO, 0.0)
    assert said(link) == [HELLO.model_copy(update={"last": 7, "waiting": 3})]
    assert said(link) == []


def test_nothing_is_pushed_before_what_others_did_is_here() -> None:
    mine = changes(2)
    link = Link(mine)
    link.up(HELLO, 0.0)
    said(link)
    tell(link, welcome(1))
    assert said(link) == []
    tell(link, m.Records(after=0, items=(record("event", b"{}"),)), m.CaughtUp(last=1))
    (pushed,) = said(link)
    assert isinstance(pushed, m.Changes)
    assert [item.raw for item in pushed.items] == [one.raw for one in mine]


def test_what_is_written_goes_at_once_and_many_go_in_parts() -> None:
    link = in_step()
    mine = changes(150)
    link.wrote(mine[0])
    assert len(said(link)) == 1
    for one in mine[1:]:
        link.wrote(one)
    parts = said(link)
    assert [len(part.items) for part in parts if isinstance(part, m.Changes)] == [64, 64, 21]
    assert link.waiting == 150


def test_what_is_asked_goes_behind_what_was_written_before_it() -> None:
    link = in_step()
    first, second = changes(2)
    link.wrote(first)
    number = link.order(lambda number: m.Ask(number=number, what="summon"))
    link.wrote(second)
    link.look(m.Look(step="een"))
    link.look(m.Look(step="twee"))
    kinds = [message.t for message in said(link)]
    assert (number, kinds) == (1, ["changes", "ask", "changes", "look"])


def test_a_change_is_owed_until_it_is_a_record() -> None:
    (mine,) = changes(1)
    link = in_step([mine])
    said(link)
    records = m.Records(after=0, items=(record("yours", mine.hash),))
    arrived, acknowledged = tell(link, records)
    assert isinstance(arrived, Arrived)
    assert [(r.seq, r.kind, r.payload) for r in arrived.records] == [
        (1, RecordKind.CHANGE, mine.raw)
    ]
    assert acknowledged == Acknowledged(mine, 1)
    assert (link.waiting, link.last) == (0, 1)


def test_all_that_is_owed_is_sent_again_over_every_line() -> None:
    mine = changes(3)
    link = in_step(mine)
    said(link)
    number = link.order(lambda number: m.Ask(number=number, what="summon"))
    assert link.down() == [Lost(number or 0)]
    assert link.state is LinkState.AWAY
    link.wrote(changes(4)[3])
    link.up(HELLO, 1.0)
    said(link)
    tell(link, welcome(), m.CaughtUp(last=0))
    (pushed,) = said(link)
    assert isinstance(pushed, m.Changes)
    assert len(pushed.items) == 4


def test_nothing_is_asked_without_a_line() -> None:
    link = Link()
    assert link.order(lambda number: m.Ask(number=number, what="summon")) is None


def test_what_is_given_up_is_not_sent() -> None:
    link = in_step()
    mine = changes(3)
    for one in mine:
        link.wrote(one)
    link.forget([mine[1].hash, mine[2].hash])
    (pushed,) = said(link)
    assert isinstance(pushed, m.Changes)
    assert [item.raw for item in pushed.items] == [mine[0].raw]


def test_an_acknowledgement_that_nobody_could_deal_with_is_told_again_over_the_next_line() -> None:
    link = in_step()
    mine = changes(2)
    for one in mine:
        link.wrote(one)
    said(link)
    records = m.Records(after=0, items=tuple(record("yours", one.hash) for one in mine))
    told = link.received(pack(m.encode(records)), 0.0)
    assert isinstance(next(told), Arrived)
    assert next(told) == Acknowledged(mine[0], 1)
    del told  # the disk here takes nothing more; the records were kept

    link.down()
    link.up(HELLO, 1.0)
    told_now = tell(link, welcome(2), m.CaughtUp(last=2))
    assert [one for one in told_now if isinstance(one, Acknowledged)] == [
        Acknowledged(mine[0], 1),
        Acknowledged(mine[1], 2),
    ]
    assert link.waiting == 0
    assert said(link)[1:] == []


def test_what_was_told_and_not_kept_is_not_acknowledged() -> None:
    link = in_step()
    (one,) = changes(1)
    link.wrote(one)
    said(link)
    records = m.Records(after=0, items=(record("yours", one.hash),))
    told = link.received(pack(m.encode(records)), 0.0)
    next(told)
    del told

    link.down()
    link.last = 0
    link.up(HELLO, 1.0)
    happened = tell(link, welcome(0), m.CaughtUp(last=0))
    assert not any(isinstance(one, Acknowledged) for one in happened)
    assert link.waiting == 1


def test_while_the_journal_takes_nothing_nothing_is_sent_and_then_all_of_it() -> None:
    link = in_step()
    mine = changes(2)
    link.wrote(mine[0])
    said(link)
    tell(link, m.Trouble(reason="journal-full"))
    link.wrote(mine[1])
    assert said(link) == []
    tell(link, m.Trouble(reason=None))
    (pushed,) = said(link)
    assert isinstance(pushed, m.Changes)
    assert len(pushed.items) == 2


def test_silence_is_asked_about_and_then_is_the_end() -> None:
    link = in_step()
    assert link.tick(QUIET - 1)
    assert said(link) == []
    assert link.tick(QUIET)
    assert said(link) == [m.Ping()]
    assert link.tick(DEAD - 1)
    assert said(link) == []
    assert not link.tick(DEAD)
    tell(link, m.Pong(), now=DEAD)
    assert link.tick(DEAD + QUIET - 1)


def test_a_line_that_answers_nothing_is_silent_before_it_is_dead() -> None:
    link = in_step()
    (one,) = changes(1)
    link.wrote(one)
    assert [type(message) for message in said(link)] == [m.Changes]
    assert link.tick(SOON)
    assert said(link) == [m.Ping()]
    assert not link.silent
    assert link.tick(SOON + UNANSWERED)
    assert link.silent

    tell(link, m.Pong(), now=SOON + UNANSWERED + 1)
    assert not link.silent


def test_a_line_on_which_a_question_goes_unanswered_is_silent_as_well() -> None:
    link = in_step()
    assert link.order(lambda number: m.Ask(number=number, what="summon")) == 1
    assert [type(message) for message in said(link)] == [m.Ask]
    assert link.tick(SOON)
    assert said(link) == [m.Ping()]
    assert link.tick(SOON + UNANSWERED)
    assert link.silent
    tell(link, m.Answer(number=1, error=None), now=SOON + UNANSWERED + 1)
    assert not link.silent


def test_a_server_that_answers_and_is_slow_to_write_down_is_not_silent() -> None:
    link = in_step()
    (one,) = changes(1)
    link.wrote(one)
    said(link)
    for second in range(30):
        assert link.tick(second)
        if m.Ping() in said(link):
            tell(link, m.Pong(), now=second + 1.0)
        assert not link.silent


def test_who_writes_nothing_is_told_of_no_silence() -> None:
    link = in_step()
    for second in range(int(DEAD)):
        assert link.tick(second)
        assert not link.silent


def test_a_question_is_answered() -> None:
    link = in_step()
    assert tell(link, m.Ping(n=7)) == []
    assert said(link) == [m.Pong(n=7)]


HOSTILE: dict[str, list[m.FromServer]] = {
    "records from before a welcome": [m.Records(after=0, items=(record("event", b"{}"),))],
    "another version": [welcome().model_copy(update={"protocol": 2})],
    "two welcomes": [welcome(), welcome()],
    "less than there was": [welcome(-0)],
    "a gap": [welcome(9), m.Records(after=4, items=(record("event", b"{}"),))],
    "the same again": [
        welcome(9),
        m.Records(after=3, items=(record("event", b"{}"),)),
        m.Records(after=3, items=(record("event", b"{}"),)),
    ],
    "caught up with more than came": [welcome(9), m.CaughtUp(last=9)],
    "a change of mine that I never made": [
        welcome(9),
        m.Records(after=3, items=(record("yours", bytes(32)),)),
    ],
    "an answer to nothing": [welcome(3), m.CaughtUp(last=3), m.Answer(number=1)],
    "a refusal before anything was sent": [
        welcome(3),
        m.Refused(items=(m.Refusal(p="a", hash=bytes(32), reason="x"),)),
    ],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_no_server_says_is_not_believed(name: str) -> None:
    link = Link(changes(1), last=3)
    link.up(HELLO, 0.0)
    with pytest.raises(ReplicationError, match=r"replica-(protocol|version)"):
        tell(link, *HOSTILE[name])


@given(messages=st.lists(from_server, max_size=8), started=st.booleans())
def test_whatever_a_server_says_is_understood_or_refused(
    messages: list[m.FromServer], started: bool
) -> None:
    link = in_step(changes(2)) if started else Link(changes(2))
    if not started:
        link.up(HELLO, 0.0)
    with suppress(ReplicationError):
        tell(link, *messages)
        said(link)
    assert link.waiting <= 2
