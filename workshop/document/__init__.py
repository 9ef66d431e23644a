"""The text of passages: a CRDT replica and the algebra of replacements. Bytes in and out."""

from __future__ import annotations

from workshop.document.preparing import Prepared
from workshop.document.replica import SEED_ACTOR, Replica
from workshop.document.text import PASSAGE_LIMIT, Delta, normalise
from workshop.document.undo import UndoStack

__all__ = [
    "PASSAGE_LIMIT",
    "SEED_ACTOR",
    "Delta",
    "Prepared",
    "Replica",
    "UndoStack",
    "normalise",
]
