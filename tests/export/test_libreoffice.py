"""What a word processor that is not ours makes of the documents, where there is one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.export.meetings import rich
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.outline import outline
from workshop.i18n import translator

_OFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(_OFFICE is None, reason="LibreOffice is not installed here")


@pytest.mark.parametrize("name", ["docx", "odt", "html"])
def test_libreoffice_reads_every_section_and_the_text(name: str, tmp_path: Path) -> None:
    edition = Edition.of(rich(), translator("nl"))
    file = tmp_path / f"akkoord{FORMATS[name].extension}"
    file.write_bytes(FORMATS[name].render(edition))
    wanted = "txt:Text (encoded):UTF8"
    subprocess.run(
        [
            str(_OFFICE),
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            wanted,
            "--outdir",
            str(tmp_path),
            str(file),
        ],
        check=True,
        capture_output=True,
    )
    read = (tmp_path / "akkoord.txt").read_text(encoding="utf-8-sig")

    for section in outline(edition).sections:
        assert section.title in read
    assert "Zolang de balie open blijft." in read
    assert "in gesprek" in read
