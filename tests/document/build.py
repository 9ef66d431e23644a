"""Small replicas for tests, and what they write."""

from __future__ import annotations

from workshop.document import Replica
from workshop.ids import ActorId

__all__ = ["ANN", "BEN", "CAS", "SECONDS", "live", "names", "write"]

ANN, BEN, CAS = ActorId(b"a" * 16), ActorId(b"b" * 16), ActorId(b"c" * 16)
SECONDS = 1_770_000_000


def live(text: str = "") -> Replica:
    """A replica that has its seed and nothing else."""
    return Replica.load([Replica.seed(text)])


def write(replica: Replica, actor: ActorId, start: int, deleted: int, text: str) -> bytes | None:
    """Prepares and applies an edit; returns the change, None where there was nothing to do."""
    prepared = replica.prepare(actor, start, deleted, text, SECONDS)
    if prepared is None:
        return None
    replica.apply(prepared)
    return prepared.raw


def names(replica: Replica) -> list[ActorId]:
    """The author of every character."""
    stretches = replica.authors(0, len(replica.text))
    return [author for start, end, author in stretches for _ in range(start, end)]
