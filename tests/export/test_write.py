"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workshop.errors import StorageError
from workshop.export.write import write_atomic


def test_the_text_is_written_as_utf8(tmp_path: Path) -> None:
    write_atomic(tmp_path / "akkoord.md", "# Één 🙂\n")
    assert (tmp_path / "akkoord.md").read_bytes() == "# Één 🙂\n".encode()


def test_a_new_file_is_for_its_owner_only_and_an_old_one_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "akkoord.md"
    write_atomic(path, "een\n")
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o644)
    write_atomic(path, "twee\n")
    assert path.stat().st_mode & 0o777 == 0o644
    assert path.read_text(encoding="utf-8") == "twee\n"


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    path = tmp_path / "weg" / "akkoord.md"
    with pytest.raises(StorageError) as refusal:
        write_atomic(path, "x")
    assert refusal.value.id == "export-unwritable"
    assert refusal.value.values == {"path": str(path)}


def test_nothing_but_a_file_is_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        with pytest.raises(StorageError):
            write_atomic(path, "x")
    assert [entry.name for entry in tmp_path.iterdir()] == ["pijp"]


def test_a_link_keeps_pointing_at_the_file_that_is_written(tmp_path: Path) -> None:
    (tmp_path / "hier.md").symlink_to(tmp_path / "daar.md")
    write_atomic(tmp_path / "hier.md", "x\n")
    assert (tmp_path / "hier.md").is_symlink()
    assert (tmp_path / "daar.md").read_text(encoding="utf-8") == "x\n"


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "akkoord.md"
    path.write_text("oud\n", encoding="utf-8")

    def fails(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(StorageError):
        write_atomic(path, "nieuw\n")
    assert path.read_text(encoding="utf-8") == "oud\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["akkoord.md"]
