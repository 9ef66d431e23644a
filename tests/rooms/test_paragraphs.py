"""The room names every paragraph once, writes that down, and finds the names again."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rooms.conftest import MONEY, VISION, StoppedClock, found_small, seeded_bytes, take_seat
from workshop.agreement.events import decode_event
from workshop.agreement.paragraphs import ParagraphsNamed
from workshop.agreement.roles import Role
from workshop.agreement.suggestions import AcceptSuggestion, AddSuggestion, SuggestionAdded
from workshop.ids import PassageId
from workshop.journal.base import RecordKind
from workshop.journal.memory import MemoryJournal
from workshop.rooms.room import Room
from workshop.rooms.session import Session


def _named(room: Room, passage: PassageId = VISION) -> dict[str, str]:
    lines = room.passages.text(passage).split("\n")
    names = room.passages.paragraphs.of(passage)
    return {name: line for name, line in zip(names, lines, strict=True) if line.strip()}


def _write(session: Session, words: str, *, before: str = "") -> None:
    """Writes in front of some words, or at the end."""
    text = session.room.passages.text(VISION)
    at = text.index(before) if before else len(text)
    session.edit(VISION, at, at, words)


def _events(journal: MemoryJournal) -> list[ParagraphsNamed]:
    events = [decode_event(r.payload) for r in journal.read() if r.kind is RecordKind.EVENT]
    return [event for event in events if isinstance(event, ParagraphsNamed)]


def test_the_starter_text_is_numbered_and_that_takes_no_record(
    room: Room, journal: MemoryJournal, anna: Session
) -> None:
    anna.edit(VISION, 0, 8, "Op papier")
    assert _named(room) == {"1": "Op papier waar het kan."}
    assert _events(journal) == []


def test_a_new_paragraph_is_one_record_however_much_is_typed_in_it(
    room: Room, journal: MemoryJournal, anna: Session
) -> None:
    for key in "\n\nHulp aan de balie.":
        _write(anna, key)
    assert _named(room)["2"] == "Hulp aan de balie."
    first, second = _events(journal)
    # The first record of a passage also holds what had its number by standing there.
    assert (list(first.names.values()), list(second.names.values())) == (["1"], ["2"])


def test_names_are_the_same_after_a_restart_and_in_another_room_of_the_same_journal(
    room: Room, journal: MemoryJournal, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    _write(anna, "\n\nHulp.\n\nBalie.")
    _write(bram, "Wijk.\n\n", before="Balie.")
    assert list(_named(room)) == ["1", "2", "2a", "3"]
    anna.edit(VISION, 0, len("Digitaal waar het kan.\n\n"), "")
    again = Room(journal, clock, seeded_bytes(3).randbytes)
    assert _named(again) == _named(room) == {"2": "Hulp.", "2a": "Wijk.", "3": "Balie."}
    ben = take_seat(again, "Bram", Role.DELEGATE, "blauw")
    _write(ben, "\n\nSlot.")
    assert list(_named(again)) == ["2", "2a", "3", "4"]


def test_undo_gives_the_names_back_that_one_took_away(
    room: Room, anna: Session, bram: Session
) -> None:
    _write(anna, "\n\nHulp.\n\nBalie.")
    before = _named(room)
    gone = "\n\nHulp."
    at = room.passages.text(VISION).index(gone)
    for behind in range(at + len(gone), at, -1):
        anna.edit(VISION, behind - 1, behind, "")
    assert list(_named(room)) == ["1", "3"]
    _write(bram, "\n\nSlot.")
    anna.undo(VISION)
    assert _named(room) == {**before, "4": "Slot."}
    anna.redo(VISION)
    anna.undo(VISION)
    assert _named(room) == {**before, "4": "Slot."}


def test_putting_an_older_text_back_gives_the_names_back(room: Room, anna: Session) -> None:
    _write(anna, "\n\nHulp.\n\nBalie.")
    text, before = room.passages.text(VISION), _named(room)
    at = text.index("Hulp.")
    anna.edit(VISION, at, at + len("Hulp.\n\n"), "")
    assert list(_named(room)) == ["1", "3"]
    anna.edit(VISION, 0, 8, "Op papier")
    anna.restore(VISION, text)
    assert _named(room) == before


def test_a_place_is_in_a_paragraph_and_a_paragraph_has_a_place(room: Room, anna: Session) -> None:
    passages = room.passages
    _write(anna, "\n\nHulp.")
    text = passages.text(VISION)
    assert passages.paragraphs.at(VISION, 0) == "1"
    assert passages.paragraphs.at(VISION, text.index("\n")) == "1"
    assert passages.paragraphs.at(VISION, text.index("\n") + 1) == ""
    assert passages.paragraphs.at(VISION, len(text)) == "2"
    assert passages.paragraphs.start(VISION, "2") == text.index("Hulp.")
    assert passages.paragraphs.start(VISION, "3") is None
    assert passages.paragraphs.start(MONEY, "1") is None


def test_a_suggestion_that_is_taken_over_names_what_it_brings(
    room: Room, journal: MemoryJournal, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    text = room.passages.text(VISION)
    words = "Digitaal en snel\nwaar het kan.\n\nHulp aan huis."
    (event,) = anna.command(AddSuggestion(VISION, 0, len(text), words))
    assert isinstance(event, SuggestionAdded)
    _write(bram, "\n\nSlot.")
    bram.command(AcceptSuggestion(event.id, text))
    assert list(_named(room)) == ["1", "1a", "1b", "2"]
    again = Room(journal, clock, seeded_bytes(3).randbytes)
    assert _named(again) == _named(room)


_EDITS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(["edit", "edit", "edit", "undo", "redo"]),
        st.integers(0, 60),
        st.integers(0, 9),
        st.sampled_from(["", "x", "\n", "a\nb", "\n\nwoord", "wie\n"]),
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(_EDITS)
def test_after_any_edits_a_restart_finds_every_name(
    edits: list[tuple[int, str, int, int, str]],
) -> None:
    clock, bytes_of, journal = StoppedClock(), random.Random(4).randbytes, MemoryJournal()
    found_small(journal, clock, bytes_of)
    room = Room(journal, clock, bytes_of)
    people = [take_seat(room, name, Role.DELEGATE, "rood") for name in ("Anna", "Bram")]
    for who, what, at, deleted, inserted in edits:
        length = len(room.passages.text(VISION))
        if what == "undo":
            people[who].undo(VISION)
        elif what == "redo":
            people[who].redo(VISION)
        else:
            start = min(at, length)
            people[who].edit(VISION, start, min(start + deleted, length), inserted)
        again = Room(journal, clock, bytes_of)
        assert again.passages.paragraphs.of(VISION) == room.passages.paragraphs.of(VISION)
        names = list(_named(room))
        lines = room.passages.text(VISION).split("\n")
        assert len(names) == len(set(names)) == sum(bool(line.strip()) for line in lines)
