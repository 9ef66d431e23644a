"""Suggestions: who makes them, who settles them, and when."""

from __future__ import annotations

import random

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement import suggestions as s
from workshop.agreement.events import Event, Stand, decode_event, encode_event
from workshop.agreement.evolution import evolve, found
from workshop.agreement.roles import Role
from workshop.agreement.suggesting import OPEN_LIMIT, SUGGESTION_LIMIT
from workshop.agreement.suggestions import Suggestion, SuggestionStatus
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import PassageId, SuggestionId

VISIE = PassageId("visie")
GELD = PassageId("geld")
TEXT = "Wij zijn er voor iedereen."


@pytest.fixture
def table() -> Table:
    """Rood and Blauw at the table, with Anna, Bram, an adviser, a recorder and an observer."""
    table = Table(scenario(), "Rood", "Blauw")
    table.joins("Anna", "Rood")
    table.joins("Bram", "Blauw")
    table.joins("Ad", role=Role.ADVISER)
    table.joins("Rita", role=Role.RECORDER)
    table.joins("Otto", role=Role.OBSERVER)
    table.writes("visie", TEXT)
    return table


def _does(table: Table, name: str, command: c.Command) -> list[Event]:
    person = next(p.id for p in table.state.participants.values() if p.name == name)
    return table.does(person, command)


def _suggests(table: Table, name: str = "Ad", start: int = 0, end: int = 3) -> Suggestion:
    _does(table, name, s.AddSuggestion(VISIE, start, end, "Zij", "Het gaat om de inwoners."))
    made = list(table.state.suggestions.values())[-1]
    table.places[made.id] = start, end
    return made


def _now(table: Table, made: Suggestion) -> Suggestion:
    return table.state.suggestions[made.id]


def test_a_suggestion_says_what_is_to_stand_where_and_why(table: Table) -> None:
    made = _suggests(table)
    assert (made.quote, made.wording, made.reason) == ("Wij", "Zij", "Het gaat om de inwoners.")
    assert (made.by, made.delegation, made.number) == ("p-ad", None, 1)
    assert made.tie == s.Tie("visie 0 3")
    assert table.state.suggestions_on(VISIE) == [made]
    assert table.state.suggestions_on(GELD) == []


def test_words_that_are_to_come_are_tied_to_what_stands_on_either_side(table: Table) -> None:
    _does(table, "Anna", s.AddSuggestion(VISIE, 4, 4, "altijd "))
    (made,) = table.state.suggestions.values()
    assert made.tie == s.Tie("", "visie 0 4", "visie 4 26")
    assert (made.quote, made.wording, made.delegation) == ("", "altijd ", "rood")


def test_words_can_be_suggested_for_a_passage_that_is_still_empty(table: Table) -> None:
    table.writes("visie", "")
    _does(table, "Ad", s.AddSuggestion(VISIE, 0, 0, "Wij beginnen."))
    (made,) = table.state.suggestions.values()
    assert made.tie == s.Tie("")


@pytest.mark.parametrize("name", ["Ad", "Anna", "Rita"])
def test_who_takes_part_may_suggest(table: Table, name: str) -> None:
    assert _suggests(table, name).is_open


def test_an_observer_does_not_suggest(table: Table) -> None:
    with pytest.raises(NotAllowedError):
        _suggests(table, "Otto")


@pytest.mark.parametrize("name", ["Anna", "Bram", "Rita"])
def test_who_writes_the_text_takes_over_and_turns_down(table: Table, name: str) -> None:
    taken, refused = _suggests(table), _suggests(table, start=4, end=8)
    _does(table, name, s.AcceptSuggestion(taken.id, "Wij"))
    _does(table, name, s.RejectSuggestion(refused.id))
    assert _now(table, taken).status is SuggestionStatus.ACCEPTED
    assert _now(table, taken).replaced == "Wij"
    assert _now(table, refused).status is SuggestionStatus.REJECTED
    assert _now(table, taken).settled_by == f"p-{name.lower()}"
    assert table.state.suggestions_on(VISIE) == []
    assert len(table.state.suggestions_on(VISIE, settled=True)) == 2


@pytest.mark.parametrize("command", [s.RejectSuggestion, lambda id: s.AcceptSuggestion(id, "Wij")])
def test_an_adviser_settles_nothing_but_what_is_their_own(table: Table, command: object) -> None:
    made = _suggests(table)
    assert callable(command)
    with pytest.raises(NotAllowedError):
        _does(table, "Ad", command(made.id))
    _does(table, "Ad", s.WithdrawSuggestion(made.id))
    assert _now(table, made).status is SuggestionStatus.WITHDRAWN


def test_nobody_withdraws_what_somebody_else_suggested(table: Table) -> None:
    made = _suggests(table)
    with pytest.raises(RefusedError, match="suggestion-not-yours"):
        _does(table, "Anna", s.WithdrawSuggestion(made.id))


def test_of_two_who_settle_the_second_is_told_who_was_first(table: Table) -> None:
    made = _suggests(table)
    _does(table, "Anna", s.AcceptSuggestion(made.id, "Wij"))
    for command in (s.AcceptSuggestion(made.id, "Wij"), s.RejectSuggestion(made.id)):
        with pytest.raises(RefusedError, match="suggestion-settled") as caught:
            _does(table, "Bram", command)
        assert caught.value.values == {"status": "accepted", "name": "Anna"}


def test_what_nobody_saw_is_not_replaced(table: Table) -> None:
    made = _suggests(table)
    table.writes("visie", "Wij, de raad, zijn er voor iedereen.")
    table.places[made.id] = 0, 12
    with pytest.raises(RefusedError, match="suggestion-text-changed"):
        _does(table, "Anna", s.AcceptSuggestion(made.id, "Wij"))
    (event,) = _does(table, "Anna", s.AcceptSuggestion(made.id, "Wij, de raad"))
    assert isinstance(event, s.SuggestionAccepted)
    assert event.replaced == "Wij, de raad"


def test_what_is_gone_is_not_taken_over_but_may_be_turned_down(table: Table) -> None:
    made = _suggests(table)
    del table.places[made.id]
    with pytest.raises(RefusedError, match="suggestion-gone"):
        _does(table, "Anna", s.AcceptSuggestion(made.id, "Wij"))
    _does(table, "Anna", s.RejectSuggestion(made.id))
    assert not _now(table, made).is_open


def test_during_a_round_one_may_suggest_and_turn_down_but_not_take_over(table: Table) -> None:
    first, second = _suggests(table), _suggests(table, start=4, end=8)
    table.leads(c.OpenRound(VISIE))
    with pytest.raises(RefusedError, match="suggestion-round"):
        _does(table, "Anna", s.AcceptSuggestion(first.id, "Wij"))
    _does(table, "Anna", s.RejectSuggestion(second.id))
    assert _suggests(table, start=9, end=11).is_open
    table.leads(c.RevealPositions(VISIE))
    with pytest.raises(RefusedError, match="suggestion-round"):
        _does(table, "Anna", s.AcceptSuggestion(first.id, "Wij"))
    table.leads(c.CloseRound(VISIE))
    _does(table, "Anna", s.AcceptSuggestion(first.id, "Wij"))


def test_an_agreed_passage_takes_nothing_over_until_it_is_reopened(table: Table) -> None:
    made = _suggests(table)
    table.leads(c.OpenRound(VISIE))
    table.says(next(iter(table.state.participants)), "visie", Stand.AGREE)
    table.leads(c.RevealPositions(VISIE), c.DeclareAgreed(VISIE))
    with pytest.raises(RefusedError, match="suggestion-agreed"):
        _does(table, "Anna", s.AcceptSuggestion(made.id, "Wij"))
    table.leads(c.ReopenPassage(VISIE))
    _does(table, "Anna", s.AcceptSuggestion(made.id, "Wij"))


def test_who_was_turned_down_by_mistake_is_open_again(table: Table) -> None:
    made = _suggests(table)
    _does(table, "Anna", s.RejectSuggestion(made.id))
    with pytest.raises(NotAllowedError):
        _does(table, "Ad", s.ReopenSuggestion(made.id))
    _does(table, "Bram", s.ReopenSuggestion(made.id))
    assert _now(table, made) == made
    assert _does(table, "Bram", s.ReopenSuggestion(made.id)) == []


def test_only_its_author_makes_again_what_was_withdrawn(table: Table) -> None:
    made = _suggests(table)
    _does(table, "Ad", s.WithdrawSuggestion(made.id))
    with pytest.raises(RefusedError, match="suggestion-not-yours"):
        _does(table, "Anna", s.ReopenSuggestion(made.id))
    _does(table, "Ad", s.ReopenSuggestion(made.id))
    assert _now(table, made) == made


def test_what_was_taken_over_is_open_again_on_the_words_that_came_back(table: Table) -> None:
    made = _suggests(table)
    _does(table, "Anna", s.AcceptSuggestion(made.id, "Wij"))
    with pytest.raises(RefusedError, match="suggestion-in-text"):
        _does(table, "Anna", s.ReopenSuggestion(made.id))
    with pytest.raises(RefusedError, match="suggestion-in-text"):
        _does(table, "Anna", s.ReopenSuggestion(made.id, (0, 99)))
    _does(table, "Anna", s.ReopenSuggestion(made.id, (1, 4)))
    again = _now(table, made)
    assert (again.is_open, again.tie, again.replaced) == (True, s.Tie("visie 1 4"), "")


def test_words_are_cleaned_before_they_are_suggested(table: Table) -> None:
    _does(table, "Ad", s.AddSuggestion(VISIE, 0, 3, "Z\x1b[2J\u202eij\tnu", "\x9bwaarom "))
    (made,) = table.state.suggestions.values()
    assert (made.wording, made.reason) == ("Z[2Jij    nu", "waarom")


@pytest.mark.parametrize(("start", "end", "words"), [(0, 3, "Wij"), (0, 3, "W\x1bij"), (3, 3, "")])
def test_a_suggestion_changes_something(table: Table, start: int, end: int, words: str) -> None:
    with pytest.raises(RefusedError, match="suggestion-same"):
        _does(table, "Ad", s.AddSuggestion(VISIE, start, end, words))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 1), (0, 99), (99, 99)])
def test_a_suggestion_is_about_a_place_in_the_text(table: Table, start: int, end: int) -> None:
    with pytest.raises(RefusedError, match="suggestion-nowhere"):
        _does(table, "Ad", s.AddSuggestion(VISIE, start, end, "x"))


def test_suggestions_are_bounded_in_length_and_number() -> None:
    table = Table(scenario(), random=random.Random(1).randbytes)
    table.joins("Ad", role=Role.ADVISER)
    table.writes("visie", "x" * (SUGGESTION_LIMIT + 1))
    for start, words in ((0, "y"), (1, "y" * (SUGGESTION_LIMIT + 1))):
        with pytest.raises(RefusedError, match="suggestion-too-long"):
            _does(table, "Ad", s.AddSuggestion(VISIE, start, SUGGESTION_LIMIT + 1, words))
    _does(table, "Ad", s.AddSuggestion(VISIE, 1, SUGGESTION_LIMIT + 1, "y" * SUGGESTION_LIMIT))
    for at in range(OPEN_LIMIT - 1):
        _does(table, "Ad", s.AddSuggestion(VISIE, at, at + 1, "y"))
    with pytest.raises(RefusedError, match="suggestion-too-many"):
        _does(table, "Ad", s.AddSuggestion(VISIE, 0, 1, "y"))
    first = next(iter(table.state.suggestions))
    _does(table, "Ad", s.WithdrawSuggestion(first))
    _does(table, "Ad", s.AddSuggestion(VISIE, 0, 1, "y"))


def test_what_is_not_there_is_not_settled(table: Table) -> None:
    with pytest.raises(NotFoundError, match="passage-unknown"):
        _does(table, "Ad", s.AddSuggestion(PassageId("nee"), 0, 1, "x"))
    missing = SuggestionId("v-nee")
    for command in (
        s.AcceptSuggestion(missing, ""),
        s.RejectSuggestion(missing),
        s.ReopenSuggestion(missing),
    ):
        with pytest.raises(NotFoundError, match="suggestion-unknown"):
            _does(table, "Anna", command)


def test_a_number_stays_with_its_suggestion(table: Table) -> None:
    first = _suggests(table)
    _does(table, "Ad", s.WithdrawSuggestion(first.id))
    assert _suggests(table, start=4, end=8).number == 2


def test_replaying_the_events_gives_the_same_suggestions(table: Table) -> None:
    made = _suggests(table)
    _does(table, "Anna", s.AcceptSuggestion(made.id, "Wij"))
    _does(table, "Anna", s.ReopenSuggestion(made.id, (1, 4)))
    other = _suggests(table, "Bram", 4, 8)
    _does(table, "Bram", s.WithdrawSuggestion(other.id))
    events = [decode_event(encode_event(event)) for event in table.events]
    state = found(events[0])
    for event in events[1:]:
        state = evolve(state, event)
    assert state == table.state
