"""The server's one host key: made once, kept in the data directory, the same over restarts.

One key of one kind, so that the client shows one fingerprint: the one on the invitation. Another
one takes its place in two steps: it is made and told to clients beforehand, and put in use later.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

import asyncssh

from workshop.errors import StorageError

__all__ = ["COMING", "FILE_NAME", "FORMER", "HostKey", "coming_key", "host_key", "rotate"]

FILE_NAME = "host_key"
COMING = "host_key.next"
"""The key that will take the place of the one in use."""
FORMER = "host_key.old"
"""The key that was in use before."""


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
    return _read(path) or _made(path)


def coming_key(directory: Path, *, make: bool = False) -> HostKey | None:
    """The key that will take the place of the one in use; None where there is none.

    Args:
        make: whether one is made where there is none.

    Raises:
        StorageError: as for ``host_key``.
    """
    path = directory / COMING
    known = _read(path)
    return _made(path) if known is None and make else known


def rotate(directory: Path) -> HostKey:
    """Puts the coming key in use; the one before stays beside it, for who has to go back.

    Raises:
        StorageError: ``host-key-none-coming``, and as for ``host_key``.
    """
    key = coming_key(directory)
    if key is None:
        raise StorageError("host-key-none-coming", path=str(directory / COMING))
    host_key(directory)
    path = directory / FILE_NAME
    try:
        former = directory / FORMER
        former.unlink(missing_ok=True)
        # Both names for a moment: a server that starts in between finds one that it knows.
        former.hardlink_to(path)
        (directory / COMING).replace(path)
    except OSError as error:
        raise StorageError("storage-unwritable", path=str(path)) from error
    return key


def _read(path: Path) -> HostKey | None:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
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
