"""What is hidden is not in the records of a replica; what is shown is there as it is.

Random talks: positions, silent answers and statements, shown, taken back and opened again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import get_args

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.agreement.talks import BRAM, CHRIS, SILENT, STATED, talking
from tests.build import Table
from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.disclosure import Reader, Secrets, parts
from workshop.agreement.evolution import evolve, found
from workshop.agreement.passes import KeyRemembered, ReturnCodeGiven
from workshop.agreement.silences import OpenSilence, RevealSilence, WriteNote
from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import MoveStatement, Phase, Stance, TakeStance
from workshop.agreement.stating import shifts
from workshop.agreement.undo import ProcessStep, ProcessUndone, UndoProcess
from workshop.agreement.weighings import WeighingOpened, WeighingRevealed, WeightsGiven
from workshop.agreement.withheld import Disclosed, WithheldEvent
from workshop.errors import RefusedError
from workshop.ids import ParticipantId, PassageId

PASSAGE = PassageId("visie")
PEOPLE = (BRAM, CHRIS)
WHO = st.sampled_from(PEOPLE)
ELSEWHERE = Reader(ParticipantId("p-ergens"), None, leads=False)


class Copy:
    """The records of one reader, and what they amount to."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.payloads: list[bytes] = []
        self.state: WorkshopState | None = None

    def take(self, event: e.Event) -> None:
        payload = e.encode_event(event)
        self.payloads.append(payload)
        again = e.decode_event(payload)
        self.state = found(again) if self.state is None else evolve(self.state, again)


class Talk(RuleBasedStateMachine):
    """A table, and replicas of a delegate, of the leader, and of somebody of neither delegation."""

    @initialize()
    def begin(self) -> None:
        self.table = talking()
        self.secrets = Secrets()
        self.told = 0
        self.words = 0
        self.said: dict[str, ParticipantId] = {}
        state = self.table.state
        readers = [Reader.of(state.participants[who]) for who in PEOPLE]
        self.copies = [Copy(reader) for reader in (*readers, ELSEWHERE)]
        self.follow()

    def follow(self) -> None:
        for seq, event in enumerate(self.table.events[self.told :], self.told + 1):
            payload = e.encode_event(event)
            if Secrets.concern(payload):
                self.secrets.learn(seq, event)
            for copy in self.copies:
                concerns = Secrets.concern(payload)
                copy.take(self.secrets.told(seq, event, copy.reader) if concerns else event)
        self.told = len(self.table.events)

    def secret(self, who: ParticipantId) -> str:
        self.words += 1
        word = f"geheim{self.words}x"
        self.said[word] = who
        return word

    def do(self, who: ParticipantId | None, command: c.Command) -> None:
        with suppress(RefusedError):
            if who is None:
                self.table.leads(command)
            else:
                self.table.does(who, command)
        self.follow()

    @rule()
    def open_round(self) -> None:
        self.do(None, c.OpenRound(PASSAGE))

    @rule(who=WHO, stand=st.sampled_from([e.Stand.AGREE, e.Stand.OBJECT]))
    def take_position(self, who: ParticipantId, stand: e.Stand) -> None:
        self.do(who, c.TakePosition(PASSAGE, stand, self.secret(who)))

    @rule()
    def reveal_positions(self) -> None:
        self.do(None, c.RevealPositions(PASSAGE))

    @rule()
    def close_round(self) -> None:
        self.do(None, c.CloseRound(PASSAGE))

    @rule()
    def open_silence(self) -> None:
        self.do(None, OpenSilence(SILENT, "waarheen"))

    @rule(who=WHO)
    def write_note(self, who: ParticipantId) -> None:
        self.do(who, WriteNote(SILENT, "waarheen", self.secret(who)))

    @rule()
    def reveal_silence(self) -> None:
        self.do(None, RevealSilence(SILENT, "waarheen"))

    @rule(phase=st.sampled_from(list(Phase)))
    def move(self, phase: Phase) -> None:
        self.do(None, MoveStatement(STATED, phase))

    @rule(who=WHO, stance=st.sampled_from(list(Stance)))
    def take_stance(self, who: ParticipantId, stance: Stance) -> None:
        self.do(who, TakeStance(STATED, stance, self.secret(who)))

    @rule()
    def undo(self) -> None:
        self.do(None, UndoProcess())

    @invariant()
    def what_is_hidden_is_nowhere_in_the_records(self) -> None:
        if not hasattr(self, "table"):
            return
        state = self.table.state
        passage = state.passages[PASSAGE]
        shown = {
            position.reason
            for one in passage.rounds
            if one.revealed
            for position in one.positions.values()
        }
        silence, statement = state.silence(SILENT, "waarheen"), state.statement(STATED)
        if silence.revealed:
            shown |= {note.text for note in silence.notes.values()}
        if statement.shows_first:
            shown |= {taken.reason for taken in statement.first.values()}
        if statement.shows_second:
            shown |= {taken.reason for taken in statement.second.values()}
        self.seen: set[str] = getattr(self, "seen", set()) | shown
        for copy in self.copies:
            known = b"".join(copy.payloads).decode()
            for word, who in self.said.items():
                if word not in self.seen and copy.reader.id != who:
                    assert word not in known

    @invariant()
    def what_is_shown_is_there_as_it_is(self) -> None:
        if not hasattr(self, "table"):
            return
        state = self.table.state
        for copy in self.copies:
            mine = copy.state
            assert mine is not None
            for real, told in zip(
                state.passages[PASSAGE].rounds, mine.passages[PASSAGE].rounds, strict=True
            ):
                assert real.given == told.given
                if real.revealed:
                    assert real == told
            silence = state.silence(SILENT, "waarheen")
            heard = mine.silence(SILENT, "waarheen")
            assert len(silence.notes) == len(heard.notes)
            if silence.revealed:
                assert silence == heard
            statement, told_statement = state.statement(STATED), mine.statement(STATED)
            assert statement.phase is told_statement.phase
            assert len(statement.first) == len(told_statement.first)
            if statement.shows_first:
                assert reasons(state, again=False) == reasons(mine, again=False)
            if statement.shows_second:
                assert reasons(state, again=True) == reasons(mine, again=True)
                assert shifts(state, statement) == shifts(mine, told_statement)


def reasons(state: WorkshopState, *, again: bool) -> Counter[tuple[str, ...]]:
    stances = state.statement(STATED).stances(again=again).values()
    return Counter((one.stance.value, one.delegation, one.reason) for one in stances)


Talk.TestCase.settings = settings(max_examples=80, stateful_step_count=30, deadline=None)
test_a_talk_is_told_as_far_as_it_is_shown = Talk.TestCase


def told(table: Table, reader: Reader) -> list[e.Event]:
    secrets = Secrets()
    for seq, event in enumerate(table.events, 1):
        secrets.learn(seq, event)
    return [secrets.told(seq, event, reader) for seq, event in enumerate(table.events, 1)]


def test_a_stance_is_told_without_a_name_unless_its_owner_gives_one() -> None:
    table = talking()
    table.leads(MoveStatement(STATED, Phase.FIRST))
    table.does(BRAM, TakeStance(STATED, Stance.AGREE, "anoniem"))
    table.does(CHRIS, TakeStance(STATED, Stance.DISAGREE, "met naam", named=True))
    table.leads(MoveStatement(STATED, Phase.TALK))

    copy = Copy(ELSEWHERE)
    for event in told(table, ELSEWHERE):
        copy.take(event)
    assert copy.state is not None
    first = copy.state.statement(STATED).first
    assert {one.reason: who for who, one in first.items()} == {"anoniem": "#1", "met naam": CHRIS}


def test_codes_are_told_to_who_leads_and_to_nobody_else() -> None:
    table = talking()
    leader = Reader(ParticipantId("p-leider"), None, leads=True)
    codes = {code.code for code in table.state.codes}
    for reader, expected in ((leader, codes), (ELSEWHERE, set())):
        words = b"".join(e.encode_event(event) for event in told(table, reader)).decode()
        assert {code for code in codes if code in words} == expected


def test_what_is_disclosed_within_something_disclosed_is_no_event() -> None:
    table = talking()
    event = table.events[-1]
    inner = Disclosed(at=event.at, events=(e.encode_event(event).decode(),))
    outer = Disclosed(at=event.at, events=(e.encode_event(inner).decode(),))
    assert parts(inner) == [event]
    with pytest.raises(ValueError, match="disclosed"):
        parts(outer)


def test_a_silence_that_never_was_shows_nothing_of_what_was_written_in_it() -> None:
    talk = Talk()
    talk.begin()
    steps: list[Callable[[], None]] = [
        talk.open_silence,
        lambda: talk.write_note(BRAM),
        talk.reveal_silence,
        talk.undo,
        lambda: talk.write_note(CHRIS),
        talk.undo,
    ]
    for step in steps:
        step()
        talk.what_is_hidden_is_nowhere_in_the_records()
        talk.what_is_shown_is_there_as_it_is()


def test_who_weighed_what_is_never_told_and_how_many_did_always() -> None:
    table, (bram, chris) = talking(), PEOPLE
    at = table.events[-1].at
    where = {"step": SILENT, "question": "wegen"}
    for event in (
        WeighingOpened(at=at, **where),
        WeightsGiven(at=at, by=bram, weights={"een": (3,)}, **where),
        WeightsGiven(at=at, by=chris, weights={"een": (5,)}, **where),
    ):
        table.happens(event)
    copies = [Copy(ELSEWHERE), Copy(Reader(bram, None, leads=False))]
    for copy in copies:
        for one in told(table, copy.reader):
            copy.take(one)
    elsewhere, mine = (copy.state for copy in copies)
    assert elsewhere is not None and mine is not None
    assert dict(elsewhere.weighing(SILENT, "wegen").weights) == {"#1": {}, "#2": {}}
    assert dict(mine.weighing(SILENT, "wegen").weights) == {bram: {"een": (3,)}, "#2": {}}

    table.happens(WeighingRevealed(at=at, **where))
    shown = Copy(ELSEWHERE)
    for one in told(table, ELSEWHERE):
        shown.take(one)
    assert shown.state is not None
    known = shown.state.weighing(SILENT, "wegen")
    assert known.revealed
    assert dict(known.weights) == {"#1": {"een": (3,)}, "#2": {"een": (5,)}}


def test_every_kind_of_event_was_thought_about() -> None:
    """What is new is withheld from replicas until somebody has said who may have it."""
    union, *_ = get_args(e.Event)
    kinds = {kind.model_fields["type"].default for kind in get_args(union)}
    never = {kind.model_fields["type"].default for kind in get_args(WithheldEvent)}
    open_to_all = {
        kind for kind in kinds if not Secrets.concern(f'{{"v":1,"type":"{kind}"}}'.encode())
    }
    assert kinds - never - open_to_all == {
        "code-renewed",
        "code-used",
        "key-forgotten",
        "key-remembered",
        "note-written",
        "position-taken",
        "positions-revealed",
        "process-undone",
        "return-code-given",
        "round-closed",
        "silence-opened",
        "silence-revealed",
        "stance-taken",
        "statement-moved",
        "weighing-opened",
        "weighing-revealed",
        "weights-given",
        "workshop-created",
    }


def test_codes_and_keys_to_come_back_with_are_told_to_their_owner_alone() -> None:
    table = talking()
    at = table.events[-1].at
    when = at.replace(year=2027)
    table.happens(ReturnCodeGiven(at=at, by=BRAM, id=BRAM, code="7K3-PLD", expires=when))
    table.happens(KeyRemembered(at=at, by=BRAM, id=BRAM, fingerprint="SHA256:abc"))
    for reader, expected in ((Reader(BRAM, None, leads=False), 2), (ELSEWHERE, 0)):
        words = b"".join(e.encode_event(event) for event in told(table, reader)).decode()
        assert ("7K3-PLD" in words) + ("SHA256:abc" in words) == expected


def test_a_weighing_that_was_begun_again_by_mistake_is_shown_again_as_it_then_is() -> None:
    table, (bram, _) = talking(), PEOPLE
    at = table.events[-1].at
    about = {"step": SILENT, "question": "wegen"}
    secrets, copy = Secrets(), Copy(ELSEWHERE)
    again = WeighingOpened(at=at.replace(hour=20), **about)
    for event in (
        WeighingOpened(at=at, **about),
        WeightsGiven(at=at, by=bram, weights={"een": (3,)}, **about),
        WeighingRevealed(at=at, **about),
        again,
        WeightsGiven(at=at, by=bram, weights={"een": (5,)}, **about),
    ):
        table.happens(event)
    hidden = b"".join(e.encode_event(event) for event in told(table, ELSEWHERE))
    assert b"[5]" not in hidden
    table.happens(
        ProcessUndone(
            at=at, what=ProcessStep.WEIGHING, was=again.at, about=SILENT, question="wegen"
        )
    )
    for seq, one in enumerate(table.events, 1):
        secrets.learn(seq, one)
    for seq, one in enumerate(table.events, 1):
        copy.take(secrets.told(seq, one, ELSEWHERE))
    assert copy.state is not None
    known = copy.state.weighing(SILENT, "wegen")
    assert known.revealed
    assert dict(known.weights) == {"#1": {"een": (5,)}}
