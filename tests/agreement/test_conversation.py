"""Silent writing is shown all at once; what is sorted differently is in doubt and is discussed."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import events as e
from workshop.agreement.evolution import evolve, found
from workshop.agreement.roles import Role
from workshop.agreement.silences import (
    NoteWritten,
    OpenSilence,
    RevealSilence,
    SilenceState,
    WriteNote,
)
from workshop.agreement.sorting import sortables
from workshop.agreement.sortings import AddSortable, Bin, SettleSorting, SortableAdded, SortItem
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import ParticipantId, StepId
from workshop.scenario.model import Question, Scenario, Sortable

STEP = StepId("tip-1")
ANNA, BRAM, OLGA = (ParticipantId(f"p-{name}") for name in ("anna", "bram", "olga"))


def _scenario() -> Scenario:
    plain = scenario()
    step = plain.step(STEP).model_copy(
        update={
            "questions": (
                Question(id="waarheen", text="Waar gaan we heen?", silence=60),
                Question(id="gewoon", text="En verder?"),
            ),
            "sorting": (
                Sortable(id="server", text="Welke server we kopen."),
                Sortable(id="plek", text="Wat voor gemeente we willen zijn."),
            ),
        }
    )
    return plain.model_copy(
        update={"steps": tuple(step if old.id == STEP else old for old in plain.steps)}
    )


@pytest.fixture
def table() -> Table:
    made = Table(_scenario(), "Rood", "Blauw")
    made.joins("Anna", "Rood")
    made.joins("Bram", "Blauw")
    made.joins("Olga", role=Role.OBSERVER)
    return made


def _open(table: Table) -> None:
    table.leads(OpenSilence(STEP, "waarheen"))


def _known(table: Table) -> SilenceState:
    return table.state.silence(STEP, "waarheen")


def test_everybody_writes_and_the_last_words_count_until_all_are_shown(table: Table) -> None:
    _open(table)
    table.does(ANNA, WriteNote(STEP, "waarheen", "Naar de wijken."))
    table.does(BRAM, WriteNote(STEP, "waarheen", "Naar een app."))
    table.does(ANNA, WriteNote(STEP, "waarheen", " Dichtbij. "))
    assert not _known(table).revealed
    table.leads(RevealSilence(STEP, "waarheen"))
    assert [note.text for note in _known(table).notes.values()] == ["Dichtbij.", "Naar een app."]
    with pytest.raises(RefusedError, match="silence-closed"):
        table.does(ANNA, WriteNote(STEP, "waarheen", "Te laat."))


def test_an_empty_answer_takes_it_back_and_the_same_again_is_nothing_new(table: Table) -> None:
    _open(table)
    for words in ("Dichtbij.", "Dichtbij.", "", " "):
        table.does(ANNA, WriteNote(STEP, "waarheen", words))
    assert not _known(table).notes
    assert sum(isinstance(event, NoteWritten) for event in table.events) == 2


def test_the_table_can_go_on_writing_after_the_answers_were_shown(table: Table) -> None:
    _open(table)
    _open(table)
    table.does(ANNA, WriteNote(STEP, "waarheen", "Dichtbij."))
    table.leads(RevealSilence(STEP, "waarheen"))
    _open(table)
    assert _known(table).writing
    assert _known(table).notes[ANNA].text == "Dichtbij."


def test_silence_is_for_questions_that_ask_for_it_and_begun_by_who_leads(table: Table) -> None:
    with pytest.raises(NotFoundError, match="question-unknown"):
        table.leads(OpenSilence(STEP, "gewoon"))
    with pytest.raises(NotAllowedError):
        table.does(ANNA, OpenSilence(STEP, "waarheen"))
    with pytest.raises(RefusedError, match="silence-closed"):
        table.leads(RevealSilence(STEP, "waarheen"))
    _open(table)
    with pytest.raises(NotAllowedError):
        table.does(OLGA, WriteNote(STEP, "waarheen", "Mag ik?"))


def test_what_all_say_alike_is_sorted_and_what_they_differ_on_is_in_doubt(table: Table) -> None:
    table.does(ANNA, SortItem(STEP, "server", Bin.OPERATIONS))
    table.does(BRAM, SortItem(STEP, "server", Bin.OPERATIONS))
    table.does(ANNA, SortItem(STEP, "plek", Bin.COUNCIL))
    table.does(BRAM, SortItem(STEP, "plek", Bin.DOUBT))
    items = sortables(table.state, STEP)
    assert (items["server"].stands, items["plek"].stands) == (Bin.OPERATIONS, Bin.DOUBT)
    table.leads(SettleSorting(STEP, "plek", Bin.COUNCIL))
    assert sortables(table.state, STEP)["plek"].stands is Bin.COUNCIL


def test_the_table_brings_in_sentences_of_its_own(table: Table) -> None:
    (event,) = table.does(ANNA, AddSortable(STEP, " Hoe lang\tde balie open is. "))
    assert isinstance(event, SortableAdded)
    table.does(BRAM, SortItem(STEP, event.id, Bin.COUNCIL))
    items = sortables(table.state, STEP)
    assert list(items) == ["server", "plek", event.id]
    assert items[event.id].text == "Hoe lang de balie open is."
    with pytest.raises(RefusedError, match="sortable-empty"):
        table.does(ANNA, AddSortable(STEP, " "))


def test_sorting_is_refused_where_there_is_nothing_to_sort(table: Table) -> None:
    with pytest.raises(RefusedError, match="step-no-sorting"):
        table.does(ANNA, AddSortable(StepId("tip-2"), "Iets"))
    with pytest.raises(NotFoundError, match="sortable-unknown"):
        table.does(ANNA, SortItem(STEP, "niets", Bin.DOUBT))
    with pytest.raises(NotAllowedError):
        table.does(ANNA, SettleSorting(STEP, "plek", Bin.DOUBT))


def test_a_replay_of_what_was_stored_gives_the_same_conversation(table: Table) -> None:
    _open(table)
    table.does(ANNA, WriteNote(STEP, "waarheen", "Dichtbij."))
    table.leads(RevealSilence(STEP, "waarheen"))
    table.does(ANNA, AddSortable(STEP, "Iets."))
    table.does(ANNA, SortItem(STEP, "plek", Bin.COUNCIL))
    table.leads(SettleSorting(STEP, "plek", Bin.DOUBT))
    stored = [e.decode_event(e.encode_event(event)) for event in table.events]
    state = found(stored[0])
    for event in stored[1:]:
        state = evolve(state, event)
    assert state == table.state
