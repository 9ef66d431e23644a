"""The JSON holds everything, keeps to its schema, and can be checked without this program."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from tests.export import hostile as hostile_text
from tests.export.meetings import ROOT, bundled, document, hostile, rich
from tests.export.rewriting import rewritten
from workshop.export.data import render
from workshop.export.edition import Edition
from workshop.export.records.document import Document
from workshop.i18n import translator

_SCHEMA = json.loads((ROOT / "docs" / "export.schema.json").read_text(encoding="utf-8"))


def _json(document: Document) -> Any:
    return json.loads(render(Edition.of(document, translator("nl"))))


@pytest.mark.parametrize("document", [document(hostile()), document(bundled()), rich()])
def test_it_keeps_to_the_published_schema(document: Document) -> None:
    checker = jsonschema.Draft202012Validator(
        _SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    assert [error.message for error in checker.iter_errors(_json(document))] == []


@pytest.mark.parametrize("document", [document(hostile()), document(bundled()), rich()])
def test_moments_have_their_time_in_utc(document: Document) -> None:
    record = _json(document)["document"]
    moments = [record["created"], *(at for at in _found(record, "opened") if at is not None)]

    assert datetime.fromisoformat(moments[0]) == document.created
    assert {datetime.fromisoformat(at).utcoffset() for at in moments} == {timedelta()}


def _found(value: Any, name: str) -> list[Any]:
    """What goes by this name anywhere in a JSON value."""
    if isinstance(value, list):
        return [found for one in value for found in _found(one, name)]
    if not isinstance(value, dict):
        return []
    own = [value[name]] if name in value else []
    return own + [found for one in value.values() for found in _found(one, name)]


def test_the_schema_refuses_what_is_not_an_export() -> None:
    broken = _json(rich())
    del broken["document"]["passages"][0]["seal"]

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, _SCHEMA)


def test_anybody_can_compute_the_version_from_the_document() -> None:
    read = _json(document(hostile()))
    canonical = json.dumps(read["document"], separators=(",", ":"), sort_keys=True)

    assert read["version"] == hashlib.sha256(canonical.encode("ascii")).hexdigest()


@settings(max_examples=30)
@given(hostile_text.lines)
def test_every_text_comes_back_as_it_was(text: str) -> None:
    read = _json(rewritten(rich(), lambda _: text))

    assert read["document"]["title"] == text
    assert read["document"]["points"][0]["note"] == text


def test_it_is_the_same_in_every_language() -> None:
    made = document(hostile())

    assert render(Edition.of(made, translator("nl"))) == render(Edition.of(made, translator("en")))
