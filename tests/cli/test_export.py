"""``workshop export``."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

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


@pytest.fixture
def abroad(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Sets the clock on the wall of this machine to that of Tokyo, from the call on."""

    def leave() -> None:
        monkeypatch.setenv("TZ", "Asia/Tokyo")
        time.tzset()

    yield leave
    monkeypatch.undo()
    time.tzset()


def test_the_document_tells_the_time_of_the_scenario_wherever_the_machine_is(
    program: Program, data: Path, abroad: Callable[[], None]
) -> None:
    made = program("new", "digitale-samenleving", "--title", "X", "--data", data, "--json").json
    here = program("export", made["id"], "--data", data)
    abroad()
    far = program("export", made["id"], "--data", data)

    assert here.out == far.out
    assert here.text.count("Tijden zijn die van Europe/Amsterdam.") == 1
    assert "UTC" not in here.text


def test_a_workshop_whose_scenario_names_no_zone_is_in_utc(
    program: Program, data: Path, made: str
) -> None:
    shown = program("export", made, "--data", data).text

    assert " UTC; laatste besluit op " in shown
    assert "Tijden zijn" not in shown


def test_the_name_of_the_file_tells_the_form(
    program: Program, data: Path, made: str, tmp_path: Path
) -> None:
    file = tmp_path / "akkoord.json"

    assert program("export", made, "--data", data, "-o", file).code == 0
    assert file.read_bytes() == program("export", made, "--data", data, "--format", "json").out


def test_a_spreadsheet_has_to_be_named(
    program: Program, data: Path, made: str, tmp_path: Path
) -> None:
    done = program("export", made, "--data", data, "-o", tmp_path / "akkoord.csv")

    assert done.code == 2
    assert "csv-points" in done.err


def test_a_bundle_is_signed_and_verified_and_a_change_is_found(
    program: Program, data: Path, made: str, tmp_path: Path
) -> None:
    file = tmp_path / "akkoord.zip"
    assert program("export", made, "--data", data, "-o", file).code == 0
    right = program("verify", file, "--data", data)
    file.write_bytes(file.read_bytes().replace(b"Wij zijn er", b"Wij waren e", 1))
    wrong = program("verify", file, "--data", data)

    assert (right.code, right.err) == (0, "")
    assert "Getekend met de sleutel SHA256:" in right.text
    assert wrong.code == 1
    assert "Getekend" not in wrong.text


def test_a_template_changes_the_document_and_a_broken_one_is_told_with_its_line(
    program: Program, data: Path, made: str, tmp_path: Path
) -> None:
    good, bad = tmp_path / "goed.yaml", tmp_path / "fout.yaml"
    good.write_text("headings:\n  people: De tafel\n")
    bad.write_text("format: 1\nheading: x\n")

    assert "## De tafel\n" in program("export", made, "--data", data, "--template", good).text
    done = program("export", made, "--data", data, "--template", bad)
    assert (done.code, done.out) == (1, b"")
    assert f"{bad}, regel 2: heading" in done.err


def test_a_server_s_own_style_is_a_setting_and_a_broken_one_opens_no_door(
    program: Program,
    data: Path,
    made: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    style = tmp_path / "huisstijl.yaml"
    monkeypatch.setenv("WORKSHOP_EXPORT__TEMPLATE", str(style))
    style.write_text("headings:\n  people: De tafel\n")
    assert "## De tafel\n" in program("export", made, "--data", data).text

    style.write_text("order: [mensen]\n")
    done = program("serve", "--data", data, "--host", "127.0.0.1", "--port", "0")
    assert (done.code, done.out) == (1, b"")
    assert f"{style}, regel 1: order[0]" in done.err


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
