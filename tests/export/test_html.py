"""The page is valid, readable by ear, and holds nothing that a person could smuggle in."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export import hostile
from tests.export.meetings import bundled, document, rich
from tests.export.rewriting import rewritten
from workshop.export.edition import Edition
from workshop.export.html import render
from workshop.export.records.document import Document
from workshop.i18n import translator


def _page(document: Document) -> Element:
    """The page as a browser reads it; a parse error is a failure."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page: Element = parser.parse(render(Edition.of(document, translator("nl"))).decode())
    return page


_RICH = rich()
_PLAIN = _page(_RICH)


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("made", [_RICH, document(bundled())], ids=["rich", "bundled"])
def test_a_strict_parser_finds_no_mistake(made: Document) -> None:
    assert _words(_page(made).iter("h1").__next__()) == made.title


def test_the_page_needs_nothing_from_outside_and_runs_nothing() -> None:
    assert {"script", "link", "img", "iframe", "object", "form"}.isdisjoint(
        element.tag for element in _PLAIN.iter()
    )
    assert all(element.get("href", "#").startswith("#") for element in _PLAIN.iter())
    style = next(_PLAIN.iter("style")).text or ""
    assert "url(" not in style
    assert "@import" not in style


def test_the_headings_go_down_a_level_at_a_time() -> None:
    levels = [int(e.tag[1]) for e in _PLAIN.iter() if re.fullmatch("h[1-6]", str(e.tag))]

    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_language_and_the_title_are_told() -> None:
    assert _PLAIN.get("lang") == "nl"
    assert next(_PLAIN.iter("title")).text == _RICH.title


def test_every_link_leads_to_a_place_on_the_page_and_no_place_is_named_twice() -> None:
    places = [place for element in _PLAIN.iter() if (place := element.get("id"))]
    links = {link[1:] for element in _PLAIN.iter("a") if (link := element.get("href"))}

    assert len(places) == len(set(places))
    assert links <= set(places)
    assert "opmerking-1" in links


def test_a_table_names_its_columns_and_its_rows() -> None:
    for table in _PLAIN.iter("table"):
        assert {cell.get("scope") for cell in table.iter("th")} == {"col", "row"}
        widths = {len(list(row)) for row in table.iter("tr")}
        assert len(widths) == 1


def test_what_is_not_agreed_is_set_apart_and_says_so() -> None:
    drafts = [e for e in _PLAIN.iter("div") if e.get("class") == "draft"]

    assert any("Niet overeengekomen: geen akkoord." in _words(draft) for draft in drafts)


def test_comments_and_suggestions_are_told_in_words_where_they_belong() -> None:
    marked = [_words(mark) for mark in _PLAIN.iter("mark")]
    body = _words(_PLAIN)

    assert "Onze visie" in marked
    assert "[opmerking 1]" in body
    assert [_words(e) for e in _PLAIN.iter("del")] == ["persoonlijk", "wa"]
    assert [_words(e) for e in _PLAIN.iter("ins")] == ["altijd", "in gesprek"]
    assert "[voorstel 1]" in body


_TAGS = {element.tag for element in _PLAIN.iter()} | {"h5", "h6"}


@settings(max_examples=30)
@given(st.lists(st.one_of(hostile.names, hostile.lines), min_size=1, max_size=12))
def test_no_text_becomes_a_tag_an_attribute_or_a_reference(texts: list[str]) -> None:
    page = _page(rewritten(_RICH, _worse(texts)))

    assert {element.tag for element in page.iter()} <= _TAGS
    names = {name for element in page.iter() for name in element.attrib}
    assert names <= {"lang", "charset", "name", "content", "class", "href", "id", "scope", "value",
                     "aria-label", "aria-labelledby"}  # fmt: skip
    assert all(e.get("href", "#").startswith("#") for e in page.iter())


def _worse(texts: list[str]) -> Callable[[str], Any]:
    known: dict[str, str] = {}

    def worse(text: str) -> str:
        return known.setdefault(text, texts[len(known) % len(texts)]) if text else ""

    return worse
