from __future__ import annotations

from workshop.ssh.audit import Reason
from workshop.ssh.limits import Crowd, Guesses


def test_the_crowd_says_which_limit_was_hit() -> None:
    crowd = Crowd(total=3, per_address=2)
    assert [crowd.arrive("a"), crowd.arrive("a")] == [None, None]
    assert crowd.arrive("a") is Reason.TOO_MANY_FROM_ADDRESS
    assert crowd.arrive("b") is None
    assert crowd.arrive("c") is Reason.TOO_MANY_AT_DOOR


def test_whoever_leaves_makes_place() -> None:
    crowd = Crowd(total=1, per_address=1)
    assert crowd.arrive("a") is None
    crowd.leave("a")
    assert len(crowd) == 0
    assert crowd.arrive("a") is None


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
