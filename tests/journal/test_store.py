from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.journal.build import change, payloads
from workshop.errors import JournalError, NotFoundError, StorageError
from workshop.ids import WorkshopId
from workshop.journal.store import Store

HERE = WorkshopId("overleg-2026")
THERE = WorkshopId("a")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "some" / "where")
    store.prepare()
    return store


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_directory_is_made_for_its_owner_only(store: Store) -> None:
    assert mode(store.directory) == 0o700
    assert list(store.directory.iterdir()) == []


def test_a_directory_that_is_there_is_taken_as_it_is(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o750)
    Store(shared).prepare()
    assert mode(shared) == 0o750


def test_a_directory_that_cannot_be_made_is_unwritable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a directory")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(StorageError) as caught:
            Store(place).prepare()
        assert caught.value.id == "storage-unwritable"
        assert caught.value.values == {"path": str(place)}


def test_a_workshop_file_is_for_its_owner_only_whatever_the_umask(store: Store) -> None:
    before = os.umask(0)
    try:
        journal = store.create(HERE)
        journal.commit([change("a")])
        assert {mode(file) for file in store.directory.iterdir()} == {0o600}
        journal.close()
    finally:
        os.umask(before)


def test_what_is_stored_is_listed_in_order_and_nothing_else_is(store: Store) -> None:
    for id in (HERE, THERE):
        store.create(id).close()
    for name in ("notes.txt", "Not An Id.workshop", ".b.workshop.new", "c.workshop.bak"):
        (store.directory / name).write_bytes(b"")
    assert store.ids() == [THERE, HERE]


def test_without_a_directory_nothing_is_stored(tmp_path: Path) -> None:
    assert Store(tmp_path / "nowhere").ids() == []
    assert not (tmp_path / "nowhere").exists()


def test_what_cannot_be_listed_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a directory")
    with pytest.raises(StorageError) as caught:
        Store(tmp_path / "file").ids()
    assert caught.value.id == "storage-unreadable"


def test_a_workshop_goes_on_where_it_was(store: Store) -> None:
    journal = store.create(HERE)
    journal.commit([change("a")])
    journal.close()
    journal = store.open(HERE)
    journal.commit([change("b")])
    assert payloads(journal) == ["a", "b"]
    journal.close()


def test_an_id_that_is_there_is_not_made_again(store: Store) -> None:
    journal = store.create(HERE)
    journal.commit([change("a")])
    journal.close()
    with pytest.raises(JournalError) as caught:
        store.create(HERE)
    assert caught.value.id == "journal-exists"
    reader = store.reader(HERE)
    assert payloads(reader) == ["a"]
    reader.close()


@pytest.mark.parametrize("id", ["unknown", "../unknown", "", "A", "x/y", "."])
def test_an_unknown_id_is_not_found(store: Store, id: str) -> None:
    for look in (store.open, store.reader):
        with pytest.raises(NotFoundError) as caught:
            look(WorkshopId(id))
        assert caught.value.id == "workshop-unknown"
        assert caught.value.values == {"id": id}
    assert list(store.directory.iterdir()) == []


def test_an_id_that_is_no_file_name_is_not_made(store: Store) -> None:
    with pytest.raises(ValueError):
        store.create(WorkshopId("../elsewhere"))
    assert not (store.directory.parent / "elsewhere.workshop").exists()


def test_one_directory_has_one_server(store: Store) -> None:
    with store.lock():
        with pytest.raises(StorageError) as caught, Store(store.directory).lock():
            pass
        assert caught.value.id == "storage-in-use"
        assert caught.value.values == {"path": str(store.directory)}
        assert mode(store.directory / ".lock") == 0o600
    with Store(store.directory).lock():
        pass


def test_a_server_that_fails_lets_go_of_the_directory(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.lock():
        raise ZeroDivisionError
    with store.lock():
        pass


def test_a_directory_without_room_for_a_lock_is_unwritable(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught, Store(tmp_path / "nowhere").lock():
        pass
    assert caught.value.id == "storage-unwritable"


def test_a_workshop_is_made_while_a_server_runs_and_the_server_opens_it(store: Store) -> None:
    with store.lock():
        beside = Store(store.directory)
        journal = beside.create(HERE)
        journal.commit([change("a")])
        journal.close()
        assert store.ids() == [HERE]
        journal = store.open(HERE)
        assert payloads(journal) == ["a"]
        reader = beside.reader(HERE)
        assert payloads(reader) == ["a"]
        reader.close()
        with pytest.raises(JournalError) as caught:
            beside.open(HERE)
        assert caught.value.id == "journal-in-use"
        journal.close()
