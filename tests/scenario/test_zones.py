"""A scenario file names a time zone that there is, or is told where it went wrong."""

from __future__ import annotations

import zoneinfo
from pathlib import Path

import pytest

from tests.scenario.files import GOOD, changed, where, written
from workshop import clock
from workshop.i18n import LOCALES, Locale, translator
from workshop.scenario.catalogue import bundled
from workshop.scenario.loader import check, load


def _in(zone: str) -> str:
    return changed(("title: Een proef", f"time_zone: {zone}\ntitle: Een proef"))


def test_without_the_field_a_scenario_is_in_utc(tmp_path: Path) -> None:
    assert load(written(tmp_path, GOOD)).time_zone == "UTC"


@pytest.mark.parametrize(
    "zone", ["UTC", "Europe/Amsterdam", "America/Argentina/Buenos_Aires", "Etc/GMT-1"]
)
def test_a_zone_that_there_is_is_taken(zone: str, tmp_path: Path) -> None:
    assert load(written(tmp_path, _in(zone))).time_zone == zone


@pytest.mark.parametrize("path", bundled(), ids=lambda path: path.stem)
def test_the_bundled_scenarios_are_in_the_time_of_the_netherlands(path: Path) -> None:
    assert load(path).time_zone == "Europe/Amsterdam"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("zone", "near"),
    [
        ("Europe/Amsterdm", "Europe/Amsterdam"),
        ("America/NewYork", "America/New_York"),
        ("Mars/Olympus", "Europe/Amsterdam"),
        ("Amsterdam", "Europe/Amsterdam"),
    ],
)
def test_a_zone_that_there_is_not_is_told_with_line_field_and_one_that_is(
    zone: str, near: str, locale: Locale, tmp_path: Path
) -> None:
    path = written(tmp_path, _in(zone))
    (error,) = check(path)

    assert where(error) == ("scenario-time-zone", 4, "time_zone")
    said = translator(locale).error(error)
    assert f"{path}, {'regel' if locale == 'nl' else 'line'} 4: time_zone" in said
    assert f"“{zone}”" in said and said.endswith(f"{near}.")


def test_a_wrong_zone_stands_among_the_other_mistakes(tmp_path: Path) -> None:
    text = _in("Europe/Amsterdm").replace("kind: tip", "kind: raad")

    assert [where(error)[0] for error in check(written(tmp_path, text))] == [
        "scenario-time-zone",
        "scenario-wrong-value",
    ]


def test_a_machine_without_a_database_of_zones_takes_the_name_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> zoneinfo.ZoneInfo:
        raise zoneinfo.ZoneInfoNotFoundError(name)

    monkeypatch.setattr(clock, "ZoneInfo", missing)
    monkeypatch.setattr(zoneinfo, "available_timezones", set)

    assert load(written(tmp_path, _in("Europe/Amsterdam"))).time_zone == "Europe/Amsterdam"
