"""``workshop close``: text, decisions and reasons stay; how the words came to be goes for good."""

from __future__ import annotations

import sys

import click

from workshop.cli.errors import notice
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option, flag
from workshop.errors import RefusedError, StorageError, UsageError

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def close(id: str, per_delegation: bool, unfinished: bool, yes: bool, data: str | None) -> None:
        from workshop.agreement.roles import Role
        from workshop.cli.ending import end
        from workshop.cli.reports import is_finished
        from workshop.cli.shortening import shorten
        from workshop.cli.stored import read_state
        from workshop.i18n import translator
        from workshop.ids import WorkshopId
        from workshop.journal.store import Store

        store = Store(line.use_directory(data))
        state = read_state(store, WorkshopId(id))
        if state.closed is not None:
            raise RefusedError("workshop-closed")
        if not unfinished and not is_finished(state):
            raise RefusedError("close-unfinished")
        if not yes:
            _confirm(id)
        speech = translator(state.scenario.language)
        names = {role: speech.text(f"role-{role.value}") for role in Role}
        done = end(store, state.id, line.clock(), names if per_delegation else None)
        whom = "delegation" if per_delegation else "person"
        try:
            shorter = shorten(line.audit_file, id, names=per_delegation)
        except OSError as error:
            raise StorageError("storage-unwritable", path=str(line.audit_file)) from error
        line.put(
            t.text("cli-close-kept", id=id, passages=done.passages, events=done.events)
            + "\n"
            + t.text("cli-close-gone", changes=done.changes, sessions=done.sessions)
            + "\n"
            + t.text(f"cli-close-per-{whom}")
            + "\n"
            + t.text(f"cli-close-audit-{whom}", path=str(line.audit_file), lines=shorter)
            + "\n"
            + t.text("cli-close-left")
            + "\n"
        )

    def _confirm(id: str) -> None:
        if not sys.stdin.isatty():
            raise UsageError("close-needs-yes")
        notice(t.text("cli-close-sure", id=id))
        if sys.stdin.readline().strip() != id:
            raise click.Abort

    params = [
        argument(t, "id"),
        flag(t, "--per-delegation"),
        flag(t, "--unfinished"),
        flag(t, "--yes"),
        data_option(t),
    ]
    return SpokenCommand(t, "close", close, params)
