"""The program: finds the language, reads the settings once, and runs one command."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Sequence

import click

from workshop import __version__
from workshop.cli import (
    backup,
    close,
    copy,
    doctor,
    export,
    hostkeys,
    invite,
    join,
    listing,
    new,
    restore,
    run,
    scenario,
    serve,
    verify,
)
from workshop.cli.errors import guarded, tell
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenGroup, wished_locale
from workshop.config import load_settings
from workshop.errors import UsageError
from workshop.i18n import translator

__all__ = ["build", "main"]


def build(line: CommandLine) -> click.Group:
    """The command tree, in the language of the call."""
    t = line.t

    def show_version(context: click.Context, param: click.Parameter, value: bool) -> None:
        if value and not context.resilient_parsing:
            line.put(f"workshop {__version__}\n")
            context.exit()

    version = click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=t.text("cli-option-version"),
        callback=show_version,
    )
    kept = (backup, restore, copy, verify, close)
    modules = (run, new, invite, serve, join, listing, export, *kept, scenario, hostkeys, doctor)
    commands = [module.command(line) for module in modules]
    return SpokenGroup(t, "workshop", commands, [version])


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program and returns its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        settings = load_settings()
    except UsageError as error:
        return tell(error, translator(wished_locale(arguments, os.environ, None)))
    t = translator(wished_locale(arguments, os.environ, settings))
    line = CommandLine(t, settings, secrets.token_bytes)
    return guarded(
        line, lambda: build(line).main(arguments, prog_name="workshop", standalone_mode=False)
    )


if __name__ == "__main__":
    sys.exit(main())
