"""The program on a machine of one's own, behind a line with a delay: keys, catching up, bytes.

One replica in a pseudo-terminal, one ssh screen beside it, one passage. A key has arrived when its
bytes came out of the terminal; every key is a character that stands nowhere else.

    python -m benchmarks.replica --delays 0 50 200
"""

from __future__ import annotations

import argparse
import asyncio
import fcntl
import os
import pty
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from itertools import count
from pathlib import Path

from benchmarks.clients import Participant, enter
from benchmarks.machine import percentile, report
from benchmarks.relay import Relay
from benchmarks.stand import LAST_WORDS, WORKSHOP, Served, serve, serve_stored
from workshop.agreement.roles import Role
from workshop.clock import system_clock
from workshop.ids import PassageId, WorkshopId
from workshop.journal.store import Store
from workshop.rooms.copybook import Copybook
from workshop.rooms.guest import Guest, participant_for
from workshop.rooms.room import Room
from workshop.rooms.tether import Tether
from workshop.ssh.caller import Address, call
from workshop.ssh.hosts import KnownHosts

_SIZE = (100, 30)
_FIRST, _LAST = 0x4E00, 0x9FA5
_BETWEEN = 0.2
"""Seconds between two keys: five a second."""
_IN_SIGHT = 50
"""Keys after which what was typed is taken out again: it has to fit on both screens."""


class Machine:
    """``workshop join`` in a pseudo-terminal of its own."""

    def __init__(self, port: int, folder: Path, name: str) -> None:
        self.seen = bytearray()
        self._news = asyncio.Event()
        master, slave = pty.openpty()
        self._master = master
        columns, rows = _SIZE
        fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        home = folder / name
        home.mkdir(exist_ok=True)
        self._process = subprocess.Popen(
            [*WORKSHOP, "join", f"{name}@127.0.0.1:{port}", "--data", str(home / "data")],
            stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0),
            env={**os.environ, "HOME": str(home), "TERM": "xterm-256color",
                 "LC_ALL": "nl_NL.UTF-8"},
        )  # fmt: skip
        os.close(slave)
        asyncio.get_running_loop().add_reader(master, self._read)

    def type(self, keys: str) -> None:
        """Sends keys."""
        os.write(self._master, keys.encode())

    async def wait_for(self, mark: bytes, seconds: float = 30.0) -> float:
        """Waits until these bytes came out and returns the moment (perf_counter)."""
        async with asyncio.timeout(seconds):
            while mark not in self.seen:
                self._news.clear()
                await self._news.wait()
        return time.perf_counter()

    def end(self) -> None:
        """Ends the program."""
        asyncio.get_running_loop().remove_reader(self._master)
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def _read(self) -> None:
        with suppress(OSError):
            self.seen += os.read(self._master, 65_536)
        self._news.set()


@asynccontextmanager
async def _machine(served: Served, relay: Relay, folder: Path) -> AsyncIterator[Machine]:
    machine = Machine(relay.port, folder, "cato")
    try:
        await machine.wait_for(b"anders: nee):")
        machine.type("ja\r")
        await machine.wait_for(b"Code:")
        machine.type(f"{served.code}\r")
        await machine.wait_for(b"andere delegatie:")
        machine.type("2\r")
        await machine.wait_for(LAST_WORDS.encode())
        yield machine
    finally:
        machine.end()


async def keys(delay: float, times: int) -> None:
    """Own keys, keys to the other screen and back, and what they cost on the line."""
    signs = _signs()
    async with serve() as served, asyncio.TaskGroup() as tasks:
        with tempfile.TemporaryDirectory() as folder, Relay(served.port, delay) as relay:
            async with _machine(served, relay, Path(folder)) as machine:
                anna = await enter(
                    tasks, served.port, served.code, "anna", _SIZE, LAST_WORDS.encode()
                )
                await asyncio.sleep(1.0)
                before = relay.up, relay.down
                own, there = await _typed(signs, times, machine, anna)
                middle = relay.up, relay.down
                _, back = await _typed(signs, times, anna, machine)
                after = relay.up, relay.down
                await anna.leave()
    pressed = times + times // _IN_SIGHT * _IN_SIGHT
    report(
        "replica",
        {
            "delay_ms": delay * 1e3,
            "keys": times,
            "own_p50_ms": percentile(own, 0.5),
            "own_p99_ms": percentile(own, 0.99),
            "to_ssh_p50_ms": percentile(there, 0.5),
            "to_ssh_p99_ms": percentile(there, 0.99),
            "from_ssh_p50_ms": percentile(back, 0.5),
            "from_ssh_p99_ms": percentile(back, 0.99),
            "own_key_bytes_up": (middle[0] - before[0]) / pressed,
            "own_key_bytes_down": (middle[1] - before[1]) / pressed,
            "foreign_key_bytes_down": (after[1] - middle[1]) / pressed,
        },
    )


async def _typed(
    signs: Iterator[str],
    times: int,
    who: Machine | Participant,
    other: Machine | Participant,
) -> tuple[list[float], list[float]]:
    """Milliseconds until a key stands on one's own screen, and until it stands on the other."""
    own: list[float] = []
    there: list[float] = []
    for number in range(1, times + 1):
        sign = next(signs)
        begin = time.perf_counter()
        _press(who, sign)
        own.append((await who.wait_for(sign.encode()) - begin) * 1e3)
        there.append((await other.wait_for(sign.encode()) - begin) * 1e3)
        await asyncio.sleep(max(0.0, begin + _BETWEEN - time.perf_counter()))
        if number % _IN_SIGHT == 0:
            for _ in range(_IN_SIGHT):
                _press(who, "\x7f")
                await asyncio.sleep(_BETWEEN / 10)
            await asyncio.sleep(1.0)
    return own, there


def _press(who: Machine | Participant, sign: str) -> None:
    if isinstance(who, Machine):
        who.type(sign)
    else:
        who.type(sign.encode())


def _signs() -> Iterator[str]:
    return (chr(_FIRST + number % (_LAST - _FIRST)) for number in count())


async def catching_up(changes: int) -> None:
    """From the call to being in step, with so many changes of others since the last time."""
    async with serve() as served:
        stored = served.data, served.workshop, served.code
        with tempfile.TemporaryDirectory() as folder:
            await _until_in_step(served.port, served.code, Path(folder))
            keep = Path(folder) / "kept"
            await asyncio.to_thread(_copy, stored[0], keep)
            await asyncio.to_thread(_write, keep, stored[1], changes)
            async with serve_stored(keep, stored[1], served.code) as again:
                took, size = await _until_in_step(again.port, served.code, Path(folder))
    report("replica-catch-up", {"changes": changes, "seconds": took, "bytes": size})


async def _until_in_step(port: int, code: str, folder: Path) -> tuple[float, int]:
    known = KnownHosts(folder / "known_hosts")

    class Answers:
        async def code(self, instruction: str, prompt: str) -> str | None:
            return copybook.outbox.fact("code") or code

        async def trusts(self, host: str, fingerprint: str) -> bool:
            return True

    copybook = Copybook(folder / "copy")
    with Relay(port) as relay:
        address = Address("dirk", "127.0.0.1", relay.port)
        tether = Tether(
            copybook, participant_for("Dirk"),
            lambda: call(address, "workshop-sync", known, Answers()), system_clock, os.urandom,
            locale="nl", delegation="blauw",
        )  # fmt: skip
        begin = time.perf_counter()
        running = asyncio.create_task(tether.run())
        async with asyncio.timeout(60):
            await tether.ready()
            await _holds(lambda: tether.in_step)
        took = time.perf_counter() - begin
        running.cancel()
        await asyncio.wait({running})
        size = relay.down
    copybook.close()
    return took, size


async def _holds(holds: Callable[[], bool]) -> None:
    while not holds():  # noqa: ASYNC110 - nothing rings a bell for it
        await asyncio.sleep(0.001)


def _copy(data: Path, to: Path) -> None:
    subprocess.run(
        [*WORKSHOP, "copy", next(data.glob("*.workshop")).stem, str(to), "--data", str(data)],
        check=True, stdout=sys.stderr,
    )  # fmt: skip
    (to / "host_key").write_bytes((data / "host_key").read_bytes())


def _write(data: Path, workshop: str, changes: int) -> None:
    """So many single keys of somebody else, straight into the journal."""
    journal = Store(data).open(WorkshopId(workshop))
    room = Room(journal, system_clock, os.urandom)
    anna = Guest(room, "Anna", Role.DELEGATE).sit("rood", "nl")
    for number in range(changes):
        at = len(room.passages.text(PassageId("visie")))
        anna.edit(PassageId("visie"), at, at, "\n" if number % 60 == 59 else "x")
    journal.flush()
    journal.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--delays", type=float, nargs="+", default=[0.0, 50.0, 200.0])
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--changes", type=int, default=5_000)
    options = parser.parse_args()
    for delay in options.delays:
        asyncio.run(keys(delay / 1e3, options.times))
    asyncio.run(catching_up(options.changes))


if __name__ == "__main__":
    main()
