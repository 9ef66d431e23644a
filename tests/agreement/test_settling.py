"""Positions for those without a device, minority notes, and what becomes of a broken seal."""

from __future__ import annotations

import json

import pytest

from tests.build import Table, scenario, seat_of
from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.passage import PassageState, PassageStatus
from workshop.agreement.roles import Role
from workshop.agreement.seal import seal_of
from workshop.agreement.seals import supporters
from workshop.agreement.stands import Stand
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import DelegationId, ParticipantId, PassageId

VISIE = PassageId("visie")
OLD, NEW = "Wij zijn er.", "Wij zijn er altijd."


@pytest.fixture
def table() -> Table:
    """Four delegations at the table; Anna speaks for Rood, Dewi keeps the record."""
    table = Table(scenario(), "Rood", "Blauw", "Groen", "Geel")
    table.joins("Anna", "Rood")
    table.joins("Bram", "Blauw")
    table.joins("Dewi", role=Role.RECORDER)
    return table


def _passage(table: Table) -> PassageState:
    return table.state.passages[VISIE]


def _id(name: str) -> ParticipantId:
    return ParticipantId(f"p-{name.lower()}")


def _enters(table: Table, delegation: str, stand: Stand, reason: str = "", **hands: int) -> None:
    counted = {Stand(name): count for name, count in hands.items()}
    command = c.RecordPosition(VISIE, seat_of(table, delegation), stand, reason, counted)
    table.does(_id("Dewi"), command)


def _agreed(table: Table) -> None:
    """Rood and Blauw in favour, Groen aside, Geel was not there."""
    table.leads(c.OpenRound(VISIE))
    table.says(_id("Anna"), "visie", Stand.AGREE)
    table.says(_id("Bram"), "visie", Stand.RESERVATION, "Mits betaalbaar.")
    _enters(table, "Groen", Stand.ASIDE)
    table.leads(c.RevealPositions(VISIE), c.DeclareAgreed(VISIE))


def _refused(table: Table, command: c.Command) -> str:
    with pytest.raises(RefusedError) as refusal:
        table.leads(command)
    return refusal.value.id


def test_the_recorder_enters_a_position_with_the_hands_that_were_counted(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _enters(table, "Groen", Stand.AGREE, agree=4, object=1, aside=0)
    position = _passage(table).rounds[0].positions[seat_of(table, "Groen")]
    assert position.entered
    assert position.hands == {Stand.AGREE: 4, Stand.OBJECT: 1}


def test_a_delegation_can_still_speak_for_itself_afterwards(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _enters(table, "Rood", Stand.AGREE)
    table.says(_id("Anna"), "visie", Stand.ASIDE)
    position = _passage(table).rounds[0].positions[seat_of(table, "Rood")]
    assert (position.stand, position.entered, dict(position.hands)) == (Stand.ASIDE, False, {})


@pytest.mark.parametrize("count", [-1, 1000])
def test_hands_are_counted_in_numbers_that_can_be(table: Table, count: int) -> None:
    table.leads(c.OpenRound(VISIE))
    with pytest.raises(RefusedError, match="hands-count"):
        _enters(table, "Groen", Stand.AGREE, agree=count)


def test_only_who_leads_or_keeps_the_record_enters_for_others(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    with pytest.raises(NotAllowedError):
        table.does(_id("Anna"), c.RecordPosition(VISIE, seat_of(table, "Groen"), Stand.AGREE))
    with pytest.raises(NotFoundError):
        table.leads(c.RecordPosition(VISIE, DelegationId("weg"), Stand.AGREE))


def test_an_edit_asks_only_those_again_whose_consent_carried_the_agreement(table: Table) -> None:
    _agreed(table)
    assert supporters(_passage(table)) == ("rood", "blauw")
    table.writes("visie", NEW)
    table.leads(c.AskAgain(VISIE))
    round = _passage(table).round
    assert round is not None
    assert round.asked == ("rood", "blauw")
    assert round.text == NEW
    assert {id: known.carried for id, known in round.positions.items()} == {"groen": True}
    assert round.given == 0


def test_what_was_agreed_stands_until_the_new_text_is(table: Table) -> None:
    _agreed(table)
    table.writes("visie", NEW)
    table.leads(c.AskAgain(VISIE))
    assert _passage(table).status is PassageStatus.PUT_FORWARD
    assert _passage(table).sealed_text() == OLD
    table.leads(c.CloseRound(VISIE))
    assert _passage(table).status is PassageStatus.AGREED
    assert _passage(table).sealed_text() == OLD


def test_once_confirmed_the_seal_is_on_the_new_text_with_the_old_one_on_record(
    table: Table,
) -> None:
    _agreed(table)
    table.writes("visie", NEW)
    table.leads(c.AskAgain(VISIE))
    table.says(_id("Anna"), "visie", Stand.AGREE)
    table.leads(c.RevealPositions(VISIE), c.DeclareAgreed(VISIE))
    seal = _passage(table).seal
    assert seal is not None and seal.before is not None
    assert (seal.hash, seal.before.hash) == (seal_of(NEW), seal_of(OLD))
    assert _passage(table).sealed_text() == NEW


def test_who_is_not_asked_again_may_object_all_the_same(table: Table) -> None:
    _agreed(table)
    table.writes("visie", NEW)
    table.leads(c.AskAgain(VISIE))
    table.says(_id("Anna"), "visie", Stand.AGREE)
    _enters(table, "Groen", Stand.OBJECT, "Dit is nieuw.")
    table.leads(c.RevealPositions(VISIE))
    assert _refused(table, c.DeclareAgreed(VISIE)) == "round-objection"


def test_nobody_is_asked_again_while_the_seal_is_intact(table: Table) -> None:
    assert _refused(table, c.AskAgain(VISIE)) == "passage-not-agreed"
    _agreed(table)
    assert _refused(table, c.AskAgain(VISIE)) == "seal-intact"
    assert _refused(table, c.AcceptEdit(VISIE, seal_of(OLD))) == "seal-intact"


def test_an_emptied_passage_is_neither_asked_again_nor_let_through(table: Table) -> None:
    _agreed(table)
    table.writes("visie", " ")
    assert _refused(table, c.AskAgain(VISIE)) == "passage-empty"
    assert _refused(table, c.AcceptEdit(VISIE, seal_of(" "))) == "passage-empty"


def test_an_editorial_edit_moves_the_seal_and_keeps_the_old_one_on_record(table: Table) -> None:
    _agreed(table)
    table.writes("visie", NEW)
    table.leads(c.AcceptEdit(VISIE, seal_of(NEW)))
    passage = _passage(table)
    assert passage.status is PassageStatus.AGREED
    assert passage.sealed_text() == NEW
    assert passage.seal is not None and passage.seal.before is not None
    assert passage.seal.before.hash == seal_of(OLD)


def test_an_edit_is_let_through_only_as_it_was_seen(table: Table) -> None:
    _agreed(table)
    table.writes("visie", "Iets heel anders.")
    assert _refused(table, c.AcceptEdit(VISIE, seal_of(NEW))) == "round-text-changed"


def test_a_minority_note_travels_with_the_passage(table: Table) -> None:
    _agreed(table)
    table.does(_id("Bram"), c.NoteMinority(VISIE, "Wij houden zorgen."))
    table.does(_id("Dewi"), c.NoteMinority(VISIE, "Wij ook.", seat_of(table, "Groen")))
    notes = _passage(table).rounds[0].notes
    assert {id: (note.text, note.entered) for id, note in notes.items()} == {
        "blauw": ("Wij houden zorgen.", False),
        "groen": ("Wij ook.", True),
    }


def test_who_is_simply_in_favour_is_no_minority(table: Table) -> None:
    _agreed(table)
    with pytest.raises(RefusedError, match="note-not-minority"):
        table.does(_id("Anna"), c.NoteMinority(VISIE, "Toch?"))


def test_nobody_writes_a_note_for_another_delegation_or_before_the_positions_are_seen(
    table: Table,
) -> None:
    assert _refused(table, c.NoteMinority(VISIE, "Nee.", seat_of(table, "Groen"))) == "round-hidden"
    _agreed(table)
    with pytest.raises(RefusedError, match="delegation-other"):
        table.does(_id("Bram"), c.NoteMinority(VISIE, "Nee.", seat_of(table, "Groen")))


def test_a_journal_of_before_has_rounds_by_consent_that_everybody_was_asked_for() -> None:
    stored = {
        "type": "round-opened",
        "v": 1,
        "at": "2026-03-23T12:00:00Z",
        "round": "r",
        "passage": "visie",
        "text": OLD,
        "seal": seal_of(OLD),
    }
    event = e.decode_event(json.dumps(stored).encode())
    assert isinstance(event, e.RoundOpened)
    assert (event.gradient, event.rule, event.asked, event.confirms) == (
        "consent",
        "consent",
        (),
        None,
    )
