"""What may follow ``ssh name@host``: a short list of words, answered here in the process.

Nothing is ever spawned, no shell looks at what was typed, and the options of a command are the
host's business.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from workshop.errors import NotAllowedError, UsageError, WorkshopError
from workshop.i18n import Translator
from workshop.ssh.door import Admitted, Host, Reply

__all__ = ["COMMANDS", "MAX_LENGTH", "answer", "command_name"]

COMMANDS = ("export", "help", "status", "whoami")
MAX_LENGTH = 1000
"""Characters a command line may have."""


def _split(line: str) -> list[str]:
    if len(line) > MAX_LENGTH or not line.isprintable():
        return []
    try:
        return shlex.split(line)
    except ValueError:
        return []


def command_name(line: str) -> str | None:
    """The command a line begins with, when it is one of ours."""
    argv = _split(line)
    return argv[0] if argv and argv[0] in COMMANDS else None


def answer(
    host: Host, admitted: Admitted, line: str, environment: Mapping[str, str], texts: Translator
) -> Reply:
    """Answers one command line; what the host refuses becomes a sentence and an exit code."""
    argv = _split(line)
    if not argv or argv[0] not in COMMANDS:
        sentence = texts.text("ssh-command-unknown", commands=", ".join(COMMANDS))
        return Reply(2, stderr=f"{sentence}\n")
    try:
        return host.execute(admitted, tuple(argv), environment)
    except WorkshopError as error:
        code = 2 if isinstance(error, UsageError) else 1
        denied = isinstance(error, NotAllowedError)
        return Reply(code, stderr=f"{host.refusal(error, texts.locale)}\n", denied=denied)
