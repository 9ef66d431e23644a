"""Undo takes back what one did oneself, and only that, whatever others typed meanwhile."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Delta, UndoStack
from workshop.document.patch import Patch, transform

ME, OTHER = "me", "other"


class Table:
    """A text of which every character knows who typed it, and the undo of one of the two."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.owners = [OTHER] * len(text)
        self.stack = UndoStack()
        self.now = 0.0

    def change(self, delta: Delta, by: str) -> str:
        end = delta.start + delta.deleted
        removed = self.text[delta.start : end]
        assert 0 <= delta.start <= end <= len(self.text)
        self.text = delta.applied_to(self.text)
        self.owners[delta.start : end] = [by] * len(delta.inserted)
        return removed

    def mine(self, start: int, deleted: int, inserted: str, pause: float = 10.0) -> None:
        self.now += pause
        delta = Delta(start, deleted, inserted)
        self.stack.record(delta, self.change(delta, ME), self.now)

    def theirs(self, start: int, deleted: int, inserted: str) -> None:
        delta = Delta(start, deleted, inserted)
        self.change(delta, OTHER)
        self.stack.rebase(delta)

    def undo(self) -> bool:
        return self._perform(self.stack.undo())

    def redo(self) -> bool:
        return self._perform(self.stack.redo())

    def _perform(self, deltas: list[Delta]) -> bool:
        for delta in deltas:
            self.stack.performed(delta, self.change(delta, ME))
        return bool(deltas)


def test_undo_of_typing_leaves_what_others_typed_inside() -> None:
    table = Table("Wij .")
    table.mine(4, 0, "kiezen")
    table.theirs(6, 0, "XY")
    assert table.text == "Wij kiXYezen."
    assert table.undo()
    assert table.text == "Wij XY."
    assert table.redo()
    assert table.text == "Wij kiXYezen."


def test_undo_of_a_deletion_puts_it_back_where_it_belongs_now() -> None:
    table = Table("een twee drie")
    table.mine(4, 5, "")
    table.theirs(0, 0, ">> ")
    assert table.text == ">> een drie"
    assert table.undo()
    assert table.text == ">> een twee drie"


def test_what_others_deleted_is_not_undone_twice() -> None:
    table = Table("ab")
    table.mine(1, 0, "xyz")
    table.theirs(0, 3, "")
    assert table.text == "zb"
    assert table.undo()
    assert table.text == "b"
    assert not table.undo()


def test_a_step_others_deleted_altogether_is_passed_over() -> None:
    table = Table("ab")
    table.mine(0, 0, "1")
    table.mine(3, 0, "2")
    table.theirs(3, 1, "")
    assert table.undo()
    assert table.text == "ab"


def test_keys_without_a_pause_are_one_step() -> None:
    table = Table()
    for at, key in enumerate("hallo"):
        table.mine(at, 0, key, pause=0.3)
    table.mine(5, 0, "!", pause=1.0)
    assert table.undo()
    assert table.text == "hallo"
    assert table.undo()
    assert table.text == ""


def test_a_run_of_keys_goes_on_while_others_type_elsewhere() -> None:
    table = Table("--")
    for at, key in enumerate("abc"):
        table.mine(1 + at + at, 0, key, pause=0.1)
        table.theirs(0, 0, "x")
    assert table.text == "xxx-abc-"
    assert table.undo()
    assert table.text == "xxx--"


def test_a_new_line_begins_a_new_step() -> None:
    table = Table()
    for at, key in enumerate("a\nb"):
        table.mine(at, 0, key, pause=0.1)
    table.undo()
    assert table.text == "a\n"


def test_backspaces_without_a_pause_are_one_step_apart_from_typing() -> None:
    table = Table("abc")
    table.mine(3, 0, "d", pause=0.1)
    for end in (4, 3, 2):
        table.mine(end - 1, 1, "", pause=0.1)
    assert table.text == "a"
    table.undo()
    assert table.text == "abcd"
    table.undo()
    assert table.text == "abc"


def test_deleting_forward_without_a_pause_is_one_step() -> None:
    table = Table("abc")
    table.mine(0, 1, "", pause=0.1)
    table.mine(0, 1, "", pause=0.1)
    table.undo()
    assert table.text == "abc"


def test_a_new_edit_ends_what_could_be_redone() -> None:
    table = Table()
    table.mine(0, 0, "a")
    table.undo()
    table.mine(0, 0, "b")
    assert not table.redo()


def test_an_undo_that_was_refused_halfway_can_be_finished_later() -> None:
    table = Table()
    table.mine(0, 0, "abcd")
    table.theirs(2, 0, "X")
    first, _ = table.stack.undo()
    table.stack.performed(first, table.change(first, ME))
    assert table.text == "abX"
    table.theirs(0, 0, ">")
    assert table.undo()
    assert table.text == ">X"
    table.redo()
    table.redo()
    assert table.text == ">abXcd"


def test_text_that_comes_back_in_another_form_does_not_shift_older_steps() -> None:
    table = Table("..")
    table.mine(1, 0, "old")
    table.mine(4, 0, "e\u0301")
    table.mine(4, 2, "")
    (asked,) = table.stack.undo()
    composed = Delta(asked.start, asked.deleted, "é")
    table.stack.performed(composed, table.change(composed, ME))
    assert table.text == ".oldé."
    table.undo()
    table.undo()
    assert table.text.replace("é", "") == ".."


def test_only_so_many_steps_are_remembered() -> None:
    stack = UndoStack(depth=2)
    for now in range(0, 30, 10):
        stack.record(Delta(0, 0, "x"), "", now)
    undone = 0
    while deltas := stack.undo():
        for delta in deltas:
            stack.performed(delta, "x")
        undone += 1
    assert undone == 2


def test_what_lies_too_many_edits_of_others_back_is_forgotten() -> None:
    for edits, left in ((4, [Delta(2, 1, "")]), (5, [])):
        stack = UndoStack(reach=4)
        stack.record(Delta(0, 0, "x"), "", 0)
        for edit in range(edits):
            stack.rebase(Delta(5 * (edit % 2), 0, "T"))
        assert stack.undo() == left


def test_what_was_to_be_undone_is_stale_once_somebody_else_types() -> None:
    table = Table()
    table.mine(0, 0, "x")
    (asked,) = table.stack.undo()
    table.theirs(0, 0, "T")
    with pytest.raises(RuntimeError):
        table.stack.performed(asked, "x")
    assert table.undo()
    assert table.text == "T"


PLACES = st.floats(0, 1)
KEYS = st.text("abcXYZ\n", max_size=3)
MOVES = st.lists(
    st.tuples(st.sampled_from(["mine", "theirs", "undo", "redo"]), PLACES, PLACES, KEYS),
    max_size=30,
)


def place(length: int, where: float, width: float) -> tuple[int, int]:
    start = round(where * length)
    return start, round(width**2 * (length - start))


@given(st.text("klm ", max_size=8), MOVES, st.booleans())
def test_alone_undo_restores_and_redo_repeats(
    text: str, moves: list[tuple[str, float, float, str]], fast: bool
) -> None:
    table = Table(text)
    for _, where, width, piece in moves:
        start, deleted = place(len(table.text), where, width)
        table.mine(start, deleted, piece, pause=0.2 if fast else 10)
    final = table.text
    while table.undo():
        pass
    assert table.text == text
    while table.redo():
        pass
    assert table.text == final
    while table.undo():
        pass
    assert table.text == text


@given(st.text("klm ", max_size=8), MOVES, st.booleans())
def test_undo_and_redo_never_remove_a_character_of_somebody_else(
    text: str, moves: list[tuple[str, float, float, str]], fast: bool
) -> None:
    """Own edits only insert here, so whatever is not mine must outlive every undo and redo."""
    table = Table(text)

    def others() -> str:
        return "".join(ch for ch, by in zip(table.text, table.owners, strict=True) if by == OTHER)

    for kind, where, width, piece in [*moves, *[("undo", 0.0, 0.0, "")] * 60]:
        start, deleted = place(len(table.text), where, width)
        before = others()
        if kind == "mine":
            table.mine(start, 0, piece, pause=0.2 if fast else 10)
        elif kind == "theirs":
            table.theirs(start, deleted, piece)
            continue
        elif kind == "undo":
            table.undo()
        else:
            table.redo()
        assert others() == before
    assert ME not in table.owners


@given(st.text("klm ", max_size=8), MOVES)
def test_undoing_everything_brings_back_what_i_deleted(
    text: str, moves: list[tuple[str, float, float, str]]
) -> None:
    """Others only insert here: what the text began with is all there, in order, in the end."""
    table = Table(text)
    table.owners = ["start"] * len(text)
    theirs = 0
    for kind, where, width, _ in moves:
        start, deleted = place(len(table.text), where, width)
        if kind == "theirs":
            table.theirs(start, 0, "T")
            theirs += 1
        else:
            table.mine(start, 0 if kind == "undo" else deleted, "m" if kind == "undo" else "")
    while table.undo():
        pass
    assert table.text.replace("T", "") == text


PATCH_MOVES = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), KEYS), max_size=4)


def patch_of(moves: list[tuple[int, int, str]], length: int) -> Patch:
    deltas: list[Delta] = []
    at = 0
    for gap, deleted, piece in moves:
        start = at + gap
        if start + deleted > length:
            break
        deltas.append(Delta(start, deleted, piece))
        at = start + deleted + 1
    return tuple(deltas)


def applied(patch: Patch, text: str) -> str:
    for delta in reversed(patch):
        text = delta.applied_to(text)
    return text


@given(PATCH_MOVES, PATCH_MOVES)
def test_patches_meet_in_the_same_text_either_way(
    one: list[tuple[int, int, str]], other: list[tuple[int, int, str]]
) -> None:
    text = "0123456789"
    mine, theirs = patch_of(one, len(text)), patch_of(other, len(text))
    mine_after, theirs_after = transform(mine, theirs)
    assert applied(theirs_after, applied(mine, text)) == applied(mine_after, applied(theirs, text))
