"""When a sentence appeared, and who wrote which part of it."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rooms.conftest import VISION, StoppedClock, found_small, seeded_bytes, take_seat
from workshop.agreement.roles import Role
from workshop.journal.memory import MemoryJournal
from workshop.rooms.origins import Origin
from workshop.rooms.room import Room
from workshop.rooms.session import Session

STARTER = "Digitaal waar het kan."


def _told(room: Room, start: int, end: int) -> list[tuple[str, str | None]]:
    text = room.passages.text(VISION)
    return [
        (text[part.start : part.end], part.author)
        for part in room.passages.origins(VISION, start, end)
    ]


def _appeared(room: Room, words: str) -> Origin:
    start = room.passages.text(VISION).index(words)
    found = room.passages.appeared(VISION, start, start + len(words))
    assert found is not None
    return found


def test_a_text_nobody_touched_is_the_starter_text(room: Room) -> None:
    (part,) = room.passages.origins(VISION, 0, 99)
    assert part == Origin(0, len(STARTER), None, None, None, 0)
    assert _appeared(room, STARTER).change == 0


def test_every_part_has_who_wrote_it_and_when(
    room: Room, anna: Session, bram: Session, clock: StoppedClock
) -> None:
    first = clock()
    anna.edit(VISION, 9, 13, "overal waar")
    clock.pass_by(minutes=3)
    bram.edit(VISION, 16, 20, "als")

    assert room.passages.text(VISION) == "Digitaal overal als het kan."
    assert _told(room, 0, 99) == [
        ("Digitaal ", None),
        ("overal ", anna.participant_id),
        ("als", bram.participant_id),
        (" het kan.", None),
    ]
    parts = room.passages.origins(VISION, 0, 99)
    assert [part.began for part in parts] == [None, first, clock(), None]


def test_what_somebody_types_in_one_go_is_one_part(
    room: Room, anna: Session, clock: StoppedClock
) -> None:
    began = clock()
    for at, letter in enumerate("Altijd. "):
        anna.edit(VISION, at, at, letter)
        clock.pass_by(seconds=2)
    clock.pass_by(minutes=2)
    anna.edit(VISION, 3, 3, "!")

    assert [words for words, _ in _told(room, 0, 9)] == ["Alt", "!", "ijd. "]
    before, _, behind = room.passages.origins(VISION, 0, 9)
    assert before.began == began
    assert before.ended is not None and behind.began is not None
    assert before.ended < behind.began


def test_a_sentence_appeared_with_its_last_letter(
    room: Room, anna: Session, bram: Session, clock: StoppedClock
) -> None:
    anna.edit(VISION, 0, 0, "De balie blijft ope. ")
    clock.pass_by(minutes=3)
    bram.edit(VISION, 19, 19, "n")
    then = clock()
    clock.pass_by(minutes=3)
    anna.edit(VISION, 0, 0, "Ook: ")

    found = _appeared(room, "De balie blijft open.")
    assert (found.author, found.began) == (bram.participant_id, then)


def test_a_sentence_appeared_when_the_words_between_its_words_went(
    room: Room, anna: Session, bram: Session, clock: StoppedClock
) -> None:
    anna.edit(VISION, 0, 0, "De balie blijft niet open. ")
    clock.pass_by(minutes=3)
    anna.edit(VISION, 0, 0, "Ook: ")
    clock.pass_by(minutes=3)
    at = room.passages.text(VISION).index("niet ")
    bram.edit(VISION, at, at + 5, "")
    then = clock()
    clock.pass_by(minutes=3)
    anna.edit(VISION, 0, 0, "En: ")

    found = _appeared(room, "De balie blijft open.")
    assert (found.author, found.began) == (bram.participant_id, then)
    assert any(
        version.first <= found.change <= version.last and version.ended == then
        for version in room.passages.versions(VISION)
    )


def test_nothing_appeared_where_there_is_nothing(room: Room) -> None:
    assert room.passages.appeared(VISION, 3, 3) is None


EDITS = st.lists(
    st.tuples(
        st.booleans(), st.floats(0, 1), st.floats(0, 1), st.sampled_from(["", "x", "ab c"]),
        st.sampled_from([0, 2, 7, 70]),
    ),
    max_size=25,
)  # fmt: skip


@given(EDITS, st.floats(0, 1), st.floats(0, 1))
@settings(deadline=None, max_examples=60)
def test_a_stretch_reads_so_since_it_appeared_and_did_not_before(
    edits: list[tuple[bool, float, float, str, int]], where: float, width: float
) -> None:
    clock = StoppedClock()
    room = _room(clock)
    people = [take_seat(room, name, Role.DELEGATE, "Rood") for name in ("Anna", "Bram")]
    seen: list[tuple[str, datetime]] = [(room.passages.text(VISION), clock())]
    for who, place, size, piece, wait in edits:
        clock.pass_by(seconds=wait)
        length = len(room.passages.text(VISION))
        start = round(place * length)
        people[who].edit(VISION, start, start + round(size**3 * (length - start)), piece)
        if seen[-1][0] != room.passages.text(VISION):
            seen.append((room.passages.text(VISION), clock()))
    text = room.passages.text(VISION)
    start = round(where * len(text))
    end = start + round(width * (len(text) - start))
    found = room.passages.appeared(VISION, start, end)
    if found is None:
        assert start == end
        return
    assert text[start:end] in seen[found.change][0]
    inside = room.passages.origins(VISION, start, end)
    assert found.change >= max(part.change for part in inside)
    if found.change > max(part.change for part in inside):
        assert text[start:end] not in seen[found.change - 1][0]


@pytest.mark.parametrize("every", [1, 3])
def test_versions_read_bit_by_bit_are_those_read_at_once(every: int) -> None:
    clock = StoppedClock()
    room = _room(clock)
    people = [take_seat(room, name, Role.DELEGATE, "Rood") for name in ("Anna", "Bram")]
    for number in range(60):
        people[number // 7 % 2].edit(VISION, 0, 0, "x")
        clock.pass_by(seconds=(1, 6, 1, 70, 1)[number % 5])
        if number % every == 0:
            room.passages.versions(VISION)
    fresh = Room(room.ledger.journal, clock, seeded_bytes().randbytes)
    assert tuple(room.passages.versions(VISION)) == tuple(fresh.passages.versions(VISION))


def _room(clock: StoppedClock) -> Room:
    journal, random = MemoryJournal(), seeded_bytes().randbytes
    found_small(journal, clock, random)
    return Room(journal, clock, random)
