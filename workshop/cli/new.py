"""``workshop new``: makes a workshop from a scenario and prints its join codes."""

from __future__ import annotations

import click

from workshop.agreement.roles import Role
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option, flag, option

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def new(
        scenario: str, title: str, delegation: tuple[str, ...], data: str | None, json: bool
    ) -> None:
        from workshop.cli.opening import found
        from workshop.cli.reports import as_json
        from workshop.journal.store import Store
        from workshop.scenario.catalogue import find
        from workshop.scenario.loader import load

        content = load(find(scenario))
        store = Store(line.use_directory(data))
        store.prepare()
        state = found(store, content, title, delegation, line.clock, line.random)
        if json:
            codes = {role.value: state.code(role).code for role in Role}
            line.put(as_json({"id": state.id, "codes": codes}))
            return
        rows = [f"{t.text('cli-new-id')}: {state.id}", f"{t.text('cli-new-title')}: {state.title}"]
        width = max(len(t.text(f"role-{role.value}")) for role in Role)
        rows += [t.text(f"role-{r.value}").ljust(width + 2) + state.code(r).code for r in Role]
        expires = state.code(Role.DELEGATE).expires.astimezone().date()
        rows.append(t.text("cli-new-expires", day=expires))
        line.put("\n".join(rows) + "\n")

    params = [
        argument(t, "scenario"),
        option(t, "--title", metavar="title", required=True),
        option(t, "--delegation", metavar="name", multiple=True),
        data_option(t),
        flag(t, "--json"),
    ]
    return SpokenCommand(t, "new", new, params)
