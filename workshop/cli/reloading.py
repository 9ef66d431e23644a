"""Other settings for a server that people are in: read again, and nobody is asked to leave."""

from __future__ import annotations

import logging

from workshop import logs
from workshop.cli.line import CommandLine
from workshop.cli.press import press
from workshop.cli.serving import House
from workshop.config import Settings, load_settings
from workshop.errors import WorkshopError
from workshop.ssh.audit import Happening, record
from workshop.ssh.hostkey import coming_key, host_key

__all__ = ["changed", "reload"]

_LOG = logging.getLogger(__name__)
_FIXED = frozenset({"data", "lang", "settings", "ssh.host", "ssh.port", "log.file", "log.audit"})
"""What is only looked at when the server starts."""


def reload(line: CommandLine, house: House) -> None:
    """Reads settings, keys and the template again; a mistake in them changes nothing."""
    try:
        fresh = load_settings()
        names = changed(line.settings, fresh)
        line.settings, before = fresh, line.settings
        try:
            house.use(press(line), host_key(line.directory), coming_key(line.directory), line.ssh)
        except WorkshopError:
            line.settings = before
            raise
    except WorkshopError as error:
        _LOG.error("the settings were not read again: %s", error)
        return
    logs.set_level(fresh.log.level)
    for name in sorted(names & _FIXED):
        _LOG.warning("%s has another value, which counts from the next start on", name)
    record(Happening.RELOADED, changed=" ".join(sorted(names)), fingerprint=house.door.fingerprint)


def changed(before: Settings, after: Settings) -> set[str]:
    """The names of what has another value, as ``section.field``."""
    old, new = _flat(before), _flat(after)
    return {name for name in new if old[name] != new[name]}


def _flat(settings: Settings) -> dict[str, object]:
    flat: dict[str, object] = {}
    for name, value in settings.model_dump().items():
        if isinstance(value, dict):
            flat |= {f"{name}.{inner}": one for inner, one in value.items()}
        else:
            flat[name] = value
    return flat
