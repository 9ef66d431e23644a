"""An OpenDocument file that a library which is not ours reads as it was meant."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import odfdo
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export import hostile
from tests.export.meetings import document, rich
from tests.export.meetings import hostile as hostile_meeting
from tests.export.rewriting import rewritten
from workshop.agreement.clean import clean_text
from workshop.export.edition import Edition
from workshop.export.odt import render
from workshop.export.outline import outline
from workshop.export.records.document import Document
from workshop.i18n import translator

_TEXTS = translator("nl")
_RICH = rich()


def _file(document: Document) -> Any:
    return odfdo.Document(BytesIO(render(Edition.of(document, _TEXTS))))


def _headings(file: Any, level: int) -> list[str]:
    return [head.inner_text for head in file.body.get_headers(outline_level=level)]


def test_the_sections_are_headings() -> None:
    file = _file(_RICH)
    sections = [section.title for section in outline(Edition.of(_RICH, _TEXTS)).sections]

    assert _headings(file, 1) == [_RICH.title]
    assert _headings(file, 2) == sections


def test_a_suggestion_is_a_tracked_change_by_its_author() -> None:
    changes = _file(_RICH).body.get_tracked_changes()
    assert changes is not None
    regions = changes.get_changed_regions()
    gone = [
        "".join(p.inner_text for p in region.get_elements("descendant::text:deletion/text:p"))
        for region in regions
    ]

    assert gone == ["", "persoonlijk", "", "wa"]
    assert {
        creator.text
        for region in regions
        for creator in region.get_elements("descendant::dc:creator")
    } == {"Els"}


def test_the_words_to_come_stand_between_their_marks() -> None:
    text = render(Edition.of(_RICH, _TEXTS))
    content = ZipFile(BytesIO(text)).read("content.xml").decode()

    assert (
        '<text:change-start text:change-id="c1"/>altijd<text:s text:c="1"/>'
        '<text:change-end text:change-id="c1"/>'
    ) in content


def test_every_remark_is_an_annotation_with_name_and_moment() -> None:
    notes = _file(document(hostile_meeting())).body.get_annotations()

    assert [note.creator for note in notes][:2] == [
        "1. Bram (<b>Blauw</b> & co)",
        "[Anna](javascript:alert(1)) (Rood)",
    ]
    assert notes[0].note_body == "[opmerking 1] Kan dit korter?\nHet moet op een kaart."
    assert str(notes[0].date) == "2026-03-23 12:32:00"


def test_an_annotation_ends_where_its_words_end() -> None:
    body = _file(_RICH).body
    ends = {end.name for end in body.get_annotation_ends()}

    assert ends == {note.name for note in body.get_annotations() if note.name} == {"o1", "o2"}


def test_spaces_and_line_breaks_are_kept() -> None:
    made = rewritten(_RICH, lambda text: "een   twee\n drie" if len(text) > 60 else text)
    content = ZipFile(BytesIO(render(Edition.of(made, _TEXTS)))).read("content.xml").decode()

    assert 'een <text:s text:c="2"/>twee<text:line-break/>drie' in content


def test_the_first_bytes_tell_what_it_is() -> None:
    made = render(Edition.of(_RICH, _TEXTS))
    first = ZipFile(BytesIO(made)).infolist()[0]

    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert made[38:].startswith(b"application/vnd.oasis.opendocument.text")


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(Edition.of(_RICH, _TEXTS)) == render(Edition.of(rich(), _TEXTS))


@settings(max_examples=25, deadline=None)
@given(st.one_of(hostile.names, hostile.lines))
def test_no_text_breaks_the_file_and_names_are_whole(text: str) -> None:
    file = _file(rewritten(_RICH, lambda _: text))
    name = " ".join(clean_text(text).split()) or "(zonder naam)"

    assert _headings(file, 1) == [name]
