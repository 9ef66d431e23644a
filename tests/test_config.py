"""Settings: read from the environment, checked, and frozen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from workshop.config import PREFIX, Settings, load_settings, setting_names
from workshop.errors import UsageError


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment without settings of ours."""
    for name in os.environ:
        if name.startswith(PREFIX):
            monkeypatch.delenv(name)


def test_without_an_environment_every_setting_has_a_value() -> None:
    assert load_settings() == Settings()


def test_a_section_is_set_with_two_underscores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSHOP_SSH__PORT", "2200")
    monkeypatch.setenv("WORKSHOP_LANG", "en")

    settings = load_settings()

    assert settings.ssh.port == 2200
    assert settings.ssh.host == Settings().ssh.host
    assert settings.lang == "en"


@pytest.mark.parametrize(
    "name", ["WORKSHOP_PORT", "WORKSHOP_SSH__PROT", "WORKSHOP_SSH", "workshop_ssh__prot"]
)
def test_a_name_that_is_no_setting_is_refused(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "1")

    with pytest.raises(UsageError) as refused:
        load_settings()

    assert (refused.value.id, refused.value.values["name"]) == ("setting-unknown", name)


@pytest.mark.parametrize(
    ("name", "value"),
    [("WORKSHOP_SSH__PORT", "x"), ("WORKSHOP_SSH__PORT", "70000"), ("WORKSHOP_LANG", "fr")],
)
def test_a_value_that_cannot_be_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(UsageError) as refused:
        load_settings()

    assert (refused.value.id, refused.value.values["name"]) == ("setting-wrong", name)


def test_nothing_can_be_changed_afterwards() -> None:
    settings = Settings()

    with pytest.raises(ValidationError):
        settings.ssh.port = 1  # type: ignore[misc]
    with pytest.raises(ValidationError):
        settings.lang = "en"  # type: ignore[misc]


def test_every_setting_says_what_it_is_for() -> None:
    for name in setting_names():
        section, _, field = name.removeprefix(PREFIX).lower().partition("__")
        fields = Settings.model_fields
        if field:
            fields = getattr(Settings(), section).__class__.model_fields
        assert fields[field or section].description, name


def test_settings_stand_in_a_file_too_and_the_environment_goes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "settings.env"
    file.write_text("# zaal\nWORKSHOP_SSH__PORT=2300\nWORKSHOP_SSH__SESSIONS=80\n")
    monkeypatch.setenv("WORKSHOP_SETTINGS", str(file))
    monkeypatch.setenv("WORKSHOP_SSH__PORT", "2200")

    ssh = load_settings().ssh

    assert (ssh.port, ssh.sessions) == (2200, 80)


@pytest.mark.parametrize("line", ["WORKSHOP_SSH__PROT=1", "PORT=1", "WORKSHOP_SSH__PORT=x"])
def test_a_line_that_is_no_setting_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: str
) -> None:
    file = tmp_path / "settings.env"
    file.write_text(line + "\n")
    monkeypatch.setenv("WORKSHOP_SETTINGS", str(file))

    with pytest.raises(UsageError) as refused:
        load_settings()

    assert refused.value.values["name"] == line.partition("=")[0]


def test_a_file_with_settings_that_is_not_there_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WORKSHOP_SETTINGS", str(tmp_path / "weg"))

    with pytest.raises(UsageError) as refused:
        load_settings()

    assert refused.value.id == "settings-unreadable"
