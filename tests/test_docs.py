"""What a person can type or set stands in the documents."""

from __future__ import annotations

import re
import secrets
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Role
from workshop.cli.errors import ExitCode
from workshop.cli.line import CommandLine
from workshop.cli.main import build
from workshop.config import Settings, setting_names
from workshop.export.formats import FORMATS
from workshop.export.template import SECTIONS, Template
from workshop.i18n import translator
from workshop.scenario import model
from workshop.tui.bindings import KEYS, key_name

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))


def page(name: str) -> str:
    """A document as text."""
    return (ROOT / name).read_text(encoding="utf-8")


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command with its full name, groups left out."""
    line = CommandLine(translator("en"), Settings(), secrets.token_bytes)

    def walk(path: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
        if isinstance(command, click.Group):
            for name, inner in command.commands.items():
                yield from walk(f"{path} {name}", inner)
        else:
            yield path, command

    yield from walk("workshop", build(line))


@pytest.mark.parametrize(("name", "command"), commands(), ids=lambda value: str(value)[:40])
def test_every_command_and_option_stands_in_the_readme(name: str, command: click.Command) -> None:
    readme = page("README.md")

    assert f"`{name}" in readme
    for param in command.params:
        if isinstance(param, click.Option):
            assert param.opts[-1] in readme, f"{name} {param.opts[-1]}"


@pytest.mark.parametrize("name", setting_names())
def test_every_setting_stands_in_operating_with_its_default(name: str) -> None:
    section, _, field = name.removeprefix("WORKSHOP_").lower().partition("__")
    value = getattr(Settings(), section)
    if field:
        value = getattr(value, field)
    shown = "" if value is None else f"`{value}`"

    row = next(line for line in page("docs/operating.md").splitlines() if f"| `{name}`" in line)
    assert [cell.strip() for cell in row.split("|")][2] == shown


def test_no_document_names_a_setting_that_is_not_there() -> None:
    named = {name for file in PAGES for name in re.findall(r"WORKSHOP_[A-Z_]+", file.read_text())}

    assert {name for name in named if name.strip("_") != "WORKSHOP"} <= set(setting_names())


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_key_stands_in_the_guide_for_facilitators(key: object) -> None:
    rows = [line for line in page("docs/begeleider.md").splitlines() if line.startswith("| ")]
    named = {word for row in rows for word in row.split("|")[1].replace(" of ", " ").split()}
    bound = next(one for one in KEYS if one is key)

    for one in (*bound.keys, *filter(None, [bound.letter])):
        assert key_name(one) in named


def test_the_guide_names_no_key_that_is_not_there() -> None:
    known = {key_name(key) for bound in KEYS for key in (*bound.keys, bound.letter) if key}
    rows = re.findall(r"^\| (F\d+|[a-z]|Ctrl\+\w)\b[^|]*\|", page("docs/begeleider.md"), re.M)

    assert rows
    assert set(rows) <= known


@pytest.mark.parametrize("role", Role)
def test_every_role_stands_in_the_guide(role: Role) -> None:
    assert f"| {translator('nl').text(f'role-{role.value}')} |" in page("docs/begeleider.md")


def test_every_scenario_field_stands_on_its_page() -> None:
    text = page("docs/scenario-format.md")
    parts = [one for one in vars(model).values() if isinstance(one, type)]
    fields = {
        name
        for part in parts
        if issubclass(part, BaseModel) and part.__module__ == model.__name__
        for name in part.model_fields
    }

    assert len(fields) > 20
    assert {name for name in fields if f"`{name}`" not in text} == set()


@pytest.mark.parametrize("name", [*FORMATS, *Template.model_fields, *SECTIONS])
def test_every_form_and_every_word_of_a_template_stands_on_the_page_of_exports(name: str) -> None:
    assert f"`{name}`" in page("docs/export.md")


@pytest.mark.parametrize("code", ExitCode)
def test_every_exit_code_stands_in_operating(code: ExitCode) -> None:
    assert f"\n| {code.value} | " in page("docs/operating.md")


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.name))
def test_links_between_documents_lead_somewhere(file: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", file.read_text(encoding="utf-8")):
        assert (file.parent / target).exists(), target


@pytest.mark.parametrize("status", PassageStatus)
def test_every_status_has_a_word(status: PassageStatus) -> None:
    for locale in ("nl", "en"):
        assert f"passage-status-{status.value}" in translator(locale)


def test_the_licence_is_the_one_that_is_declared() -> None:
    text = page("LICENSE")

    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "Appendix" in text
    assert 'license = "EUPL-1.2"' in page("pyproject.toml")


def test_no_file_names_where_packages_come_from() -> None:
    for name in ("Makefile", ".ci/setup", ".ci/run", ".ci/constraints.txt", "pyproject.toml"):
        assert not re.search(r"index-url|find-links|trusted-host|@ (?:https?|file):", page(name))


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    pins = re.findall(r"^([\w.-]+)==", page(".ci/constraints.txt"), re.MULTILINE)

    def plain(name: str) -> str:
        return re.split(r"[<>=!~\[ ]", name)[0].lower().replace("_", "-").replace(".", "-")

    assert {plain(name) for name in declared} <= {plain(pin) for pin in pins}


def test_every_defence_is_tried_by_a_test_that_is_there() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page("docs/security.md"))
    assert len(named) > 50
    for file, name in named:
        assert re.search(rf"^(async )?def {name}\(", page(file), re.MULTILINE), (file, name)
    rows = [row for row in page("docs/security.md").splitlines() if row.startswith("| ")]
    assert all("tests/" in row or row.startswith(("| row ", "| what ", "| --- ")) for row in rows)
