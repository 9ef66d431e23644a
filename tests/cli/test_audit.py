"""The audit of a meeting in which everything happens that is written down, read back."""

from __future__ import annotations

import asyncio
import json
import os
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from tests.build import scenario
from tests.terminals import PATIENCE, Client, Terminal, connected, within
from workshop import logs
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole, HandOver, TakeBack
from workshop.agreement.state import WorkshopState
from workshop.cli.desk import Desk
from workshop.cli.line import CommandLine
from workshop.cli.opening import found
from workshop.cli.press import Press
from workshop.cli.serving import House, open_house
from workshop.config import Settings, SshSettings
from workshop.i18n import translator
from workshop.journal.store import Store
from workshop.ssh.audit import Happening, Trail

SECRET = "onderhandeltekst"


@dataclass
class Meeting:
    """A house with one workshop, and what was written down of it."""

    house: House
    state: WorkshopState
    file: Path
    opened: list[Terminal] = field(default_factory=list)

    def code(self, role: Role = Role.DELEGATE) -> str:
        return self.state.code(role).code

    async def enter(self, name: str, role: Role = Role.DELEGATE) -> Terminal:
        """Somebody on a screen, at the table where their role sits there."""
        terminal = await Terminal.open(self.house.port, name, self.code(role), columns=100)
        self.opened.append(terminal)
        if role is Role.DELEGATE:
            await terminal.wait_for("Rood")
            terminal.send("\r")
        await terminal.wait_for("bewaard")
        return terminal

    def lines(self, event: Happening | None = None) -> list[dict[str, Any]]:
        known = [json.loads(line) for line in self.file.read_text("ascii").splitlines()]
        return [line for line in known if event is None or line["event"] == event]

    def reasons(self) -> set[str]:
        return {line["reason"] for line in self.lines(Happening.REFUSED)}


@pytest.fixture
async def meeting(tmp_path: Path) -> AsyncIterator[Meeting]:
    line = CommandLine(translator("nl"), Settings(), os.urandom)
    store = Store(line.use_directory(str(tmp_path / "data")))
    store.prepare()
    state = found(store, scenario(), "Akkoord", ("Rood",), line.clock, line.random)
    settings = SshSettings(host="127.0.0.1", port=0)
    try:
        async with open_house(line, store, settings) as house:
            made = Meeting(house, state, line.audit_file)
            yield made
            for terminal in made.opened:
                await terminal.close()
    finally:
        logs.close_logs()


async def test_who_comes_and_goes_is_known_by_name_role_address_and_way_in(
    meeting: Meeting,
) -> None:
    anna = await meeting.enter("anna")
    await anna.close()
    await within(_until(meeting, Happening.DISCONNECTED))

    joined, left = meeting.lines(Happening.JOINED)[0], meeting.lines(Happening.DISCONNECTED)[0]
    assert joined["client"].startswith("SSH-2.0-AsyncSSH")
    for line in (joined, left):
        assert (line["name"], line["role"], line["auth"]) == ("Anna", "delegate", "code")
        assert (line["address"], line["workshop"]) == ("127.0.0.1", meeting.state.id)
        assert line["connection"] == 1
        assert line["time"].endswith("Z")
    assert left["seconds"] >= 0
    assert meeting.lines()[0]["event"] == "started"
    assert stat.S_IMODE(meeting.file.stat().st_mode) == 0o600


async def test_what_is_refused_is_written_down_with_why_and_of_whom(meeting: Meeting) -> None:
    client = Client(["FOUT-FOUT-FO", meeting.code(Role.PROJECTOR)])
    connection = await connected(meeting.house.port, "beamer", client=client)
    denied = await connection.run("export")
    unknown = await connection.run("id; cat /etc/passwd")
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.open_connection("127.0.0.1", 22)
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.create_session(asyncssh.SSHClientSession, subsystem="netconf")
    with pytest.raises(asyncssh.DisconnectError):
        await connected(meeting.house.port, "x", meeting.code())
    connection.close()
    await connection.wait_closed()

    assert (denied.exit_status, unknown.exit_status) == (1, 2)
    assert meeting.reasons() == {
        "code-wrong", "not-allowed", "command", "forwarding", "subsystem", "name-invalid",
    }  # fmt: skip
    (refusal,) = (one for one in meeting.lines() if one.get("reason") == "not-allowed")
    assert (refusal["name"], refusal["role"], refusal["command"]) == (
        "Beamer", "projector", "export",
    )  # fmt: skip


async def test_what_leaves_as_a_document_is_written_down(
    meeting: Meeting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = await connected(meeting.house.port, "bram", meeting.code())
    await connection.run("export --format html")
    await connection.run("status")
    async with connection.start_sftp_client() as files:
        await files.get("akkoord.md", tmp_path / "x")
    connection.close()
    room = await meeting.house.registry.room(meeting.state.id)
    trail = Trail(0)
    trail.knows(auth="here", name="Gerda")
    monkeypatch.chdir(tmp_path)
    Desk(room, Press(), trail).prepare("markdown")()

    over_ssh, here = meeting.lines(Happening.EXPORTED)
    assert (over_ssh["name"], over_ssh["command"]) == ("Bram", "export")
    assert (here["name"], here["auth"], here["command"]) == (
        "Gerda", "here", "export --format markdown",
    )  # fmt: skip
    assert [line["command"] for line in meeting.lines(Happening.EXECUTED)] == ["status"]
    assert {line["command"] for line in meeting.lines(Happening.FETCHED)} == {
        "export --format markdown"
    }


async def test_who_gave_whom_which_role_is_written_down(meeting: Meeting) -> None:
    await meeting.enter("gerda", Role.FACILITATOR)
    await meeting.enter("anna")
    room = await meeting.house.registry.room(meeting.state.id)
    gerda, anna = room.sessions()

    gerda.command(ChangeRole(anna.participant_id, Role.OBSERVER))
    gerda.command(HandOver(anna.participant_id))
    gerda.command(TakeBack())

    changes = [
        (line["name"], line["role"], line["by"]) for line in meeting.lines(Happening.ROLE_CHANGED)
    ]
    assert changes == [
        ("Anna", "observer", "Gerda"),
        ("Gerda", "recorder", "Gerda"),
        ("Anna", "facilitator", "Gerda"),
        ("Gerda", "facilitator", "Gerda"),
        ("Anna", "observer", "Gerda"),
    ]


async def test_a_seat_that_is_taken_over_is_written_down(meeting: Meeting) -> None:
    anna = await meeting.enter("anna")
    room = await meeting.house.registry.room(meeting.state.id)
    (session,) = room.sessions()
    room.seat(session.participant_id, "nl")
    await anna.over()

    (taken,) = meeting.lines(Happening.TOOK_OVER)
    assert (taken["name"], taken["role"]) == ("Anna", "delegate")


async def test_a_stop_and_a_fault_are_written_down(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object) -> object:
        raise RuntimeError(SECRET)

    await meeting.enter("anna")
    monkeypatch.setattr("workshop.cli.screens.RoomApp", broken)
    bram = await Terminal.open(meeting.house.port, "bram", meeting.code())
    assert await bram.exit_code() == 1
    (failed,) = meeting.lines(Happening.FAILED)
    assert failed["name"] == "Bram"

    await within(meeting.house.door.drain())
    (drained,) = meeting.lines(Happening.DRAINED)
    assert drained["name"] == "Anna"


async def test_neither_text_nor_codes_stand_in_any_log(meeting: Meeting) -> None:
    anna = await meeting.enter("anna")
    anna.send(SECRET)
    await anna.wait_for(SECRET)
    with pytest.raises((asyncssh.DisconnectError, asyncssh.PermissionDenied)):
        await connected(meeting.house.port, "bram", "GOKJE-1234")
    await anna.close()

    written = "".join(path.read_text() for path in (meeting.file, _log(meeting)))
    assert SECRET not in written
    assert "GOKJE" not in written
    assert not any(given.code in written for given in meeting.state.codes)
    assert '"event"' not in _log(meeting).read_text()


def _log(meeting: Meeting) -> Path:
    return meeting.file.with_name("workshop.log")


async def _until(meeting: Meeting, event: Happening) -> None:
    async with asyncio.timeout(PATIENCE):
        while not meeting.lines(event):  # noqa: ASYNC110 - a file tells nobody
            await asyncio.sleep(0.01)
