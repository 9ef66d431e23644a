"""A municipality changes cover, order and headings in a file, and is told where it went wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.export import parsed
from tests.export.meetings import rich
from workshop.errors import TemplateError
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.house_style import load_template
from workshop.i18n import LOCALES, translator

_TEMPLATE = """\
format: 1
organisation: Gemeente Proefstad
cover: |
  **Coalitieakkoord** van {title}

  - {progress}
  - vastgesteld op {decided}, versie {version}
headings:
  agreed: Wat wij afspreken
order: [people, agreed]
leave_out: [sources, agenda]
openness:
  text: public
"""


def _file(folder: Path, text: str) -> Path:
    file = folder / "huisstijl.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def _markdown(folder: Path, text: str) -> str:
    template = load_template(_file(folder, text))
    return FORMATS["markdown"].render(Edition.of(rich(), translator("nl"), template)).decode()


def test_cover_headings_and_order_are_those_of_the_template(tmp_path: Path) -> None:
    markdown = _markdown(tmp_path, _TEMPLATE)
    sections = [title for level, title in parsed.headings(markdown, deepest=2) if level == 2]

    assert sections[:3] == ["Wie deden mee", "Wat wij afspreken", "Niet overeengekomen"]
    assert "**Coalitieakkoord** van Akkoord Proefstad 2026-2030" in markdown
    assert "- Akkoord over 2 van 4 passages\n- vastgesteld op 23 maart 2026, versie " in markdown


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    markdown = _markdown(tmp_path, _TEMPLATE)

    assert "## Bronnen" not in markdown
    assert "Volgens het sjabloon staan in dit document niet: Bronnen; Verloop." in markdown


def test_every_form_of_a_document_follows_the_template(tmp_path: Path) -> None:
    template = load_template(_file(tmp_path, _TEMPLATE))
    edition = Edition.of(rich(), translator("nl"), template)

    assert b"Wat wij afspreken" in FORMATS["html"].render(edition)


def test_the_version_is_of_the_content_and_not_of_the_style(tmp_path: Path) -> None:
    template = load_template(_file(tmp_path, _TEMPLATE))

    plain = Edition.of(rich(), translator("nl"))
    assert Edition.of(rich(), translator("nl"), template).version == plain.version


def test_words_of_people_on_the_cover_stay_words(tmp_path: Path) -> None:
    from dataclasses import replace

    template = load_template(_file(tmp_path, "cover: '{title}'\n"))
    made = replace(rich(), title="# <b>**x**</b>")
    markdown = FORMATS["markdown"].render(Edition.of(made, translator("nl"), template)).decode()

    assert parsed.words(markdown).splitlines()[:2] == ["# <b>**x**</b>", "# <b>**x**</b>"]


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        ("format: 1\nheadings:\n  agreed: Goed\n  afspraken: Fout\n", 4, "headings.afspraken"),
        ("order:\n  - agreed\n  - positie\n", 3, "order[1]"),
        ("format: 2\n", 1, "format"),
        ("cover: >\n  Van {titel}\n", 1, "cover"),
        ("openness:\n  text: ja\n", 2, "openness.text"),
        ("title: x\n", 1, "title"),
        ("leave_out: [account]\n", 1, "leave_out[0]"),
        ("format: 1\norder: [agreed, agreed]\n", 2, "order[1]"),
        ("format: 1\norder:\n- agreed\n- people\n- agreed\n", 5, "order[2]"),
        ("format: 1\nleave_out: [people, account]\n", 2, "leave_out[1]"),
        ("cover: '{Title}'\n", 1, "cover"),
        ("cover: '{title.__class__}'\n", 1, "cover"),
        ("organisation: ''\n", 1, "organisation"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_field(
    tmp_path: Path, text: str, line: int, field: str
) -> None:
    file = _file(tmp_path, text)
    with pytest.raises(TemplateError) as found:
        load_template(file)

    assert found.value.id == "template-wrong"
    assert (found.value.values["file"], found.value.values["line"]) == (str(file), line)
    assert found.value.values["field"] == field
    for locale in LOCALES:
        assert f"{line}: {field}" in translator(locale).error(found.value)


@pytest.mark.parametrize("text", ["a: [", "- x\n", "a\tb: \x00"])
def test_a_file_that_cannot_be_read_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(TemplateError) as found:
        load_template(_file(tmp_path, text))
    assert found.value.id == "template-unreadable"

    with pytest.raises(TemplateError):
        load_template(tmp_path / "niet-hier.yaml")
