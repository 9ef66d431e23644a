"""What counts as found."""

from __future__ import annotations

import pytest

from workshop.tui.editor.finding import Search


@pytest.mark.parametrize(
    ("query", "line", "found"),
    [
        ("een", "Een plan voor iedereen", ["Een", "een"]),
        ("idee", "Ideeën en ideee\u0308n", ["Idee", "idee"]),
        ("ideeen", "Ideeën en ideee\u0308n", ["Ideeën", "ideee\u0308n"]),
        ("ideeën", "ideeen", ["ideeen"]),
        ("cafe", "cafe\u0301", ["cafe\u0301"]),
        ("STRASSE", "straße", ["straße"]),
        ("aa", "aaaa a", ["aa", "aa"]),
        ("漢", "een 漢字", ["漢"]),
        ("weg", "niets", []),
        ("", "niets", []),
        ("\u0301", "cafe\u0301", []),
    ],
)
def test_capitals_and_accents_make_no_difference(query: str, line: str, found: list[str]) -> None:
    assert [line[start:end] for start, end in Search(query).columns(line)] == found
