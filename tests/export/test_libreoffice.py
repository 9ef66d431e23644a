"""What a word processor that is not ours makes of the documents, where there is one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.export.large import COMMENTS, SUGGESTIONS, large
from tests.export.meetings import rich
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.outline import outline
from workshop.i18n import translator

_OFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(_OFFICE is None, reason="LibreOffice is not installed here")


def _converted(name: str, edition: Edition, to: str, folder: Path, *, filter: str = "") -> str:
    """What LibreOffice makes of a document in one form, written in another."""
    file = folder / f"akkoord{FORMATS[name].extension}"
    file.write_bytes(FORMATS[name].render(edition))
    made = folder / "converted"
    subprocess.run(
        [
            str(_OFFICE),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            f"{to}{filter}",
            "--outdir",
            str(made),
            str(file),
        ],
        check=True,
        capture_output=True,
    )
    return (made / f"akkoord.{to}").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_libreoffice_finds_every_comment_and_suggestion_of_a_large_hostile_document(
    name: str, tmp_path: Path
) -> None:
    read = _converted(name, Edition.of(large(), translator("nl")), "fodt", tmp_path)

    # Each comment with its answer, and the reason of each suggestion.
    assert read.count("<office:annotation ") == 2 * COMMENTS + SUGGESTIONS
    assert read.count("<text:insertion>") == SUGGESTIONS
    assert read.count("<text:deletion>") == SUGGESTIONS
    for number in range(COMMENTS):
        assert f"Opmerking {number}." in read


@pytest.mark.parametrize("name", ["docx", "odt", "html"])
def test_libreoffice_reads_every_section_and_the_text(name: str, tmp_path: Path) -> None:
    edition = Edition.of(rich(), translator("nl"))
    read = _converted(name, edition, "txt", tmp_path, filter=":Text (encoded):UTF8")

    for section in outline(edition).sections:
        assert section.title in read
    assert "Zolang de balie open blijft." in read
    assert "in gesprek" in read
