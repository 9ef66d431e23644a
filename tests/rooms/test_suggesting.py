"""Suggestions in a room: they stay with their words, and keep their author when taken over."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rooms.conftest import VISION, StoppedClock, found_small, seeded_bytes, take_seat, watch
from workshop.agreement.events import Event
from workshop.agreement.roles import Role
from workshop.agreement.suggestions import (
    AcceptSuggestion,
    AddSuggestion,
    RejectSuggestion,
    SuggestionAccepted,
    SuggestionAdded,
    SuggestionReopened,
    SuggestionStatus,
)
from workshop.document.text import PASSAGE_LIMIT
from workshop.errors import JournalError, RefusedError
from workshop.ids import SuggestionId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.founding import event_entry
from workshop.rooms.room import Room
from workshop.rooms.session import Session


@pytest.fixture
def ad(room: Room) -> Session:
    return take_seat(room, "Ad", Role.ADVISER)


def _suggest(session: Session, start: int, end: int, words: str) -> SuggestionId:
    (event,) = session.command(AddSuggestion(VISION, start, end, words))
    assert isinstance(event, SuggestionAdded)
    return event.id


def _accept(session: Session, suggestion: SuggestionId) -> list[Event]:
    seen = _stands(session.room, suggestion)
    assert seen is not None
    return list(session.command(AcceptSuggestion(suggestion, seen)))


def _stands(room: Room, suggestion: SuggestionId) -> str | None:
    found = room.passages.suggestion_place(suggestion)
    return None if found is None else room.passages.text(VISION)[slice(*found)]


def _written(room: Room) -> list[tuple[str, str | None]]:
    text = room.passages.text(VISION)
    runs = room.passages.authors(VISION, 0, len(text))
    return [(text[start:end], author) for start, end, author in runs]


def test_what_is_taken_over_is_written_by_who_suggested_it(
    room: Room, ad: Session, bram: Session
) -> None:
    made = _suggest(ad, 9, 13, "als")
    _accept(bram, made)
    assert _written(room) == [("Digitaal ", None), ("als", "ad"), (" het kan.", None)]
    (taken,) = room.passages.taken_over(VISION, 0, 20)
    assert (taken.id, taken.settled_by) == (made, bram.participant_id)
    assert not room.passages.taken_over(VISION, 0, 9)
    bram.undo(VISION)
    assert not room.passages.taken_over(VISION, 0, 20)
    assert not room.passages.fresh(VISION)


def test_only_the_words_that_differ_change_their_author(
    room: Room, ad: Session, bram: Session
) -> None:
    made = _suggest(ad, 0, 21, "Op papier waar het moet")
    _accept(bram, made)
    assert room.passages.text(VISION) == "Op papier waar het moet."
    assert _written(room) == [
        ("Op papier ", "ad"),
        ("waar het ", None),
        ("moet", "ad"),
        (".", None),
    ]


def test_a_journal_read_again_gives_the_same_text_authors_and_suggestions(
    room: Room, journal: MemoryJournal, clock: StoppedClock, ad: Session, bram: Session
) -> None:
    taken, left = _suggest(ad, 0, 21, "Op papier waar het moet"), _suggest(ad, 9, 9, "daar en ")
    _accept(bram, taken)
    again = Room(journal, clock, seeded_bytes(3).randbytes)
    assert again.state == room.state
    assert _written(again) == _written(room)
    assert again.passages.suggestion_place(left) == room.passages.suggestion_place(left) is not None
    bram.edit(VISION, 0, 0, "Ja: ")
    assert Room(journal, clock, seeded_bytes(3).randbytes).passages.texts() == room.passages.texts()


def test_the_decision_and_the_words_are_one_in_the_journal(
    room: Room, journal: MemoryJournal, ad: Session, bram: Session
) -> None:
    made = _suggest(ad, 9, 13, "als")
    journal.fail_with(JournalError("journal-full", transient=True))
    with pytest.raises(JournalError):
        _accept(bram, made)
    journal.recover()
    room.ledger.resume_writing()
    assert room.state.suggestions[made].is_open
    assert room.passages.text(VISION) == "Digitaal waar het kan."
    before = journal.last
    _accept(bram, made)
    assert journal.last == before + 2


def test_of_two_who_take_over_at_once_one_is_told_who_was_first(
    room: Room, ad: Session, anna: Session, bram: Session
) -> None:
    made = _suggest(ad, 9, 13, "als")
    _accept(bram, made)
    with pytest.raises(RefusedError, match="suggestion-settled"):
        anna.command(AcceptSuggestion(made, "waar"))
    assert room.passages.text(VISION) == "Digitaal als het kan."


def test_what_somebody_types_inside_meanwhile_is_never_deleted_unseen(
    room: Room, ad: Session, anna: Session, bram: Session
) -> None:
    made = _suggest(ad, 9, 17, "als dat")
    bram.edit(VISION, 13, 13, " en wanneer")
    with pytest.raises(RefusedError, match="suggestion-text-changed"):
        anna.command(AcceptSuggestion(made, "waar het"))
    assert "en wanneer" in room.passages.text(VISION)
    anna.command(AcceptSuggestion(made, "waar en wanneer het"))
    assert room.passages.text(VISION) == "Digitaal als dat kan."


def test_a_suggestion_whose_words_are_gone_is_not_taken_over(
    room: Room, ad: Session, bram: Session
) -> None:
    made = _suggest(ad, 9, 13, "als")
    bram.edit(VISION, 8, 17, "")
    assert room.passages.suggestion_place(made) is None
    with pytest.raises(RefusedError, match="suggestion-gone"):
        bram.command(AcceptSuggestion(made, ""))
    bram.command(RejectSuggestion(made))


def test_several_on_one_line_are_taken_over_one_by_one(
    room: Room, ad: Session, bram: Session
) -> None:
    first, second = _suggest(ad, 0, 8, "Op papier"), _suggest(ad, 9, 13, "als")
    third = _suggest(ad, 21, 21, " en mag")
    _accept(bram, second)
    _accept(bram, third)
    _accept(bram, first)
    assert room.passages.text(VISION) == "Op papier als het kan en mag."


def test_taking_over_is_one_step_to_undo_and_the_suggestion_is_open_again(
    room: Room, ad: Session, anna: Session, bram: Session
) -> None:
    made = _suggest(ad, 0, 21, "Op papier waar het moet")
    _accept(bram, made)
    anna.edit(VISION, 10, 10, "alleen ")
    bram.undo(VISION)
    assert room.passages.text(VISION) == "Digitaal alleen waar het kan."
    assert room.state.suggestions[made].is_open
    assert _stands(room, made) == "Digitaal alleen waar het kan"
    assert bram.redo(VISION) is None
    _accept(bram, made)
    assert room.passages.text(VISION) == "Op papier waar het moet."
    assert ("moet", "ad") in _written(room)


def test_words_that_came_go_again_by_undo_and_can_be_taken_over_once_more(
    room: Room, ad: Session, bram: Session
) -> None:
    made = _suggest(ad, 9, 9, "alleen ")
    _accept(bram, made)
    bram.undo(VISION)
    assert room.passages.text(VISION) == "Digitaal waar het kan."
    assert room.passages.suggestion_place(made) == (9, 9)
    _accept(bram, made)
    assert room.passages.text(VISION) == "Digitaal alleen waar het kan."


def test_undo_takes_back_only_what_one_did_oneself(room: Room, ad: Session, bram: Session) -> None:
    anna = take_seat(room, "Anna", Role.DELEGATE, "rood")
    _accept(bram, _suggest(ad, 9, 13, "als"))
    assert anna.undo(VISION) is None
    anna.edit(VISION, 0, 0, "Ja: ")
    anna.undo(VISION)
    assert room.passages.text(VISION) == "Digitaal als het kan."


def test_typing_is_undone_before_and_after_what_was_taken_over(
    room: Room, ad: Session, bram: Session
) -> None:
    bram.edit(VISION, 0, 0, "Ja: ")
    made = _suggest(ad, 13, 17, "als")
    _accept(bram, made)
    bram.edit(VISION, 0, 4, "")
    for text in ("Ja: Digitaal als het kan.", "Ja: Digitaal waar het kan."):
        bram.undo(VISION)
        assert room.passages.text(VISION) == text
    assert room.state.suggestions[made].is_open
    bram.undo(VISION)
    assert room.passages.text(VISION) == "Digitaal waar het kan."


def test_everybody_is_told_at_once_and_sees_for_a_while_where_it_was(
    room: Room, clock: StoppedClock, ad: Session, anna: Session, bram: Session
) -> None:
    notes = watch(anna)
    made = _suggest(ad, 9, 13, "als")
    assert [type(event) for event in notes.events] == [SuggestionAdded]
    _accept(bram, made)
    assert isinstance(notes.events[-1], SuggestionAccepted)
    assert [delta.inserted for _, delta, _ in notes.texts] == ["als"]
    bram.edit(VISION, 0, 0, "Ja: ")
    (fresh,) = room.passages.fresh(VISION)
    assert (fresh.suggestion, fresh.span, fresh.removed) == (made, (13, 16), "waar")
    clock.pass_by(seconds=7)
    room.tick()
    assert room.passages.fresh(VISION)
    clock.pass_by(seconds=1)
    told = len(notes.events)
    room.tick()
    assert not room.passages.fresh(VISION)
    assert len(notes.events) == told


def test_the_caret_of_who_takes_over_stays_where_it_is_in_the_text(
    room: Room, ad: Session, bram: Session
) -> None:
    bram.look(room.state.step, VISION, 14, 14)
    _accept(bram, _suggest(ad, 0, 8, "Op papier"))
    assert bram.presence.caret == 15


def test_what_stands_there_by_now_is_taken_over_without_a_change(
    room: Room, journal: MemoryJournal, ad: Session, bram: Session
) -> None:
    made = _suggest(ad, 9, 17, "waar je het")
    bram.edit(VISION, 14, 14, "je ")
    before = journal.last
    _accept(bram, made)
    assert journal.last == before + 1
    assert room.passages.text(VISION) == "Digitaal waar je het kan."


def test_a_passage_does_not_outgrow_its_limit_by_a_suggestion(
    room: Room, ad: Session, bram: Session
) -> None:
    made = _suggest(ad, 9, 13, "als " * 100)
    bram.edit(VISION, 0, 0, "x" * (PASSAGE_LIMIT - 100))
    with pytest.raises(RefusedError, match="passage-full"):
        _accept(bram, made)
    assert room.state.suggestions[made].is_open


def test_a_journal_with_a_suggestion_on_nothing_does_not_open(
    journal: MemoryJournal, room: Room, clock: StoppedClock, ad: Session
) -> None:
    broken = SuggestionAdded(
        at=clock(), by=ad.participant_id, id=SuggestionId("v-x"), passage=VISION, anchor="?"
    )
    journal.commit([event_entry(broken)])
    with pytest.raises(JournalError, match="journal-meaning"):
        Room(journal, clock, seeded_bytes(3).randbytes)


_STEP = st.one_of(
    st.tuples(
        st.just("edit"),
        st.integers(0, 40),
        st.integers(0, 9),
        st.sampled_from(["", "x", "een ander", "a\nb", "é"]),
    ),
    st.tuples(
        st.just("suggest"),
        st.integers(0, 40),
        st.integers(0, 12),
        st.sampled_from(["", "ja", "een heel ander woord", "nu\nof nooit", "👍"]),
    ),
    st.tuples(st.just("accept"), st.integers(0, 40), st.just(0), st.just("")),
    st.tuples(st.just("undo"), st.integers(0, 1), st.just(0), st.just("")),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(_STEP, max_size=14))
def test_whatever_is_typed_suggested_taken_over_and_undone_a_restart_finds_the_same(
    steps: list[tuple[str, int, int, str]],
) -> None:
    clock, bytes_of = StoppedClock(), random.Random(4).randbytes
    journal = MemoryJournal()
    found_small(journal, clock, bytes_of)
    room = Room(journal, clock, bytes_of)
    people = [take_seat(room, name, Role.DELEGATE, "rood") for name in ("Anna", "Bram")]
    ad = take_seat(room, "Ad", Role.ADVISER)
    for turn, (kind, at, count, words) in enumerate(steps):
        clock.pass_by(seconds=2)
        text = room.passages.text(VISION)
        start = min(at, len(text))
        end = min(start + count, len(text))
        person = people[turn % 2]
        if kind == "edit":
            person.edit(VISION, start, end, words)
        elif kind == "suggest" and text[start:end] != words:
            _suggest(ad, start, end, words)
        elif kind == "undo":
            people[at].undo(VISION)
        elif kind == "accept" and (left := room.state.suggestions_on(VISION)):
            _accept_and_check(room, person, left[at % len(left)].id)
        again = Room(journal, clock, bytes_of)
        assert again.state == room.state
        assert again.passages.text(VISION) == room.passages.text(VISION)
        assert _written(again) == _written(room)
        for known in room.state.suggestions_on(VISION):
            there = room.passages.suggestion_place(known.id)
            assert again.passages.suggestion_place(known.id) == there


def _accept_and_check(room: Room, person: Session, suggestion: SuggestionId) -> None:
    """The words stand where the others stood, and only what came is the adviser's."""
    known = room.state.suggestions[suggestion]
    place, before = room.passages.suggestion_place(suggestion), room.passages.text(VISION)
    if place is None:
        with pytest.raises(RefusedError, match="suggestion-gone"):
            person.command(AcceptSuggestion(suggestion, ""))
        return
    theirs = _signed(room)
    (event,) = _accept(person, suggestion)
    assert isinstance(event, SuggestionAccepted)
    start, end = place
    text = room.passages.text(VISION)
    assert text == before[:start] + known.wording + before[end:]
    after, behind = _signed(room), start + len(known.wording)
    assert after[:start] == theirs[:start]
    assert after[behind:] == theirs[end:]
    assert {author for _, author in after[start:behind]} <= {
        "ad",
        *(author for _, author in theirs[start:end]),
    }
    assert room.state.suggestions[suggestion].status is SuggestionStatus.ACCEPTED


def _signed(room: Room) -> list[tuple[str, str | None]]:
    return [(letter, author) for words, author in _written(room) for letter in words]


def test_an_undone_acceptance_says_where_the_words_came_back(
    room: Room, ad: Session, bram: Session
) -> None:
    notes = watch(ad)
    made = _suggest(ad, 9, 13, "als")
    _accept(bram, made)
    bram.undo(VISION)
    event = notes.events[-1]
    assert isinstance(event, SuggestionReopened)
    assert event.moved
    assert _stands(room, made) == "waar"
