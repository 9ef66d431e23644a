"""``workshop scenario``."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import SCENARIO, Program


def test_a_good_file_is_called_good(program: Program, scenario: Path) -> None:
    done = program("scenario", "check", scenario)

    assert (done.code, done.err) == (0, "")
    assert done.text == f"{scenario}: in orde\n"


def test_every_mistake_is_told_with_its_file_and_line(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "fout.yaml"
    file.write_text(
        SCENARIO.replace("kind: opening", "kind: openning")
        .replace("language: nl", "language: xx")
        .replace("    summary: Welkom.", "    summary: Welkom.\n    kleur: rood")
        .replace("outcome: Een tekst.\n", "")
        .replace("    passage: visie", "    passage: bestaat-niet"),
        encoding="utf-8",
    )

    done = program("scenario", "check", file)

    lines = done.err.splitlines()
    assert (done.code, done.out) == (1, b"")
    assert len(lines) == 5
    assert all(line.startswith(f"{file}, regel ") for line in lines)
    assert "kleur" in done.err and "outcome" in done.err and "bestaat-niet" in done.err


def test_a_mistake_in_one_file_does_not_hide_the_other(
    program: Program, scenario: Path, tmp_path: Path
) -> None:
    done = program("scenario", "check", tmp_path / "weg.yaml", scenario)

    assert done.code == 1
    assert "weg.yaml" in done.err
    assert str(scenario) in done.text


def test_mistakes_are_told_in_english_too(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "fout.yaml"
    file.write_text("[]", encoding="utf-8")

    assert "line 1" in program("--lang", "en", "scenario", "check", file).err


def test_the_bundled_scenarios_are_listed(program: Program) -> None:
    done = program("scenario", "list")

    assert done.code == 0
    assert done.text.splitlines()[0].startswith("digitale-samenleving  nl  ")


def test_a_broken_scenario_makes_no_workshop(program: Program, tmp_path: Path, data: Path) -> None:
    file = tmp_path / "fout.yaml"
    file.write_text(SCENARIO.replace("kind: opening", "kind: x"), encoding="utf-8")

    done = program("new", file, "--title", "A", "--data", data)

    assert (done.code, done.out) == (1, b"")
    assert "regel 15" in done.err
    assert not data.exists()
