"""Coming in and coming back with the stock OpenSSH client, as people do it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Meeting, served
from tests.e2e.openssh import OpenSsh, ssh_run
from tests.e2e.people import join, lead


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Meeting]:
    """A meeting into which everybody is let in by hand."""
    made = Meeting(tmp_path / "data")
    made.create()
    with served(made, "--admission"):
        yield made


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A key as people have one, without a passphrase."""
    made = tmp_path / "id_ed25519"
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(made)], check=True, timeout=60
    )
    return made


def audit(meeting: Meeting) -> list[dict[str, object]]:
    """The audit so far."""
    rows = (meeting.data / "audit.jsonl").read_text().splitlines()
    return [json.loads(row) for row in rows]


def refusals(meeting: Meeting) -> list[object]:
    return [line["reason"] for line in audit(meeting) if line["event"] == "refused"]


def test_somebody_whose_computer_fell_asleep_goes_on_at_once_from_another_one(
    meeting: Meeting,
) -> None:
    with join(meeting, "anna") as anna:
        own_code = anna.own_code()
        anna.type("Wij \x1bOR")
        anna.wait_for("Uw opmerking")
        anna.type("Half een zi")
        anna.wait_for("Half een zi")
        anna.freeze()
        with OpenSsh(meeting.port, "anna") as stranger:
            stranger.log_in(meeting.codes["delegate"])
            stranger.wait_for("Bent u dat zelf, typ dan")
            assert stranger.ended() == 1
        with OpenSsh(meeting.port, "anna") as again:
            again.log_in(own_code)
            again.wait_for("Half een zi")
            again.type("n.\r")
            again.saw("Uw opmerking staat erbij")
            again.type("samen")
            again.wait_for("Wij samen")
    assert refusals(meeting) == ["name-taken"]
    proofs = [line["auth"] for line in audit(meeting) if line["event"] == "joined"]
    assert proofs == ["code", "code", "return"]


def test_after_consent_a_key_opens_the_door_without_a_code(meeting: Meeting, key: Path) -> None:
    with OpenSsh(meeting.port, "anna", key=key) as anna:
        anna.log_in(meeting.codes["delegate"])
        anna.wait_for("[ ] deze computer onthouden")
        anna.type("\t")
        anna.wait_for("[x] deze computer onthouden")
        anna.type("\r")
        anna.wait_for("bewaard")
    with OpenSsh(meeting.port, "anna", key=key) as again:
        again.wait_for("RO Anna")
        assert b"Code:" not in again.raw

    key.unlink()
    public = key.with_suffix(".pub")
    with OpenSsh(meeting.port, "anna", key=public) as thief:
        thief.wait_for("Code:")


def test_without_consent_the_key_means_nothing(meeting: Meeting, key: Path) -> None:
    with OpenSsh(meeting.port, "anna", key=key) as anna:
        anna.log_in(meeting.codes["delegate"])
        anna.wait_for("[ ] deze computer onthouden")
        anna.type("\r")
        anna.wait_for("bewaard")
    with OpenSsh(meeting.port, "anna", key=key) as again:
        again.wait_for("Code:")


def test_who_waits_comes_in_when_who_leads_presses_a_key(guarded: Meeting) -> None:
    with lead(guarded) as gerda, OpenSsh(guarded.port, "anna") as anna:
        anna.log_in(guarded.codes["delegate"])
        anna.wait_for("Even wachten, Anna")
        gerda.wait_for("Wacht op u: Anna")
        gerda.type("j")
        anna.wait_for("Namens welke delegatie")
        anna.type("\r")
        anna.wait_for("bewaard")


def test_who_lost_their_code_comes_back_with_consent(meeting: Meeting) -> None:
    with join(meeting, "anna") as anna:
        anna.type("\x11\x11")
        assert anna.ended() == 0
    with lead(meeting) as gerda, OpenSsh(meeting.port, "anna") as again:
        again.log_in(meeting.codes["delegate"])
        again.wait_for("Uw terugkeercode:")
        gerda.wait_for("Wacht op u: Anna")
        gerda.type("j")
        gerda.wait_for("zegt Anna te zijn")
        gerda.type("\r")
        again.wait_for("RO Anna")


def test_the_code_of_who_leads_opens_the_door_once(meeting: Meeting, tmp_path: Path) -> None:
    with lead(meeting) as gerda:
        own_code = gerda.own_code()
        with OpenSsh(meeting.port, "femke") as other:
            other.log_in(meeting.codes["facilitator"])
            other.wait_for("al gebruikt")
            other.wait_for("Code:")
    assert ssh_run(meeting.port, "gerda", own_code, "whoami", folder=tmp_path).returncode == 0
    assert "code-used" in refusals(meeting)

    assert meeting.run("invite", meeting.id, "--role", "facilitator").returncode != 0
    assert meeting.stop() == 0
    arguments = ("invite", meeting.id, "--role", "facilitator", "--data", str(meeting.data))
    first, again = meeting.run(*arguments), meeting.run(*arguments)
    assert first.returncode == 0
    assert first.stdout == again.stdout
    assert meeting.codes["facilitator"].encode() not in first.stdout


@pytest.mark.parametrize(
    ("term", "most"), [("xterm", "38;5"), ("putty", "38;5"), ("linux", "3"), ("vt100", "")]
)
def test_every_terminal_shows_the_room_in_the_colours_it_has(
    meeting: Meeting, term: str, most: str
) -> None:
    with OpenSsh(meeting.port, "anna", term=term) as anna:
        anna.log_in(meeting.codes["delegate"])
        anna.wait_for("Namens welke delegatie")
        # PuTTY's function keys and its arrows, and the menu without any.
        anna.type("\x1bOB\r")
        anna.wait_for("BL Anna")
        anna.type("\x1b[15~")
        anna.wait_for("Waar staan we")
        anna.type("\x1b")
        anna.wait_for(
            lambda shown: "BL Anna" in shown and "Waar staan we" not in shown, "the text again"
        )
        anna.type("\x1b")
        anna.wait_for("Menu")
        raw = bytes(anna.raw).decode()
    assert "38;2;" not in raw
    assert ("38;5;" in raw) is (most == "38;5")
    for every_move in ("?1003h", "?9001h"):
        assert every_move not in raw


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_show_a_screen_gets_a_sentence_and_nothing_else(
    meeting: Meeting, term: str
) -> None:
    with OpenSsh(meeting.port, "anna", term=term) as anna:
        anna.log_in(meeting.codes["delegate"])
        anna.wait_for("Gebruik een gewoon terminal")
        assert anna.ended() == 2
        assert b"\x1b" not in anna.raw
