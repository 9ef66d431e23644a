from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from typing import Any, cast

import asyncssh
import pytest

from tests.ssh.conftest import Open, Serve
from tests.ssh.house import FakeHost
from tests.terminals import Client, Terminal, connected, within
from tests.tui.terminal import until
from workshop.config import SshSettings
from workshop.ssh.auth import Porter
from workshop.ssh.house import House
from workshop.ssh.limits import Guesses
from workshop.ssh.server import Server


def audit(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    return [json.loads(line.message) for line in caplog.records if line.name == "workshop.audit"]


async def test_the_question_is_two_lines_of_ascii_and_echoes(server: Server) -> None:
    client = Client(["goed"])
    connection = await connected(server.port, "petra", client=client)
    welcome = "Welkom. Typ de code uit uw uitnodiging, of uw terugkeercode."
    assert client.asked == [(welcome, "Code: ", True)]
    connection.close()


async def test_the_host_is_told_who_knocks(server: Server, host: FakeHost) -> None:
    connection = await connected(server.port, "petra", "goed", client_version="Test_1.0")
    knock = host.knocks[0]
    assert (knock.name, knock.code, knock.address) == ("petra", "goed", "127.0.0.1")
    assert knock.client == "SSH-2.0-Test_1.0"
    connection.close()


async def test_after_a_wrong_code_the_question_comes_back_with_the_reason(server: Server) -> None:
    client = Client(["fout", "goed"])
    connection = await connected(server.port, "petra", client=client)
    assert [instruction for instruction, _, _ in client.asked] == [
        "Welkom. Typ de code uit uw uitnodiging, of uw terugkeercode.",
        "Geweigerd - een reden: code-wrong (nl)",
    ]
    connection.close()


async def test_the_sixth_wrong_code_ends_the_connection(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    client = Client(["fout"] * 50)
    with pytest.raises(asyncssh.DisconnectError, match="te vaak een verkeerde code"):
        await connected(server.port, "petra", client=client)
    assert len(client.asked) == 6
    reasons = [line["reason"] for line in audit(caplog) if line["event"] == "refused"]
    assert reasons == ["code-wrong"] * 6 + ["too-many-tries"]


async def test_a_name_that_cannot_be_ends_the_connection_with_the_reason(server: Server) -> None:
    with pytest.raises(asyncssh.DisconnectError, match="een reden: name-taken"):
        await connected(server.port, "bezet", "goed", "goed")


async def test_questions_that_are_never_answered_are_counted_too(host: FakeHost) -> None:
    ended: list[str] = []

    class Connection:
        def disconnect(self, code: int, reason: str) -> None:
            ended.append(reason)

    porter = Porter(House(host, SshSettings(), "nl"))
    porter._connection = cast(Any, Connection())
    asked = 0
    while not ended and asked < 1000:
        porter.begin_auth("petra")
        porter.get_kbdint_challenge("petra", "", "")
        asked += 1
    assert asked < 50
    assert "te vaak" in ended[0]


async def test_when_too_many_guess_wrong_answers_take_longer_and_right_ones_do_not(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    server._house.guesses = Guesses(per_minute=2, wait=3.0)
    monkeypatch.setattr("workshop.ssh.auth.asyncio.sleep", sleep)
    connection = await connected(server.port, "petra", "fout", "fout", "fout", "goed")
    assert waits == [3.0]
    connection.close()


@pytest.mark.parametrize(
    "options", [{"password": "goed"}, {"preferred_auth": "password,publickey"}]
)
async def test_a_password_or_a_key_that_nobody_knows_opens_nothing(
    server: Server, options: Any
) -> None:
    key = asyncssh.generate_private_key("ssh-ed25519")
    with pytest.raises(asyncssh.PermissionDenied):
        await connected(server.port, "petra", client=Client([]), client_keys=[key], **options)


async def test_no_code_is_ever_written_down(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    connection = await connected(server.port, "petra", "GEHEIM-1234", "goed")
    connection.close()
    await connection.wait_closed()
    written = [line for line in caplog.records if line.name.startswith("workshop")]
    assert written
    assert not any("GEHEIM" in line.getMessage() for line in written)


async def test_hostile_names_stay_one_line_of_the_audit(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    connection = await connected(server.port, 'p", "role": "facilitator', client_version='x{"a":1}')
    connection.close()
    await connection.wait_closed()
    joined = audit(caplog)[0]
    assert joined["event"] == "joined"
    assert joined["role"] == "delegate"
    assert joined["name"] == 'p", "role": "facilitator'
    assert joined["client"] == "SSH-2.0-xa1"


async def test_no_more_people_stand_at_the_door_than_fit(start: Serve) -> None:
    server = await start(unauthenticated=3, unauthenticated_per_address=2)
    waiting = [await _knocking(server.port) for _ in range(2)]
    with pytest.raises(asyncssh.DisconnectError, match="te veel mensen tegelijk"):
        await connected(server.port)
    assert server.at_door == 2
    for one in waiting:
        one.close()
        await one.wait_closed()
    connection = await connected(server.port)
    assert server.at_door == 0
    connection.close()


async def test_who_has_had_time_enough_makes_way_for_another_address_and_reads_why(
    start: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.ssh.auth._UNDECIDED", 0.0)
    server = await start(unauthenticated=2, unauthenticated_per_address=2)
    thinking = asyncio.Event()

    class Thinker(Client):
        async def kbdint_challenge_received(self, *arguments: Any) -> None:  # type: ignore[override]
            thinking.set()
            await asyncio.get_running_loop().create_future()

    slow = [
        asyncio.ensure_future(connected(server.port, client=Thinker(["goed"]))) for _ in range(2)
    ]
    await within(thinking.wait())
    await within(_at_door(server, 2))
    elsewhere = await connected(server.port, local_addr=("127.0.0.2", 0))
    # Which of the two it is depends on whose connection came first.
    sent_away, others = await within(asyncio.wait(slow, return_when=asyncio.FIRST_COMPLETED))
    with pytest.raises(asyncssh.DisconnectError, match="te veel mensen tegelijk"):
        await sent_away.pop()
    assert server.at_door == 1
    others.pop().cancel()
    await asyncio.gather(*slow, return_exceptions=True)
    elsewhere.close()


async def _at_door(server: Server, number: int) -> None:
    while server.at_door != number:  # noqa: ASYNC110
        await asyncio.sleep(0.01)


async def _no_rejections(server: Server) -> None:
    while server._house._rejections:  # noqa: ASYNC110
        await asyncio.sleep(0.01)


async def test_who_hears_nothing_of_a_refusal_is_cut_off(
    start: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.ssh.rejection._READING", 0.05)
    monkeypatch.setattr("workshop.ssh.house._REJECTIONS", 2)
    server = await start(unauthenticated=1)
    first = await _knocking(server.port)
    deaf = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(4)]
    for reader, writer in deaf:
        with contextlib.suppress(ConnectionError):
            await within(reader.read())
        writer.close()
    await within(_at_door(server, 1))
    await within(_no_rejections(server))
    first.close()


async def test_who_is_in_types_on_while_strangers_fill_the_door(start: Serve) -> None:
    server = await start(unauthenticated=20, unauthenticated_per_address=20)
    petra = await Terminal.open(server.port)
    await petra.wait_for("welkom")
    strangers = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(60)]
    refused = [reader for reader, _ in strangers[20:]]
    for reader in refused:
        with contextlib.suppress(ConnectionError):
            while await within(reader.read(1024)):
                pass
    assert server.at_door <= 20

    petra.send("nog hier")
    await petra.wait_for("[nog hier]")
    for _, writer in strangers:
        writer.close()
    await petra.close()


async def test_who_is_in_no_longer_stands_at_the_door(start: Serve) -> None:
    server = await start(unauthenticated=1)
    people = [await connected(server.port, f"p{number}") for number in range(3)]
    assert server.at_door == 0
    for one in people:
        one.close()


async def test_a_connection_that_asks_for_nothing_is_closed(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.ssh.auth._IDLE", 0.01)
    client = Client(["goed"])
    await connected(server.port, "petra", client=client)
    lost = await within(client.lost)
    assert isinstance(lost, asyncssh.DisconnectError)
    assert "niet gebruikt" in lost.reason


async def test_a_connection_with_a_screen_is_not_idle(
    server: Server, terminal: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    # From here on only: before, a slow client would be one that asks for nothing.
    monkeypatch.setattr("workshop.ssh.auth._IDLE", 0.01)
    (connection,) = server._house.connections
    porter = connection.get_owner()
    assert isinstance(porter, Porter)
    checked: list[bool] = []
    check = porter._check_idle

    def checks() -> None:
        check()
        checked.append(True)

    monkeypatch.setattr(porter, "_check_idle", checks)
    porter._watch_idle()
    await until(lambda: len(checked) > 3)
    petra.send("nog hier")
    await petra.wait_for("[nog hier]")


async def _knocking(port: int) -> asyncio.StreamWriter:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await within(reader.readline())
    return writer
