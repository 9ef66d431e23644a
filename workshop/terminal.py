"""What kind of terminal somebody sits at, and how our colours come down to it.

Every screen is drawn in truecolor; the caches of Rich and Textual are shared between sessions
and do not tell colour systems apart, so the way down happens here, at the very end, per session
(TEXTUAL.md 2, hazards 5 and 6).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rich.color import Color, ColorSystem

__all__ = ["ColourDepth", "Terminal", "colour_depth", "downgrade"]


class ColourDepth(IntEnum):
    """How many colours a terminal shows."""

    NONE = 0
    SIXTEEN = 16
    PALETTE = 256
    TRUE = 1 << 24


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal as its owner's client described it."""

    name: str
    """TERM, cleaned."""
    columns: int
    rows: int
    depth: ColourDepth
    environment: Mapping[str, str]
    """LANG, LC_*, COLORTERM and NO_COLOR only, as far as the client sent them."""

    @property
    def is_dumb(self) -> bool:
        """Whether it cannot place text on the screen at all."""
        return self.name in ("", "dumb", "unknown")


_COLOURLESS = re.compile(r"|dumb|vt[1-4]\d\d(-.*)?|.*-mono|.*-m")
_TRUECOLOR_TERMS = ("kitty", "alacritty", "wezterm", "ghostty", "foot", "iterm")


def colour_depth(term: str, environment: Mapping[str, str]) -> ColourDepth:
    """How many colours to send to a terminal of this name."""
    if environment.get("NO_COLOR") or _COLOURLESS.fullmatch(term):
        return ColourDepth.NONE
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return ColourDepth.TRUE
    if term.endswith("-direct") or any(known in term for known in _TRUECOLOR_TERMS):
        return ColourDepth.TRUE
    if term.endswith(("-16color", "-8color")):
        return ColourDepth.SIXTEEN
    if "256" in term or term.startswith(("xterm", "tmux", "putty")):
        return ColourDepth.PALETTE
    return ColourDepth.SIXTEEN


_SGR = re.compile(r"\x1b\[([0-9;]*)m")


def downgrade(output: str, depth: ColourDepth) -> str:
    """Rewrites the colours in terminal output for a terminal with fewer of them."""
    if depth is ColourDepth.TRUE:
        return output
    return _SGR.sub(lambda match: _sgr(match[1], depth), output)


@lru_cache(65_536)
def _sgr(params: str, depth: ColourDepth) -> str:
    parts = params.split(";")
    kept: list[str] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        kind = parts[at + 1] if at + 1 < len(parts) else ""
        if part in ("38", "48") and kind == "2":
            if depth:
                red, green, blue = (int(value) for value in parts[at + 2 : at + 5])
                system = (
                    ColorSystem.EIGHT_BIT if depth is ColourDepth.PALETTE else ColorSystem.STANDARD
                )
                colour = Color.from_rgb(red, green, blue).downgrade(system)
                kept += colour.get_ansi_codes(foreground=part == "38")
            at += 5
        elif part in ("38", "48") and kind == "5":
            if depth:
                kept += parts[at : at + 3]
            at += 3
        else:
            if depth or not part or int(part) < 30 or int(part) in (39, 49):
                kept.append(part)
            at += 1
    return f"\x1b[{';'.join(kept)}m" if kept else ""
