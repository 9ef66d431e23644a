"""Events are what a journal keeps: they come back as they went, and replay to the same state."""

from __future__ import annotations

import json

import pytest

from tests.build import NOON, Table, full_table, scenario, seat_of
from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.evolution import evolve, found
from workshop.agreement.roles import Role
from workshop.agreement.seal import seal_of
from workshop.agreement.seats import ChangeRole, HandOver, TakeBack
from workshop.agreement.state import WorkshopState
from workshop.agreement.timing import ExtendClock, PauseClock, StartClock
from workshop.agreement.undo import UndoProcess
from workshop.ids import ParticipantId, PassageId, StepId


def _meeting() -> Table:
    """A meeting with every kind of event in it."""
    texts = {"visie": "a", "geld": "b", "samen": "c", "kennis": "d", "verslag": "e"}
    table = full_table(
        scenario(), texts, agreed="visie", contested="geld", edited="samen", hidden="kennis"
    )
    table.writes("visie", "a, met een komma")
    table.leads(
        c.AcceptEdit(PassageId("visie"), seal_of("a, met een komma")),
        c.NoteMinority(PassageId("visie"), "Onder protest.", seat_of(table, "Blauw")),
    )
    table.leads(c.RenewCode(Role.OBSERVER), c.ReopenPassage(PassageId("samen")))
    femke, anna = table.joins("Femke", role=Role.FACILITATOR), ParticipantId("p-anna")
    table.does(femke, ChangeRole(anna, Role.RECORDER))
    table.does(femke, HandOver(anna))
    table.does(femke, TakeBack())
    table.happens(e.TemperatureTaken(at=NOON, given=3, counts=(0, 1, 0, 2, 0)))
    table.leads(StartClock(), ExtendClock(5), PauseClock(), UndoProcess())
    table.leads(c.NameVersion(PassageId("visie"), "0f" * 32, "Na de lunch"))
    return table


def _replayed(events: list[e.Event]) -> WorkshopState:
    state = found(events[0])
    for event in events[1:]:
        state = evolve(state, event)
    return state


def test_the_meeting_of_these_tests_holds_every_kind_of_event() -> None:
    kinds = {type(event).__name__ for event in _meeting().events}
    assert kinds == set(e.__all__) - {
        "Event",
        "PointStatus",
        "Stand",
        "decode_event",
        "encode_event",
    }


def test_every_event_comes_back_from_json_as_it_went() -> None:
    for event in _meeting().events:
        assert e.decode_event(e.encode_event(event)) == event


def test_what_is_stored_is_compact_utf8_with_type_and_version() -> None:
    event = e.StepEntered(at=NOON, step=StepId("één"))
    assert e.encode_event(event) == (
        '{"v":1,"at":"2026-03-23T12:00:00Z","type":"step-entered","step":"één"}'.encode()
    )


def test_replaying_a_journal_gives_the_same_state() -> None:
    table = _meeting()
    stored = [e.encode_event(event) for event in table.events]
    assert _replayed([e.decode_event(payload) for payload in stored]) == table.state


@pytest.mark.parametrize(
    "change",
    [{"v": 2}, {"type": "step-left"}, {"type": None}, {"step": None}],
    ids=["newer version", "unknown type", "no type", "missing value"],
)
def test_an_event_that_this_release_cannot_know_is_refused(change: dict[str, object]) -> None:
    stored = json.loads(e.encode_event(e.StepEntered(at=NOON, step=StepId("tip-1"))))
    with pytest.raises(ValueError):
        e.decode_event(json.dumps({**stored, **change}).encode())


@pytest.mark.parametrize("payload", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_what_is_no_event_at_all_is_refused(payload: bytes) -> None:
    with pytest.raises(ValueError):
        e.decode_event(payload)


def test_a_field_of_a_later_release_in_the_same_version_is_passed_over() -> None:
    stored = json.loads(e.encode_event(e.StepEntered(at=NOON, step=StepId("tip-1"))))
    payload = json.dumps({**stored, "minutes": 12}).encode()
    assert e.decode_event(payload) == e.StepEntered(at=NOON, step=StepId("tip-1"))


def test_a_journal_begins_with_the_creation_and_has_only_one() -> None:
    events = _meeting().events
    with pytest.raises(ValueError, match="begins with"):
        found(events[1])
    with pytest.raises(ValueError, match="created once"):
        evolve(found(events[0]), events[0])


def test_taking_an_event_in_leaves_the_state_before_as_it_was() -> None:
    table = _meeting()
    before = _replayed(table.events[:10])
    again = _replayed(table.events[:10])
    _ = [evolve(before, event) for event in table.events[10:11]]
    assert before == again
