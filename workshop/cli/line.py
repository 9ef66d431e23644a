"""What every command is given: language, settings, clock, randomness, and where to write."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from workshop.clock import Clock, system_clock
from workshop.config import Settings, SshSettings
from workshop.i18n import Translator
from workshop.ids import RandomBytes

__all__ = ["APPLICATION", "AUDIT_NAME", "LOG_NAME", "CommandLine"]

APPLICATION = "drafting-room"
LOG_NAME = "workshop.log"
AUDIT_NAME = "audit.jsonl"


@dataclass
class CommandLine:
    """One call of the program."""

    t: Translator
    settings: Settings
    random: RandomBytes
    clock: Clock = system_clock
    directory: Path = field(init=False)
    """The data directory of this call; what --data says, once a command has read it."""
    given: dict[str, object] = field(default_factory=dict)
    """Settings of the server that were given as options, by name; they go before all others."""

    def __post_init__(self) -> None:
        self.directory = self.settings.data or platformdirs.user_data_path(APPLICATION)

    def use_directory(self, given: str | None) -> Path:
        """Settles the data directory: the option, else the setting, else the system's place."""
        if given:
            self.directory = Path(given).expanduser()
        return self.directory

    @property
    def ssh(self) -> SshSettings:
        """The settings of the server; the command line goes before the environment."""
        return self.settings.ssh.model_copy(update=self.given)

    @property
    def log_file(self) -> Path:
        """Where the log goes when it goes to a file."""
        return self.settings.log.file or self.directory / LOG_NAME

    @property
    def audit_file(self) -> Path:
        """Where it is written who came and went."""
        return self.settings.log.audit or self.directory / AUDIT_NAME

    def put(self, data: str | bytes) -> None:
        """Writes data to stdout: UTF-8 whatever the locale, no newline added or translated."""
        sys.stdout.flush()
        sys.stdout.buffer.write(data.encode() if isinstance(data, str) else data)
        sys.stdout.buffer.flush()
