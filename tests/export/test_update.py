"""The page for the half-yearly talk with the council: what is known is filled in, on one page."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.export.meetings import bundled, document, rich
from workshop.agreement.register import ItemKind
from workshop.export.blocks import Table
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS, format_of
from workshop.export.records.document import Document
from workshop.export.update import page, preview
from workshop.i18n import translator

_OFFICE = shutil.which("soffice")
_LONG = "Een lange titel die nooit op één regel van een tabel past, hoe breed men haar ook maakt"


def _text(made: Document) -> str:
    return preview(Edition.of(made, translator("nl"))).decode()


def _crowded() -> Document:
    """Everything that the page lists, many times over."""
    made = rich()
    passage = next(one for one in made.passages if one.seal)
    action = next(one for one in made.items if one.kind is ItemKind.ACTION)
    many = tuple(replace(passage, title=f"{number} {_LONG}") for number in range(20))
    items = tuple(
        replace(action, done=False, wording=f"{number} {_LONG} {_LONG}", day=date(2027, 1, number))
        for number in range(1, 20)
    )
    return replace(made, passages=many, items=items)


def test_it_names_what_was_agreed_what_is_to_be_done_and_when_the_talks_are() -> None:
    made = document(bundled())
    text = _text(made)
    for passage in made.agreement:
        row = f"**{passage.title}:**"
        assert (row in text) is (passage.seal is not None), passage.title
    first, second = [one.day for one in made.dates if one.kind == "briefing"][:2]
    wording = Edition.of(made, translator("nl")).wording
    assert f"Voor het gesprek van {wording.day(first)}" in text
    assert wording.day(second) in text


def test_actions_come_in_the_order_of_their_days_with_who_answers_for_them() -> None:
    made = rich()
    first, *points = made.points
    late = replace(first, action="Kennissessie houden", due=date(2027, 9, 1), owner="De secretaris")
    soon = replace(points[0], action="Cijfers opvragen", due=date(2026, 9, 1), owner="")
    text = _text(replace(made, points=(late, soon)))
    assert text.index("Cijfers opvragen") < text.index("Kennissessie houden")
    assert "De secretaris" in text


def test_what_does_not_fit_is_counted() -> None:
    text = _text(_crowded())
    assert "En nog 14; zie het akkoord." in text
    rows = [block.rows for block in page(Edition.of(_crowded(), translator("nl")))
            if isinstance(block, Table)]  # fmt: skip
    assert max(map(len, rows)) <= 6


def test_a_file_of_this_name_is_this_form_and_no_document() -> None:
    assert format_of("akkoord.update.docx").name == "update"
    assert format_of("akkoord.docx").name == "docx"


@pytest.mark.skipif(_OFFICE is None, reason="LibreOffice is not installed here")
@pytest.mark.parametrize("locale", ["nl", "en"])
def test_it_is_one_page_however_much_was_agreed(locale: str, tmp_path: Path) -> None:
    edition = Edition.of(_crowded(), translator("nl" if locale == "nl" else "en"))
    file = tmp_path / "bericht.docx"
    file.write_bytes(FORMATS["update"].render(edition))
    subprocess.run(
        [
            str(_OFFICE),
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(file),
        ],
        check=True,
        capture_output=True,
    )
    pages = re.findall(rb"/Type\s*/Page[^s]", (tmp_path / "bericht.pdf").read_bytes())
    assert len(pages) == 1
