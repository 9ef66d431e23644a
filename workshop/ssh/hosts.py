"""Whether a server is the one it was the last time: the person's own known_hosts, as ssh has it."""

from __future__ import annotations

import os
from enum import Enum, auto
from pathlib import Path

import asyncssh

from workshop.errors import StorageError

__all__ = ["KnownHosts", "Standing"]

_SSH_PORT = 22


class Standing(Enum):
    """What is known of a server's key."""

    KNOWN = auto()
    NEW = auto()
    """Nothing is known of this server yet."""
    CHANGED = auto()
    """Another key is known, or this one was revoked."""


class KnownHosts:
    """One known_hosts file. Lines that cannot be read say nothing, as with ssh."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def standing(self, host: str, port: int, key: asyncssh.SSHKey) -> Standing:
        """What is known of this key of a server.

        Raises:
            StorageError: ``hosts-unreadable`` (path).
        """
        keys, _, revoked, *_ = self._entries().match(host, "", port)
        theirs = key.public_data
        if any(known.public_data == theirs for known in revoked):
            return Standing.CHANGED
        if any(known.public_data == theirs for known in keys):
            return Standing.KNOWN
        same_kind = any(known.algorithm == key.algorithm for known in keys)
        return Standing.CHANGED if same_kind else Standing.NEW

    @staticmethod
    def entry(host: str, port: int) -> str:
        """What a server is called in the file, and what ``ssh-keygen -R`` takes."""
        return host if port == _SSH_PORT else f"[{host}]:{port}"

    def add(self, host: str, port: int, key: asyncssh.SSHKey) -> None:
        """Writes a key down, so that ssh knows it as well.

        Raises:
            StorageError: ``hosts-unwritable`` (path).
        """
        name = self.entry(host, port)
        words = key.export_public_key().decode("ascii").split()
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "ab") as file:
                begins = b"" if self._ends_whole() else b"\n"
                file.write(begins + f"{name} {words[0]} {words[1]}\n".encode())
        except OSError as error:
            raise StorageError("hosts-unwritable", path=str(self.path)) from error

    def _entries(self) -> asyncssh.SSHKnownHosts:
        known = asyncssh.SSHKnownHosts()
        try:
            lines = self.path.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return known
        except OSError as error:
            raise StorageError("hosts-unreadable", path=str(self.path)) from error
        for line in lines:
            try:
                known.load(line)
            except ValueError:
                continue
        return known

    def _ends_whole(self) -> bool:
        data = self.path.read_bytes()
        return not data or data.endswith(b"\n")
