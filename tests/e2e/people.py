"""Who comes to a meeting over stock ssh, and what it says from the command line."""

from __future__ import annotations

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh

__all__ = ["agree", "exported", "join", "lead"]

DOWN, F4 = "\x1b[B", "\x1bOS"


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


def agree(leader: OpenSsh, delegate: OpenSsh) -> None:
    """A round on the text in front: one of two delegations agrees, and that settles it."""
    leader.type("r")
    leader.wait_for("voorgelegd")
    delegate.wait_for("voorgelegd")
    delegate.type(F4)
    delegate.wait_for("+ eens")
    delegate.type("\r")
    leader.wait_for("1 van 2")
    leader.type("p")
    leader.wait_for("Toch tonen?")
    leader.type(DOWN + "\r")
    leader.wait_for("standpunten getoond")
    leader.wait_for(lambda shown: "Toch tonen?" not in shown)
    leader.type("a")
    leader.wait_for("Akkoord verklaren")
    leader.type(DOWN + "\r")
    leader.wait_for("● akkoord")
    delegate.wait_for("● akkoord")


def exported(meeting: Meeting) -> str:
    """The document, from the command line."""
    done = meeting.run("export", meeting.id, "--data", str(meeting.data))
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()
