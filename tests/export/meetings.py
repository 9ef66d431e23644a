"""Meetings to export: one with hostile names, one over the bundled scenario, one of everything."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.build import NOON, Table, full_table, scenario
from tests.export.coursed import with_course
from tests.export.talked import with_talk
from tests.export.worked import with_work
from workshop.agreement import commands as c
from workshop.agreement.decisions import is_decision
from workshop.agreement.events import Stand
from workshop.agreement.seal import seal_of
from workshop.export.model import build
from workshop.export.records.document import Document
from workshop.export.records.remarks import SuggestionRecord
from workshop.ids import ParticipantId, PassageId
from workshop.scenario.loader import load
from workshop.scenario.model import Scenario
from workshop.scenario.settling import Settling

__all__ = ["ROOT", "bundled", "document", "hostile", "rich", "suggested", "with_suggestions"]

ROOT = Path(__file__).parents[2]

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

_NAMES = ("Gemeentebelangen", "Lokaal & Sociaal", "Vooruit!")

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


def document(table: Table) -> Document:
    """What a meeting comes to."""
    log = [*filter(is_decision, table.events)]
    names = dict.fromkeys(table.spans, "2a")
    return build(table.state, table.texts, table.spans, names, log=log)


def hostile() -> Table:
    """A small meeting whose names and texts try to be more than text."""
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


def bundled(name: str = "digitale-samenleving") -> Table:
    """A meeting over one of the bundled scenarios."""
    # By consent, whatever the scenario says: only so does everything happen that can.
    content = load(ROOT / "scenarios" / f"{name}.yaml").model_copy(update={"settling": Settling()})
    known = [passage.id for passage in content.passages]
    texts = {passage: text for passage, text in _TEXTS.items() if passage in known}
    if len(known) < 4:
        return _short(content, known)
    one, two, three, four = list(texts)[:4] if len(texts) > 3 else known[:4]
    return full_table(
        content,
        texts or dict.fromkeys(known[:4], _TEXTS["finance"]),
        agreed=one,
        contested=three,
        edited=four,
        hidden=two,
        names=_NAMES,
        visited=len(content.steps) - 1,
    )


def _short(content: Scenario, passages: list[str]) -> Table:
    """A meeting over few passages: the first is agreed, the others are written."""
    table = Table(content, *_NAMES)
    seats = [
        table.joins(person, name)
        for person, name in zip(("Anna", "Bram", "Chris"), _NAMES, strict=True)
    ]
    for passage in passages:
        table.writes(passage, _TEXTS["finance"])
    first = PassageId(passages[0])
    table.leads(*(c.EnterStep(step.step_id) for step in content.steps[1:]), c.OpenRound(first))
    for seat in seats:
        table.says(seat, first, Stand.AGREE)
    table.leads(c.RevealPositions(first), c.DeclareAgreed(first))
    return table


def suggested(number: int, place: tuple[int, int] | None, **more: Any) -> SuggestionRecord:
    """A suggestion that is open unless something else is said."""
    given: dict[str, Any] = {
        "quote": "oud",
        "wording": "nieuw",
        "reason": "Leest beter.",
        "name": "Els",
        "delegation": None,
        "at": NOON,
        "status": "open",
        "settled": None,
        "settler": None,
    }
    return SuggestionRecord(number=number, place=place, **{**given, **more})


def with_suggestions(document: Document) -> Document:
    """The document with a suggestion of every kind on its first passage."""
    passage, *others = document.passages
    at = passage.text.index("persoonlijk")
    made = (
        suggested(1, (at, at + 11), quote="persoonlijk", wording="in gesprek", delegation="Rood"),
        suggested(2, (at, at), quote="", wording="altijd "),
        suggested(3, (at + 12, at + 15), quote="*wa", wording=""),
        suggested(4, None, status="accepted", settled=NOON, name="Bram", settler="Anna"),
        suggested(5, None, status="withdrawn", settled=NOON, settler="Els"),
    )
    return replace(document, passages=(replace(passage, suggestions=made), *others))


def rich() -> Document:
    """A document in which every field of the model has something to say."""
    table = full_table(
        scenario(),
        {**_HOSTILE_TEXTS, "kennis": "Wij leren."},
        agreed="visie",
        contested="geld",
        edited="samen",
        hidden="verslag",
    )
    kennis = PassageId("kennis")
    table.leads(c.OpenRound(kennis))
    table.says(ParticipantId("p-anna"), kennis, Stand.AGREE)
    table.leads(c.RevealPositions(kennis), c.DeclareAgreed(kennis), c.ReopenPassage(kennis))
    _settled_on(table)
    table.leads(c.NameVersion(kennis, "a" * 64, "Eerste versie"))
    table.does(ParticipantId("p-dewi"), c.NameVersion(kennis, "b" * 64, "Tweede versie"))
    made = with_course(with_talk(with_work(with_suggestions(document(table)))))
    return replace(made, questions=("Wat voor gemeente willen wij zijn?", "En voor wie?"))


def _settled_on(table: Table) -> None:
    """What may happen after an agreement: an edit that is let through, and one that is not."""
    visie, samen = PassageId("visie"), PassageId("samen")
    rood, _, groen = table.state.delegations
    edited = table.texts[visie].replace("één 🙂", "een 🙂")
    table.writes("visie", edited)
    table.leads(c.AcceptEdit(visie, seal_of(edited)), c.AskAgain(samen))
    table.leads(
        c.RecordPosition(samen, rood, Stand.RESERVATION, hands={Stand.AGREE: 3, Stand.ASIDE: 1}),
        c.RevealPositions(samen),
        c.NoteMinority(samen, "Wij blijven erbij:\neerst de dorpen.", groen),
    )
