"""Notes in a line: they take room, and no place in the text is lost by them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop.tui.editor.clusters import clusters
from workshop.tui.editor.lines import Place
from workshop.tui.editor.noted import Note, NoteInk, shown_at
from workshop.tui.editor.wrapping import Wrapping


def _note(column: int, text: str) -> Note:
    return Note.of(column, ((text, NoteInk.SIGN),))


def _shown(wrapping: Wrapping, line: str, notes: tuple[Note, ...]) -> list[str]:
    rows: list[str] = []
    count = len(wrapping.rows(0))
    for row in range(count):
        start, end = wrapping.span(0, row)
        text, at = "", start
        for note in shown_at(notes, start, end, last=row == count - 1):
            text += line[at : note.column] + note.parts[0][0]
            at = note.column
        rows.append((text + line[at:end]).rstrip())
    return rows


def test_a_note_takes_its_room_in_the_row() -> None:
    line, notes = "een twee drie vier", (_note(4, "[1 "), _note(8, "→2]"))
    wrapping = Wrapping([line], 12, [notes])
    assert _shown(wrapping, line, notes) == ["een [1 twee", "→2] drie", "vier"]


def test_a_note_for_which_there_is_no_room_goes_to_the_next_row() -> None:
    line, notes = "een twee", (_note(8, "[1 +drie]"),)
    assert _shown(Wrapping([line], 14, [notes]), line, notes) == ["een twee", "[1 +drie]"]
    assert _shown(Wrapping([line], 18, [notes]), line, notes) == ["een twee[1 +drie]"]


def test_words_that_go_stay_with_the_sign_in_front_of_them() -> None:
    line, notes = "een twee", (_note(4, "[1 "), _note(8, "→2]"))
    assert _shown(Wrapping([line], 8, [notes]), line, notes) == ["een", "[1 twee", "→2]"]


def test_a_note_stands_in_an_empty_line() -> None:
    notes = (_note(0, "[1 +woorden]"),)
    wrapping = Wrapping([""], 20, [notes])
    assert wrapping.height == 1
    assert shown_at(notes, 0, 0, last=True) == notes
    assert wrapping.place_at(5, 0) == Place(0, 0)


def test_the_notes_of_a_line_change_how_it_is_wrapped_and_back() -> None:
    wrapping = Wrapping(["een twee", "drie"], 12)
    wrapping.annotate(0, (_note(4, "[1 "), _note(8, "→2]")))
    assert (wrapping.rows(0), wrapping.top(1), wrapping.height) == ((0, 8), 2, 3)
    wrapping.annotate(0, ())
    assert (wrapping.rows(0), wrapping.top(1), wrapping.height) == ((0,), 1, 2)


_LINES = st.text(st.sampled_from("ab  cé👍"), max_size=40)
_NOTES = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(["[1 ", "→x]", "+woord]"])))


@given(_LINES, _NOTES, st.integers(8, 20))
def test_every_place_is_shown_where_a_click_finds_it_again(
    line: str, marks: list[tuple[int, str]], width: int
) -> None:
    edges = [start for start, _, _ in clusters(line)] + [len(line)]
    columns = sorted(min(edges, key=lambda edge: abs(edge - at)) for at, _ in marks[:4])
    notes = tuple(_note(column, text) for column, (_, text) in zip(columns, marks[:4], strict=True))
    wrapping = Wrapping([line], width, [notes])
    starts = wrapping.rows(0)
    assert starts[0] == 0
    assert list(starts) == sorted(set(starts))
    noted = {note.column for note in notes}
    for column in edges:
        place = Place(0, column)
        x, y = wrapping.x_of(place), wrapping.y_of(place)
        assert 0 <= x <= width
        if x < width and column not in noted and not line[column : column + 1].isspace():
            assert wrapping.place_at(x, y) == place
    if not notes:
        assert starts == Wrapping([line], width).rows(0)
