"""What a decision of somebody sounds like on the others' bottom line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from workshop.agreement import events as e
from workshop.agreement import suggestions as s
from workshop.agreement.breaks import BreakEnded, BreakStarted
from workshop.agreement.late import LateSettled, TextCameLate
from workshop.agreement.register import ItemRecorded
from workshop.agreement.roles import Action
from workshop.agreement.silences import SilenceOpened, SilenceRevealed
from workshop.agreement.statements import StatementMoved
from workshop.agreement.timing import ClockExtended
from workshop.agreement.undo import ProcessUndone
from workshop.agreement.weighings import WeighingOpened, WeighingRevealed
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.session import Session
from workshop.tui.widgets.decisions import undone_words
from workshop.tui.widgets.suggestions import suggestion_name
from workshop.tui.widgets.words import clock_time, stand_words, step_name, step_short

__all__ = ["news", "news_of_many"]


def news(session: Session, event: e.Event, texts: Translator) -> str:
    """The sentence about an event; empty where it needs none."""
    state = session.room.state

    def title(passage: PassageId) -> str:
        return state.scenario.passage(passage).title

    match event:
        case e.StepEntered():
            step = state.scenario.step(event.step)
            return texts.text("tui-notice-moved", step=step_name(state, step, texts))
        case e.ParticipantJoined():
            return texts.text("tui-notice-joined", name=event.name)
        case e.CommentAdded() | e.CommentReplied():
            if event.by is None or event.by == session.participant_id:
                return ""
            name = state.participants[event.by].name
            if isinstance(event, e.CommentAdded):
                passage = title(event.passage)
                return texts.text("tui-notice-comment-added", name=name, passage=passage)
            passage = title(state.comments[event.comment].passage)
            return texts.text("tui-notice-comment-replied", name=name, passage=passage)
        case e.RoleChanged():
            name = state.participants[event.id].name
            role = texts.text(f"role-{event.role}")
            yours = event.id == session.participant_id
            id = "tui-notice-role-yours" if yours else "tui-notice-role"
            return texts.text(id, name=name, role=role)
        case e.LeadHandedOver() | e.LeadTakenBack():
            handed = isinstance(event, e.LeadHandedOver)
            leads = event.deputy if handed else event.giver
            name = state.participants[leads].name
            id = "tui-notice-lead"
            if leads == session.participant_id:
                id = "tui-notice-lead-yours"
            return texts.text(id, name=name)
        case TextCameLate() | LateSettled():
            return _of_late(session, event, texts)
        case ClockExtended():
            return texts.text("tui-notice-more-time", minutes=event.minutes)
        case ProcessUndone():
            id = "tui-notice-undone-seen" if event.seen else "tui-notice-undone"
            return texts.text(id, what=undone_words(state, event, texts))
        case BreakStarted():
            until = event.at + timedelta(minutes=event.minutes)
            return texts.text("tui-notice-break", time=clock_time(until))
        case BreakEnded():
            return texts.text("tui-notice-work")
        case e.RoundOpened() if event.confirms is not None:
            mine = session.delegation
            concerned = mine is not None and mine.id in event.asked
            id = "tui-notice-again" if concerned else "tui-notice-again-watch"
            return texts.text(id, passage=title(event.passage))
        case (
            s.SuggestionAdded()
            | s.SuggestionAccepted()
            | s.SuggestionRejected()
            | s.SuggestionWithdrawn()
            | s.SuggestionReopened()
        ):
            return _of_suggestion(session, event, texts)
        case ItemRecorded():
            if event.by is None or event.by == session.participant_id:
                return ""
            name, kind = state.participants[event.by].name, texts.text(f"item-kind-{event.kind}")
            return texts.text("tui-notice-item", name=name, kind=kind)
        case e.RoundOpened():
            asked = session.may(Action.TAKE_POSITION)
            id = "tui-notice-round" if asked else "tui-notice-round-watch"
            return texts.text(id, passage=title(event.passage))
        case e.PositionTaken():
            mine = session.delegation
            if event.entered and event.by == session.participant_id:
                mine = state.delegations[event.delegation]
            if mine is None or mine.id != event.delegation:
                return ""
            stand = stand_words(event.stand, texts).text
            return texts.text("tui-notice-position", delegation=mine.name, stand=stand)
        case e.PositionsRevealed():
            return texts.text("tui-notice-revealed", passage=title(event.passage))
        case e.PassageAgreed():
            return texts.text("tui-notice-agreed", passage=title(event.passage))
        case e.RoundClosed():
            return texts.text("tui-notice-closed", passage=title(event.passage))
        case e.PassageReopened():
            return texts.text("tui-notice-reopened", passage=title(event.passage))
        case e.SealMoved():
            return texts.text("tui-notice-seal-moved", passage=title(event.passage))
        case SilenceOpened():
            step = state.scenario.step(event.step)
            return texts.text("tui-notice-silence", step=step_name(state, step, texts))
        case SilenceRevealed():
            step = state.scenario.step(event.step)
            return texts.text("tui-notice-silence-shown", step=step_name(state, step, texts))
        case WeighingOpened() | WeighingRevealed():
            step = state.scenario.step(event.step)
            how = "opened" if isinstance(event, WeighingOpened) else "shown"
            return texts.text(f"tui-notice-weighing-{how}", step=step_name(state, step, texts))
        case StatementMoved():
            # The short name: a statement ends in a question mark or a full stop as often as not.
            name = step_short(state, event.step, texts)
            called = name[:1].upper() + name[1:]
            return texts.text(f"tui-notice-statement-{event.phase}", step=called)
        case e.MinorityNoted():
            name = state.delegations[event.delegation].name
            return texts.text("tui-notice-minority", passage=title(event.passage), name=name)
        case _:
            return ""


def _of_late(session: Session, event: TextCameLate | LateSettled, texts: Translator) -> str:
    """Everybody hears that text came in late, and that somebody looked at it."""
    room, state = session.room, session.room.state
    if event.by is None:
        return ""
    known = state.late[event.id].passage
    broken = isinstance(event, TextCameLate) and room.passages.seal_intact(known) is False
    passage = state.scenario.passage(known).title
    if event.by == session.participant_id:
        return texts.text("tui-notice-late-seal-own", passage=passage) if broken else ""
    name = state.participants[event.by].name
    id = "tui-notice-late-seal" if broken else "tui-notice-late"
    if isinstance(event, LateSettled):
        id = "tui-notice-late-settled"
    return texts.text(id, name=name, passage=passage)


def news_of_many(session: Session, events: Iterable[e.Event], texts: Translator) -> str:
    """The sentence where others' text came late in several places at once; empty for fewer.

    The line that is back for a whole room would otherwise tell of the last of them only.
    """
    mine, people = session.participant_id, session.room.state.participants
    late = [one for one in events if isinstance(one, TextCameLate) and one.by not in (None, mine)]
    if len(late) < 2:
        return ""
    names = dict.fromkeys(people[one.by].name for one in late if one.by is not None)
    passages = {one.passage for one in late}
    return texts.text("tui-notice-late-many", names=", ".join(names), count=len(passages))


def _of_suggestion(session: Session, event: s.SuggestionEvent, texts: Translator) -> str:
    """Everybody hears of a suggestion and of how it was settled."""
    state = session.room.state
    id = event.id if isinstance(event, s.SuggestionAdded) else event.suggestion
    known = state.suggestions[id]
    name = state.participants[event.by].name if event.by is not None else ""
    own = event.by == session.participant_id
    passage = state.scenario.passage(known.passage).title
    called = suggestion_name(state, known, texts)
    match event:
        case s.SuggestionAdded():
            if own:
                return texts.text("tui-notice-suggestion", number=known.number)
            return texts.text("tui-notice-suggestion-added", name=name, passage=passage)
        case s.SuggestionAccepted():
            if own:
                return texts.text("tui-notice-suggestion-accepted-own", suggestion=called)
            return texts.text("tui-notice-suggestion-accepted", name=name, suggestion=called)
        case s.SuggestionRejected():
            return texts.text("tui-notice-suggestion-rejected", name=name, suggestion=called)
        case s.SuggestionWithdrawn():
            return texts.text("tui-notice-suggestion-withdrawn", suggestion=called)
        case s.SuggestionReopened():
            return texts.text("tui-notice-suggestion-reopened", suggestion=called)
