"""Markdown as roles."""

from __future__ import annotations

from workshop.tui.editor.highlight import LONGEST, fenced_after, spans
from workshop.tui.palette import Ink


def inked(line: str, *, fenced: bool = False) -> list[tuple[str, Ink]]:
    return [(line[start:end], ink) for start, end, ink in spans(line, fenced)]


def test_a_heading_is_one_from_its_sign_on() -> None:
    assert inked("# Visie") == [("# Visie", Ink.HEADING)]
    assert inked("### Visie") == [("### Visie", Ink.HEADING)]


def test_words_in_a_sentence_have_their_weight() -> None:
    assert inked("een **vet** en *schuin* `woord`") == [
        ("**vet**", Ink.STRONG),
        ("*schuin*", Ink.EMPHASIS),
        ("`woord`", Ink.CODE),
    ]


def test_the_sign_of_a_list_item_is_marked_and_its_words_are_looked_at() -> None:
    assert inked("- een **vet** punt") == [("-", Ink.MARKER), ("**vet**", Ink.STRONG)]


def test_inside_a_fence_everything_is_code() -> None:
    assert inked("# geen kop", fenced=True) == [("# geen kop", Ink.CODE)]
    assert fenced_after("```", False)
    assert not fenced_after("```", True)
    assert fenced_after("tekst", True)


def test_a_line_that_would_hold_up_the_room_is_not_looked_at() -> None:
    assert inked("**a** " * LONGEST) == []
