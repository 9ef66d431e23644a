"""Which scenarios there are: the bundled ones, and any file somebody names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workshop.errors import NotFoundError
from workshop.scenario.loader import load
from workshop.scenario.model import Language, Scenario
from workshop.scenario.tree import shown

__all__ = ["DEFAULT", "Summary", "bundled", "find", "summaries"]

DEFAULT = "digitale-samenleving"
"""The bundled scenario that is taken where none is named."""

_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Summary:
    """What somebody who chooses a scenario wants to see."""

    id: str
    language: Language
    title: str
    summary: str
    outcome: str
    steps: int
    minutes: int
    """Planned time of all steps together."""
    path: Path

    @classmethod
    def of(cls, scenario: Scenario, path: Path) -> Summary:
        """The summary of a scenario that was loaded from a file."""
        return cls(
            id=scenario.id,
            language=scenario.language,
            title=scenario.title,
            summary=scenario.summary,
            outcome=scenario.outcome,
            steps=len(scenario.steps),
            minutes=sum(step.minutes for step in scenario.steps),
            path=path,
        )


def bundled() -> list[Path]:
    """The files of the bundled scenarios, the default first, then by name."""
    found = (path for path in _folder().iterdir() if path.suffix in _SUFFIXES)
    return sorted(found, key=lambda path: (path.stem != DEFAULT, path.stem))


def find(name_or_path: str) -> Path:
    """The file of a bundled scenario by its id, or the file at a path.

    A bundled id wins over a file of that very name; ``./name`` means the file.

    Raises:
        NotFoundError: ``scenario-unknown`` with name and known, the ids that there are.
    """
    known = {path.stem: path for path in bundled()}
    if name_or_path in known:
        return known[name_or_path]
    try:
        if (path := Path(name_or_path)).is_file():
            return path
    except (OSError, ValueError):
        pass  # too long or not a name that a file can have
    raise NotFoundError("scenario-unknown", name=shown(name_or_path), known=", ".join(known))


def summaries() -> list[Summary]:
    """A summary of every bundled scenario, in the order of ``bundled``."""
    return [Summary.of(load(path), path) for path in bundled()]


def _folder() -> Path:
    here = Path(__file__).parent
    in_wheel = here / "bundled"
    return in_wheel if in_wheel.is_dir() else here.parents[1] / "scenarios"
