"""A room whose journal is elsewhere: read along, written in, cut off, and back again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.rooms.conftest import (
    MONEY,
    TIP_1,
    TIP_2,
    VISION,
    StoppedClock,
    found_small,
    seeded_bytes,
    take_seat,
    watch,
)
from tests.rooms.mirrored import Elsewhere, failing
from workshop.agreement import commands as c
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole
from workshop.agreement.suggestions import AcceptSuggestion, AddSuggestion
from workshop.errors import JournalError, RefusedError
from workshop.ids import PassageId
from workshop.journal.memory import MemoryJournal
from workshop.journal.outbox import Outbox
from workshop.journal.sqlite import SqliteJournal
from workshop.replication import messages as m
from workshop.replication.frames import pack
from workshop.rooms.guest import participant_for
from workshop.rooms.others import Others
from workshop.rooms.room import Room
from workshop.rooms.session import Session

START = "Digitaal waar het kan."


@pytest.fixture
def cato(room: Room, journal: MemoryJournal, tmp_path: Path) -> Elsewhere:
    return Elsewhere(room, journal, tmp_path / "cato")


async def test_a_replica_reads_what_was_there_and_what_comes(
    cato: Elsewhere, anna: Session
) -> None:
    anna.edit(VISION, 0, 0, "Kort: ")
    async with cato.running():
        await cato.in_step()
        assert cato.text(VISION) == f"Kort: {START}"

        anna.edit(VISION, 0, 6, "")
        await cato.in_step()

    assert cato.text(VISION) == START


async def test_an_own_key_is_in_the_text_at_once_and_with_the_others_a_moment_later(
    cato: Elsewhere, anna: Session, room: Room
) -> None:
    notes = watch(anna)
    async with cato.running():
        await cato.in_step()
        cato.me.edit(VISION, len(START), len(START), " Ook hier.")
        assert cato.text(VISION) == f"{START} Ook hier."

        await cato.in_step()

        assert room.passages.text(VISION) == f"{START} Ook hier."
        assert [text for _, delta, _ in notes.texts for text in [delta.inserted]] == [" Ook hier."]
        author = room.passages.authors(VISION, len(START), len(START) + 1)
        assert [who for *_, who in author] == ["cato"]


async def test_what_is_typed_without_a_line_comes_in_when_it_is_back(
    cato: Elsewhere, anna: Session, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 0, 0, "Cato. ")
        anna.edit(VISION, len(START), len(START), " Anna.")
        assert cato.mirror.away is not None
        assert cato.mirror.away.waiting == 1

        cato.restore()
        await cato.in_step()

        assert room.passages.text(VISION) == f"Cato. {START} Anna."
        assert cato.mirror.away is None


async def test_a_line_that_says_nothing_any_more_counts_as_none_until_it_answers(
    cato: Elsewhere, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.replication.link.SOON", 0.0)
    monkeypatch.setattr("workshop.replication.link.UNANSWERED", 0.0)
    async with cato.running():
        await cato.in_step()
        wire = cato.wire
        assert wire is not None
        wire.held = True
        cato.me.edit(VISION, 0, 0, "Cato. ")
        await cato.until(lambda: cato.mirror.away is not None)
        assert cato.mirror.away is not None
        assert cato.mirror.away.waiting == 1
        with pytest.raises(RefusedError, match="line-away"):
            cato.me.command(c.AddComment(VISION, 0, 4, "Te smal."))

        wire.held = False
        cato.me.edit(VISION, 0, 0, "Ook. ")
        await cato.until(lambda: cato.mirror.away is None)
        await cato.in_step()

        assert cato.wire is wire
        assert room.passages.text(VISION) == f"Ook. Cato. {START}"


async def test_who_comes_back_is_told_where_others_wrote(cato: Elsewhere, anna: Session) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        anna.edit(VISION, len(START), len(START), " Anna.")
        cato.restore()
        await cato.in_step()

        ((passage, (before, after)),) = cato.mirror.meanwhile.items()
        texts = [cato.mirror.passages.lines_at(passage, heads) for heads in (before, after)]

    assert [[words for _, words in lines] for lines in texts] == [[START], [f"{START} Anna."]]


async def test_what_others_wrote_is_kept_over_a_second_gap_until_it_was_looked_at(
    cato: Elsewhere, anna: Session
) -> None:
    def meanwhile() -> dict[PassageId, list[list[str]]]:
        lines_at = cato.mirror.passages.lines_at
        return {
            passage: [[words for _, words in lines_at(passage, heads)] for heads in both]
            for passage, both in cato.mirror.meanwhile.items()
        }

    async with cato.running():
        await cato.in_step()
        for passage, words in ((VISION, "Een. "), (MONEY, "Twee. "), (VISION, "Drie. ")):
            await cato.goes_away()
            anna.edit(passage, 0, 0, words)
            cato.restore()
            await cato.in_step()
        assert meanwhile() == {
            VISION: [[START], [f"Drie. Een. {START}"]],
            MONEY: [[""], ["Twee. "]],
        }

        cato.mirror.looked_back()
        await cato.goes_away()
        anna.edit(MONEY, 0, 0, "Vier. ")
        cato.restore()
        await cato.in_step()
        assert meanwhile() == {MONEY: [["Twee. "], ["Vier. Twee. "]]}


async def test_what_waits_survives_the_end_of_the_program(cato: Elsewhere, room: Room) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 0, 0, "Cato. ")
    async with cato.running():
        assert cato.text(VISION) == f"Cato. {START}"
        assert room.passages.text(VISION) == START

        cato.restore()
        await cato.in_step()

    assert room.passages.text(VISION) == f"Cato. {START}"


async def test_who_comes_back_over_ssh_may_have_more_on_a_replica_and_it_comes_in_later(
    cato: Elsewhere, room: Room, clock: StoppedClock
) -> None:
    async with cato.running():
        await cato.in_step()
        cato.me.edit(VISION, 0, 0, "Aangekomen. ")
        await cato.in_step()
        heard = clock()
        await cato.goes_away()
        clock.pass_by(seconds=40)
        cato.me.edit(VISION, 0, 0, "Wacht. ")

        place = take_seat(room, "Cato", Role.DELEGATE).came_back_to
        assert (place.heard_until, place.may_have_more) == (heard, True)
        assert room.passages.text(VISION) == f"Aangekomen. {START}"

        cato.restore()
        await cato.in_step()

    assert room.passages.text(VISION) == f"Wacht. Aangekomen. {START}"


async def test_a_replica_that_says_goodbye_has_lost_no_line(cato: Elsewhere, room: Room) -> None:
    async with cato.running():
        await cato.in_step()
        cato.me.edit(VISION, 0, 0, "Klaar. ")
        await cato.in_step()
        cato.line.write(pack(m.encode(m.Goodbye(reason="replica-left", again=False))))
        await cato.until(lambda: not room.session_of(cato.me.participant_id))
        cato.cut()

        assert take_seat(room, "Cato", Role.DELEGATE).came_back_to.heard_until is None


async def test_a_decision_is_taken_elsewhere_and_seen_here(
    cato: Elsewhere, leader: Session, anna: Session
) -> None:
    async with cato.running():
        await cato.in_step()
        leader.command(c.EnterStep(TIP_2))
        await cato.until(lambda: cato.mirror.state.step == TIP_2)

        cato.me.command(c.AddComment(VISION, 0, 8, "Te smal."))
        await cato.until(lambda: bool(cato.mirror.state.comments))

    (comment,) = cato.room.state.comments.values()
    assert (comment.passage, comment.quote, comment.thread[0].by) == (VISION, "Digitaal", "cato")


async def test_without_a_line_nothing_is_decided(cato: Elsewhere) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()

        with pytest.raises(RefusedError) as refused:
            cato.me.command(c.AddComment(VISION, 0, 8, "Te smal."))

    assert refused.value.id == "line-away"


async def test_others_are_seen_where_they_are_and_not_when_the_line_is_gone(
    cato: Elsewhere, anna: Session
) -> None:
    async with cato.running():
        await cato.in_step()
        anna.look(TIP_1, VISION, 8, 3)
        await cato.until(
            lambda: (
                [
                    (s.participant_id, s.presence.caret, s.presence.anchor)
                    for s in cato.mirror.sessions()
                    if s is not cato.me
                ]
                == [("anna", 8, 3)]
            )
        )

        await cato.goes_away()

        assert list(cato.mirror.sessions()) == [cato.me]
        assert [who for who, _ in cato.mirror.departed()] == ["anna"]


async def test_the_others_see_the_caret_of_a_replica(cato: Elsewhere, room: Room) -> None:
    async with cato.running():
        await cato.in_step()
        cato.me.look(TIP_1, VISION, 8, 8)

        def there() -> Session | None:
            return room.session_of(cato.me.participant_id)

        await cato.until(lambda: (seen := there()) is not None and seen.presence.caret == 8)


async def test_paragraphs_have_the_same_names_on_both_sides(
    cato: Elsewhere, anna: Session, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        cato.me.edit(VISION, len(START), len(START), "\nTwee.\nDrie.")
        anna.edit(VISION, 8, 8, "\n")
        await cato.in_step()
        names = [list(one.passages.paragraphs.of(VISION)) for one in (room, cato.mirror)]

    assert names[0] == names[1]


async def test_undo_takes_back_my_own_work_only(cato: Elsewhere, anna: Session, room: Room) -> None:
    async with cato.running():
        await cato.in_step()
        cato.me.edit(VISION, 0, 0, "Cato. ")
        anna.edit(VISION, len(START), len(START), " Anna.")
        await cato.in_step()

        cato.me.undo(VISION)
        await cato.in_step()

    assert room.passages.text(VISION) == f"{START} Anna."


async def test_who_accepts_a_suggestion_can_take_that_back_as_on_every_screen(
    cato: Elsewhere, anna: Session, journal: MemoryJournal, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        cato.me.edit(VISION, 0, 0, "Eigen. ")
        await cato.in_step()
        anna.command(AddSuggestion(VISION, 7, 15, "Slim"))
        await cato.until(lambda: bool(cato.mirror.state.suggestions))
        (suggestion,) = cato.mirror.state.suggestions
        anna.edit(VISION, len(START) + 7, len(START) + 7, " Einde.")
        cato.me.command(AcceptSuggestion(suggestion, "Digitaal"))
        await cato.until(lambda: "Slim" in cato.text(VISION))
        await cato.in_step()

        await cato.goes_away()
        with pytest.raises(RefusedError, match="line-away"):
            cato.me.undo(VISION)
        assert "Slim" in cato.text(VISION)

        cato.restore()
        await cato.in_step()
        cato.me.undo(VISION)
        await cato.until(lambda: room.state.suggestions[suggestion].status.value == "open")
        await cato.in_step()
        assert cato.text(VISION) == f"Eigen. {START} Einde."
        cato.me.undo(VISION)
        await cato.in_step()
        assert room.passages.text(VISION) == f"{START} Einde."


@pytest.mark.parametrize("before", range(6))
async def test_an_acceptance_can_be_taken_back_wherever_a_message_of_the_server_ends(
    cato: Elsewhere,
    anna: Session,
    room: Room,
    journal: MemoryJournal,
    before: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(m, "MOST_RECORDS", 5)
    async with cato.running():
        await cato.in_step()
        anna.command(AddSuggestion(VISION, 0, 8, "Kort.\nSlim"))
        await cato.until(lambda: bool(cato.mirror.state.suggestions))
        (suggestion,) = cato.mirror.state.suggestions
        with monkeypatch.context() as slow:
            # All of it reaches the disk in one go, and replicas hear of it then.
            slow.setattr(journal, "flush", lambda: journal.durable)
            for _ in range(before):
                anna.edit(VISION, len(START), len(START), "!")
            cato.me.command(AcceptSuggestion(suggestion, "Digitaal"))
            await cato.until(lambda: room.state.suggestions[suggestion].status.value != "open")
            end = len(room.passages.text(VISION))
            anna.edit(VISION, end, end, " Einde.")
        await cato.in_step()
        assert "Slim" in cato.text(VISION)

        cato.me.undo(VISION)
        await cato.until(lambda: room.state.suggestions[suggestion].status.value == "open")
        await cato.in_step()

    assert room.passages.text(VISION) == f"{START}{'!' * before} Einde."


async def test_late_text_and_what_others_wrote_meanwhile_can_be_told_apart(
    cato: Elsewhere, anna: Session, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 0, 8, "Papier")
        anna.edit(VISION, 0, 8, "Persoonlijk")
        cato.restore()
        await cato.in_step()
        await cato.until(lambda: bool(cato.mirror.state.late))

        (late,) = cato.mirror.state.late.values()
        versions = [tuple(map(bytes.fromhex, v)) for v in (late.base, late.mine, late.before)]
        lines = [cato.mirror.passages.lines_at(VISION, heads) for heads in versions]

    assert [words for side in lines for _, words in side] == [
        START,
        START.replace("Digitaal", "Papier"),
        START.replace("Digitaal", "Persoonlijk"),
    ]
    assert late.by == "cato"
    assert room.state.late.keys() == cato.mirror.state.late.keys()


async def test_what_the_server_refuses_goes_out_of_the_text_and_stays_with_its_author(
    cato: Elsewhere, leader: Session, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 0, 0, "Van Cato. ")
        leader.command(ChangeRole(cato.me.participant_id, Role.OBSERVER))
        cato.restore()
        await cato.until(lambda: cato.tether.in_step and cato.tether.waiting == 0)

        assert cato.text(VISION) == START == room.passages.text(VISION)
        assert [one.words for one in cato.mirror.unwanted.all()] == ["Van Cato. "]
        assert [one.reason for one in cato.mirror.unwanted.all()] == ["not-allowed"]


async def test_a_server_that_stopped_and_came_back_goes_on_with_its_replicas(
    cato: Elsewhere, anna: Session, journal: MemoryJournal, clock: StoppedClock
) -> None:
    async with cato.running():
        await cato.in_step()
        cato.cut()
        cato.me.edit(VISION, 0, 0, "Cato. ")
        anna.edit(VISION, len(START), len(START), " Anna.")
        cato.room = Room(journal, clock, seeded_bytes(9).randbytes)
        cato.restore()
        await cato.in_step()

    assert cato.room.passages.text(VISION) == f"Cato. {START} Anna."


async def test_many_changes_of_others_come_in_together(cato: Elsewhere, anna: Session) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 3, 3, "-")
        for at in range(600):
            anna.edit(VISION, at, at, "\n" if at % 50 == 49 else "a")
        cato.restore()
        await cato.in_step()

        names = [list(one.passages.paragraphs.of(VISION)) for one in (cato.room, cato.mirror)]
        assert names[0] == names[1]


async def test_texts_that_came_and_went_come_in_also_where_together_they_are_too_long(
    cato: Elsewhere, anna: Session
) -> None:
    async with cato.running():
        await cato.in_step()
        first = cato.mirror
        await cato.goes_away()
        for letter in "abcdef":
            anna.edit(VISION, 0, 0, letter * 15_000)
            anna.edit(VISION, 1, 15_000, "")
        cato.restore()
        await cato.in_step()

        assert cato.text(VISION) == f"fedcba{START}"
        assert cato.mirror is first


@pytest.mark.parametrize("damage", ["no database", "no change", "no event"])
async def test_a_damaged_copy_makes_place_for_another_and_costs_no_word(
    cato: Elsewhere, room: Room, damage: str
) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 0, 0, "Cato. ")
    copy = cato.directory / "copy.workshop"
    if damage == "no database":
        copy.write_bytes(b"x" * 4096)
    else:
        kind = damage.removeprefix("no ")
        with sqlite3.connect(copy) as file:
            file.execute(
                "UPDATE records SET payload = zeroblob(60)"
                " WHERE seq = (SELECT max(seq) FROM records WHERE kind = ?)",
                (kind,),
            )
        file.close()
    cato.restore()
    async with cato.running():
        await cato.in_step()
        assert cato.text(VISION) == room.passages.text(VISION) == f"Cato. {START}"
        assert (cato.directory / "aside.copy.workshop").stat().st_size


async def test_everybody_sees_who_types_also_where_several_keys_come_together(
    cato: Elsewhere, anna: Session, room: Room
) -> None:
    notes = watch(anna)
    async with cato.running():
        await cato.in_step()
        for at, letter in enumerate("Kort"):
            cato.me.edit(VISION, at, at, letter)
        await cato.in_step()

    there = room.session_of(participant_for("Cato"))
    assert there is None or there.presence.typing
    assert any(new is not None and new.typing for _, _, new in notes.moves)


async def test_a_disk_that_takes_nothing_is_told_and_works_again_by_itself(
    cato: Elsewhere, monkeypatch: pytest.MonkeyPatch, room: Room
) -> None:
    full = JournalError("journal-full", transient=True)
    async with cato.running():
        await cato.in_step()
        with monkeypatch.context() as patch:
            patch.setattr(Outbox, "add", failing(full))
            patch.setattr(SqliteJournal, "probe", failing(full))
            with pytest.raises(JournalError):
                cato.me.edit(VISION, 0, 0, "Weg. ")
            assert cato.mirror.trouble is full
            assert cato.text(VISION) == START
        await cato.until(lambda: cato.mirror.trouble is None)

        cato.me.edit(VISION, 0, 0, "Wel. ")
        await cato.in_step()

    assert room.passages.text(VISION) == f"Wel. {START}"


async def test_a_message_that_cannot_be_taken_in_costs_a_new_room_and_no_text(
    cato: Elsewhere, anna: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with cato.running():
        await cato.in_step()
        first = cato.mirror
        cato.me.edit(VISION, 0, 0, "Cato. ")
        with monkeypatch.context() as patch:
            patch.setattr(Others, "look_again", failing(RuntimeError("stuk")))
            anna.edit(VISION, 0, 0, "Anna. ")
            await cato.until(lambda: cato.tether.room is not first)
        await cato.in_step()

        assert cato.mirror is not first
        assert "Cato. " in cato.text(VISION) and "Anna. " in cato.text(VISION)


async def test_where_the_server_goes_on_from_an_earlier_state_the_newer_text_stays_in_a_file(
    cato: Elsewhere, anna: Session, room: Room, clock: StoppedClock
) -> None:
    async with cato.running():
        anna.edit(VISION, 0, 0, "Vroeg. ")
        await cato.in_step()
        assert not cato.mirror.was_set_back

        earlier = MemoryJournal()
        found_small(earlier, clock, seeded_bytes().randbytes)
        cato.room, cato.journal = Room(earlier, clock, seeded_bytes(2).randbytes), earlier
        cato.line.hang_up()
        await cato.until(lambda: cato.tether.room is not None and cato.mirror.was_set_back)
        await cato.in_step()

        assert cato.text(VISION) == START
        assert cato.tether.earlier is not None
        assert f"Vroeg. {START}" in cato.tether.earlier.read_text("utf-8")
        assert cato.tether.earlier.stat().st_mode & 0o077 == 0


async def test_a_server_that_goes_on_from_before_one_came_in_gives_one_the_same_delegation(
    cato: Elsewhere, clock: StoppedClock
) -> None:
    async with cato.running():
        await cato.in_step()
    cato.delegation = None
    earlier = MemoryJournal()
    found_small(earlier, clock, seeded_bytes().randbytes)
    cato.room, cato.journal = Room(earlier, clock, seeded_bytes(2).randbytes), earlier
    async with cato.running():
        await cato.in_step()

    assert cato.room.state.participants[participant_for("Cato")].delegation == "blauw"
