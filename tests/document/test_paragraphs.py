"""Paragraphs keep their names through every edit, and new ones get names never given before."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.build import NOON
from workshop.agreement.paragraphs import Naming, ParagraphsNamed, named
from workshop.document.paragraphs import BEGINNING, Paragraphs
from workshop.document.text import Delta
from workshop.ids import PassageId

VISION = PassageId("visie")


class Sheet:
    """A text with names, and what was written down of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._fresh = (f"{number}@ff" for number in itertools.count())
        self.breaks = [BEGINNING, *itertools.islice(self._fresh, text.count("\n"))]
        self.written: Naming | None = None
        self.records = 0
        self.paragraphs = Paragraphs(text, self.breaks, None)

    def edit(
        self, start: int, deleted: int, inserted: str, *, by: str = "anna", again: bool = False
    ) -> None:
        delta = Delta(start, deleted, inserted)
        breaks = list(itertools.islice(self._fresh, inserted.count("\n")))
        renaming = self.paragraphs.plan(self.text, delta, iter(breaks), by=by, again=again)
        first = self.text.count("\n", 0, start) + 1
        last = self.text.count("\n", 0, start + deleted) + 1
        self.text = delta.applied_to(self.text)
        self.breaks[first:last] = breaks
        if renaming is not None:
            self.paragraphs.take_in(renaming)
            if renaming.record:
                self.records += 1
                event = ParagraphsNamed(at=NOON, passage=VISION, names=renaming.record)
                self.written = named(self.written or Naming(), event)

    def replace(self, old: str, new: str, **how: bool) -> None:
        """Replaces the only place where this stands."""
        assert self.text.count(old) == 1
        self.edit(self.text.index(old), len(old), new, **how)  # type: ignore[arg-type]

    def reopened(self) -> Paragraphs:
        """The names as they are after a restart."""
        return Paragraphs(self.text, self.breaks, self.written)

    @property
    def named(self) -> dict[str, str]:
        """What stands in every paragraph, by its name, in order."""
        lines = zip(self.text.split("\n"), self.paragraphs.names, strict=True)
        return {name: line for line, name in lines if line.strip()}

    @property
    def order(self) -> str:
        return " ".join(self.named)


THREE = "een\n\ntwee\n\ndrie"


def test_the_paragraphs_of_a_text_are_numbered_from_one() -> None:
    sheet = Sheet("# Kop\n\n- punt\n- punt\n   \nslot")
    assert sheet.named == {"1": "# Kop", "2": "- punt", "3": "- punt", "4": "slot"}


def test_an_empty_text_has_none_and_the_first_words_make_the_first() -> None:
    sheet = Sheet("")
    assert sheet.order == ""
    sheet.edit(0, 0, "D")
    sheet.edit(1, 0, "igitaal")
    assert sheet.named == {"1": "Digitaal"}
    assert sheet.records == 1


def test_what_comes_between_gets_the_next_letter_of_the_number_above() -> None:
    sheet = Sheet(THREE)
    sheet.replace("twee\n", "twee\n\nnieuw\n")
    sheet.replace("nieuw\n", "nieuw\n\nnieuwer\n")
    sheet.replace("twee\n", "twee\n\nnieuwst\n")
    assert sheet.named == {
        "1": "een",
        "2": "twee",
        "2c": "nieuwst",
        "2a": "nieuw",
        "2b": "nieuwer",
        "3": "drie",
    }


def test_what_comes_at_the_end_gets_the_next_number_that_never_was() -> None:
    sheet = Sheet(THREE)
    sheet.edit(len(THREE), 0, "\n\nvier")
    sheet.replace("\n\nvier", "")
    sheet.edit(len(THREE), 0, "\n\nvijf")
    assert sheet.order == "1 2 3 5"


def test_what_comes_before_the_first_counts_from_nought() -> None:
    sheet = Sheet(THREE)
    sheet.edit(0, 0, "nul\n\n")
    assert sheet.order == "0a 1 2 3"
    sheet.replace("nul\n", "nul\nmeer\n")
    assert sheet.order == "0a 0b 1 2 3"


def test_beyond_z_the_letters_double() -> None:
    sheet = Sheet("een\ntwee")
    sheet.edit(3, 0, "\nx" * 28)
    assert list(sheet.named)[25:] == ["1y", "1z", "1aa", "1ab", "2"]


def test_the_part_with_the_first_words_keeps_the_name_when_a_paragraph_is_split() -> None:
    sheet = Sheet(THREE)
    sheet.replace("twee", "tw\nee")
    assert sheet.named == {"1": "een", "2": "tw", "2a": "ee", "3": "drie"}


def test_enter_in_front_of_a_paragraph_moves_its_name_along() -> None:
    sheet = Sheet(THREE)
    sheet.edit(THREE.index("twee"), 0, "\n")
    assert sheet.order == "1 2 3"
    sheet.edit(THREE.index("twee"), 0, "ervoor\n")
    assert sheet.named == {"1": "een", "1a": "ervoor", "2": "twee", "3": "drie"}
    assert sheet.reopened().names == sheet.paragraphs.names


def test_of_two_that_are_joined_the_first_name_stays_and_the_other_is_never_given_again() -> None:
    sheet = Sheet(THREE)
    sheet.replace("een\n\ntwee", "een en twee")
    assert sheet.named == {"1": "een en twee", "3": "drie"}
    sheet.edit(len("een en twee"), 0, "\n\nnieuw")
    sheet.edit(len(sheet.text), 0, "\n\nslot")
    assert sheet.order == "1 1a 3 4"


def test_taking_the_first_words_away_changes_no_name() -> None:
    sheet = Sheet(THREE)
    sheet.replace("twee", "wee")
    sheet.replace("wee", "T")
    assert sheet.named == {"1": "een", "2": "T", "3": "drie"}
    assert sheet.records == 0


def test_a_paragraph_that_is_emptied_and_written_again_is_the_same_one() -> None:
    sheet = Sheet(THREE)
    for width in (4, 3, 2, 1):
        sheet.edit(THREE.index("twee") + width - 1, 1, "")
    assert sheet.order == "1 3"
    sheet.edit(THREE.index("twee"), 0, "anders")
    assert sheet.named == {"1": "een", "2": "anders", "3": "drie"}


def test_deleting_renumbers_nothing() -> None:
    sheet = Sheet(THREE)
    sheet.replace("een\n\n", "")
    assert sheet.named == {"2": "twee", "3": "drie"}
    assert sheet.reopened().names == sheet.paragraphs.names


def test_a_text_that_is_replaced_whole_keeps_the_first_name_and_gives_new_ones() -> None:
    sheet = Sheet(THREE)
    sheet.edit(0, len(THREE), "a\nb\nc")
    assert sheet.named == {"1": "a", "4": "b", "5": "c"}


@pytest.mark.parametrize("gone", ["\n\ntwee", "twee\n\n", "een\n\ntwee\n\n", "twee", "n\n\ntw"])
def test_undoing_a_deletion_gives_the_names_back(gone: str) -> None:
    sheet = Sheet(THREE)
    at = THREE.index(gone)
    sheet.edit(at, len(gone), "")
    sheet.edit(at, 0, gone, again=True)
    assert sheet.named == {"1": "een", "2": "twee", "3": "drie"}
    assert sheet.reopened().names == sheet.paragraphs.names


def test_undoing_a_deletion_that_was_made_letter_by_letter_gives_the_name_back() -> None:
    sheet = Sheet(THREE)
    gone = "\n\ntwee"
    at = THREE.index(gone)
    for behind in range(at + len(gone), at, -1):
        sheet.edit(behind - 1, 1, "")
    assert sheet.order == "1 3"
    sheet.edit(at, 0, gone, again=True)
    assert sheet.named == {"1": "een", "2": "twee", "3": "drie"}


def test_what_one_takes_away_another_ones_undo_does_not_name() -> None:
    sheet = Sheet(THREE)
    gone = "\n\ntwee"
    for behind in range(THREE.index(gone) + len(gone), THREE.index(gone), -1):
        sheet.edit(behind - 1, 1, "")
    sheet.edit(THREE.index(gone), 0, "\n\nvan bram", by="bram", again=True)
    assert sheet.named == {"1": "een", "1a": "van bram", "3": "drie"}


def test_a_paragraph_that_is_cut_and_pasted_elsewhere_keeps_its_name() -> None:
    sheet = Sheet(THREE)
    sheet.replace("twee", "")
    sheet.edit(len(sheet.text), 0, "\n\ntwee")
    assert sheet.named == {"1": "een", "3": "drie", "2": "twee"}
    sheet.edit(5, 0, "nieuw")
    assert sheet.named == {"1": "een", "1a": "nieuw", "3": "drie", "2": "twee"}
    assert sheet.reopened().names == sheet.paragraphs.names


def test_a_copy_gets_a_name_of_its_own() -> None:
    sheet = Sheet(THREE)
    sheet.edit(0, 0, "twee\n")
    assert sheet.order == "0a 1 2 3"


def test_a_thousand_paragraphs_at_once_are_a_thousand_names_in_one_record() -> None:
    sheet = Sheet("slot")
    sheet.edit(0, 0, "regel\n" * 1_000)
    assert len(sheet.named) == 1_001
    assert list(sheet.named)[-1] == "1"
    assert sheet.records == 1
    assert sheet.reopened().names == sheet.paragraphs.names


PIECES = st.sampled_from(
    ["", "x", " ", "\n", "woord", "a\nb", "\n\nnieuw", "een", "twee\n", "x\n\n"]
)
EDITS = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 8),
        PIECES,
        st.sampled_from(["anna", "bram"]),
        st.booleans(),
    ),
    max_size=25,
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([THREE, "", "\n\n", "een\ntwee\ndrie\n"]), EDITS)
def test_whatever_is_written_names_are_unique_and_stay_and_survive_a_restart(
    text: str, edits: list[tuple[float, int, str, str, bool]]
) -> None:
    sheet = Sheet(text)
    for where, deleted, inserted, by, again in edits:
        start = round(where * len(sheet.text))
        deleted = min(deleted, len(sheet.text) - start)
        old_names, old_lines = list(sheet.paragraphs.names), sheet.text.split("\n")
        first = sheet.text.count("\n", 0, start)
        last = sheet.text.count("\n", 0, start + deleted)
        sheet.edit(start, deleted, inserted, by=by, again=again)

        lines, names = sheet.text.split("\n"), sheet.paragraphs.names
        assert len(names) == len(lines)
        assert all(name for name, line in zip(names, lines, strict=True) if line.strip())
        assert len(sheet.named) == sum(bool(line.strip()) for line in lines)
        assert len(set(filter(None, names))) == len(list(filter(None, names)))
        # What the edit does not touch keeps its name.
        added = inserted.count("\n")
        for at, name in enumerate(old_names):
            if old_lines[at].strip() and not first <= at <= last:
                moved = at if at < first else at - (last - first) + added
                assert names[moved] == name
        assert sheet.reopened().names == names
