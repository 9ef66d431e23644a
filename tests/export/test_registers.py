"""Registers open in a spreadsheet as rows and columns, and compute nothing."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given, settings

from tests.export import hostile
from tests.export.meetings import rich
from tests.export.rewriting import rewritten
from workshop.export.edition import Edition
from workshop.export.records.document import Document
from workshop.export.registers import REGISTERS, written
from workshop.i18n import LOCALES, Locale, translator

_RICH = rich()


def _rows(name: str, document: Document = _RICH, locale: Locale = "nl") -> list[list[str]]:
    text = written(name, Edition.of(document, translator(locale))).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=";" if locale == "nl" else ","))


def test_a_point_is_a_row_with_what_was_checked() -> None:
    head, first, *_ = _rows("points")
    told = dict(zip(head, first, strict=True))

    assert told["Aandachtspunt"] == "Ken de stand van de ICT"
    assert told["Stand"] == "geregeld"
    assert told["Nagelopen"] == "De I-visie is opgevraagd."


def test_every_position_is_a_row_with_its_reason() -> None:
    rows = _rows("positions")

    reason = "Zolang de balie open blijft.\nOok op zaterdag."
    assert ["Blauw", "eens met voorbehoud", reason] in [row[-4:-1] for row in rows]


def test_a_minority_note_has_a_column_of_its_own() -> None:
    head, *rows = _rows("positions")

    assert head[-1] == "Minderheidsnota"
    assert [row[-1] for row in rows if row[-1]] == ["Wij blijven erbij:\neerst de dorpen."]


def test_positions_that_are_hidden_are_a_number() -> None:
    hidden = [row for row in _rows("positions") if row[1] == "verslag"]

    assert [row[-6:] for row in hidden] == [["2", "3", "", "nog niet getoond", "", ""]]


def test_days_are_written_so_that_they_sort() -> None:
    days = [row[0] for row in _rows("dates")[1:]]

    assert days == sorted(days)
    assert len(days) == 8


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", REGISTERS)
def test_every_row_is_as_wide_as_the_head(name: str, locale: Locale) -> None:
    assert {len(row) for row in _rows(name, locale=locale)} == {len(REGISTERS[name].columns)}


@pytest.mark.parametrize("name", REGISTERS)
def test_an_empty_register_has_a_head_all_the_same(name: str) -> None:

    bare = replace(_RICH, points=(), passages=(), dates=(), items=())

    assert len(_rows(name, bare)) == 1


@settings(max_examples=30)
@given(hostile.lines)
def test_no_cell_begins_like_a_formula_and_no_text_makes_a_row(text: str) -> None:
    for name in REGISTERS:
        rows = _rows(name, rewritten(_RICH, lambda _: text))
        assert len(rows) == len(_rows(name))
        assert not any(
            cell.startswith(("=", "+", "-", "@", "\t", "\r")) for r in rows for cell in r
        )
