"""What an export says: one frozen document without a language, made from a state and its texts.

Only what everybody at the table may know gets in: positions of a hidden round, join codes and the
persons behind a delegation's position stay out. No clock is read: the same state gives the same
document, and so the same version.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from workshop.agreement.events import Event
from workshop.agreement.outcome import Outcome, outcome_of
from workshop.agreement.passage import PassageState, Position, Round, RoundOutcome, Seal
from workshop.agreement.pointing import ParagraphWords, pointed_at
from workshop.agreement.remarks import CheckMark, Comment
from workshop.agreement.roles import Role
from workshop.agreement.seal import seal_of
from workshop.agreement.state import WorkshopState
from workshop.agreement.suggestions import Suggestion
from workshop.export import conversation, filled, logged
from workshop.export.records.document import Document
from workshop.export.records.passages import EditRecord, PassageRecord, SealRecord, VersionRecord
from workshop.export.records.registers import DateRecord
from workshop.export.records.remarks import CommentRecord, RemarkRecord, SuggestionRecord
from workshop.export.records.rounds import CountRecord, HandsRecord, PositionRecord, RoundRecord
from workshop.export.records.steps import CheckRecord, PointRecord, StepRecord
from workshop.export.records.table import (
    DelegationRecord,
    FactRecord,
    ParticipantRecord,
    SourceRecord,
)
from workshop.export.zone import zone_of
from workshop.ids import CommentId, PassageId, SuggestionId
from workshop.scenario.model import Fact, Passage, Scenario, Step

__all__ = ["Document", "Places", "Spans", "build"]


_BRIEFINGS = 8
"""Half years that a council sits."""

Spans = Mapping[CommentId, tuple[int, int] | None]
Places = Mapping[SuggestionId, tuple[int, int] | None]


def build(
    state: WorkshopState,
    texts: Mapping[PassageId, str],
    spans: Spans | None = None,
    paragraphs: Mapping[CommentId, str] | None = None,
    there: Callable[[CheckMark], bool] = lambda mark: True,
    places: Places | None = None,
    words: ParagraphWords = lambda passage, name: "",
    log: Sequence[Event] = (),
) -> Document:
    """The document of this moment.

    Args:
        texts: the present text of every passage of the scenario.
        there: whether the words that meet a check are still in those texts.
        spans: where the words of each comment are in those texts; left out where they are gone.
        paragraphs: the name of the paragraph that those words begin in, such as 3b.
        places: likewise, where each open suggestion belongs.
        words: what a paragraph with a name says in those texts.
        log: the decisions of the meeting, oldest first.
    """
    scenario = state.scenario
    numbers = itertools.count(1)
    people = tuple(p for p in state.participants.values() if p.role is not Role.PROJECTOR)
    seated = {person.delegation for person in people}
    names = {id: delegation.name for id, delegation in state.delegations.items()}
    decisions = tuple(logged.decisions(state, log))
    decided = max(*_moments(state), *(known.at for known in decisions), state.created_at)
    return Document(
        workshop=state.id,
        title=state.title,
        scenario=scenario.title,
        language=scenario.language,
        created=state.created_at,
        decided=decided,
        passages=tuple(
            _passage(
                state,
                passage,
                texts[PassageId(passage.id)],
                spans or {},
                paragraphs or {},
                numbers,
                places or {},
            )
            for passage in scenario.passages
        ),
        steps=tuple(
            StepRecord(
                step.kind,
                step.title,
                step.step_id in state.visited,
                _checks(state, step, there),
                tuple(filled.answers(state, step)),
                tuple(filled.phrases(state, step)),
            )
            for step in scenario.steps
            if step.kind != "point"
        ),
        points=tuple(_points(state, there, words)),
        dates=tuple(sorted(_dates(state), key=lambda known: known.day)),
        delegations=tuple(
            DelegationRecord(known.name, known.initials, known.id in seated)
            for known in state.delegations.values()
        ),
        participants=tuple(
            ParticipantRecord(
                person.name, person.role, names[person.delegation] if person.delegation else None
            )
            for person in people
        ),
        sources=tuple(_sources(scenario)),
        coverage=tuple(filled.covered(state, texts)),
        items=tuple(filled.items(state)),
        statements=tuple(conversation.statements(state)),
        conversations=tuple(conversation.conversations(state)),
        times=tuple(logged.times(state, decided)),
        temperatures=tuple(logged.temperatures(state, log)),
        decisions=decisions,
        questions=scenario.header_questions,
    )


def _visible(round: Round) -> bool:
    return round.revealed or round.outcome is not RoundOutcome.RUNNING


def _moments(state: WorkshopState) -> Iterator[datetime]:
    yield state.created_at
    yield from (point.at for point in state.points.values() if point.at)
    yield from (known.settled_at for known in state.suggestions.values() if known.settled_at)
    for passage in state.passages.values():
        for round in passage.rounds:
            yield round.opened_at
            if round.ended_at:
                yield round.ended_at
            # The moment of a hidden position would tell that a delegation thought again.
            if _visible(round):
                yield from (position.at for position in round.positions.values())
                yield from (note.at for note in round.notes.values())
        if passage.seal:
            yield passage.seal.at


def _passage(
    state: WorkshopState,
    passage: Passage,
    text: str,
    spans: Spans,
    paragraphs: Mapping[CommentId, str],
    numbers: Iterator[int],
    places: Places,
) -> PassageRecord:
    known = state.passages[PassageId(passage.id)]
    agreed = [round for round in known.rounds if round.outcome is RoundOutcome.AGREED]
    return PassageRecord(
        id=known.id,
        title=passage.title,
        part=passage.part,
        status=known.status,
        text=text,
        seal=_seal(known, text),
        agreed_before=agreed[-1].ended_at if agreed and known.seal is None else None,
        rounds=tuple(
            _round(state, round, number, last=round is known.last_round)
            for number, round in enumerate(known.rounds, start=1)
        ),
        statements=tuple(
            step.statement
            for step in state.scenario.steps
            if step.passage == passage.id and step.statement
        ),
        comments=tuple(
            _comment(
                state,
                comment,
                next(numbers),
                spans.get(comment.id),
                paragraphs.get(comment.id, ""),
            )
            for resolved in (False, True)
            for comment in state.comments_on(known.id, resolved=resolved)
        ),
        suggestions=tuple(
            _suggestion(state, suggestion, places.get(suggestion.id))
            for settled in (False, True)
            for suggestion in state.suggestions_on(known.id, settled=settled)
        ),
        versions=tuple(
            VersionRecord(
                named.version,
                named.name,
                state.participants[named.by].name if named.by else None,
                named.at,
            )
            for named in known.named
        ),
    )


def _suggestion(
    state: WorkshopState, suggestion: Suggestion, place: tuple[int, int] | None
) -> SuggestionRecord:
    delegation, settler = suggestion.delegation, suggestion.settled_by
    return SuggestionRecord(
        number=suggestion.number,
        quote=suggestion.replaced or suggestion.quote,
        wording=suggestion.wording,
        reason=suggestion.reason,
        place=place if suggestion.is_open else None,
        name=state.participants[suggestion.by].name,
        delegation=state.delegations[delegation].name if delegation else None,
        at=suggestion.at,
        status=suggestion.status.value,
        settled=suggestion.settled_at,
        settler=state.participants[settler].name if settler is not None else None,
    )


def _comment(
    state: WorkshopState,
    comment: Comment,
    number: int,
    place: tuple[int, int] | None,
    paragraph: str,
) -> CommentRecord:
    return CommentRecord(
        number,
        comment.quote,
        place,
        paragraph,
        comment.resolved,
        tuple(
            RemarkRecord(
                state.participants[remark.by].name if remark.by else None,
                state.delegations[remark.delegation].name if remark.delegation else None,
                remark.at,
                remark.text,
            )
            for remark in comment.thread
        ),
    )


def _seal(passage: PassageState, text: str) -> SealRecord | None:
    sealed = passage.sealed_text()
    if passage.seal is None or sealed is None:
        return None
    intact = seal_of(text) == passage.seal.hash
    return SealRecord(
        passage.seal.hash, passage.seal.at, sealed, intact, tuple(_edits(passage, passage.seal))
    )


def _edits(passage: PassageState, seal: Seal) -> Iterator[EditRecord]:
    """Edits that moved the seal since the round it stands on."""
    before = seal.before
    if before is not None and before.round == seal.round:
        yield from _edits(passage, before)
        text = before.text or next(r.text for r in passage.rounds if r.id == before.round)
        yield EditRecord(seal.at, before.hash, text)


def _round(state: WorkshopState, round: Round, number: int, *, last: bool) -> RoundRecord:
    visible = _visible(round)
    names = {id: delegation.name for id, delegation in state.delegations.items()}
    everyone = tuple(names)
    outcome = outcome_of(round, everyone)
    return RoundRecord(
        number=number,
        opened=round.opened_at,
        seal=round.seal,
        outcome=round.outcome,
        ended=round.ended_at,
        visible=visible,
        positions=tuple(
            _position(round, position, name)
            for id, name in names.items()
            if visible and (position := round.positions.get(id))
        ),
        given=round.given,
        expected=len(round.asked or round.table or everyone),
        again=round.confirms is not None,
        count=_count(round, outcome) if visible else None,
        silent=tuple(names[id] for id in outcome.absent if visible and last),
        asked=tuple(names[id] for id in round.asked),
    )


def _count(round: Round, outcome: Outcome) -> CountRecord:
    return CountRecord(
        round.rule, outcome.verdict, outcome.favour, outcome.neutral, outcome.against
    )


def _position(round: Round, position: Position, name: str) -> PositionRecord:
    note = round.notes.get(position.delegation)
    return PositionRecord(
        name,
        position.stand,
        position.weight,
        position.reason,
        position.entered,
        position.carried,
        tuple(HandsRecord(stand, count) for stand, count in position.hands.items()),
        note.text if note else "",
    )


def _points(
    state: WorkshopState, there: Callable[[CheckMark], bool], words: ParagraphWords
) -> Iterator[PointRecord]:
    steps = (step for step in state.scenario.steps if step.kind == "point")
    for number, step in enumerate(steps, start=1):
        point, linked = state.points[step.step_id], pointed_at(state, step.step_id, words)
        yield PointRecord(
            number=number,
            title=step.title,
            group=step.group,
            status=point.status,
            note=point.note,
            where=point.where,
            passages=tuple(state.scenario.passage(id).title for id in point.passages),
            checks=_checks(state, step, there),
            answers=tuple(filled.answers(state, step)),
            owner=point.owner,
            evidence=point.evidence,
            action=point.action,
            due=point.due,
            included=point.included,
            words=linked.words if linked is not None else "",
        )


def _dates(state: WorkshopState) -> Iterator[DateRecord]:
    """The days people filled in; and talks with the council, twice a year for as long as it sits,
    where there are points and nobody chose the days of those."""
    settled = list(filled.days(state))
    yield from settled
    if any(known.kind == "briefing" for known in settled):
        return
    start = max(_moments(state)).astimezone(zone_of(state.scenario)).date()
    for number in range(1, _BRIEFINGS + 1) if state.points else ():
        yield DateRecord(_half_years_on(start, number), "briefing", state.title, proposed=True)


def _half_years_on(day: date, count: int) -> date:
    """A working day so many half years later."""
    months = day.month - 1 + 6 * count
    moved = date(day.year + months // 12, months % 12 + 1, min(day.day, 28))
    return moved + timedelta(days=max(0, 7 - moved.weekday()) if moved.weekday() > 4 else 0)


def _checks(
    state: WorkshopState, step: Step, there: Callable[[CheckMark], bool]
) -> tuple[CheckRecord, ...]:
    checks: list[CheckRecord] = []
    for check in step.checks:
        at = step.step_id, check.id
        mark = state.marks.get(at)
        words = mark.quote.strip() if mark is not None and there(mark) else ""
        checks.append(CheckRecord(check.text, at in state.ticked, words))
    return tuple(checks)


def _sources(scenario: Scenario) -> Iterator[SourceRecord]:
    for source in scenario.sources:
        facts: dict[Fact, FactRecord] = {}
        for step in scenario.steps:
            for fact in step.facts:
                if fact.source == source.id:
                    facts[fact] = FactRecord(fact.text, fact.date, fact.aged, fact.aged_note)
        yield SourceRecord(
            source.title, source.publisher, source.published, source.note, tuple(facts.values())
        )
