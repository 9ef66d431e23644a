"""Numbers and days as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.agreement.values import later, read_day, read_number


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("250000", "250000"),
        ("250.000", "250000"),
        ("250,000", "250000"),
        ("1.250.000", "1250000"),
        ("€ 1.250.000,50", "1250000.5"),
        ("1 250 000 euro", "1250000"),
        ("60 %", "60"),
        ("0,5", "0.5"),
        ("1.5", "1.5"),
        ("-12", "-12"),
        ("007", "7"),
        ("2.50", "2.5"),
    ],
)
def test_a_number_is_read_as_people_write_it(typed: str, kept: str) -> None:
    assert read_number(typed) == kept


@pytest.mark.parametrize("typed", ["", "veel", "1.2.3", "12-13", "٣", "1e9", "9" * 40, "1,2345678"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert read_number(typed) is None


@given(st.integers(-(10**12), 10**12))
def test_a_number_that_is_kept_is_read_as_itself(number: int) -> None:
    kept = read_number(str(number))
    assert kept == str(number)
    assert read_number(f"{number:,}".replace(",", ".")) == kept


@pytest.mark.parametrize("typed", ["2026-10-01", "1-10-2026", "01/10/2026", "1.10.2026"])
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert read_day(typed) == date(2026, 10, 1)


@pytest.mark.parametrize("typed", ["", "morgen", "31-2-2026", "1-13-2026", "1-1-26", "1-1-9999"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_day(typed) is None


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(0, 120))
def test_a_later_month_has_the_same_day_or_its_last_one(day: date, months: int) -> None:
    moved = later(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day == day.day or later(moved, 0).day < day.day
