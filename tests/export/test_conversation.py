"""What a document says of statements, silent answers and sorting: only what everybody saw."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from tests.export.meetings import rich
from workshop.agreement.silences import OpenSilence, RevealSilence, WriteNote
from workshop.agreement.sortings import Bin, SortItem
from workshop.agreement.statements import (
    AddTrend,
    MoveStatement,
    Phase,
    Stance,
    TakeStance,
)
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.model import build
from workshop.export.records.document import Document
from workshop.i18n import translator
from workshop.ids import ParticipantId, StepId
from workshop.scenario.model import Question, Sortable

STATEMENT, TIP = StepId("stelling-1"), StepId("tip-1")
ANNA, BRAM = ParticipantId("p-anna"), ParticipantId("p-bram")


@pytest.fixture
def table() -> Table:
    plain = scenario()
    step = plain.step(TIP).model_copy(
        update={
            "questions": (Question(id="heen", text="Waar gaan we heen?", silence=60),),
            "sorting": (Sortable(id="server", text="Welke server we kopen."),),
        }
    )
    steps = tuple(step if old.id == TIP else old for old in plain.steps)
    made = Table(plain.model_copy(update={"steps": steps}), "Rood", "Blauw")
    made.joins("Anna", "Rood")
    made.joins("Bram", "Blauw")
    return made


def _document(table: Table) -> Document:
    return build(table.state, table.texts)


def _go(table: Table, *phases: Phase) -> None:
    table.leads(*[MoveStatement(STATEMENT, phase) for phase in phases])


def test_what_is_chosen_in_silence_is_not_told_before_it_is_shown(table: Table) -> None:
    _go(table, Phase.FIRST)
    table.does(ANNA, TakeStance(STATEMENT, Stance.DISAGREE))
    (hidden,) = _document(table).statements
    assert (hidden.first, hidden.stood) == (1, ())
    _go(table, Phase.TALK, Phase.SECOND)
    table.does(ANNA, TakeStance(STATEMENT, Stance.AGREE, "Het kan tegelijk."))
    (half,) = _document(table).statements
    assert (half.stood[0].first, half.stood[0].second, half.why) == ((0, 0, 0, 1), (), ())
    _go(table, Phase.SHIFT)
    (whole,) = _document(table).statements
    assert (whole.stood[0].second, whole.stood[0].up) == ((1, 0, 0, 0), 1)


def test_a_name_stands_there_only_where_somebody_said_so(table: Table) -> None:
    _go(table, Phase.FIRST, Phase.TALK, Phase.SECOND)
    table.does(ANNA, TakeStance(STATEMENT, Stance.AGREE, "Zonder naam.", named=False))
    table.does(BRAM, TakeStance(STATEMENT, Stance.AGREE, "Met naam.", named=True))
    _go(table, Phase.SHIFT)
    (known,) = _document(table).statements
    assert [(why.reason, why.name) for why in known.why] == [
        ("Zonder naam.", None),
        ("Met naam.", "Bram"),
    ]


def test_trends_come_with_their_support_and_the_caveat_with_the_roster(table: Table) -> None:
    table.does(ANNA, AddTrend(STATEMENT, "Vernieuwen loopt mee."))
    edition = Edition.of(_document(table), translator("nl"))
    said = FORMATS["markdown"].render(edition).decode()
    assert "Vernieuwen loopt mee. (1)" in said
    assert "Niet te veralgemenen: dit geldt voor deze tafel (2 deelnemers, 2 organisaties)." in said


def test_silent_answers_are_told_once_they_are_shown_and_what_was_sorted_at_once(
    table: Table,
) -> None:
    table.leads(OpenSilence(TIP, "heen"))
    table.does(ANNA, WriteNote(TIP, "heen", "Dichtbij."))
    assert _document(table).conversations == ()
    table.leads(RevealSilence(TIP, "heen"))
    table.does(BRAM, SortItem(TIP, "server", Bin.OPERATIONS))
    (held,) = _document(table).conversations
    assert [(note.name, note.text) for note in held.silences[0].notes] == [("Anna", "Dichtbij.")]
    assert [(item.bin, item.votes[0].delegation) for item in held.sorted] == [
        (Bin.OPERATIONS, "Blauw")
    ]


def test_a_document_reads_what_shifted_in_words() -> None:
    said = FORMATS["markdown"].render(Edition.of(rich(), translator("nl"))).decode()
    assert "↑2 =1 ↓0" in said
    assert "Bram (Blauw): oneens → beetje eens." in said
    assert "Raad, vastgelegd" in said
