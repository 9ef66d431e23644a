"""What the room sees on the wall: the text, what changed or is suggested in it, or an outcome.

Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop.agreement.passage import PassageState, PassageStatus, Round
from workshop.agreement.seal import short_seal
from workshop.agreement.suggestions import Suggestion
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.session import Session
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.compared import compared_blocks
from workshop.tui.widgets.prose import Line, Run, Tone, cells, fit, line, run, wrap
from workshop.tui.widgets.standing import stands
from workshop.tui.widgets.suggestions import suggestion_name
from workshop.tui.widgets.temperature import temperature_blocks
from workshop.tui.widgets.topics import Shown, Topic, break_shown, shown, undisturbed
from workshop.tui.widgets.words import (
    clock_time,
    outcome_words,
    round_asked,
    stand_words,
)

__all__ = ["Projection", "project"]

_BLANK: Line = ()


@dataclass(frozen=True, slots=True)
class Projection:
    """What is to be shown."""

    passage: PassageId
    settled: str
    """The text as the room knows it; what differs from it is marked."""
    caret: int | None
    """Where who leads is in the text."""
    topic: Topic | None = None
    """What the table does instead of writing."""
    turns: int = 0
    """How many times the page was turned, where not everything fits on one."""


def project(
    session: Session,
    wanted: Projection,
    texts: Translator,
    width: int,
    height: int,
    *,
    roomy: bool,
) -> tuple[list[Line], list[Line], int]:
    """The heading, the rows of text, and which of them is to be in sight.

    Args:
        width: cells of a row.
        height: rows there are.
        roomy: whether there is a blank row between two lines of text.
    """
    state = session.room.state
    known = state.passages[wanted.passage]
    if (instead := _instead(session, wanted, texts, width)) is not None:
        return _laid_out(instead, wanted.turns, texts, width, height, roomy=roomy)
    title = state.scenario.passage(wanted.passage).title
    head = [_BLANK, _spaced(title, width), *_status(session, known, texts, width), _BLANK]
    running = known.round
    if running is not None:
        # A round is about what was put forward, whatever is typed meanwhile.
        before = known.sealed_text() if running.confirms else None
        rows, at = _text(before or running.text, running.text, None, width)
        if running.revealed:
            rows = [*_result(session, running, texts, width), _BLANK, *rows]
            at = 0
    else:
        text = session.room.passages.text(wanted.passage)
        proposed = _proposed(session, wanted, text)
        if proposed is not None:
            name = suggestion_name(state, proposed[0], texts)
            head = [*head[:-1], *wrap((run(_capital(name), Tone.BUSY),), width), _BLANK]
            rows, at = _text(text, proposed[1], None, width)
        else:
            rows, at = _text(wanted.settled, text, wanted.caret, width)
        if not text.strip():
            rows = [line(run(texts.text("tui-projector-empty"), Tone.MUTED))]
    if roomy:
        rows = [row for one in rows for row in (one, _BLANK)]
        at *= 2
    return head, rows, at


def _instead(session: Session, wanted: Projection, texts: Translator, width: int) -> Shown | None:
    """What stands there instead of the text: a break always does; the question how it goes unless
    people choose or write in silence; other things as long as no round runs."""
    room = session.room
    if (resting := break_shown(room.state, room.now(), texts, width)) is not None:
        return resting
    quiet = wanted.topic is not None and undisturbed(room.state, wanted.topic)
    if (warmth := room.temperature) is not None and not quiet:
        blocks = temperature_blocks(warmth.given, warmth.counts if warmth.shown else (), texts)
        question = line(run(texts.text("tui-temperature-question"), Tone.BUSY))
        rows = [(*block.lead, *block.line) for block in blocks[: None if warmth.shown else 1]]
        return Shown(texts.text("tui-temperature-title"), question, rows)
    if wanted.topic is None or room.state.passages[wanted.passage].round is not None:
        return None
    return shown(room.state, wanted.topic, room.now(), texts, width)


def _laid_out(
    board: Shown, turns: int, texts: Translator, width: int, height: int, *, roomy: bool
) -> tuple[list[Line], list[Line], int]:
    """A board with room between its rows where there is; else page by page."""
    status = [*wrap(board.status, width)] if board.status else []
    head = [_BLANK, _spaced(board.title, width), *status, _BLANK]
    room = max(1, height - len(head))
    apart, at = _apart(board)
    if roomy and len(apart) <= room:
        return head, apart, at
    if len(board.rows) <= room:
        return head, board.rows, board.at
    pages = -(-len(board.rows) // room)
    page = turns % pages
    count = texts.text("tui-projector-page", page=page + 1, pages=pages)
    head = [_BLANK, _spaced(board.title, width), *status, line(run(count, Tone.MUTED)), _BLANK]
    room = max(1, height - len(head))
    # The board shows a third of the screen above the row that is to be in sight.
    return head, board.rows, min(page * room, len(board.rows) - room) + room // 3


def _apart(board: Shown) -> tuple[list[Line], int]:
    """Its rows with blank ones between them, and where the row to look at is then."""
    rows: list[Line] = []
    at = 0
    for number, row in enumerate(board.rows):
        at = len(rows) if number == board.at else at
        # Tall figures hang together; between two lines of words there is room.
        drawn = bool(row) and row[0].text.strip(" █") == "" and "█" in row[0].text
        rows += [row] if drawn else [row, _BLANK]
    return rows, at


def _proposed(session: Session, wanted: Projection, text: str) -> tuple[Suggestion, str] | None:
    """The suggestion that who leads is at, and how the text would read; not while a change is
    news."""
    if wanted.caret is None or wanted.settled != text:
        return None
    found: list[tuple[int, int, Suggestion, str]] = []
    for known in session.room.state.suggestions_on(wanted.passage):
        place = session.room.passages.suggestion_place(known.id)
        if place is not None and place[0] <= wanted.caret <= place[1]:
            proposed = text[: place[0]] + known.wording + text[place[1] :]
            found.append((place[1] - place[0], known.number, known, proposed))
    return min(found)[2:] if found else None


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _spaced(title: str, width: int) -> Line:
    """A title in wide capitals, where there is room for them."""
    wide = run(" ".join(title.upper()).replace("     ", "   "), Tone.HEADING)
    return (wide,) if cells((wide,)) <= width else (run(title, Tone.HEADING),)


def _status(session: Session, known: PassageState, texts: Translator, width: int) -> Iterable[Line]:
    state = session.room.state
    last = known.last_round
    words: Run | None = None
    match known.status:
        case PassageStatus.PUT_FORWARD if last is not None:
            count, total = last.given, round_asked(state, last)
            said = texts.text("tui-projector-hidden", count=count, total=total)
            words = run(f"{SIGNS.passage[known.status]} {said}", Tone.BUSY)
        case PassageStatus.REVEALED if last is not None:
            words = outcome_words(state, last, texts, names=False)
        case PassageStatus.AGREED if known.seal is not None:
            if session.room.passages.seal_intact(known.id) is False:
                word = texts.text("passage-seal-broken")
                words = run(f"{SIGNS.broken} {word}", Tone.BAD)
            else:
                time, seal = clock_time(known.seal.at), short_seal(known.seal.hash)
                said = texts.text("tui-projector-agreed", time=time, seal=seal)
                words = run(f"{SIGNS.done} {said}", Tone.GOOD)
        case PassageStatus.CONTESTED:
            word = texts.text(f"passage-status-{known.status}")
            words = run(f"{SIGNS.passage[known.status]} {word}", Tone.WARN)
        case _:
            pass
    return wrap((words,), width) if words is not None else ()


def _result(session: Session, known: Round, texts: Translator, width: int) -> list[Line]:
    """How many took each stand, and who: everybody may know once it is shown."""
    delegations = session.room.state.delegations
    counts = stands(known)
    words = {stand: stand_words(stand, texts) for stand in counts}
    widest = max(cells((word,)) for word in words.values())
    rows: list[Line] = []
    for stand, count in counts.items():
        gap = Run(" " * (widest - cells((words[stand],)) + 3))
        names = ", ".join(
            one.name
            for id, one in delegations.items()
            if id in known.positions and known.positions[id].stand is stand
        )
        head = (words[stand], gap, run(f"{count}", Tone.STRONG))
        rows.append(fit((*head, run(f"   {names}")), width))
    return rows


def _text(old: str, new: str, caret: int | None, width: int) -> tuple[list[Line], int]:
    """Rows with what changed marked, and the row to look at."""
    if old != new:
        blocks = compared_blocks(old, new, width)
        rows = [(*_lead(block.lead), *block.line) for block in blocks]
        changed = next((at for at, block in enumerate(blocks) if block.key), 0)
        return rows, changed
    rows, at = [], 0
    paragraph = new[:caret].count("\n") if caret is not None else 0
    for number, part in enumerate(new.split("\n")):
        if number == paragraph:
            at = len(rows)
        rows += [(Run("    "), *row) for row in wrap((run(part),), width - 4)]
    return rows, at


def _lead(lead: Sequence[Run]) -> Line:
    """The sign of a changed row, in four cells."""
    sign = Run("".join(part.text for part in lead).strip(), lead[-1].tone)
    return sign, Run(" " * (4 - cells((sign,))))
