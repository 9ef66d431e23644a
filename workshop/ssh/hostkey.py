"""The server's one host key: made once, kept in the data directory, the same over restarts.

One key of one kind, so that the client shows one fingerprint: the one on the invitation.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

import asyncssh

from workshop.errors import StorageError

__all__ = ["FILE_NAME", "HostKey", "host_key"]

FILE_NAME = "host_key"


@dataclass(frozen=True, slots=True)
class HostKey:
    """A private key by which clients know this server again."""

    private: asyncssh.SSHKey

    @property
    def fingerprint(self) -> str:
        """``SHA256:...``, as OpenSSH shows it."""
        return self.private.get_fingerprint()

    @property
    def public_line(self) -> str:
        """The public half as it stands in a known_hosts file, after the host name."""
        return self.private.export_public_key().decode("ascii").strip()


def host_key(directory: Path) -> HostKey:
    """Reads the key of a data directory; makes one when there is none.

    Raises:
        StorageError: ``host-key-unreadable`` (a file that is no key, or not ours to read), or
            ``storage-unwritable``. Values: path.
    """
    path = directory / FILE_NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return _made(path)
    except OSError as error:
        raise StorageError("host-key-unreadable", path=str(path)) from error
    try:
        key = asyncssh.import_private_key(data)
    except (asyncssh.KeyImportError, asyncssh.KeyEncryptionError, ValueError) as error:
        raise StorageError("host-key-unreadable", path=str(path)) from error
    with contextlib.suppress(OSError):  # a copied directory may have lost the mode
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    return HostKey(key)


def _made(path: Path) -> HostKey:
    key = asyncssh.generate_private_key("ssh-ed25519", comment="drafting-room")
    fresh = path.with_name(f"{path.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(key.export_private_key())
            file.flush()
            os.fsync(file.fileno())
        fresh.rename(path)
    except OSError as error:
        raise StorageError("storage-unwritable", path=str(path)) from error
    return HostKey(key)
