"""Everything an export says: frozen values without a language, and nothing that is private."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workshop.export.records.conversations import ConversationRecord, StatementRecord
from workshop.export.records.course import DecisionRecord, TemperatureRecord, TimeRecord
from workshop.export.records.passages import PassageRecord
from workshop.export.records.registers import CoverRecord, DateRecord, ItemRecord
from workshop.export.records.steps import PointRecord, StepRecord
from workshop.export.records.table import DelegationRecord, ParticipantRecord, SourceRecord
from workshop.ids import WorkshopId
from workshop.scenario.model import Language

__all__ = ["Document"]


@dataclass(frozen=True, slots=True)
class Document:
    """Everything an export says."""

    workshop: WorkshopId
    title: str
    scenario: str
    language: Language
    """The language of the scenario's content; headings follow the reader's."""
    created: datetime
    decided: datetime
    """The last decision that everybody may know of."""
    passages: tuple[PassageRecord, ...]
    steps: tuple[StepRecord, ...]
    points: tuple[PointRecord, ...]
    dates: tuple[DateRecord, ...]
    """In the order of the days."""
    delegations: tuple[DelegationRecord, ...]
    participants: tuple[ParticipantRecord, ...]
    sources: tuple[SourceRecord, ...]
    coverage: tuple[CoverRecord, ...] = ()
    items: tuple[ItemRecord, ...] = ()
    """The register, oldest first."""
    statements: tuple[StatementRecord, ...] = ()
    """Those that were begun."""
    conversations: tuple[ConversationRecord, ...] = ()
    """The steps at which people wrote in silence, sorted or weighed."""
    times: tuple[TimeRecord, ...] = ()
    """One for every step, in the order of the agenda; none where no clock ever ran."""
    temperatures: tuple[TemperatureRecord, ...] = ()
    decisions: tuple[DecisionRecord, ...] = ()
    """Oldest first."""
    questions: tuple[str, ...] = ()
    """Those that stand above the text all along."""

    @property
    def agreement(self) -> tuple[PassageRecord, ...]:
        """The passages that go into the agreement."""
        return tuple(passage for passage in self.passages if passage.part == "agreement")
