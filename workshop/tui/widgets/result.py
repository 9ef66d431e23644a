"""What came out of a round: positions with reasons, the outcome, what travels with the passage."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.outcome import outcome_of
from workshop.agreement.passage import PassageState, Position, Round, RoundOutcome, Seal
from workshop.agreement.roles import Action
from workshop.agreement.seal import short_seal
from workshop.i18n import Translator
from workshop.ids import DelegationId, PassageId
from workshop.rooms.session import Session
from workshop.tui.widgets.compared import changed_blocks
from workshop.tui.widgets.guide import heading, paragraphs
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.words import (
    clock_time,
    delegation_mark,
    outcome_words,
    round_asked,
    stand_words,
)

__all__ = ["asked_about", "result_blocks"]

_INDENT = (Run("   "),)


def asked_about(passage: PassageState, known: Round) -> str:
    """The text that had been agreed when a round asked again; empty for any other round."""
    before = next((one for one in passage.rounds if one.id == known.confirms), None)
    if before is None:
        return ""
    seal = passage.seal
    while seal is not None and seal.round != before.id:
        seal = seal.before
    return (seal.text if seal else "") or before.text


def result_blocks(session: Session, passage: PassageId, texts: Translator) -> list[Block]:
    """The last round of a passage by delegation, as far as this session may see it."""
    state = session.room.state
    known = state.passages[passage]
    last = known.last_round
    if last is None:
        return [Block(line(texts.text("tui-notice-no-round")))]
    about = texts.text(
        "tui-position-about",
        passage=state.scenario.passage(passage).title,
        time=clock_time(last.opened_at),
        seal=short_seal(last.seal),
    )
    blocks = [Block(line(run(about, Tone.MUTED)))]
    if last.ended_at is not None:
        agreed = last.outcome is RoundOutcome.AGREED
        id = "tui-result-agreed" if agreed else "tui-result-closed"
        words = texts.text(id, time=clock_time(last.ended_at))
        blocks.append(Block(line(run(words, Tone.GOOD if agreed else Tone.WARN))))
    elif not last.revealed:
        count, total = last.given, round_asked(state, last)
        blocks.append(Block(line(texts.text("tui-result-hidden", count=count, total=total))))
    if last.revealed:
        blocks.append(Block(line(outcome_words(state, last, texts))))
        blocks += _next(session, last, texts)
    blocks.append(Block())
    for delegation in state.delegations:
        blocks += _delegation(session, last, delegation, texts)
    if known.seal is not None:
        blocks += _edits(known, known.seal, texts)
    if before := asked_about(known, last):
        blocks += [Block(), heading(texts.text("tui-result-changed"))]
        blocks += changed_blocks(before, last.text)
    blocks += [Block(), heading(texts.text("tui-result-text")), *paragraphs(last.text, Tone.MUTED)]
    return blocks


def _next(session: Session, last: Round, texts: Translator) -> Iterator[Block]:
    """What the rule makes of who was not there; and for who leads, what can be done now."""
    state = session.room.state
    outcome = outcome_of(last, tuple(state.delegations))
    if outcome.absent:
        needed = outcome.table // 2 + 1
        words = texts.text(f"absent-{last.rule}", needed=needed, table=outcome.table)
        yield Block(line(run(words, Tone.MUTED)))
    if last.outcome is not RoundOutcome.RUNNING or not session.may(Action.LEAD):
        return
    yield Block()
    yield heading(texts.text("tui-next"))
    yield Block(line(texts.text(f"tui-next-{outcome.verdict}")))
    if outcome.absent and not outcome.carried:
        names = ", ".join(state.delegations[id].name for id in outcome.absent)
        yield Block(line(texts.text("tui-next-absent", names=names)))


def _delegation(
    session: Session, last: Round, id: DelegationId, texts: Translator
) -> Iterator[Block]:
    state = session.room.state
    delegation, position = state.delegations[id], last.positions.get(id)
    asked = id in (last.asked or last.table or state.delegations)
    if position is None and not asked:
        return
    if last.revealed:
        none = run(texts.text("tui-result-none"), Tone.MUTED)
        word = stand_words(position.stand, texts) if position else none
    elif position is None:
        word = run(texts.text("tui-result-missing"), Tone.MUTED)
    else:
        word = run(texts.text("tui-result-kept" if position.carried else "tui-result-given"))
    lead = (delegation_mark(delegation), Run(" "))
    yield Block(line(run(delegation.name, Tone.STRONG)), lead=lead, tail=(word,))
    if position is not None and last.revealed:
        yield from _more(last, position, texts)


def _more(known: Round, position: Position, texts: Translator) -> Iterator[Block]:
    """Reason, hands, how it came here, and the note that travels with the passage."""
    if position.reason:
        yield from (Block(line(part), lead=_INDENT) for part in position.reason.split("\n"))
    said: list[str] = []
    if position.hands:
        counted = ", ".join(
            f"{count} {texts.text(f'stand-{stand}')}" for stand, count in position.hands.items()
        )
        said.append(texts.text("tui-result-hands", counted=counted))
    if position.entered:
        said.append(texts.text("tui-result-entered"))
    if position.carried:
        said.append(texts.text("tui-result-kept"))
    if said:
        yield Block(line(run("; ".join(said), Tone.MUTED)), lead=_INDENT)
    note = known.notes.get(position.delegation)
    if note is not None and note.text:
        yield Block(line(run(texts.text("tui-result-note"), Tone.HEADING)), lead=_INDENT)
        yield from (Block(line(part), lead=_INDENT) for part in note.text.split("\n"))


def _edits(passage: PassageState, seal: Seal, texts: Translator) -> list[Block]:
    """Editorial edits that moved the seal, oldest first, each with what changed."""
    before = seal.before
    if before is None or before.round != seal.round:
        return []
    old = before.text or next(one.text for one in passage.rounds if one.id == before.round)
    words = texts.text(
        "tui-result-edited",
        time=clock_time(seal.at),
        old=short_seal(before.hash),
        new=short_seal(seal.hash),
    )
    changes = changed_blocks(old, seal.text)
    return [*_edits(passage, before, texts), Block(), heading(words), *changes]
