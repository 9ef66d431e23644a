"""Workshops of every release there was open in this one, and are what they were."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.released.make import as_understood
from workshop.export.zone import zone_of
from workshop.journal.sqlite import SqliteJournal
from workshop.rooms.fold import fold
from workshop.rooms.keeper import catch_up
from workshop.rooms.room import Room

RELEASES = sorted(path.stem for path in Path(__file__).parent.glob("*.workshop"))


def clock() -> datetime:
    return datetime(2027, 1, 2, 12, 0, tzinfo=UTC)


def no_chance(size: int) -> bytes:
    return bytes(size)


@pytest.fixture(params=RELEASES)
def release(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the file of a release."""
    source = Path(__file__).parent / f"{request.param}.workshop"
    return Path(shutil.copy(source, tmp_path / source.name))


def understood(release: Path) -> object:
    told = Path(__file__).parent / f"{release.stem}.json"
    return json.loads(told.read_text(encoding="utf-8"))


def as_read(room: Room) -> object:
    return json.loads(json.dumps(as_understood(room)))


def test_there_is_a_release_to_try() -> None:
    assert "0.1.0" in RELEASES


def test_a_workshop_of_an_earlier_release_is_what_it_was(release: Path) -> None:
    journal = SqliteJournal.open(release)
    assert as_read(Room(journal, clock, no_chance)) == understood(release)
    journal.close()


def test_its_documents_tell_the_time_that_they_told(release: Path) -> None:
    journal = SqliteJournal.open(release)
    assert zone_of(Room(journal, clock, no_chance).state.scenario) is UTC
    journal.close()


def test_it_can_be_read_as_it_is_before_a_server_ever_opened_it(release: Path) -> None:
    before = release.read_bytes()
    journal = SqliteJournal.open(release, read_only=True)
    folded = fold(journal)
    assert json.loads(json.dumps(folded.texts())) == understood(release)["texts"]  # type: ignore[index]
    journal.close()
    assert release.read_bytes() == before


def test_it_is_what_it_was_also_behind_a_snapshot(release: Path) -> None:
    journal = SqliteJournal.open(release)
    catch_up(Room(journal, clock, no_chance), journal, every=1)
    journal.close()
    journal = SqliteJournal.open(release)
    room = Room(journal, clock, no_chance)
    assert room.contents.kept == journal.last
    assert as_read(room) == understood(release)
    journal.close()
