"""A window on a text that others change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.editor.texts import deltas_for, texts
from workshop.document.text import Delta
from workshop.tui.editor.lines import LineIndex
from workshop.tui.editor.window import Window
from workshop.tui.editor.wrapping import Wrapping

LONG = "\n".join(f"regel {n:02}" for n in range(40))


def window_on(text: str, *, height: int = 10, width: int = 30) -> Window:
    index = LineIndex(text)
    return Window(index, Wrapping(index.lines, width), height)


def change(window: Window, delta: Delta, *, writing: bool = True) -> None:
    window.wrapping.splice(window.index.apply(delta))
    window.note(delta)
    window.catch_up(writing=writing)


def test_a_move_out_of_sight_scrolls_no_further_than_needed() -> None:
    window = window_on(LONG)
    window.move(len("regel 00\n") * 12)
    assert (window.top, window.cell) == (3, (0, 9))

    window.move(len("regel 00\n") * 2)
    assert (window.top, window.cell) == (2, (0, 0))


def test_scrolling_ends_at_the_ends_of_the_text() -> None:
    window = window_on(LONG)
    window.scroll_to(99)
    assert window.top == 30
    window.scroll_to(-5)
    assert window.top == 0


def test_a_click_below_the_text_means_its_end() -> None:
    assert window_on("een\ntwee").offset_at(0, 7) == 8


@given(st.data())
def test_the_row_of_the_caret_stays_where_there_is_text_enough(data: st.DataObject) -> None:
    window = window_on(LONG)
    window.scroll_to(15)
    window.move(data.draw(st.integers(140, 210)))
    assert window.cell is not None
    row = window.cell[1]
    for _ in range(data.draw(st.integers(1, 3))):
        text = data.draw(texts(4))
        change(window, Delta(data.draw(st.integers(0, window.index.length)), 0, text))
        assert window.cell is not None
        assert window.cell[1] == row


@given(st.data())
def test_whatever_happens_the_window_is_on_the_text(data: st.DataObject) -> None:
    window = window_on(data.draw(texts()), height=data.draw(st.integers(1, 6)), width=12)
    for _ in range(data.draw(st.integers(1, 6))):
        window.move(data.draw(st.integers(0, window.index.length)))
        window.scroll_to(data.draw(st.integers(-3, 20)))
        delta = data.draw(deltas_for(window.index.text))
        change(window, delta, writing=data.draw(st.booleans()))

        assert 0 <= window.top <= max(0, window.wrapping.height - window.height)
        assert 0 <= window.caret <= window.index.length
        assert window.cell is None or 0 <= window.cell[1] < window.height
