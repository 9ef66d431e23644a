"""Writes the committed examples of the export: ``python -m tests.export.example``.

The same meeting every time, so the same bytes: golden files over the small scenario with hostile
names, and ``exports/voorbeeld-digitale-samenleving.md`` over the bundled scenario.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.build import Table, full_table, scenario
from workshop.export.edition import Edition
from workshop.export.markdown import render
from workshop.export.model import build
from workshop.export.write import write_atomic
from workshop.i18n import LOCALES, Locale, translator
from workshop.scenario.loader import load

__all__ = ["written"]

_GOLDEN = Path(__file__).parent / "golden"
_ROOT = _GOLDEN.parents[2]

_HOSTILE_NAMES = ("Rood", "<b>Blauw</b> & co", "Groen | 2) # *ster*")
_HOSTILE_PEOPLE = ("[Anna](javascript:alert(1))", "1. Bram", "- Chris_<!--")
_HOSTILE_TEXTS = {
    "visie": (
        "# Onze visie\n\nDigitaal **waar het kan**, persoonlijk *waar het moet*.\n"
        "Zo doen wij dat:\n- aan de balie\n- in de wijk\n  1. met de bieb\n"
        "  2. met het dorpshuis\n\n"
        "Een café, vijf €, één 🙂."
    ),
    "geld": "Kosten\n===\n\n<script>alert(1)</script>\n\n> Wie betaalt?\n\n```\nopen eind",
    "samen": "Wij werken samen met [de regio](http://voorbeeld.example).\n\n3. derde\n5. vijfde",
    "kennis": "",
    "verslag": "De tafel kwam er niet uit.",
}


def _golden() -> Table:
    return full_table(
        scenario(),
        _HOSTILE_TEXTS,
        agreed="visie",
        contested="geld",
        edited="samen",
        hidden="verslag",
        names=_HOSTILE_NAMES,
        people=_HOSTILE_PEOPLE,
    )


_TEXTS = {
    "vision": (
        "Wij zijn een gemeente van dorpen: de meeste inwoners wonen op meer dan vijf kilometer van "
        "het gemeentehuis. Daarom geldt bij ons: **digitaal waar het kan, persoonlijk waar het "
        "nodig is.**\n\n"
        "1. Een parkeervergunning vraagt u in drie minuten digitaal aan.\n"
        "2. Bijzondere bijstand begint altijd met een gesprek.\n"
        "3. Wie minder digitaal vaardig is, krijgt hulp:\n"
        "   - aan de balie, ook op donderdagavond;\n"
        "   - in elke bibliotheek."
    ),
    "expertise": (
        "Raad en college volgen elk jaar samen een kennisdag over data, veiligheid en de invloed "
        "van techniek op ons werk."
    ),
    "finance": (
        "Voor digitale ontwikkeling en vernieuwing reserveren wij 1,2 miljoen euro, gelijk "
        "verdeeld over vier jaren."
    ),
    "cooperation": (
        "Wij werken samen met de buurgemeenten en het regionaal opleidingscentrum. Wat elders "
        "werkt, nemen wij over. Wat nieuw is, proberen wij klein uit."
    ),
    "statement-order": (
        "*Wat aan tafel verschoof:* eerst vonden twee van de drie delegaties dat de eigen "
        "organisatie voorgaat. Aan het eind vond niemand dat nog.\n\n"
        "*De trend die wij zien:* vernieuwen gebeurt naast het gewone werk, niet erna."
    ),
    "follow-up": "",
}


def _example() -> Table:
    bundled = load(_ROOT / "scenarios" / "digitale-samenleving.yaml")
    return full_table(
        bundled,
        _TEXTS,
        agreed="vision",
        contested="finance",
        edited="cooperation",
        hidden="expertise",
        names=("Gemeentebelangen", "Lokaal & Sociaal", "Vooruit!"),
        visited=len(bundled.steps) - 1,
    )


def _rendered(table: Table, locale: Locale) -> str:
    return render(Edition.of(build(table.state, table.texts), translator(locale))).decode()


def written() -> Iterator[tuple[Path, str]]:
    """Every example: where it is kept and what it says now."""
    golden = _golden()
    for locale in LOCALES:
        yield _GOLDEN / f"klein.{locale}.md", _rendered(golden, locale)
    yield _ROOT / "exports" / "voorbeeld-digitale-samenleving.md", _rendered(_example(), "nl")


if __name__ == "__main__":
    for path, text in written():
        write_atomic(path, text)
        path.chmod(0o644)
        print(path.relative_to(_ROOT))
