"""``workshop restore``: a workshop from a backup, into a data directory."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option
from workshop.errors import StorageError

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def restore(file: str, data: str | None) -> None:
        from workshop.cli.keeping import restore
        from workshop.journal.store import Store

        store = Store(line.use_directory(data))
        store.prepare()
        if file == "-":
            found = restore(store, sys.stdin.buffer, "-")
        else:
            try:
                stream = Path(file).open("rb")  # noqa: SIM115 - opened apart from what reads it
            except OSError as error:
                raise StorageError("backup-unreadable", path=file) from error
            with stream:
                found = restore(store, stream, file)
        line.put(t.text("cli-restore-done", id=found.id, records=found.records) + "\n")

    params = [argument(t, "file"), data_option(t)]
    return SpokenCommand(t, "restore", restore, params)
