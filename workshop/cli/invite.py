"""``workshop invite``: one page for somebody who has never used a terminal, to mail or to print."""

from __future__ import annotations

import textwrap

import click

from workshop.agreement.roles import Role
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option, option, port_option
from workshop.errors import RefusedError

__all__ = ["command"]

_WIDTH = 76
_INDENT = "   "


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def invite(id: str, role: str, address: str | None, port: int | None, data: str | None) -> None:
        from workshop.cli.address import reachable_address, shown_address
        from workshop.cli.stored import read_state
        from workshop.ids import WorkshopId
        from workshop.journal.store import Store
        from workshop.ssh.hostkey import host_key

        directory = line.use_directory(data)
        state = read_state(Store(directory), WorkshopId(id))
        invited = Role(role)
        if state.closed is not None or not state.has_code(invited):
            raise RefusedError("workshop-closed")
        code = state.code(invited)
        ssh = line.settings.ssh
        join_line = t.text(
            "cli-join-line",
            port=str(ssh.port if port is None else port),
            address=shown_address(address or reachable_address(ssh.host)),
        )
        quoted = {
            "cli-invite-line": join_line,
            "cli-invite-trust": host_key(directory).fingerprint,
            "cli-invite-code": code.code,
        }
        rows = [
            t.text("cli-invite-title", title=state.title),
            t.text("cli-invite-role", role=t.text(f"role-{role}")),
            "",
            *_wrapped(t.text("cli-invite-about")),
        ]
        steps = ("open", "line", "trust", "code", "in")
        for number, step in enumerate(steps, start=1):
            name = f"cli-invite-{step}"
            rows += ["", *_wrapped(t.text(name), f"{number}. ")]
            if name in quoted:
                rows += ["", f"{_INDENT * 2}{quoted[name]}"]
        day = code.expires.astimezone().date()
        rows += ["", *_wrapped(t.text("cli-invite-end", day=day))]
        line.put("\n".join(rows) + "\n")

    params = [
        argument(t, "id"),
        option(
            t,
            "--role",
            metavar="role",
            type=click.Choice([known.value for known in Role]),
            default=Role.DELEGATE.value,
            values={"roles": ", ".join(known.value for known in Role)},
        ),
        option(t, "--address", metavar="host"),
        port_option(line),
        data_option(t),
    ]
    return SpokenCommand(t, "invite", invite, params)


def _wrapped(text: str, lead: str = "") -> list[str]:
    """Paragraphs within the width of a page; what follows a lead stands under it."""
    rest = " " * len(lead)
    rows: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        rows += textwrap.wrap(
            paragraph,
            _WIDTH,
            initial_indent=rest if number else lead,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )
    return rows
