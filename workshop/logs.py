"""Where the program writes down what it does: one line per event, never workshop text or codes.

Bound to files of its own: never to ``sys.stderr``, which a screen may have taken over. Whose
connection something happened on stands among the lines of ``AUDIT``.
"""

from __future__ import annotations

import logging
import logging.handlers
import time
import traceback
from io import TextIOWrapper
from pathlib import Path
from typing import Any

__all__ = [
    "AUDIT",
    "close_logs",
    "is_bound",
    "log_to_file",
    "set_level",
    "traceback_lines",
]

AUDIT = "workshop.audit"
"""Name of the logger whose messages are JSON objects."""

_OURS = "workshop"
_SHAPE = "%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s %(message)s"
_TIME = "%Y-%m-%dT%H:%M:%S"
_LONGEST = 400
"""Lines of a traceback that are kept."""


class _Lines(logging.Formatter):
    """UTC, one line per event; a traceback follows as lines of its own, without values."""

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return time.strftime(_TIME, time.gmtime(record.created))

    def format(self, record: logging.LogRecord) -> str:
        # Whoever renders a traceback first leaves it on the record, values and all.
        theirs, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = theirs

    def formatMessage(self, record: logging.LogRecord) -> str:
        if not record.name.startswith(_OURS):
            # Libraries put the repr of an exception, and so perhaps what somebody typed, on the
            # lines that follow the first.
            record.message = record.message.partition("\n")[0]
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:
        return "\n".join(traceback_lines(ei[1])) if ei and ei[1] else ""


class _Objects(_Lines):
    """One JSON object per line, its moment as the first field."""

    def format(self, record: logging.LogRecord) -> str:
        at = f"{self.formatTime(record)}.{record.msecs:03.0f}Z"
        return f'{{"time": "{at}", {record.getMessage()[1:]}'


def traceback_lines(error: BaseException) -> list[str]:
    """Where an exception came from, without its message, source lines' values or locals.

    The message of somebody else's exception may quote what a person typed; its type and the
    places it came through do not.
    """
    return _lines_of(error, "  ")[:_LONGEST]


def _lines_of(error: BaseException, indent: str) -> list[str]:
    kind = type(error)
    lines = [f"{indent}{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"{indent}  {frame.filename}:{frame.lineno} in {frame.name}")
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            lines += _lines_of(part, indent + "  ")
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        lines += _lines_of(before, indent)
    return lines


def _bind(handler: logging.Handler, level: str) -> None:
    close_logs()
    handler.setFormatter(_Lines(_SHAPE))
    root = logging.getLogger()
    root.addHandler(handler)
    # What libraries say goes to the same place, or it would end up on somebody's screen.
    root.setLevel(logging.WARNING)
    set_level(level)
    # Whoever wants a quiet log wants to know all the same who came in.
    logging.getLogger(AUDIT).setLevel(logging.INFO)


def set_level(level: str) -> None:
    """From now on this is the least weight of what is written; of the audit, everything is."""
    logging.getLogger(_OURS).setLevel(level)


class _Private(logging.handlers.WatchedFileHandler):
    """For its owner only, also where it was moved away and is made anew."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).touch(mode=0o600, exist_ok=True)
        return super()._open()


def log_to_file(path: Path, level: str = "INFO", audit: Path | None = None) -> None:
    """Appends the log to a file that only its owner can read.

    A file that is moved or removed is made anew for the next line.

    Args:
        audit: file of its own for who came and went; without it, among the other lines.

    Raises:
        OSError: a file cannot be written.
    """
    handler = _file(path)
    objects = _file(audit) if audit is not None else None
    _bind(handler, level)
    if objects is not None:
        handler.addFilter(lambda line: line.name != AUDIT)
        objects.setFormatter(_Objects())
        objects.addFilter(logging.Filter(AUDIT))
        logging.getLogger().addHandler(objects)


def _file(path: Path) -> logging.Handler:
    return _Private(path, encoding="utf-8")


def is_bound() -> bool:
    """Whether the log goes anywhere."""
    return any(isinstance(handler.formatter, _Lines) for handler in logging.getLogger().handlers)


def close_logs() -> None:
    """Lets go of what the log is bound to."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler.formatter, _Lines):
            root.removeHandler(handler)
            handler.close()
