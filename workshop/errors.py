"""The errors of the drafting room: a small tree that carries ids and values, never prose.

    WorkshopError
    ├── ScenarioError        a scenario file says something the format does not allow
    ├── TemplateError        a template of the export says something the format does not allow
    ├── NotFoundError        no such workshop, step, passage, round or delegation
    ├── StorageError         the data directory or a workshop file cannot be used
    │   └── JournalError     a record could not be committed or read (transient or not)
    ├── RefusedError         somebody asked for something the rules do not allow now
    │   └── NotAllowedError  ... because of the role they have
    ├── AdmissionError       a code or name that does not open the door
    ├── LineError            a server elsewhere cannot be reached, or does not let us in
    ├── DocumentError        a text change that cannot be right (from outside, or a broken replica)
    ├── ReplicationError     a replica and its server do not understand each other
    └── UsageError           the command line was not understood

The sentence a person reads is made at the edges, in the session's language, from
``error-<id>`` in the catalogues and the values of the error.
"""

from __future__ import annotations

from typing import ClassVar

__all__ = [
    "AdmissionError",
    "DocumentError",
    "JournalError",
    "LineError",
    "NotAllowedError",
    "NotFoundError",
    "RefusedError",
    "ReplicationError",
    "ScenarioError",
    "StorageError",
    "TemplateError",
    "UsageError",
    "WorkshopError",
]

Value = str | int


class WorkshopError(Exception):
    """Something a person can be told in one sentence.

    Attributes:
        id: the catalogue key without its ``error-`` prefix; lower case with dashes.
        values: what the sentence needs; text of a workshop never goes in here.
    """

    default_id: ClassVar[str] = "unexpected"

    def __init__(self, id: str = "", /, **values: Value) -> None:
        self.id = id or self.default_id
        self.values: dict[str, Value] = values
        super().__init__(self.id, values)

    def __str__(self) -> str:
        shown = " ".join(f"{key}={value!r}" for key, value in self.values.items())
        return f"{self.id} {shown}".rstrip()


class ScenarioError(WorkshopError):
    """A mistake in a scenario file. Values: file, line (1-based), field, expected."""

    default_id = "scenario"


class TemplateError(WorkshopError):
    """A mistake in a template of the export. Values: file, line (1-based)."""

    default_id = "template"


class NotFoundError(WorkshopError):
    """Nothing with that id. Values: the id that was asked for."""

    default_id = "not-found"


class StorageError(WorkshopError):
    """The data directory or a file in it cannot be used. Values: path."""

    default_id = "storage"


class JournalError(StorageError):
    """A record could not be committed or read.

    Attributes:
        transient: true where the same call may succeed later (disk full, read-only for now).
    """

    default_id = "journal"

    def __init__(self, id: str = "", /, *, transient: bool = False, **values: Value) -> None:
        super().__init__(id, **values)
        self.transient = transient


class RefusedError(WorkshopError):
    """The rules do not allow this now; nothing has changed."""

    default_id = "refused"


class NotAllowedError(RefusedError):
    """The role does not have this right. Values: role, action."""

    default_id = "not-allowed"


class AdmissionError(WorkshopError):
    """A code or a name that does not open the door."""

    default_id = "admission"


class LineError(WorkshopError):
    """There is no line to a server elsewhere, and why. Values: what the sentence needs."""

    default_id = "line"


class DocumentError(WorkshopError):
    """A text change that cannot be right: out of bounds, malformed, or from nowhere."""

    default_id = "document"


class ReplicationError(WorkshopError):
    """A message on the line between a replica and its server that cannot be right."""

    default_id = "replica-message"


class UsageError(WorkshopError):
    """The command line was not understood; exit code 2."""

    default_id = "usage"
