"""Two texts as one page: every change is seen without colours."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from workshop.tui.widgets.compared import CHANGE, compared_blocks, plain_blocks
from workshop.tui.widgets.prose import Block, Tone, plain
from workshop.tui.widgets.rows import lay_out

_TEXTS = st.lists(st.sampled_from(["de ", "raad", "wil\n", "\n", ". ", "balie "]), max_size=20).map(
    "".join
)


def _page(blocks: Sequence[Block], width: int = 60) -> list[str]:
    return [plain(row).rstrip() for _, row in lay_out(blocks, width)]


def _compared(old: str, new: str, width: int = 60) -> list[str]:
    return _page(compared_blocks(old, new, width), width)


def test_a_word_that_changed_stands_beside_the_old_one_with_a_sign_in_front() -> None:
    assert _compared("De raad wil.\nEn meer.", "De raad vraagt.\nEn meer.") == [
        "  ± De raad [-wil-]vraagt.",
        "    En meer.",
    ]


def test_what_came_is_underlined_and_what_went_is_struck() -> None:
    (block,) = compared_blocks("De raad wil.", "De raad vraagt.", 60)
    tones = {run.text: run.tone for run in block.line}
    assert (tones["vraagt"], tones["[-wil-]"]) == (Tone.ADDED, Tone.REMOVED)


def test_only_rows_that_changed_have_a_sign() -> None:
    words = " ".join(f"woord{number}" for number in range(30))
    page = _compared(words, words.replace("woord20", "zin"), 40)
    assert [row[2] for row in page if row[2:3].strip()] == ["±"]
    assert "[-woord20-]zin" in next(row for row in page if row[2:3] == "±")


def test_a_whole_line_that_came_or_went_has_plus_or_minus() -> None:
    assert _compared("a\nb\n", "a\nnieuw\nb\n") == ["    a", "  + nieuw", "    b", ""]
    assert _compared("a\noud\nb\n", "a\nb\n") == ["    a", "  - [-oud-]", "    b", ""]


def test_an_empty_line_that_came_has_its_sign() -> None:
    assert _compared("a\nb", "a\n\nb") == ["    a", "  +", "    b"]


def test_lines_that_were_joined_show_where() -> None:
    assert _compared("de raad\nwil meer", "de raad wil meer") == [
        "  - de raad¶",
        "  +  wil meer",
    ]


def test_rows_of_one_change_are_one_stop() -> None:
    old = "begin\n\neind"
    new = "begin\n" + "nieuw " * 60 + "\neind"
    stops = [block.key for block in compared_blocks(old, new, 40) if block.key]
    assert len(stops) == 1
    assert stops[0].startswith(CHANGE)


def test_the_text_alone_has_no_signs() -> None:
    assert _page(plain_blocks("a\n\nb")) == ["    a", "", "    b"]


@given(_TEXTS, _TEXTS)
def test_there_is_a_sign_exactly_where_the_texts_differ(old: str, new: str) -> None:
    blocks = compared_blocks(old, new, 30)
    assert any(block.key for block in blocks) == (old != new)
    assert {row[2:3] for row in _page(blocks, 30)} <= {"", " ", "+", "-", "±"}
