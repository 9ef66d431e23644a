"""Who came, who was refused and why, who left: one JSON object per line, through logging.

Never codes, never text of a workshop, nothing from the environment of a client. Reasons and
events come from enums, so that whoever counts them meets no words of somebody else's making.
"""

from __future__ import annotations

import json
import logging
import re
from enum import StrEnum

from workshop.errors import AdmissionError

__all__ = ["Happening", "Reason", "record", "shown_client", "shown_name"]

_log = logging.getLogger("workshop.audit")


class Happening(StrEnum):
    """What is written down."""

    JOINED = "joined"
    REFUSED = "refused"
    EXECUTED = "executed"
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
    TOO_MANY_TRIES = "too-many-tries"
    TOO_MANY_AT_DOOR = "too-many-at-door"
    TOO_MANY_FROM_ADDRESS = "too-many-from-address"
    HOUSE_FULL = "house-full"
    TOO_MANY_CHANNELS = "too-many-channels"
    NOTHING_ASKED = "nothing-asked"
    NO_TERMINAL = "no-terminal"
    DUMB_TERMINAL = "dumb-terminal"
    COMMAND = "command"
    SUBSYSTEM = "subsystem"
    FORWARDING = "forwarding"
    STOPPING = "stopping"
    REPLICAS_OFF = "replicas-off"

    @classmethod
    def of(cls, error: AdmissionError) -> Reason:
        """The reason that goes with an error of the host."""
        try:
            return cls(error.id)
        except ValueError:
            return cls.NOT_ADMITTED


_UNSAFE = re.compile(r"[^A-Za-z0-9 ._+-]")


def shown_client(version: object) -> str:
    """A client's version string, cut down to what may stand in a log."""
    return _UNSAFE.sub("", str(version or ""))[:64]


def shown_name(name: str) -> str:
    """A login name as it may stand in a log: short; JSON escapes what is not ASCII."""
    return name[:48]


def record(event: Happening, connection: int, **facts: str | int) -> None:
    """Writes one line.

    Args:
        event: what happened.
        connection: number of the connection since the server started.
        facts: name, role, workshop, proof, address, client, reason, command, seconds, code.
    """
    line = {"event": event.value, "connection": connection, **facts}
    _log.info("%s", json.dumps(line, ensure_ascii=True))
