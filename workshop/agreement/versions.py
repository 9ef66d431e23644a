"""Older texts of a passage that get a name: what the command leads to. Pure."""

from __future__ import annotations

import re

from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.context import Context
from workshop.agreement.known import known_passage
from workshop.agreement.names import clean_line
from workshop.agreement.state import WorkshopState
from workshop.errors import NotFoundError, RefusedError

__all__ = ["name_version"]

_VERSION = re.compile(r"[0-9a-f]{64}(\+[0-9a-f]{64}){0,99}")
"""Changes; more than one where people wrote without each other's words."""


def name_version(state: WorkshopState, command: c.NameVersion, context: Context) -> list[e.Event]:
    """Gives an older text of a passage a name.

    Raises:
        NotFoundError: no such passage, or what cannot be a version.
        RefusedError: the name is empty.
    """
    known = known_passage(state, command.passage)
    if not _VERSION.fullmatch(command.version):
        raise NotFoundError("version-unknown", version=command.version)
    name = clean_line(command.name)
    if not name:
        raise RefusedError("version-name-empty")
    if known.name_of(command.version) == name:
        return []
    return [
        e.VersionNamed(
            at=context.now,
            by=context.by,
            passage=command.passage,
            version=command.version,
            name=name,
        )
    ]
