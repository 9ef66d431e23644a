"""The history of a passage: every change in order, grouped into what people call a version."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import ANN, BEN, live
from workshop.document import Replica
from workshop.document.past import Moment
from workshop.document.versions import LONGEST_SECONDS, Span, spans
from workshop.ids import ActorId

_START = 1_770_000_000


def _written(*keys: tuple[ActorId, int, str]) -> Replica:
    """A replica into which these people typed: who, seconds since the last key, what."""
    replica = live("Begin. ")
    seconds = _START
    for actor, wait, text in keys:
        seconds += wait
        prepared = replica.prepare(actor, len(replica.text), 0, text, seconds)
        assert prepared is not None
        replica.apply(prepared)
    return replica


def _versions(replica: Replica, ends: tuple[bytes, ...] = ()) -> list[Span]:
    return list(spans(replica.history(), person=lambda actor: actor, ends=ends))


def _texts(replica: Replica, ends: tuple[bytes, ...] = ()) -> list[str]:
    return [replica.text_at((span.hash,)) for span in _versions(replica, ends)]


def test_every_change_is_a_moment_with_its_author_time_and_size() -> None:
    replica = _written((ANN, 0, "één"))
    prepared = replica.prepare(BEN, 0, 2, "😀", _START + 7)
    assert prepared is not None
    replica.apply(prepared)

    seed, first, second = replica.history()
    assert (seed.index, seed.seconds, seed.inserted) == (0, 0, 7)
    assert (first.actor, first.seconds, first.inserted, first.deleted) == (ANN, _START, 3, 0)
    assert (second.actor, second.seconds, second.inserted, second.deleted) == (
        BEN,
        _START + 7,
        1,
        2,
    )
    assert (second.hash,) == replica.heads()
    assert replica.text_at((first.hash,)) == "Begin. één"
    assert replica.history(after=2) == [second]


def test_a_long_paste_is_counted_as_well() -> None:
    assert _written((ANN, 0, "lang " * 2_000)).history()[1].inserted == 10_000


def test_typing_of_one_person_is_one_version_until_a_minute_of_silence() -> None:
    replica = _written((ANN, 0, "a"), (ANN, 20, "b"), (ANN, 60, "c"))
    assert _texts(replica) == ["Begin. ", "Begin. ab", "Begin. abc"]


def test_somebody_else_after_a_pause_begins_a_version() -> None:
    replica = _written((ANN, 0, "a"), (BEN, 5, "b"))
    assert _texts(replica) == ["Begin. ", "Begin. a", "Begin. ab"]


def test_people_who_type_at_the_same_time_share_a_version() -> None:
    replica = _written((ANN, 0, "a"), (BEN, 1, "b"), (ANN, 1, "c"))
    _, shared = _versions(replica)
    assert (shared.actors, shared.inserted) == ((ANN, BEN), 3)
    assert (shared.began, shared.ended) == (_START, _START + 2)


def test_typing_on_and_on_gives_a_version_now_and_then() -> None:
    replica = _written(*[(ANN, 10, "x")] * (2 * LONGEST_SECONDS // 10))
    assert len(_versions(replica)) == 3


def test_a_version_people_refer_to_is_a_version_of_its_own() -> None:
    replica = _written((ANN, 0, "a"), (ANN, 1, "b"))
    named = replica.history()[1].hash
    assert _texts(replica, (named,)) == ["Begin. ", "Begin. a", "Begin. ab"]


_MOMENTS = st.lists(
    st.tuples(st.sampled_from([ANN, BEN]), st.integers(-100, 400), st.booleans()), max_size=30
)


@given(_MOMENTS)
def test_versions_cover_all_changes_in_order(keys: list[tuple[ActorId, int, bool]]) -> None:
    moments = [Moment(0, b"seed", ANN, 1, 0, 5, 0)]
    seconds = _START
    for index, (actor, wait, _) in enumerate(keys, 1):
        seconds += wait
        moments.append(Moment(index, bytes([index]), actor, 9 * index, seconds, index, 1))
    ends = [bytes([index]) for index, (_, _, end) in enumerate(keys, 1) if end]

    found = spans(moments, person=lambda actor: actor, ends=ends)

    assert [n for span in found for n in range(span.first, span.last + 1)] == list(
        range(len(moments))
    )
    assert sum(span.inserted for span in found) == sum(m.inserted for m in moments)
    assert {span.hash for span in found} >= set(ends)
    assert all(span.hash == moments[span.last].hash for span in found)
