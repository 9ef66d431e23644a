"""Wrapping and cutting of toned text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop.tui.widgets.prose import Block, Run, Tone, cells, fit, line, plain, run, wrap
from workshop.tui.widgets.rows import laid_out, lay_out

runs = st.lists(st.builds(run, st.text(max_size=30), st.sampled_from(list(Tone))), max_size=6).map(
    tuple
)
widths = st.integers(min_value=2, max_value=40)


@given(runs, widths)
def test_no_row_is_wider_than_asked(parts: tuple[Run, ...], width: int) -> None:
    assert all(cells(row) <= width for row in wrap(parts, width))


@given(runs, widths)
def test_wrapping_loses_nothing_but_spaces(parts: tuple[Run, ...], width: int) -> None:
    kept = "".join(plain(row) for row in wrap(parts, width))
    assert kept.replace(" ", "") == plain(parts).replace(" ", "")


@given(runs, widths)
def test_a_line_that_is_cut_fits_and_says_so(parts: tuple[Run, ...], width: int) -> None:
    cut = fit(parts, width)
    assert cells(cut) <= width
    assert cut == parts or plain(cut).endswith("…")


@given(st.text())
def test_nothing_that_steers_a_terminal_gets_into_a_run(text: str) -> None:
    assert not any(ord(ch) < 32 or 127 <= ord(ch) < 160 for ch in run(text).text)


def test_rows_break_at_spaces() -> None:
    assert [plain(row) for row in wrap(line("een twee drie"), 8)] == ["een twee", "drie"]


def test_a_word_that_is_too_long_is_cut_between_characters() -> None:
    assert [plain(row) for row in wrap(line("a bcdefgh"), 4)] == ["a ", "bcde", "fgh"]


def test_a_block_that_stands_in_several_places_keeps_its_rows_when_others_change() -> None:
    gap, first, last = Block(), Block(line("eerst")), Block(line("laatst"))
    blocks = [first, gap, last, gap]
    known = laid_out(blocks, lay_out(blocks, 20))
    changed = [first, gap, Block(line("anders")), gap, last]
    assert lay_out(changed, 20, known) == lay_out(changed, 20)
