"""A table with a statement, a silence and something to sort."""

from __future__ import annotations

from tests.build import Table, scenario
from workshop.ids import ParticipantId, StepId
from workshop.scenario.model import Question, Scenario, Sortable

__all__ = ["BRAM", "CHRIS", "SILENT", "SORTED", "STATED", "talk_scenario", "talking"]

STATED = StepId("stelling-1")
SILENT = SORTED = StepId("tip-1")
BRAM, CHRIS = ParticipantId("p-bram"), ParticipantId("p-chris")


def talk_scenario() -> Scenario:
    """The small scenario, with a silence and two things to sort at its first tip."""
    plain = scenario()
    step = plain.step(SILENT).model_copy(
        update={
            "questions": (Question(id="waarheen", text="Waar gaan we heen?", silence=60),),
            "sorting": (
                Sortable(id="server", text="Welke server we kopen."),
                Sortable(id="plek", text="Wat voor gemeente we willen zijn."),
            ),
        }
    )
    steps = tuple(step if old.id == SILENT else old for old in plain.steps)
    return plain.model_copy(update={"steps": steps})


def talking() -> Table:
    """The table, with somebody of each of two delegations."""
    table = Table(talk_scenario(), "Rood", "Blauw")
    table.joins("Bram", "Blauw")
    table.joins("Chris", "Rood")
    return table
