"""A Textual driver on an SSH channel: no threads, no signals, nothing of the process touched.

The only module of this package that knows Textual. Private names of Textual used here, each
covered by ``tests/ssh/test_private_names.py``:

- ``Driver._app``, ``Driver._loop``, ``Driver._mouse``, ``Driver._size``: set by the base class.
- ``App._exception``: the fault an app ended by; ``run_async`` returns instead of raising.
- ``textual._xterm_parser.XTermParser`` with ``_parse_extended_key`` and ``_re_extended_key``.
- ``textual._ansi_sequences.ANSI_SEQUENCES_KEYS``: the sequences that parser knows.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol, cast

import textual._xterm_parser as xterm
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.app import ScreenStackError
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

from workshop.ssh.incoming import Incoming, Pasted, Piece
from workshop.ssh.outgoing import ENTER, LEAVE, screened
from workshop.ssh.pump import Pump, Tap
from workshop.terminal import ColourDepth, downgrade

if TYPE_CHECKING:
    from textual.app import App

__all__ = ["Channel", "SSHDriver"]

_log = logging.getLogger(__name__)

_CONGESTED = 16 * 1024  # bytes waiting above which nothing should be painted
_OVERFULL = 256 * 1024  # bytes waiting above which what is painted all the same is dropped

_ANSWER = re.compile(r"\x1b\[(?:<[-\d;]{1,24}[mM]|\?2026;\d\$y|[IO])")


class Channel(Tap, Protocol):
    """What the driver needs of the connection; see ``line.Line``."""

    on_drained: Callable[[], None] | None

    @property
    def is_open(self) -> bool: ...
    @property
    def queued(self) -> int: ...
    @property
    def blocked(self) -> bool: ...
    def write(self, data: bytes) -> None: ...


def _known(sequence: str) -> bool:
    return (
        sequence in ANSI_SEQUENCES_KEYS
        or _ANSWER.fullmatch(sequence) is not None
        or xterm._re_extended_key.fullmatch(sequence) is not None
    )


@lru_cache(1024)
def _extended_key(sequence: str) -> list[events.Key] | None:
    plain = cast(Any, XTermParser._parse_extended_key).__wrapped__
    return cast("list[events.Key] | None", plain(XTermParser, sequence))


class _KeyParser(XTermParser):
    """Caches by sequence only.

    Textual's cache sits on the method, so its keys keep the parser, its last event and thereby
    the app of up to 1,024 people who left long ago.
    """

    def _parse_extended_key(self, sequence: str) -> list[events.Key] | None:  # type: ignore[override]
        return _extended_key(sequence)


class SSHDriver(Driver):
    """Carries one app's output to its terminal and that terminal's input to the app.

    Args:
        channel: where bytes go.
        depth: colours of the terminal.
        on_first_frame: called once, when the app has drawn for the first time.
        on_missed_frame: called when a frame had to be dropped and there is room for it now.
        paste_cut: the sentence for somebody whose paste was too long to take whole.
    """

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
        channel: Channel,
        depth: ColourDepth,
        on_first_frame: Callable[[], None] | None = None,
        on_missed_frame: Callable[[], None] | None = None,
        paste_cut: str = "",
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._channel = channel
        self._depth = depth
        self._on_first_frame = on_first_frame
        self._on_missed_frame = on_missed_frame
        self._paste_cut = paste_cut
        self._parser = _KeyParser()
        self._pump = Pump(Incoming(_known), self._deliver, self._backlog, self._rests, channel)
        self._output: list[str] = []
        self._flush_handle: asyncio.Handle | None = None
        self._shown = False
        self._missed_frame = False
        self._filling = False
        self._closed = False
        channel.on_drained = self.drained

    # Output

    @property
    def congested(self) -> bool:
        """Whether nothing should be painted now; what changed is painted together later."""
        return self._closed or self._channel.blocked or self._channel.queued > _CONGESTED

    @property
    def failure(self) -> BaseException | None:
        """The fault the app ended by."""
        return self._app._exception

    def write(self, data: str) -> None:
        if self._closed:
            return
        data = screened(data)
        if data:
            self._output.append(data)
            if self._flush_handle is None:
                self._flush_handle = self._loop.call_soon(self.flush)

    def flush(self) -> None:
        if self._flush_handle is not None:
            self._flush_handle.cancel()
            self._flush_handle = None
        if not self._output:
            return
        output = "".join(self._output)
        self._output.clear()
        if not self._channel.is_open:
            self._closed = True
        elif self._channel.queued > _OVERFULL:
            self._missed_frame = True
        else:
            self._send(output)
            if self._shown and self._on_first_frame is not None:
                self._on_first_frame()
                self._on_first_frame = None

    def _send(self, output: str) -> None:
        self._channel.write(downgrade(output, self._depth).encode("utf-8", "replace"))

    def drained(self) -> None:
        """Bytes that were held up have gone."""
        if self._missed_frame and not self._closed and not self._channel.blocked:
            self._missed_frame = False
            if self._on_missed_frame is not None:
                self._on_missed_frame()

    # Modes

    def start_application_mode(self) -> None:
        self._shown = True
        self._channel.write(ENTER.encode())

    def stop_application_mode(self) -> None:
        self.leave()

    def leave(self) -> None:
        """Gives the terminal back as it was; does nothing the second time."""
        if self._shown:
            self._shown = False
            self._output.clear()
            self._channel.write(LEAVE.encode())

    def disable_input(self) -> None:
        self._pump.stop()

    def close(self) -> None:
        self._closed = True
        self._channel.on_drained = None
        self._pump.stop()
        if self._flush_handle is not None:
            self._flush_handle.cancel()
            self._flush_handle = None

    # What is in the window

    @property
    def ready(self) -> bool:
        """Whether the app has taken in the last size, and what it draws can leave."""
        if self._filling or self.congested:
            return False
        try:
            return self._app.screen.outer_size == self._app.size
        except ScreenStackError:  # not there yet, or not any more
            return False

    def fill(self, columns: int, rows: int) -> None:
        """Has the app lay out for a size within bounds, and draw everything."""
        if not self._closed:
            size = Size(columns, rows)
            # A resize is what makes every kind of screen forget what it thinks is drawn.
            self._filling = self._app.post_message(events.Resize(size, size))
            self._app.call_later(self._filled)

    def _filled(self) -> None:
        self._filling = False
        self._app.refresh()

    # Input

    def feed(self, data: bytes) -> None:
        """Takes what came from the terminal."""
        self._pump.feed(data)

    def _backlog(self) -> int:
        waiting = self._app.message_queue_size
        try:
            focused = self._app.focused
        except ScreenStackError:  # not there yet, or not any more
            return waiting
        return waiting + (focused.message_queue_size if focused is not None else 0)

    def _rests(self) -> bool:
        """Whether nothing is on its way to what has the focus, or from there."""
        try:
            screen, focused = self._app.screen, self._app.focused
        except ScreenStackError:  # not there yet, or not any more
            return not self._app.message_queue_size
        path = screen.ancestors_with_self if focused is None else focused.ancestors_with_self
        return screen.is_mounted and not any(node.message_queue_size for node in path)

    def _deliver(self, piece: Piece) -> None:
        if isinstance(piece, Pasted):
            self.process_message(events.Paste(piece.text))
            if piece.cut and self._paste_cut:
                self._app.call_later(self._app.notify, self._paste_cut, markup=False)
        elif piece.text == "\x1b":
            self.process_message(events.Key("escape", "\x1b"))
        else:
            try:
                for message in self._parser.feed(piece.text):
                    self.process_message(message)
            except Exception as error:
                # The parser trusts numbers in sequences (`CSI 99999201u` is no character).
                _log.debug("input was not understood: %s", type(error).__name__)
                self._parser = _KeyParser()

    def send_message(self, message: Message) -> None:
        self._app.post_message(message)

    # What a screen must not do on the server

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """Opens nothing: the browser would be the server's."""

    def deliver_binary(self, *args: Any, **options: Any) -> None:
        """Refuses: the file would be written on the server."""
        raise NotImplementedError("files leave through the export command")
