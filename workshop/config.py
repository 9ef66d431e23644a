"""What an operator can set, by concern. Read once by the command line and passed on as sections.

Every setting is an environment variable: ``WORKSHOP_`` and the name, with two underscores
between section and field: ``WORKSHOP_SSH__PORT=2200``. The sentence under each field is its
documentation. The same lines may stand in a file that ``WORKSHOP_SETTINGS`` names; the environment
goes first. Nothing here is global: whoever reads again gets another value.
"""

from __future__ import annotations

import os
from io import StringIO
from pathlib import Path
from typing import Literal

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from workshop.errors import UsageError
from workshop.i18n import Locale

__all__ = [
    "PREFIX",
    "ExportSettings",
    "LogSettings",
    "Settings",
    "SshSettings",
    "load_settings",
    "setting_names",
]

PREFIX = "WORKSHOP_"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class SshSettings(_Section):
    """The SSH server."""

    host: str = "0.0.0.0"  # every address, or nobody else in the building gets in
    """Address to listen on; 0.0.0.0 is every IPv4 address of this machine."""
    port: int = Field(2222, ge=0, le=65_535)
    """TCP port; 0 takes any free one."""
    admission: bool = False
    """Whether newcomers wait in a lobby until who leads lets them in."""
    login_timeout: int = Field(120, ge=10, le=3600)
    """Seconds somebody has to type the code; the clock runs from the connection."""
    code_attempts: int = Field(6, ge=1, le=20)
    """Wrong codes on one connection before it is closed."""
    keepalive_interval: int = Field(30, ge=5, le=600)
    """Seconds of silence after which the server asks whether the other side is still there."""
    keepalive_count: int = Field(5, ge=1, le=20)
    """Unanswered questions after which a connection is closed."""
    unauthenticated: int = Field(64, ge=1, le=10_000)
    """Connections that have not given a code yet, all together."""
    unauthenticated_per_address: int = Field(48, ge=1, le=10_000)
    """The same from one address; a whole town hall may be behind one."""
    sessions: int = Field(200, ge=1, le=10_000)
    """People who may be in at the same time."""
    channels_per_connection: int = Field(4, ge=1, le=100)
    """Screens and commands at the same time over one connection."""
    replicas: bool = True
    """Whether the program on a participant's own machine may keep a copy and write without a line;
    false where the text may not leave the server."""
    grace_seconds: float = Field(10.0, ge=0, le=3600)
    """Seconds that every screen counts down before the server stops; a second signal ends them."""
    drain_seconds: float = Field(5.0, ge=0, le=60)
    """Longest time that stopping waits for sessions to end."""


class ExportSettings(_Section):
    """The documents that leave the room."""

    template: Path | None = None
    """File with the house style: cover page, order of the sections, headings, openness."""


class LogSettings(_Section):
    """The program's own log; never holds workshop text or codes."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """Least weight of what is written."""
    file: Path | None = None
    """File to write to; without it, workshop.log in the data directory."""
    audit: Path | None = None
    """File for who came, was refused and left; without it, audit.jsonl in the data directory."""


class Settings(BaseSettings):
    """Everything that can be set, in sections."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
    )

    data: Path | None = None
    """Directory of the workshops where --data is not given; without it, the place the system
    keeps a person's application data."""
    lang: Locale | None = None
    """Language of the command line where --lang is not given: nl or en. Without it, LC_ALL and
    LANG decide, else Dutch."""
    settings: Path | None = None
    """File with settings, a line each: WORKSHOP_SSH__SESSIONS=80. Read again upon SIGHUP."""
    ssh: SshSettings = SshSettings()
    export: ExportSettings = ExportSettings()
    log: LogSettings = LogSettings()


def setting_names() -> list[str]:
    """The environment variables there are, in the order of the sections."""
    names: list[str] = []
    for name, field in Settings.model_fields.items():
        section = field.annotation
        if isinstance(section, type) and issubclass(section, _Section):
            names += [f"{PREFIX}{name}__{inner}".upper() for inner in section.model_fields]
        else:
            names.append(f"{PREFIX}{name}".upper())
    return names


def load_settings() -> Settings:
    """Reads the environment, and the file with settings where it names one.

    Raises:
        UsageError: a value that cannot be, a variable that begins like ours and is none of them,
            any other line in the file, or a file that cannot be read. Values: name (of the
            variable), expected; path.
    """
    known = set(setting_names())
    for name in sorted(os.environ):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            raise UsageError("setting-unknown", name=name)
    file = os.environ.get(f"{PREFIX}SETTINGS") or None
    for name in _lines(file) if file is not None else ():
        if name.upper() not in known:
            raise UsageError("setting-unknown", name=name)
    try:
        return Settings(_env_file=file)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = PREFIX + "__".join(str(part) for part in first["loc"]).upper()
        raise UsageError("setting-wrong", name=name, expected=first["msg"]) from None


def _lines(file: str) -> list[str]:
    """The names that a file with settings gives a value."""
    try:
        return list(dotenv_values(stream=StringIO(Path(file).read_text(encoding="utf-8"))))
    except (OSError, UnicodeError) as error:
        raise UsageError("settings-unreadable", path=file) from error
