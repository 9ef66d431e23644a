"""The cases the budgets are held to."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MATRIX", "Case"]


@dataclass(frozen=True)
class Case:
    """One measurement of ``benchmarks.keystroke``."""

    participants: int
    typists: int = 5
    characters: int = 1_000
    size: str = "100x30"
    disturb: str = "none"

    @property
    def options(self) -> list[str]:
        """The case as options of the program."""
        named = vars(self)
        return [part for name, value in named.items() for part in (f"--{name}", str(value))]


MATRIX = (
    *(Case(participants, 1) for participants in (2, 10, 40, 100)),
    Case(2, 2),
    *(Case(participants) for participants in (10, 40, 100)),
    *(Case(participants, characters=20_000) for participants in (2, 10, 40, 100)),
    *(Case(participants, size="200x60") for participants in (40, 100)),
    *(Case(participants, characters=20_000, size="200x60") for participants in (40, 100)),
    Case(40, disturb="paste"),
    Case(40, disturb="resize"),
    Case(50, 0),
)
