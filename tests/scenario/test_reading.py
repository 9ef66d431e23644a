"""A file that cannot be read as a scenario at all, or that tries something, is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.scenario.files import GOOD, changed, mistakes, where, written
from workshop.agreement.clean import clean_text
from workshop.errors import ScenarioError
from workshop.scenario.loader import SIZE_LIMIT, check, load

_MANY = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def test_a_file_that_is_not_there_is_one_mistake(tmp_path: Path) -> None:
    (error,) = check(tmp_path / "weg.yaml")

    assert error.id == "scenario-file-missing"
    assert error.values["file"] == str(tmp_path / "weg.yaml")


def test_a_folder_is_not_a_scenario(tmp_path: Path) -> None:
    assert [error.id for error in check(tmp_path)] == ["scenario-file-unreadable"]


def test_a_file_past_the_limit_is_not_read(tmp_path: Path) -> None:
    fits = GOOD + "#" * (SIZE_LIMIT - len(GOOD))

    assert mistakes(tmp_path, fits) == []
    assert mistakes(tmp_path, fits + "#") == [("scenario-too-large", 1, "")]


def test_bytes_that_are_not_utf8_are_named_by_line(tmp_path: Path) -> None:
    latin = changed(("Om te proberen.", "Één keer proberen.")).encode("latin-1")

    assert mistakes(tmp_path, latin) == [("scenario-not-utf8", 5, "")]


def test_utf16_of_an_old_editor_is_refused(tmp_path: Path) -> None:
    assert mistakes(tmp_path, GOOD.encode("utf-16")) == [("scenario-not-utf8", 1, "")]


@pytest.mark.parametrize("text", ["", "# alleen een opmerking\n", "- a\n- b\n", "tekst\n", "---\n"])
def test_a_file_without_fields_is_not_a_scenario(tmp_path: Path, text: str) -> None:
    assert [id for id, _, _ in mistakes(tmp_path, text)] == ["scenario-not-a-mapping"]


@pytest.mark.parametrize(
    ("old", "new", "id", "line"),
    [
        ("title: Een proef", "title: Stelling 1: een proef", "scenario-yaml", 4),
        ("title: Een proef", 'title: "Een proef', "scenario-yaml", 4),
        ("    title: Begin", "  title: Begin", "scenario-yaml", 17),
        ("    title: Begin", "\ttitle: Begin", "scenario-yaml-tab", 18),
        ("title: Een proef", "? [a, b]\n: c", "scenario-yaml", 4),
        ("title: Een proef", 'title: "\\UFFFFFFFF"', "scenario-yaml", 1),
        ("        date: 2018", "        date: 2018\n---\nformat: 1", "scenario-documents", 37),
        ("title: Een proef", "title: " + "[" * 50, "scenario-too-deep", 4),
    ],
)
def test_what_is_not_yaml_is_named_by_line(
    tmp_path: Path, old: str, new: str, id: str, line: int
) -> None:
    found = mistakes(tmp_path, changed((old, new)))

    assert found[0][0] == id
    assert abs(found[0][1] - line) <= (1 if id == "scenario-yaml" else 0)


def test_a_bomb_of_aliases_is_refused_and_not_unfolded(tmp_path: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )

    found = mistakes(tmp_path, bomb)

    assert ("scenario-alias", 1, "a") in found
    assert ("scenario-alias", 10, "j[8]") in found


@pytest.mark.parametrize(
    "value", ["!!python/object/apply:os.system [ls]", "!include /etc/passwd", "!!binary aGk="]
)
def test_a_tag_is_refused_and_nothing_is_made_of_it(tmp_path: Path, value: str) -> None:
    found = mistakes(tmp_path, changed(("title: Een proef", f"title: {value}")))

    assert found[0] == ("scenario-tag", 4, "title")


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    wrong = windows.replace(b"minutes: 20", b"minutes: x")

    assert load(written(tmp_path, windows)) == load(written(tmp_path, GOOD, "unix.yaml"))
    assert mistakes(tmp_path, wrong) == [("scenario-wrong-type", 24, "steps[1].minutes")]


@pytest.mark.parametrize(
    "character", ["\x1b", "\x9b", "\x85", "\u202e", "\u200b", "\u2028", "\U000e0041"]
)
def test_a_hidden_character_is_named_with_line_and_field(tmp_path: Path, character: str) -> None:
    raw = changed(("summary: Om te proberen.", f"summary: |\n  Om te\n  pro{character}beren."))
    escaped = changed(("Om te proberen.", f'"Om te \\U{ord(character):08x}"'))

    assert mistakes(tmp_path, raw) == [("scenario-character", 7, "summary")]
    assert mistakes(tmp_path, escaped) == [("scenario-character", 5, "summary")]


def test_a_pile_of_accents_is_refused(tmp_path: Path) -> None:
    piled = changed(("Om te proberen.", "Om te pro" + "\u0301\u0302\u0303\u0304" * 2 + "beren."))

    assert mistakes(tmp_path, piled) == [("scenario-marks", 5, "summary")]


@_MANY
@given(character=st.characters())
def test_text_that_is_let_in_is_text_that_the_sanitiser_leaves_alone(
    tmp_path: Path, character: str
) -> None:
    text = changed(("summary: Om te proberen.", f'summary: "a\\U{ord(character):08x}b"'))
    path = written(tmp_path, text)

    if not check(path):
        summary = load(path).summary
        assert clean_text(summary) == summary


@_MANY
@given(data=st.binary(max_size=200))
def test_no_bytes_at_all_bring_the_check_down(tmp_path: Path, data: bytes) -> None:
    path = written(tmp_path, data)

    errors = check(path)

    assert errors
    with pytest.raises(ScenarioError) as caught:
        load(path)
    assert where(caught.value) == where(errors[0])


_PIECES = st.sampled_from(
    [
        "",
        "~",
        "[]",
        "{}",
        "[a]",
        "{a: b}",
        "'",
        '"',
        ": ",
        "- ",
        "&a",
        "*a",
        "!x",
        "|",
        "#",
        "\t",
        "1",
    ]
)


@_MANY
@given(line=st.integers(0, GOOD.count("\n") - 1), at=st.integers(0, 40), piece=_PIECES)
def test_a_damaged_line_is_a_whole_scenario_or_a_mistake_on_a_line_that_exists(
    tmp_path: Path, line: int, at: int, piece: str
) -> None:
    lines = GOOD.splitlines()
    lines[line] = lines[line][:at] + piece
    path = written(tmp_path, "\n".join(lines) + "\n")

    errors = check(path)

    if errors:
        assert all(1 <= int(error.values["line"]) <= len(lines) + 1 for error in errors)
        with pytest.raises(ScenarioError):
            load(path)
    else:
        assert load(path).steps
