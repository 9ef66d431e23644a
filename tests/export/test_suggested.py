"""Suggestions come from the room into the document."""

from __future__ import annotations

from datetime import timedelta

from tests.build import Table, scenario
from workshop.agreement.roles import Role
from workshop.agreement.suggestions import (
    AcceptSuggestion,
    AddSuggestion,
    RejectSuggestion,
)
from workshop.export.edition import Edition
from workshop.export.markdown import render
from workshop.export.model import build
from workshop.export.records.document import Document
from workshop.i18n import translator
from workshop.ids import PassageId

VISIE = PassageId("visie")


def _table() -> Table:
    table = Table(scenario(), "Rood", "Blauw")
    anna = table.joins("Anna", "Rood")
    ad = table.joins("Ad", role=Role.ADVISER)
    table.writes("visie", "Wij zijn er voor iedereen.")
    for person, start, end, words, reason in (
        (ad, 0, 3, "Zij", "*Wie* zijn wij?"),
        (anna, 4, 8, "blijven", ""),
        (ad, 25, 25, " Altijd.", ""),
    ):
        table.does(person, AddSuggestion(VISIE, start, end, words, reason))
        table.places[list(table.state.suggestions)[-1]] = start, end
    first, second, _ = table.state.suggestions
    table.does(anna, AcceptSuggestion(first, "Wij"))
    table.does(anna, RejectSuggestion(second))
    return table


def _document(table: Table) -> Document:
    return build(table.state, table.texts, places=table.places)


def test_open_ones_stand_first_with_their_place_then_those_that_were_settled() -> None:
    table = _table()
    passage = _document(table).passages[0]
    assert [
        (known.number, known.status, known.place, known.name, known.delegation, known.settler)
        for known in passage.suggestions
    ] == [
        (3, "open", (25, 25), "Ad", None, None),
        (1, "accepted", None, "Ad", None, "Anna"),
        (2, "rejected", None, "Anna", "Rood", "Anna"),
    ]


def test_settling_a_suggestion_is_a_decision_of_its_moment() -> None:
    table = _table()
    settled = list(table.state.suggestions.values())[1].settled_at
    assert settled is not None
    assert _document(table).decided == settled
    assert _document(table).created < settled - timedelta(minutes=1)


def test_a_reader_sees_who_took_a_suggestion_over_and_why_it_was_made() -> None:
    edition = Edition.of(_document(_table()), translator("nl"))
    text = render(edition).decode()
    assert "overgenomen door Anna" in text
    assert "niet overgenomen: Anna" in text
    assert "\\*Wie\\* zijn wij?" in text


def test_words_that_only_come_say_behind_which_words() -> None:
    table = _table()
    ad = next(known.id for known in table.state.participants.values() if known.name == "Ad")
    table.does(ad, AddSuggestion(VISIE, 0, 0, "Samen: "))
    table.places[list(table.state.suggestions)[-1]] = 0, 0
    shown = render(Edition.of(_document(table), translator("nl"))).decode()

    assert "voeg “Altijd.” toe. Achter “Wij zijn er voor iedereen”. **open**" in shown
    assert "voeg “Samen:” toe. Vooraan in de tekst. **open**" in shown
