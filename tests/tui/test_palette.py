"""The colours of delegations, also where there are fewer of them."""

from __future__ import annotations

import pytest
from rich.color import Color, ColorSystem

from workshop.tui.palette import COLOURS, hue
from workshop.tui.themes import THEMES

BACKGROUNDS = {"avond": "#16181d", "papier": "#fbf8f1"}


@pytest.mark.parametrize("theme", BACKGROUNDS)
def test_who_wrote_what_can_be_told_apart_in_256_colours(theme: str) -> None:
    tints = [
        Color.parse(hue(index, BACKGROUNDS[theme]).tint).downgrade(ColorSystem.EIGHT_BIT).number
        for index in range(len(COLOURS))
    ]
    assert len(set(tints[:5])) == 5
    assert len(set(tints)) >= 7


def test_contrast_has_no_tints() -> None:
    assert THEMES["contrast"].editor.tint(0) is None
