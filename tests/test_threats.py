"""docs/security.md and the tests that try it: each row by number, and no test without a row."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = {
    number: row
    for row in (ROOT / "docs" / "security.md").read_text(encoding="utf-8").splitlines()
    for number in re.findall(r"^\| (T\d+) \|", row)
}
TESTS = {
    f"tests/threats/{file.name}::{name}": name
    for file in sorted((ROOT / "tests" / "threats").glob("test_*.py"))
    for name in re.findall(r"^(?:async )?def (test_\w+)\(", file.read_text(), re.MULTILINE)
}


def test_every_row_is_there_once_in_order() -> None:
    assert list(ROWS) == [f"T{number}" for number in range(1, 31)]


@pytest.mark.parametrize("number", ROWS)
def test_a_row_says_what_happens_and_names_tests_of_its_number(number: str) -> None:
    _, _, tried, happens, tests, _ = ROWS[number].split("|")
    assert len(tried) > 10
    assert len(happens) > 10
    named = re.findall(r"::(test_t\d\d)_", tests)
    assert f"test_t{int(number[1:]):02}" in named
    assert set(named) == {f"test_t{int(number[1:]):02}"}


@pytest.mark.parametrize("test", TESTS)
def test_a_test_stands_in_the_row_of_its_number(test: str) -> None:
    number = re.match(r"test_t(\d\d)_", TESTS[test])
    if number is None:
        assert TESTS[test].startswith("test_fuzz_")
        assert test in (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    else:
        assert f"`{test}`" in ROWS[f"T{int(number[1])}"]
