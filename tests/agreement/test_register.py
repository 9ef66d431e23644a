"""Promises, actions, and what was put aside for later."""

from __future__ import annotations

from datetime import date

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.events import decode_event, encode_event
from workshop.agreement.register import Approach, Item, ItemDetails, ItemKind
from workshop.agreement.roles import Role
from workshop.errors import NotAllowedError, NotFoundError, RefusedError, WorkshopError
from workshop.ids import ItemId, ParticipantId, PassageId, StepId

VISIE = PassageId("visie")
ANNA, BRAM = ParticipantId("p-anna"), ParticipantId("p-bram")


@pytest.fixture
def table() -> Table:
    """Rood and Blauw at the table, with Anna and Bram."""
    table = Table(scenario(), "Rood", "Blauw")
    table.joins("Anna", "Rood")
    table.joins("Bram", "Blauw")
    table.joins("Otto", role=Role.OBSERVER)
    return table


def _records(
    table: Table, kind: ItemKind = ItemKind.ACTION, by: ParticipantId = ANNA, **details: object
) -> Item:
    made = ItemDetails.model_validate({"wording": "Plan maken", **details})
    table.does(by, c.RecordItem(kind, made))
    return list(table.state.items.values())[-1]


def test_a_marked_sentence_becomes_a_promise_with_all_that_is_told_of_it(table: Table) -> None:
    details = ItemDetails(
        wording="",
        owner="De wethouder",
        amount="50.000 euro per jaar",
        indicator="Elke wijk heeft een punt",
        evidence="Proef in Voorbeeldstad, 2024",
        day=date(2027, 1, 1),
        approach=Approach.ADOPTED,
        source=StepId("tip-1"),
    )
    table.does(ANNA, c.RecordItem(ItemKind.COMMITMENT, details, VISIE, 0, 3))
    (item,) = table.state.items.values()
    assert item.details == details.model_copy(update={"wording": "Wij"})
    assert (item.passage, item.anchor, item.quote) == (VISIE, "visie 0 3", "Wij")
    assert (item.by, item.delegation, item.done) == (ANNA, "rood", False)


def test_anybody_parks_a_subject_without_words_of_the_text(table: Table) -> None:
    item = _records(table, ItemKind.PARKED, wording=" Glasvezel\x1b ")
    assert (item.details.wording, item.passage) == ("Glasvezel", None)


def test_a_row_is_changed_becomes_another_kind_and_is_done(table: Table) -> None:
    item = _records(table, ItemKind.PARKED)
    changed = item.details.model_copy(update={"owner": "Chris", "day": date(2026, 6, 1)})
    table.does(BRAM, c.ChangeItem(item.id, ItemKind.ACTION, changed))
    table.does(BRAM, c.CloseItem(item.id, True))
    now = table.state.items[item.id]
    assert (now.kind, now.details, now.done, now.by) == (ItemKind.ACTION, changed, True, ANNA)
    table.does(ANNA, c.CloseItem(item.id, False))
    assert not table.state.items[item.id].done


def test_nothing_new_is_no_event(table: Table) -> None:
    item = _records(table)
    before = len(table.events)
    table.does(ANNA, c.ChangeItem(item.id, item.kind, item.details))
    table.does(ANNA, c.CloseItem(item.id, False))
    assert len(table.events) == before


def test_a_mistake_goes_away_by_its_author_or_by_who_leads(table: Table) -> None:
    one, two = _records(table), _records(table)
    with pytest.raises(RefusedError, match="item-of-somebody-else"):
        table.does(BRAM, c.DropItem(one.id))
    table.does(ANNA, c.DropItem(one.id))
    table.leads(c.DropItem(two.id))
    assert not table.state.items


@pytest.mark.parametrize(
    ("kind", "details", "error"),
    [
        (ItemKind.PARKED, {"wording": " "}, "item-empty"),
        (ItemKind.ACTION, {"owner": "de afdeling ICT"}, "owner-only-ict"),
        (ItemKind.COMMITMENT, {"approach": "experiment"}, "experiment-without-day"),
        (ItemKind.ACTION, {"source": "nee"}, "step-unknown"),
    ],
)
def test_what_cannot_be_recorded(
    table: Table, kind: ItemKind, details: dict[str, object], error: str
) -> None:
    with pytest.raises(WorkshopError, match=error):
        _records(table, kind, ANNA, **details)
    assert not table.state.items


def test_words_and_rows_that_are_not_there(table: Table) -> None:
    details = ItemDetails(wording="x")
    with pytest.raises(RefusedError, match="comment-nowhere"):
        table.does(ANNA, c.RecordItem(ItemKind.ACTION, details, VISIE, 5, 5))
    with pytest.raises(NotFoundError, match="passage-unknown"):
        table.does(ANNA, c.RecordItem(ItemKind.ACTION, details, PassageId("nee"), 0, 1))
    with pytest.raises(NotFoundError, match="item-unknown"):
        table.does(ANNA, c.CloseItem(ItemId("nee"), True))


def test_an_observer_records_nothing(table: Table) -> None:
    with pytest.raises(NotAllowedError):
        _records(table, by=ParticipantId("p-otto"))


def test_rows_survive_the_journal(table: Table) -> None:
    _records(table, ItemKind.COMMITMENT, day="2027-01-01", approach="experiment")
    assert decode_event(encode_event(table.events[-1])) == table.events[-1]
