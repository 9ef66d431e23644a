"""The names of things, each its own type, and how fresh ones are made.

Randomness comes in as an argument, so that a test or a replay makes the same ids again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from typing import NewType

__all__ = [
    "ActorId",
    "CommentId",
    "DelegationId",
    "ItemId",
    "ParticipantId",
    "PassageId",
    "RandomBytes",
    "RoundId",
    "SessionId",
    "StepId",
    "SuggestionId",
    "TrendId",
    "WorkshopId",
    "actor_id",
    "actor_prefix",
    "fresh_id",
    "fresh_join_code",
    "fresh_return_code",
    "is_workshop_id",
    "normalise_code",
]

WorkshopId = NewType("WorkshopId", str)
"""Names one stored workshop and its file: lower-case letters, digits and dashes."""
StepId = NewType("StepId", str)
PassageId = NewType("PassageId", str)
DelegationId = NewType("DelegationId", str)
ParticipantId = NewType("ParticipantId", str)
RoundId = NewType("RoundId", str)
CommentId = NewType("CommentId", str)
ItemId = NewType("ItemId", str)
SuggestionId = NewType("SuggestionId", str)
TrendId = NewType("TrendId", str)
SessionId = NewType("SessionId", str)
ActorId = NewType("ActorId", bytes)
"""16 bytes: 8 of the participant, 8 of one session. The author of a change in the CRDT."""

RandomBytes = Callable[[int], bytes]
"""Returns that many random bytes; ``secrets.token_bytes`` outside tests."""

# No 0/O, 1/I/L, U/V or B/8: a code is read aloud and typed from paper.
_ALPHABET = "acdefghjkmnpqrstwxyz2345679"
_WORKSHOP_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


def _letters(count: int, random: RandomBytes) -> str:
    limit = 256 - 256 % len(_ALPHABET)
    letters: list[str] = []
    while len(letters) < count:
        letters += [_ALPHABET[byte % len(_ALPHABET)] for byte in random(count) if byte < limit]
    return "".join(letters[:count])


def fresh_id(prefix: str, random: RandomBytes, *, length: int = 8) -> str:
    """Makes ``prefix-xxxxxxxx`` from letters and digits that cannot be confused."""
    return f"{prefix}-{_letters(length, random)}"


def fresh_join_code(random: RandomBytes) -> str:
    """Makes a join code such as ``KADE-4729-HX``: 10 letters and digits, 47 bits."""
    letters = _letters(10, random).upper()
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def fresh_return_code(random: RandomBytes) -> str:
    """Makes a code for one person, such as ``7K3P-LDQ4``: 8 letters and digits, 38 bits."""
    letters = _letters(8, random).upper()
    return f"{letters[:4]}-{letters[4:]}"


def normalise_code(typed: str) -> str:
    """Folds case, spaces and dashes, so that a code read aloud is found again."""
    return re.sub(r"[\s-]", "", typed).upper()


def is_workshop_id(text: str) -> bool:
    """Tells whether this can be a workshop id, and so is safe as a part of a file name."""
    return _WORKSHOP_ID.fullmatch(text) is not None


def actor_prefix(participant: ParticipantId) -> bytes:
    """The 8 bytes by which every actor id of this participant begins."""
    return hashlib.sha256(participant.encode()).digest()[:8]


def actor_id(participant: ParticipantId, random: RandomBytes) -> ActorId:
    """Makes the author id of one session of a participant.

    A fresh one for every session: the same actor on two nodes, or after a crash that lost the
    tail of the journal, would give two changes one sequence number (automerge refuses both).
    """
    return ActorId(actor_prefix(participant) + random(8))
