"""What both sides of a cut line did to the paragraphs of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop.rooms.late import Lines, met, settled_text

BASE = [("", "Eerste."), ("1@a", "Tweede."), ("2@a", "Derde.")]


def changed(lines: Lines, **words: str) -> list[tuple[str, str]]:
    return [(id, words.get(id or "begin", known)) for id, known in lines]


def test_a_paragraph_that_nobody_touched_is_not_told() -> None:
    assert met(BASE, BASE, BASE, BASE) == []


def test_it_is_told_who_changed_what() -> None:
    mine = [("", "Van mij."), *BASE[1:]]
    theirs = [*BASE[:2], ("2@a", "Van hen.")]
    now = [("", "Van mij."), BASE[1], ("2@a", "Van hen.")]

    first, last = met(BASE, mine, theirs, now)

    assert (first.line, first.ours, first.both) == ("", True, False)
    assert (last.line, last.ours, last.both) == ("2@a", False, False)
    assert (last.base, last.theirs, last.now) == ("Derde.", "Van hen.", "Van hen.")


def test_where_both_wrote_it_is_for_somebody_to_choose() -> None:
    mine, theirs = [("", "Mijn."), *BASE[1:]], [("", "Hun."), *BASE[1:]]
    (found,) = met(BASE, mine, theirs, [("", "MijnHun."), *BASE[1:]])
    assert found.both
    assert settled_text([("", "MijnHun."), *BASE[1:]], "", "Hun.") == "Hun.\nTweede.\nDerde."


def test_the_same_change_on_both_sides_is_nothing_to_choose() -> None:
    same = [("", "Gelijk."), *BASE[1:]]
    (found,) = met(BASE, same, same, same)
    assert not found.both


def test_a_paragraph_that_one_took_out_and_the_other_changed_stands_at_the_end() -> None:
    mine, theirs = BASE[:2], [*BASE[:2], ("2@a", "Anders.")]
    (found,) = met(BASE, mine, theirs, BASE[:2])
    assert (found.mine, found.theirs, found.now, found.both) == (None, "Anders.", None, True)
    assert settled_text(BASE[:2], "2@a", "Anders.") is None


_LINES = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["", "x", "y", "z"])).map(
    lambda known: list(known.items())
)


@given(_LINES, _LINES, _LINES, _LINES)
def test_every_change_is_told_once_and_nothing_else(
    base: Lines, mine: Lines, theirs: Lines, now: Lines
) -> None:
    told = [one.line for one in met(base, mine, theirs, now)]
    sides = [dict(lines) for lines in (base, mine, theirs)]
    differ = {
        id
        for id in {*sides[0], *sides[1], *sides[2], *dict(now)}
        if len({side.get(id) or None for side in sides}) > 1
    }
    assert sorted(told) == sorted(differ)
