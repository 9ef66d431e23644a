"""Before somebody is in: codes, keys, half connections, garbage, algorithms, the host key."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import os
import random
import struct
import subprocess
from pathlib import Path
from typing import Any, cast

import asyncssh
import pytest
from asyncssh.constants import MSG_IGNORE, MSG_USERAUTH_REQUEST
from asyncssh.packet import String

from tests.e2e.openssh import OpenSsh, ssh_command, ssh_run
from tests.terminals import Client, Terminal, connected, within
from tests.threats.conftest import Siege
from workshop.ssh.auth import Porter


async def test_t04_six_wrong_codes_end_the_connection_and_are_written_down(siege: Siege) -> None:
    async with siege.unharmed(code_wrong=30, too_many_tries=5):
        for _ in range(5):
            client = Client([f"AAAA-{number:04}-AA" for number in range(50)])
            with pytest.raises(asyncssh.DisconnectError):
                await connected(siege.port, "raadt", client=client)
            assert len(client.asked) == 6


async def test_t04_who_leads_reads_that_codes_are_being_guessed(siege: Siege) -> None:
    gerda = await Terminal.open(
        siege.port, "gerda", siege.code("facilitator"), columns=120, rows=40
    )
    await gerda.wait_for("bewaard")
    async with siege.unharmed() as anna:
        guessing = asyncio.ensure_future(_guessed(siege.port, 100))
        await gerda.wait_for("Iemand raadt naar codes")
        assert "Iemand raadt" not in anna.text
        guessing.cancel()
        await asyncio.gather(guessing, return_exceptions=True)
    await gerda.close()


async def _guessed(port: int, times: int) -> None:
    for _ in range(times):
        client = Client([f"AAAA-{number:04}-AA" for number in range(6)])
        with contextlib.suppress(asyncssh.Error):
            await connected(port, "raadt", client=client)


async def test_t04_a_code_of_another_shape_a_thousand_times_as_long_is_just_wrong(
    siege: Siege,
) -> None:
    async with siege.unharmed(code_wrong=2):
        client = Client(["A" * 200_000, "\x00\x1b[2J" * 50])
        with pytest.raises((asyncssh.DisconnectError, asyncssh.PermissionDenied)):
            await connected(siege.port, "raadt", client=client)


def test_t05_a_public_key_of_somebody_else_is_worth_nothing(siege: Siege, tmp_path: Path) -> None:
    key = tmp_path / "victim"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    key.unlink()  # only the public half is left
    done = ssh_run(
        siege.port, "slim", siege.code(), "whoami", folder=tmp_path,
        options=("-o", "PubkeyAuthentication=yes", "-o", "IdentitiesOnly=yes",
                 "-i", f"{key}.pub"),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (joined,) = (line for line in siege.audit if line.get("name") == "Slim"
                 and line["event"] == "joined")  # fmt: skip
    assert joined["auth"] == "code"


async def test_t11_two_hundred_who_say_nothing_keep_nobody_out(siege: Siege) -> None:
    strangers: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
    try:
        async with siege.unharmed(too_many_from_address=150):
            for _ in range(200):
                strangers.append(await asyncio.open_connection("127.0.0.1", siege.port))
            late = await within(_let_in(siege))
            await late.close()
        assert siege.refused()["silent-at-door"]
    finally:
        for _, writer in strangers:
            writer.close()
        await asyncio.gather(
            *(writer.wait_closed() for _, writer in strangers), return_exceptions=True
        )


async def _let_in(siege: Siege) -> Terminal:
    """Knocks until the door has room, as people do."""
    while True:
        try:
            return await Terminal.open(
                siege.port, siege.fresh("laat"), siege.code("observer"), command="whoami", term=None
            )
        except (OSError, asyncssh.ConnectionLost, asyncssh.DisconnectError):
            await asyncio.sleep(0.1)


_KEXINIT = bytes([20]) + b"\0" * 16
_GARBAGE = {
    "http": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "ssh-1.5": b"SSH-1.5-oud\r\n",
    "zeros": b"\0" * 3_000,
    "a version without end": b"SSH-2.0-" + b"x" * 3_000,
    "four gigabytes": b"SSH-2.0-x\r\n" + b"\xff" * 400,
    "three thousand algorithms": b"SSH-2.0-x\r\n"
    + struct.pack(">IB", 30_020 + 22 + 10, 4)
    + _KEXINIT
    + struct.pack(">I", 30_000)
    + b",".join([b"kex%06d" % number for number in range(3_000)])
    + b"\0" * 40,
}


async def test_t12_garbage_instead_of_a_login_is_closed_and_nothing_more(siege: Siege) -> None:
    chance = random.Random(12)
    async with siege.unharmed():
        for _ in range(50):
            noise = [*_GARBAGE.values(), chance.randbytes(chance.randrange(1, 5_000))]
            for garbage in noise:
                with contextlib.suppress(ConnectionError):
                    reader, writer = await asyncio.open_connection("127.0.0.1", siege.port)
                    writer.write(garbage)
                    writer.write_eof()
                    while await within(reader.read(4_096)):
                        pass
                    writer.close()
    assert "Traceback" not in siege.log


def test_t13_nothing_is_waited_for_where_asyncssh_would_pile_up_what_comes() -> None:
    for name in ("connection_made", "begin_auth", "get_kbdint_challenge", "session_requested"):
        assert not inspect.iscoroutinefunction(getattr(Porter, name)), name


async def test_t13_who_pumps_before_the_login_is_held_at_the_budget(siege: Siege) -> None:
    async with siege.unharmed():
        client = _Silent([])
        task = asyncio.ensure_future(connected(siege.port, "pomp", client=client))
        await within(client.asking.wait())
        connection = client.connection
        transport = cast(asyncio.Transport, cast(Any, connection)._transport)
        for _ in range(1_000):  # 30 MB, of which the kernels between us hold a few
            connection.send_packet(MSG_IGNORE, String(b"x" * 30_000))
            await asyncio.sleep(0)
        assert transport.get_write_buffer_size() > 10_000_000
        transport.abort()
        await asyncio.gather(task, return_exceptions=True)


class _Silent(Client):
    """Asks for the question, and does not answer it."""

    def __init__(self, codes: list[str]) -> None:
        super().__init__(codes)
        self.asking = asyncio.Event()
        self.connection: Any = None

    def connection_made(self, conn: asyncssh.SSHClientConnection) -> None:
        self.connection = conn

    def kbdint_auth_requested(self) -> str | None:
        return ""

    async def kbdint_challenge_received(self, *question: Any) -> list[str]:  # type: ignore[override]
        self.asking.set()
        await asyncio.Event().wait()
        return []


async def test_t14_who_wants_to_compress_does_not_come_in(siege: Siege) -> None:
    with pytest.raises((asyncssh.KeyExchangeFailed, asyncssh.ConnectionLost, ConnectionError)):
        await connected(siege.port, compression_algs=["zlib@openssh.com", "zlib"])


def test_t14_stock_ssh_that_would_compress_does_without(siege: Siege, tmp_path: Path) -> None:
    done = ssh_run(
        siege.port, "klein", siege.code(), "whoami", folder=tmp_path, options=("-C", "-v")
    )
    assert done.returncode == 0
    assert done.stderr.count(b"compression: none") == 2


async def test_t21_asking_to_log_in_without_end_is_counted(siege: Siege) -> None:
    async with siege.unharmed():
        client = _Silent([])
        task = asyncio.ensure_future(connected(siege.port, "vraagt", client=client))
        await within(client.asking.wait())
        ask = String("vraagt") + String("ssh-connection") + String("keyboard-interactive")
        for _ in range(500):
            client.connection.send_packet(MSG_USERAUTH_REQUEST, ask + String("") + String(""))
            await asyncio.sleep(0)
        assert await within(client.lost) is not None
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


_OFFERED = {
    "kex": {
        "mlkem768x25519-sha256", "curve25519-sha256", "curve25519-sha256@libssh.org",
        "ecdh-sha2-nistp256", "ext-info-s", "kex-strict-s-v00@openssh.com",
    },
    "host key": {"ssh-ed25519"},
    "cipher": {
        "aes256-gcm@openssh.com", "aes128-gcm@openssh.com", "aes256-ctr", "aes128-ctr",
    },
    "mac": {"hmac-sha2-256", "hmac-sha2-512"},
    "compression": {"none"},
}  # fmt: skip


async def test_t26_what_is_offered_is_modern_and_nothing_else(siege: Siege) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", siege.port)
    greeting = await within(reader.readline())
    assert greeting == b"SSH-2.0-drafting-room\r\n"  # and no version to look up holes for
    writer.write(b"SSH-2.0-kijkt\r\n")
    size, padding = struct.unpack(">IB", await within(reader.readexactly(5)))
    packet = (await within(reader.readexactly(size - 1)))[:-padding]
    writer.close()
    lists: list[set[str]] = []
    at = 17
    for _ in range(10):
        (length,) = struct.unpack_from(">I", packet, at)
        lists.append(set(filter(None, packet[at + 4 : at + 4 + length].decode().split(","))))
        at += 4 + length
    kex, key, *rest = lists
    ciphers, macs, compressions = rest[0:2], rest[2:4], rest[4:6]
    assert kex - _OFFERED["kex"] == set()
    assert key == _OFFERED["host key"]
    assert ciphers == [_OFFERED["cipher"]] * 2
    assert macs == [_OFFERED["mac"]] * 2
    assert compressions == [_OFFERED["compression"]] * 2


@pytest.mark.parametrize(
    "options",
    [
        ("-c", "chacha20-poly1305@openssh.com"),
        ("-c", "aes256-ctr", "-m", "hmac-sha2-256-etm@openssh.com"),
        ("-c", "aes256-cbc"),
        ("-o", "KexAlgorithms=diffie-hellman-group14-sha256"),
        ("-o", "HostKeyAlgorithms=rsa-sha2-512"),
    ],
    ids=["chacha20", "etm", "cbc", "finite field", "rsa"],
)
def test_t26_stock_ssh_is_not_talked_into_anything_else(
    siege: Siege, options: tuple[str, ...], tmp_path: Path
) -> None:
    done = ssh_run(siege.port, "x", siege.code(), "whoami", folder=tmp_path, options=options)
    assert done.returncode == 255
    assert b"no matching" in done.stderr


def test_t27_the_fingerprint_of_the_invitation_is_an_answer_and_another_key_is_refused(
    siege: Siege, tmp_path: Path
) -> None:
    invited = siege.meeting.run("invite", siege.meeting.id, "--data", str(siege.meeting.data))
    words = invited.stdout.decode().split()
    fingerprint = next(word for word in words if word.startswith("SHA256:"))
    known = tmp_path / "known_hosts"
    options = ("-o", f'UserKnownHostsFile="{known}"', "-o", "StrictHostKeyChecking=ask")
    with OpenSsh(siege.port, siege.fresh("nieuw"), options=options) as person:
        person.wait_for("(yes/no/[fingerprint])")
        person.type(fingerprint + "\r")
        person.wait_for("Code:")
    kept = known.read_text()
    assert "ssh-ed25519" in kept

    other = tmp_path / "other"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(other)], check=True)
    host = kept.split()[0]
    known.write_text(f"{host} {' '.join(Path(f'{other}.pub').read_text().split()[:2])}\n")
    command = ssh_command(siege.port, "nieuw", "whoami", options=options)
    done = subprocess.run(
        command, capture_output=True, stdin=subprocess.DEVNULL, timeout=60, check=False,
        env={**os.environ, "SSH_ASKPASS": "/bin/false", "SSH_ASKPASS_REQUIRE": "force"},
    )  # fmt: skip
    assert done.returncode == 255
    assert b"HOST IDENTIFICATION HAS CHANGED" in done.stderr
