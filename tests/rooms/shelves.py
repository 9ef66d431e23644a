"""Workshops that are stored in memory, for a registry to open."""

from __future__ import annotations

from workshop.agreement.roles import Role
from workshop.ids import WorkshopId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.registry import Registry

__all__ = ["MemoryShelf", "code"]


class MemoryShelf:
    """Journals in a dictionary; one may be damaged."""

    def __init__(self) -> None:
        self.journals: dict[WorkshopId, MemoryJournal] = {}
        self.opened: list[WorkshopId] = []

    def ids(self) -> list[WorkshopId]:
        return list(self.journals)

    def open(self, id: WorkshopId) -> MemoryJournal:
        self.opened.append(id)
        return self.journals[id]

    def reader(self, id: WorkshopId) -> MemoryJournal:
        return Unclosed(self.journals[id])


class Unclosed(MemoryJournal):
    """A reader that may be closed without closing what it reads."""

    def __init__(self, journal: MemoryJournal) -> None:
        super().__init__()
        self.read = journal.read  # type: ignore[method-assign]


async def code(registry: Registry, id: str, role: Role) -> str:
    return (await registry.room(WorkshopId(id))).state.code(role).code
