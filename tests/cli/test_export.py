"""``workshop export``."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Program


def test_the_file_and_the_output_hold_the_same_bytes(
    program: Program, data: Path, made: str, tmp_path: Path
) -> None:
    file = tmp_path / "akkoord.md"

    written = program("export", made, "--data", data, "-o", file)
    shown = program("export", made, "--data", data)

    assert (written.code, written.out, written.err) == (0, b"", "")
    assert shown.out == file.read_bytes()
    assert "Wij zijn er voor iedereen." in shown.text


def test_a_dash_means_the_output(program: Program, data: Path, made: str) -> None:
    dash = program("export", made, "--data", data, "--output", "-", "--format", "markdown")

    assert dash.out == program("export", made, "--data", data).out


def test_the_document_is_in_the_language_of_the_scenario(
    program: Program, data: Path, made: str
) -> None:
    dutch = program("export", made, "--data", data)
    english = program("--lang", "en", "export", made, "--data", data)

    assert dutch.out == english.out


def test_an_unknown_id_is_told(program: Program, data: Path, made: str) -> None:
    for id in ("onbekend", "../akkoord", ""):
        done = program("export", id, "--data", data)
        assert (done.code, done.out) == (1, b"")
        assert len(done.err.splitlines()) == 1


def test_a_file_that_cannot_be_written_leaves_nothing_behind(
    program: Program, data: Path, made: str, tmp_path: Path
) -> None:
    target = tmp_path / "geen-map" / "akkoord.md"

    done = program("export", made, "--data", data, "-o", target)

    assert (done.code, done.out) == (1, b"")
    assert str(target) in done.err
    assert not target.parent.exists()


def test_a_damaged_file_gives_one_sentence(program: Program, data: Path, made: str) -> None:
    file = data / f"{made}.workshop"
    file.write_bytes(b"x" * 4096)

    done = program("export", made, "--data", data)

    assert (done.code, done.out) == (1, b"")
    assert len(done.err.splitlines()) == 1
