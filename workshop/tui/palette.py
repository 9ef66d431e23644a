"""The colours of the delegations, the signs of the talks and the kinds of text.

The eight colours are those of Okabe and Ito, made for colour-blind readers; on paper they are
darker, so that letters in them can be read. A colour never stands alone: wherever it is, the two
letters of the delegation or a sign stand too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from workshop.agreement.events import PointStatus
from workshop.agreement.passage import PassageStatus
from workshop.agreement.stands import Stand

__all__ = [
    "COLOURS",
    "SIGNS",
    "Hue",
    "Ink",
    "Signs",
    "blend",
    "hue",
]

COLOURS = (
    "#e69f00",
    "#56b4e9",
    "#009e73",
    "#f0e442",
    "#0072b2",
    "#d55e00",
    "#cc79a7",
    "#999999",
)
"""Orange, sky blue, green, yellow, blue, vermilion, purple, grey: in order of arrival."""

_ON_DARK = (
    "#e69f00",
    "#56b4e9",
    "#2fbf93",
    "#f0e442",
    "#5b9bff",
    "#ff7f3f",
    "#e39cc6",
    "#b8b8b8",
)
_ON_LIGHT = (
    "#8a5a00",
    "#0b6796",
    "#00664a",
    "#6b6200",
    "#004f86",
    "#a34200",
    "#8f4570",
    "#5a5a5a",
)

# In a palette of 256 these come down to eight hues that can be told apart (only orange and
# vermilion meet); blends of the colours themselves come down to three.
_TINT_ON_DARK = (
    "#33270e",
    "#10303c",
    "#10332a",
    "#333010",
    "#121f38",
    "#3a1d12",
    "#331f30",
    "#303030",
)

_TINT_ON_LIGHT = (
    "#fbe3c0",
    "#dceef8",
    "#dcf0e0",
    "#faf4cc",
    "#e0e4f8",
    "#fbe0d8",
    "#f8e2f0",
    "#e6e6e4",
)


@dataclass(frozen=True, slots=True)
class Hue:
    """One delegation's colour on one background, as "#rrggbb"."""

    ink: str
    """For letters on the background."""
    tint: str
    """Behind text that the delegation wrote."""
    selection: str
    """Behind text that somebody of the delegation has selected."""
    label: str
    """Behind the name of somebody of the delegation."""
    on_label: str
    """For letters on the label."""


@lru_cache(64)
def hue(index: int, background: str) -> Hue:
    """The colour of the delegation with this index; from the ninth on colours come again."""
    index %= len(COLOURS)
    dark = _light_of(background) < 128
    base = COLOURS[index]
    return Hue(
        ink=(_ON_DARK if dark else _ON_LIGHT)[index],
        tint=(_TINT_ON_DARK if dark else _TINT_ON_LIGHT)[index],
        selection=blend(background, base, 0.38 if dark else 0.36),
        label=base,
        on_label="#101010" if _light_of(base) > 110 else "#ffffff",
    )


def blend(under: str, over: str, share: float) -> str:
    """``over`` laid on ``under``, letting through all but ``share`` of it."""
    mixed = (round(u + (o - u) * share) for u, o in zip(_rgb(under), _rgb(over), strict=True))
    return "#" + "".join(f"{value:02x}" for value in mixed)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _light_of(colour: str) -> float:
    red, green, blue = _rgb(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue


class Ink(StrEnum):
    """What a stretch of Markdown is; the theme decides how it looks."""

    HEADING = "heading"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"
    MARKER = "marker"
    STRUCK = "struck"


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """One cell each, always beside the word."""

    passage: Mapping[PassageStatus, str]
    point: Mapping[PointStatus, str]
    stand: Mapping[Stand, str]
    broken: str
    """The seal no longer fits the text."""
    parked: str
    done: str
    caret: str
    """Somebody else's caret behind the end of a line."""
    thumb: str
    """Where in a long text the window is."""
    track: str
    clock: str
    warning: str
    bar: str
    comment: str
    """In front of a row with words that somebody commented on."""
    found: str
    """In front of a row with what one looks for."""
    named: str
    """Above a version that has a name."""
    here: str
    """Under the version at hand."""
    since: str
    """Above the version it is held against."""


SIGNS = Signs(
    passage=MappingProxyType(
        {
            PassageStatus.OPEN: "○",
            PassageStatus.PUT_FORWARD: "◐",
            PassageStatus.REVEALED: "◐",
            PassageStatus.AGREED: "●",
            PassageStatus.CONTESTED: "▲",
        }
    ),
    point=MappingProxyType(
        {
            PointStatus.OPEN: "○",
            PointStatus.KNOWN: "◐",
            PointStatus.ARRANGED: "●",
            PointStatus.ACTION: "▲",
        }
    ),
    stand=MappingProxyType(
        {
            Stand.AGREE: "+",
            Stand.RESERVATION: "~",
            Stand.ASIDE: "|",
            Stand.OBJECT: "-",
            Stand.FIVE: "+",
            Stand.FOUR: "+",
            Stand.THREE: "~",
            Stand.TWO: "|",
            Stand.ONE: "-",
            Stand.YES: "+",
            Stand.ABSTAIN: "|",
            Stand.NO: "-",
        }
    ),
    broken="✕",
    parked="◌",
    done="●",
    caret="▏",
    thumb="┃",
    track="│",
    clock="◷",
    warning="▲",
    bar="■",
    comment='"',
    found="»",
    named="◇",
    here="▲",
    since="▼",
)
