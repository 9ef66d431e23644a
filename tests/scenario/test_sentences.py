"""Every mistake has a sentence in both languages: where it stands and what was expected."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.scenario.files import changed, written
from workshop.errors import ScenarioError
from workshop.i18n.translator import LOCALES, Locale, translator
from workshop.scenario.loader import check

SOURCE = Path(__file__).parents[2] / "workshop" / "scenario"
IDS = sorted(
    {
        id
        for path in SOURCE.glob("*.py")
        for id in re.findall(r'"(scenario-[a-z0-9-]+)"', path.read_text(encoding="utf-8"))
    }
)
BOTH = pytest.mark.parametrize("locale", LOCALES)


@BOTH
def test_every_id_in_the_package_has_a_sentence(locale: Locale) -> None:
    assert len(IDS) > 25
    for id in IDS:
        error = ScenarioError(
            id, file="f.yaml", line=1234, field="steps[0]", expected="text", found="x", known="y",
            name="z",
        )  # fmt: skip
        sentence = translator(locale).error(error)
        assert "f.yaml" in sentence or "z" in sentence, id
        assert sentence != translator(locale).text("error-unexpected"), id
        assert "1.234" not in sentence and "1,234" not in sentence, id


@BOTH
def test_a_sentence_says_what_was_expected_in_plain_words(tmp_path: Path, locale: Locale) -> None:
    path = written(
        tmp_path, changed(("minutes: 20", "minutes: [x]"), ("title: Een tip\n", "x: y\n"))
    )

    sentences = [translator(locale).error(error) for error in check(path)]

    number = {"nl": "een geheel getal", "en": "a whole number"}[locale]
    line = {"nl": "regel", "en": "line"}[locale]
    assert sentences[-1].startswith(f"{path}, {line} 24: steps[1].minutes ")
    assert number in sentences[-1]
