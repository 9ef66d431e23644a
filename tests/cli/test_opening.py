"""Which workshop to go on with."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.build import scenario as small_scenario
from workshop.agreement.events import Event, PassageAgreed, RoundOpened
from workshop.agreement.seal import seal_of
from workshop.agreement.state import WorkshopState
from workshop.cli.opening import found, newest_unfinished
from workshop.errors import RefusedError
from workshop.ids import PassageId, RoundId
from workshop.journal.store import Store
from workshop.rooms.founding import event_entry

NOON = datetime(2026, 3, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty data directory."""
    made = Store(tmp_path / "data")
    made.prepare()
    return made


def make(store: Store, title: str, minutes: int = 0) -> WorkshopState:
    """A workshop of the small scenario, made so many minutes past noon."""
    moment = NOON + timedelta(minutes=minutes)
    return found(store, small_scenario(), title, (), lambda: moment, secrets.token_bytes)


def settle(store: Store, state: WorkshopState) -> None:
    """Declares every passage of the agreement agreed."""
    events: list[Event] = []
    for passage in state.scenario.passages:
        if passage.part == "agreement":
            id, round = PassageId(passage.id), RoundId(f"r-{passage.id}")
            seal = seal_of("x")
            opened = RoundOpened(at=NOON, round=round, passage=id, text="x", seal=seal)
            events += [opened, PassageAgreed(at=NOON, round=round, passage=id, seal=seal)]
    journal = store.open(state.id)
    journal.commit([event_entry(event) for event in events])
    journal.close()


def test_where_nothing_is_stored_there_is_nothing_to_go_on_with(store: Store) -> None:
    assert newest_unfinished(store, small_scenario()) is None


def test_the_newest_one_of_the_scenario_is_taken(store: Store) -> None:
    make(store, "Eerste", minutes=5)
    newest = make(store, "Anders", minutes=9)
    make(store, "Zuid", minutes=7)

    known = newest_unfinished(store, small_scenario())

    assert known is not None
    assert known.id == newest.id


def test_a_settled_one_is_passed_over(store: Store) -> None:
    older = make(store, "Eerste")
    settle(store, make(store, "Tweede", minutes=5))

    known = newest_unfinished(store, small_scenario())

    assert known is not None
    assert known.id == older.id


def test_one_of_another_scenario_or_that_cannot_be_read_is_passed_over(store: Store) -> None:
    make(store, "Eerste")
    (store.directory / "kapot.workshop").write_bytes(b"x" * 100)
    other = small_scenario().model_copy(update={"id": "anders"})

    assert newest_unfinished(store, other) is None


def test_a_refused_title_leaves_no_file(store: Store) -> None:
    with pytest.raises(RefusedError):
        make(store, "\x00")

    assert store.ids() == []
