"""``workshop list``: what is stored in a data directory."""

from __future__ import annotations

import click

from workshop.agreement.passage import PassageStatus
from workshop.agreement.state import WorkshopState
from workshop.cli.errors import ExitCode, tell
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, data_option, flag
from workshop.errors import JournalError

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def list_(data: str | None, json: bool) -> int:
        from workshop.cli.reports import as_json, summary
        from workshop.cli.stored import read_state
        from workshop.journal.store import Store

        store = Store(line.use_directory(data))
        states: list[WorkshopState] = []
        code = ExitCode.OK
        for id in store.ids():
            try:
                states.append(read_state(store, id))
            except JournalError as error:
                code = tell(error, t)
        states.sort(key=lambda state: (state.created_at, state.id))
        if json:
            line.put(as_json([summary(state) for state in states]))
        else:
            line.put("".join(f"{_row(state)}\n" for state in states))
        return code

    def _row(state: WorkshopState) -> str:
        agreed = sum(p.status is PassageStatus.AGREED for p in state.passages.values())
        settled = t.text("cli-list-agreed", agreed=agreed, of=len(state.passages))
        day = state.created_at.astimezone().date().isoformat()
        return f"{state.id}  {day}  {settled}  {state.title}"

    return SpokenCommand(t, "list", list_, [data_option(t), flag(t, "--json")])
