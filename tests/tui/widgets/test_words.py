"""Words that many parts of a screen share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from workshop.i18n import translator
from workshop.tui.widgets.words import time_span

NOON = datetime(2026, 3, 23, 12, 0, tzinfo=UTC)
"""By the clock on the wall of every screen in a test, wherever the tests run."""


def test_a_while_within_one_minute_is_one_moment() -> None:
    assert time_span(NOON, NOON + timedelta(seconds=59), NOON, translator("nl")) == "om 12:00"


def test_a_while_of_today_is_told_in_times() -> None:
    until = NOON + timedelta(minutes=9)
    assert time_span(NOON, until, until, translator("nl")) == "van 12:00 tot 12:09"


def test_a_while_of_days_or_of_another_day_names_the_days() -> None:
    until = NOON + timedelta(days=2)
    days = "van 23-03 12:00 tot 25-03 12:00"
    assert time_span(NOON, until, until, translator("nl")) == days
    assert time_span(NOON, NOON, until, translator("nl")) == "op 23-03 om 12:00"
