"""Where a sentence begins and ends."""

from __future__ import annotations

import pytest

from workshop.tui.editor.sentences import sentence_at


@pytest.mark.parametrize(
    ("marked", "sentence"),
    [
        ("|Een zin. Nog een.", "Een zin."),
        ("Een zin.| Nog een.", "Een zin."),
        ("Een zin. |Nog een.", "Nog een."),
        ("Een zin. Nog een.|", "Nog een."),
        ("Hulp, bijv. aan |de balie. Klaar.", "Hulp, bijv. aan de balie."),
        ('Zij zei: "Nee!" |Toch wel.', "Toch wel."),
        ("  zonder punt|  ", "zonder punt"),
        ("Een zin. Nog een. |", "Nog een."),
        ("Een zin. Nog een.  |", "Nog een."),
        ("Een zin.  |", "Een zin."),
        ("|", ""),
        ("   |", ""),
    ],
)
def test_the_sentence_at_a_place(marked: str, sentence: str) -> None:
    column = marked.index("|")
    line = marked.replace("|", "")
    start, end = sentence_at(line, column)
    assert line[start:end] == sentence
