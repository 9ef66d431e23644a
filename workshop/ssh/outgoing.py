"""What may reach a terminal: our own modes, colours and cursor positions, and nothing else.

Textual passes escape sequences in text on to the terminal as they are. Text is
cleaned where it comes in and where it is shown; this is the belt over those braces, at the very
last place where all output of a session comes along.
"""

from __future__ import annotations

import re

__all__ = ["CLIPBOARD_LIMIT", "ENTER", "LEAVE", "screened"]

_STALE = (
    "\x1b[?2026l\x1b[?2048l\x1b[?1016l\x1b[?1015l\x1b[?1006l\x1b[?1005l"
    "\x1b[?1003l\x1b[?1002l\x1b[?1000l\x1b[?1004l\x1b[?2004l"
)

ENTER = (
    # A connection that broke leaves the terminal sending mouse reports to whatever comes next.
    f"{_STALE}\x1b[0m"
    # Own screen, no wrapping at the margin, no cursor while drawing, focus reports, marked pastes,
    # mouse buttons and drags (never every move), kitty keys where known.
    "\x1b[?1049h\x1b[?7l\x1b[?25l\x1b[?1004h\x1b[?2004h"
    "\x1b[?1000h\x1b[?1002h\x1b[?1006h\x1b[>1u"
    # Can frames be drawn in one go? The answer comes back through the input.
    "\x1b[?2026$p"
)
"""First bytes of a session with a screen."""

LEAVE = f"{_STALE}\x1b[<u\x1b[?7h\x1b[0m\x1b[?1049l\x1b[?25h\x1b[0 q"
"""Last bytes of a session with a screen."""

CLIPBOARD_LIMIT = 100_000
"""Bytes of base64 a copy to the person's clipboard may have."""

_OWN_WRITE = re.compile(rf"\x07|\x1b\]52;c;[A-Za-z0-9+/=]{{0,{CLIPBOARD_LIMIT}}}\x07")
_ALLOWED = (
    r"\[(?:"
    r"[0-9;:]*m"  # colour and style
    r"|[0-9;]*H"  # cursor position
    r"|\?(?:25|2026)[hl]"  # cursor visible, one frame at a time
    r")"
)
# The leading class lets the search run over text at full speed; only then is it looked at closely.
# What turns the direction of text, or is not seen, takes no cell: without it nothing moves.
_FORBIDDEN = re.compile(
    r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f"
    r"\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
    r"(?:"
    rf"(?<=\x1b)(?!{_ALLOWED})"
    r"(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x9c|\x1b\\)?|[ -/]*[0-~])?"
    r"|(?<=[^\x1b])"
    r")"
)


def screened(data: str) -> str:
    """Takes out of one write of an app whatever is not ours to send.

    A bell and a copy to the clipboard pass only as a write of their own: in the middle of a frame
    they can only come from text.
    """
    if _OWN_WRITE.fullmatch(data):
        return data
    return _FORBIDDEN.sub("", data)
