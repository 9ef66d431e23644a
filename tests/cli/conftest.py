"""The program run in this process, as from a shell."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workshop import logs
from workshop.cli.main import main

__all__ = ["Done", "Program"]

SCENARIO = """\
format: 1
id: klein
language: nl
title: Kleine opzet
summary: Voor tests.
outcome: Een tekst.
delegations:
  - name: Rood
passages:
  - id: visie
    title: Visie
    starter: Wij zijn er voor iedereen.
steps:
  - id: begin
    kind: opening
    title: Opening
    passage: visie
    summary: Welkom.
"""


@dataclass(frozen=True)
class Done:
    """What a run of the program left behind."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """stdout as text."""
        return self.out.decode()

    @property
    def json(self) -> Any:
        """stdout as JSON."""
        return json.loads(self.out)


Program = Callable[..., Done]


@pytest.fixture
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Dutch terminal of 80 columns and no settings."""
    for name in os.environ:
        if name.startswith(("WORKSHOP_", "LC_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def program(plain_environment: None, capsysbinary: pytest.CaptureFixture[bytes]) -> Program:
    def run(*arguments: str | Path) -> Done:
        capsysbinary.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        finally:
            logs.close_logs()
        shown = capsysbinary.readouterr()
        return Done(int(code), shown.out, shown.err.decode())

    return run


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    """A small scenario file."""
    path = tmp_path / "klein.yaml"
    path.write_text(SCENARIO, encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data directory that does not exist yet."""
    return tmp_path / "bijeenkomsten"


@pytest.fixture
def made(program: Program, scenario: Path, data: Path) -> str:
    """The id of a workshop that has been made."""
    done = program("new", scenario, "--title", "Akkoord", "--data", data, "--json")
    assert done.code == 0, done.err
    id: str = done.json["id"]
    return id
