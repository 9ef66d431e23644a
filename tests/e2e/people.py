"""Who comes to a meeting over stock ssh, and what it says from the command line."""

from __future__ import annotations

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh

__all__ = ["exported", "join", "lead"]


def join(meeting: Meeting, name: str, columns: int = 80, rows: int = 24) -> OpenSsh:
    """A delegate who joins for the first time and takes the highlighted delegation."""
    person = OpenSsh(meeting.port, name, columns=columns, rows=rows)
    person.log_in(meeting.codes["delegate"])
    person.wait_for("Rood")
    person.type("\r")
    person.wait_for("bewaard")
    return person


def lead(meeting: Meeting) -> OpenSsh:
    """The facilitator, over ssh."""
    person = OpenSsh(meeting.port, "gerda", columns=120, rows=40)
    person.log_in(meeting.codes["facilitator"])
    person.wait_for("bewaard")
    return person


def exported(meeting: Meeting) -> str:
    """The document, from the command line."""
    done = meeting.run("export", meeting.id, "--data", str(meeting.data))
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()
