"""``workshop backup``: a workshop in one file that says what it is, also while people type."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option
from workshop.errors import UsageError

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def backup(id: str, file: str, data: str | None) -> None:
        from workshop.cli.keeping import back_up, write_file
        from workshop.journal.store import Store

        store = Store(line.use_directory(data))
        if file != "-":
            found = write_file(Path(file), store, id, line.clock)
            line.put(
                t.text("cli-backup-done", id=found.id, file=file, records=found.records) + "\n"
            )
            return
        if sys.stdout.isatty():
            raise UsageError("backup-needs-file")
        sys.stdout.flush()
        back_up(store, id, sys.stdout.buffer, None, line.clock)
        sys.stdout.buffer.flush()

    params = [argument(t, "id"), argument(t, "file"), data_option(t)]
    return SpokenCommand(t, "backup", backup, params)
