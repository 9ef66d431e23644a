"""A Word document with real headings, lists, comments and tracked changes."""

from __future__ import annotations

from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.export import hostile
from tests.export.meetings import bundled, document, rich
from tests.export.meetings import hostile as hostile_meeting
from tests.export.rewriting import rewritten
from workshop.agreement.clean import clean_text
from workshop.export.blocks import Block, Draft, Heading, Run, Table
from workshop.export.docx import render
from workshop.export.edition import Edition
from workshop.export.marks import runs
from workshop.export.outline import outline
from workshop.export.records.document import Document
from workshop.i18n import translator

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXTS = translator("nl")
_RICH = rich()


def _file(document: Document) -> ZipFile:
    return ZipFile(BytesIO(render(Edition.of(document, _TEXTS))))


def _part(file: ZipFile, name: str) -> Element:
    return fromstring(file.read(name))


def _words(element: Element) -> str:
    texts = (f"{_W}t", f"{_W}delText")
    return "".join(known.text or "" for known in element.iter() if known.tag in texts)


def _styled(body: Element, style: str) -> list[str]:
    return [
        _words(paragraph)
        for paragraph in body.iter(f"{_W}p")
        for known in paragraph.iter(f"{_W}pStyle")
        if known.get(f"{_W}val") == style
    ]


def test_the_sections_are_headings() -> None:
    body = _part(_file(_RICH), "word/document.xml")
    sections = [section.title for section in outline(Edition.of(_RICH, _TEXTS)).sections]

    assert _styled(body, "Heading1") == [_RICH.title]
    assert _styled(body, "Heading2") == sections


@pytest.mark.parametrize("made", [_RICH, document(bundled())], ids=["rich", "bundled"])
def test_every_word_of_the_document_is_in_it_in_order(made: Document) -> None:
    edition = Edition.of(made, _TEXTS)
    whole = outline(edition)
    blocks = [*whole.cover]
    for section in whole.sections:
        blocks += [Heading(2, (Run(section.title),)), *section.blocks]
    wanted = "".join(run.text for run in runs(blocks))
    heads = {word for block in blocks for word in _heads(block)}
    body = _part(_file(made), "word/document.xml").find(f"{_W}body")
    assert body is not None
    for row in list(body.iter(f"{_W}tr")):
        if _words(row) in heads:
            row.clear()

    assert _words(body) == wanted.replace("\n", "")


def _heads(block: Block) -> list[str]:
    """The head of a table, which is no run."""
    match block:
        case Table():
            return ["".join(block.head)]
        case Draft(inner):
            return [word for one in inner for word in _heads(one)]
        case _:
            return []


def test_a_suggestion_is_a_tracked_change_by_its_author() -> None:
    body = _part(_file(_RICH), "word/document.xml")
    came = [(_words(e), e.get(f"{_W}author")) for e in body.iter(f"{_W}ins")]
    gone = [(_words(e), e.get(f"{_W}author")) for e in body.iter(f"{_W}del")]

    assert came == [("altijd ", "Els"), ("in gesprek", "Els")]
    assert gone == [("persoonlijk", "Els"), ("wa", "Els")]


def test_what_is_to_go_is_no_text_of_the_document() -> None:
    body = _part(_file(_RICH), "word/document.xml")

    assert [list(gone.iter(f"{_W}t")) for gone in body.iter(f"{_W}del")] == [[], []]


def test_every_remark_is_a_comment_at_its_words_with_name_letters_and_moment() -> None:
    file = _file(document(hostile_meeting()))
    comments = list(_part(file, "word/comments.xml").iter(f"{_W}comment"))
    body = _part(file, "word/document.xml")

    first = comments[0]
    assert first.get(f"{_W}author") == "1. Bram (<b>Blauw</b> & co)"
    assert first.get(f"{_W}date") == "2026-03-23T12:32:00Z"
    assert _words(first) == "[opmerking 1] Kan dit korter?Het moet op een kaart."
    ids = [comment.get(f"{_W}id") for comment in comments]
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert {e.get(f"{_W}id") for e in body.iter(f"{_W}{tag}")} == set(ids)


def test_the_numbers_of_a_list_are_those_that_were_typed() -> None:
    file = _file(_RICH)
    starts = [
        int(start.get(f"{_W}val", "0"))
        for start in _part(file, "word/numbering.xml").iter(f"{_W}startOverride")
    ]

    assert starts[-4:] == [3, 5, 3, 5]


def test_a_table_repeats_its_head_on_every_page() -> None:
    body = _part(_file(_RICH), "word/document.xml")

    assert all(len(list(table.iter(f"{_W}tblHeader"))) == 1 for table in body.iter(f"{_W}tbl"))


def test_it_holds_no_moment_and_no_name_but_those_of_the_workshop() -> None:
    known = _file(_RICH).read("docProps/core.xml").decode()

    assert _RICH.created.strftime("%Y-%m-%dT%H:%M:%SZ") in known
    assert "python-docx" not in known


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(Edition.of(_RICH, _TEXTS)) == render(Edition.of(rich(), _TEXTS))


@settings(max_examples=15, deadline=None)
@example("INF")
@given(st.one_of(hostile.names, hostile.lines))
def test_no_text_breaks_the_file_and_names_are_whole(text: str) -> None:
    made = rewritten(_RICH, lambda _: text)
    body = _part(_file(made), "word/document.xml")
    name = " ".join(clean_text(text).split()) or "(zonder naam)"

    assert _styled(body, "Heading1") == [name]
