"""A small meeting in which people talk: they write in silence, and sort."""

from __future__ import annotations

from tests.tui.meeting import Meeting, small_scenario
from workshop.ids import StepId
from workshop.scenario.model import Question, Sortable, Step

__all__ = ["TALK", "talk"]

TALK = StepId("gesprek")


def talk(*, silence: bool = False, sorting: bool = False) -> Meeting:
    """A meeting with a conversation as its second step."""
    asked = (Question(id="waarheen", text="Waar gaan we heen?", silence=60),) if silence else ()
    heap = (
        Sortable(id="server", text="Welke server we kopen."),
        Sortable(id="plek", text="Wat voor gemeente we zijn."),
    )
    step = Step(
        id=TALK,
        kind="conversation",
        title="Waarheen",
        passage="visie",
        summary="Praat.",
        questions=asked,
        sorting=heap if sorting else (),
    )
    plain = small_scenario()
    first, *rest = plain.steps
    return Meeting(plain.model_copy(update={"steps": (first, step, *rest)}))
