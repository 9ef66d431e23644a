"""Each quirk of the pinned automerge release that we work round, shown on the release itself.

A test that fails here is good news about a new release: the workaround it names can go.
"""

from __future__ import annotations

import subprocess
import sys
import textwrap
from dataclasses import replace
from typing import Any

import pytest
from automerge.core import ROOT, Document, ExpandMark, Message, ObjType, ScalarType, SyncState

from tests.document.build import ANN, BEN, CAS, live, write
from workshop.document import SEED_ACTOR, Replica, wire
from workshop.document.change import Action, Op, OpId
from workshop.document.chunk import FOREIGN
from workshop.document.codec import decode, encode
from workshop.document.identity import parse_element
from workshop.document.replica import TEXT


def native(text: str = "") -> tuple[Document, bytes]:
    document = Document(ANN)
    with document.transaction() as tx:
        handle = tx.put_object(ROOT, "text", ObjType.Text)
        for at, letter in enumerate(text):
            tx.insert(handle, at, ScalarType.Str, letter)
    return document, handle


def outcome_of(script: str) -> subprocess.CompletedProcess[str]:
    """Runs a script that may not come back in a process of its own."""
    prelude = """
        import resource
        from automerge.core import *
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        A, B, C = (bytes([n]) * 16 for n in (1, 2, 3))
        document = Document(A)
        with document.transaction() as tx:
            text = tx.put_object(ROOT, "text", ObjType.Text)
            tx.insert(text, 0, ScalarType.Str, "x")
    """
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(prelude) + textwrap.dedent(script)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_transaction_names_the_own_previous_change_as_well() -> None:
    """Load becomes quadratic where authors alternate: we encode changes ourselves."""
    document, handle = native()
    for actor in (BEN, ANN, BEN):
        document.set_actor(actor)
        with document.transaction() as tx:
            tx.insert(handle, 0, ScalarType.Str, "x")
    assert [len(change.deps) for change in document.get_changes([])] == [0, 1, 2, 2]


def test_a_transaction_is_made_in_1970() -> None:
    """No time, no message: we encode changes ourselves."""
    document, _ = native("x")
    (change,) = document.get_changes([])
    assert decode(change.bytes, FOREIGN).seconds == 0


def test_several_characters_inserted_at_once_are_one_element() -> None:
    """Deleting one of them deletes all: we insert one character at a time."""
    document, handle = native()
    with document.transaction() as tx:
        tx.insert(handle, 0, ScalarType.Str, "hello")
    assert (document.length(handle), len(document.values(handle))) == (5, 1)
    with document.transaction() as tx:
        tx.delete(handle, 2)
    assert document.text(handle) == ""


def test_a_patch_cannot_be_read() -> None:
    """What a change did to the text is followed from its operations."""
    document, handle = native("x")
    before = document.get_heads()
    with document.transaction() as tx:
        tx.insert(handle, 1, ScalarType.Str, "y")
    (patch,) = document.diff(before, document.get_heads())
    assert [name for name in dir(patch) if not name.startswith("_")] == []


def test_unknown_heads_are_an_empty_text() -> None:
    """Asked for a version that never was, the library answers: we check heads first."""
    document, handle = native("x")
    nowhere = [bytes(32)]
    assert (document.text(handle, nowhere), document.length(handle, nowhere)) == ("", 0)
    assert len(document.get_changes(nowhere)) == 1


def test_deleting_beyond_the_end_is_silent() -> None:
    """We check bounds first."""
    document, handle = native("x")
    with document.transaction() as tx:
        tx.delete(handle, 99)
    assert document.text(handle) == "x"


def test_a_mark_that_is_refused_is_half_there() -> None:
    """We make no marks."""
    document, handle = native("abc")
    with document.transaction() as tx, pytest.raises(Exception, match="out of bounds"):
        tx.mark(handle, 1, 99, "m", ScalarType.Boolean, True, ExpandMark.After)
    assert [(mark.start, mark.end) for mark in document.marks(handle)] == [(1, 3)]


def test_the_id_of_an_element_is_other_bytes_on_another_replica() -> None:
    """It holds a local number of the author: ids are counter and author with us."""
    seed = Replica.seed("")
    typed = [write(live(), actor, 0, 0, "x") for actor in (BEN, CAS)]
    changes = [raw for raw in typed if raw is not None]
    told: list[list[bytes]] = []
    for order in (changes, changes[::-1]):
        document = wire.load([seed, *order])
        handle = wire.text_object(document, "text")
        assert handle is not None
        told.append(wire.elements(document, handle))
    assert told[0] != told[1]
    assert list(map(parse_element, told[0])) == list(map(parse_element, told[1]))


def test_a_damaged_change_in_a_message_is_dropped_in_silence() -> None:
    """We compare the heads after every change."""
    prepared = live("abc").prepare(ANN, 0, 0, "x", 0)
    assert prepared is not None
    document = wire.load([Replica.seed("abc")])
    before = document.get_heads()
    damaged = prepared.raw[:-1] + bytes([prepared.raw[-1] ^ 1])
    message = Message.decode(wire.message([damaged]))
    document.receive_sync_message(SyncState(), message)
    assert document.get_heads() == before


def test_a_change_whose_basis_is_missing_waits_in_silence() -> None:
    """The queue is not looked at by anybody and not de-duplicated: we refuse such a change."""
    replica = live("abc")
    first, second = write(replica, ANN, 0, 0, "1"), write(replica, ANN, 1, 0, "2")
    assert first is not None and second is not None
    document = wire.load([Replica.seed("abc")])
    before = wire.heads(document)
    wire.apply(document, [second])
    assert wire.heads(document) == before
    wire.apply(document, [first])
    assert wire.heads(document) == replica.heads()


LAST: OpId = (4, SEED_ACTOR)
DROP = Op(TEXT, LAST, False, Action.DELETE, pred=(LAST,))


@pytest.mark.parametrize(
    "forged",
    [
        replace(DROP, pred=()),
        replace(DROP, value="x"),
        replace(DROP, pred=((3, SEED_ACTOR),)),
        replace(DROP, key=(99, SEED_ACTOR), pred=((99, SEED_ACTOR),)),
        Op((50, ANN), None, True, Action.SET, "x"),
    ],
)
def test_a_forged_change_is_taken_and_what_is_saved_cannot_be_loaded(forged: Op) -> None:
    """We let in only what types and deletes."""
    prepared = live("abc").prepare(ANN, 0, 0, "x", 0)
    assert prepared is not None
    name, raw = encode(replace(decode(prepared.raw, FOREIGN), ops=(forged,)))
    document = wire.load([Replica.seed("abc")])
    wire.apply(document, [raw])
    assert wire.heads(document) == (name,)
    with pytest.raises(Exception, match="mismatching heads"):
        Document.load(document.save())


def test_a_wrong_index_is_a_panic_that_is_no_exception() -> None:
    """We catch BaseException around every call."""
    ended = outcome_of(
        """
        try:
            document.get(text, -1)
        except Exception:
            print("exception")
        except BaseException as error:
            print(type(error).__module__, document.text(text))
        """
    )
    assert ended.stdout == "pyo3_runtime x\n"


def test_after_a_panic_in_a_write_a_document_answers_nothing() -> None:
    """Here an empty change, another author, and a change that is rolled back.

    We load the document anew after any failure of the library.
    """
    ended = outcome_of(
        """
        document.set_actor(B)
        with document.transaction() as tx:
            tx.delete(text, 99)
        document.set_actor(C)
        with document.transaction() as tx:
            tx.insert(text, 0, ScalarType.Str, "y")
        document.set_actor(B)
        try:
            with document.transaction() as tx:
                raise RuntimeError
        except BaseException as error:
            print(type(error).__module__)
        try:
            document.text(text)
        except Exception as error:
            print(error)
        """
    )
    assert ended.stdout.startswith("pyo3_runtime\npoisoned lock")


def test_a_few_bytes_end_the_process() -> None:
    """We count what a change claims before the library sees it."""
    ended = outcome_of(
        """
        from workshop.document.codec import chunk
        from workshop.document.columns import counted, sleb, uleb

        rows = 10_000_000
        columns = {
            0x15: sleb(rows) + counted(b"k"),
            0x34: uleb(rows),
            0x42: sleb(rows) + uleb(1),
            0x56: sleb(rows) + uleb(0),
            0x70: sleb(rows) + uleb(0),
        }
        body = b"\\0" + counted(A) + uleb(1) + uleb(1) + b"\\0\\0\\0" + uleb(len(columns))
        body += b"".join(uleb(name) + uleb(len(data)) for name, data in columns.items())
        _, bomb = chunk(body + b"".join(columns.values()))
        print(len(bomb), flush=True)
        resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29))
        try:
            Document.load(bomb)
        except BaseException as error:
            print(error)
        """
    )
    assert int(ended.stdout) < 84
    assert ended.returncode < 0


def test_an_empty_string_is_an_element_that_nobody_sees() -> None:
    """Indices would no longer be places in the text: we insert characters, one at a time."""
    document, handle = native("ab")
    with document.transaction() as tx:
        tx.insert(handle, 1, ScalarType.Str, "")
    assert (document.text(handle), document.length(handle)) == ("ab", 2)
    assert len(document.values(handle)) == 3


def test_overwriting_a_character_gives_it_another_id_and_author() -> None:
    """Who wrote what would be lost: we delete and insert."""
    document, handle = native("abc")
    before = [element for _, element in document.values(handle)]
    document.set_actor(BEN)
    with document.transaction() as tx:
        tx.put(handle, 1, ScalarType.Str, "x")
    after = [element for _, element in document.values(handle)]
    assert document.text(handle) == "axc"
    assert (before[0], before[2]) == (after[0], after[2])
    assert parse_element(after[1])[1] == BEN


def test_what_is_no_text_counts_as_a_character_of_a_text() -> None:
    """We let in only changes that insert characters."""
    document, handle = native("ab")
    with document.transaction() as tx:
        tx.insert(handle, 1, ScalarType.Int, 7)
    assert document.text(handle) == "a\ufffcb"


def test_bytes_come_back_as_numbers() -> None:
    """We keep nothing but text in a document."""
    document, _ = native()
    with document.transaction() as tx:
        tx.put(ROOT, "seal", ScalarType.Bytes, b"\x01\x02")
    found: Any = document.get(ROOT, "seal")
    assert found[0] == (ScalarType.Bytes, [1, 2])


def test_a_character_that_is_half_of_one_is_refused_and_a_zero_is_not() -> None:
    """Text is cleaned before it comes near the library."""
    document, handle = native()
    with pytest.raises(UnicodeEncodeError), document.transaction() as tx:
        tx.insert(handle, 0, ScalarType.Str, "\ud800")
    with document.transaction() as tx:
        tx.insert(handle, 0, ScalarType.Str, "\0")
    assert document.text(handle) == "\0"


def test_one_author_on_two_nodes_breaks_what_they_tell_each_other() -> None:
    """Every session is an author of its own, also after a start."""
    one, handle = native("x")
    other = Document.load(one.save())
    other.set_actor(ANN)
    for document, letter in ((one, "a"), (other, "b")):
        with document.transaction() as tx:
            tx.insert(handle, 0, ScalarType.Str, letter)
    with pytest.raises(Exception, match="duplicate seq"):
        one.merge(other)


def test_marks_go_with_their_words_for_good() -> None:
    """Comments hang on ids of characters, and say so when those are gone: we make no marks."""
    document, handle = native("abc")
    with document.transaction() as tx:
        tx.mark(handle, 1, 2, "m", ScalarType.Boolean, True, ExpandMark.Both)
    with document.transaction() as tx:
        tx.delete(handle, 1)
    with document.transaction() as tx:
        tx.insert(handle, 1, ScalarType.Str, "b")
    assert document.marks(handle) == []


def test_the_clock_of_a_change_is_read_a_thousand_times_too_small() -> None:
    """We read it from the bytes."""
    prepared = live("abc").prepare(ANN, 0, 0, "x", 1_770_000_000)
    assert prepared is not None
    document = wire.load([Replica.seed("abc"), prepared.raw])
    *_, change = document.get_changes([])
    assert change.timestamp.timestamp() == pytest.approx(1_770_000)


def test_a_second_transaction_at_once_is_refused() -> None:
    """We open none: changes come in as messages."""
    document, handle = native("x")
    with document.transaction() as tx:
        with pytest.raises(Exception, match=r"lock|transaction|borrow"):
            document.transaction().__enter__()
        tx.delete(handle, 0)
    assert document.text(handle) == ""


@pytest.mark.parametrize(
    "name",
    ["apply_changes", "splice", "load_incremental", "save_incremental", "get_cursor", "get_all"],
)
def test_what_we_do_ourselves_the_release_does_not_do(name: str) -> None:
    """Changes and splices by hand, journals, anchors."""
    assert not hasattr(Document, name)
