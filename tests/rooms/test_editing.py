"""Editing a passage together: order, refusal, presence, authorship."""

from __future__ import annotations

import pytest

from tests.rooms.conftest import MONEY, TIP_1, VISION, Notes, StoppedClock, take_seat, watch
from workshop.agreement.roles import Role
from workshop.document.text import PASSAGE_LIMIT
from workshop.errors import DocumentError, JournalError, NotAllowedError, RefusedError
from workshop.journal.memory import MemoryJournal
from workshop.rooms.room import Room
from workshop.rooms.session import Session


def test_an_edit_is_seen_by_everybody_in_the_room(room: Room, anna: Session, bram: Session) -> None:
    notes = watch(bram)

    anna.edit(VISION, 0, 0, "Wij zeggen: ")

    assert room.passages.text(VISION) == "Wij zeggen: Digitaal waar het kan."
    [(passage, delta, by)] = notes.texts
    assert (passage, delta.start, delta.deleted, delta.inserted) == (VISION, 0, 0, "Wij zeggen: ")
    assert by == anna.id


def test_an_edit_is_in_the_journal_before_any_view_hears_of_it(
    journal: MemoryJournal, anna: Session, bram: Session
) -> None:
    heard: list[int] = []

    class Listening(Notes):
        def text_changed(self, *_: object) -> None:
            heard.append(journal.last)

    before = journal.last
    bram.attach(Listening())
    anna.edit(VISION, 0, 0, "X")

    assert heard == [before + 1]


def test_an_edit_the_journal_does_not_take_changes_nothing_and_says_so(
    journal: MemoryJournal, room: Room, anna: Session, bram: Session
) -> None:
    notes = watch(bram)
    journal.fail_with(JournalError("journal-full", transient=True))

    with pytest.raises(JournalError):
        anna.edit(VISION, 0, 0, "X")

    assert room.passages.text(VISION) == "Digitaal waar het kan."
    assert notes.texts == []
    assert [sign.value for sign in notes.signs] == ["not-saved"]


def test_while_the_journal_is_in_trouble_the_room_is_read_only_without_asking_it_again(
    journal: MemoryJournal, room: Room, anna: Session
) -> None:
    room.ledger.stop_writing(JournalError("journal-full", transient=True))
    before = journal.last

    with pytest.raises(JournalError):
        anna.edit(VISION, 0, 0, "X")

    assert journal.last == before


def test_a_passage_does_not_grow_past_its_limit(room: Room, anna: Session) -> None:
    anna.edit(MONEY, 0, 0, "a" * PASSAGE_LIMIT)

    with pytest.raises(RefusedError) as refused:
        anna.edit(MONEY, 10, 10, "b")

    assert refused.value.id == "passage-full"
    assert anna.edit(MONEY, 10, 11, "b") is not None


def test_an_observer_does_not_write(room: Room) -> None:
    olga = take_seat(room, "Olga", Role.OBSERVER)

    with pytest.raises(NotAllowedError):
        olga.edit(VISION, 0, 0, "X")


def test_a_range_outside_the_text_is_refused(anna: Session) -> None:
    with pytest.raises(DocumentError):
        anna.edit(VISION, 5, 500, "")


def test_text_that_steers_a_terminal_is_cleaned_before_it_is_kept(
    room: Room, anna: Session
) -> None:
    anna.edit(MONEY, 0, 0, "a\x1b]52;c;eA==\x07b\u202ec\r\nd\te")

    assert room.passages.text(MONEY) == "a]52;c;eA==bc\nd    e"


def test_somebody_elses_caret_keeps_its_place_in_the_text(anna: Session, bram: Session) -> None:
    bram.look(TIP_1, VISION, 9, 4)

    anna.edit(VISION, 0, 2, "Volkomen di")

    assert (bram.presence.caret, bram.presence.anchor) == (18, 13)


def test_text_typed_at_somebodys_caret_comes_behind_it(anna: Session, bram: Session) -> None:
    bram.look(TIP_1, VISION, 3, 3)

    anna.edit(VISION, 3, 3, "xyz")

    assert bram.presence.caret == 3
    assert anna.presence.caret == 6


def test_who_wrote_what_is_known_by_person(room: Room, anna: Session, bram: Session) -> None:
    anna.edit(VISION, 0, 0, "Aa")
    bram.edit(VISION, 1, 1, "b")

    assert room.passages.authors(VISION, 0, 6) == [
        (0, 1, "anna"),
        (1, 2, "bram"),
        (2, 3, "anna"),
        (3, 6, None),
    ]


def test_who_types_is_shown_as_typing_for_three_seconds(
    room: Room, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    notes = watch(bram)
    anna.edit(VISION, 0, 0, "A")
    assert anna.presence.typing

    clock.pass_by(seconds=2)
    room.tick()
    assert anna.presence.typing

    clock.pass_by(seconds=2)
    room.tick()
    assert not anna.presence.typing
    assert notes.moves[-1][2] == anna.presence


def test_undo_takes_back_only_ones_own_work(room: Room, anna: Session, bram: Session) -> None:
    anna.edit(MONEY, 0, 0, "rood ")
    bram.edit(MONEY, 5, 5, "blauw")

    anna.undo(MONEY)
    assert room.passages.text(MONEY) == "blauw"

    anna.redo(MONEY)
    assert sorted(room.passages.text(MONEY).split()) == ["blauw", "rood"]
    assert bram.undo(MONEY) is not None
    assert room.passages.text(MONEY).strip() == "rood"


def test_a_room_opened_again_stands_as_it_stood(
    journal: MemoryJournal, room: Room, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    anna.edit(VISION, 0, 0, "Één 👩‍👩‍👧 ")
    bram.edit(VISION, 2, 3, "")

    again = Room(journal, clock, lambda count: bytes(count))

    assert again.passages.texts() == room.passages.texts()
    assert again.state == room.state
    assert again.passages.authors(VISION, 0, 8) == room.passages.authors(VISION, 0, 8)


def test_a_session_after_a_restart_goes_on_writing(
    journal: MemoryJournal, room: Room, clock: StoppedClock, anna: Session
) -> None:
    anna.edit(MONEY, 0, 0, "een")
    again = Room(journal, clock, lambda count: bytes(reversed(range(count))))

    take_seat(again, "Anna", Role.DELEGATE, "rood").edit(MONEY, 3, 3, " twee")

    assert again.passages.text(MONEY) == "een twee"
    assert Room(journal, clock, bytes).passages.text(MONEY) == "een twee"
