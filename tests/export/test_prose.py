"""The text of a passage keeps what its writers marked, and cannot become more than text."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given

from tests.export import hostile, parsed
from tests.export.meetings import suggested
from workshop.agreement.clean import clean_text
from workshop.export.blocks import Paragraph
from workshop.export.markdown import written
from workshop.export.prose import prose
from workshop.export.records.remarks import SuggestionRecord


def _body(text: str) -> str:
    return written(prose(text))


def test_paragraphs_stay_apart_and_a_line_break_stays_a_line_break() -> None:
    assert _body("een\ntwee\n\n\ndrie") == "een\\\ntwee\n\ndrie"


def test_bold_and_italic_keep_their_meaning() -> None:
    assert _body("**waar het kan** en *waar het moet*") == "**waar het kan** en *waar het moet*"


@pytest.mark.parametrize("typed", ["3 * 4 * 5", "a**b**c", "** los **", "*", "*open", "***x***"])
def test_stars_that_mark_nothing_stay_stars(typed: str) -> None:
    assert parsed.words(_body(typed)) == typed
    assert "em_open" not in parsed.types(_body(typed))


def test_headings_come_below_the_heading_of_the_passage() -> None:
    assert parsed.headings(_body("# een\n## twee\n##### vijf")) == [
        (4, "een"),
        (5, "twee"),
        (6, "vijf"),
    ]


def test_lists_may_be_nested_and_follow_a_paragraph_without_a_blank_line() -> None:
    assert _body("Wij:\n- balie\n  1. open\n  2. dicht\n- wijk") == (
        "Wij:\n\n- balie\n  1. open\n  2. dicht\n- wijk"
    )


def test_a_second_line_of_an_item_stays_in_the_item() -> None:
    assert _body("- een\n  vervolg\n- twee") == "- een\\\n  vervolg\n- twee"


def test_a_list_of_a_hundred_levels_keeps_all_its_words() -> None:
    typed = "\n".join(f"{'  ' * depth}- w{depth}" for depth in range(100))
    assert parsed.words(_body(typed)).split() == [f"w{depth}" for depth in range(100)]


@pytest.mark.parametrize(
    ("typed", "starts"),
    [
        ("1. a\n2. b\n3. c", [1]),
        ("3. a\n5. b\n6. c", [3, 5]),
        ("1. a\n1. b\n1. c", [1, 1, 1]),
        ("4) a\n5) b", [4]),
        ("2. a\n\ntussen\n\n3. b", [2, 3]),
        ("- x\n  7. a\n  9. b", [7, 9]),
    ],
)
def test_the_numbers_of_a_list_are_read_as_they_were_typed(typed: str, starts: list[int]) -> None:
    lists = [t for t in parsed.tokens(_body(typed)) if t.type == "ordered_list_open"]
    assert [int(token.attrs.get("start", 1)) for token in lists] == starts


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "<!-- weg",
        "kop\n===",
        "kop\n---",
        "***",
        "> citaat",
        "```\nopen",
        "~~~",
        "    ingesprongen",
        "\tingesprongen",
        "[a]: http://x",
        "[a](javascript:alert(1))",
        "![a](http://x)",
        "<http://x>",
        "&lt;b&gt;",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "~~weg~~",
        "`code`",
        "eind\\",
    ],
)
def test_everything_else_is_read_as_it_was_typed(typed: str) -> None:
    body = _body(typed)
    assert parsed.words(body).split() == typed.split()
    assert parsed.types(body) <= {"paragraph_open", "paragraph_close", "inline", "text",
                                  "text_special", "hardbreak"}  # fmt: skip


def _told(*made: SuggestionRecord, text: str) -> str:
    """What is shown, with what is to go in [- -] and what is to come in [+ +]."""
    pieces: list[str] = []
    for block in prose(text, suggestions=made):
        lines = block.lines if isinstance(block, Paragraph) else ()
        for run in (run for line in lines for run in line):
            sign = "+" if run.suggested else "-" if run.suggestion else ""
            pieces.append(f"[{sign}{run.text}{sign}]" if sign else run.text)
    return "".join(pieces)


def test_a_suggestion_stands_where_it_belongs_what_comes_behind_what_goes() -> None:
    told = _told(suggested(1, (4, 8), wording="andere"), text="een zeer goed plan")
    assert told == "een [-zeer-][+andere+] goed plan"


def test_words_can_only_come_or_only_go() -> None:
    came = suggested(1, (3, 3), wording=" heel")
    gone = suggested(2, (8, 13), wording="")
    assert _told(came, gone, text="een zeer goed plan") == "een[+ heel+] zeer[- goed-] plan"


def test_a_suggestion_at_the_end_or_in_an_empty_text_is_shown() -> None:
    assert _told(suggested(1, (3, 3), wording=" twee"), text="een") == "een[+ twee+]"
    assert _told(suggested(1, (0, 0), wording="iets"), text="") == "[+iets+]"


def test_of_two_suggestions_for_the_same_words_the_first_is_shown() -> None:
    first, second = suggested(1, (0, 3), wording="a"), suggested(2, (2, 4), wording="b")
    assert _told(first, second, text="een twee") == "[-een-][+a+] twee"


def test_a_suggestion_for_words_with_marks_leaves_the_marks_whole() -> None:
    told = _told(suggested(1, (0, 5), wording="nee"), text="**vet** en")
    assert told == "[-vet-][+nee+] en"


def test_markdown_shows_the_text_without_what_is_only_suggested() -> None:
    assert written(prose("een", suggestions=[suggested(1, (1, 2), wording="x\ny")])) == "een"
    assert written(prose("", suggestions=[suggested(1, (0, 0))])) == ""


def test_a_text_of_blanks_has_no_lines() -> None:
    assert prose(" \n\t\n\u00a0\n") == ()


_ALLOWED = {
    "paragraph_open", "paragraph_close", "heading_open", "heading_close", "inline", "text",
    "text_special", "hardbreak", "strong_open", "strong_close", "em_open", "em_close",
    "bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close",
    "list_item_open", "list_item_close",
}  # fmt: skip

_MARKS = re.compile(r"[\s#*+.)0-9-]")


@given(hostile.lines)
@example("- a\n\n1. b\n   2. c\n - d")
@example("**a***b*")
@example("*a* **b***c*")
def test_no_text_breaks_out_and_no_word_is_lost(typed: str) -> None:
    body = _body(typed)
    assert parsed.types(body) <= _ALLOWED
    assert all(level > 3 for level, _ in parsed.headings(body))
    assert _MARKS.sub("", parsed.words(body)) == _MARKS.sub("", clean_text(typed))
    assert all(line == line.rstrip() for line in body.split("\n"))


@given(hostile.lines)
def test_stars_in_pairs_are_the_only_characters_that_may_go(typed: str) -> None:
    typed = "x" + clean_text(typed).replace("\n", " ")
    seen = parsed.words(_body(typed))
    pairs = (typed.count("*") - seen.count("*")) / 2
    assert pairs == int(pairs)
    assert seen.replace("*", "").split() == typed.replace("*", "").split()
