"""A suggestion over stock ssh: an adviser makes it, a delegate takes it over and undoes that."""

from __future__ import annotations

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh
from tests.e2e.people import exported, join

CTRL_E, CTRL_N, UNDO, CTRL_END = "\x05", "\x0e", "\x1a", "\x1b[1;5F"


def advise(meeting: Meeting) -> OpenSsh:
    """An adviser at a small window."""
    person = OpenSsh(meeting.port, "ad")
    person.log_in(meeting.codes["adviser"])
    person.wait_for("bewaard")
    return person


def test_an_adviser_suggests_and_a_delegate_takes_it_over_and_back(meeting: Meeting) -> None:
    with join(meeting, "anna") as anna, advise(meeting) as adviser:
        own_code = anna.own_code()
        anna.type("Wij kiezen voor mensen.")
        adviser.wait_for("Wij kiezen voor mensen.")
        adviser.type("x")
        adviser.saw("Ctrl+E stelt andere woorden voor")
        adviser.type(CTRL_END + CTRL_E)
        adviser.wait_for("Pas de woorden aan")
        adviser.type(" En voor hun kinderen.\r")
        adviser.saw("nummer 1")
        anna.wait_for("[1 + En voor hun kinderen.]")
        anna.wait_for("1 voorstel")

        anna.type(CTRL_N)
        anna.wait_for("Voorstel 1 van Ad")
        anna.type("o")
        anna.saw("Ctrl+Z maakt het ongedaan")
        for person in (anna, adviser):
            person.saw("[●  En voor hun kinderen.]")
        adviser.saw("Anna nam voorstel 1 van Ad over")
        assert "Wij kiezen voor mensen. En voor hun kinderen." in exported(meeting)

        anna.type(UNDO)
        for person in (anna, adviser):
            person.wait_for("[1 + En voor hun kinderen.]")
        meeting.kill()

    meeting.serve()
    with OpenSsh(meeting.port, "anna") as anna:
        anna.log_in(own_code)
        anna.wait_for("[1 + En voor hun kinderen.]")
        anna.type(CTRL_N)
        anna.wait_for("Voorstel 1 van Ad")
        anna.type("o")
        anna.saw("[●  En voor hun kinderen.]")
    assert "Wij kiezen voor mensen. En voor hun kinderen." in exported(meeting)
