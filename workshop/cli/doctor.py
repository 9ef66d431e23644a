"""``workshop doctor``: is this machine ready for a meeting, and what to do where it is not."""

from __future__ import annotations

import ipaddress
import locale
import os
import resource
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import click

from workshop.cli.address import reachable_address, shown_address
from workshop.cli.errors import ExitCode
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, data_option, host_option, port_option
from workshop.errors import WorkshopError

__all__ = ["Finding", "How", "command", "findings"]

_SPACE = 200 * 1024 * 1024  # bytes below which a long meeting may not fit
_BUILT = datetime(2026, 1, 1, tzinfo=UTC)  # no clock is right that says earlier
_SLACK = 120  # seconds that a file of another machine may be ahead
_SMALLEST = (80, 24)
_OWN_FILES = 100  # files the server has open beside one for everybody who is connected


class How(StrEnum):
    """How something was found. The values are the ends of message ids."""

    GOOD = "good"
    DOUBTFUL = "doubtful"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. Its sentence is ``cli-doctor-<what>``."""

    how: How
    what: str
    values: dict[str, str] = field(default_factory=dict)


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def doctor(data: str | None, host: str | None, port: int | None) -> None:
        directory = line.use_directory(data)
        ssh = line.settings.ssh
        found = list(
            findings(
                directory,
                ssh.host if host is None else host,
                ssh.port if port is None else port,
                line.clock(),
                ssh.sessions + ssh.unauthenticated,
            )
        )
        width = max(len(t.text(f"cli-doctor-{how}")) for how in How)
        rows = [
            f"{t.text(f'cli-doctor-{one.how}').ljust(width)}  "
            f"{t.text(f'cli-doctor-{one.what}', **one.values)}"
            for one in found
        ]
        line.put("\n".join(rows) + "\n")
        if any(one.how is How.BAD for one in found):
            raise click.exceptions.Exit(ExitCode.FAILED)

    return SpokenCommand(
        t, "doctor", doctor, [data_option(t), host_option(line), port_option(line)]
    )


def findings(
    directory: Path, host: str, port: int, now: datetime, sessions: int = 200
) -> Iterator[Finding]:
    """Looks at everything, one thing after the other; changes nothing that is there.

    Args:
        directory: where the workshops are, or will be.
        host, port: where the server listens, or will listen.
        now: what the clock of this machine says.
        sessions: how many people may be in.
    """
    checks: tuple[Callable[[], Finding], ...] = (
        lambda: _directory(directory),
        lambda: _space(directory),
        lambda: _key(directory),
        lambda: _port(directory, host, port),
        lambda: _address(host, port),
        lambda: _files(sessions),
        lambda: _clock(directory, now),
        _terminal,
    )
    for check in checks:
        yield check()


def _nearest(directory: Path) -> Path:
    """The directory, or the one above it that is there."""
    return next(one for one in (directory, *directory.absolute().parents) if one.exists())


def _directory(directory: Path) -> Finding:
    path = {"path": str(directory)}
    above = _nearest(directory)
    if not above.is_dir() or not os.access(above, os.W_OK | os.X_OK):
        return Finding(How.BAD, "directory-closed", path)
    if above != directory:
        return Finding(How.GOOD, "directory-new", path)
    if directory.stat().st_mode & 0o077:
        return Finding(How.DOUBTFUL, "directory-open", path)
    return Finding(How.GOOD, "directory", path)


def _space(directory: Path) -> Finding:
    free = shutil.disk_usage(_nearest(directory)).free
    values = {"megabytes": str(free // 1_000_000)}
    return Finding(*((How.GOOD, "space") if free >= _SPACE else (How.BAD, "space-little")), values)


def _key(directory: Path) -> Finding:
    from workshop.ssh.hostkey import FILE_NAME, coming_key, host_key

    if not (directory / FILE_NAME).exists():
        return Finding(How.GOOD, "key-new")
    try:
        values = {"fingerprint": host_key(directory).fingerprint}
        coming = coming_key(directory)
        if coming is not None:
            return Finding(How.GOOD, "key-coming", {**values, "coming": coming.fingerprint})
        return Finding(How.GOOD, "key", values)
    except WorkshopError:
        return Finding(How.BAD, "key-unreadable", {"path": str(directory / FILE_NAME)})


def _port(directory: Path, host: str, port: int) -> Finding:
    values = {"host": host, "port": str(port)}
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except PermissionError:
            return Finding(How.BAD, "port-forbidden", values)
        except OSError:
            what = "port-server" if _is_served(directory) else "port-taken"
            return Finding(How.GOOD if what == "port-server" else How.BAD, what, values)
    return Finding(How.GOOD, "port", values)


def _address(host: str, port: int) -> Finding:
    address = reachable_address(host)
    values = {"address": shown_address(address), "port": str(port)}
    try:
        alone = ipaddress.ip_address(address).is_loopback
    except ValueError:
        alone = address == "localhost"
    return Finding(*((How.DOUBTFUL, "address-alone") if alone else (How.GOOD, "address")), values)


def _files(sessions: int) -> Finding:
    limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = sessions + _OWN_FILES
    values = {"limit": str(limit), "needed": str(needed)}
    enough = limit == resource.RLIM_INFINITY or limit >= needed
    return Finding(*((How.GOOD, "files") if enough else (How.DOUBTFUL, "files-few")), values)


def _is_served(directory: Path) -> bool:
    """Whether a server of ours has this directory."""
    from workshop.journal.store import Store

    if not directory.is_dir():
        return False
    try:
        with Store(directory).lock():
            return False
    except WorkshopError:
        return True


def _clock(directory: Path, now: datetime) -> Finding:
    values = {"time": _shown(now)}
    if now < _BUILT:
        return Finding(How.BAD, "clock-wrong", values)
    saved = max((path.stat().st_mtime for path in directory.glob("*.workshop")), default=0.0)
    if saved > now.timestamp() + _SLACK:
        return Finding(
            How.BAD, "clock-slow", {**values, "saved": _shown(datetime.fromtimestamp(saved, UTC))}
        )
    return Finding(How.GOOD, "clock", values)


def _shown(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M %Z")


def _terminal() -> Finding:
    if not sys.stdout.isatty():
        return Finding(How.GOOD, "terminal-none")
    columns, rows = shutil.get_terminal_size()
    values = {"columns": str(columns), "rows": str(rows), "term": os.environ.get("TERM", "")}
    if values["term"] in ("", "dumb"):
        return Finding(How.BAD, "terminal-dumb", values)
    if locale.getpreferredencoding(False).lower().replace("-", "") != "utf8":
        return Finding(How.BAD, "terminal-letters", values)
    if columns < _SMALLEST[0] or rows < _SMALLEST[1]:
        return Finding(How.DOUBTFUL, "terminal-small", values)
    return Finding(How.GOOD, "terminal", values)
