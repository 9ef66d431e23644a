"""The bundle: parts apart, metadata, hashes; checked without this program as well."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random
from typing import get_args
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings

from tests.export import hostile
from tests.export.meetings import bundled, document, rich
from tests.export.rewriting import rewritten
from workshop.errors import StorageError
from workshop.export.archive import packed
from workshop.export.bundle import MANIFEST, render
from workshop.export.edition import Edition
from workshop.export.parts import PARTS
from workshop.export.proving import is_bundle, prove
from workshop.export.template import SectionId, Template
from workshop.i18n import translator

_RICH = rich()
_TEMPLATE = Template.model_validate(
    {
        "organisation": "Gemeente Proefstad",
        "openness": {"text": "public", "facts": "public", "positions": "restricted"},
    }
)
_EDITION = Edition.of(_RICH, translator("nl"), _TEMPLATE)
_BUNDLE = render(_EDITION)
_MDTO = "{https://www.nationaalarchief.nl/mdto}"


def _files(bundle: bytes = _BUNDLE) -> dict[str, bytes]:
    with ZipFile(BytesIO(bundle)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _told(files: dict[str, bytes], name: str) -> Element:
    return fromstring(files[name])


def _text(element: Element, path: str) -> str:
    return element.findtext("/".join(f"{_MDTO}{part}" for part in path.split("/"))) or ""


def test_every_part_is_a_file_of_its_own() -> None:
    assert {name.split("/")[0] for name in _files() if "/" in name} == {
        "tekst", "feiten", "standpunten", "stemmen", "verslag", "geheel",
    }  # fmt: skip


def test_every_section_of_a_document_belongs_to_a_part() -> None:
    named = {section for part in PARTS.values() for section in part.sections}

    assert named == set(get_args(SectionId)) - {"account"}


def test_the_text_holds_nothing_that_a_delegation_said() -> None:
    text = _files()["tekst/tekst.md"].decode()

    assert "Zo doen wij dat:" in text
    assert "Wij werken samen met" in text
    for said in ("Blauw", "Zolang de balie", "later bij", "Er is geld", "Opmerking", "Voorstel"):
        assert said not in text


def test_votes_come_without_the_reasons_that_stand_with_the_positions() -> None:
    files = _files()

    assert "Zolang de balie open blijft." in files["standpunten/standpunten.md"].decode()
    votes = files["stemmen/stemmen.md"].decode()
    assert "eens met voorbehoud" in votes
    assert "balie open" not in votes


def test_facts_and_record_name_no_stand_of_a_delegation() -> None:
    files = _files()

    for name in ("feiten/feiten.md", "verslag/verslag.md"):
        text = files[name].decode()
        assert "voorbehoud" not in text
        assert "Eerst weten wat het kost." not in text


def test_every_part_tells_who_may_read_it() -> None:
    files = _files()
    limit = "informatieobject/beperkingGebruik/beperkingGebruikType/begripLabel"
    told = {
        folder: _text(_told(files, f"{folder}/mdto.xml"), limit)
        for folder in ("tekst", "feiten", "standpunten", "stemmen", "verslag", "geheel")
    }

    assert told == {
        "tekst": "Openbaar",
        "feiten": "Openbaar",
        "standpunten": "Beperkt openbaar",
        "stemmen": "Nog niet bepaald",
        "verslag": "Nog niet bepaald",
        "geheel": "Beperkt openbaar",
    }


def test_every_file_has_its_size_and_checksum_beside_it() -> None:
    files = _files()
    for name, data in files.items():
        if name.endswith("mdto.xml") or "/" not in name:
            continue
        told = _told(files, f"{name}.mdto.xml")
        assert _text(told, "bestand/omvang") == str(len(data))
        assert _text(told, "bestand/checksum/checksumWaarde") == hashlib.sha256(data).hexdigest()


_OBJECT = [
    "identificatie", "naam", "aggregatieniveau", "omschrijving", "taal", "event", "event",
    "waardering", "isOnderdeelVan", "heeftRepresentatie", "archiefvormer", "beperkingGebruik",
]  # fmt: skip
"""In the order of the schema, MDTO-XML 1.0.1."""


def test_the_metadata_has_the_elements_of_its_schema_in_their_order() -> None:
    told = _told(_files(), "tekst/mdto.xml")[0]

    assert [child.tag.removeprefix(_MDTO) for child in told] == _OBJECT
    assert _text(_told(_files(), "mdto.xml"), "informatieobject/archiefvormer/verwijzingNaam") == (
        "Gemeente Proefstad"
    )


def test_the_manifest_names_every_file_with_its_hash() -> None:
    files = _files()
    manifest = files.pop(MANIFEST).decode()

    assert manifest == "".join(
        f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items()
    )


def test_the_same_state_gives_the_same_bytes() -> None:
    assert render(Edition.of(rich(), translator("nl"), _TEMPLATE)) == _BUNDLE


def test_a_bundle_that_is_whole_is_proven(tmp_path: Path) -> None:
    file = tmp_path / "akkoord.zip"
    file.write_bytes(_BUNDLE)

    assert is_bundle(file)
    assert prove(_BUNDLE).files == len(_files()) - 1


def test_the_same_files_packed_by_another_program_are_proven_and_told_apart(tmp_path: Path) -> None:
    with ZipFile(other := tmp_path / "anders.zip", "w", ZIP_DEFLATED) as archive:
        for name, data in _files().items():
            archive.writestr(name, data)

    assert prove(_BUNDLE).as_packed
    assert not prove(other.read_bytes()).as_packed


def test_every_flipped_bit_of_a_bundle_is_found() -> None:
    for bit in Random(9).sample(range(len(_BUNDLE) * 8), 150):
        at = bit // 8
        changed = _BUNDLE[:at] + bytes([_BUNDLE[at] ^ (1 << bit % 8)]) + _BUNDLE[at + 1 :]
        try:
            found = prove(changed)
        except StorageError:
            continue
        assert not found.as_packed, bit


def test_a_file_that_was_changed_is_named() -> None:
    files = _files() | {"tekst/tekst.md": b"Iets anders."}

    with pytest.raises(StorageError) as found:
        prove(packed(files.items()))
    assert (found.value.id, found.value.values) == ("bundle-changed", {"name": "tekst/tekst.md"})


def test_a_file_that_was_taken_out_or_put_in_is_named() -> None:
    fewer = _files()
    del fewer["verslag/verslag.md"]
    more = _files() | {"extra.txt": b"x"}

    for files, id, name in (
        (fewer, "bundle-missing", "verslag/verslag.md"),
        (more, "bundle-extra", "extra.txt"),
    ):
        with pytest.raises(StorageError) as found:
            prove(packed(files.items()))
        assert (found.value.id, found.value.values["name"]) == (id, name)


def test_anything_else_is_no_bundle(tmp_path: Path) -> None:
    for name, data in (("a.zip", b"PK\x03\x04"), ("b.zip", packed([("x", b"y")])), ("c", b"")):
        file = tmp_path / name
        file.write_bytes(data)
        assert not is_bundle(file)
        with pytest.raises(StorageError):
            prove(data)


def test_a_part_without_anything_says_so() -> None:
    bare = replace(_RICH, points=(), coverage=(), items=(), dates=(), sources=())
    files = _files(render(Edition.of(bare, translator("nl"))))

    assert "Hier is niets over vastgelegd." in files["feiten/feiten.md"].decode()


def test_a_bundle_of_the_bundled_scenario_is_proven() -> None:
    assert prove(render(Edition.of(document(bundled()), translator("nl")))).files > 20


@settings(max_examples=5, deadline=None)
@given(hostile.lines)
def test_no_text_breaks_the_metadata_or_names_a_file(text: str) -> None:
    made = render(Edition.of(rewritten(_RICH, lambda _: text), translator("nl"), _TEMPLATE))

    assert prove(made).files == prove(_BUNDLE).files
    for name, data in _files(made).items():
        assert name in _files()
        if name.endswith(".xml"):
            fromstring(data)
