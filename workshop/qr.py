"""An address as a square that a phone reads: in the signs of a terminal, or as a drawing."""

from __future__ import annotations

import io

import segno

__all__ = ["qr_rows", "qr_svg"]

_QUIET = 2
"""Light modules around it; the standard asks for four, phones do with two."""


def qr_rows(text: str, *, light_ink: bool = False) -> list[str]:
    """Rows of a terminal, two modules high each.

    Args:
        light_ink: for light letters on a dark background: the light modules are drawn.
    """
    modules = [
        [bool(dark) is not light_ink for dark in row]
        for row in _made(text).matrix_iter(border=_QUIET)
    ]
    if len(modules) % 2:
        modules.append([False] * len(modules[0]))
    return [
        "".join(" ▀▄█"[upper + 2 * lower] for upper, lower in zip(*pair, strict=True))
        for pair in zip(modules[::2], modules[1::2], strict=True)
    ]


def qr_svg(text: str) -> str:
    """A drawing, to stand in a page; its size is up to the page."""
    out = io.BytesIO()
    _made(text).save(
        out, kind="svg", border=_QUIET, xmldecl=False, svgns=True, omitsize=True, nl=False
    )
    return out.getvalue().decode("utf-8")


def _made(text: str) -> segno.QRCode:
    return segno.make(text, error="m", micro=False)
