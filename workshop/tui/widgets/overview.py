"""Where are we: passages, tips and points against the text, on one page."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.agreement.coverage import Cover, Coverage, coverage
from workshop.agreement.passage import PassageStatus
from workshop.agreement.wording import day_words
from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.scenario.model import Step
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.agenda import step_tail
from workshop.tui.widgets.comments import comments_count
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.register import items_count
from workshop.tui.widgets.standing import passage_mark
from workshop.tui.widgets.suggestions import suggestions_count
from workshop.tui.widgets.words import passage_name, point_status, step_name

__all__ = ["GOAL", "REGISTER", "overview_blocks"]

GOAL, REGISTER = "goal:", "register:"
"""How the keys begin of what is no step."""

_INDENT = (Run("  "),)
_COVERS = {
    Cover.FULL: (SIGNS.done, Tone.GOOD),
    Cover.PARTLY: (SIGNS.passage[PassageStatus.PUT_FORWARD], Tone.BUSY),
    Cover.NONE: (SIGNS.passage[PassageStatus.OPEN], Tone.MUTED),
    Cover.OUTSIDE: (SIGNS.parked, Tone.MUTED),
}


def overview_blocks(session: Session, texts: Translator) -> list[Block]:
    """The overview; a row of a step has the step's id as its key."""
    state, room = session.room.state, session.room
    steps = state.scenario.steps
    points = [step for step in steps if step.kind == "point"]
    checks = [(step.step_id, check.id) for step in steps for check in step.checks]
    summary = texts.text(
        "tui-overview-summary",
        agreed=sum(passage.seal is not None for passage in state.passages.values()),
        passages=len(state.passages),
        points=sum(state.step_done(step) for step in points),
        total=len(points),
        checks=len(state.ticked & set(checks)),
        allchecks=len(checks),
    )
    blocks = [Block(line(run(summary))), Block(), heading(texts.text("tui-overview-passages"))]
    for id in state.passages:
        count = len(room.passages.text(id).strip())
        said = [comments_count(state, id, texts), suggestions_count(state, id, texts)]
        facts = [texts.text("tui-overview-characters", count=count), *filter(None, said)]
        size = run(f"   {' · '.join(facts)}", Tone.MUTED)
        tail = (passage_mark(session, id, texts),)
        blocks.append(Block((run(passage_name(state, id, texts)), size), lead=_INDENT, tail=tail))
    covered = {one.id: one for one in coverage(state, room.passages.texts())}
    for title, kinds in (
        ("tui-overview-tips", ("tip",)),
        ("tui-overview-points", ("point",)),
        ("tui-overview-other", ("opening", "statement", "conversation", "closing")),
    ):
        chosen = [step for step in steps if step.kind in kinds]
        if chosen:
            blocks += [Block(), heading(texts.text(title))]
            for step in chosen:
                blocks += _step(session, step, covered.get(step.id), texts)
        if kinds == ("point",):
            blocks += _goals(session, covered, texts)
    blocks += [Block(), heading(texts.text("tui-overview-register"))]
    noted = items_count(session, texts) or texts.text("tui-overview-register-none")
    return [*blocks, Block(line(noted), key=REGISTER)]


def _goals(session: Session, covered: Mapping[str, Coverage], texts: Translator) -> list[Block]:
    state = session.room.state
    if not state.scenario.goals:
        return []
    blocks = [Block(), heading(texts.text("tui-overview-goals"))]
    for goal in state.scenario.goals:
        one = covered[goal.id]
        blocks.append(Block(line(goal.title), key=f"{GOAL}{goal.id}", tail=(_cover(one, texts),)))
        blocks += _details([_titles(session, one, texts)] if one.passages else [])
    return blocks


def _cover(one: Coverage, texts: Translator) -> Run:
    """Sign and words of how far the text answers something."""
    sign, tone = _COVERS[one.cover]
    return run(f"{sign} {texts.text(f'cover-{one.cover}')}", tone)


def _titles(session: Session, one: Coverage, texts: Translator) -> str:
    titles = [session.room.state.scenario.passage(id).title for id in one.passages]
    return texts.text("tui-overview-where", where=", ".join(titles))


def _step(session: Session, step: Step, covered: Coverage | None, texts: Translator) -> list[Block]:
    state = session.room.state
    name = run(
        step_name(state, step, texts), Tone.STRONG if step.step_id == state.step else Tone.BODY
    )
    details: list[str] = []
    if covered is not None and step.kind == "tip":
        details.append(_cover(covered, texts).text)
    if step.checks:
        done = sum((step.step_id, check.id) in state.ticked for check in step.checks)
        details.append(texts.text("tui-overview-checks", done=done, total=len(step.checks)))
    if step.kind != "point":
        row = Block((name,), key=step.id, tail=step_tail(state, step, texts))
        return [row, *_details(details)]
    point = state.points[step.step_id]
    titles = [state.scenario.passage(id).title for id in point.passages]
    where = ", ".join([*([point.where] if point.where else []), *titles])
    if covered is not None and covered.cover in (Cover.OUTSIDE, Cover.PARTLY):
        details.append(_cover(covered, texts).text)
    if where or covered is None or covered.cover is not Cover.OUTSIDE:
        details.append(
            texts.text("tui-overview-where", where=where)
            if where
            else texts.text("tui-overview-nowhere")
        )
    if point.action or point.due is not None:
        day = day_words(point.due, texts) if point.due else texts.text("tui-item-no-day")
        details.append(f"{point.action or texts.text('point-status-action')}: {day}")
    row = Block((name,), key=step.id, tail=(point_status(point.status, texts),))
    return [row, *_details(details)]


def _details(details: list[str]) -> list[Block]:
    if not details:
        return []
    return [Block(line(run(" · ".join(details), Tone.MUTED)), lead=(Run("    "),))]
