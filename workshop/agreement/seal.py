"""The seal of a passage: the hash of the text that was put forward or agreed."""

from __future__ import annotations

import hashlib
import unicodedata

__all__ = ["seal_of", "short_seal"]


def seal_of(text: str) -> str:
    """SHA-256 of the text in NFC, UTF-8, as 64 lower-case hexadecimal digits.

    Anybody can check it with ``sha256sum`` on the passage as it was agreed.
    """
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def short_seal(seal: str) -> str:
    """The form people say aloud: the first eight digits in two groups, ``7f3a 91c2``."""
    return f"{seal[:4]} {seal[4:8]}"
