"""People choose a format by its name or by the name of their file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from workshop.export.formats import FORMATS, format_of
from workshop.i18n import LOCALES, translator


@pytest.mark.parametrize("format", FORMATS.values(), ids=lambda one: str(one.name))
def test_the_name_of_a_file_asks_for_its_format(format: object) -> None:
    known = next(one for one in FORMATS.values() if one is format)

    assert format_of(f"/tmp/akkoord{known.extension.upper()}").extension == known.extension


def test_any_other_file_is_markdown() -> None:
    assert [format_of(name).name for name in ("akkoord", "akkoord.txt", "")] == ["markdown"] * 3


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_explained_in_every_language(name: str) -> None:
    assert all(f"export-format-{name}" in translator(locale) for locale in LOCALES)


def test_the_names_of_the_formats_cost_no_library() -> None:
    program = "import workshop.export.formats, sys; sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert {"pydantic", "lxml", "docx", "icalendar"}.isdisjoint(done.stderr.split())
