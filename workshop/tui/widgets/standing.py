"""How a passage stands: the line above the text, and what came out of a round."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.agreement.events import Stand
from workshop.agreement.seal import short_seal
from workshop.agreement.state import PassageStatus, Round, RoundOutcome
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.session import Session
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.guide import heading, paragraphs
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.words import clock_time, delegation_mark, passage_status, stand_words

__all__ = ["passage_mark", "progress_blocks", "result_blocks", "standing_line", "stands"]

_WARNING = SIGNS.passage[PassageStatus.CONTESTED]


def stands(known: Round) -> Mapping[Stand, int]:
    """How many delegations took each stand."""
    return {
        stand: sum(position.stand is stand for position in known.positions.values())
        for stand in Stand
    }


def passage_mark(session: Session, passage: PassageId, texts: Translator) -> Run:
    """Sign and word of a passage's status, with the seal where it has one."""
    room = session.room
    known = room.state.passages[passage]
    mark = passage_status(known.status, texts, intact=room.passages.seal_intact(passage))
    if known.seal is None:
        return mark
    return Run(f"{mark.text} {short_seal(known.seal.hash)}", mark.tone)


def progress_blocks(session: Session, viewed: PassageId, texts: Translator) -> list[Block]:
    """One row per passage with its status; the one on the screen stands out."""
    state = session.room.state
    return [
        Block(
            line(run(passage.title, Tone.STRONG if passage.id == viewed else Tone.BODY)),
            tail=(
                passage_status(
                    state.passages[PassageId(passage.id)].status,
                    texts,
                    intact=session.room.passages.seal_intact(PassageId(passage.id)),
                ),
            ),
        )
        for passage in state.scenario.passages
    ]


def standing_line(session: Session, passage: PassageId, texts: Translator) -> tuple[Line, Line]:
    """What the line above the text says, at the left and at the right; nothing while it is open."""
    state = session.room.state
    known = state.passages[passage]
    last = known.last_round
    if last is None:
        return (), ()
    time, seal = clock_time(last.opened_at), short_seal(last.seal)
    changed: Line = ()
    if session.room.passages.seal_intact(passage) is False:
        changed = (run(f"  {_WARNING} {texts.text('tui-round-changed')}", Tone.WARN),)
    match known.status:
        case PassageStatus.PUT_FORWARD:
            count, total = len(last.positions), len(state.delegations)
            text = texts.text("tui-round-hidden", time=time, seal=seal, count=count, total=total)
            return (run(text, Tone.BUSY), *changed), _yours(session, last, texts)
        case PassageStatus.REVEALED:
            text = texts.text("tui-round-revealed", seal=seal)
            counts = [
                run(f"{SIGNS.stand[stand]} {count}  ", Tone.STRONG)
                for stand, count in stands(last).items()
                if count
            ]
            return (run(text, Tone.BUSY), *changed), (*counts, run("F4", Tone.KEY))
        case PassageStatus.AGREED:
            assert known.seal is not None
            time = clock_time(known.seal.at)
            if changed:
                broken = texts.text("tui-round-broken", time=time, seal=seal)
                return (run(f"{SIGNS.broken} {broken}", Tone.BAD),), ()
            return (
                run(
                    f"{SIGNS.done} {texts.text('tui-round-agreed', time=time, seal=seal)}",
                    Tone.GOOD,
                ),
            ), ()
        case PassageStatus.CONTESTED:
            return (
                (run(f"{_WARNING} {texts.text('tui-round-contested', time=time)}", Tone.WARN),),
                (run("F4", Tone.KEY),),
            )
        case _:
            return (), ()


def _yours(session: Session, running: Round, texts: Translator) -> Line:
    if session.delegation is None:
        return ()
    position = running.positions.get(session.delegation.id)
    if position is None:
        return (run(texts.text("tui-round-yours-missing"), Tone.KEY),)
    stand = stand_words(position.stand, texts).text
    return (run(texts.text("tui-round-yours", stand=stand), Tone.STRONG),)


def result_blocks(session: Session, passage: PassageId, texts: Translator) -> list[Block]:
    """The last round of a passage by delegation, as far as this session may see it."""
    state = session.room.state
    last = state.passages[passage].last_round
    if last is None:
        return [Block(line(texts.text("tui-notice-no-round")))]
    blocks = [
        Block(
            line(
                run(
                    texts.text(
                        "tui-position-about",
                        passage=state.scenario.passage(passage).title,
                        time=clock_time(last.opened_at),
                        seal=short_seal(last.seal),
                    ),
                    Tone.MUTED,
                )
            )
        )
    ]
    if last.ended_at is not None:
        agreed = last.outcome is RoundOutcome.AGREED
        id = "tui-result-agreed" if agreed else "tui-result-closed"
        words = texts.text(id, time=clock_time(last.ended_at))
        blocks.append(Block(line(run(words, Tone.GOOD if agreed else Tone.WARN))))
    elif not last.revealed:
        count, total = len(last.positions), len(state.delegations)
        blocks.append(Block(line(texts.text("tui-result-hidden", count=count, total=total))))
    blocks.append(Block())
    for delegation in state.delegations.values():
        position = last.positions.get(delegation.id)
        if position is None:
            id = "tui-result-none" if last.revealed else "tui-result-missing"
            word = run(texts.text(id), Tone.MUTED)
        elif last.revealed:
            word = stand_words(position.stand, texts)
        else:
            word = run(texts.text("tui-result-given"))
        lead = (delegation_mark(delegation), Run(" "))
        blocks.append(Block(line(run(delegation.name, Tone.STRONG)), lead=lead, tail=(word,)))
        if position is not None and last.revealed and position.reason:
            for part in position.reason.split("\n"):
                blocks.append(Block(line(run(part)), lead=(Run("   "),)))
    blocks += [Block(), heading(texts.text("tui-result-text")), *paragraphs(last.text, Tone.MUTED)]
    return blocks
