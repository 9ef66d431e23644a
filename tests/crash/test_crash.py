"""Nothing that anybody saw is lost when the server is killed; see also ``benchmarks.crash``."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.crash.harness import LINES, MOMENTS, Stand, Told, compare

_KILLS = 6


async def test_whatever_a_screen_had_shown_is_there_after_the_server_was_killed(
    tmp_path: Path,
) -> None:
    stand = Stand(tmp_path / "data", people=4, chance=random.Random(6))
    await stand.make()
    shown = 0
    for number in range(_KILLS):
        found = await stand.kill_once(longest=1.2)
        assert found.wrong == [], number
        shown += found.shown
    assert shown > 20


@pytest.mark.parametrize("moment", [moment for moment in MOMENTS if moment != "typing"])
async def test_nor_where_it_was_in_the_middle_of_something_else(
    tmp_path: Path, moment: str
) -> None:
    stand = Stand(tmp_path / "data", people=2, chance=random.Random(8))
    await stand.make()
    found = await stand.kill_once(1.5, moment)
    assert found.wrong == []


@pytest.fixture
def writer() -> Told:
    return Told("anna", typed=list("一丁丂七"), seen=list("一丁丂"))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("一丁", "saw are gone"),
        ("一丁丂丂", "there twice"),
        ("丁一丂", "another order"),
        ("一丁七", "in the middle"),
        ("一丁丂丈", "nobody typed"),
    ],
)
def test_the_comparison_finds_what_is_wrong(writer: Told, text: str, complaint: str) -> None:
    assert any(complaint in wrong for wrong in compare(LINES + text, [writer]).wrong)


@pytest.mark.parametrize("text", ["一丁丂", "一丁丂七"])
def test_what_nobody_saw_may_be_there_or_not(writer: Told, text: str) -> None:
    assert compare(text + LINES, [writer]).wrong == []
