from __future__ import annotations

from workshop.ssh.audit import Reason
from workshop.ssh.limits import Crowd, Guesses


class _Caller:
    """Somebody at the door of a crowd."""

    def __init__(
        self, crowd: Crowd, address: str, *, loiters: bool = False, dawdles: bool = False
    ) -> None:
        self.crowd = crowd
        self.address = address
        self.loiters = loiters
        self.dawdles = dawdles
        self.sent_away = False

    def send_away(self) -> None:
        self.sent_away = True
        self.crowd.leave(self)


def test_the_crowd_says_which_limit_was_hit() -> None:
    crowd = Crowd(total=3, per_address=2)
    assert [crowd.arrive(_Caller(crowd, "a")) for _ in range(2)] == [None, None]
    assert crowd.arrive(_Caller(crowd, "a")) is Reason.TOO_MANY_FROM_ADDRESS
    assert crowd.arrive(_Caller(crowd, "b")) is None
    assert crowd.arrive(_Caller(crowd, "c")) is Reason.TOO_MANY_AT_DOOR
    assert len(crowd) == 3


def test_whoever_leaves_makes_place_once() -> None:
    crowd = Crowd(total=1, per_address=1)
    first, second = _Caller(crowd, "a"), _Caller(crowd, "a")
    assert crowd.arrive(first) is None
    crowd.leave(second)
    assert len(crowd) == 1
    crowd.leave(first)
    crowd.leave(first)
    assert len(crowd) == 0
    assert crowd.arrive(second) is None


def test_who_says_nothing_makes_way_for_who_comes_after_the_longest_there_first() -> None:
    crowd = Crowd(total=3, per_address=3)
    busy, first, second = (
        _Caller(crowd, "a"), _Caller(crowd, "a", loiters=True), _Caller(crowd, "a", loiters=True),
    )  # fmt: skip
    for one in (busy, first, second):
        crowd.arrive(one)
    assert crowd.arrive(_Caller(crowd, "b")) is None
    assert (busy.sent_away, first.sent_away, second.sent_away) == (False, True, False)
    assert len(crowd) == 3


def test_a_full_address_makes_room_among_its_own() -> None:
    crowd = Crowd(total=9, per_address=1)
    elsewhere, own = _Caller(crowd, "b", loiters=True), _Caller(crowd, "a", loiters=True)
    crowd.arrive(elsewhere)
    crowd.arrive(own)
    assert crowd.arrive(_Caller(crowd, "a")) is None
    assert (elsewhere.sent_away, own.sent_away) == (False, True)


def test_nobody_takes_the_whole_door_from_a_few_addresses() -> None:
    crowd = Crowd(total=5, per_address=4)
    quick = _Caller(crowd, "a")
    slow = [_Caller(crowd, "a", dawdles=True) for _ in range(2)]
    others = [_Caller(crowd, "b", dawdles=True) for _ in range(2)]
    for one in (quick, *slow, *others):
        assert crowd.arrive(one) is None
    assert crowd.arrive(_Caller(crowd, "c")) is None
    assert [one.sent_away for one in (quick, *slow, *others)] == [False, True, *([False] * 3)]
    assert crowd.arrive(_Caller(crowd, "b")) is Reason.TOO_MANY_AT_DOOR
    assert crowd.arrive(_Caller(crowd, "c")) is Reason.TOO_MANY_AT_DOOR


def test_who_is_reading_a_code_from_paper_is_not_sent_away() -> None:
    crowd = Crowd(total=3, per_address=3)
    for _ in range(3):
        crowd.arrive(_Caller(crowd, "a"))
    assert crowd.arrive(_Caller(crowd, "b")) is Reason.TOO_MANY_AT_DOOR


def test_wrong_codes_within_the_budget_are_answered_at_once() -> None:
    guesses = Guesses(per_minute=3, wait=5.0)
    assert [guesses.wrong(100.0) for _ in range(4)] == [0.0, 0.0, 0.0, 5.0]


def test_the_budget_grows_back_with_time() -> None:
    guesses = Guesses(per_minute=3, wait=5.0)
    for _ in range(4):
        guesses.wrong(100.0)
    assert guesses.wrong(121.0) == 0.0
    assert guesses.wrong(121.0) == 5.0
    assert [guesses.wrong(1000.0) for _ in range(4)] == [0.0, 0.0, 0.0, 5.0]
