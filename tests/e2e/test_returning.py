"""A line is cut or goes dead, the server starts anew: people are back where they were.

What is typed while the line is away never reaches the server, so nobody can show it. What the
screen can say, it says: up to when something arrived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from benchmarks.relay import Relay
from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh
from tests.e2e.people import exported, join, lead
from tests.e2e.table import HOME, says, stored

DOWN, RIGHT = "\x1b[B", "\x1b[C"
GAP = "hetgat"
BACK = re.compile(
    r"U bent terug\. Alles tot \d\d:\d\d:\d\d is aangekomen\W+wat u daarna typte niet"
)


@contextmanager
def anna_over(relay: Relay, meeting: Meeting) -> Iterator[OpenSsh]:
    """Anna, whose line can be broken, in the middle of her text."""
    with OpenSsh(relay.port, "anna") as anna:
        anna.log_in(meeting.codes["delegate"])
        anna.wait_for("Rood")
        anna.type("\r")
        anna.wait_for("bewaard")
        meeting.codes["anna"] = anna.own_code()
        anna.type(HOME + "".join(f"regel {number}\r" for number in range(1, 31)))
        anna.wait_for("regel 30")
        anna.type("\x1b[A" * 12 + "\x1b[H" + RIGHT * 5)
        anna.type("aangekomen")
        anna.wait_for("regelaangekomen 19")
        anna.wait_for(lambda shown: says(shown, "bewaard"))
        yield anna


def text_rows(person: OpenSsh) -> list[str]:
    """The rows of the text that this person sees."""
    return re.findall(r"regel\S* \d+", person.text)


def goes_on(meeting: Meeting, port: int, rows: list[str] | None) -> OpenSsh:
    """Anna comes back, sees the same rows, and types on at the same place."""
    anna = OpenSsh(port, "anna")
    anna.log_in(meeting.codes["anna"])
    anna.wait_for("regelaangekomen 19")
    if rows is not None:
        anna.wait_for(lambda _: text_rows(anna) == rows, f"these rows: {rows}")
    anna.wait_for("U bent terug")
    anna.type("EnVerder")
    anna.wait_for("regelaangekomenEnVerder 19")
    return anna


def test_after_a_line_that_is_cut_somebody_goes_on_in_the_same_row_at_the_same_caret(
    meeting: Meeting,
) -> None:
    with Relay(meeting.port) as relay, anna_over(relay, meeting) as anna:
        rows = text_rows(anna)
        relay.cut()
        assert anna.ended() == 255
        relay.restore()
        with goes_on(meeting, relay.port, rows):
            pass
    assert "regelaangekomenEnVerder 19" in exported(meeting)


def test_a_line_that_is_dead_keeps_nobody_out_and_what_was_typed_on_it_is_told_apart(
    meeting: Meeting,
) -> None:
    with (
        Relay(meeting.port) as relay,
        anna_over(relay, meeting) as anna,
        join(meeting, "bram") as bram,
    ):
        rows = text_rows(anna)
        relay.go_dead()
        anna.type(GAP)
        with OpenSsh(relay.port, "anna") as again:
            again.log_in(meeting.codes["anna"])
            again.wait_for(lambda _: BACK.search(again.flowing) is not None, "you are back")
            again.wait_for(lambda _: text_rows(again) == rows, f"these rows: {rows}")
            # The keys of the gap arrive after all, on a line that nobody listens to.
            relay.come_back()
            again.type("EnVerder")
            bram.wait_for("regelaangekomenEnVerder 19")
            assert GAP not in again.text
        assert GAP not in bytes(bram.raw).decode()
    meeting.kill()
    assert GAP not in stored(meeting)


@pytest.mark.parametrize("how", ["kill", "stop"])
def test_after_the_server_started_anew_people_go_on_where_they_wrote_last(
    meeting: Meeting, how: str
) -> None:
    with Relay(meeting.port) as relay, anna_over(relay, meeting) as anna:
        with lead(meeting) as gerda:
            gerda.type("v")
            anna.wait_for("Tip 1")
            gerda.type("t")
            anna.wait_for("regelaangekomen 19")
        if how == "kill":
            meeting.kill()
            assert anna.ended() == 255
        else:
            assert meeting.stop() == 0
            assert anna.ended() == 75
        meeting.serve()
        with goes_on(meeting, relay.port, None):
            pass
    assert "regelaangekomenEnVerder 19" in exported(meeting)
