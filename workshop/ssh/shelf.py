"""What can be taken out of a workshop as files, over SFTP: read-only, and never on a disk here.

A file is what the command of that name would print; it is made when it is opened. There is one
folder, and in it nothing can be made, changed or removed.

Private name: ``asyncssh.sftp.run_sftp_server``, which asyncssh itself uses for its own sessions;
covered by ``tests/ssh/test_shelf.py``.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import stat
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, cast

import asyncssh
from asyncssh.sftp import run_sftp_server

from workshop.logs import traceback_lines
from workshop.ssh.line import Line

__all__ = ["Shelf", "Stream", "serve_files"]

_log = logging.getLogger(__name__)

Maker = Callable[[], Awaitable[bytes]]
"""Makes what is in a file. Raises ``asyncssh.SFTPError`` with the sentence that says why not."""

_ROOT = b"/"
_LARGEST_READ = 256 * 1024
"""Bytes of one answer. OpenSSH asks for 255 KB, and cuts a file short that comes in less."""
_HIGH = 128 * 1024  # bytes that wait for the client before the next answer does
_LOOK_AGAIN = 0.02
_OPEN_FILES = 16
_FRESH = 5.0  # seconds
_WRITES = asyncssh.FXF_WRITE | asyncssh.FXF_APPEND | asyncssh.FXF_CREAT | asyncssh.FXF_TRUNC


@dataclass(frozen=True, slots=True)
class _Opened:
    content: bytes

    def seek(self, offset: int, whence: int) -> int:
        """Asked for by asyncssh where a client wants to know of holes: there are none."""
        if offset >= len(self.content):
            raise OSError(errno.ENXIO, "behind the end")
        return offset if whence == os.SEEK_DATA else len(self.content)


class Shelf(asyncssh.SFTPServer):
    """One person's view of the files.

    Args:
        files: what is there, by name, and how it is made.
        line: where answers go; a client that does not read is not answered.
        time: what is shown as the time of every file, in seconds since 1970.
    """

    def __init__(self, channel: Any, files: Mapping[bytes, Maker], line: Line, time: int) -> None:
        super().__init__(channel)
        self._files = files
        self._line = line
        self._whose = {"uid": 0, "gid": 0, "atime": time, "mtime": time}
        self._made: dict[bytes, tuple[float, bytes]] = {}
        self._open = 0

    # What there is

    def realpath(self, path: bytes) -> bytes:
        parts: list[bytes] = []
        for part in path.split(b"/"):
            if part == b"..":
                del parts[-1:]
            elif part not in (b"", b"."):
                parts.append(part)
        return _ROOT + b"/".join(parts)

    async def stat(self, path: bytes) -> asyncssh.SFTPAttrs:
        if self.realpath(path) == _ROOT:
            return self._folder()
        # Clients copy as much as they were told there is.
        return self._file(len(await self._content(self._name(path))))

    lstat = stat

    def fstat(self, file_obj: object) -> asyncssh.SFTPAttrs:
        return self._file(len(cast(_Opened, file_obj).content))

    async def scandir(self, path: bytes) -> AsyncIterator[asyncssh.SFTPName]:
        if self.realpath(path) != _ROOT:
            raise asyncssh.SFTPNoSuchFile("there is one folder")
        for name in (b".", b".."):
            yield asyncssh.SFTPName(name, attrs=self._folder())
        for name in self._files:
            yield asyncssh.SFTPName(name, attrs=self._file())

    def format_longname(self, name: asyncssh.SFTPName) -> None:
        kind = "d" if name.attrs.type == asyncssh.FILEXFER_TYPE_DIRECTORY else "-"
        shown = cast(bytes, name.filename).decode("utf-8", "replace")
        name.longname = f"{kind}r--r--r--    1 -        -               - {shown}".encode()

    async def open(self, path: bytes, pflags: int, attrs: asyncssh.SFTPAttrs) -> object:
        if pflags & _WRITES:
            self._denied()
        name = self._name(path)
        if self._open >= _OPEN_FILES:
            raise asyncssh.SFTPFailure("too many files are open")
        self._open += 1
        try:
            return _Opened(await self._content(name))
        except BaseException:
            self._open -= 1
            raise

    async def read(self, file_obj: object, offset: int, size: int) -> bytes:
        # Two buffers have to drain, and only one of them tells.
        while self._line.is_open and self._line.queued > _HIGH:  # noqa: ASYNC110
            await asyncio.sleep(_LOOK_AGAIN)
        return cast(_Opened, file_obj).content[offset : offset + min(size, _LARGEST_READ)]

    def close(self, file_obj: object) -> None:
        self._open -= 1

    def exit(self) -> None:
        # Without it, scp takes a good copy for a failed one.
        self._line.end(0)

    # What nobody does here

    def _denied(self, *arguments: Any, **options: Any) -> NoReturn:
        raise asyncssh.SFTPPermissionDenied("these files can only be read")

    open56 = write = setstat = lsetstat = fsetstat = remove = mkdir = rmdir = _denied
    rename = posix_rename = readlink = symlink = link = lock = unlock = _denied
    statvfs = fstatvfs = fsync = _denied

    # How it is told

    def _name(self, path: bytes) -> bytes:
        name = self.realpath(path)[len(_ROOT) :]
        if name not in self._files:
            raise asyncssh.SFTPNoSuchFile("there is no such file")
        return name

    async def _content(self, name: bytes) -> bytes:
        """What is in it; the same for all the questions of one copy."""
        now = asyncio.get_running_loop().time()
        made_at, content = self._made.get(name, (-_FRESH, b""))
        if now - made_at >= _FRESH:
            content = await self._files[name]()
            self._made[name] = now, content
        return content

    def _file(self, size: int | None = None) -> asyncssh.SFTPAttrs:
        # No size in a list: nobody should wait for twelve documents to be made in order to read it.
        return asyncssh.SFTPAttrs(
            type=asyncssh.FILEXFER_TYPE_REGULAR,
            size=size,
            permissions=stat.S_IFREG | 0o444,
            **self._whose,
        )

    def _folder(self) -> asyncssh.SFTPAttrs:
        return asyncssh.SFTPAttrs(
            type=asyncssh.FILEXFER_TYPE_DIRECTORY, permissions=stat.S_IFDIR | 0o555, **self._whose
        )


class Stream:
    """The bytes of a channel as asyncssh's handler of SFTP reads and writes them."""

    def __init__(self, channel: asyncssh.SSHServerChannel[bytes], line: Line) -> None:
        self.channel = channel
        self._line = line
        self._input = asyncio.StreamReader()
        self._waiting = 0
        self._held = False

    @property
    def is_open(self) -> bool:
        """Whether anybody is there to read."""
        return self._line.is_open

    @property
    def logger(self) -> Any:
        """The channel's: it tells nothing above debugging."""
        return self.channel.logger

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """What is known of the connection."""
        return self.channel.get_extra_info(name, default)

    def feed(self, data: bytes) -> None:
        """Takes what came from the client; who asks faster than is answered has to wait."""
        self._input.feed_data(data)
        self._waiting += len(data)
        if not self._held and self._waiting > _HIGH:
            self._held = True
            self._line.pause_reading()

    def end(self) -> None:
        """Nothing comes any more."""
        self._input.feed_eof()

    async def readexactly(self, size: int) -> bytes:
        """So many bytes; raises EOFError where they do not come."""
        data = await self._input.readexactly(size)
        self._took(size)
        return data

    def _took(self, size: int) -> None:
        self._waiting -= size
        if self._held and self._waiting <= _HIGH // 2:
            self._held = False
            self._line.resume_reading()

    def write(self, data: bytes) -> None:
        """Sends an answer."""
        self._line.write(data)

    def close(self) -> None:
        """The handler is done."""
        self._line.end(0)


async def serve_files(stream: Stream, shelf: Shelf) -> None:
    """Answers until the client is done. Version 3 of the protocol, which everybody speaks."""
    talk = cast(Any, stream)
    try:
        await run_sftp_server(shelf, talk, talk, 3)
    except EOFError:
        pass  # it hung up before it said anything
    except Exception as error:
        _log.error("files ended by a fault\n%s", "\n".join(traceback_lines(error)))
    finally:
        stream.close()
