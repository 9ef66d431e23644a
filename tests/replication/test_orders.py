"""Every command can be asked for from elsewhere, about the words it is about."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any, get_args

import pytest

from workshop.agreement import commands as c
from workshop.agreement.events import PointStatus, Stand
from workshop.agreement.register import ItemDetails, ItemKind
from workshop.agreement.suggestions import AddSuggestion, ReopenSuggestion, Tie
from workshop.errors import ReplicationError
from workshop.ids import DelegationId, PassageId, StepId, SuggestionId
from workshop.replication import messages as m
from workshop.replication.orders import command_of, order_of, place_of, placed, tie_of

VISION, TIP = PassageId("visie"), StepId("tip-1")
COMMANDS: list[Any] = [
    c.EnterStep(TIP),
    c.TickCheck(TIP, "c", done=True),
    c.AssessPoint(TIP, PointStatus.KNOWN, "n", passages=(VISION,), due=date(2026, 3, 2)),
    c.TakePosition(VISION, Stand.OBJECT, "omdat"),
    c.RecordPosition(VISION, DelegationId("rood"), Stand.AGREE, "", {Stand.AGREE: 3}),
    c.AddComment(VISION, 1, 5, "Waarom?"),
    c.MarkCheck(TIP, "c", 2, 3),
    AddSuggestion(VISION, 4, 4, "en"),
    c.PullAnswer(TIP, "q", "rood", 7),
    ReopenSuggestion(SuggestionId("s"), (1, 2)),
    ReopenSuggestion(SuggestionId("s")),
]


def over(command: Any, tie: Tie | None = None) -> m.Order:
    message = m.decode_replica(m.encode(order_of(7, command, tie)))
    assert isinstance(message, m.Order)
    return message


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
def test_a_command_comes_back_as_it_was(command: Any) -> None:
    order = over(command)
    assert command_of(order) == command
    assert order.number == 7


@pytest.mark.parametrize("kind", get_args(c.Command), ids=lambda kind: kind.__name__)
def test_no_command_is_left_out(kind: type[Any]) -> None:
    nothing = m.Order(number=1, name=kind.__name__, fields={})
    try:
        assert isinstance(command_of(nothing), kind)
    except ReplicationError as error:
        assert error.id == "replica-message"
        assert fields(kind)


def test_a_row_of_the_register_comes_back_with_all_its_details() -> None:
    details = ItemDetails(wording="Regelen")
    kind = next(iter(ItemKind))
    command = c.RecordItem(kind, details, VISION, 1, 4)
    assert command_of(over(command)) == command


@pytest.mark.parametrize(
    "fields",
    [
        {"passage": "visie", "start": "x", "end": 2, "text": "?"},
        {"passage": "visie", "start": 1, "end": 2, "text": "?", "action": "read"},
        {"passage": "visie"},
    ],
)
def test_what_is_no_command_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ReplicationError, match="replica-message"):
        command_of(m.Order(number=1, name="AddComment", fields=fields))


def test_a_command_nobody_knows_is_refused() -> None:
    with pytest.raises(ReplicationError, match="replica-message"):
        command_of(m.Order(number=1, name="Format", fields={}))


def test_every_command_with_a_place_in_a_text_can_be_put_elsewhere() -> None:
    """A command with numbers that the table does not know would point at the wrong words."""
    numbers = {"start", "end", "place"}
    with_places = {
        kind for kind in get_args(c.Command) if numbers & {field.name for field in fields(kind)}
    }
    known = {type(command) for command in COMMANDS if place_of(command)} | {c.RecordItem}
    assert with_places == known
    for command in COMMANDS:
        if (span := place_of(command)) is not None:
            moved = placed(command, span[0] + 10, span[1] + 10)
            assert place_of(moved) == (span[0] + 10, span[1] + 10)


def test_the_words_of_a_place_go_along() -> None:
    tie = Tie("[]", "a", "b")
    assert tie_of(over(COMMANDS[5], tie)) == tie
    assert tie_of(over(COMMANDS[0])) is None
