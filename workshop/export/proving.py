"""Is a bundle still what was written? Every file against its hash, and nothing beside them."""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from workshop.errors import StorageError
from workshop.export.archive import repacked
from workshop.export.bundle import MANIFEST, SIGNATURE, SIGNERS

__all__ = ["Proven", "is_bundle", "prove"]

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")
_LIMIT = 500_000_000
"""Bytes; far more than a workshop can hold."""


@dataclass(frozen=True, slots=True)
class Proven:
    """A bundle whose files are all what its manifest says."""

    files: int
    """How many files are on the manifest."""
    manifest: bytes
    signature: bytes | None
    signers: bytes | None
    """Both None where nobody signed."""
    as_packed: bool
    """Whether the zip around them is the very one, to the last byte; another program may have
    packed the same files."""


def is_bundle(path: Path) -> bool:
    """Whether a file is a zip with a manifest."""
    try:
        with zipfile.ZipFile(path) as archive:
            return MANIFEST in archive.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def prove(data: bytes) -> Proven:
    """Holds every file of a bundle against the manifest.

    Raises:
        StorageError: ``bundle-unreadable``; or with the name of the file: ``bundle-changed``,
            ``bundle-missing``, ``bundle-extra``.
    """
    files = _files(data)
    manifest = files.pop(MANIFEST, None)
    if manifest is None:
        raise StorageError("bundle-unreadable")
    signature = files.pop(SIGNATURE, None)
    wanted = _wanted(manifest)
    for name, digest in wanted.items():
        if name not in files:
            raise StorageError("bundle-missing", name=name)
        if hashlib.sha256(files[name]).hexdigest() != digest:
            raise StorageError("bundle-changed", name=name)
    for name in files:
        if name not in wanted:
            raise StorageError("bundle-extra", name=name)
    signers = files.get(SIGNERS)
    # Whoever takes the signature away must take its key off the manifest, and then nobody signed.
    if (signature is None) != (signers is None):
        raise StorageError("bundle-missing", name=SIGNATURE if signature is None else SIGNERS)
    return Proven(len(wanted), manifest, signature, signers, repacked(data) == data)


def _files(data: bytes) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _LIMIT:
                raise StorageError("bundle-unreadable")
            for info in archive.infolist():
                if info.filename in files:
                    raise StorageError("bundle-extra", name=info.filename)
                files[info.filename] = archive.read(info)
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError) as error:
        raise StorageError("bundle-unreadable") from error
    return files


def _wanted(manifest: bytes) -> dict[str, str]:
    wanted: dict[str, str] = {}
    for line in manifest.decode("utf-8", "replace").splitlines():
        found = _LINE.fullmatch(line)
        if found is None or found[2] in wanted:
            raise StorageError("bundle-unreadable")
        wanted[found[2]] = found[1]
    return wanted
