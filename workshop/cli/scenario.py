"""``workshop scenario``: what comes along, and what is wrong with a file."""

from __future__ import annotations

from pathlib import Path

import click

from workshop.cli.errors import ExitCode, notice, sentence
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, SpokenGroup, argument

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The group."""
    t = line.t

    def check(files: tuple[str, ...]) -> int:
        from workshop.scenario.loader import check as mistakes_in

        code = ExitCode.OK
        for file in files:
            mistakes = mistakes_in(Path(file))
            for mistake in mistakes:
                notice(sentence(mistake, t))
            if mistakes:
                code = ExitCode.FAILED
            else:
                line.put(t.text("cli-check-good", file=file) + "\n")
        return code

    def list_() -> None:
        from workshop.scenario.catalogue import summaries

        for one in summaries():
            line.put(f"{one.id}  {one.language}  {one.minutes} min  {one.title}\n")

    commands = [
        SpokenCommand(
            t,
            "check",
            check,
            [argument(t, "files", nargs=-1, required=True)],
            texts="scenario-check",
        ),
        SpokenCommand(t, "list", list_, texts="scenario-list"),
    ]
    return SpokenGroup(t, "scenario", commands)
