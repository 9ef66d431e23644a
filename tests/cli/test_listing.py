"""``workshop list``."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Program


def test_a_directory_that_is_not_there_holds_nothing(program: Program, data: Path) -> None:
    assert program("list", "--data", data, "--json").json == []
    assert program("list", "--data", data).out == b""
    assert not data.exists()


def test_json_tells_how_each_workshop_stands(program: Program, data: Path, made: str) -> None:
    (workshop,) = program("list", "--data", data, "--json").json

    assert workshop["id"] == made
    assert workshop["title"] == "Akkoord"
    assert workshop["scenario"] == "klein"
    assert workshop["language"] == "nl"
    assert workshop["finished"] is False
    assert workshop["step"] == {"id": "begin", "title": "Opening", "number": 1, "of": 1}
    assert workshop["passages"] == [
        {"id": "visie", "title": "Visie", "status": "open", "seal": None}
    ]
    assert workshop["participants"] == 0


def test_people_read_a_line_per_workshop(
    program: Program, scenario: Path, data: Path, made: str
) -> None:
    program("new", scenario, "--title", "Tweede", "--data", data)

    lines = program("list", "--data", data).text.splitlines()

    assert [line.split()[0] for line in lines] == ["akkoord", "tweede"]
    assert "0 van 1 akkoord" in lines[0]


def test_a_damaged_file_is_told_and_the_others_are_listed(
    program: Program, data: Path, made: str
) -> None:
    damaged = data / "kapot.workshop"
    damaged.write_bytes(b"dit is geen database" * 500)

    done = program("list", "--data", data)

    assert done.code == 1
    assert done.text.startswith(made)
    assert str(damaged) in done.err
    assert len(done.err.splitlines()) == 1
    assert damaged.read_bytes() == b"dit is geen database" * 500
