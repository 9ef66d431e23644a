"""What a talk adds to a document: a statement that shifted, silent answers, sorted things."""

from __future__ import annotations

from dataclasses import replace

from workshop.agreement.sortings import Bin
from workshop.agreement.statements import Phase, Stance
from workshop.export.records.conversations import (
    ConversationRecord,
    SilenceRecord,
    SilentRecord,
    SortRecord,
    SortVoteRecord,
    StatementRecord,
    StoodRecord,
    TrendRecord,
    WhyRecord,
)
from workshop.export.records.document import Document
from workshop.export.records.weighings import AxisRecord, WeighedRecord, WeighingRecord

__all__ = ["with_talk"]

_WEIGHINGS = (
    WeighingRecord(
        "Wat weegt zwaarder?",
        "scale",
        4,
        None,
        None,
        (WeighedRecord("Gemak of veiligheid", "gemak", "veiligheid", ((1, 0, 3),)),),
    ),
    WeighingRecord(
        "Wat hindert?",
        "dots",
        3,
        None,
        None,
        (WeighedRecord("De wet", "", "", ((5,),)), WeighedRecord("Het geld", "", "", ((1,),))),
    ),
    WeighingRecord(
        "Hoe dringend?",
        "field",
        3,
        AxisRecord("niet belangrijk", "heel belangrijk"),
        AxisRecord("kan wachten", "nu doen"),
        (WeighedRecord("Data", "", "", ((0, 2), (1, 0))),),
    ),
)


def with_talk(document: Document) -> Document:
    """The document of a meeting that also talked."""
    statement = StatementRecord(
        title="Eerst intern?",
        statement="Eerst zelf op orde.",
        phase=Phase.SHIFT,
        first=3,
        second=3,
        stood=(StoodRecord("Rood", (1, 0, 2, 0), (2, 1, 0, 0), 2, 1, 0),),
        why=(
            WhyRecord("Het kan tegelijk.", None, None, None, None),
            WhyRecord("Ik zag de balie.", "Bram", "Blauw", Stance.DISAGREE, Stance.RATHER_AGREE),
        ),
        trends=(TrendRecord("Vernieuwen loopt mee.", 3),),
    )
    notes = (SilentRecord("Dichtbij.\nIn de wijk.", "Anna", "Rood"),)
    heap = (
        SortRecord("De balie", Bin.COUNCIL, True, (SortVoteRecord("Rood", Bin.DOUBT),)),
        SortRecord("De server", Bin.OPERATIONS, False, ()),
    )
    silences = (SilenceRecord("Waar gaan we heen?", notes),)
    held = ConversationRecord("Waarheen", silences, heap, _WEIGHINGS)
    return replace(document, statements=(statement,), conversations=(held,))
