"""A passage remembers every version of itself, and can be made to read as one again."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.rooms.conftest import VISION, StoppedClock, found_small, seeded_bytes, take_seat
from workshop.agreement import commands as c
from workshop.agreement.roles import Role
from workshop.errors import NotAllowedError, NotFoundError
from workshop.journal.memory import MemoryJournal
from workshop.rooms.room import Room
from workshop.rooms.session import Session

STARTER = "Digitaal waar het kan."


def _write(session: Session, text: str) -> None:
    end = len(session.room.passages.text(VISION))
    session.edit(VISION, end, end, text)


def _texts(room: Room) -> list[str]:
    return [
        room.passages.text_at(VISION, version.hash) for version in room.passages.versions(VISION)
    ]


def test_a_passage_nobody_touched_has_its_starter_text_as_only_version(room: Room) -> None:
    (starter,) = room.passages.versions(VISION)

    assert (starter.authors, starter.began, starter.ended) == ((None,), None, None)
    assert room.passages.text_at(VISION, starter.hash) == STARTER


def test_a_version_tells_who_wrote_when_and_how_much(
    room: Room, anna: Session, bram: Session, clock: StoppedClock
) -> None:
    _write(anna, " Altijd.")
    clock.pass_by(minutes=5)
    began = clock()
    bram.edit(VISION, 0, 8, "Persoonlijk")

    *_, last = room.passages.versions(VISION)

    assert _texts(room) == [STARTER, f"{STARTER} Altijd.", "Persoonlijk waar het kan. Altijd."]
    assert last.authors == (bram.participant_id,)
    assert (last.began, last.ended, last.inserted, last.deleted) == (began, began, 11, 8)


def test_somebody_who_comes_back_is_the_same_author(
    room: Room, anna: Session, clock: StoppedClock
) -> None:
    _write(anna, " a")
    anna.leave()
    clock.pass_by(seconds=20)
    _write(take_seat(room, "Anna", Role.DELEGATE), "b")

    assert len(room.passages.versions(VISION)) == 2


def test_what_is_written_after_somebody_looked_is_there_the_next_time(
    room: Room, anna: Session, clock: StoppedClock
) -> None:
    _write(anna, " a")
    assert len(room.passages.versions(VISION)) == 2
    clock.pass_by(minutes=2)
    _write(anna, "b")

    assert _texts(room) == [STARTER, f"{STARTER} a", f"{STARTER} ab"]


def test_the_text_that_was_put_forward_is_a_version(
    room: Room, leader: Session, anna: Session
) -> None:
    _write(anna, " a")
    leader.command(c.OpenRound(VISION))
    _write(anna, "b")

    put_forward = room.state.passages[VISION].rounds[0]
    marked = [version for version in room.passages.versions(VISION) if version.rounds]

    assert [version.rounds for version in marked] == [(put_forward.id,)]
    assert room.passages.text_at(VISION, marked[0].hash) == put_forward.text


def test_a_version_keeps_its_name_when_typing_goes_on(room: Room, anna: Session) -> None:
    _write(anna, " a")
    named = room.passages.versions(VISION)[-1].hash
    anna.command(c.NameVersion(VISION, named, "Voor de lunch"))
    _write(anna, "b")

    assert [version.name for version in room.passages.versions(VISION)] == ["", "Voor de lunch", ""]
    assert room.passages.text_at(VISION, named) == f"{STARTER} a"


def test_a_version_that_never_was_cannot_be_read_or_named(room: Room, anna: Session) -> None:
    for version in ("0f" * 32, "geen hash"):
        with pytest.raises(NotFoundError, match="version-unknown"):
            room.passages.text_at(VISION, version)
        with pytest.raises(NotFoundError, match="version-unknown"):
            anna.command(c.NameVersion(VISION, version, "Slot"))


def test_the_history_is_the_same_after_the_journal_was_read_again(
    room: Room, anna: Session, leader: Session, journal: MemoryJournal, clock: StoppedClock
) -> None:
    _write(anna, " a")
    anna.command(c.NameVersion(VISION, room.passages.versions(VISION)[-1].hash, "Een"))
    clock.pass_by(minutes=2)
    _write(anna, "b")
    leader.command(c.OpenRound(VISION))

    again = Room(journal, clock, seeded_bytes(3).randbytes)

    assert again.passages.versions(VISION) == room.passages.versions(VISION)


def test_restoring_leaves_what_did_not_change_to_its_author(
    room: Room, anna: Session, bram: Session
) -> None:
    _write(anna, " De balie blijft open.")
    before = room.passages.text(VISION)
    bram.edit(VISION, before.index("blijft"), before.index("blijft") + 6, "gaat nooit meer")

    bram.restore(VISION, before)

    at = before.index("De balie")
    assert room.passages.text(VISION) == before
    assert room.passages.authors(VISION, at, at + 8) == [(at, at + 8, anna.participant_id)]


def test_who_only_reads_cannot_restore(room: Room, anna: Session) -> None:
    _write(anna, " a")
    with pytest.raises(NotAllowedError):
        take_seat(room, "Olga", Role.OBSERVER).restore(VISION, STARTER)
    assert room.passages.text(VISION) == f"{STARTER} a"


_EDITS = st.lists(
    st.tuples(
        st.booleans(),
        st.integers(0, 60),
        st.integers(0, 12),
        st.sampled_from(["raad ", "wil.\n", "e", "\u0301", "é", "😀", " ", "", "een hele zin "]),
    ),
    min_size=1,
    max_size=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(_EDITS, st.integers(0, 12))
def test_restoring_gives_the_old_text_exactly_and_undo_takes_it_back(
    edits: list[tuple[bool, int, int, str]], chosen: int
) -> None:
    clock, random = StoppedClock(), seeded_bytes().randbytes
    journal = MemoryJournal()
    found_small(journal, clock, random)
    room = Room(journal, clock, random)
    anna = take_seat(room, "Anna", Role.DELEGATE, "rood")
    bram = take_seat(room, "Bram", Role.DELEGATE, "blauw")
    for hers, start, length, text in edits:
        size = len(room.passages.text(VISION))
        start = min(start, size)
        (anna if hers else bram).edit(VISION, start, min(start + length, size), text)
        clock.pass_by(seconds=61)
    versions = room.passages.versions(VISION)
    old = room.passages.text_at(VISION, versions[min(chosen, len(versions) - 1)].hash)
    now = room.passages.text(VISION)

    done = bram.restore(VISION, old)

    assert room.passages.text(VISION) == old
    assert (done is None) == (old == now)
    if done is not None:
        # What undo puts back is normalised like everything else, so it may be composed.
        bram.undo(VISION)
        assert normalize("NFC", room.passages.text(VISION)) == normalize("NFC", now)
        bram.redo(VISION)
        assert normalize("NFC", room.passages.text(VISION)) == normalize("NFC", old)


def test_an_accent_that_was_typed_apart_comes_back_apart(room: Room, anna: Session) -> None:
    _write(anna, " e")
    _write(anna, "\u0301")
    before = room.passages.text(VISION)
    anna.edit(VISION, 0, len(before), "")

    anna.restore(VISION, before)

    assert room.passages.text(VISION) == before
    anna.undo(VISION)
    assert room.passages.text(VISION) == ""
