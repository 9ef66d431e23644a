"""How a statement stands: who chose, what was chosen and shifted, the trends. Blocks only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import Phase, Stance, StanceState, StatementState
from workshop.agreement.stating import Shift, shifts
from workshop.i18n import Translator
from workshop.ids import ParticipantId, StepId
from workshop.tui.widgets.prose import Block, Run, Tone, fit, line, plain, run
from workshop.tui.widgets.words import delegation_mark

__all__ = ["STANCE_SIGNS", "phase_words", "roster_words", "said_blocks", "shift_blocks"]

STANCE_SIGNS = {
    Stance.AGREE: "++",
    Stance.RATHER_AGREE: "+",
    Stance.RATHER_DISAGREE: "-",
    Stance.DISAGREE: "--",
}
_NAME, _CELL, _GAP = 14, 4, 3


def phase_words(state: WorkshopState, step: StepId, texts: Translator) -> str:
    """How far the table is, and how many have chosen while it chooses."""
    known = state.statement(step)
    chosen = len(known.stances(again=known.phase is Phase.SECOND)) if known.asks else 0
    seats = sum(person.delegation is not None for person in state.participants.values())
    return texts.text(f"statement-phase-{known.phase}", count=chosen, total=seats)


def roster_words(state: WorkshopState, texts: Translator) -> str:
    """How many people sit at the table, and for how many organisations."""
    seated = [
        person.delegation for person in state.participants.values() if person.delegation is not None
    ]
    return texts.text("statement-roster", people=len(seated), organisations=len(set(seated)))


def shift_blocks(state: WorkshopState, known: StatementState, texts: Translator) -> list[Block]:
    """What every delegation chose, before and after, and how it moved; no names."""
    rows = shifts(state, known) if known.shows_first else []
    if not rows:
        return []
    again = known.shows_second
    head = f"{'':{_NAME}}{_padded(texts.text('statement-first'))}"
    signs = f"{'':{_NAME}}{_signs()}"
    if again:
        head += f"{'':{_GAP}}{_padded(texts.text('statement-second'))}"
        signs += f"{'':{_GAP}}{_signs()}{'':{_GAP}}{texts.text('statement-moved')}"
    blocks = [_row(head), _row(signs)]
    for row in rows:
        delegation = state.delegations[row.delegation]
        name = plain(fit((run(delegation.name),), _NAME - 4))
        lead = (delegation_mark(delegation), Run(f" {name:<{_NAME - 3}}"))
        blocks.append(Block((Run(_numbers(row, texts, again=again)),), lead=lead))
    if len(rows) > 1:
        total = Shift(
            rows[0].delegation,
            _sum([row.first for row in rows]),
            _sum([row.second for row in rows]),
            sum(row.up for row in rows),
            sum(row.same for row in rows),
            sum(row.down for row in rows),
        )
        label = f"{texts.text('statement-together'):<{_NAME}}"
        blocks.append(Block((Run(_numbers(total, texts, again=again)),), lead=(Run(label),)))
    legend = " · ".join(
        f"{sign} {texts.text(f'stance-{stance}')}" for stance, sign in STANCE_SIGNS.items()
    )
    return [*blocks, Block(line(run(legend, Tone.MUTED)))]


def said_blocks(state: WorkshopState, known: StatementState, texts: Translator) -> Iterator[Block]:
    """Why people moved: with a name where they said so, without where they did not."""
    if not known.shows_second:
        return
    for person, taken in known.second.items():
        why = f" “{taken.reason}”" if taken.reason else ""
        dot = (run("· ", Tone.MUTED),)
        if taken.named:
            delegation = state.delegations[taken.delegation]
            who = texts.text(
                "statement-named",
                name=state.participants[person].name,
                delegation=delegation.name,
                moved=_moved(known, person, taken, texts),
            )
            yield Block(line(f"{who}{why}"), lead=dot)
        elif why:
            yield Block(line(why.strip()), lead=dot)


def _moved(
    known: StatementState, person: ParticipantId, taken: StanceState, texts: Translator
) -> str:
    now = texts.text(f"stance-{taken.stance}")
    before = known.first.get(person)
    return f"{texts.text(f'stance-{before.stance}')} → {now}" if before is not None else now


def _row(words: str) -> Block:
    return Block((run(words.rstrip(), Tone.MUTED),))


def _signs() -> str:
    return "".join(f"{sign:>{_CELL}}" for sign in STANCE_SIGNS.values())


def _padded(word: str) -> str:
    width = _CELL * len(STANCE_SIGNS)
    return f"{'':{_CELL - 2}}{word[: width - 2]}".ljust(width)


def _numbers(row: Shift, texts: Translator, *, again: bool) -> str:
    words = _cells(row.first)
    if again:
        moved = texts.text("statement-arrows", up=row.up, same=row.same, down=row.down)
        words += f"{'':{_GAP}}{_cells(row.second)}"
        words += f"{'':{_GAP}}{moved}"
    return words


def _cells(counts: Sequence[int]) -> str:
    """Numbers below their signs; nobody is a dot, so that the eye goes to where people are."""
    return "".join(f"{count or '·':>{_CELL}}" for count in counts)


def _sum(rows: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*rows, strict=True)))
