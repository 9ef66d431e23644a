"""From tones to colours: the part that every widget with runs of text shares."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from workshop.tui.palette import hue
from workshop.tui.themes import room_theme
from workshop.tui.widgets.prose import Line, Run, Tone, cells

__all__ = ["Toned"]


class Toned(Widget):
    """Knows the look of every tone in the theme of its session."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"tone--{tone}" for tone in Tone} | {"tone--chosen"}

    def style_of(self, part: Run, under: Style | None = None) -> Style:
        """How a run looks; ``under`` lies below it where the row is the chosen one."""
        style = self.get_component_rich_style(f"tone--{part.tone}")
        look = room_theme(self.app.theme).editor
        if part.delegation is not None and look.coloured:
            style += Style(color=hue(part.delegation, look.background).ink)
        if under is not None:
            style += Style(bgcolor=under.bgcolor) if look.coloured else Style(reverse=True)
        return style

    def strip(self, runs: Line, width: int, under: Style | None = None) -> Strip:
        """One finished row of exactly ``width`` cells."""
        segments = [Segment(part.text, self.style_of(part, under)) for part in runs if part.text]
        used = cells(runs)
        if used < width:
            segments.append(Segment(" " * (width - used), self.style_of(Run(""), under)))
        return Strip(segments, max(used, width)).crop(0, width)
