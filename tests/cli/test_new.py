"""``workshop new``."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from workshop.agreement.roles import Role


def test_json_has_an_id_and_a_code_for_every_role(
    program: Program, scenario: Path, data: Path
) -> None:
    answer = program("new", scenario, "--title", "Akkoord 2026", "--data", data, "--json").json

    assert set(answer) == {"id", "codes"}
    assert answer["id"] == "akkoord-2026"
    assert list(answer["codes"]) == [role.value for role in Role]
    assert len(set(answer["codes"].values())) == len(Role)


def test_people_read_the_id_and_the_codes_by_the_names_of_the_roles(
    program: Program, scenario: Path, data: Path
) -> None:
    done = program("new", scenario, "--title", "Akkoord", "--data", data)

    assert done.code == 0
    assert "Kenmerk: akkoord\n" in done.text
    assert "procesbegeleider" in done.text
    assert done.err == ""


def test_the_directory_is_readable_by_its_owner_only(
    program: Program, made: str, data: Path
) -> None:
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_the_same_title_twice_gives_two_workshops(
    program: Program, scenario: Path, data: Path, made: str
) -> None:
    again = program("new", scenario, "--title", "Akkoord", "--data", data, "--json").json

    assert made == "akkoord"
    assert again["id"] == "akkoord-2"


def test_delegations_of_the_scenario_come_first_and_are_named_once(
    program: Program, scenario: Path, data: Path
) -> None:
    program(
        "new", scenario, "--title", "A", "--data", data, "--delegation", "Groen",
        "--delegation", "ROOD",
    )  # fmt: skip

    (workshop,) = program("list", "--data", data, "--json").json
    assert workshop["delegations"] == ["Rood", "Groen"]


def test_a_delegation_named_twice_is_refused_and_leaves_no_file(
    program: Program, scenario: Path, data: Path
) -> None:
    done = program(
        "new", scenario, "--title", "A", "--data", data, "--delegation", "Groen",
        "--delegation", "groen",
    )  # fmt: skip

    assert done.code == 1
    assert "groen" in done.err
    assert program("list", "--data", data, "--json").json == []


def test_a_title_without_letters_is_refused(program: Program, scenario: Path, data: Path) -> None:
    done = program("new", scenario, "--title", " \t ", "--data", data)

    assert (done.code, done.out) == (1, b"")
    assert done.err == "Geef de bijeenkomst een titel.\n"


def test_an_unknown_scenario_is_told_by_name(program: Program, data: Path) -> None:
    done = program("new", "bestaat-niet", "--title", "A", "--data", data)

    assert (done.code, done.out) == (1, b"")
    assert "bestaat-niet" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_directory_that_is_a_file_gives_one_sentence(
    program: Program, scenario: Path, tmp_path: Path
) -> None:
    file = tmp_path / "bestand"
    file.write_text("")

    done = program("new", scenario, "--title", "A", "--data", file)

    assert (done.code, done.out) == (1, b"")
    assert str(file) in done.err
    assert len(done.err.splitlines()) == 1


def test_the_directory_may_come_from_the_environment(
    program: Program, scenario: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKSHOP_DATA", str(data))
    program("new", scenario, "--title", "Akkoord")

    assert (data / "akkoord.workshop").exists()
