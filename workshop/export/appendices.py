"""What stands behind the text in a Markdown document: points, course, people, sources, account."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.export.records import Document, PointRecord, SourceRecord
from workshop.export.wording import TITLE_LEVEL, Block, Wording

__all__ = ["account", "agenda", "people", "points", "presence", "sources"]


def points(document: Document, wording: Wording) -> Iterator[Block]:
    """The points of administrative attention; nothing in a scenario without."""
    if not document.points:
        return
    yield wording.heading(2, wording.text("export-points", count=len(document.points)))
    for point in document.points:
        yield wording.heading(TITLE_LEVEL, f"{point.number}. {wording.line(point.title)}")
        yield [line for item in _point(point, wording) for line in item]


def _point(point: PointRecord, wording: Wording) -> Iterator[Block]:
    text = wording.text
    yield [f"- {text('export-point-status', status=text(f'point-status-{point.status}'))}"]
    if point.group:
        yield [f"- {text('export-point-group', group=wording.line(point.group))}"]
    if point.where:
        yield [f"- {text('export-point-where', where=wording.line(point.where))}"]
    if point.passages:
        titles = "; ".join(wording.line(title) for title in point.passages)
        yield [f"- {text('export-point-passages', passages=titles)}"]
    if point.note:
        yield wording.item(text("export-point-note"), point.note)
    if point.checks:
        yield [f"- {text('export-checks')}", *wording.checks(point.checks, indent=2)]


def agenda(document: Document, wording: Wording) -> Iterator[Block]:
    """The steps that are not points, with what was gone through in each."""
    if not document.steps:
        return
    yield wording.heading(2, wording.text("export-agenda"))
    lines: Block = []
    for step in document.steps:
        visited = wording.text("export-step", visited="yes" if step.visited else "no")
        kind = wording.text(f"step-kind-{step.kind}")
        lines += wording.item(f"**{wording.line(step.title)}** ({kind}): {visited}")
        lines += wording.checks(step.checks, indent=2)
    yield lines


def presence(document: Document, wording: Wording) -> str:
    """How many people and delegations took part: "11 mensen, 8 delegaties"."""
    return wording.text(
        "export-presence",
        people=len(document.participants),
        delegations=sum(1 for delegation in document.delegations if delegation.present),
    )


def people(document: Document, wording: Wording) -> Iterator[Block]:
    """Delegations with their people, then the others with their roles."""
    yield wording.heading(2, wording.text("export-people"))
    yield [presence(document, wording) + "."]
    seats: Block = []
    for delegation in document.delegations:
        names = [
            wording.line(person.name)
            for person in document.participants
            if person.delegation == delegation.name
        ]
        who = ", ".join(names) or wording.text("export-absent")
        seats += wording.item(f"**{wording.line(delegation.name)}** ({delegation.initials}): {who}")
    yield seats
    others: Block = []
    for person in document.participants:
        if person.delegation is None:
            role = wording.text(f"role-{person.role}")
            others += wording.item(f"{wording.opening(person.name)}, {role}")
    if others:
        yield [f"**{wording.text('export-others')}**"]
        yield others


def sources(document: Document, wording: Wording) -> Iterator[Block]:
    """Every source with its facts; nothing in a scenario without."""
    if not document.sources:
        return
    yield wording.heading(2, wording.text("export-sources"))
    yield [wording.text("export-sources-note")]
    yield [line for source in document.sources for line in _source(source, wording)]


def _source(source: SourceRecord, wording: Wording) -> Block:
    told = f"**{wording.line(source.title)}**, {wording.line(source.publisher)}"
    if source.published:
        told += f", {wording.day(source.published)}"
    lines = wording.item(f"{told}." if source.note else told, source.note or "")
    for fact in source.facts:
        said = f"{wording.opening(fact.text)} ({wording.line(fact.date)})"
        if fact.aged:
            said += f" **{wording.text('export-aged')}**"
        if fact.aged_note:
            said += f": {wording.line(fact.aged_note)}"
        lines.append(f"  - {said}")
    return lines


def account(document: Document, wording: Wording, version: str) -> Iterator[Block]:
    """How to check that this document is what the workshop holds."""
    text = wording.text
    yield wording.heading(2, text("export-account"))
    lines = [
        f"- {text('export-account-workshop', id=wording.line(document.workshop))}",
        f"- {text('export-version', version=f'`{version}`')}",
    ]
    for passage in document.passages:
        if passage.seal:
            title, id = wording.opening(passage.title), wording.line(passage.id)
            lines.append(f"- {title} ({id}): `{passage.seal.hash}`")
    yield lines
    yield [text("export-account-version")]
    yield [text("export-account-seal")]
