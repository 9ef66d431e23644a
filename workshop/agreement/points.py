"""The points and the checks of a step: what a command about them leads to. Pure."""

from __future__ import annotations

from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.comments import quotation
from workshop.agreement.context import Context
from workshop.agreement.goals import GoalLinked, LinkGoal
from workshop.agreement.known import known_passage, known_step
from workshop.agreement.names import clean_line, clean_note
from workshop.agreement.owners import owner_of
from workshop.agreement.state import WorkshopState
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import PassageId

__all__ = ["assess_point", "link_goal", "mark_check", "tick_check", "unmet_check"]

_TOLD = (
    "status",
    "note",
    "where",
    "passages",
    "owner",
    "evidence",
    "action",
    "due",
    "included",
)
"""What is told of a point."""


def tick_check(state: WorkshopState, command: c.TickCheck, context: Context) -> list[e.Event]:
    """Ticks or unticks a check of a step.

    Raises:
        NotFoundError: no such step or check.
    """
    step, check, done = command.step, command.check, command.done
    if check not in [known.id for known in known_step(state, step).checks]:
        raise NotFoundError("check-unknown", check=check)
    if ((step, check) in state.ticked) == done:
        return []
    return [e.CheckTicked(at=context.now, by=context.by, step=step, check=check, done=done)]


def mark_check(state: WorkshopState, command: c.MarkCheck, context: Context) -> list[e.Event]:
    """Ticks a check, tied to words of the step's passage.

    Raises:
        NotFoundError: no such step or check.
        RefusedError: there are no words there.
    """
    step = known_step(state, command.step)
    if command.check not in [known.id for known in step.checks]:
        raise NotFoundError("check-unknown", check=command.check)
    words = context.text(step.passage_id)
    start, end = command.start, command.end
    if not 0 <= start < end <= len(words) or not words[start:end].strip():
        raise RefusedError("comment-nowhere")
    return [
        e.CheckTicked(
            at=context.now,
            by=context.by,
            step=command.step,
            check=command.check,
            done=True,
            passage=step.passage_id,
            anchor=context.anchor(step.passage_id, start, end),
            quote=quotation(words[start:end]),
        )
    ]


def unmet_check(state: WorkshopState, passage: PassageId, context: Context) -> str | None:
    """The first required check on a passage of which no words in its text are marked, as it is
    read; None where all are met."""
    for step in state.scenario.steps:
        for check in step.checks:
            if step.passage != passage or not check.required:
                continue
            mark = state.marks.get((step.step_id, check.id))
            if mark is None or context.locate(passage, mark.anchor) is None:
                return check.text
    return None


def assess_point(state: WorkshopState, command: c.AssessPoint, context: Context) -> list[e.Event]:
    """How a point stands, and where the text speaks of it.

    Raises:
        NotFoundError: no such step or passage.
        RefusedError: the step is no point, or its owner is the ICT department alone.
    """
    if known_step(state, command.step).kind != "point":
        raise RefusedError("step-no-point", step=command.step)
    for passage in command.passages:
        known_passage(state, passage)
    assessed = e.PointAssessed(
        at=context.now,
        by=context.by,
        step=command.step,
        status=command.status,
        note=clean_note(command.note),
        where=clean_line(command.where),
        passages=command.passages,
        owner=owner_of(command.owner),
        evidence=clean_line(command.evidence),
        action=clean_line(command.action_text),
        due=command.due,
        included=command.included,
    )
    old = state.points[command.step]
    same = all(getattr(old, name) == getattr(assessed, name) for name in _TOLD)
    return [] if same else [assessed]


def link_goal(state: WorkshopState, command: LinkGoal, context: Context) -> list[e.Event]:
    """Which passages speak of a goal.

    Raises:
        NotFoundError: no such goal or passage.
    """
    goal, passages = command.goal, command.passages
    if goal not in [known.id for known in state.scenario.goals]:
        raise NotFoundError("goal-unknown", goal=goal)
    for passage in passages:
        known_passage(state, passage)
    if state.goals.get(goal, ()) == passages:
        return []
    return [GoalLinked(at=context.now, by=context.by, goal=goal, passages=passages)]
