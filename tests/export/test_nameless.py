"""A document by delegation holds no name of a person, in no form."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.export.meetings import rich
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.template import Template
from workshop.i18n import translator

_PEOPLE = ("Anna", "Bram", "Chris", "Dewi", "Els")
_EDITION = Edition.of(rich(), translator("nl"), Template(people="delegations"))
_READABLE = [one for one in FORMATS.values() if not one.binary]


def _markdown() -> str:
    return FORMATS["markdown"].render(_EDITION).decode()


def test_the_example_names_every_person() -> None:
    with_names = FORMATS["json"].render(Edition.of(rich(), translator("nl"))).decode()

    assert all(person in with_names for person in _PEOPLE)


@pytest.mark.parametrize("format", _READABLE, ids=lambda one: str(one.name))
def test_no_name_of_a_person_is_in_it(format: Any) -> None:
    written = format.render(_EDITION).decode("utf-8-sig")

    assert [person for person in _PEOPLE if person in written] == []


def test_what_somebody_said_their_delegation_said() -> None:
    markdown = _markdown()

    assert "Blauw, 23 maart 2026, " in markdown
    assert "- **Rood** (RO): 1 mens\n" in markdown
    assert "- notulist\n" in markdown
    assert "5 mensen, 3 delegaties" in markdown


def test_it_says_that_names_which_people_typed_themselves_are_still_there() -> None:
    typed = tuple(
        replace(passage, text="Anna zoekt dit uit.") if passage.seal is None else passage
        for passage in rich().passages
    )
    template = Template(people="delegations")
    edition = Edition.of(replace(rich(), passages=typed), translator("nl"), template)
    markdown = FORMATS["markdown"].render(edition).decode()

    assert "Anna zoekt dit uit." in markdown
    assert "Namen die mensen zelf in een tekst of opmerking typten, staan er nog." in markdown


def test_the_version_is_that_of_the_document_without_names() -> None:
    read = json.loads(FORMATS["json"].render(_EDITION))

    assert read["version"] == _EDITION.version
    assert _EDITION.version != Edition.of(rich(), translator("nl")).version
