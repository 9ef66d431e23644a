"""Bytes from a terminal become keys and pastes; what is neither never becomes text.

Terminals answer questions nobody asked, send mouse reports a broken session switched on, and
cut sequences over packets. Textual's parser types whatever it does not know into the document,
letter by letter, so only whole sequences it knows are handed on.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["PASTE_LIMIT", "Incoming", "Keys", "Pasted", "Piece"]

PASTE_LIMIT = 200_000
"""Code points of one paste that are taken; the rest of it is dropped."""

_RUN = 32  # this many printable characters in one read were not typed by hand
_SLICE = 128  # keys handed on at once
_LONGEST = 32  # Textual's parser gives up on longer sequences and types them
_UNFINISHED_LIMIT = 4096  # an answer of a terminal that is still not finished then never will be

_MOUSE = ("\x1b[<", "\x1b[M")
_PASTE_START = "\x1b[200~"
_PASTE_END = "\x1b[201~"

_SEQUENCE = re.compile(
    r"\x1b(?:"
    r"\[\[[^\x1b]"  # function keys of the Linux console
    r"|\[M[^\x1b]{3}"  # mouse report of the oldest kind
    r"|\[(?![\[M])[0-?]*[ -/]*[@-~]"
    r"|O[0-?]*[ @-~]"
    r"|\][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"
    r"|[P^_][^\x1b\x9c]*(?:\x1b\\|\x9c)"
    r"|[^\[O\]P^_\x1b]"  # Alt and a key
    r")"
)
_BEGINNING = re.compile(
    r"\x1b(?:\[(?:\[|M[^\x1b]{0,2}|[0-?]*[ -/]*)|O[0-?]*"
    r"|\][^\x07\x1b\x9c]*\x1b?|[P^_][^\x1b\x9c]*\x1b?)?\Z"
)
_MALFORMED = re.compile(r"\x1b(?:\[\[?M?[0-?]*[ -/]*|O[0-?]*|\][^\x07\x1b\x9c]*|[P^_][^\x1b\x9c]*)")
_PRINTABLE_RUN = re.compile(
    r"[^\x00-\x1f\x7f-\x9f]"
    r"(?:[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*[^\x00-\x1f\x7f-\x9f])?"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SAME_KEY = {
    f"\x1bO{sign}": f"\x1b[{number}~"
    for sign, number in zip("TUVWXYZ[", (15, 17, 18, 19, 20, 21, 23, 24), strict=True)
}
"""F5 to F12 as PuTTY sends them where its keyboard is set to VT100+."""
_NOT_TYPED = re.compile(r"[\x80-\x9f]")
_NOT_PASTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Keys:
    """Key presses, mouse and focus reports: what Textual's parser is to read. Never empty."""

    text: str

    @property
    def may_lead_elsewhere(self) -> bool:
        """Whether what is typed next may be meant for another field: no letters, no mouse."""
        return not self.text.isprintable() and not self.text.startswith(_MOUSE)


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that came all at once: lines end in a newline, no control characters but tab."""

    text: str
    cut: bool = False
    """Whether it was longer than ``PASTE_LIMIT``."""


Piece = Keys | Pasted


class Incoming:
    """Takes one person's input apart, piece by piece.

    Args:
        known: whether a whole escape sequence means something to the parser.
    """

    def __init__(self, known: Callable[[str], bool]) -> None:
        self._known = known
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._text = ""
        self._paste: list[str] | None = None
        self._paste_length = 0

    @property
    def unfinished(self) -> bool:
        """Whether it waits for the rest of a sequence or the end of a paste."""
        return bool(self._text) or self._paste is not None

    @property
    def in_paste(self) -> bool:
        return self._paste is not None

    def feed(self, data: bytes) -> None:
        """Takes what a packet brought; not UTF-8 becomes U+FFFD."""
        self._text += self._decode(data)

    def take(self) -> Piece | None:
        """The next piece, or None while there is no whole one."""
        while self._text:
            if self._paste is not None:
                return self._take_paste()
            escape = self._text.find("\x1b")
            if escape != 0:
                piece = self._take_plain(len(self._text) if escape < 0 else escape)
                if piece is not None:
                    return piece
                continue
            match = _SEQUENCE.match(self._text)
            if match is None:
                if _BEGINNING.match(self._text):
                    if len(self._text) <= _UNFINISHED_LIMIT:
                        return None
                    self._text = ""
                elif malformed := _MALFORMED.match(self._text):
                    self._text = self._text[malformed.end() :]
                else:  # an escape key, followed by something else
                    self._text = self._text[1:]
                    return Keys("\x1b")
                continue
            self._text = self._text[match.end() :]
            if match[0] == _PASTE_START:
                self._paste, self._paste_length = [], 0
            elif keys := self._as_keys(match[0]):
                return Keys(keys)
        return None

    def give_up(self) -> Piece | None:
        """The rest did not come: a lone escape was the key, an open paste ends here."""
        if self._paste is not None:
            return self._finished_paste()
        rest, self._text = self._text, ""
        if rest == "\x1b" or self._known(rest):
            return Keys(rest)
        return None

    def _take_plain(self, end: int) -> Piece | None:
        run = _PRINTABLE_RUN.match(self._text, 0, end)
        if run is not None and run.end() >= _RUN:
            self._text = self._text[run.end() :]
            return _pasted(run[0])
        size = min(end, _SLICE)
        if (control := _CONTROL.search(self._text, 0, size)) is not None:
            # On its own: what follows may be meant for what it brings.
            size = control.start() or 1
        keys, self._text = _NOT_TYPED.sub("", self._text[:size]), self._text[size:]
        if keys == "\r" and self._text.startswith("\n"):
            # Of a paste without marks: both together are one line end.
            self._text = self._text[1:]
        return Keys(keys) if keys else None

    def _take_paste(self) -> Piece | None:
        inside, marker, rest = self._text.partition(_PASTE_END)
        if marker:
            self._collect(inside)
            self._text = rest
            return self._finished_paste()
        kept = next((size for size in range(5, 0, -1) if self._text.endswith(_PASTE_END[:size])), 0)
        self._collect(self._text[: len(self._text) - kept])
        self._text = self._text[len(self._text) - kept :]
        return None

    def _collect(self, text: str) -> None:
        assert self._paste is not None
        room = PASTE_LIMIT - self._paste_length
        if room > 0:
            self._paste.append(text[:room])
        self._paste_length += len(text)

    def _finished_paste(self) -> Pasted:
        assert self._paste is not None
        text, cut = "".join(self._paste), self._paste_length > PASTE_LIMIT
        self._paste = None
        return _pasted(text, cut=cut)

    def _as_keys(self, sequence: str) -> str:
        if len(sequence) > _LONGEST:
            return ""
        sequence = _SAME_KEY.get(sequence, sequence)
        if self._known(sequence):
            return sequence
        if len(sequence) == 2 and (sequence[1].isprintable() or sequence[1] == "\r"):
            # Alt and a key in the notation that needs no waiting for what may follow.
            key = sequence[1]
            shift = key.lower() != key and len(key.lower()) == 1
            return f"\x1b[{ord(key.lower() if shift else key)};{4 if shift else 3}u"
        return ""


def _pasted(text: str, *, cut: bool = False) -> Pasted:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Pasted(_NOT_PASTED.sub("", text), cut)
