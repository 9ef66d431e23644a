"""Text that tries to be more than text."""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["PIECES", "lines", "names"]

PIECES = (
    "<script>alert(1)</script>", "<!--", "-->", "<?php", "<![CDATA[", "</details>", "<b", "&lt;",
    "&#42;", "&nbsp;", "[een](javascript:alert(1))", "![beeld](http://x)", "[ref]: http://x",
    "[ref]", "[^1]", "<http://x>", "<javascript:x>", "http://x", "a@b.nl", "`", "```", "~~~", "~~",
    "*", "**", "***", "_", "__", "#", "# kop", "## kop ##", "####### zeven", "===", "---", "- - -",
    "* * *", "+", "+ een", "- een", "* een", "1. een", "2) twee", "0. nul", "999. veel", "1000. x",
    "007. bond", ">", "> citaat", "> > diep", "|", "| a | b |", "|---|---|", ":---", ":::", "\\",
    "\\\\", "\\*", "$x$", "$$", "{#id}", "^", "\t", "    code", "  ", "a", "é", "e\u0301",
    "\u0301", "\u0338", "=\u0338", "<\u0338", ">\u0338", "\u00a0", "\u2003", "\u2028", "\u0085",
    "\u200b", "\u202e", "\x00", "\x1b[31m", "\r", "🙂", "👩‍👩‍👧", "ß", "**vet**", "*cursief*",
    '**"x"**', "*(y)*", "** los **", "a**b**c", "(**z**)", "- [ ] doen", "- [x] klaar", "% titel",
)  # fmt: skip

_pieces = st.one_of(st.sampled_from(PIECES), st.text(max_size=6))

names = st.lists(_pieces, max_size=6).map("".join)
"""Meant for one line; may hold line breaks all the same."""

lines = st.lists(
    st.one_of(_pieces, st.sampled_from(("\n", "\n\n", "\n  ", "\n    ", " ", "\n- ", "\n1. "))),
    max_size=24,
).map("".join)
"""Meant for a passage."""
