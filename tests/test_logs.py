"""The log: one line per event, and never what people wrote."""

from __future__ import annotations

import logging
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop import logs

SECRET = "dit typte iemand"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """A log that is being written."""
    path = tmp_path / "workshop.log"
    logs.log_to_file(path)
    yield path
    logs.close_logs()


def test_a_line_begins_with_the_moment_in_utc(file: Path) -> None:
    logging.getLogger("workshop.here").info("opened")

    line = file.read_text(encoding="utf-8")
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO workshop\.here opened\n", line
    )


def test_only_the_owner_reads_it(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_traceback_tells_where_and_what_kind_but_not_the_message(file: Path) -> None:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ExceptionGroup(SECRET, [ValueError(SECRET)]) from error
    except ExceptionGroup:
        logging.getLogger("workshop").exception("failed")

    text = file.read_text(encoding="utf-8")
    assert SECRET not in text
    for kind in ("ExceptionGroup", "ValueError", "KeyError"):
        assert f"builtins.{kind}" in text
    assert Path(__file__).name in text


def test_what_another_handler_made_of_a_traceback_is_not_taken_over(file: Path) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        record = logging.LogRecord("workshop", 40, "", 1, "failed", None, (ValueError, error, None))
    logging.Formatter().format(record)
    logging.getLogger("workshop").handle(record)

    assert SECRET not in file.read_text(encoding="utf-8")
    assert record.exc_text is not None


def test_of_a_library_only_the_first_line_is_kept(file: Path) -> None:
    logging.getLogger("asyncio").error("Task failed\nexception=ValueError(%r)", SECRET)

    text = file.read_text(encoding="utf-8")
    assert "ERROR asyncio Task failed\n" in text
    assert SECRET not in text


def test_a_closed_log_lets_go_of_its_file(file: Path) -> None:
    assert logs.is_bound()
    logs.close_logs()
    logging.getLogger("workshop").warning("too late")

    assert not logs.is_bound()
    assert "too late" not in file.read_text(encoding="utf-8")
