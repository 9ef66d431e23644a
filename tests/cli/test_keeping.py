"""``workshop verify``, ``backup``, ``restore`` and ``copy``."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Program
from tests.rooms.conftest import seeded_bytes, take_seat
from workshop.agreement.roles import Role
from workshop.cli import backup
from workshop.errors import JournalError
from workshop.ids import PassageId, WorkshopId
from workshop.journal import schema
from workshop.journal.backup import Label, write
from workshop.journal.base import Journal, Snapshot
from workshop.journal.store import Store
from workshop.rooms.keeper import catch_up
from workshop.rooms.room import Room

VISION = PassageId("visie")


def clock() -> datetime:
    return datetime(2026, 3, 2, 20, 0, tzinfo=UTC)


@pytest.fixture
def store(data: Path) -> Store:
    return Store(data)


@pytest.fixture
def typing(store: Store, made: str) -> Iterator[Room]:
    """The room of the workshop, open, with somebody typing in it."""
    journal = store.open(WorkshopId(made))
    room = Room(journal, clock, seeded_bytes().randbytes)
    anna = take_seat(room, "Anna", Role.DELEGATE, "rood")
    for at, letter in enumerate("Samen. "):
        anna.edit(VISION, at, at, letter)
    catch_up(room, journal, every=1)
    anna.edit(VISION, 0, 0, "Wij. ")
    yield room
    journal.close()


def opened(store: Store, id: str) -> tuple[Room, Journal]:
    journal = store.open(WorkshopId(id))
    return Room(journal, clock, seeded_bytes().randbytes), journal


def test_a_workshop_that_is_whole_is_told_so(program: Program, data: Path, made: str) -> None:
    done = program("verify", made, "--data", data)

    assert (done.code, done.err) == (0, "")
    assert done.text.startswith(f"{made}  in orde  ")


def test_without_a_name_all_workshops_are_looked_at(
    program: Program, data: Path, made: str, scenario: Path
) -> None:
    program("new", scenario, "--title", "Tweede", "--data", data)
    file = data / "tweede.workshop"
    whole = file.read_bytes()
    file.write_bytes(whole[:5000] + bytes([whole[5000] ^ 4]) + whole[5001:])

    done = program("verify", "--data", data)

    assert done.code == 1
    assert done.text.splitlines()[0].startswith(f"{made}  in orde")
    assert done.text.splitlines()[1] == "tweede  NIET IN ORDE"
    assert "beschadigd" in done.err


def test_a_workshop_that_is_not_there_is_told(program: Program, data: Path, made: str) -> None:
    for id in ("onbekend", "../akkoord", ""):
        assert program("verify", id, "--data", data).code == 1


def test_records_that_lead_elsewhere_than_their_snapshot_are_found(
    program: Program, data: Path, typing: Room
) -> None:
    kept = typing.passages.kept({})[VISION]
    forged = replace(kept, text=kept.text.swapcase())
    typing.ledger.journal.keep(Snapshot(typing.ledger.journal.last, {VISION: forged.encode()}))

    done = program("verify", typing.id, "--data", data)

    assert done.code == 1
    assert "visie" in done.err


def test_a_file_is_verified_where_it_lies(program: Program, data: Path, made: str) -> None:
    done = program("verify", data / f"{made}.workshop")

    assert (done.code, done.err) == (0, "")


def test_a_file_that_is_none_of_ours_any_more_is_named_and_not_looked_for_as_a_workshop(
    program: Program, data: Path, made: str, tmp_path: Path
) -> None:
    whole, torn = tmp_path / "akkoord.zip", tmp_path / "half.zip"
    assert program("export", made, "-o", whole, "--data", data).code == 0
    torn.write_bytes(whole.read_bytes()[:-2000])

    assert program("verify", whole, "--data", data).code == 0
    done = program("verify", torn, "--data", data)

    assert done.code == 1
    assert f"{torn} is geen bijeenkomst, geen reservekopie en geen bundel" in done.err


def test_a_backup_is_taken_while_people_type_and_put_back_elsewhere(
    program: Program, data: Path, typing: Room, tmp_path: Path
) -> None:
    file, elsewhere = tmp_path / "akkoord.backup", tmp_path / "elders"

    taken = program("backup", typing.id, file, "--data", data)
    checked = program("verify", file, "--data", data)
    back = program("restore", file, "--data", elsewhere)

    assert (taken.code, taken.err) == (0, "")
    assert (checked.code, checked.err) == (0, "")
    assert (back.code, back.err) == (0, "")
    assert program("verify", "--data", elsewhere).code == 0
    room, journal = opened(Store(elsewhere), typing.id)
    assert room.passages.text(VISION) == "Wij. Samen. Wij zijn er voor iedereen."
    assert room.passages.versions(VISION) == typing.passages.versions(VISION)
    assert room.state.codes == typing.state.codes
    assert room.contents.kept > 0
    journal.close()
    assert sorted(path.name for path in tmp_path.glob("*akkoord*")) == ["akkoord.backup"]


def test_a_backup_says_what_it_is(
    program: Program, data: Path, typing: Room, tmp_path: Path
) -> None:
    file = tmp_path / "akkoord.backup"
    program("backup", typing.id, file, "--data", data)

    first, second, *_ = file.read_bytes().split(b"\n", 2)

    assert first == b"drafting-room backup 1"
    told = json.loads(second)
    assert (told["id"], told["title"]) == (typing.id, "Akkoord")
    assert file.stat().st_mode & 0o777 == 0o600


def test_every_flipped_bit_in_a_backup_is_found(
    program: Program, data: Path, typing: Room, tmp_path: Path
) -> None:
    file, elsewhere = tmp_path / "akkoord.backup", tmp_path / "elders"
    program("backup", typing.id, file, "--data", data)
    whole = file.read_bytes()
    for at in (3, 20, 40, 200, 700, 5000, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert program("restore", file, "--data", elsewhere).code == 1, at
    for wrong in (whole[:-1], whole + b"x", whole[:100], b""):
        file.write_bytes(wrong)
        assert program("restore", file, "--data", elsewhere).code == 1
    assert list(elsewhere.iterdir()) == []


def test_nothing_is_overwritten(program: Program, data: Path, made: str, tmp_path: Path) -> None:
    file = tmp_path / "akkoord.backup"
    file.write_text("iets anders")
    assert program("backup", made, file, "--data", data).code == 1
    assert file.read_text() == "iets anders"
    file.unlink()
    program("backup", made, file, "--data", data)
    before = (data / f"{made}.workshop").read_bytes()

    again = program("restore", file, "--data", data)
    copied = program("copy", made, data, "--data", data)

    assert (again.code, copied.code) == (1, 1)
    assert "bestaat al" in again.err
    assert (data / f"{made}.workshop").read_bytes() == before


def test_a_backup_goes_through_a_pipe(data: Path, made: str, tmp_path: Path) -> None:
    workshop = [sys.executable, "-m", "workshop.cli.main"]
    sent = subprocess.run(
        [*workshop, "backup", made, "-", "--data", str(data)], capture_output=True, check=True
    )
    elsewhere = tmp_path / "elders"
    subprocess.run(
        [*workshop, "restore", "-", "--data", str(elsewhere)], input=sent.stdout, check=True
    )
    assert Store(elsewhere).ids() == [made]


def test_a_copy_is_a_workshop_of_its_own(
    program: Program, data: Path, typing: Room, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "stick"

    done = program("copy", typing.id, elsewhere, "--data", data)

    assert (done.code, done.err) == (0, "")
    assert program("verify", typing.id, "--data", elsewhere).code == 0
    room, journal = opened(Store(elsewhere), typing.id)
    assert room.passages.texts() == typing.passages.texts()
    journal.close()


def test_copying_what_is_not_there_makes_nothing(
    program: Program, data: Path, made: str, tmp_path: Path
) -> None:
    assert program("copy", "onbekend", tmp_path / "stick", "--data", data).code == 1
    assert program("backup", "onbekend", tmp_path / "b", "--data", data).code == 1
    assert program("restore", tmp_path / "b", "--data", data).code == 1
    assert not (tmp_path / "stick").exists()
    assert not (tmp_path / "b").exists()


def test_a_directory_that_was_copied_from_another_machine_goes_on(
    program: Program, data: Path, typing: Room, tmp_path: Path
) -> None:
    moved = tmp_path / "verhuisd"
    shutil.copytree(data, moved)

    assert program("verify", "--data", moved).code == 0
    room, journal = opened(Store(moved), typing.id)
    assert room.passages.texts() == typing.passages.texts()
    assert take_seat(room, "Anna", Role.DELEGATE).edit(VISION, 0, 0, "x") is not None
    journal.close()


def test_a_backup_of_a_later_release_is_refused(
    program: Program, data: Path, made: str, tmp_path: Path
) -> None:
    file = tmp_path / "later.backup"
    label = Label(WorkshopId("later"), "Later", "", "9.0", schema.latest() + 1, 1, "")
    with file.open("wb") as out:
        write(label, data / f"{made}.workshop", out)

    done = program("restore", file, "--data", data)

    assert done.code == 1
    assert "nieuwere versie" in done.err


def test_the_second_program_that_wants_to_write_is_refused(
    program: Program, store: Store, typing: Room
) -> None:
    with pytest.raises(JournalError, match="journal-in-use"):
        store.open(typing.id)
    with store.lock():
        done = program("serve", "--data", store.directory, "--port", "0")
    assert done.code == 1
    assert "werkt al een server" in done.err


def test_a_newer_workshop_is_refused_in_a_sentence(program: Program, data: Path, made: str) -> None:
    connection = sqlite3.connect(data / f"{made}.workshop")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    (data / f"{made}.workshop-sum").unlink()

    for command in ("export", "verify"):
        done = program(command, made, "--data", data)
        assert done.code == 1
        assert "nieuwere versie" in done.err


def test_a_backup_is_not_for_the_screen(
    program: Program, data: Path, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = SimpleNamespace(stdout=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(backup, "sys", screen)
    assert program("backup", made, "-", "--data", data).code == 2
