"""Keys at the door: what an offer means, and what a proof."""

from __future__ import annotations

import json
import logging
from typing import Any

import asyncssh
import pytest

from tests.ssh.house import FakeHost
from tests.terminals import Client, connected, within
from workshop.ssh.server import Server


@pytest.fixture
def key() -> asyncssh.SSHKey:
    return asyncssh.generate_private_key("ssh-ed25519")


class Offering(Client):
    """Offers public keys without having what belongs to them."""

    def __init__(self, codes: list[str], *keys: asyncssh.SSHKey) -> None:
        super().__init__(codes)
        self._offers = list(keys)
        self.wrong = asyncssh.generate_private_key("ssh-ed25519")

    def public_key_auth_requested(self) -> Any:
        if not self._offers:
            return None
        return _forged(self._offers.pop(0), self.wrong)


def _forged(shown: asyncssh.SSHKey, signer: asyncssh.SSHKey) -> asyncssh.SSHKeyPair:
    """Shows one public key and signs with another key."""
    (pair,) = asyncssh.load_keypairs([signer])
    pair.public_data = shown.public_data
    return pair


def joined(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    lines = [json.loads(one.message) for one in caplog.records if one.name == "workshop.audit"]
    return [line for line in lines if line["event"] == "joined"]


async def test_who_proves_to_have_a_remembered_key_is_asked_no_code(
    server: Server, host: FakeHost, key: asyncssh.SSHKey, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    host.keys["petra"] = key.get_fingerprint()
    client = Client([])
    connection = await connected(server.port, "petra", client=client, client_keys=[key])
    connection.close()
    assert client.asked == []
    assert [line["auth"] for line in joined(caplog)] == ["key"]


@pytest.mark.parametrize("kind", ["ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"])
async def test_the_usual_kinds_of_key_do(server: Server, host: FakeHost, kind: str) -> None:
    key = asyncssh.generate_private_key(kind)
    host.keys["petra"] = key.get_fingerprint()
    connection = await connected(server.port, "petra", client=Client([]), client_keys=[key])
    connection.close()


async def test_a_remembered_key_is_no_key_under_another_name(
    server: Server, host: FakeHost, key: asyncssh.SSHKey
) -> None:
    host.keys["petra"] = key.get_fingerprint()
    with pytest.raises(asyncssh.PermissionDenied):
        await connected(server.port, "bram", client=Client([]), client_keys=[key])


async def test_somebody_elses_public_key_opens_nothing(
    server: Server, host: FakeHost, key: asyncssh.SSHKey
) -> None:
    host.keys["petra"] = key.get_fingerprint()
    client = Offering([], key)
    with pytest.raises(asyncssh.PermissionDenied):
        await connected(server.port, "petra", client=client)
    assert not client._offers


async def test_who_offers_a_remembered_key_and_types_a_code_came_in_by_the_code(
    server: Server, host: FakeHost, key: asyncssh.SSHKey, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    host.keys["petra"] = key.get_fingerprint()
    connection = await connected(server.port, "petra", client=Offering(["goed"], key))
    connection.close()
    assert [line["auth"] for line in joined(caplog)] == ["code"]
    assert host.knocks[0].keys == ()


async def test_keys_that_are_offered_are_told_to_the_host_and_prove_nothing(
    server: Server, host: FakeHost
) -> None:
    keys = [asyncssh.generate_private_key("ssh-ed25519") for _ in range(6)]
    connection = await connected(server.port, "petra", "goed", client_keys=keys)
    connection.close()
    assert host.knocks[0].keys == tuple(one.get_fingerprint() for one in keys[:4])


async def test_keys_without_end_end_the_connection(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.ssh.auth._KEYS_OFFERED", 3)
    keys = [asyncssh.generate_private_key("ssh-ed25519") for _ in range(8)]
    with pytest.raises(asyncssh.DisconnectError, match="te vaak"):
        await within(connected(server.port, "petra", client=Client(["goed"]), client_keys=keys))


async def test_no_key_is_ever_written_down(
    server: Server, host: FakeHost, key: asyncssh.SSHKey, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    connection = await connected(server.port, "petra", "goed", client_keys=[key])
    connection.close()
    await connection.wait_closed()
    digest = key.get_fingerprint().partition(":")[2]
    written = [one.getMessage() for one in caplog.records if one.name.startswith("workshop")]
    assert written
    assert not any(digest in line for line in written)
