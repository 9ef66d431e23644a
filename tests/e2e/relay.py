"""A line between ssh and the server that can be cut, or go dead without a word."""

from __future__ import annotations

import selectors
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

__all__ = ["Relay", "relayed"]


class Relay:
    """Passes every connection to its port on to the server, until it is told otherwise."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._pairs: dict[socket.socket, socket.socket] = {}
        self._dead: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._wake, self._bell = socket.socketpair()
        self._ended = False
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def cut(self) -> None:
        """All connections end at once, on both sides, as when a cable is pulled that is noticed."""
        with self._lock:
            for end in tuple(self._pairs):
                # A reset: nothing that is still under way arrives.
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                end.close()
            self._pairs.clear()
        self._bell.send(b"x")

    def go_dead(self) -> None:
        """Nothing passes any more, and nobody is told: a laptop sleeps, a network has gone.

        Connections that are made afterwards pass.
        """
        with self._lock:
            self._dead |= self._pairs.keys()
        self._bell.send(b"x")

    def come_back(self) -> None:
        """What was held up on the way arrives after all."""
        with self._lock:
            self._dead.clear()
        self._bell.send(b"x")

    def close(self) -> None:
        """Ends everything."""
        self._ended = True
        self._bell.send(b"x")
        self._thread.join(10)
        self.cut()
        for end in (self._listener, self._wake, self._bell):
            end.close()

    def _run(self) -> None:
        while not self._ended:
            with selectors.DefaultSelector() as ready:
                with self._lock:
                    for end in (self._listener, self._wake, *(self._pairs.keys() - self._dead)):
                        ready.register(end, selectors.EVENT_READ)
                found = [key.fileobj for key, _ in ready.select(5)]
                with self._lock:
                    for one in found:
                        self._serve(one)

    def _serve(self, end: object) -> None:
        if end is self._wake:
            self._wake.recv(4096)
        elif end is self._listener:
            self._join()
        elif isinstance(end, socket.socket) and end in self._pairs and end not in self._dead:
            self._pass_on(end)

    def _join(self) -> None:
        client, _ = self._listener.accept()
        try:
            server = socket.create_connection(("127.0.0.1", self._target))
        except OSError:
            client.close()
            return
        self._pairs[client], self._pairs[server] = server, client

    def _pass_on(self, end: socket.socket) -> None:
        other = self._pairs[end]
        data = b""
        with suppress(OSError):
            data = end.recv(65_536)
            other.sendall(data)
        if not data:
            for one in (end, other):
                self._pairs.pop(one, None)
                one.close()


@contextmanager
def relayed(port: int) -> Iterator[Relay]:
    """A line to the server at this port."""
    relay = Relay(port)
    try:
        yield relay
    finally:
        relay.close()
