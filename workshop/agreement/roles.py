"""Who may do what: one table, asked by ``authorise`` and nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from workshop.errors import NotAllowedError

__all__ = ["RIGHTS", "Action", "Role", "authorise", "may"]


class Role(StrEnum):
    """What somebody is in a workshop. The values are stored and printed in JSON."""

    FACILITATOR = "facilitator"
    RECORDER = "recorder"
    DELEGATE = "delegate"
    ADVISER = "adviser"
    OBSERVER = "observer"
    PROJECTOR = "projector"
    """The screen that the whole room looks at: it shows, and nothing that is private."""


class Action(StrEnum):
    """Everything that needs a right; commands name the one they need."""

    READ = "read"
    EDIT_TEXT = "edit-text"
    TICK_CHECK = "tick-check"
    ASSESS_POINT = "assess-point"
    COMMENT = "comment"
    ANSWER = "answer"
    """Questions of a step, and what is marked for later."""
    SUGGEST = "suggest"
    """Other words for the text, which whoever writes takes over or not."""
    TAKE_POSITION = "take-position"
    RECORD_POSITION = "record-position"
    """Enter the position of a delegation that has no device."""
    NOTE_MINORITY = "note-minority"
    TEMPERATURE = "temperature"
    """Say how it goes, without one's name."""
    LEAD = "lead"
    """Agenda, rounds, agreement, codes."""
    EXPORT = "export"


_ALL = frozenset(Role)
_AT_WORK = _ALL - {Role.OBSERVER, Role.PROJECTOR}
RIGHTS: Mapping[Action, frozenset[Role]] = MappingProxyType(
    {
        Action.READ: _ALL,
        Action.EDIT_TEXT: frozenset({Role.FACILITATOR, Role.RECORDER, Role.DELEGATE}),
        Action.TICK_CHECK: _AT_WORK,
        Action.ASSESS_POINT: _AT_WORK,
        Action.COMMENT: _AT_WORK,
        Action.ANSWER: _AT_WORK,
        Action.SUGGEST: _AT_WORK,
        Action.TAKE_POSITION: frozenset({Role.DELEGATE}),
        Action.RECORD_POSITION: frozenset({Role.FACILITATOR, Role.RECORDER}),
        Action.NOTE_MINORITY: frozenset({Role.FACILITATOR, Role.RECORDER, Role.DELEGATE}),
        Action.TEMPERATURE: _ALL - {Role.PROJECTOR},
        Action.LEAD: frozenset({Role.FACILITATOR}),
        Action.EXPORT: _ALL - {Role.PROJECTOR},
    }
)


def may(role: Role, action: Action) -> bool:
    """Tells whether a role has a right."""
    return role in RIGHTS[action]


def authorise(role: Role, action: Action) -> None:
    """Lets a role do something or refuses.

    Raises:
        NotAllowedError: the role does not have this right.
    """
    if not may(role, action):
        raise NotAllowedError(role=role.value, action=action.value)
