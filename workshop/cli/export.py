"""``workshop export``: the agreement as a document, with or without a server running."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option, option
from workshop.errors import UsageError
from workshop.export.formats import FORMATS, format_of

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def export(
        id: str, data: str | None, format: str | None, output: str | None, template: str | None
    ) -> None:
        from workshop.cli.press import press
        from workshop.cli.stored import read_whole
        from workshop.export.write import write_atomic
        from workshop.journal.store import Store

        shown = output is None or output == "-"
        chosen = FORMATS[format] if format else format_of(output or "")
        if chosen.binary and shown and sys.stdout.isatty():
            raise UsageError("export-needs-file", format=chosen.name)
        store = Store(line.use_directory(data))
        made = press(line, template)
        whole = read_whole(store, id)
        document = chosen.render(
            made.edition(whole.state, whole.passages(), chosen, whole.decisions)
        )
        if output is None or shown:
            line.put(document)
        else:
            write_atomic(Path(output), document)

    params = [
        argument(t, "id"),
        data_option(t),
        option(
            t,
            "--format",
            metavar="format",
            type=click.Choice(list(FORMATS)),
            values={"formats": ", ".join(FORMATS)},
        ),
        option(t, "--output", metavar="file", short="-o"),
        option(t, "--template", metavar="file"),
    ]
    return SpokenCommand(t, "export", export, params)
