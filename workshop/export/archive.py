"""A zip file whose bytes depend on its contents alone."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

__all__ = ["packed", "repacked"]

_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def packed(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of these files, in this order.

    Nothing is compressed: what a compressor makes differs from one version of it to the next.
    """
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, data in entries:
            info = ZipInfo(name, _MOMENT)
            info.create_system = _UNIX
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return file.getvalue()


def repacked(archive: bytes, *, without: Iterable[str] = ()) -> bytes:
    """The same files as in a zip, in its order, packed by ``packed``."""
    left_out = set(without)
    with ZipFile(BytesIO(archive)) as opened:
        names = [name for name in opened.namelist() if name not in left_out]
        return packed([(name, opened.read(name)) for name in names])
