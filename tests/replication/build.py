"""Messages as they may be, for properties; and a line that is only bytes in a list."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from workshop.replication import messages as m
from workshop.replication.frames import Frames, pack

__all__ = ["from_replica", "from_server", "through"]

_WORDS = st.text(max_size=12)
_IDS = st.text(max_size=20)
_SEQS = st.integers(0, 1 << 40)
_RAWS = st.binary(min_size=1, max_size=300)
_HASHES = st.binary(min_size=32, max_size=32)
_HEX = st.binary(min_size=16, max_size=16).map(bytes.hex)
_PLACES = st.one_of(st.just(""), st.builds("{}@{}".format, st.integers(0, 10**9), _HEX))
_VALUES = st.dictionaries(_IDS, st.one_of(_WORDS, st.integers(-9, 9)), max_size=3)
_OPTIONAL = st.one_of(st.none(), _IDS)
_SECONDS = st.floats(0, 9e8)


def _few(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, min_size=1, max_size=5).map(tuple)


from_replica: st.SearchStrategy[m.FromReplica] = st.one_of(
    st.builds(
        m.Hello,
        program=_WORDS,
        workshop=_IDS,
        last=_SEQS,
        mark=st.one_of(st.none(), st.builds(m.Mark, seq=_SEQS, hash=_HASHES)),
        view=_WORDS,
        actor=_HEX,
        token=_WORDS,
        waiting=_SEQS,
        since=st.one_of(st.none(), _SECONDS),
        delegation=st.one_of(st.none(), _WORDS),
    ),
    st.builds(m.Sit, delegation=_WORDS),
    st.builds(m.Prove, code=_WORDS),
    st.builds(m.Changes, items=_few(st.builds(m.Pushed, p=_IDS, raw=_RAWS))),
    st.builds(
        m.Order,
        number=_SEQS,
        name=_IDS,
        fields=st.dictionaries(_IDS, st.one_of(_WORDS, st.integers(), st.none()), max_size=3),
        tied=st.one_of(st.none(), st.builds(m.Tied, anchor=_WORDS, behind=_WORDS)),
    ),
    st.builds(m.Ask, number=_SEQS, what=st.just("summon"), warmth=st.none()),
    st.builds(m.Look, step=_IDS, passage=_OPTIONAL, caret=_PLACES, anchor=_PLACES),
    st.builds(m.Ping, n=_SEQS),
    st.builds(m.Goodbye, reason=_IDS, values=_VALUES, again=st.booleans()),
)
"""Any message of a replica."""

from_server: st.SearchStrategy[m.FromServer] = st.one_of(
    st.builds(
        m.Lobby,
        title=_WORDS,
        name=_WORDS,
        role=_IDS,
        delegations=_few(st.builds(m.Offer, id=_IDS, name=_WORDS)),
    ),
    st.builds(
        m.Welcome,
        protocol=st.just(1),
        workshop=_IDS,
        participant=_IDS,
        session=_IDS,
        view=_WORDS,
        token=_WORDS,
        now=_SECONDS,
        last=_SEQS,
        start_over=st.booleans(),
    ),
    st.builds(
        m.Records,
        after=_SEQS,
        items=_few(
            st.builds(
                m.Item,
                k=st.sampled_from(["event", "change", "yours"]),
                p=_OPTIONAL,
                at=_SEQS,
                payload=_RAWS,
            )
        ),
    ),
    st.builds(m.Wait, name=_WORDS, known=st.booleans(), error=_OPTIONAL),
    st.builds(m.CaughtUp, last=_SEQS),
    st.builds(m.Trouble, reason=_OPTIONAL),
    st.builds(
        m.Refused,
        items=_few(st.builds(m.Refusal, p=_IDS, hash=_HASHES, reason=_IDS, values=_VALUES)),
    ),
    st.builds(m.Answer, number=_SEQS, error=_OPTIONAL, values=_VALUES),
    st.builds(
        m.Here,
        session=_IDS,
        participant=_IDS,
        actor=_HEX,
        step=_IDS,
        passage=_OPTIONAL,
        caret=_PLACES,
        anchor=_PLACES,
        standing=_IDS,
        idle=_SECONDS,
    ),
    st.builds(m.Gone, session=_IDS),
    st.builds(m.Summoned, session=_IDS),
    st.builds(m.Temperature, open=st.booleans(), given=_SEQS),
    st.builds(m.Pong, n=_SEQS),
)
"""Any message of a server."""


def through(messages: list[bytes], cuts: list[int]) -> list[bytes]:
    """What comes out of a line that cuts what is sent at these places."""
    line = b"".join(map(pack, messages))
    at = sorted({0, len(line), *(cut % (len(line) + 1) for cut in cuts)})
    frames = Frames()
    return [message for start, end in pairwise(at) for message in frames.feed(line[start:end])]
