"""The rules: what a command leads to. Pure.

``decide`` answers a command with events or refuses; ``evolution.evolve`` takes the events in. Each
subject has a module of its own; here every command finds its way to one.
"""

from __future__ import annotations

from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement import suggestions as s
from workshop.agreement.answering import decide_answer, pull_answer
from workshop.agreement.breaks import EndBreak, StartBreak, decide_break
from workshop.agreement.comments import decide_comment
from workshop.agreement.context import Context
from workshop.agreement.joining import CODE_LIFETIME, add_delegation
from workshop.agreement.known import known_step
from workshop.agreement.late import SettleLate, decide_late
from workshop.agreement.passes import ForgetKey, NewReturnCode, RememberKey, decide_pass
from workshop.agreement.phrasing import decide_phrase
from workshop.agreement.points import assess_point, link_goal, mark_check, tick_check
from workshop.agreement.recording import decide_item
from workshop.agreement.roles import authorise
from workshop.agreement.rounds import decide_round
from workshop.agreement.seals import decide_settling
from workshop.agreement.seats import ChangeRole, HandOver, TakeBack, decide_seat
from workshop.agreement.silences import OpenSilence, RevealSilence, WriteNote
from workshop.agreement.silencing import decide_silence
from workshop.agreement.sorting import decide_sorting
from workshop.agreement.sortings import AddSortable, SettleSorting, SortItem
from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import (
    AddTrend,
    DropTrend,
    MergeTrend,
    MoveStatement,
    SupportTrend,
    TakeStance,
)
from workshop.agreement.stating import decide_statement
from workshop.agreement.suggesting import decide_suggestion
from workshop.agreement.timing import ExtendClock, PauseClock, StartClock, decide_timing
from workshop.agreement.undo import UndoProcess
from workshop.agreement.undoing import decide_undo
from workshop.agreement.versions import name_version
from workshop.agreement.weighing import decide_weighing
from workshop.agreement.weighings import AddWeighed, GiveWeights, OpenWeighing, RevealWeighing
from workshop.ids import fresh_join_code

__all__ = ["decide"]


def decide(state: WorkshopState, command: c.Command, context: Context) -> list[e.Event]:
    """What a command leads to.

    Returns:
        The events, in order; none where everything already is as asked.

    Raises:
        NotAllowedError: the role does not have the right.
        NotFoundError: the command names something that does not exist.
        RefusedError: the rules do not allow it now.
    """
    authorise(context.role, command.action)
    now, by = context.now, context.by
    match command:
        case c.EnterStep(step):
            known_step(state, step)
            return [] if step == state.step else [e.StepEntered(at=now, by=by, step=step)]
        case c.AddDelegation(name):
            return [add_delegation(state, name, by, now)]
        case c.RenewCode(role):
            code = fresh_join_code(context.random)
            return [e.CodeRenewed(at=now, by=by, role=role, code=code, expires=now + CODE_LIFETIME)]
        case c.TickCheck():
            return tick_check(state, command, context)
        case c.MarkCheck():
            return mark_check(state, command, context)
        case c.AssessPoint():
            return assess_point(state, command, context)
        case (
            c.OpenRound()
            | c.TakePosition()
            | c.RecordPosition()
            | c.RevealPositions()
            | c.DeclareAgreed()
            | c.CloseRound()
            | c.ReopenPassage()
        ):
            return decide_round(state, command, context)
        case c.AddComment() | c.ReplyComment() | c.ResolveComment():
            return decide_comment(state, command, context)
        case c.AskAgain() | c.AcceptEdit() | c.NoteMinority():
            return decide_settling(state, command, context)
        case StartClock() | PauseClock() | ExtendClock():
            return [*decide_timing(state, command, context)]
        case StartBreak() | EndBreak():
            return [*decide_break(state, command, context)]
        case ChangeRole() | HandOver() | TakeBack():
            return [*decide_seat(state, command, context)]
        case RememberKey() | ForgetKey() | NewReturnCode():
            return [*decide_pass(state, command, context)]
        case UndoProcess():
            return decide_undo(state, context)
        case c.NameVersion():
            return name_version(state, command, context)
        case c.PullAnswer():
            return [pull_answer(state, command, context)]
        case c.GiveAnswer() | c.AddAnswerRow() | c.DropAnswerRow():
            return [*decide_answer(state, command, context)]
        case c.VotePhrase() | c.SettlePhrase():
            return [*decide_phrase(state, command, context)]
        case c.LinkGoal():
            return link_goal(state, command, context)
        case c.RecordItem() | c.ChangeItem() | c.CloseItem() | c.DropItem():
            return [*decide_item(state, command, context)]
        case (
            MoveStatement()
            | TakeStance()
            | AddTrend()
            | SupportTrend()
            | MergeTrend()
            | DropTrend()
        ):
            return [*decide_statement(state, command, context)]
        case OpenSilence() | WriteNote() | RevealSilence():
            return [*decide_silence(state, command, context)]
        case SettleLate():
            return [*decide_late(state, command, context)]
        case AddSortable() | SortItem() | SettleSorting():
            return [*decide_sorting(state, command, context)]
        case OpenWeighing() | GiveWeights() | RevealWeighing() | AddWeighed():
            return [*decide_weighing(state, command, context)]
        case (
            s.AddSuggestion()
            | s.AcceptSuggestion()
            | s.RejectSuggestion()
            | s.WithdrawSuggestion()
            | s.ReopenSuggestion()
        ):
            return [*decide_suggestion(state, command, context)]
