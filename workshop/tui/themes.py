"""The three themes, in one table: what Textual styles with, and what the editor draws with.

``avond`` is dark, ``papier`` is light, ``contrast`` uses no tints; it is the one for a terminal
without colours. Whatever lies on the text can be told apart in each of them without its colour:

=====================  ==================================================
a comment              underlined, with its sign in front of the row
what one looks for     bold and underlined, with its sign
one's own selection    a bar that ends at the cursor
another's selection    a bar that is underlined and ends at a name
another's caret        one character of a bar, with a name
=====================  ==================================================
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from rich.style import Style
from textual.theme import Theme

from workshop.terminal import ColourDepth
from workshop.tui.palette import Ink, blend, hue

__all__ = ["DEFAULT_THEME", "THEMES", "EditorLook", "RoomTheme", "room_theme", "themes_for"]

DEFAULT_THEME = "avond"

_GREY = "#808080"
_UNDER_SELECTION = 0.38
"""How much grey lies under what somebody without a delegation has selected."""


@dataclass(frozen=True, slots=True, eq=False)
class EditorLook:
    """How the drafting editor looks, one object per theme."""

    base: Style
    muted: Style
    """Initials of somebody without a delegation, the track of the scroll mark."""
    thumb: Style
    selection: Style
    """Lies on what the person themselves has selected."""
    inks: Mapping[Ink, Style]
    commented: Style
    """Lies on words that somebody commented on."""
    background: str
    coloured: bool = True
    """Whether delegations have their colour; the initials stand either way."""

    @property
    def found(self) -> Style:
        """Lies on what the person looks for."""
        plain = Style(underline=True, bold=True)
        if not self.coloured:
            return plain
        return plain + Style(color=self.background, bgcolor=self.inks[Ink.MARKER].color)

    @property
    def struck(self) -> Style:
        """Lies on words that somebody suggests to take out."""
        return self.inks[Ink.STRUCK] if self.coloured else Style(strike=True)

    @property
    def suggested(self) -> Style:
        """Lies on words that somebody suggests to put in, and on those that just came in so."""
        plain = Style(underline=True, bold=True)
        return plain + Style(color=self.inks[Ink.CODE].color) if self.coloured else plain

    def initials(self, index: int | None) -> Style:
        """For the letters of the delegation in the gutter."""
        if index is None:
            return self.muted
        if not self.coloured:
            return self.base + Style(bold=True)
        return self.base + Style(color=hue(index, self.background).ink, bold=True)

    def tint(self, index: int) -> Style | None:
        """Lies under text that the delegation wrote."""
        return Style(bgcolor=hue(index, self.background).tint) if self.coloured else None

    def remote_selection(self, index: int | None) -> Style:
        """Lies on what somebody else has selected."""
        if not self.coloured:
            return Style(reverse=True, dim=True, underline=True)
        nobody = blend(self.background, _GREY, _UNDER_SELECTION)
        under = nobody if index is None else hue(index, self.background).selection
        return Style(bgcolor=under, underline=True)

    def remote_caret(self, index: int | None) -> Style:
        """Lies on the character in front of which somebody else's caret stands."""
        if index is None or not self.coloured:
            return Style(reverse=True, bold=True, dim=False, underline=False)
        colours = hue(index, self.background)
        return Style(color=colours.on_label, bgcolor=colours.label, underline=True)

    def label(self, index: int | None) -> Style:
        """For somebody's name beside their caret."""
        if index is None or not self.coloured:
            return self.base + Style(reverse=True)
        colours = hue(index, self.background)
        return Style(color=colours.on_label, bgcolor=colours.label)


@dataclass(frozen=True, slots=True)
class RoomTheme:
    """One theme, for Textual and for the editor."""

    name: str
    textual: Theme
    editor: EditorLook


def _look(
    *,
    foreground: str,
    background: str,
    muted: str,
    heading: str,
    marker: str,
    code: str,
    link: str,
    selection: Style,
    coloured: bool = True,
) -> EditorLook:
    return EditorLook(
        base=Style(color=foreground, bgcolor=background),
        muted=Style(color=muted, bgcolor=background),
        thumb=Style(color=heading, bgcolor=background),
        selection=selection,
        inks=MappingProxyType(
            {
                Ink.HEADING: Style(color=heading, bold=True),
                Ink.STRONG: Style(bold=True),
                Ink.EMPHASIS: Style(italic=True),
                Ink.CODE: Style(color=code),
                # Its brackets say that it is one; underlined words are commented on.
                Ink.LINK: Style(color=link),
                Ink.MARKER: Style(color=marker, bold=True),
                Ink.STRUCK: Style(color=muted, strike=True),
            }
        ),
        commented=Style(underline=True),
        background=background,
        coloured=coloured,
    )


_AVOND = RoomTheme(
    name="avond",
    textual=Theme(
        name="avond",
        dark=True,
        primary="#8fb8de",
        secondary="#6f8aa8",
        accent="#e5b567",
        foreground="#d6d9de",
        background="#16181d",
        surface="#1b1e24",
        panel="#23272f",
        success="#6fbf9b",
        warning="#e5b567",
        error="#e88774",
    ),
    editor=_look(
        foreground="#d6d9de",
        background="#16181d",
        muted="#7d848f",
        heading="#8fb8de",
        marker="#e5b567",
        code="#a9c7a0",
        link="#8fb8de",
        selection=Style(color="#ffffff", bgcolor="#3b5578", underline=False),
    ),
)
_PAPIER = RoomTheme(
    name="papier",
    textual=Theme(
        name="papier",
        dark=False,
        primary="#1f5582",
        secondary="#4f6c87",
        accent="#8a5a00",
        foreground="#26282b",
        background="#faf8f3",
        surface="#f4f1ea",
        panel="#e9e5db",
        success="#1f6b4c",
        warning="#8a5a00",
        error="#a5321f",
    ),
    editor=_look(
        foreground="#26282b",
        background="#faf8f3",
        muted="#73757a",
        heading="#1f5582",
        marker="#8a5a00",
        code="#3f6434",
        link="#1f5582",
        selection=Style(color="#101010", bgcolor="#b9d3ee", underline=False),
    ),
)
_CONTRAST = RoomTheme(
    name="contrast",
    textual=Theme(
        name="contrast",
        dark=True,
        primary="#ffffff",
        secondary="#ffffff",
        accent="#ffffff",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        success="#ffffff",
        warning="#ffffff",
        error="#ffffff",
    ),
    editor=_look(
        foreground="#ffffff",
        background="#000000",
        muted="#ffffff",
        heading="#ffffff",
        marker="#ffffff",
        code="#ffffff",
        link="#ffffff",
        selection=Style(reverse=True, dim=False, underline=False),
        coloured=False,
    ),
)

THEMES: Mapping[str, RoomTheme] = MappingProxyType(
    {theme.name: theme for theme in (_AVOND, _PAPIER, _CONTRAST)}
)


def room_theme(name: str) -> RoomTheme:
    """The theme of that name; the default one where there is none."""
    return THEMES.get(name, _AVOND)


def themes_for(depth: ColourDepth) -> Sequence[str]:
    """The themes that can be read with so many colours; the first one is to begin with.

    In sixteen colours the inks of the light one come down to yellow and grey on white.
    """
    if depth is ColourDepth.NONE:
        return (_CONTRAST.name,)
    if depth is ColourDepth.SIXTEEN:
        return _AVOND.name, _CONTRAST.name
    return tuple(THEMES)
