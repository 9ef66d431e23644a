"""Sentences for places that show nothing but ASCII: OpenSSH prints ``\\303\\251`` for an é."""

from __future__ import annotations

import unicodedata

__all__ = ["to_ascii"]

_SPELLED = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "…": "...",
        "\u00a0": " ",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "ø": "o",
        "Ø": "O",
        "€": "EUR",
    }
)


def to_ascii(text: str) -> str:
    """The nearest printable ASCII on one line; what has none becomes a question mark."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_SPELLED))
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    one_line = " ".join(plain.split())
    return "".join(sign if " " <= sign <= "~" else "?" for sign in one_line)
