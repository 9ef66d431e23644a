"""Puts answers, sentences, and rows of the register into a document: of every kind one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.build import NOON
from workshop.agreement.coverage import Cover
from workshop.agreement.phrases import PhraseChoice
from workshop.agreement.register import Approach, ItemKind
from workshop.export.records.document import Document
from workshop.export.records.registers import CoverRecord, ItemRecord
from workshop.export.records.steps import (
    AnswerRecord,
    CheckRecord,
    FilledRecord,
    KnownRecord,
    PhraseRecord,
    VoteRecord,
)

__all__ = ["filled", "with_work"]


def filled(value: str, **told: object) -> FilledRecord:
    """Something that Anna filled in for Rood."""
    plain = FilledRecord(
        row="",
        column="",
        value=value,
        form="text",
        unit="",
        mark="",
        stale=False,
        name="Anna",
        delegation="Rood",
        at=NOON,
    )
    return replace(plain, **told)  # type: ignore[arg-type]


_ANSWERS = (
    AnswerRecord(
        "Hoe houden we contact?", None, (filled("Aan de balie."), filled("Per brief.\nOf bellen."))
    ),
    AnswerRecord(
        "Wat reserveren we?",
        None,
        (
            filled("250000", row="Proeven", column="Jaar 1", form="number", unit="euro", mark="nu"),
            filled("2026-10-01", row="Proeven", column="Terugkijken", form="day"),
        ),
    ),
    AnswerRecord("Welk jaar?", None, (filled("2015", stale=True, name=None, delegation=None),)),
    AnswerRecord(
        "Wat kost het ons?",
        KnownRecord(79, "euro per inwoner", "2017", aged=True),
        (filled("25000", column="inhabitants", form="number"),),
    ),
    AnswerRecord("Wie is de CIO?", None, ()),
)


def with_work(document: Document) -> Document:
    """The document with all of it at its first tip and its first point."""
    first, second, *others = document.steps
    checks = (CheckRecord("De balie blijft.", True, "aan de balie"), *second.checks)
    phrases = (
        PhraseRecord("Digitaal waar kan.", PhraseChoice.ADAPT, ()),
        PhraseRecord("Elk jaar.", None, (VoteRecord("Rood", PhraseChoice.DROP),)),
    )
    second = replace(second, checks=checks, answers=_ANSWERS, phrases=phrases)
    point, *points = document.points
    point = replace(
        point,
        answers=_ANSWERS[:1],
        owner="De secretaris",
        evidence="Nota van maart",
        action="Kennissessie houden",
        due=date(2026, 9, 1),
        included=True,
        words="De balie blijft open.",
    )
    items = tuple(
        ItemRecord(
            kind=kind,
            wording="Elke wijk krijgt\neen punt.",
            owner="De wethouder",
            amount="50.000 euro per jaar",
            indicator="Het aantal punten",
            evidence="Proef in Voorbeeldstad",
            day=date(2027, 1, 1),
            approach=Approach.EXPERIMENT,
            source="Visie",
            passage="Visie op dienstverlening",
            quote="Elke wijk",
            done=kind is ItemKind.ACTION,
            name="Bram",
            delegation="Blauw",
            at=NOON,
        )
        for kind in ItemKind
    )
    goal = CoverRecord("goal", 1, "Werken met data", Cover.PARTLY, ("Visie op dienstverlening",))
    return replace(
        document,
        steps=(first, second, *others),
        points=(point, *points),
        items=items,
        coverage=(*document.coverage, goal),
    )
