"""A replica takes part like anybody else, and is believed no more than anybody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.rooms.conftest import MONEY, TIP_2, VISION, StoppedClock, seeded_bytes, watch
from tests.rooms.laptops import ANNA, Laptop, Wire, laptop_in_step, name_of, talk
from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.late import TextCameLate
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole
from workshop.agreement.withheld import Disclosed, PositionHidden, Withheld
from workshop.document import trying
from workshop.document.chunk import FOREIGN
from workshop.document.codec import decode, encode
from workshop.errors import JournalError
from workshop.ids import DelegationId, PassageId
from workshop.journal.base import RecordKind
from workshop.journal.memory import MemoryJournal
from workshop.replication import messages as m
from workshop.replication.link import Lost
from workshop.replication.orders import order_of
from workshop.rooms.counterpart import Counterpart
from workshop.rooms.guest import Guest, participant_for
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.tokens import Tokens


@pytest.fixture
def tokens() -> Tokens:
    return Tokens()


@pytest.fixture
def laptop(room: Room, journal: MemoryJournal, tokens: Tokens) -> Laptop:
    return laptop_in_step(room, journal, tokens)


def hash_of(room: Room) -> tuple[object, ...]:
    passages = room.passages
    return tuple((id, text, passages.heads(id)) for id, text in passages.texts().items())


# Coming in


def test_a_replica_gets_every_record_and_then_what_comes(
    laptop: Laptop, room: Room, journal: MemoryJournal, bram: Session
) -> None:
    bram.edit(VISION, 0, 0, "Samen ")
    talk(laptop, room, journal)

    assert [r.seq for r in laptop.disk.records] == [r.seq for r in journal.read()]
    assert laptop.texts[VISION].text == room.passages.text(VISION) == "Samen Digitaal waar het kan."
    assert laptop.state is not None
    assert laptop.state.participants == room.state.participants


def test_nothing_is_told_that_the_server_could_still_lose(
    laptop: Laptop, room: Room, journal: MemoryJournal, bram: Session
) -> None:
    talk(laptop, room, journal)
    bram.edit(VISION, 0, 0, "Samen ")
    laptop.settle()

    assert laptop.texts[VISION].text == "Digitaal waar het kan."
    assert len(laptop.disk.records) == journal.durable < journal.last


def test_who_comes_while_the_journal_takes_nothing_is_heard_once_it_does(
    laptop: Laptop, room: Room, journal: MemoryJournal, tokens: Tokens
) -> None:
    assert laptop.wire is not None
    laptop.wire.counterpart.close()
    laptop.hang_up()
    laptop.write(VISION, 0, 0, "Samen ")
    room.ledger.stop_writing(JournalError("journal-full", transient=True))
    laptop.call(room, tokens)
    laptop.settle()
    assert laptop.in_step
    assert room.passages.text(VISION) == "Digitaal waar het kan."

    room.ledger.resume_writing()
    talk(laptop, room, journal)

    assert room.passages.text(VISION) == "Samen Digitaal waar het kan."
    assert laptop.link.waiting == 0


def test_the_others_see_a_replica_as_they_see_anybody(
    laptop: Laptop, room: Room, journal: MemoryJournal, bram: Session
) -> None:
    notes = watch(bram)
    laptop.write(VISION, 0, 0, "x")
    talk(laptop, room, journal)

    (session,) = (s for s in room.sessions() if s is not bram)
    assert session.participant.name == ANNA
    assert [(passage, delta.inserted, by) for passage, delta, by in notes.texts] == [
        (VISION, "x", session.id)
    ]
    assert (session.presence.passage, session.presence.caret) == (VISION, 1)
    assert room.passages.authors(VISION, 0, 1) == [(0, 1, session.participant_id)]


# Writing


def test_what_a_replica_writes_is_acknowledged_once_it_is_on_the_disk(
    laptop: Laptop, room: Room, journal: MemoryJournal
) -> None:
    laptop.write(VISION, 0, 8, "Zuinig")
    laptop.settle()
    assert room.passages.text(VISION) == "Zuinig waar het kan."
    assert laptop.link.waiting == 1

    talk(laptop, room, journal)

    assert laptop.link.waiting == 0
    assert laptop.disk.records[-1].payload == list(journal.read())[-1].payload


def test_new_paragraphs_get_their_names_in_the_commit_of_the_change(
    laptop: Laptop, room: Room, journal: MemoryJournal
) -> None:
    laptop.write(VISION, len("Digitaal waar het kan."), 0, "\nMensen eerst.\n\nDan de rest.")
    talk(laptop, room, journal)

    assert list(room.passages.paragraphs.of(VISION)) == ["1", "2", "", "3"]
    reopened = Room(journal, room.now, room.random)
    assert list(reopened.passages.paragraphs.of(VISION)) == ["1", "2", "", "3"]


def test_what_was_sent_twice_is_there_once(
    laptop: Laptop, room: Room, journal: MemoryJournal, tokens: Tokens
) -> None:
    laptop.write(VISION, 0, 0, "een ")
    laptop.write(VISION, 4, 0, "twee ")
    laptop.settle()
    laptop.hang_up()
    laptop.call(room, tokens)
    talk(laptop, room, journal)

    assert room.passages.text(VISION) == "een twee Digitaal waar het kan."
    assert [r.kind for r in journal.read()].count(RecordKind.CHANGE) == 4
    assert laptop.link.waiting == 0


def test_text_of_an_outage_comes_in_late_and_everybody_is_told_where(
    laptop: Laptop, room: Room, journal: MemoryJournal, bram: Session, tokens: Tokens
) -> None:
    talk(laptop, room, journal)
    base = laptop.texts[VISION].heads()
    laptop.hang_up()
    laptop.write(VISION, 8, 0, " en zuinig")
    laptop.write(MONEY, 0, 0, "Een euro.")
    bram.edit(VISION, 0, 8, "Analoog")
    before = room.passages.heads(VISION)
    mine = laptop.texts[VISION].heads()
    notes = watch(bram)
    laptop.call(room, tokens)
    talk(laptop, room, journal)

    (late,) = (event for event in notes.events if isinstance(event, TextCameLate))
    assert (late.passage, late.changes) == (VISION, 1)
    versions = (late.base, late.before, late.mine, late.after)
    assert [
        [words for _, words in room.passages.lines_at(VISION, tuple(map(bytes.fromhex, heads)))]
        for heads in versions
    ] == [
        ["Digitaal waar het kan."],
        ["Analoog waar het kan."],
        ["Digitaal en zuinig waar het kan."],
        ["Analoog en zuinig waar het kan."],
    ]
    assert {bytes.fromhex(at) for at in late.base} == set(base)
    assert {bytes.fromhex(at) for at in late.before} == set(before)
    assert {bytes.fromhex(at) for at in late.mine} == set(mine)
    assert room.state.late[late.id].by == late.by
    assert laptop.state is not None
    assert late.id in laptop.state.late


def test_text_that_was_under_way_for_long_is_told_also_where_nobody_else_wrote(
    laptop: Laptop, room: Room, journal: MemoryJournal, tokens: Tokens, clock: StoppedClock
) -> None:
    def late_after(seconds: int) -> list[PassageId]:
        known = len(room.state.late)
        laptop.hang_up()
        laptop.since = room.now().timestamp()
        laptop.write(MONEY, 0, 0, "Een euro. ")
        clock.pass_by(seconds=seconds)
        laptop.call(room, tokens)
        talk(laptop, room, journal)
        return [late.passage for late in room.state.late.values()][known:]

    assert late_after(20) == []
    assert late_after(90) == [MONEY]


def test_late_text_breaks_the_seal_of_an_agreed_passage_for_all_to_see(
    laptop: Laptop, room: Room, journal: MemoryJournal, leader: Session, tokens: Tokens
) -> None:
    laptop.hang_up()
    laptop.write(VISION, 0, 0, "Niet ")
    leader.command(c.OpenRound(VISION))
    for delegation in ("rood", "blauw"):
        leader.command(c.RecordPosition(VISION, DelegationId(delegation), e.Stand.AGREE))
    leader.command(c.RevealPositions(VISION))
    leader.command(c.DeclareAgreed(VISION))
    assert room.passages.seal_intact(VISION)

    laptop.call(room, tokens)
    talk(laptop, room, journal)

    assert room.passages.seal_intact(VISION) is False
    assert room.passages.text(VISION) == "Niet Digitaal waar het kan."
    assert [late.passage for late in room.state.late.values()] == [VISION]


def test_who_may_no_longer_write_gets_it_back_with_the_reason(
    laptop: Laptop, room: Room, journal: MemoryJournal, leader: Session, tokens: Tokens
) -> None:
    talk(laptop, room, journal)
    laptop.hang_up()
    laptop.write(VISION, 0, 0, "een ")
    laptop.write(VISION, 0, 0, "twee ")
    (anna,) = (s for s in room.sessions() if s is not leader)
    leader.command(ChangeRole(anna.participant_id, Role.OBSERVER))
    before = hash_of(room)
    laptop.call(room, tokens)
    talk(laptop, room, journal)

    assert hash_of(room) == before
    assert laptop.disk.refused == [(VISION, "not-allowed"), (VISION, "not-allowed")]
    assert laptop.texts[VISION].text == "Digitaal waar het kan."
    assert laptop.link.waiting == 0


def test_what_builds_on_something_refused_is_refused_for_that(
    laptop: Laptop, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire = laptop.wire
    assert wire is not None
    for piece in ("een ", "twee "):
        laptop.write(VISION, 0, 0, piece)
    one, two = (mine.raw for mine in laptop.disk.mine)
    with monkeypatch.context() as small:
        small.setattr("workshop.document.trying._GROWN", 10)
        push(wire, one)
    push(wire, two)

    refused = [item for told in wire.told if isinstance(told, m.Refused) for item in told.items]
    assert [(item.reason, item.hash) for item in refused] == [
        ("passage-full", name_of(one)),
        ("replica-depends", name_of(two)),
    ]
    assert not wire.counterpart.over


def push(wire: Wire, raw: bytes) -> None:
    wire.counterpart.heard(m.encode(m.Changes(items=(m.Pushed(p=VISION, raw=raw),))))
    wire.serve()


def test_while_the_disk_is_full_nothing_is_lost_and_nothing_refused(
    laptop: Laptop, room: Room, journal: MemoryJournal
) -> None:
    full = JournalError("journal-full", transient=True)
    journal.fail_with(full)
    laptop.write(VISION, 0, 0, "een ")
    laptop.settle()
    laptop.write(VISION, 4, 0, "twee ")
    laptop.settle()
    assert room.passages.text(VISION) == "Digitaal waar het kan."
    assert laptop.link.waiting == 2

    journal.recover()
    room.ledger.resume_writing()
    talk(laptop, room, journal)

    assert room.passages.text(VISION) == "een twee Digitaal waar het kan."
    assert laptop.link.waiting == 0
    assert laptop.disk.refused == []


# Deciding


def test_a_command_is_decided_by_the_server_about_the_words_that_were_meant(
    laptop: Laptop, room: Room, journal: MemoryJournal, bram: Session
) -> None:
    tie_of = room.passages.tie(VISION, 9, 13)
    bram.edit(VISION, 0, 0, "Zo veel mogelijk ")
    command = c.AddComment(VISION, 9, 13, "Waar precies?")
    number = laptop.link.order(lambda number: order_of(number, command, tie_of))
    talk(laptop, room, journal)

    assert m.Answer(number=number or 0) in laptop.heard
    (comment,) = room.state.comments.values()
    assert comment.quote == "waar"
    assert laptop.state is not None
    assert laptop.state.comments == room.state.comments


@pytest.mark.parametrize(
    ("command", "error", "kind"),
    [
        (c.EnterStep(TIP_2), "not-allowed", "not-allowed"),
        (c.ReopenPassage(VISION), "not-allowed", "not-allowed"),
        (c.TakePosition(VISION, e.Stand.AGREE), "round-none", "refused"),
    ],
)
def test_a_refusal_of_the_rules_comes_back(
    laptop: Laptop, room: Room, journal: MemoryJournal, command: c.Command, error: str, kind: str
) -> None:
    laptop.link.order(lambda number: order_of(number, command))
    talk(laptop, room, journal)

    answer = laptop.heard[-1]
    assert isinstance(answer, m.Answer)
    assert (answer.error, answer.kind) == (error, kind)


def test_words_that_are_gone_are_not_commented_on(
    laptop: Laptop, room: Room, journal: MemoryJournal, bram: Session
) -> None:
    tie = room.passages.tie(VISION, 9, 13)
    bram.edit(VISION, 9, 14, "")
    command = c.AddComment(VISION, 9, 13, "Waar precies?")
    laptop.link.order(lambda number: order_of(number, command, tie))
    talk(laptop, room, journal)

    (answer,) = (one for one in laptop.heard if isinstance(one, m.Answer))
    assert answer.error == "replica-place-gone"
    assert not room.state.comments


def test_an_order_that_was_under_way_when_the_line_went_is_told_as_lost(laptop: Laptop) -> None:
    number = laptop.link.order(lambda number: order_of(number, c.TickCheck(TIP_2, "a", done=True)))
    laptop.hang_up()
    assert laptop.heard[-1] == Lost(number or 0)
    assert laptop.link.order(lambda number: order_of(number, c.EnterStep(TIP_2))) is None


# Who is where


def test_everybody_is_shown_where_they_are_by_the_characters_there(
    laptop: Laptop, room: Room, journal: MemoryJournal, bram: Session
) -> None:
    bram.edit(VISION, 0, 0, "Samen ")
    bram.look(bram.presence.step, VISION, 6, 0)
    talk(laptop, room, journal)

    here = [happening for happening in laptop.heard if isinstance(happening, m.Here)][-1]
    assert (here.session, here.passage, here.anchor) == (bram.id, VISION, "")
    assert here.actor == bram.actor.hex()
    counter, _, actor = here.caret.partition("@")
    assert (int(counter), bytes.fromhex(actor)) == room.passages._replica(VISION).elements(5, 6)[0]


def test_a_replica_says_where_its_person_is(
    laptop: Laptop, room: Room, journal: MemoryJournal, bram: Session
) -> None:
    bram.edit(VISION, 0, 0, "Samen ")
    character = laptop.texts[VISION].elements(7, 8)[0]
    place = f"{character[0]}@{character[1].hex()}"
    laptop.link.look(m.Look(step=TIP_2, passage=VISION, caret=place, anchor="", active=True))
    talk(laptop, room, journal)

    (anna,) = (s for s in room.sessions() if s is not bram)
    assert (anna.presence.step, anna.presence.caret, anna.presence.anchor) == (TIP_2, 14, 0)


def test_who_leaves_is_gone_on_the_replica_and_the_other_way_around(
    laptop: Laptop, room: Room, journal: MemoryJournal, bram: Session
) -> None:
    notes = watch(bram)
    bram_id = bram.id
    assert laptop.wire is not None
    laptop.link.leave()
    talk(laptop, room, journal)
    assert [new for _, _, new in notes.moves] == [None]
    assert room.sessions() == (bram,)

    bram.leave()
    assert not any(s.id == bram_id for s in room.sessions())


# What is nobody's business


def test_a_line_that_is_gone_leaves_nothing_behind(laptop: Laptop, room: Room) -> None:
    assert laptop.wire is not None
    assert room.ledger.on_durable
    laptop.wire.counterpart.close()
    assert room.ledger.on_durable == []


def test_join_codes_are_not_told_to_who_does_not_lead(laptop: Laptop, room: Room) -> None:
    codes = {code.code for code in room.state.codes}
    told = b"".join(record.payload for record in laptop.disk.records).decode(errors="replace")
    assert codes
    assert not any(code in told for code in codes)


def test_who_leads_has_the_codes(room: Room, journal: MemoryJournal, tokens: Tokens) -> None:
    laptop = Laptop("Gerda", Role.FACILITATOR, None, 3)
    laptop.call(room, tokens)
    talk(laptop, room, journal)
    assert laptop.state is not None
    assert laptop.state.codes == room.state.codes


def test_a_renewed_code_is_a_record_of_nothing(
    laptop: Laptop, room: Room, journal: MemoryJournal, leader: Session
) -> None:
    leader.command(c.RenewCode(Role.FACILITATOR))
    talk(laptop, room, journal)
    assert isinstance(laptop.events[-1], Withheld)


def test_positions_are_hidden_until_all_see_them(
    laptop: Laptop, room: Room, journal: MemoryJournal, leader: Session
) -> None:
    leader.command(c.OpenRound(VISION))
    blue, red = DelegationId("blauw"), DelegationId("rood")
    leader.command(c.RecordPosition(VISION, blue, e.Stand.OBJECT, "Te duur"))
    leader.command(c.RecordPosition(VISION, red, e.Stand.AGREE))
    talk(laptop, room, journal)

    told = b"".join(record.payload for record in laptop.disk.records)
    assert b"Te duur" not in told
    assert isinstance(laptop.events[-2], PositionHidden)
    assert isinstance(laptop.events[-1], e.PositionTaken)
    assert laptop.state is not None
    assert laptop.state.passages[VISION].rounds[-1].given == 2

    leader.command(c.RevealPositions(VISION))
    talk(laptop, room, journal)

    assert laptop.state.passages == room.state.passages
    assert [type(event) for event in laptop.events[-2:]] == [e.PositionTaken, e.PositionsRevealed]
    # The record of the reveal says it all, also to who has it from the disk later.
    laptop.start()
    assert laptop.state.passages == room.state.passages
    assert any(b'"disclosed"' in record.payload for record in laptop.disk.records)
    assert Disclosed.model_fields


# Somebody with a client of their own making


def in_many_places(laptop: Laptop, passage: PassageId, places: int) -> bytes:
    """A change of a few bytes with as many operations as it says."""
    prepared = laptop.texts[passage].prepare(laptop.actor, 0, 0, "x", 1_770_000_000)
    assert prepared is not None
    change = decode(prepared.raw, FOREIGN)
    return encode(replace(change, ops=change.ops * places))[1]


def test_many_operations_in_few_bytes_are_dealt_with_in_turns(
    laptop: Laptop, room: Room, bram: Session
) -> None:
    assert laptop.wire is not None
    counterpart = laptop.wire.counterpart
    raws = [in_many_places(laptop, passage, 5_000) for passage in (VISION, MONEY)]
    items = [
        m.Pushed(p=passage, raw=raw) for passage, raw in zip((VISION, MONEY), raws, strict=True)
    ]
    counterpart.heard(m.encode(m.Changes(items=tuple(items))))
    counterpart.heard(m.encode(m.Ping(n=7)))

    turns = []
    while counterpart.work():
        # In between, everybody else has their turn.
        bram.edit(VISION, 0, 0, "B")
        turns.append(counterpart.effort)
    assert turns == [5_000, 5_000]
    assert room.passages.text(VISION).count("x") == room.passages.text(MONEY).count("x") == 5_000
    assert counterpart.next() == m.Pong(n=7)


def test_what_builds_on_something_refused_is_refused_without_being_read(
    room: Room, journal: MemoryJournal, tokens: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Laptop(ANNA, Role.OBSERVER, None, 1)
    counterpart = reader.call(room, tokens).counterpart
    talk(reader, room, journal)
    reader.write(VISION, 0, 0, "a")
    first = reader.disk.mine[-1]
    later = in_many_places(reader, VISION, 150_000)
    monkeypatch.setattr(trying, "decode", pytest.fail)
    counterpart.heard(m.encode(m.Changes(items=(m.Pushed(p=VISION, raw=first.raw),))))
    counterpart.heard(m.encode(m.Changes(items=(m.Pushed(p=VISION, raw=later),) * 64)))
    while counterpart.work():
        pass
    told = list(iter(counterpart.next, None))
    reasons = [item.reason for one in told if isinstance(one, m.Refused) for item in one.items]
    assert reasons == ["not-allowed", *["replica-depends"] * 64]


def test_nobody_is_shown_under_the_name_by_which_somebody_else_writes(
    room: Room, journal: MemoryJournal, tokens: Tokens, bram: Session
) -> None:
    liar = Laptop(ANNA, Role.DELEGATE, "rood", 1)
    liar.actor = bram.actor
    liar.call(room, tokens)
    talk(liar, room, journal)
    mine = room.session_of(participant_for(ANNA))
    assert mine is not None
    assert mine.signs_as == mine.actor != bram.actor


@pytest.mark.parametrize("early", [m.Ping(), m.Pong(), m.Goodbye(reason="replica-left")])
def test_who_says_anything_before_hello_is_sent_away(
    room: Room, tokens: Tokens, early: m.FromReplica
) -> None:
    counterpart = Counterpart(Guest(room, ANNA, Role.DELEGATE), tokens, seeded_bytes(7).randbytes)
    counterpart.heard(m.encode(early))
    counterpart.work()
    assert counterpart.next() == m.Goodbye(reason="replica-protocol", again=False)
