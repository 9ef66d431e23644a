"""A line across the screen: what goes first where there is little room."""

from __future__ import annotations

from workshop.tui.widgets.bar import without_parts
from workshop.tui.widgets.prose import Tone, cells, line, run

ROUND = line(
    run("0 van 4 standpunten · voorgelegd om 14:32 · zegel 7f3a 91c2", Tone.BUSY),
    run("  ▲ tekst is daarna gewijzigd", Tone.WARN),
)


def _said(width: int) -> str:
    return "".join(part.text for part in without_parts(ROUND, width))


def test_a_line_that_fits_says_everything() -> None:
    assert without_parts(ROUND, cells(ROUND)) == ROUND


def test_what_does_not_fit_goes_by_whole_parts_and_a_warning_stays() -> None:
    assert _said(70) == "0 van 4 standpunten · voorgelegd om 14:32  ▲ tekst is daarna gewijzigd"
    assert _said(60) == "0 van 4 standpunten  ▲ tekst is daarna gewijzigd"


def test_the_first_part_stays_however_narrow_it_is() -> None:
    assert _said(5) == "0 van 4 standpunten  ▲ tekst is daarna gewijzigd"
