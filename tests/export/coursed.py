"""What the course of a meeting adds to a document: time, how it felt, decisions of every kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.build import NOON
from workshop.agreement.decisions import DecisionKind
from workshop.agreement.events import PointStatus
from workshop.agreement.roles import Role
from workshop.agreement.sortings import Bin
from workshop.agreement.stands import Stand
from workshop.agreement.statements import Phase
from workshop.agreement.undo import ProcessStep
from workshop.export.records.course import DecisionRecord, TemperatureRecord, TimeRecord
from workshop.export.records.document import Document

__all__ = ["decision", "with_course"]


def decision(kind: DecisionKind, **more: object) -> DecisionRecord:
    """A line of the log with nothing but its kind, unless something else is said."""
    nothing = DecisionRecord(
        kind=kind,
        at=NOON,
        by="Gerda",
        about="",
        who=(),
        person=None,
        stand=None,
        role=None,
        status=None,
        phase=None,
        bin=None,
        undone=None,
        was=None,
        name="",
        seal="",
        number=0,
    )
    return replace(nothing, **more)  # type: ignore[arg-type]


def with_course(document: Document) -> Document:
    """The document of a meeting with a clock, in which everything was decided once."""
    kind, earlier = DecisionKind, NOON - timedelta(minutes=5)
    times = (
        TimeRecord("tip", "Visie", 25, 5, 32),
        TimeRecord("point", "Weet hoe ICT ervoor staat", 7, 0, None),
    )
    temperatures = (
        TemperatureRecord(NOON, "Visie", 3, (0, 1, 0, 2, 0)),
        TemperatureRecord(NOON, "Geld", 2, ()),
    )
    decisions = (
        decision(kind.STEP, about="Visie"),
        decision(kind.POINT, about="Weet hoe ICT ervoor staat", status=PointStatus.ACTION),
        decision(kind.AGAIN, about="Visie", who=("Rood", "Groen"), seal="7f3a91c2" * 8),
        decision(kind.POSITION, about="Visie", who=("Rood",), stand=Stand.OBJECT),
        decision(kind.ROLE, person="Anna", role=Role.RECORDER),
        decision(kind.LEAD, person="Bram"),
        decision(kind.STATEMENT, about="Eerst intern?", phase=Phase.SHIFT),
        decision(kind.SORTED, about="Opening", bin=Bin.COUNCIL, name="De balie"),
        decision(kind.MORE_TIME, about="Visie", number=5),
        decision(kind.BREAK, number=15, by=None),
        decision(kind.UNDONE, undone=ProcessStep.TIME, about="Visie", number=5, was=earlier),
    )
    return replace(
        document,
        times=times,
        temperatures=temperatures,
        decisions=(*document.decisions, *decisions),
    )
