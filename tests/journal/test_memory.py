from __future__ import annotations

import pytest

from tests.journal.build import change, payloads
from tests.journal.contract import JournalContract
from workshop.errors import JournalError
from workshop.journal.memory import MemoryJournal


@pytest.fixture
def journal() -> MemoryJournal:
    return MemoryJournal()


class TestMemoryJournal(JournalContract):
    pass


def test_a_commit_fails_until_the_journal_recovers(journal: MemoryJournal) -> None:
    journal.commit([change("a")])
    journal.fail_with(JournalError("journal-full", transient=True))
    for _ in range(2):
        with pytest.raises(JournalError, match="journal-full"):
            journal.commit([change("b")])
        with pytest.raises(JournalError, match="journal-full"):
            journal.probe()
    assert payloads(journal) == ["a"]
    assert journal.flush() == 1

    journal.recover()
    journal.probe()
    assert journal.commit([change("b")]) == 2


def test_nothing_becomes_durable_while_the_flush_fails(journal: MemoryJournal) -> None:
    journal.commit([change("a")])
    journal.fail_flush_with(JournalError("journal-io", transient=True))
    with pytest.raises(JournalError, match="journal-io"):
        journal.flush()
    assert journal.commit([change("b")]) == 2
    assert journal.durable == 0

    journal.recover()
    assert journal.flush() == 2
