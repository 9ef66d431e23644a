"""The border with the library: what it raises comes out as one error, whatever it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.document.build import live, write
from workshop.document import Replica, wire
from workshop.errors import DocumentError
from workshop.ids import ActorId


def test_a_panic_comes_out_as_an_error_of_ours() -> None:
    document = wire.load([Replica.seed("abc")])
    handle = wire.text_object(document, "text")
    assert handle is not None
    with pytest.raises(DocumentError, match="document-library"):
        wire.element_at(document, handle, -1)
    assert wire.text(document, handle) == "abc"


def test_an_order_to_stop_is_not_taken_for_a_panic() -> None:
    def stopped() -> Iterator[bytes]:
        yield Replica.seed("abc")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        wire.load(stopped())


def test_several_changes_go_in_at_once_in_any_order() -> None:
    replica = live("abc")
    typed = [write(replica, ActorId(bytes([n]) * 16), n, 0, "x") for n in range(4)]
    changes = [raw for raw in typed if raw is not None]
    document = wire.load([Replica.seed("abc")])
    wire.apply(document, changes[::-1])
    assert wire.heads(document) == replica.heads()


def test_there_is_no_text_where_nothing_was_made() -> None:
    assert wire.text_object(wire.load([]), "text") is None
