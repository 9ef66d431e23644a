"""Who came, who was refused and why, who left: one JSON object per line, through logging.

Never codes, never text of a workshop, nothing from the environment of a client. Reasons and
events come from enums, so that whoever counts them meets no words of somebody else's making.
"""

from __future__ import annotations

import json
import logging
import re
from collections import Counter
from enum import StrEnum

from workshop.errors import AdmissionError
from workshop.logs import AUDIT

__all__ = ["Happening", "Reason", "Trail", "record", "shown_client", "shown_name"]

_log = logging.getLogger(AUDIT)


class Happening(StrEnum):
    """What is written down."""

    STARTED = "started"
    RELOADED = "reloaded"
    JOINED = "joined"
    REFUSED = "refused"
    TOOK_OVER = "took-over"
    ROLE_CHANGED = "role-changed"
    EXECUTED = "executed"
    EXPORTED = "exported"
    FETCHED = "fetched"
    FAILED = "failed"
    DISCONNECTED = "disconnected"
    DRAINED = "drained"
    SYNC_JOINED = "sync-join"
    SYNC_LEFT = "sync-leave"
    SYNC_REJECTED = "sync-reject"


class Reason(StrEnum):
    """Why somebody or something was refused."""

    CODE_WRONG = "code-wrong"
    CODE_EXPIRED = "code-expired"
    CODE_USED = "code-used"
    RETURN_CODE_WRONG = "return-code-wrong"
    NAME_INVALID = "name-invalid"
    NAME_TAKEN = "name-taken"
    TURNED_AWAY = "turned-away"
    LOBBY_FULL = "lobby-full"
    NOT_ADMITTED = "not-admitted"
    NOT_ALLOWED = "not-allowed"
    TOO_MANY_TRIES = "too-many-tries"
    TOO_MANY_AT_DOOR = "too-many-at-door"
    TOO_MANY_FROM_ADDRESS = "too-many-from-address"
    SILENT_AT_DOOR = "silent-at-door"
    HOUSE_FULL = "house-full"
    TOO_MANY_CHANNELS = "too-many-channels"
    NOTHING_ASKED = "nothing-asked"
    NO_TERMINAL = "no-terminal"
    DUMB_TERMINAL = "dumb-terminal"
    COMMAND = "command"
    SUBSYSTEM = "subsystem"
    FORWARDING = "forwarding"
    READ_ONLY = "read-only"
    STOPPING = "stopping"
    REPLICAS_OFF = "replicas-off"

    @classmethod
    def of(cls, error: AdmissionError) -> Reason:
        """The reason that goes with an error of the host."""
        try:
            return cls(error.id)
        except ValueError:
            return cls.NOT_ADMITTED


_REFUSALS = 60
"""Lines of one connection that say what was refused; what comes after them is counted."""

_UNSAFE = re.compile(r"[^A-Za-z0-9 ._+-]")


def shown_client(version: object) -> str:
    """A client's version string, cut down to what may stand in a log."""
    return _UNSAFE.sub("", str(version or ""))[:64]


def shown_name(name: str) -> str:
    """A login name as it may stand in a log: short; JSON escapes what is not ASCII."""
    return name[:48]


def record(event: Happening, **facts: str | int) -> None:
    """Writes one line; the log puts the moment in front of it.

    Args:
        event: what happened.
        facts: connection, address, client, auth, name, role, workshop, reason, command, by,
            seconds, fingerprint, changed, times.
    """
    _log.info("%s", json.dumps({"event": event.value, **facts}, ensure_ascii=True))


class Trail:
    """Writes the lines of one connection, each with what is known of it by then.

    Args:
        connection: its number since the server started.
        address: where it comes from.
    """

    def __init__(self, connection: int, address: str = "") -> None:
        self._known: dict[str, str | int] = {"connection": connection}
        self._refused: Counter[Reason] = Counter()
        self._written: Counter[Reason] = Counter()
        self.knows(address=address)

    @property
    def connection(self) -> int:
        """The number of the connection."""
        return int(self._known["connection"])

    def knows(self, **facts: str) -> None:
        """From now on this stands on every line; what is empty does not."""
        self._known |= {name: fact for name, fact in facts.items() if fact}

    def record(self, event: Happening, **facts: str | int) -> None:
        """Writes one line."""
        record(event, **{**self._known, **facts})

    def refuse(self, reason: Reason, **facts: str | int) -> None:
        """Writes down that somebody or something was refused, or counts it where a client has
        things refused by the thousand."""
        self._refused[reason] += 1
        if self._refused.total() <= _REFUSALS:
            self._written[reason] += 1
            self.record(Happening.REFUSED, reason=reason.value, **facts)

    def end(self) -> None:
        """The connection is gone: writes down how often was refused what has no line."""
        for reason, times in (self._refused - self._written).items():
            self.record(Happening.REFUSED, reason=reason.value, times=times)
        self._refused.clear()
