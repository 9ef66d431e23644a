"""A server that is asked to stop: every screen counts down, and whoever comes is told."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Meeting, served
from tests.e2e.openssh import OpenSsh
from tests.e2e.people import join, lead

GRACE = 900
"""Seconds: on no machine is all of this done before they are over."""


@pytest.fixture
def patient(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Meeting]:
    """A server that gives people a quarter of an hour."""
    monkeypatch.setenv("WORKSHOP_SSH__GRACE_SECONDS", str(GRACE))
    made = Meeting(tmp_path / "data")
    made.create()
    with served(made):
        yield made


def _seconds(person: OpenSsh) -> int:
    found = re.search(r"stopt over (\d+) seconden", person.flowing)
    return int(found[1]) if found else 0


def _counts_down(person: OpenSsh) -> Callable[[str], bool]:
    """Whether there are fewer seconds left than when it was looked at first."""
    seen: list[int] = []

    def fewer(_: str) -> bool:
        if seconds := _seconds(person):
            seen.append(seconds)
        return bool(seen) and seen[-1] < seen[0] <= GRACE

    return fewer


def test_every_screen_counts_down_and_a_second_request_ends_it_at_once(patient: Meeting) -> None:
    beamer = OpenSsh(patient.port, "beamer", columns=120, rows=40)
    newcomer = OpenSsh(patient.port, "nieuw")
    with lead(patient) as gerda, join(patient, "anna") as anna, beamer, newcomer:
        beamer.log_in(patient.codes["projector"])
        beamer.wait_for("Akkoord Proefstad")
        newcomer.log_in(patient.codes["delegate"])
        newcomer.wait_for("Rood")
        assert patient.server is not None
        patient.server.send_signal(signal.SIGTERM)
        people = (gerda, anna, beamer, newcomer)
        for person in people:
            person.wait_for(_counts_down(person), "fewer seconds")
        anna.type("\x1b[1;5Hnog even ")
        gerda.wait_for("nog even")
        with OpenSsh(patient.port, "laat") as late:
            late.wait_for("De bijeenkomst wordt gestopt")
            assert late.ended() == 255
        assert patient.stop() == 0
        assert [person.ended() for person in people] == [75] * 4


def test_without_anybody_in_it_there_is_nothing_to_wait_for(patient: Meeting) -> None:
    assert patient.stop() == 0
