"""How a passage stands: the line above the text, and what came out of a round."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.agreement.outcome import outcome_of
from workshop.agreement.passage import PassageStatus, Round
from workshop.agreement.seal import short_seal
from workshop.agreement.stands import GRADIENTS, Stand
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.session import Session
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.words import clock_time, passage_status, round_asked, stand_words

__all__ = ["passage_mark", "progress_blocks", "standing_line", "stands"]

_WARNING = SIGNS.passage[PassageStatus.CONTESTED]


def stands(known: Round) -> Mapping[Stand, int]:
    """How many delegations took each stand."""
    return {
        stand: sum(position.stand is stand for position in known.positions.values())
        for stand in (choice.stand for choice in GRADIENTS[known.gradient])
    }


def passage_mark(session: Session, passage: PassageId, texts: Translator) -> Run:
    """Sign and word of a passage's status, with the seal where it has one."""
    room = session.room
    known = room.state.passages[passage]
    mark = passage_status(known.status, texts, intact=room.passages.seal_intact(passage))
    if known.seal is None or known.round is not None:
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
            count, total = last.given, round_asked(state, last)
            text = texts.text("tui-round-hidden", time=time, seal=seal, count=count, total=total)
            return (run(text, Tone.BUSY), *changed), _yours(session, last, texts)
        case PassageStatus.REVEALED:
            verdict = outcome_of(last, tuple(state.delegations)).verdict
            short = texts.text(f"outcome-short-{verdict}")
            text = texts.text("tui-round-revealed", outcome=short, seal=seal)
            counts = [
                run(f"{SIGNS.stand[stand]} {count}  ", Tone.STRONG)
                for stand, count in stands(last).items()
                if count
            ]
            return (run(text, Tone.BUSY), *changed), (*counts, run("F4", Tone.KEY))
        case PassageStatus.AGREED:
            assert known.seal is not None
            time, seal = clock_time(known.seal.at), short_seal(known.seal.hash)
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
    if position is None or position.carried:
        return (run(texts.text("tui-round-yours-missing"), Tone.KEY),)
    stand = stand_words(position.stand, texts).text
    return (run(texts.text("tui-round-yours", stand=stand), Tone.STRONG),)
