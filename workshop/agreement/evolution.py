"""What an event changes: the state is the fold of its events. Pure.

Replaying the events of a journal through ``evolve`` gives the same state again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from workshop.agreement import events as e
from workshop.agreement import suggestions as s
from workshop.agreement.answering import answered
from workshop.agreement.answers import (
    AnswerGiven,
    AnswerPulled,
    AnswerRowAdded,
    AnswerRowDropped,
)
from workshop.agreement.breaks import BreakEnded, BreakStarted, broken_off, resumed
from workshop.agreement.closing import WorkshopClosed
from workshop.agreement.comments import commented
from workshop.agreement.disclosure import parts
from workshop.agreement.goals import GoalLinked
from workshop.agreement.late import LateSettled, TextCameLate, came_late
from workshop.agreement.names import initials_for
from workshop.agreement.paragraphs import Naming, ParagraphsNamed, named
from workshop.agreement.passage import (
    MinorityNote,
    NamedVersion,
    PassageState,
    Position,
    Round,
    RoundOutcome,
    Seal,
)
from workshop.agreement.passes import (
    CodeUsed,
    KeyForgotten,
    KeyRemembered,
    ReturnCodeGiven,
    passed,
)
from workshop.agreement.people import Delegation, JoinCode, Participant
from workshop.agreement.phrases import PhraseSettled, PhraseVoted
from workshop.agreement.phrasing import phrased
from workshop.agreement.recording import recorded
from workshop.agreement.register import ItemChanged, ItemClosed, ItemDropped, ItemRecorded
from workshop.agreement.remarks import CheckMark
from workshop.agreement.seats import LeadHandedOver, LeadTakenBack, RoleChanged, seated
from workshop.agreement.silences import NoteWritten, SilenceOpened, SilenceRevealed
from workshop.agreement.silencing import note_hidden, silenced
from workshop.agreement.sorting import sorted_out
from workshop.agreement.sortings import ItemSorted, SortableAdded, SortingSettled
from workshop.agreement.stands import Stand
from workshop.agreement.state import PointState, WorkshopState
from workshop.agreement.statements import (
    StanceTaken,
    StatementMoved,
    TrendAdded,
    TrendDropped,
    TrendMerged,
    TrendSupported,
)
from workshop.agreement.stating import stance_hidden, stated
from workshop.agreement.suggesting import suggested
from workshop.agreement.temperature import TemperatureTaken
from workshop.agreement.timing import ClockExtended, ClockPaused, ClockStarted, switched, timed
from workshop.agreement.undo import ProcessUndone
from workshop.agreement.undoing import remembered, undone
from workshop.agreement.weighing import weighed, weights_hidden
from workshop.agreement.weighings import (
    WeighedAdded,
    WeighingOpened,
    WeighingRevealed,
    WeightsGiven,
)
from workshop.agreement.withheld import (
    Disclosed,
    NoteHidden,
    PositionHidden,
    StanceHidden,
    WeightsHidden,
    Withheld,
)
from workshop.ids import DelegationId, PassageId, StepId

__all__ = ["evolve", "found"]


def found(event: e.Event) -> WorkshopState:
    """The state after the first event.

    Raises:
        ValueError: a journal that does not begin with the creation of a workshop.
    """
    if not isinstance(event, e.WorkshopCreated):
        raise ValueError(f"a journal begins with workshop-created, not {event.type}")
    scenario = event.scenario
    first = scenario.steps[0].step_id
    return WorkshopState(
        id=event.id,
        title=event.title,
        scenario=scenario,
        created_at=event.at,
        step=first,
        visited=frozenset({first}),
        codes=tuple(JoinCode(role, code, event.codes_expire) for role, code in event.codes.items()),
        passages=MappingProxyType(
            {PassageId(p.id): PassageState(PassageId(p.id)) for p in scenario.passages}
        ),
        points=MappingProxyType(
            {s.step_id: PointState() for s in scenario.steps if s.kind == "point"}
        ),
    )


def evolve(state: WorkshopState, event: e.Event) -> WorkshopState:
    """The state after one more event. Events were decided once; they are not judged again.

    Raises:
        ValueError: a second creation.
    """
    if isinstance(event, Disclosed):
        for part in parts(event):
            state = evolve(state, part)
        return state
    after = _evolve(state, event)
    return replace(after, taken=remembered(state, event))


def _joined(state: WorkshopState, event: e.ParticipantJoined) -> Participant:
    """Somebody with a seat; letters that were theirs once stay theirs."""
    known = state.participants.get(event.id)
    if known is not None:
        letters = known.initials
    else:
        taken = {person.initials.upper() for person in state.participants.values()}
        letters = initials_for(event.name, taken).lower()
    return Participant(event.id, event.name, event.role, event.delegation, initials=letters)


def _evolve(state: WorkshopState, event: e.Event) -> WorkshopState:
    match event:
        case e.WorkshopCreated():
            raise ValueError("a workshop is created once")
        case e.DelegationAdded():
            added = Delegation(event.id, event.name, event.initials, len(state.delegations))
            return replace(state, delegations=_with(state.delegations, event.id, added))
        case e.ParticipantJoined():
            return replace(
                state, participants=_with(state.participants, event.id, _joined(state, event))
            )
        case e.CodeRenewed():
            old = tuple(
                replace(code, renewed=True) if code.role is event.role else code
                for code in state.codes
            )
            new = JoinCode(event.role, event.code, event.expires)
            return replace(state, codes=(*old, new))
        case e.StepEntered():
            clocks = switched(state, event.step, event.at)
            visited = state.visited | {event.step}
            return replace(state, step=event.step, visited=visited, clocks=clocks)
        case ClockStarted() | ClockPaused() | ClockExtended():
            return replace(state, clocks=timed(state, event))
        case BreakStarted():
            return broken_off(state, event.at, event.minutes)
        case BreakEnded():
            return resumed(state, event.at)
        case RoleChanged() | LeadHandedOver() | LeadTakenBack():
            return seated(state, event)
        case ReturnCodeGiven() | KeyRemembered() | KeyForgotten() | CodeUsed():
            return passed(state, event)
        case TemperatureTaken() | Withheld() | Disclosed():
            return state
        case ProcessUndone():
            return undone(state, event)
        case e.CheckTicked():
            mark = {(event.step, event.check)}
            ticked = state.ticked | mark if event.done else state.ticked - mark
            return replace(state, ticked=ticked, marks=_marked(state, event))
        case e.PointAssessed():
            point = PointState(
                event.status,
                event.note,
                event.where,
                event.passages,
                event.by,
                event.at,
                event.owner,
                event.evidence,
                event.action,
                event.due,
                event.included,
            )
            return replace(state, points=_with(state.points, event.step, point))
        case e.CommentAdded() | e.CommentReplied() | e.CommentResolved():
            comment = commented(state, event)
            return replace(state, comments=_with(state.comments, comment.id, comment))
        case AnswerPulled():
            return state
        case AnswerGiven() | AnswerRowAdded() | AnswerRowDropped():
            key = event.step, event.question
            return replace(state, answers=_with(state.answers, key, answered(state, event)))
        case PhraseVoted() | PhraseSettled():
            key = event.step, event.phrase
            return replace(state, phrases=_with(state.phrases, key, phrased(state, event)))
        case GoalLinked():
            return replace(state, goals=_with(state.goals, event.goal, event.passages))
        case ItemRecorded() | ItemChanged() | ItemClosed() | ItemDropped():
            return replace(state, items=MappingProxyType(recorded(state, event)))
        case (
            s.SuggestionAdded()
            | s.SuggestionAccepted()
            | s.SuggestionRejected()
            | s.SuggestionWithdrawn()
            | s.SuggestionReopened()
        ):
            suggestion = suggested(state, event)
            return replace(state, suggestions=_with(state.suggestions, suggestion.id, suggestion))
        case (
            StatementMoved()
            | StanceTaken()
            | TrendAdded()
            | TrendSupported()
            | TrendMerged()
            | TrendDropped()
        ):
            return replace(
                state, statements=_with(state.statements, event.step, stated(state, event))
            )
        case SilenceOpened() | NoteWritten() | SilenceRevealed():
            key = event.step, event.question
            return replace(state, silences=_with(state.silences, key, silenced(state, event)))
        case SortableAdded() | ItemSorted() | SortingSettled():
            sorted_now = sorted_out(state, event)
            return replace(state, sortings=_with(state.sortings, event.step, sorted_now))
        case WeighingOpened() | WeightsGiven() | WeighingRevealed() | WeighedAdded():
            at = event.step, event.question
            return replace(state, weighings=_with(state.weighings, at, weighed(state, event)))
        case ParagraphsNamed():
            naming = named(state.naming.get(event.passage, Naming()), event)
            return replace(state, naming=_with(state.naming, event.passage, naming))
        case TextCameLate() | LateSettled():
            return replace(state, late=MappingProxyType(came_late(state.late, event)))
        case StanceHidden():
            known = stance_hidden(state, event)
            return replace(state, statements=_with(state.statements, event.step, known))
        case WeightsHidden():
            key = event.step, event.question
            return replace(
                state, weighings=_with(state.weighings, key, weights_hidden(state, event))
            )
        case NoteHidden():
            key = event.step, event.question
            return replace(state, silences=_with(state.silences, key, note_hidden(state, event)))
        case WorkshopClosed():
            return replace(state, closed=event.at)
        case _:
            passage = _evolve_passage(state.passages[event.passage], event, state.delegations)
            return replace(state, passages=_with(state.passages, event.passage, passage))


def _marked(state: WorkshopState, event: e.CheckTicked) -> Mapping[tuple[StepId, str], CheckMark]:
    key = event.step, event.check
    if event.done and event.passage is not None:
        mark = CheckMark(*key, event.passage, event.anchor, event.quote, by=event.by, at=event.at)
        return _with(state.marks, key, mark)
    return MappingProxyType({k: mark for k, mark in state.marks.items() if k != key})


_PassageEvent = (
    e.RoundOpened
    | e.PositionTaken
    | PositionHidden
    | e.PositionsRevealed
    | e.PassageAgreed
    | e.RoundClosed
    | e.PassageReopened
    | e.VersionNamed
    | e.SealMoved
    | e.MinorityNoted
)


def _evolve_passage(
    passage: PassageState, event: _PassageEvent, table: Iterable[DelegationId]
) -> PassageState:
    match event:
        case e.RoundOpened():
            opened = Round(
                event.round,
                event.passage,
                event.text,
                event.seal,
                event.at,
                positions=_carried(passage, event),
                gradient=event.gradient,
                rule=event.rule,
                confirms=event.confirms,
                asked=event.asked,
            )
            seal = passage.seal if event.confirms else None
            return replace(passage, rounds=(*passage.rounds, opened), seal=seal)
        case e.PositionTaken():
            position = Position(
                event.delegation,
                event.stand,
                event.reason,
                event.by,
                event.at,
                event.entered,
                MappingProxyType(event.hands),
            )
            last = passage.rounds[-1]
            positions = _with(last.positions, event.delegation, position)
            return _with_last(passage, replace(last, positions=positions))
        case PositionHidden():
            # Any stand does: it is not looked at before the true one has taken its place.
            hidden = Position(event.delegation, Stand.AGREE, "", event.by, event.at, event.entered)
            last = passage.rounds[-1]
            positions = _with(last.positions, event.delegation, hidden)
            return _with_last(passage, replace(last, positions=positions))
        case e.PositionsRevealed():
            return _with_last(passage, replace(passage.rounds[-1], revealed=True))
        case e.PassageAgreed():
            last = replace(
                passage.rounds[-1],
                outcome=RoundOutcome.AGREED,
                ended_at=event.at,
                table=tuple(table),
            )
            seal = Seal(event.seal, event.round, event.at, event.by, before=passage.seal)
            return replace(_with_last(passage, last), seal=seal)
        case e.RoundClosed():
            last = replace(
                passage.rounds[-1],
                revealed=True,
                outcome=RoundOutcome.CLOSED,
                ended_at=event.at,
                table=tuple(table),
            )
            return _with_last(passage, last)
        case e.PassageReopened():
            return replace(passage, seal=None, lifted=passage.seal, reopened=len(passage.rounds))
        case e.VersionNamed():
            others = [known for known in passage.named if known.version != event.version]
            named = NamedVersion(event.version, event.name, event.by, event.at)
            return replace(passage, named=(*others, named))
        case e.SealMoved():
            before = passage.seal
            round = before.round if before else passage.rounds[-1].id
            moved = Seal(event.seal, round, event.at, event.by, event.text, before)
            return replace(passage, seal=moved)
        case e.MinorityNoted():
            return _noted(passage, event)


def _carried(passage: PassageState, event: e.RoundOpened) -> Mapping[DelegationId, Position]:
    """The positions that a round which asks again begins with: of those it does not ask."""
    before = next((known for known in passage.rounds if known.id == event.confirms), None)
    if before is None:
        return MappingProxyType({})
    kept = (known for known in before.positions.values() if known.delegation not in event.asked)
    return MappingProxyType({known.delegation: replace(known, carried=True) for known in kept})


def _noted(passage: PassageState, event: e.MinorityNoted) -> PassageState:
    note = MinorityNote(event.delegation, event.text, event.by, event.at, event.entered)
    rounds = tuple(
        replace(known, notes=_with(known.notes, event.delegation, note))
        if known.id == event.round
        else known
        for known in passage.rounds
    )
    return replace(passage, rounds=rounds)


def _with_last(passage: PassageState, last: Round) -> PassageState:
    return replace(passage, rounds=(*passage.rounds[:-1], last))


_K = TypeVar("_K")
_V = TypeVar("_V")


def _with(mapping: Mapping[_K, _V], key: _K, value: _V) -> Mapping[_K, _V]:
    return MappingProxyType({**mapping, key: value})
