"""How the meeting went, as blocks: time per step, how it felt, and every decision."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.decisions import DecisionKind
from workshop.agreement.seal import short_seal
from workshop.export.blocks import Block, Line, Paragraph, Run, Table, line
from workshop.export.edition import Edition
from workshop.export.records.course import DecisionRecord, TemperatureRecord, TimeRecord
from workshop.export.wording import Wording

__all__ = ["decisions", "times"]

_Row = tuple[tuple[Line, ...], ...]


def times(edition: Edition) -> Iterator[Block]:
    """What was planned and used for every step; nothing where no clock ever ran."""
    wording = edition.wording
    known = edition.document.times
    if not known:
        return
    yield Paragraph((line(wording.bold("export-times")),))
    head = ("export-csv-step", "export-csv-planned", "export-csv-used")
    yield Table(tuple(wording.text(id) for id in head), tuple(_time(one, wording) for one in known))


def _time(known: TimeRecord, wording: Wording) -> _Row:
    title = f"{wording.name(known.title)} ({wording.text(f'step-kind-{known.kind}')})"
    planned = wording.text("export-minutes", minutes=known.planned, extra=known.extra)
    used = "" if known.used is None else wording.text("export-minutes", minutes=known.used, extra=0)
    return tuple(((Run(word),),) if word else () for word in (title, planned, used))


def decisions(edition: Edition) -> Iterator[Block]:
    """How people said that it went, then every decision with who took it, oldest first."""
    wording, document = edition.wording, edition.document
    if document.temperatures:
        yield Paragraph((line(wording.bold("export-temperatures")),))
        yield from wording.listing(
            wording.item(line(_temperature(known, wording))) for known in document.temperatures
        )
    if document.decisions:
        head = ("export-csv-moment", "export-csv-decision", "export-csv-by")
        rows = tuple(_decision(known, wording) for known in document.decisions)
        yield Table(tuple(wording.text(id) for id in head), rows)


def _temperature(known: TemperatureRecord, wording: Wording) -> str:
    said = [
        f"{count} × {wording.text(f'temperature-{warmth}')}"
        for warmth, count in enumerate(known.counts, 1)
        if count
    ]
    return wording.text(
        "export-temperature",
        moment=wording.moment(known.at),
        about=wording.name(known.about),
        given=known.given,
        spread=", ".join(said) or wording.text("export-temperature-few"),
    )


def _decision(known: DecisionRecord, wording: Wording) -> _Row:
    words = (
        wording.moment(known.at),
        decision_words(known, wording),
        wording.name(known.by) if known.by else "",
    )
    return tuple(((Run(word),),) if word else () for word in words)


def decision_words(known: DecisionRecord, wording: Wording) -> str:
    """What was decided, in the words of the screen."""
    about = wording.name(known.about) if known.about else ""
    what = ""
    if known.undone is not None:
        what = wording.text(
            "undone",
            what=known.undone.value,
            about=about,
            minutes=known.number,
            phase=wording.text(f"phase-{known.phase}") if known.phase is not None else "",
            time=wording.moment(known.was) if known.was else "",
        )
    return wording.text(
        f"decision-{known.kind}",
        about=about,
        what=what,
        who=", ".join(wording.name(name) for name in known.who),
        person=wording.name(known.person) if known.person else wording.text("export-nameless"),
        word=_word(known, wording),
        name=wording.name(known.name) if known.name else "",
        seal=short_seal(known.seal),
        number=known.number,
        spread="-",
    )


def _word(known: DecisionRecord, wording: Wording) -> str:
    """The stand, role, status, phase or place that it was about."""
    place = "sorting-as" if known.kind is DecisionKind.SORTED else "sorting"
    words = {
        "stand": known.stand,
        "role": known.role,
        "point-status": known.status,
        "phase": known.phase,
        place: known.bin,
    }
    return ", ".join(
        wording.text(f"{where}-{value}") for where, value in words.items() if value is not None
    )
