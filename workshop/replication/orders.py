"""Commands on a line. A place in a text goes along as the characters it is at.

A number that is right in the text of one side points elsewhere in that of the other.
"""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from workshop.agreement import commands as c
from workshop.agreement.state import WorkshopState
from workshop.agreement.suggestions import AddSuggestion, ReopenSuggestion, Tie
from workshop.errors import ReplicationError
from workshop.ids import PassageId
from workshop.replication.messages import Order, Tied

__all__ = ["command_of", "order_of", "passage_of", "place_of", "placed", "tie_of"]

_COMMANDS: dict[str, type[c.Command]] = {kind.__name__: kind for kind in get_args(c.Command)}


def order_of(number: int, command: c.Command, tie: Tie | None = None) -> Order:
    """A command as a message; ``tie`` says where it is about, where it is about a place."""
    shown = _adapter(type(command).__name__).dump_python(command, mode="json")
    tied = Tied(anchor=tie.anchor, behind=tie.behind, before=tie.before) if tie else None
    return Order(number=number, name=type(command).__name__, fields=shown, tied=tied)


def command_of(order: Order) -> c.Command:
    """The command of a message; the numbers in it are those of the other side.

    Raises:
        ReplicationError: ``replica-message`` for what is no command.
    """
    kind = _COMMANDS.get(order.name)
    if kind is None or not order.fields.keys() <= {field.name for field in fields(kind)}:
        raise ReplicationError("replica-message")
    try:
        command: c.Command = _adapter(order.name).validate_python(order.fields)
    except ValidationError:
        raise ReplicationError("replica-message") from None
    return command


def tie_of(order: Order) -> Tie | None:
    """The characters of the place that an order is about."""
    tied = order.tied
    return Tie(tied.anchor, tied.behind, tied.before) if tied is not None else None


def place_of(command: c.Command) -> tuple[int, int] | None:
    """The place in a text that a command is about, as numbers; None where it is about none."""
    match command:
        case c.RecordItem(passage=None):
            return None
        case c.AddComment() | c.MarkCheck() | AddSuggestion() | c.RecordItem():
            return command.start, command.end
        case c.PullAnswer(place=place):
            return place, place
        case ReopenSuggestion(place=span):
            return span
        case _:
            return None


def passage_of(command: c.Command, state: WorkshopState) -> PassageId | None:
    """The passage that the place of a command is in.

    Raises:
        KeyError, NotFoundError: there is no such thing.
    """
    match command:
        case c.AddComment() | AddSuggestion() | c.RecordItem():
            return command.passage
        case c.MarkCheck() | c.PullAnswer():
            return state.scenario.step(command.step).passage_id
        case ReopenSuggestion(suggestion):
            return state.suggestions[suggestion].passage
        case _:
            return None


def placed(command: c.Command, start: int, end: int) -> c.Command:
    """The same command about another place."""
    match command:
        case c.AddComment() | c.MarkCheck() | AddSuggestion() | c.RecordItem():
            return replace(command, start=start, end=end)
        case c.PullAnswer():
            return replace(command, place=start)
        case ReopenSuggestion():
            return replace(command, place=(start, end))
        case _:
            return command


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(_COMMANDS[name])
