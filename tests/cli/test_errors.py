"""What the program says and returns when something goes wrong."""

from __future__ import annotations

import os
import re
import secrets
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shlex import quote

import click
import pytest

from tests.cli.conftest import Program
from workshop import logs
from workshop.cli.errors import ExitCode, exit_code, guarded
from workshop.cli.line import CommandLine
from workshop.config import LogSettings, Settings
from workshop.errors import JournalError, NotFoundError, UsageError, WorkshopError
from workshop.i18n import LOCALES, translator

SOURCE = Path(__file__).parents[2] / "workshop"
SECRET = "dit typte iemand"


def raising(error: BaseException) -> Callable[[], object]:
    """An action that fails."""

    def action() -> object:
        raise error

    return action


@pytest.fixture
def line(tmp_path: Path) -> CommandLine:
    """A call of the program whose data directory is empty."""
    return CommandLine(translator("nl"), Settings(data=tmp_path / "data"), secrets.token_bytes)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("onzin",),
        ("list", "--onzin"),
        ("list", "--data"),
        ("list", "--lang", "fr"),
        ("list", "te", "veel"),
        ("new",),
        ("new", "klein"),
        ("export", "x", "--format", "pdf"),
        ("serve", "--port", "x"),
        ("serve", "--port", "70000"),
        ("scenario",),
        ("scenario", "check"),
        ("run",),
    ],
    ids=" ".join,
)
def test_a_command_line_that_is_not_understood_ends_with_2(
    program: Program, arguments: tuple[str, ...]
) -> None:
    done = program(*arguments)

    sentence, hint = done.err.splitlines()
    assert (done.code, done.out) == (2, b"")
    assert sentence.endswith((".", "?")) or ":" in sentence
    assert hint.startswith("Uitleg: workshop")


def test_the_codes_tell_kinds_of_failure_apart() -> None:
    assert exit_code(UsageError("option-unknown", name="x")) is ExitCode.USAGE
    assert exit_code(JournalError("journal-full", transient=True)) is ExitCode.RETRY
    assert exit_code(JournalError("journal-damaged", path="x")) is ExitCode.FAILED
    assert exit_code(NotFoundError("workshop-unknown", id="x")) is ExitCode.FAILED


def test_a_full_disk_ends_with_3(line: CommandLine, capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(line, raising(JournalError("journal-full", transient=True))) == 3
    assert capsys.readouterr().err.startswith("De schijf is vol.")


def test_an_error_of_ours_alone_in_groups_is_told_as_itself(
    line: CommandLine, capsys: pytest.CaptureFixture[str]
) -> None:
    error = NotFoundError("workshop-unknown", id="weg")
    group = BaseExceptionGroup("outer", [ExceptionGroup("inner", [error])])

    assert guarded(line, raising(group)) == 1
    assert "weg" in capsys.readouterr().err


def test_what_nobody_foresaw_is_one_sentence_and_a_traceback_without_values_in_the_log(
    line: CommandLine, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = guarded(line, raising(KeyError(SECRET)))
    finally:
        logs.close_logs()

    shown = capsys.readouterr()
    logged = line.log_file.read_text(encoding="utf-8")
    assert (code, shown.out) == (1, "")
    assert shown.err == (
        f"Er ging iets mis. Wat bewaard was, is er nog. Meer staat in {line.log_file}\n"
    )
    assert "builtins.KeyError" in logged
    assert f"{Path(__file__).name}:" in logged
    assert SECRET not in logged


def test_where_no_log_can_be_written_there_still_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bestand"
    file.write_text("")
    line = CommandLine(translator("nl"), Settings(data=file), secrets.token_bytes)

    assert guarded(line, raising(ValueError(SECRET))) == 1
    assert capsys.readouterr().err == "Er ging iets mis. Wat bewaard was, is er nog.\n"


def test_an_interruption_is_told(line: CommandLine, capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(line, raising(KeyboardInterrupt())) == 1
    assert guarded(line, raising(click.Abort())) == 1
    assert capsys.readouterr().err == "Afgebroken.\nAfgebroken.\n"


def test_a_reader_that_has_gone_is_not_told_anything(
    data: Path, made: str, plain_environment: None
) -> None:
    done = subprocess.run(
        f"{quote(sys.executable)} -m workshop.cli.main list --json --data {quote(str(data))}"
        " | true; echo ${PIPESTATUS[0]}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        check=False,
    )

    assert done.stdout in (b"0\n", b"1\n")
    assert done.stderr == b""


def test_a_terminal_that_is_not_unicode_gets_everything_else(data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "workshop.cli.main", "export", "café", "--data", str(data)],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "LANG": "nl_NL"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    assert b"caf\\xe9" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_setting_that_is_not_one_of_ours_is_told_by_name(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKSHOP_SSH__PROT", "2200")

    done = program("list")

    assert (done.code, done.out) == (2, b"")
    assert "WORKSHOP_SSH__PROT" in done.err


def test_a_log_file_may_be_set_apart(tmp_path: Path) -> None:
    settings = Settings(log=LogSettings(file=tmp_path / "elders.log"))

    assert CommandLine(translator("nl"), settings, secrets.token_bytes).log_file == (
        tmp_path / "elders.log"
    )


def raised_ids() -> set[str]:
    """The id of every error that the program makes."""
    pattern = re.compile(r'(?<!\w)(?:[A-Z]\w*)?Error\(\s*"([a-z0-9-]+)"')
    sources = (path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    return {id for source in sources for id in pattern.findall(source)}


# A replica that cannot be right, seen by nobody but the log.
_FOR_THE_LOG = re.compile("document-.*")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_error_has_a_sentence(locale: str) -> None:
    t = translator("en" if locale == "en" else "nl")
    ids = {id for id in raised_ids() if not _FOR_THE_LOG.fullmatch(id)}

    assert len(ids) > 40
    assert {id for id in ids if f"error-{id}" not in t} == set()


def test_the_default_errors_have_a_sentence() -> None:
    kinds: list[type[WorkshopError]] = [WorkshopError, *WorkshopError.__subclasses__()]
    for kind in kinds:
        assert translator("nl").error(kind()) != ""
