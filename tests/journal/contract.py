"""What every journal does. A backend subclasses the suite and provides the ``journal`` fixture."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from threading import Event, Thread
from typing import Protocol

import pytest

from tests.journal.build import MOMENT, change, event, payloads
from workshop.errors import JournalError
from workshop.ids import PassageId
from workshop.journal.base import Entry, Journal, Record, RecordKind, Snapshot

__all__ = ["JournalContract", "OpenJournal"]


class OpenJournal(Journal, Protocol):
    """A journal that also tells how far it is durable."""

    @property
    def durable(self) -> int: ...


class JournalContract:
    def test_a_new_journal_is_empty(self, journal: OpenJournal) -> None:
        assert journal.last == 0
        assert journal.durable == 0
        assert list(journal.read()) == []

    def test_records_are_numbered_from_one_without_gaps(self, journal: OpenJournal) -> None:
        assert journal.commit([change("a")]) == 1
        assert journal.commit([change("b"), event("c"), change("d")]) == 4
        assert journal.last == 4
        assert [record.seq for record in journal.read()] == [1, 2, 3, 4]
        assert payloads(journal) == ["a", "b", "c", "d"]

    def test_a_record_comes_back_as_it_was_committed(self, journal: OpenJournal) -> None:
        passage = PassageId("tip-één")
        journal.commit(
            [
                Entry(RecordKind.CHANGE, bytes(range(256)), passage, at=MOMENT),
                Entry(RecordKind.EVENT, b"", at=MOMENT),
                Entry(RecordKind.CHANGE, b"z", PassageId(""), at=MOMENT),
            ]
        )
        assert list(journal.read()) == [
            Record(1, RecordKind.CHANGE, bytes(range(256)), passage, MOMENT),
            Record(2, RecordKind.EVENT, b"", None, MOMENT),
            Record(3, RecordKind.CHANGE, b"z", PassageId(""), MOMENT),
        ]

    def test_a_large_record_comes_back_whole(self, journal: OpenJournal) -> None:
        journal.commit([change("é" * 200_000)])
        assert payloads(journal) == ["é" * 200_000]

    def test_times_are_kept_to_the_microsecond_and_come_back_in_utc(
        self, journal: OpenJournal
    ) -> None:
        amsterdam = timezone(timedelta(hours=2))
        long_ago = datetime(1931, 7, 1, 12, 0, 0, 1, tzinfo=UTC)
        journal.commit([Entry(RecordKind.EVENT, b"", at=MOMENT.astimezone(amsterdam))])
        journal.commit([Entry(RecordKind.EVENT, b"", at=long_ago)])
        first, second = journal.read()
        assert (first.at, second.at) == (MOMENT, long_ago)
        assert first.at.tzinfo is UTC

    def test_reading_starts_behind_the_seq_that_was_asked_for(self, journal: OpenJournal) -> None:
        journal.commit([change(str(number)) for number in range(1, 1301)])
        assert payloads(journal, 1297) == ["1298", "1299", "1300"]
        assert payloads(journal, 1300) == []
        assert payloads(journal, 5000) == []
        assert len(payloads(journal)) == 1300

    def test_commits_go_on_while_somebody_reads_and_stay_out_of_that_reading(
        self, journal: OpenJournal
    ) -> None:
        journal.commit([change(str(number)) for number in range(1200)])
        seen = 0
        for _ in journal.read():
            journal.commit([change("meanwhile")])
            seen += 1
        assert seen == 1200
        assert journal.last == 2400

    def test_committing_nothing_changes_nothing(self, journal: OpenJournal) -> None:
        journal.commit([change("a")])
        assert journal.commit([]) == 1
        assert journal.last == 1

    def test_an_entry_without_timezone_is_refused_with_all_that_come_with_it(
        self, journal: OpenJournal
    ) -> None:
        naive = Entry(RecordKind.EVENT, b"", at=MOMENT.replace(tzinfo=None))
        with pytest.raises(TypeError):
            journal.commit([change("a"), naive])
        assert journal.last == 0
        assert journal.commit([change("b")]) == 1
        assert payloads(journal) == ["b"]

    def test_a_commit_with_the_right_expectation_succeeds(self, journal: OpenJournal) -> None:
        assert journal.commit([event("a")], expect=0) == 1
        assert journal.commit([event("b")], expect=1) == 2

    def test_a_commit_with_another_expectation_commits_nothing(self, journal: OpenJournal) -> None:
        journal.commit([change("a"), change("b")])
        for expected in (0, 1, 3):
            with pytest.raises(JournalError) as caught:
                journal.commit([event("c")], expect=expected)
            assert caught.value.id == "journal-conflict"
        assert payloads(journal) == ["a", "b"]
        assert journal.commit([event("c")], expect=2) == 3

    def test_what_is_committed_becomes_durable_with_the_flush(self, journal: OpenJournal) -> None:
        journal.commit([change("a"), change("b")])
        assert journal.durable == 0
        assert journal.flush() == 2
        assert journal.durable == 2
        journal.commit([change("c")])
        assert journal.durable == 2
        assert journal.flush() == 3

    def test_a_flush_without_anything_new_says_the_same(self, journal: OpenJournal) -> None:
        assert journal.flush() == 0
        journal.commit([change("a")])
        assert (journal.flush(), journal.flush()) == (1, 1)

    def test_one_thread_flushes_while_another_commits(self, journal: OpenJournal) -> None:
        done = Event()
        answers: list[tuple[int, int, int]] = []

        def flush_until_done() -> None:
            while not done.is_set():
                before = journal.last
                durable = journal.flush()
                answers.append((before, durable, journal.last))

        thread = Thread(target=flush_until_done)
        thread.start()
        try:
            for number in range(1500):
                journal.commit([change(f"letter {number}")])
        finally:
            done.set()
            thread.join()
        assert answers
        assert all(before <= durable <= after for before, durable, after in answers)
        assert journal.flush() == 1500
        assert payloads(journal) == [f"letter {number}" for number in range(1500)]

    def test_events_are_read_without_the_changes_between_them(self, journal: OpenJournal) -> None:
        journal.commit([event("a"), change("b"), event("c"), change("d"), event("e")])
        assert [record.payload for record in journal.events(4)] == [b"a", b"c"]
        assert [record.seq for record in journal.events(5)] == [1, 3, 5]

    def test_the_changes_of_a_passage_are_read_alone_and_in_order(
        self, journal: OpenJournal
    ) -> None:
        journal.commit([change("a", "tip-1"), change("b", "tip-2"), event("c")])
        journal.commit([change("d", "tip-1"), change("e", "tip-1")])
        assert list(journal.changes(PassageId("tip-1"), 4)) == [b"a", b"d"]
        assert list(journal.changes(PassageId("tip-2"), 5)) == [b"b"]
        assert list(journal.changes(PassageId("tip-3"), 5)) == []

    def test_a_snapshot_comes_back_as_it_was_kept(self, journal: OpenJournal) -> None:
        assert journal.snapshot() is None
        journal.commit([event("a"), change("b"), change("c")])
        journal.keep(Snapshot(2, {PassageId("tip-1"): b"\0kept", PassageId("tip-2"): b""}))
        assert journal.snapshot() == Snapshot(
            2, {PassageId("tip-1"): b"\0kept", PassageId("tip-2"): b""}
        )
        assert [record.payload for record in journal.events(2)] == [b"a"]

    def test_what_a_snapshot_leaves_out_stays_as_it_was(self, journal: OpenJournal) -> None:
        journal.commit([change("a"), change("b"), change("c")])
        journal.keep(Snapshot(1, {PassageId("tip-1"): b"one", PassageId("tip-2"): b"two"}))
        journal.keep(Snapshot(3, {PassageId("tip-1"): b"three"}))
        assert journal.snapshot() == Snapshot(
            3, {PassageId("tip-1"): b"three", PassageId("tip-2"): b"two"}
        )

    def test_keeping_drops_no_record(self, journal: OpenJournal) -> None:
        journal.commit([change(str(number)) for number in range(700)])
        journal.keep(Snapshot(700, {PassageId("tip-1"): b"all"}))
        assert payloads(journal) == [str(number) for number in range(700)]

    def test_one_thread_keeps_snapshots_while_another_commits(self, journal: OpenJournal) -> None:
        journal.commit([change("letter")])
        done = Event()
        kept: list[int] = []

        def keep_until_done() -> None:
            while not done.is_set() or not kept:
                kept.append(journal.last)
                journal.keep(Snapshot(kept[-1], {PassageId("tip-1"): b"x" * 5000}))

        thread = Thread(target=keep_until_done)
        thread.start()
        try:
            for number in range(1000):
                journal.commit([change(f"letter {number}"), event("e")])
        finally:
            done.set()
            thread.join()
        snapshot = journal.snapshot()
        assert snapshot is not None and snapshot.seq == kept[-1]
        assert journal.last == 2001
        assert len(list(journal.events(snapshot.seq))) == (snapshot.seq - 1) // 2

    def test_a_probe_leaves_no_record(self, journal: OpenJournal) -> None:
        journal.commit([change("a")])
        journal.probe()
        assert journal.last == 1
        assert payloads(journal) == ["a"]
        assert journal.commit([change("b")], expect=1) == 2

    def test_a_closed_journal_takes_nothing(self, journal: OpenJournal) -> None:
        journal.commit([change("a")])
        journal.close()
        journal.close()
        for use in (
            lambda: journal.commit([change("b")]),
            lambda: list(journal.read()),
            lambda: journal.flush(),
            lambda: journal.probe(),
            lambda: journal.snapshot(),
            lambda: journal.keep(Snapshot(1, {})),
            lambda: list(journal.changes(PassageId("tip-1"), 1)),
        ):
            with pytest.raises(JournalError) as caught:
                use()
            assert caught.value.id == "journal-closed"
