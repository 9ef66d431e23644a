"""A second server on the same workshops, and workshops that were carried to another machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh
from tests.e2e.table import HOME, Table, says, seated, stored


def test_a_second_server_is_refused_in_a_sentence_and_nobody_at_the_first_notices(
    meeting: Meeting,
) -> None:
    with seated(meeting, ("anna", "bram")) as table:
        table.type_in_turn(5)
        second = meeting.run("serve", "--data", str(meeting.data), "--port", "0")
        assert (second.returncode, second.stdout) == (1, b"")
        assert f"Met {meeting.data} werkt al een server." in second.stderr.decode()
        closing = meeting.run("close", meeting.id, "--data", str(meeting.data), "--yes")
        assert closing.returncode != 0
        table.type_in_turn(5)
        for name in table.people:
            table.everybody_sees(table.type(name))
        table.everybody_reads("bewaard")
        meeting.kill()
        assert table.wrong() == []


def carried_off(meeting: Meeting, place: Path, *, alive: bool) -> Meeting:
    """Everything in the data directory, as somebody copies it to another machine."""
    if alive:
        shutil.copytree(meeting.data, place)
    else:
        meeting.kill()
        shutil.move(meeting.data, place)
        # Whatever the other machine left in memory is no use here.
        (place / f"{meeting.id}.workshop-shm").write_bytes(b"\xff" * 32_768)
    return Meeting(place, id=meeting.id, codes=meeting.codes)


def goes_on(other: Meeting, table: Table) -> None:
    """Anna finds at the other place what she typed at the first one, and types on."""
    with OpenSsh(other.port, "anna") as anna:
        anna.log_in(other.codes["anna"])
        anna.wait_for(table.told["anna"].typed[-1])
        anna.type(HOME + "en hier verder ")
        anna.wait_for("en hier verder")
        anna.wait_for(lambda shown: says(shown, "bewaard"))


@pytest.mark.parametrize("how", ["moved", "copied"])
def test_a_directory_from_another_machine_opens_with_everything_that_was_typed(
    meeting: Meeting, tmp_path: Path, how: str
) -> None:
    """Also as a server leaves it that was killed, or one that still runs and is quiet."""
    with seated(meeting, ("anna", "bram")) as table:
        table.type_in_turn(5)
        for name in table.people:
            table.everybody_sees(table.type(name))
        table.everybody_reads("bewaard")
        other = carried_off(meeting, tmp_path / "elders", alive=how == "copied")
    try:
        other.serve()
        goes_on(other, table)
        assert other.stop() == 0
        assert other.run("verify", "--data", str(other.data)).returncode == 0
    finally:
        if other.server is not None:
            other.kill()
    table.meeting = other
    assert table.wrong() == []


def test_a_workshop_that_is_copied_while_people_type_is_served_elsewhere(
    meeting: Meeting, tmp_path: Path
) -> None:
    elsewhere = Meeting(tmp_path / "elders", id=meeting.id, codes=meeting.codes)
    with seated(meeting, ("anna", "bram")) as table:
        table.type_in_turn(5)
        for name in table.people:
            table.everybody_sees(table.type(name))
        early = stored(meeting)
        copied = meeting.run("copy", meeting.id, str(elsewhere.data), "--data", str(meeting.data))
        assert copied.returncode == 0, copied.stderr
        table.type_in_turn(5)
        last = table.type("bram")
        table.everybody_sees(last)
        try:
            elsewhere.serve()
            with OpenSsh(elsewhere.port, "anna") as anna:
                anna.log_in(elsewhere.codes["anna"])
                anna.wait_for(table.told["anna"].typed[0])
                anna.type(HOME + "alleen hier ")
                anna.wait_for("alleen hier")
            assert elsewhere.stop() == 0
        finally:
            if elsewhere.server is not None:
                elsewhere.kill()
        assert table.received(last) == ["anna", "bram"]
        assert early in stored(elsewhere).replace("alleen hier ", "")
        assert "alleen hier" not in stored(meeting)
