"""A TCP line that can be slow, cut, or dead without a word; in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Self

__all__ = ["Relay"]


class Relay:
    """Passes on what comes in on ``port`` to another port of loopback, and back.

    Attributes:
        port: where to connect instead.
        up, down: bytes that went to the other port, and that came from it.
    """

    def __init__(self, target: int, delay: float = 0.0) -> None:
        """Begins to listen.

        Args:
            delay: seconds that everything is on the way, in either direction.
        """
        self.port = 0
        self.up = self.down = 0
        self._target = target
        self._delay = delay
        self._open = True
        self._held = False
        self._writers: set[asyncio.StreamWriter] = set()
        self._lines: set[asyncio.Event] = set()
        """One for each connection; set while it is alive."""
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="relay", daemon=True)
        self._thread.start()
        self._ready.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.cut()
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def cut(self) -> None:
        """Ends every connection; whoever calls is hung up on."""
        self._open = False
        self._do(self._drop)

    def hold(self) -> None:
        """Passes nothing on any more, and tells nobody."""
        self._held = True

    def restore(self) -> None:
        """Lets connections through again; what was held is lost."""
        self._do(self._drop)
        self._open, self._held = True, False

    def go_dead(self) -> None:
        """Nothing passes on the connections there are, and nobody is told; new ones pass."""
        self._do(self._deaden)

    def come_back(self) -> None:
        """What was kept back on dead connections arrives after all."""
        self._do(self._revive)

    def _do(self, act: Callable[[], object]) -> None:
        """Does something in the relay's own thread; it is done at return."""
        done = threading.Event()

        def run() -> None:
            act()
            done.set()

        self._loop.call_soon_threadsafe(run)
        done.wait()

    def _deaden(self) -> None:
        for line in self._lines:
            line.clear()

    def _revive(self) -> None:
        for line in self._lines:
            line.set()

    def _drop(self) -> None:
        for writer in tuple(self._writers):
            writer.transport.abort()
        self._writers.clear()
        self._revive()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        self._drop()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self._open:
            writer.transport.abort()
            return
        try:
            there, onward = await asyncio.open_connection("127.0.0.1", self._target)
        except OSError:
            writer.transport.abort()
            return
        pair, alive = {writer, onward}, asyncio.Event()
        alive.set()
        self._writers |= pair
        self._lines.add(alive)
        try:
            await asyncio.gather(
                self._pass(reader, onward, alive, True), self._pass(there, writer, alive, False)
            )
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            for one in pair:
                one.transport.abort()
            self._writers -= pair
            self._lines.discard(alive)

    async def _pass(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        alive: asyncio.Event,
        up: bool,
    ) -> None:
        while True:
            data = await reader.read(65_536)
            await alive.wait()
            if not data:
                break
            if self._held:
                continue
            if up:
                self.up += len(data)
            else:
                self.down += len(data)
            if self._delay:
                self._loop.call_later(self._delay, _write, writer, data)
            else:
                writer.write(data)
                await writer.drain()
        _end(writer)


def _write(writer: asyncio.StreamWriter, data: bytes) -> None:
    if not writer.is_closing():
        writer.write(data)


def _end(writer: asyncio.StreamWriter) -> None:
    if not writer.is_closing() and writer.can_write_eof():
        writer.write_eof()
