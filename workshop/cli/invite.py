"""``workshop invite``: one page for somebody who has never used a terminal, to mail or to print."""

from __future__ import annotations

import os
import sys

import click

from workshop.agreement.roles import Role
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option, option, port_option
from workshop.errors import RefusedError

__all__ = ["command"]

_FORMS = ("text", "html")


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def invite(
        id: str,
        role: str,
        form: str,
        contact: str | None,
        address: str | None,
        port: int | None,
        data: str | None,
    ) -> None:
        from workshop.agreement.names import clean_line
        from workshop.cli.address import reachable_address, shown_address
        from workshop.cli.invitation import Sheet, page, printed
        from workshop.cli.opening import renewed_code
        from workshop.cli.stored import read_state
        from workshop.ids import WorkshopId
        from workshop.journal.store import Store
        from workshop.ssh.hostkey import host_key

        directory = line.use_directory(data)
        store, workshop = Store(directory), WorkshopId(id)
        state = read_state(store, workshop)
        invited = Role(role)
        if state.closed is not None:
            raise RefusedError("workshop-closed")
        if state.has_code(invited) and state.code(invited).expires > line.clock():
            code = state.code(invited)
        else:
            # It was used, its days are over, or the role is younger than the workshop.
            code = renewed_code(store, workshop, invited, line.clock, line.random)
        ssh = line.settings.ssh
        sheet = Sheet(
            title=state.title,
            role=invited,
            host=shown_address(address or reachable_address(ssh.host)),
            port=ssh.port if port is None else port,
            fingerprint=host_key(directory).fingerprint,
            code=code.code,
            last_day=code.expires.astimezone().date(),
            once=invited is Role.FACILITATOR,
            contact=clean_line(contact or ""),
        )
        if form == "html":
            line.put(printed(sheet, t))
        else:
            colours = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
            line.put(page(sheet, t, colours=colours))

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
        option(
            t,
            "--form",
            metavar="format",
            type=click.Choice(_FORMS),
            default=_FORMS[0],
            values={"forms": ", ".join(_FORMS)},
        ),
        option(t, "--contact", metavar="contact"),
        option(t, "--address", metavar="host"),
        port_option(line),
        data_option(t),
    ]
    return SpokenCommand(t, "invite", invite, params)
