"""Writes the committed examples of the export: ``python -m tests.export.example``.

The same meetings every time, so the same bytes. Golden files: every format that is text, over the
small scenario with hostile names in both languages, and over every bundled scenario. For people:
``exports/voorbeeld-digitale-samenleving.md``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from tests.export.meetings import ROOT, bundled, document, hostile
from workshop.export.data import schema
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.records.document import Document
from workshop.export.write import write_atomic
from workshop.i18n import LOCALES, Locale, translator

__all__ = ["SCENARIOS", "written"]

SCENARIOS = tuple(sorted(path.stem for path in (ROOT / "scenarios").glob("*.yaml")))

_GOLDEN = Path(__file__).parent / "golden"


def _texts(document: Document, name: str, locale: Locale) -> Iterator[tuple[Path, bytes]]:
    edition = Edition.of(document, translator(locale))
    for format in FORMATS.values():
        if not format.binary:
            yield _GOLDEN / f"{name}.{locale}{format.extension}", format.render(edition)


def written() -> Iterator[tuple[Path, bytes]]:
    """Every example: where it is kept and what it says now."""
    small = document(hostile())
    for locale in LOCALES:
        yield from _texts(small, "klein", locale)
    for name in SCENARIOS:
        made = document(bundled(name))
        yield from _texts(made, name, made.language)
    example = Edition.of(document(bundled()), translator("nl"))
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
