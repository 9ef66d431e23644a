"""A scenario is found by its id among the bundled ones, or as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenario.files import GOOD, written
from workshop.errors import NotFoundError
from workshop.scenario import catalogue
from workshop.scenario.catalogue import DEFAULT, bundled, find, summaries
from workshop.scenario.loader import load


def test_the_default_comes_first_and_is_dutch() -> None:
    assert bundled()[0].stem == DEFAULT
    assert summaries()[0].language == "nl"


def test_a_bundled_scenario_is_found_by_its_id() -> None:
    assert find(DEFAULT) == bundled()[0]


def test_a_file_is_found_by_its_path(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)

    assert find(str(path)) == path


def test_a_bundled_id_wins_over_a_file_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, GOOD, DEFAULT)
    monkeypatch.chdir(tmp_path)

    assert find(DEFAULT) == bundled()[0]
    assert find(f"./{DEFAULT}") == Path(DEFAULT)


@pytest.mark.parametrize("name", ["", "digitale", "weg.yaml", "/", "x" * 5000, "\x00", "\x1b[31m"])
def test_what_is_not_there_is_told_with_what_is(name: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        find(name)

    assert caught.value.id == "scenario-unknown"
    assert DEFAULT in str(caught.value.values["known"])
    assert str(caught.value.values["name"]).isprintable()


def test_a_summary_tells_how_long_it_takes() -> None:
    for summary in summaries():
        steps = load(summary.path).steps
        assert summary.steps == len(steps)
        assert summary.minutes == sum(step.minutes for step in steps)
        assert summary.path.stem == summary.id


def test_in_a_wheel_the_scenarios_lie_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bundled").mkdir()
    inside = written(tmp_path / "bundled", GOOD)
    monkeypatch.setattr(catalogue, "__file__", str(tmp_path / "catalogue.py"))

    assert bundled() == [inside]
    assert find("proef") == inside
