"""From tones to colours: the part that every widget with runs of text shares.

The styles come from one table per theme and background, not from component classes: a screen has
ten of these widgets, and style sheets would look at every tone of each whenever anything changes.
"""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from workshop.tui.palette import blend, hue
from workshop.tui.themes import room_theme
from workshop.tui.widgets.prose import Line, Tone, cells

__all__ = ["Toned"]

_BOLD = frozenset({Tone.STRONG, Tone.HEADING, Tone.KEY, Tone.BAD})
_MUTED = 0.65
"""How much of the letters' colour is left in what matters less."""
_CHOSEN = 0.24
"""How much colour lies under the chosen row."""


class Toned(Widget):
    """Knows the look of every tone in the theme of its session."""

    _background: str | None = None

    def notify_style_update(self) -> None:
        """Another theme, or another place: what lies under the text may be another colour."""
        super().notify_style_update()
        self._background = None

    def strip(self, runs: Line, width: int, *, chosen: bool = False) -> Strip:
        """One finished row of exactly ``width`` cells; ``chosen`` makes it stand out."""
        if self._background is None:
            self._background = self.background_colors[1].hex6.lower()
        theme, under = self.app.theme, self._background
        segments = [
            Segment(part.text, _style(theme, under, part.tone, part.delegation, chosen))
            for part in runs
            if part.text
        ]
        used = cells(runs)
        if used < width:
            blank = _style(theme, under, Tone.BODY, None, chosen)
            segments.append(Segment(" " * (width - used), blank))
        return Strip(segments, max(used, width)).crop(0, width)


@lru_cache(1_024)
def _style(theme: str, under: str, tone: Tone, delegation: int | None, chosen: bool) -> Style:
    known = room_theme(theme)
    colours = known.textual
    ink = colours.foreground or "#808080"
    by_tone = {
        Tone.MUTED: blend(under, ink, _MUTED),
        Tone.HEADING: colours.primary,
        Tone.KEY: colours.accent,
        Tone.GOOD: colours.success,
        Tone.BUSY: colours.primary,
        Tone.WARN: colours.warning,
        Tone.BAD: colours.error,
        Tone.ADDED: colours.success,
        Tone.REMOVED: colours.error,
    }
    colour = by_tone.get(tone) or ink
    if delegation is not None and known.editor.coloured:
        colour = hue(delegation, known.editor.background).ink
    if chosen and known.editor.coloured:
        under = blend(under, colours.primary, _CHOSEN)
    reverse = chosen and not known.editor.coloured
    return Style(
        color=colour,
        bgcolor=under,
        bold=tone in _BOLD,
        underline=tone is Tone.ADDED or None,
        strike=tone is Tone.REMOVED or None,
        reverse=reverse,
    )
