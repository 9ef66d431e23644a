"""Signatures with the server's key, as ``ssh-keygen -Y`` writes and reads them (SSHSIG)."""

from __future__ import annotations

from dataclasses import dataclass

import asyncssh

from workshop.errors import StorageError
from workshop.ssh.hostkey import HostKey

__all__ = ["HostSigner", "signed_by"]


@dataclass(frozen=True, slots=True)
class HostSigner:
    """The server's key, for signing."""

    key: HostKey

    @property
    def public_line(self) -> str:
        """The public half, as it stands in a known_hosts file after the host name."""
        return self.key.public_line

    def sign(self, data: bytes, namespace: str) -> bytes:
        """A signature of the data for one purpose; the same every time."""
        return bytes(asyncssh.create_sshsig(self.key.private, data, namespace=namespace))


def signed_by(data: bytes, signature: bytes, signers: bytes, principal: str) -> str:
    """The fingerprint of the key that signed the data.

    Args:
        signers: the text of an ``allowed_signers`` file with one key.

    Raises:
        StorageError: ``bundle-signature``: it is no signature of this data by that key.
    """
    try:
        good = asyncssh.validate_sshsig(data, signature, principal, signers)
        words = signers.decode("ascii").split()
        at = next(place for place, word in enumerate(words) if word.startswith("ssh-"))
        key = asyncssh.import_public_key(" ".join(words[at : at + 2]))
    except (ValueError, StopIteration, asyncssh.KeyImportError) as error:
        raise StorageError("bundle-signature") from error
    if not good:
        raise StorageError("bundle-signature")
    return str(key.get_fingerprint())
