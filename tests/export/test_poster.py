"""The sheet for the wall is a drawing that anything can draw, with everything inside its edges."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export import hostile
from tests.export.meetings import bundled, document, rich
from tests.export.rewriting import rewritten
from workshop.export.edition import Edition
from workshop.export.fitting import fitted
from workshop.export.poster import HEIGHT, WIDTH, render
from workshop.export.records.document import Document
from workshop.i18n import translator

_SVG = "{http://www.w3.org/2000/svg}"


def _drawing(document: Document) -> ElementTree.Element:
    return ElementTree.fromstring(render(Edition.of(document, translator("nl"))))


@pytest.mark.parametrize("made", [rich(), document(bundled())], ids=["rich", "bundled"])
def test_every_passage_and_point_is_on_it(made: Document) -> None:
    told = "\n".join(element.text or "" for element in _drawing(made).iter(f"{_SVG}text"))

    for title in (*(p.title for p in made.agreement), *(p.title for p in made.points)):
        assert title in told
    assert "Akkoord over 2 van" in told


@settings(max_examples=30)
@given(st.one_of(hostile.names, hostile.lines))
def test_it_stays_a_drawing_of_boxes_and_words_within_its_edges(text: str) -> None:
    drawing = _drawing(rewritten(rich(), lambda _: text))

    tags = {element.tag.removeprefix(_SVG) for element in drawing.iter()}
    assert tags <= {"svg", "title", "desc", "rect", "path", "text"}
    for element in drawing.iter(f"{_SVG}text"):
        assert 0 <= int(element.get("x", "-1")) < WIDTH
        assert 0 <= int(element.get("y", "-1")) < HEIGHT
    assert not re.search(r"href|style|url\(", " ".join(n for e in drawing.iter() for n in e.attrib))


@given(st.text(max_size=200), st.integers(1, 5))
def test_words_are_broken_into_no_more_lines_than_there_are(text: str, most: int) -> None:
    lines = fitted(text, 20, 200, most)

    assert len(lines) <= most
    if not any(line.endswith("…") for line in lines):
        assert "".join(lines).replace(" ", "") == "".join(text.split())
