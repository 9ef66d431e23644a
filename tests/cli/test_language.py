"""Which language the command line speaks, and that all of it does."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Program
from workshop.cli.speech import wished_locale
from workshop.config import Settings

COMMANDS = (
    (),
    ("run",),
    ("new",),
    ("serve",),
    ("list",),
    ("export",),
    ("scenario",),
    ("scenario", "check"),
    ("scenario", "list"),
)


@pytest.mark.parametrize(
    ("argv", "environment", "expected"),
    [
        ([], {}, "nl"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "LC_ALL": "nl_NL.UTF-8"}, "nl"),
        ([], {"LANG": "de_DE.UTF-8"}, "nl"),
        (["--lang", "en", "list"], {}, "en"),
        (["list", "--lang=en"], {"LANG": "nl_NL"}, "en"),
        (["list", "--lang", "fr"], {"LANG": "en_US"}, "en"),
        (["list", "--", "--lang", "en"], {}, "nl"),
        (["list", "--lang"], {}, "nl"),
    ],
)
def test_the_option_goes_before_the_environment(
    argv: list[str], environment: dict[str, str], expected: str
) -> None:
    assert wished_locale(argv, environment, Settings()) == expected


def test_the_setting_goes_before_the_locale_of_the_system() -> None:
    assert wished_locale([], {"LANG": "nl_NL"}, Settings(lang="en")) == "en"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_in_the_language_that_was_asked_for(
    program: Program, command: tuple[str, ...]
) -> None:
    dutch = program(*command, "--help")
    english = (
        program(*command, "--help", "--lang", "en")
        if command
        else program("--lang", "en", "--help")
    )

    assert (dutch.code, english.code) == (0, 0)
    assert (dutch.err, english.err) == ("", "")
    assert dutch.text.startswith("Gebruik: workshop")
    assert english.text.startswith("Usage: workshop")
    for word in ("Usage", "Options", "Commands", "Show this message", "required", "arguments"):
        assert word not in dutch.text
    for word in ("Gebruik", "Opties", "Opdrachten", "verplicht"):
        assert word not in english.text


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_fits_eighty_columns(program: Program, command: tuple[str, ...]) -> None:
    lines = program(*command, "--help").text.splitlines()

    assert max(len(line) for line in lines) <= 80


def test_mistakes_are_told_in_the_language_that_was_asked_for(program: Program) -> None:
    assert program("list", "--lang", "en", "--onzin").err == (
        "There is no option --onzin.\nHelp: workshop list --help\n"
    )
    assert program("list", "--onzin").err == (
        "De optie --onzin is er niet.\nUitleg: workshop list --help\n"
    )
