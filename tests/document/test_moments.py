"""When every part of a text was written."""

from __future__ import annotations

import pytest

from tests.document.build import ANN, BEN, SECONDS
from workshop.document import Replica
from workshop.document.chunk import TRUSTED
from workshop.document.codec import decode
from workshop.document.moments import moment_of
from workshop.document.replica import SEED_ACTOR
from workshop.errors import DocumentError
from workshop.ids import ActorId


def write(replica: Replica, actor: ActorId, start: int, gone: int, text: str, at: int) -> bytes:
    """An edit at so many seconds after the beginning."""
    prepared = replica.prepare(actor, start, gone, text, SECONDS + at)
    assert prepared is not None
    replica.apply(prepared)
    return prepared.raw


def test_every_stretch_has_its_author_and_its_time() -> None:
    replica = Replica.load([Replica.seed("Een zin.")])
    write(replica, ANN, 3, 0, " mooie", 10)
    write(replica, BEN, 5, 1, "OO", 20)
    write(replica, ANN, 0, 0, ">", 30)

    assert replica.text == ">Een mOOoie zin."
    assert replica.written(0, 99) == [
        (0, 1, ANN, SECONDS + 30),
        (1, 4, SEED_ACTOR, 0),
        (4, 6, ANN, SECONDS + 10),
        (6, 8, BEN, SECONDS + 20),
        (8, 11, ANN, SECONDS + 10),
        (11, 16, SEED_ACTOR, 0),
    ]


def test_what_is_written_after_the_first_question_counts_the_next_time() -> None:
    replica = Replica.load([Replica.seed("")])
    write(replica, ANN, 0, 0, "a", 1)
    assert replica.written(0, 1) == [(0, 1, ANN, SECONDS + 1)]
    write(replica, ANN, 1, 0, "b", 2)
    assert replica.written(0, 2) == [(0, 1, ANN, SECONDS + 1), (1, 2, ANN, SECONDS + 2)]


def test_a_reloaded_text_tells_the_same() -> None:
    changes = [Replica.seed("Begin.")]
    replica = Replica.load(changes)
    for at in range(40):
        actor = (ANN, BEN)[at % 3 == 0]
        changes.append(write(replica, actor, at // 2, at % 2, "x" * (at % 4 + 1), at))

    assert Replica.load(changes).written(0, 999) == replica.written(0, 999)


def test_what_arrived_from_another_replica_keeps_the_time_of_its_author() -> None:
    seed = Replica.seed("Zin.")
    here, there = Replica.load([seed]), Replica.load([seed])
    mine = write(here, ANN, 0, 0, "A", 5)
    other = write(there, BEN, 4, 0, "B", 3)
    here.receive(other)
    there.receive(mine)

    told = [(0, 1, ANN, SECONDS + 5), (1, 5, SEED_ACTOR, 0), (5, 6, BEN, SECONDS + 3)]
    assert here.written(0, 6) == there.written(0, 6) == told


@pytest.mark.parametrize("text", ["a", "woord " * 300], ids=["plain", "deflated"])
def test_the_quick_look_reads_what_decoding_reads(text: str) -> None:
    replica = Replica.load([Replica.seed("begin")])
    raw = write(replica, ANN, 0, 0, text, 7)
    change = decode(raw, TRUSTED)

    assert moment_of(raw) == (change.actor, change.start, change.seconds)


def test_bytes_that_end_too_soon_are_refused() -> None:
    raw = Replica.seed("begin")
    for end in (9, 12, 20, 30):
        with pytest.raises(DocumentError):
            moment_of(raw[:end])
