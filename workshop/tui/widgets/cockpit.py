"""How the meeting goes: time, what is open with undisputed passages first, and who is silent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from workshop.agreement.events import PointStatus
from workshop.agreement.passage import PassageStatus
from workshop.agreement.stands import Weight
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.session import Session
from workshop.tui.widgets.clock import clock_line, minutes_line
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.lobby import lobby_blocks
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.standing import passage_mark
from workshop.tui.widgets.words import (
    clock_time,
    delegation_mark,
    outcome_words,
    passage_name,
    round_missing,
    step_name,
)

__all__ = ["cockpit_blocks", "dispute"]

_GAP = Block()


def cockpit_blocks(session: Session, texts: Translator, *, only_open: bool) -> list[Block]:
    """The page; a row of a passage has the id of its step as its key.

    Args:
        only_open: leaves out what is agreed and done.
    """
    blocks = [heading(texts.text("tui-cockpit-time")), *_time(session, texts), _GAP]
    if waiting := lobby_blocks(session, texts):
        blocks += [heading(texts.text("tui-cockpit-lobby")), *_unchosen(waiting), _GAP]
    if asked := list(_asked(session, texts)):
        blocks += [heading(texts.text("tui-cockpit-asked")), *asked, _GAP]
    blocks += [heading(texts.text("tui-cockpit-open")), *_passages(session, texts), _GAP]
    if not only_open and (done := list(_agreed(session, texts))):
        blocks += [heading(texts.text("tui-cockpit-agreed")), *done, _GAP]
    blocks += [heading(texts.text("tui-cockpit-unanswered")), *_unanswered(session, texts), _GAP]
    blocks += [heading(texts.text("tui-cockpit-silent")), *_silent(session, texts)]
    return blocks


def _unchosen(blocks: Sequence[Block]) -> list[Block]:
    """Only to read here: a key of the page lets them in."""
    return [replace(block, key="") for block in blocks]


def _time(session: Session, texts: Translator) -> Iterator[Block]:
    room = session.room
    state, now = room.state, room.now()
    name = run(step_name(state, state.current, texts), Tone.STRONG)
    tail = (*clock_line(state, state.step, now, texts), Run("  "))
    yield Block((name,), tail=(*tail, minutes_line(state, state.current, now, texts)))
    steps = state.scenario.steps
    behind = steps[[step.step_id for step in steps].index(state.step) + 1 :]
    left = sum(step.minutes for step in behind if not state.step_done(step))
    clock = state.clocks.get(state.step)
    planned = timedelta(minutes=state.current.minutes + (clock.extra if clock else 0))
    here = max(timedelta(), planned - (clock.at(now) if clock else timedelta()))
    end = clock_time(now + here + timedelta(minutes=left))
    words = texts.text("tui-cockpit-end", steps=len(behind), minutes=left, time=end)
    yield Block(line(run(words, Tone.MUTED)))


def _asked(session: Session, texts: Translator) -> Iterator[Block]:
    """Rounds that run, and who has not answered yet."""
    state = session.room.state
    for id, passage in state.passages.items():
        running = passage.round
        if running is None:
            continue
        title = run(passage_name(state, id, texts), Tone.STRONG)
        if running.revealed:
            yield Block((title, Run("  "), outcome_words(state, running, texts)))
            continue
        missing = round_missing(state, running)
        names = ", ".join(delegation.name for delegation in missing)
        words = (
            texts.text("tui-cockpit-waiting", names=names)
            if missing
            else texts.text("tui-cockpit-everybody")
        )
        yield Block(line(title, run(f"  {words}", Tone.WARN if missing else Tone.GOOD)))


def dispute(session: Session, id: PassageId) -> tuple[int, int, int, int]:
    """How much stands in the way of a passage, to sort by: the undisputed come first.

    A text that nobody wrote in is last (2 where it is empty, 1 where it is as it began); then
    count objections, reservations, and what is open in the margin.
    """
    state = session.room.state
    passage = state.passages[id]
    last = passage.last_round
    shown = last.positions.values() if last is not None and last.revealed else ()
    weights = [position.weight for position in shown]
    return (
        _unwritten(session, id),
        weights.count(Weight.AGAINST) + (passage.status is PassageStatus.CONTESTED),
        weights.count(Weight.FOR_BUT) + weights.count(Weight.NEUTRAL),
        len(state.comments_on(id)) + len(state.suggestions_on(id)),
    )


def _unwritten(session: Session, id: PassageId) -> int:
    if session.room.state.passages[id].rounds:
        return 0
    text = session.room.passages.text(id).strip()
    starter = session.room.state.scenario.passage(id).starter.strip()
    return 2 if not text else int(text == starter)


def _passages(session: Session, texts: Translator) -> Iterator[Block]:
    state = session.room.state
    waiting = [
        id
        for id, known in state.passages.items()
        # A report of what was said needs no agreement, unless it was asked for.
        if (state.scenario.passage(id).part == "agreement" or known.rounds)
        and not _settled(session, id)
    ]
    if not waiting:
        yield Block(line(run(texts.text("tui-cockpit-nothing-open"), Tone.GOOD)))
    for id in sorted(waiting, key=lambda id: dispute(session, id)):
        empty, against, doubts, margin = dispute(session, id)
        facts = []
        if empty:
            facts.append(texts.text("tui-cockpit-empty" if empty > 1 else "tui-cockpit-starter"))
        if against:
            facts.append(texts.text("tui-cockpit-against", count=against))
        if doubts:
            facts.append(texts.text("tui-cockpit-doubts", count=doubts))
        if margin:
            facts.append(texts.text("tui-cockpit-margin", count=margin))
        said = " · ".join(facts) or texts.text("tui-cockpit-undisputed")
        yield _passage(session, id, texts, said)


def _settled(session: Session, id: PassageId) -> bool:
    known = session.room.state.passages[id]
    intact = session.room.passages.seal_intact(id) is not False
    return known.status is PassageStatus.AGREED and intact


def _agreed(session: Session, texts: Translator) -> Iterator[Block]:
    for id in session.room.state.passages:
        if _settled(session, id):
            yield _passage(session, id, texts, "")


def _passage(session: Session, id: PassageId, texts: Translator, said: str) -> Block:
    state = session.room.state
    step = next((step for step in state.scenario.steps if step.passage_id == id), None)
    words = line(passage_name(state, id, texts), run(f"   {said}", Tone.MUTED))
    mark = passage_mark(session, id, texts)
    return Block(words, key=step.id if step else "", tail=(mark,))


def _unanswered(session: Session, texts: Translator) -> Iterator[Block]:
    """What the sources ask for and nobody has said yet."""
    state = session.room.state
    steps = state.scenario.steps
    points = [id for id, point in state.points.items() if point.status is PointStatus.OPEN]
    asked = [(step.step_id, one.id) for step in steps for one in step.questions if one.answer]
    blank = [key for key in asked if key not in state.answers or not state.answers[key].said]
    checks = [(step.step_id, one.id) for step in steps for one in step.checks]
    unticked = [key for key in checks if key not in state.ticked]
    words = texts.text(
        "tui-cockpit-counts",
        points=len(points),
        allpoints=len(state.points),
        answers=len(blank),
        allanswers=len(asked),
        checks=len(unticked),
        allchecks=len(checks),
    )
    yield Block(line(words))
    for step in steps:
        number = sum(key[0] == step.step_id for key in blank)
        if number:
            words = texts.text("tui-cockpit-step", count=number)
            name = step_name(state, step, texts)
            yield Block(line(name), key=step.id, tail=(run(words, Tone.MUTED),))


def _silent(session: Session, texts: Translator) -> Iterator[Block]:
    """Delegations that have neither written nor commented, and those nobody is connected for."""
    room, state = session.room, session.room.state
    heard = {remark.by for known in state.comments.values() for remark in known.thread}
    for id in state.passages:
        heard |= {run[2] for run in room.passages.authors(id, 0, len(room.passages.text(id)))}
    speaking = {state.participants[by].delegation for by in heard if by is not None}
    present = {other.participant.delegation for other in room.sessions()}
    quiet = False
    for id_, delegation in state.delegations.items():
        facts = []
        if id_ not in present:
            facts.append(texts.text("tui-cockpit-away"))
        if id_ not in speaking:
            facts.append(texts.text("tui-cockpit-wrote-nothing"))
        if facts:
            quiet = True
            lead = (delegation_mark(delegation), Run(" "))
            tail = (run(" · ".join(facts), Tone.WARN),)
            yield Block(line(delegation.name), lead=lead, tail=tail)
    if not quiet:
        yield Block(line(run(texts.text("tui-cockpit-all-heard"), Tone.GOOD)))
