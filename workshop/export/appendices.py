"""What stands behind the text in a document: points, course, people, sources, account."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.export.blocks import Block, Item, Line, Paragraph, Run, Table, line
from workshop.export.course import times
from workshop.export.edition import Edition
from workshop.export.records.document import Document
from workshop.export.records.steps import PointRecord
from workshop.export.records.table import ParticipantRecord, SourceRecord
from workshop.export.wording import Wording
from workshop.export.worksheets import answer_items, phrase_items

__all__ = ["account", "agenda", "dates", "people", "points", "presence", "sources"]


def points(edition: Edition) -> Iterator[Block]:
    """The points of administrative attention; nothing in a scenario without."""
    for point in edition.document.points:
        yield edition.wording.title(point.title, before=f"{point.number}. ")
        yield from edition.wording.listing(_point(point, edition.wording))


def _point(point: PointRecord, wording: Wording) -> Iterator[Item]:
    text = wording.text
    status = text(f"point-status-{point.status}")
    yield wording.item(wording.sentence("export-point-status", status=status))
    if point.group:
        yield wording.item(wording.sentence("export-point-group", group=wording.name(point.group)))
    if point.where:
        said = f"“{wording.name(point.words)}”" if point.words else ""
        where = wording.sentence("export-point-where", where=wording.name(point.where))
        yield wording.item(where, said)
    if point.passages:
        titles = "; ".join(wording.name(title) for title in point.passages)
        yield wording.item(wording.sentence("export-point-passages", passages=titles))
    if point.note:
        yield wording.item(wording.sentence("export-point-note"), point.note)
    if point.checks:
        yield wording.item(wording.sentence("export-checks"))
        yield from wording.checks(point.checks, depth=1)
    told = {"owner": point.owner, "evidence": point.evidence, "action": point.action}
    for name, value in told.items():
        if value:
            said = f"{text(f'export-point-{name}')}: {wording.name(value)}"
            yield wording.item(line(said))
    if point.due:
        yield wording.item(line(f"{text('export-point-due')}: {wording.day(point.due)}"))
    if point.included is not None:
        yield wording.item(
            line(text("export-point-included" if point.included else "export-point-outside"))
        )
    yield from answer_items(point.answers, wording, depth=0)


def dates(edition: Edition) -> Iterator[Block]:
    """The days to keep; nothing where there are none."""
    wording = edition.wording
    rows: list[tuple[tuple[Line, ...], ...]] = []
    for known in edition.document.dates:
        kind = wording.text(f"export-date-{known.kind}")
        settled = wording.text("export-date-proposed" if known.proposed else "export-date-settled")
        words = (wording.day(known.day), wording.name(known.title), f"{kind}, {settled}")
        rows.append(tuple(((Run(word),),) for word in words))
    if rows:
        head = ("export-csv-day", "export-csv-title", "export-csv-kind")
        yield Table(tuple(wording.text(id) for id in head), tuple(rows))


def agenda(edition: Edition) -> Iterator[Block]:
    """The steps that are not points, with what was gone through in each."""
    wording = edition.wording
    items: list[Item] = []
    for step in edition.document.steps:
        visited = wording.text("export-step", visited="yes" if step.visited else "no")
        kind = wording.text(f"step-kind-{step.kind}")
        title = Run(wording.name(step.title), bold=True)
        items.append(wording.item(line(title, f" ({kind}): {visited}")))
        items += wording.checks(step.checks, depth=1)
        given = [answer for answer in step.answers if answer.filled]
        items += answer_items(given, wording, depth=1)
        items += phrase_items(step.phrases, wording, depth=1)
    yield from wording.listing(items)
    yield from times(edition)


def presence(document: Document, wording: Wording) -> str:
    """How many people and delegations took part: "11 mensen, 8 delegaties"."""
    return wording.text(
        "export-presence",
        people=len(document.participants),
        delegations=sum(1 for delegation in document.delegations if delegation.present),
    )


def people(edition: Edition) -> Iterator[Block]:
    """Delegations with their people, then the others with their roles."""
    document, wording = edition.document, edition.wording
    yield Paragraph((line(presence(document, wording) + "."),))
    seats: list[Item] = []
    for delegation in document.delegations:
        here = [one for one in document.participants if one.delegation == delegation.name]
        who = ", ".join(wording.name(one.name) for one in here if one.name is not None)
        if here and not who:
            who = wording.text("export-people-count", count=len(here))
        who = who or wording.text("export-absent")
        title = Run(wording.name(delegation.name), bold=True)
        seats.append(wording.item(line(title, f" ({delegation.initials}): {who}")))
    yield from wording.listing(seats)
    others = [
        wording.item(line(", ".join(filter(None, (_called(person, wording), role)))))
        for person in document.participants
        if person.delegation is None
        for role in [wording.text(f"role-{person.role}")]
    ]
    if others:
        yield Paragraph((line(wording.bold("export-others")),))
        yield from wording.listing(others)


def _called(person: ParticipantRecord, wording: Wording) -> str:
    """The name; empty in a document by delegation."""
    return wording.name(person.name) if person.name is not None else ""


def sources(edition: Edition) -> Iterator[Block]:
    """Every source with its facts; nothing in a scenario without."""
    if not edition.document.sources:
        return
    yield edition.wording.paragraph("export-sources-note")
    yield from edition.wording.listing(
        item for source in edition.document.sources for item in _source(source, edition.wording)
    )


def _source(source: SourceRecord, wording: Wording) -> Iterator[Item]:
    told = f", {wording.name(source.publisher)}"
    if source.published:
        told += f", {wording.day(source.published)}"
    stop = "." if source.note else ""
    title = Run(wording.name(source.title), bold=True)
    yield wording.item(line(title, told + stop), source.note or "")
    for fact in source.facts:
        said = [Run(f"{wording.name(fact.text)} ({wording.name(fact.date)})")]
        if fact.aged:
            said += [Run(" "), wording.bold("export-aged")]
        if fact.aged_note:
            said.append(Run(f": {wording.name(fact.aged_note)}"))
        yield Item((tuple(said),), depth=1)


def account(edition: Edition) -> Iterator[Block]:
    """How to check that this document is what the workshop holds."""
    wording = edition.wording
    workshop = wording.name(edition.document.workshop)
    version = Run(edition.version, code=True)
    items = [
        wording.item(wording.sentence("export-account-workshop", id=workshop)),
        wording.item(wording.sentence("export-version", version=version)),
    ]
    for passage in edition.document.passages:
        if passage.seal:
            named = f"{wording.name(passage.title)} ({wording.name(passage.id)}): "
            items.append(wording.item(line(named, Run(passage.seal.hash, code=True))))
        for older in passage.versions:
            told = wording.sentence(
                "export-account-named",
                passage=wording.name(passage.title),
                name=wording.name(older.name),
                moment=wording.moment(older.at),
                by=wording.name(older.by) if older.by else "none",
                version=Run(older.version, code=True),
            )
            items.append(wording.item(told))
    yield from wording.listing(items)
    if left_out := edition.template.leave_out:
        titles = "; ".join(wording.text(f"export-{id}", count=0) for id in left_out)
        yield wording.paragraph("export-account-left-out", sections=titles)
    if edition.template.people == "delegations":
        yield wording.paragraph("export-account-nameless")
    yield wording.paragraph("export-account-version")
    yield wording.paragraph("export-account-seal")
