"""What lies on the text can be told apart with few colours, and with none."""

from __future__ import annotations

from itertools import combinations

import pytest
from rich.color import ColorSystem
from rich.style import Style

from workshop.terminal import ColourDepth, downgrade
from workshop.tui.palette import COLOURS, Ink
from workshop.tui.themes import THEMES, EditorLook, themes_for

WHO = [None, *range(len(COLOURS))]


def meanings(look: EditorLook, who: int | None) -> dict[str, Style]:
    """Everything that may lie on an ordinary word, in the order of the editor."""
    base = look.base
    return {
        "nothing": base,
        "strong": base + look.inks[Ink.STRONG],
        "emphasis": base + look.inks[Ink.EMPHASIS],
        "struck": base + look.inks[Ink.STRUCK],
        "comment": base + look.commented,
        "found": base + look.found,
        "own selection": base + look.selection,
        "own selection of commented words": base + look.commented + look.selection,
        "another's selection": base + look.remote_selection(who),
        "another's caret": base + look.remote_caret(who),
        "another's caret at their selection": base
        + look.remote_selection(who)
        + look.remote_caret(who),
    }


SAME = {
    frozenset({"own selection", "own selection of commented words"}),
    frozenset({"another's caret", "another's caret at their selection"}),
}


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("depth", ColourDepth)
def test_no_two_meanings_look_the_same(depth: ColourDepth, who: int | None) -> None:
    for theme in themes_for(depth):
        shown = {
            name: downgrade(style.render("x", color_system=ColorSystem.TRUECOLOR), depth)
            for name, style in meanings(THEMES[theme].editor, who).items()
        }
        alike = {frozenset(two) for two in combinations(shown, 2) if shown[two[0]] == shown[two[1]]}
        assert alike <= SAME, theme


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("who", WHO)
def test_a_comment_and_what_somebody_else_selected_differ_in_more_than_colour(
    theme: str, who: int | None
) -> None:
    look = THEMES[theme].editor
    selected = look.remote_selection(who)
    assert look.commented.underline
    assert selected.reverse or selected.bgcolor != look.base.bgcolor


def test_who_looks_without_colours_has_the_one_theme_that_needs_none() -> None:
    assert list(themes_for(ColourDepth.NONE)) == ["contrast"]
    assert not THEMES["contrast"].editor.coloured
