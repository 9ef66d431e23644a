"""A tiny host and tiny screens, so that the door can be tried without the house behind it."""

from __future__ import annotations

import asyncio
import io
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

from workshop.errors import AdmissionError, RefusedError, ReplicationError, WorkshopError
from workshop.i18n import Locale
from workshop.replication.messages import FromServer, Gone, Goodbye, Item, Records
from workshop.ssh.door import DriverClass, Knock, Replica, Reply, Screen
from workshop.terminal import Terminal

__all__ = ["FakeHost", "FakeReplica", "Guest", "Pad"]

SECRET = "geheime-onderhandeltekst"


@dataclass(frozen=True)
class Guest:
    name: str
    role: str = "delegate"
    workshop: str = "proefstad"
    proof: str = "code"
    language: str = "nl"


class Pad(App[None]):
    """Shows what was typed and pasted, its size and its colours; Ctrl+Q leaves, Ctrl+X breaks."""

    ENABLE_COMMAND_PALETTE = False
    refused: AdmissionError | None = None
    CSS = "Screen { overflow: hidden; } #typed { color: #ff8800; }"
    BINDINGS = [("ctrl+q", "quit", "")]  # noqa: RUF012

    def __init__(self, host: FakeHost, guest: Guest, driver_class: Any) -> None:
        super().__init__(driver_class=driver_class)
        self.host = host
        self.guest = guest
        self.typed = ""
        self.console = Console(color_system="truecolor", file=io.StringIO(), force_terminal=True)
        self.ended = asyncio.Event()

    async def run_async(self, *arguments: Any, **options: Any) -> None:
        self.host.screens.append(self)
        self.host.shown.set()
        try:
            await self.live(*arguments, **options)
        finally:
            self.ended.set()

    async def live(self, *arguments: Any, **options: Any) -> None:
        await super().run_async(*arguments, **options)

    def compose(self) -> ComposeResult:
        yield Static(f"welkom {self.guest.name}", markup=False)
        yield Static("[]", id="typed", markup=False)
        yield Static("", id="size", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        self.query_one("#size", Static).update(f"{event.size.width}x{event.size.height}")

    def on_key(self, event: events.Key) -> None:
        if event.key == "ctrl+x":
            text = SECRET
            raise RuntimeError(f"stuk door {text}")
        shown = event.character if event.is_printable else f"<{event.key}>"
        self.show(self.typed + (shown or ""))

    def on_paste(self, event: events.Paste) -> None:
        self.show(f"{self.typed}<geplakt {len(event.text)}: {event.text[:40]!r}>")

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.show(f"{self.typed}<muis {event.screen_x},{event.screen_y}>")

    def show(self, text: str) -> None:
        self.typed = text
        self.query_one("#typed", Static).update(f"[{text}]")

    def _fatal_error(self) -> None:  # as the base class of real screens: no traceback on stderr
        self._close_messages_no_wait()


class FakeReplica:
    """Says back what is said to it; knows three words besides."""

    def __init__(self, guest: Guest) -> None:
        self.guest = guest
        self.joined = False
        self.rejected = ""
        self.effort = 0
        self.on_news: Callable[[], None] = lambda: None
        self.over = False
        self.said: list[bytes] = []
        self.lines: list[FromServer] = []
        self.closed = asyncio.Event()
        self.stuck = False

    @property
    def behind(self) -> int:
        return len(self.said)

    def heard(self, message: bytes) -> None:
        self.said.append(message)

    def work(self) -> bool:
        if self.stuck or not self.said:
            return False
        message = self.said.pop(0)
        self.joined = True
        if message == b"stuk":
            raise RuntimeError(SECRET)
        if message == b"dag":
            self.bye("replica-view")
        elif message == b"alles":
            much = Item(k="event", at=0, payload=random.Random(1).randbytes(60_000))
            self.lines += [Records(after=0, items=(much,)) for _ in range(100)]
        else:
            self.lines.append(Gone(session=message.decode()))
        return bool(self.said)

    def next(self) -> FromServer | None:
        return self.lines.pop(0) if self.lines else None

    def reject(self, error: ReplicationError) -> None:
        self.rejected = error.id
        self.bye(error.id)

    def bye(self, reason: str, *, again: bool = True) -> None:
        self.lines.append(Goodbye(reason=reason, again=again))
        self.over = True
        self.on_news()

    def close(self) -> None:
        self.over = True
        self.closed.set()


@dataclass
class FakeHost:
    """Lets everybody in whose code is "goed", and who proves to have a key that it knows."""

    knocks: list[Knock] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    """By name: the fingerprint of the key that opens the door."""
    screens: list[Pad] = field(default_factory=list)
    terminals: list[Terminal] = field(default_factory=list)
    executed: list[tuple[str, ...]] = field(default_factory=list)
    work: Callable[[], bytes] | None = None
    """Makes the export instead, in a thread."""
    export: bytes = "# Akkoord\n\nvóór 2030\n".encode()
    make_screen: Any = None
    replicas: list[FakeReplica] = field(default_factory=list)
    warnings: int = 0
    shown: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when there is a first screen."""

    async def admit(self, knock: Knock) -> Guest:
        self.knocks.append(knock)
        if knock.name == "bezet":
            raise AdmissionError("name-taken")
        if knock.code != "goed":
            raise AdmissionError("code-wrong")
        return Guest(knock.name)

    async def recognise(self, knock: Knock) -> Guest | None:
        (fingerprint,) = knock.keys
        return Guest(knock.name, proof="key") if self.keys.get(knock.name) == fingerprint else None

    def screen(self, admitted: Any, terminal: Terminal, driver_class: DriverClass) -> Screen:
        self.terminals.append(terminal)
        if admitted.name == "geweigerd":
            raise RefusedError("not-now")
        if self.make_screen is not None:
            made: Screen = self.make_screen(self, admitted, driver_class)
            return made
        return Pad(self, admitted, driver_class)

    def execute(self, admitted: Any, argv: Sequence[str], terminal_env: Mapping[str, str]) -> Reply:
        self.executed.append(tuple(argv))
        if argv[0] == "status":
            raise RuntimeError(SECRET)
        if argv[0] == "whoami":
            return Reply(0, f"{admitted.name} {dict(terminal_env)}\n".encode())
        if argv[1:]:
            raise RefusedError("not-now")
        return Reply(0, self.export, "3 passages\n", work=self.work)

    def shelf(self, admitted: Any) -> Mapping[str, Sequence[str]]:
        if admitted.name == "geweigerd":
            raise RefusedError("not-now")
        return {"akkoord.md": ("export",), "stuk.md": ("status",)}

    def replica(self, admitted: Any) -> Replica:
        self.replicas.append(FakeReplica(admitted))
        return self.replicas[-1]

    def warn_of_guessing(self) -> None:
        self.warnings += 1

    def refusal(self, error: WorkshopError, locale: Locale) -> str:
        return f"Geweigerd – één reden: {error.id} ({locale})"
