"""The room knows where the words of a comment are, whatever is typed around them."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rooms.conftest import VISION, StoppedClock, found_small, seeded_bytes, take_seat
from workshop.agreement import commands as c
from workshop.agreement.events import CommentAdded
from workshop.agreement.roles import Role
from workshop.errors import JournalError, NotFoundError
from workshop.ids import CommentId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.founding import event_entry
from workshop.rooms.room import Room
from workshop.rooms.session import Session


def _comment(session: Session, start: int, end: int) -> CommentId:
    (event,) = session.command(c.AddComment(VISION, start, end, "Bedoelt u dit?"))
    assert isinstance(event, CommentAdded)
    return event.id


def _words(room: Room, comment: CommentId) -> str | None:
    found = room.passages.comment_range(comment)
    return None if found is None else room.passages.text(VISION)[slice(*found)]


def test_a_comment_stays_with_its_words_while_others_type_around_them(
    room: Room, anna: Session, bram: Session
) -> None:
    comment = _comment(anna, 9, 13)
    assert _words(room, comment) == "waar"
    bram.edit(VISION, 0, 8, "Op papier")
    bram.edit(VISION, 14, 14, "om")
    assert _words(room, comment) == "waar"


def test_a_comment_whose_words_are_deleted_is_nowhere_and_undo_does_not_bring_them_back(
    room: Room, anna: Session
) -> None:
    comment = _comment(anna, 9, 13)
    anna.edit(VISION, 9, 11, "")
    assert not room.passages.comment_lost(VISION)
    anna.edit(VISION, 8, 12, "")
    assert room.passages.comment_lost(VISION)
    assert room.passages.comment_range(comment) is None
    anna.undo(VISION)
    assert not room.passages.comment_lost(VISION)
    assert room.passages.text(VISION) == "Digitaal ar het kan."
    assert room.passages.comment_range(comment) is None


def test_a_comment_that_is_not_there_is_nowhere_to_be_found(room: Room) -> None:
    with pytest.raises(NotFoundError, match="comment-unknown"):
        room.passages.comment_range(CommentId("c-nee"))


def test_a_journal_with_a_comment_on_nothing_does_not_open(
    journal: MemoryJournal, clock: StoppedClock
) -> None:
    broken = CommentAdded(
        at=clock(), id=CommentId("c-x"), passage=VISION, anchor="?", quote="x", text="x"
    )
    journal.commit([event_entry(broken)])
    with pytest.raises(JournalError, match="journal-meaning"):
        Room(journal, clock, seeded_bytes(3).randbytes)


_EDITS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 9), st.sampled_from(["", "x", "xyz", "a\nb"])),
    max_size=10,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=3), _EDITS)
def test_what_was_moved_along_is_what_a_restart_finds(
    spans: list[tuple[int, int]], edits: list[tuple[int, int, str]]
) -> None:
    clock, bytes_of = StoppedClock(), random.Random(4).randbytes
    journal = MemoryJournal()
    found_small(journal, clock, bytes_of)
    room = Room(journal, clock, bytes_of)
    anna = take_seat(room, "Anna", Role.DELEGATE, "rood")
    length = len(room.passages.text(VISION))
    comments = [
        _comment(anna, start, min(length, start + count))
        for start, count in spans
        if room.passages.text(VISION)[start : start + count].strip()
    ]
    for at, deleted, inserted in edits:
        at = min(at, len(room.passages.text(VISION)))
        anna.edit(VISION, at, min(at + deleted, len(room.passages.text(VISION))), inserted)
        again = Room(journal, clock, bytes_of)
        assert [room.passages.comment_range(id) for id in comments] == [
            again.passages.comment_range(id) for id in comments
        ]
