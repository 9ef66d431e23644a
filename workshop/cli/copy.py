"""``workshop copy``: a workshop into another data directory, such as one on a stick."""

from __future__ import annotations

from pathlib import Path

import click

from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def copy(id: str, dir: str, data: str | None) -> None:
        from workshop.cli.keeping import copy
        from workshop.ids import WorkshopId
        from workshop.journal.store import Store

        other = Store(Path(dir).expanduser())
        store = Store(line.use_directory(data))
        # Nothing is made for a workshop that is not there.
        store.reader(WorkshopId(id)).close()
        other.prepare()
        found = copy(store, id, other)
        line.put(t.text("cli-copy-done", id=found.id, dir=dir, records=found.records) + "\n")

    params = [argument(t, "id"), argument(t, "dir"), data_option(t)]
    return SpokenCommand(t, "copy", copy, params)
