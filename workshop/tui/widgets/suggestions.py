"""Suggestions as blocks for panels and dialogs: who, which words instead of which, and why."""

from __future__ import annotations

from enum import StrEnum

from workshop.agreement.passage import PassageStatus
from workshop.agreement.people import Delegation
from workshop.agreement.state import WorkshopState
from workshop.agreement.suggestions import Suggestion, SuggestionStatus
from workshop.document.difference import Kind, difference
from workshop.i18n import Translator
from workshop.ids import ParticipantId, PassageId
from workshop.rooms.session import Session
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.words import clock_time, delegation_mark

__all__ = [
    "Standing",
    "change_line",
    "place_line",
    "standing_of",
    "suggestion_blocks",
    "suggestion_name",
    "suggestion_rows",
    "suggestions_count",
    "suggestions_in_order",
]

_BREAK = "¶"
_AROUND = 48
"""How much of the text beside a suggestion is shown with it, in code points."""
_INDENT = (Run("     "),)
_GONE = SIGNS.passage[PassageStatus.CONTESTED]
_SETTLED = {
    SuggestionStatus.ACCEPTED: run(f"{SIGNS.done} ", Tone.GOOD),
    SuggestionStatus.REJECTED: run(f"{SIGNS.broken} ", Tone.MUTED),
    SuggestionStatus.WITHDRAWN: run(f"{SIGNS.parked} ", Tone.MUTED),
}


class Standing(StrEnum):
    """What of the text a suggestion speaks of is still there."""

    FRESH = "fresh"
    """Exactly what it is to replace."""
    CHANGED = "changed"
    """Something else than what it was to replace."""
    GONE = "gone"


def standing_of(session: Session, known: Suggestion) -> tuple[Standing, str]:
    """How an open suggestion stands, and the words that it would replace now."""
    passages = session.room.passages
    place = passages.suggestion_place(known.id)
    if place is None:
        return Standing.GONE, ""
    now = passages.text(known.passage)[slice(*place)]
    return (Standing.FRESH if now == known.quote else Standing.CHANGED), now


def suggestions_in_order(session: Session, passage: PassageId) -> list[Suggestion]:
    """The open suggestions in the order of the text; at the end those whose words are gone."""
    passages = session.room.passages
    behind = len(passages.text(passage)) + 1
    return sorted(
        session.room.state.suggestions_on(passage),
        key=lambda known: (
            passages.suggestion_place(known.id) or (behind, behind),
            known.number,
        ),
    )


def suggestions_count(state: WorkshopState, passage: PassageId, texts: Translator) -> str:
    """How many suggestions on a passage are open; empty where none is."""
    count = len(state.suggestions_on(passage))
    return texts.text("tui-suggestions-count", count=count) if count else ""


def suggestion_name(state: WorkshopState, known: Suggestion, texts: Translator) -> str:
    """The name of a suggestion with its author: "voorstel 3 van Ad"."""
    return texts.text("tui-suggestion-name", number=known.number, name=_name(state, known.by))


def change_line(old: str, new: str) -> Line:
    """What goes, struck and in brackets, and what comes in its place, underlined."""
    runs: list[Run] = []
    for piece in difference(old, new):
        words = piece.text.replace("\n", _BREAK)
        if piece.kind is Kind.DELETED:
            runs.append(run(f"[-{words}-]", Tone.REMOVED))
        elif piece.kind is Kind.INSERTED:
            # Where nothing went, a sign says that something comes.
            sign = "" if runs and runs[-1].tone is Tone.REMOVED else "+"
            runs.append(run(f"{sign}{words}", Tone.ADDED))
        else:
            runs.append(run(words))
    return tuple(runs)


def place_line(text: str, start: int, end: int, new: str | None) -> Line:
    """A stretch of the text with what stands around it, and with the new words where given."""
    whole = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
    before, after = whole[0][-_AROUND:], whole[1][:_AROUND]
    # No half words: what is cut off is cut off at a space.
    if cut := len(before) < len(whole[0]):
        before = before.partition(" ")[2] or before
    if goes_on := len(after) < len(whole[1]):
        after = after.rpartition(" ")[0] or after
    middle = (
        (run(text[start:end].replace("\n", _BREAK), Tone.STRONG),)
        if new is None
        else change_line(text[start:end], new)
    )
    head = run(("… " if cut else "") + before, Tone.MUTED)
    return (head, *middle, run(after + (" …" if goes_on else ""), Tone.MUTED))


def suggestion_rows(session: Session, passage: PassageId, texts: Translator) -> list[Block]:
    """The suggestions on a passage, open ones first; the key of an entry is its suggestion."""
    state = session.room.state
    settled = state.suggestions_on(passage, settled=True)
    rows: list[Block] = []
    for known in [*suggestions_in_order(session, passage), *settled]:
        rows.append(
            Block(
                change_line(known.quote, known.wording),
                key=known.id,
                lead=(
                    _sign(session, known),
                    delegation_mark(_delegation(state, known)),
                    run(f" {known.number} ", Tone.STRONG),
                ),
            )
        )
        rows.append(Block(line(run(_told(session, known, texts), Tone.MUTED)), lead=_INDENT))
        if known.reason:
            rows.append(Block(line(run(f"“{known.reason}”")), lead=_INDENT))
    return rows


def suggestion_blocks(session: Session, known: Suggestion, texts: Translator) -> list[Block]:
    """Everything about one suggestion: the change in its place, who, why, how it stands."""
    state = session.room.state
    blocks: list[Block] = []
    if not known.is_open:
        blocks.append(Block(change_line(known.replaced or known.quote, known.wording)))
        blocks += [Block(), Block(line(_outcome(state, known, texts)))]
    else:
        standing, now = standing_of(session, known)
        place = session.room.passages.suggestion_place(known.id)
        if place is None:
            words = f"{_GONE} {texts.text('tui-suggestion-gone')}"
            blocks.append(Block(change_line(known.quote, known.wording)))
            blocks += [Block(), Block(line(run(words, Tone.WARN)))]
        else:
            text = session.room.passages.text(known.passage)
            blocks.append(Block(place_line(text, *place, known.wording)))
            if standing is Standing.CHANGED:
                words = f"{_GONE} {texts.text('tui-suggestion-changed')}"
                blocks += [
                    Block(),
                    Block(line(run(words, Tone.WARN))),
                    _told_words("tui-suggestion-was", known.quote, texts),
                    _told_words("tui-suggestion-is", now, texts),
                ]
    if known.reason:
        blocks += [Block(), heading(texts.text("tui-suggestion-why"))]
        blocks += [Block(line(run(part))) for part in known.reason.split("\n")]
    lead = (delegation_mark(_delegation(state, known)), Run(" "))
    about = run(_told(session, known, texts), Tone.MUTED)
    return [*blocks, Block(), Block(line(about), lead=lead)]


def _told_words(id: str, words: str, texts: Translator) -> Block:
    shown = words.replace("\n", _BREAK)
    return Block(line(run(texts.text(id, words=shown))), lead=(Run("  "),))


def _outcome(state: WorkshopState, known: Suggestion, texts: Translator) -> Run:
    assert known.settled_at is not None
    words = texts.text(
        "tui-suggestion-settled",
        status=known.status.value,
        name=_name(state, known.settled_by),
        time=clock_time(known.settled_at),
    )
    sign = _SETTLED[known.status]
    return run(f"{sign.text}{words}", sign.tone)


def _told(session: Session, known: Suggestion, texts: Translator) -> str:
    """Who made it, for whom, when and where: "Ad, ambtelijk adviseur, 14:32, alinea 3b"."""
    state, passages = session.room.state, session.room.passages
    person = state.participants[known.by]
    delegation = _delegation(state, known)
    role = texts.text(f"role-{person.role}")
    told = texts.text(
        "tui-suggestion-by",
        name=person.name,
        who=delegation.name if delegation is not None else role,
        time=clock_time(known.at),
    )
    place = passages.suggestion_place(known.id)
    where = passages.paragraphs.at(known.passage, place[0]) if place is not None else ""
    return f"{told}, {texts.text('tui-paragraph', name=where)}" if where else told


def _sign(session: Session, known: Suggestion) -> Run:
    if not known.is_open:
        return _SETTLED[known.status]
    standing, _ = standing_of(session, known)
    return Run("  ") if standing is Standing.FRESH else run(f"{_GONE} ", Tone.WARN)


def _name(state: WorkshopState, person: ParticipantId | None) -> str:
    return state.participants[person].name if person is not None else ""


def _delegation(state: WorkshopState, known: Suggestion) -> Delegation | None:
    return state.delegations[known.delegation] if known.delegation is not None else None
