"""Letters that people cannot tell apart on a screen, each with the Latin one it stands for.

For comparing names only, after case and accents are gone. What looks alike across scripts
(a Cyrillic "е" in "petra") and within one ("ı" and "i") counts as the same. Digits do not: they
tell lists and rows apart.
"""

from __future__ import annotations

__all__ = ["LOOKALIKES"]

_CYRILLIC = {
    "а": "a", "в": "b", "е": "e", "ѕ": "s", "і": "i", "ј": "j", "к": "k", "м": "m", "н": "h",
    "о": "o", "р": "p", "с": "c", "т": "t", "у": "y", "х": "x", "ԁ": "d", "ԛ": "q", "ԝ": "w",
    "ё": "e", "ї": "i", "һ": "h", "ӏ": "l", "ү": "y", "ѵ": "v", "п": "n", "г": "r", "ь": "b",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "b", "γ": "y", "ε": "e", "ζ": "z", "η": "n", "ι": "i", "κ": "k", "μ": "u",
    "ν": "v", "ο": "o", "ρ": "p", "σ": "o", "τ": "t", "υ": "u", "χ": "x", "ω": "w", "ϲ": "c",
    "ϳ": "j",
}  # fmt: skip
_ARMENIAN = {"ա": "w", "ո": "n", "ս": "u", "օ": "o", "հ": "h", "ց": "g", "զ": "q", "յ": "j"}
_CHEROKEE = {
    "Ꭰ": "d", "Ꭱ": "r", "Ꭲ": "t", "Ꭵ": "i", "Ꭹ": "y", "Ꭺ": "a", "Ꭻ": "j", "Ꭼ": "e", "Ꮃ": "w",
    "Ꮇ": "m", "Ꮋ": "h", "Ꮐ": "g", "Ꮒ": "h", "Ꮓ": "z", "Ꮟ": "b", "Ꮢ": "r", "Ꮤ": "w", "Ꮥ": "s",
    "Ꮩ": "v", "Ꮪ": "s", "Ꮮ": "l", "Ꮯ": "c", "Ꮲ": "p", "Ꮶ": "k", "Ꮷ": "d", "Ᏻ": "g", "Ᏼ": "b",
}  # fmt: skip
_LATIN = {
    "ı": "i", "ȷ": "j", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ø": "o", "æ": "ae",
    "œ": "oe", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ɪ": "i", "ʏ": "y", "ʋ": "v", "ƅ": "b", "ɓ": "b",
    "ɗ": "d", "ƒ": "f", "ɢ": "g", "ɴ": "n", "ʀ": "r", "ꜱ": "s", "ᴀ": "a", "ᴄ": "c", "ᴅ": "d",
    "ᴇ": "e", "ᴊ": "j", "ᴋ": "k", "ᴍ": "m", "ᴏ": "o", "ᴘ": "p", "ᴛ": "t", "ᴜ": "u", "ᴠ": "v",
    "ᴡ": "w", "ᴢ": "z", "ǝ": "e", "ə": "e", "þ": "p", "ʙ": "b", "ʜ": "h", "ʟ": "l", "ɾ": "r",
    "ƿ": "p", "ꜰ": "f",
}  # fmt: skip

LOOKALIKES = str.maketrans({**_CYRILLIC, **_GREEK, **_ARMENIAN, **_CHEROKEE, **_LATIN})
"""For ``str.translate`` on lower-case letters without accents."""
