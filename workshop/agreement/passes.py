"""What people come back with: a return code, and the keys of the computers they came from. Pure.

A join code says which role somebody has; it is shared, so it does not say who they are. Whoever
sits down gets a code of their own, and may have the key of their computer remembered. Both open
the door to this one seat only. The code of who leads opens the door once: from then on that
person, too, comes back with a code or key of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action, Role
from workshop.errors import RefusedError
from workshop.ids import ParticipantId, RandomBytes, fresh_return_code

if TYPE_CHECKING:
    from workshop.agreement.context import Context
    from workshop.agreement.state import WorkshopState

__all__ = [
    "KEYS_LIMIT",
    "RETURN_LIFETIME",
    "CodeUsed",
    "ForgetKey",
    "KeyForgotten",
    "KeyRemembered",
    "NewReturnCode",
    "Pass",
    "PassCommand",
    "PassEvent",
    "RememberKey",
    "ReturnCodeGiven",
    "decide_pass",
    "fingerprint_of",
    "give_return_code",
    "passed",
]

KEYS_LIMIT = 8
"""Most keys that are remembered for one person."""

RETURN_LIFETIME = timedelta(days=180)
"""How long a return code opens the door, as long as a join code."""


class ReturnCodeGiven(EventBase):
    """Somebody has a code of their own; the one before no longer opens the door."""

    type: Literal["return-code-given"] = "return-code-given"
    id: ParticipantId
    code: str
    expires: datetime


class KeyRemembered(EventBase):
    """Who proves to have this key is let in to this seat without a code."""

    type: Literal["key-remembered"] = "key-remembered"
    id: ParticipantId
    fingerprint: str


class KeyForgotten(EventBase):
    """The key opens the door no longer."""

    type: Literal["key-forgotten"] = "key-forgotten"
    id: ParticipantId
    fingerprint: str


class CodeUsed(EventBase):
    """A code that opens the door once has done so."""

    type: Literal["code-used"] = "code-used"
    id: ParticipantId
    role: Role


PassEvent = ReturnCodeGiven | KeyRemembered | KeyForgotten | CodeUsed


@dataclass(frozen=True, slots=True)
class RememberKey:
    """Has the key of one's own computer remembered."""

    action: ClassVar[Action] = Action.READ
    fingerprint: str


@dataclass(frozen=True, slots=True)
class ForgetKey:
    """Has a key of one's own forgotten."""

    action: ClassVar[Action] = Action.READ
    fingerprint: str


@dataclass(frozen=True, slots=True)
class NewReturnCode:
    """Another return code for oneself, where the old one was seen by somebody else."""

    action: ClassVar[Action] = Action.READ


PassCommand = RememberKey | ForgetKey | NewReturnCode


@dataclass(frozen=True, slots=True)
class Pass:
    """What one person comes back with."""

    code: str = ""
    """The return code; empty where none was given out."""
    expires: datetime | None = None
    keys: tuple[str, ...] = ()
    """Fingerprints, ``SHA256:...``, oldest first."""


def fingerprint_of(text: str) -> str:
    """A fingerprint as SSH clients show it, or nothing where it is none."""
    kind, _, digest = text.partition(":")
    plain = digest.replace("+", "").replace("/", "")
    good = kind == "SHA256" and len(digest) == 43 and plain.isascii() and plain.isalnum()
    return text if good else ""


def give_return_code(
    id: ParticipantId, now: datetime, random: RandomBytes, code: str = ""
) -> ReturnCodeGiven:
    """A code for somebody to come back with; a fresh one where none is at hand."""
    return ReturnCodeGiven(
        at=now,
        by=id,
        id=id,
        code=code or fresh_return_code(random),
        expires=now + RETURN_LIFETIME,
    )


def decide_pass(
    state: WorkshopState, command: PassCommand, context: Context
) -> Sequence[PassEvent]:
    """What a command about one's own pass leads to.

    Raises:
        RefusedError: ``pass-nobody`` for who has no seat, ``key-unknown`` for what is no key, and
            ``keys-full``. Values: limit.
    """
    now, by = context.now, context.by
    if by is None or by not in state.participants:
        raise RefusedError("pass-nobody")
    keys = state.passes.get(by, Pass()).keys
    match command:
        case NewReturnCode():
            return [give_return_code(by, now, context.random)]
        case RememberKey(fingerprint):
            if not fingerprint_of(fingerprint):
                raise RefusedError("key-unknown")
            if fingerprint in keys:
                return []
            if len(keys) >= KEYS_LIMIT:
                raise RefusedError("keys-full", limit=KEYS_LIMIT)
            return [KeyRemembered(at=now, by=by, id=by, fingerprint=fingerprint)]
        case ForgetKey(fingerprint):
            if fingerprint not in keys:
                return []
            return [KeyForgotten(at=now, by=by, id=by, fingerprint=fingerprint)]


def passed(state: WorkshopState, event: PassEvent) -> WorkshopState:
    """The state after a code was given out or used, or a key remembered or forgotten."""
    if isinstance(event, CodeUsed):
        codes = tuple(
            replace(code, renewed=True, used=not code.renewed or code.used)
            if code.role is event.role
            else code
            for code in state.codes
        )
        return replace(state, codes=codes)
    known = state.passes.get(event.id, Pass())
    match event:
        case ReturnCodeGiven():
            known = replace(known, code=event.code, expires=event.expires)
        case KeyRemembered():
            known = replace(known, keys=(*known.keys, event.fingerprint))
        case KeyForgotten():
            left = tuple(key for key in known.keys if key != event.fingerprint)
            known = replace(known, keys=left)
    passes: Mapping[ParticipantId, Pass] = {**state.passes, event.id: known}
    return replace(state, passes=MappingProxyType(passes))
