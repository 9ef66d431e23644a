"""What goes wrong, told to a person: the one module that writes to stderr and knows exit codes.

stdout is data only. Every failure is one sentence in the person's language; a traceback goes to
the log, without values.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import sys
import textwrap
from collections.abc import Callable
from enum import IntEnum

import click

from workshop import logs
from workshop.cli.line import CommandLine
from workshop.errors import JournalError, UsageError, WorkshopError
from workshop.i18n import Translator

__all__ = ["ExitCode", "exit_code", "guarded", "notice", "sentence", "tell"]

_LOG = logging.getLogger(__name__)


class ExitCode(IntEnum):
    """What the program ends with; scripts may rely on these."""

    OK = 0
    FAILED = 1
    USAGE = 2
    RETRY = 3
    """The same call may succeed later: a disk that is full, a file system that is read-only."""


def exit_code(error: WorkshopError) -> ExitCode:
    """The code that tells a script what kind of failure this was."""
    if isinstance(error, UsageError):
        return ExitCode.USAGE
    if isinstance(error, JournalError) and error.transient:
        return ExitCode.RETRY
    return ExitCode.FAILED


def sentence(error: WorkshopError, t: Translator) -> str:
    """What a person reads about an error."""
    return t.error(error)


def notice(text: str) -> None:
    """Writes a line for a person to stderr; whatever the terminal cannot show is escaped.

    In a terminal no word is cut at its edge.
    """
    stream = sys.stderr
    encoding = getattr(stream, "encoding", None) or "utf-8"
    with contextlib.suppress(OSError, ValueError):
        if stream.isatty():
            text = _wrapped(text, os.get_terminal_size(stream.fileno()).columns)
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        stream.flush()


def _wrapped(text: str, columns: int) -> str:
    """The same words in rows of so many columns; a word that is longer has a row of its own."""
    rows: list[str] = []
    for row in text.split("\n"):
        indent = row[: len(row) - len(row.lstrip())]
        rows += textwrap.wrap(
            row,
            max(columns, 1),
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [row]
    return "\n".join(rows)


def tell(error: WorkshopError, t: Translator) -> ExitCode:
    """Tells a person what went wrong and returns the code to end with."""
    notice(sentence(error, t))
    return exit_code(error)


def guarded(line: CommandLine, action: Callable[[], object]) -> int:
    """Runs a command and turns whatever comes out of it into sentences and an exit code.

    Returns:
        The exit code: what the command returned where it returned a number.
    """
    try:
        result = action()
    except BaseException as error:
        return _failed(line, _alone(error))
    return result if isinstance(result, int) else ExitCode.OK


def _alone(error: BaseException) -> BaseException:
    """The one error inside a group: a task group wraps whatever ends its block."""
    while isinstance(error, BaseExceptionGroup) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error


def _failed(line: CommandLine, error: BaseException) -> int:
    t = line.t
    match error:
        case WorkshopError():
            code = tell(error, t)
            if code is ExitCode.USAGE:
                _hint(t, None)
            return code
        case click.UsageError():
            notice(sentence(_usage(error), t))
            _hint(t, error.ctx)
            return ExitCode.USAGE
        case click.Abort() | KeyboardInterrupt():
            notice(t.text("cli-interrupted"))
            return ExitCode.FAILED
        case OSError(errno=errno.EPIPE):
            return _reader_gone()
        case SystemExit():
            # Click's own answer to a reader that has gone.
            return _reader_gone()
        case _:
            return _unexpected(line, error)


def _usage(error: click.UsageError) -> UsageError:
    """Click's complaint in our words."""
    if isinstance(error, click.NoSuchOption):
        return UsageError("option-unknown", name=error.option_name)
    if isinstance(error, click.MissingParameter):
        return UsageError("parameter-missing", name=_name(error))
    if isinstance(error, click.BadParameter):
        param = error.param
        kind = param.type if param is not None else None
        if isinstance(kind, click.Choice):
            expected = ", ".join(str(choice) for choice in kind.choices)
            return UsageError("choice-wrong", name=_name(error), expected=expected)
        return UsageError("value-wrong", name=_name(error))
    if isinstance(error, click.BadOptionUsage):
        return UsageError("option-value-missing", name=error.option_name)
    if error.ctx is not None and isinstance(error.ctx.command, click.Group):
        return UsageError("command-missing", commands=", ".join(error.ctx.command.commands))
    return UsageError("arguments-extra")


def _name(error: click.BadParameter) -> str:
    param = error.param
    if isinstance(param, click.Option):
        return param.opts[-1]
    if param is not None and param.metavar:
        return param.metavar
    return str(error.param_hint or "?")


def _hint(t: Translator, context: click.Context | None) -> None:
    path = context.command_path if context is not None else "workshop"
    notice(t.text("cli-hint-help", command=f"{path} --help"))


def _reader_gone() -> ExitCode:
    """Whoever read our output has left; say nothing, and let nothing be flushed at the end."""
    with contextlib.suppress(OSError, ValueError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
    return ExitCode.FAILED


def _unexpected(line: CommandLine, error: BaseException) -> ExitCode:
    path = line.log_file
    try:
        if not logs.is_bound():
            path.parent.mkdir(parents=True, exist_ok=True)
            logs.log_to_file(path, line.settings.log.level)
    except OSError:
        notice(line.t.text("error-unexpected"))
        return ExitCode.FAILED
    _LOG.critical("a command ended unexpectedly", exc_info=error)
    notice(line.t.text("cli-unexpected", path=str(path)))
    return ExitCode.FAILED
