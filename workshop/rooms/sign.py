"""The saved sign: what a person may believe about what they typed."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["SavedSign"]


class SavedSign(StrEnum):
    """Where one's own work is."""

    SAVED = "saved"
    """On the disk: survives the end of the machine."""
    SAVING = "saving"
    """In the journal: survives the end of the program, the disk has not confirmed yet."""
    NOT_SAVED = "not-saved"
    """The journal takes nothing; the room is read-only until it does."""
