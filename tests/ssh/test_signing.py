"""What the server signs, stock ssh-keygen takes; what was changed, it does not."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from workshop.errors import StorageError
from workshop.ssh.hostkey import host_key
from workshop.ssh.signing import HostSigner, signed_by

_KEYGEN = shutil.which("ssh-keygen")


@pytest.fixture
def signer(tmp_path: Path) -> HostSigner:
    """The key of a server."""
    return HostSigner(host_key(tmp_path))


def _signers(signer: HostSigner) -> bytes:
    return f'drafting-room namespaces="drafting-room" {signer.public_line}\n'.encode()


@pytest.mark.skipif(_KEYGEN is None, reason="OpenSSH is not installed here")
@pytest.mark.parametrize(("data", "accepted"), [(b"lijst\n", True), (b"andere lijst\n", False)])
def test_ssh_keygen_accepts_the_signature_of_what_was_signed(
    tmp_path: Path, signer: HostSigner, data: bytes, accepted: bool
) -> None:
    (tmp_path / "allowed_signers").write_bytes(_signers(signer))
    (tmp_path / "lijst.sig").write_bytes(signer.sign(b"lijst\n", "drafting-room"))
    done = subprocess.run(
        [
            str(_KEYGEN), "-Y", "verify", "-f", "allowed_signers", "-I", "drafting-room",
            "-n", "drafting-room", "-s", "lijst.sig",
        ],
        cwd=tmp_path, input=data, capture_output=True, check=False,
    )  # fmt: skip

    assert (done.returncode == 0) is accepted, done.stderr


def test_the_same_data_gives_the_same_signature(signer: HostSigner) -> None:
    assert signer.sign(b"x", "drafting-room") == signer.sign(b"x", "drafting-room")


def test_a_signature_tells_the_key_that_people_know(signer: HostSigner) -> None:
    signature = signer.sign(b"x", "drafting-room")

    found = signed_by(b"x", signature, _signers(signer), "drafting-room")
    assert found == signer.key.fingerprint


def test_a_signature_of_something_else_or_by_another_is_refused(
    signer: HostSigner, tmp_path: Path
) -> None:
    (tmp_path / "ander").mkdir()
    other = HostSigner(host_key(tmp_path / "ander"))
    signature = signer.sign(b"x", "drafting-room")
    wrong = [
        (b"y", signature, _signers(signer)),
        (b"x", signature, _signers(other)),
        (b"x", signer.sign(b"x", "iets-anders"), _signers(signer)),
        (b"x", b"rommel", _signers(signer)),
        (b"x", signature, b"rommel"),
    ]

    for data, given, signers in wrong:
        with pytest.raises(StorageError) as found:
            signed_by(data, given, signers, "drafting-room")
        assert found.value.id == "bundle-signature"
