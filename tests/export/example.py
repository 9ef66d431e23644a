"""Writes the committed examples of the export: ``python -m tests.export.example``.

The same meetings every time, so the same bytes. Golden files: every format that is text, over the
small scenario with hostile names in both languages, and over every bundled scenario. For people:
``exports/voorbeeld-digitale-samenleving.md``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, tzinfo
from pathlib import Path

from tests.export.meetings import ROOT, bundled, document, hostile
from workshop.export.data import schema
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.records.document import Document
from workshop.export.write import write_atomic
from workshop.export.zone import zone_of
from workshop.i18n import LOCALES, Locale, translator

__all__ = ["SCENARIOS", "written"]

SCENARIOS = tuple(sorted(path.stem for path in (ROOT / "scenarios").glob("*.yaml")))

_GOLDEN = Path(__file__).parent / "golden"


def _texts(
    document: Document, name: str, locale: Locale, zone: tzinfo
) -> Iterator[tuple[Path, bytes]]:
    edition = Edition.of(document, translator(locale), zone=zone)
    for format in FORMATS.values():
        if not format.binary:
            yield _GOLDEN / f"{name}.{locale}{format.extension}", format.render(edition)


def written() -> Iterator[tuple[Path, bytes]]:
    """Every example: where it is kept and what it says now."""
    small = document(hostile())
    for locale in LOCALES:
        yield from _texts(small, "klein", locale, UTC)
    for name in SCENARIOS:
        table = bundled(name)
        made = document(table)
        yield from _texts(made, name, made.language, zone_of(table.state.scenario))
    table = bundled()
    zone = zone_of(table.state.scenario)
    example = Edition.of(document(table), translator("nl"), zone=zone)
    shown = ROOT / "exports" / "voorbeeld-digitale-samenleving.md"
    yield shown, FORMATS["markdown"].render(example)
    published = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    yield ROOT / "docs" / "export.schema.json", published.encode()


if __name__ == "__main__":
    for path, data in written():
        path.parent.mkdir(exist_ok=True)
        write_atomic(path, data)
        path.chmod(0o644)
        print(path.relative_to(ROOT))
