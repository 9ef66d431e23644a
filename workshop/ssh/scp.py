"""The protocol of ``scp`` before OpenSSH 9, which ``scp -O`` still speaks: files out, none in.

The client runs ``scp -f PATH`` on the server, and says "go on" with a zero byte. A file goes out as
one line (``C0444 SIZE NAME``), its bytes and a zero byte; ``-p`` puts a line with times before it.
"""

from __future__ import annotations

import asyncio
import logging
import re
import shlex
from dataclasses import dataclass
from typing import Self

import asyncssh

from workshop.logs import traceback_lines
from workshop.ssh.ascii import to_ascii
from workshop.ssh.shelf import Shelf, Stream

__all__ = ["Copy", "complaint"]

_log = logging.getLogger(__name__)

_LONGEST = 1000  # characters of a command line
_FLAGS = re.compile(r"-[dftprv]+")
_PIECE = 32 * 1024
_GO_ON = b"\0"


class _Refused(Exception):
    """The client said no, or went away."""


def complaint(sentence: str) -> bytes:
    """A line that makes the client say this and end with 1."""
    return b"\1scp: " + to_ascii(sentence).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Copy:
    """What ``scp`` on the other side wants."""

    path: str
    writes: bool
    keeps_times: bool

    @classmethod
    def asked(cls, line: str) -> Self | None:
        """Reads the command that ``scp`` runs; None where it is another command."""
        if len(line) > _LONGEST:
            return None
        try:
            words = shlex.split(line)
        except ValueError:
            return None
        if len(words) < 3 or words[0] != "scp":
            return None
        *options, path = (word for word in words[1:] if word != "--")
        flags = "".join(options)
        if not all(map(_FLAGS.fullmatch, options)) or ("f" in flags) == ("t" in flags):
            return None
        return cls(path, "t" in flags, "p" in flags)

    async def send(self, stream: Stream, shelf: Shelf) -> None:
        """Sends the file, or says why not, and ends the channel."""
        try:
            await _told(stream)
            await self._send(stream, shelf)
        except (_Refused, EOFError, asyncio.IncompleteReadError):
            pass
        except asyncssh.SFTPError as error:
            stream.write(complaint(error.reason))
        except Exception as error:
            stream.write(complaint("?"))
            _log.error("a copy ended by a fault\n%s", "\n".join(traceback_lines(error)))
        finally:
            shelf.exit()

    async def _send(self, stream: Stream, shelf: Shelf) -> None:
        path = self.path.encode("utf-8", "replace")
        opened = await shelf.open(path, asyncssh.FXF_READ, asyncssh.SFTPAttrs())
        try:
            attrs = shelf.fstat(opened)
            size, name = attrs.size or 0, shelf.realpath(path)[1:]
            if self.keeps_times:
                stream.write(f"T{attrs.mtime} 0 {attrs.atime} 0\n".encode())
                await _told(stream)
            stream.write(f"C0444 {size} ".encode() + name + b"\n")
            await _told(stream)
            sent = 0
            while sent < size and stream.is_open:
                piece = await shelf.read(opened, sent, _PIECE)
                stream.write(piece)
                sent += len(piece)
            stream.write(_GO_ON)
            await _told(stream)
        finally:
            shelf.close(opened)


async def _told(stream: Stream) -> None:
    if await stream.readexactly(1) != _GO_ON:
        raise _Refused
