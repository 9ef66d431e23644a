"""People type over SSH, the server is killed at a moment nobody chose, and what every screen had
shown is compared with what the journal has.

Every key that is typed is a character that is typed nowhere else. So whatever a screen received
can be told by who typed it and when, and in the text that is left it is easy to see what was
lost, doubled or put in another order.
"""

from __future__ import annotations

import asyncio
import codecs
import json
import os
import random
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import asyncssh

from benchmarks.clients import Participant, enter
from benchmarks.stand import scenario_text
from workshop.agreement.roles import Role
from workshop.clock import system_clock
from workshop.ids import PassageId, WorkshopId
from workshop.journal.inspection import inspect
from workshop.journal.store import Store
from workshop.rooms.guest import Guest
from workshop.rooms.room import Room

__all__ = ["MOMENTS", "Found", "Stand", "Told", "Writer", "compare", "keys_once", "typed_in"]

WORKSHOP = (sys.executable, "-m", "workshop.cli.main")
_HASTY = (sys.executable, "-m", "tests.crash.hasty")
MOMENTS = ("typing", "snapshots", "closing", "backup", "opening")
"""What the server is in the middle of when it is killed."""
_AT_MOST = {"closing": 0.6, "backup": 1.2, "opening": 0.5}
"""Seconds from when that begins until the kill."""
_NEVER = b"\0\0"
PASSAGE = PassageId("visie")
_FIRST, _LAST = 0x4E00, 0x9FA5
LINES = "".join(f"regel {number}\n" for number in range(1, 10))


def keys_once() -> Iterator[str]:
    """Characters that are each typed once in a round."""
    return (chr(_FIRST + number % (_LAST - _FIRST)) for number in count())


def typed_in(text: str) -> list[str]:
    """The characters of a text that were typed by somebody, in order."""
    return [letter for letter in text if _FIRST <= ord(letter) <= _LAST]


@dataclass
class Told:
    """One client: what this person typed and what this screen showed, in order."""

    name: str
    typed: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)


@dataclass
class Writer(Told):
    """One client of the server that is killed."""

    participant: Participant = field(kw_only=True)

    def watch(self) -> None:
        """From here on, what the screen receives is noted."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.participant.on_bytes = lambda data: self.seen.extend(typed_in(decoder.decode(data)))

    def type(self, keys: str) -> None:
        self.typed += keys
        self.participant.type(keys.encode())


@dataclass
class Found:
    """What one kill came to. ``wrong`` is empty where nothing was lost."""

    typed: int
    shown: int
    kept: int
    wrong: list[str]


class Stand:
    """A workshop in a directory, and the server that is killed and started again."""

    def __init__(self, data: Path, people: int, chance: random.Random) -> None:
        self.data = data
        self.people = people
        self.chance = chance
        self.id = WorkshopId("")
        self._code = ""
        self._keys = keys_once()
        self._copy = data / "proef.backup"
        self._own: dict[str, str] = {}
        """The return codes of those who were in before."""

    async def make(self) -> None:
        """Makes the workshop."""
        self.data.mkdir(parents=True, exist_ok=True)
        scenario = self.data / "proef.yaml"
        await asyncio.to_thread(scenario.write_text, scenario_text(3))
        arguments = ("new", str(scenario), "--title", "Proef", "--delegation", "Rood", "--json")
        process = await asyncio.create_subprocess_exec(
            *WORKSHOP, *arguments, "--data", str(self.data), stdout=PIPE
        )
        out, _ = await process.communicate()
        made = json.loads(out)
        self.id, self._code = WorkshopId(made["id"]), made["codes"]["delegate"]
        self.clear()

    async def start(self, *, hasty: bool = False) -> tuple[Process, int]:
        """Starts the server; returns it and its port.

        Args:
            hasty: it keeps snapshots and starts its log anew all the time.
        """
        settings = {"WORKSHOP_LOG__LEVEL": "WARNING", "WORKSHOP_SSH__GRACE_SECONDS": "0"}
        program = _HASTY if hasty else WORKSHOP
        server = await asyncio.create_subprocess_exec(
            *program, "serve", "--data", str(self.data), "--host", "127.0.0.1", "--port", "0",
            stdout=PIPE, env={**os.environ, **settings},
        )  # fmt: skip
        assert server.stdout is not None
        line = (await server.stdout.readline()).decode()
        return server, int(line.split()[0].rpartition(":")[2])

    async def kill_once(self, longest: float, moment: str = "typing") -> Found:
        """One meeting: people come in and type until the server is killed; then it is compared.

        Args:
            moment: one of ``MOMENTS``.
        """
        server, port = await self.start(hasty=moment != "typing")
        writers: list[Writer] = []
        async with asyncio.TaskGroup() as tasks:
            for number in range(self.people):
                writers.append(await self.join(tasks, port, number))
            typing = [tasks.create_task(self._type(writer)) for writer in writers]
            # How long people type is what is tried here; nobody waits for a state.
            await asyncio.sleep(self.chance.uniform(0.02, longest))
            aside = await self._begin(moment, server)
            await asyncio.sleep(self.chance.uniform(0.0, _AT_MOST.get(moment, 0.0)))
            if server.returncode is None:
                server.send_signal(signal.SIGKILL)
            await server.wait()
            for task in typing:
                task.cancel()
        wrong = await self._look_at(aside) if aside else []
        if moment == "opening":
            await self._kill_while_opening()
        found = self.compare(writers)
        found.wrong += wrong
        self.clear()
        return found

    async def _begin(self, moment: str, server: Process) -> Process | None:
        """Has the server, or a program beside it, begin with what is to be cut short."""
        if moment == "closing":
            server.terminate()
        if moment != "backup":
            return None
        self._copy.unlink(missing_ok=True)
        return await asyncio.create_subprocess_exec(
            *WORKSHOP, "backup", self.id, str(self._copy), "--data", str(self.data), stdout=PIPE
        )

    async def _look_at(self, backup: Process) -> list[str]:
        """A backup that was made beside a server that was killed is whole, or is not there."""
        await backup.communicate()
        if (backup.returncode == 0) != self._copy.exists():
            return ["a backup does not say what became of it"]
        if not self._copy.exists():
            return []
        check = await asyncio.create_subprocess_exec(
            *WORKSHOP, "verify", str(self._copy), stdout=PIPE
        )
        await check.communicate()
        return [] if check.returncode == 0 else ["a backup is not whole"]

    async def _kill_while_opening(self) -> None:
        """Starts the server on what is there, and kills it while it opens the room."""
        server, port = await self.start(hasty=True)
        code = self._own.get("schrijver0", self._code)
        try:
            async with (
                asyncio.timeout(self.chance.uniform(0.05, _AT_MOST["opening"])),
                asyncio.TaskGroup() as tasks,
            ):
                await enter(tasks, port, code, "schrijver0", (100, 30), _NEVER, pick=b"")
        except* (TimeoutError, asyncssh.Error, OSError):
            pass
        server.send_signal(signal.SIGKILL)
        await server.wait()

    async def join(self, tasks: asyncio.TaskGroup, port: int, number: int) -> Writer:
        """Somebody comes in and goes to the end of a line of their own."""
        name = f"schrijver{number}"
        pick = b"" if name in self._own else b"\r"
        code = self._own.get(name, self._code)
        participant = await enter(tasks, port, code, name, (100, 30), b"regel 1", pick=pick)
        writer = Writer(name, participant=participant)
        writer.watch()
        participant.type(b"\x1b[B" * number + b"\x1b[F")
        return writer

    async def _type(self, writer: Writer) -> None:
        while True:
            keys = "".join(next(self._keys) for _ in range(self.chance.choice((1, 1, 1, 2, 7))))
            try:
                writer.type(keys)
            except (asyncssh.Error, OSError):
                return
            await asyncio.sleep(self.chance.uniform(0.0, 0.04))

    def compare(self, writers: Iterable[Writer]) -> Found:
        """Holds what the screens had shown against what the journal has."""
        inspect(Store(self.data).path(self.id))
        text = self.text()
        return compare(text, list(writers))

    def text(self) -> str:
        """The text in the journal; the server does not run."""
        journal = Store(self.data).open(self.id)
        try:
            return Room(journal, system_clock, os.urandom).passages.text(PASSAGE)
        finally:
            journal.close()

    def clear(self) -> None:
        """Begins with an empty sheet again, so that all lines are on all screens."""
        journal = Store(self.data).open(self.id)
        try:
            room = Room(journal, system_clock, os.urandom)
            hand = Guest(room, "Opruimer", Role.DELEGATE).sit("rood", "nl")
            hand.edit(PASSAGE, 0, len(room.passages.text(PASSAGE)), LINES)
            people = room.state.participants
            self._own = {people[id].name.lower(): own.code for id, own in room.state.passes.items()}
        finally:
            journal.close()
        self._keys = keys_once()


def compare(text: str, writers: Sequence[Told], *, refused: bool = False) -> Found:
    """What was lost, doubled or put in another order, in words.

    Args:
        refused: the server may have refused keys in between.
    """
    kept = typed_in(text)
    where = {letter: at for at, letter in enumerate(kept)}
    wrong: list[str] = []
    if len(where) < len(kept):
        wrong.append(f"{len(kept) - len(where)} characters are there twice")
    everybody = {letter for writer in writers for letter in writer.typed}
    if strangers := where.keys() - everybody:
        wrong.append(f"{len(strangers)} characters that nobody typed")
    shown: set[str] = set()
    for writer in writers:
        shown |= set(writer.seen)
        if lost := set(writer.seen) - where.keys():
            wrong.append(f"{len(lost)} characters that {writer.name} saw are gone")
        own = [letter for letter in writer.typed if letter in where]
        if not refused and own != writer.typed[: len(own)]:
            wrong.append(f"of what {writer.name} typed, something in the middle is gone")
        if (order := [where[letter] for letter in own]) != sorted(order):
            wrong.append(f"what {writer.name} typed stands in another order")
    return Found(len(everybody), len(shown), len(kept), wrong)
