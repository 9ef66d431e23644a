"""Which change brought in every part of a text."""

from __future__ import annotations

from tests.document.build import ANN, BEN, SECONDS
from workshop.document import Replica
from workshop.document.origins import Origins
from workshop.ids import ActorId


def write(replica: Replica, actor: ActorId, start: int, gone: int, text: str) -> bytes:
    prepared = replica.prepare(actor, start, gone, text, SECONDS)
    assert prepared is not None
    replica.apply(prepared)
    return prepared.raw


def told(replica: Replica) -> list[int]:
    """The number of the change behind every character."""
    origins = Origins()
    origins.add(replica.history())
    return [origins.of(element) for element in replica.elements(0, 999)]


def test_every_character_knows_the_change_it_came_with() -> None:
    replica = Replica.load([Replica.seed("abc")])
    write(replica, ANN, 1, 0, "XY")
    write(replica, BEN, 2, 1, "z")
    write(replica, ANN, 0, 0, ">")

    assert replica.text == ">aXzbc"
    assert told(replica) == [3, 0, 1, 2, 0, 0]


def test_what_is_written_later_is_added() -> None:
    replica = Replica.load([Replica.seed("")])
    origins = Origins()
    for number in range(1, 4):
        write(replica, (ANN, BEN)[number % 2], 0, 0, "x")
        origins.add(replica.history(after=number if number > 1 else 0))
    assert [origins.of(element) for element in replica.elements(0, 3)] == [3, 2, 1]


def test_a_reloaded_text_tells_the_same() -> None:
    changes = [Replica.seed("Begin.")]
    replica = Replica.load(changes)
    for at in range(40):
        actor = (ANN, BEN)[at % 3 == 0]
        changes.append(write(replica, actor, at // 2, at % 2, "x" * (at % 4 + 1)))

    assert told(Replica.load(changes)) == told(replica)


def test_a_range_beyond_the_text_is_cut() -> None:
    replica = Replica.load([Replica.seed("abc")])
    assert len(replica.elements(-5, 99)) == 3
    assert replica.elements(3, 9) == []
