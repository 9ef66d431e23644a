"""The one place that calls the CRDT library, and what it answers in terms of our own.

Changes go in as a sync message of version 1 that names no heads: the library then applies them
in any order at a cost that does not grow with the history. Named heads make it walk through
every ancestor. Everything the library raises comes out as ``DocumentError("document-library")``,
panics of its Rust core included, which are no ``Exception``; after one in a write the Document
answers nothing any more and must be loaded anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import ParamSpec, TypeVar

from automerge.core import ROOT, Document, Message, ObjType, SyncState

from workshop.document.columns import counted, uleb
from workshop.errors import DocumentError

__all__ = [
    "Document",
    "apply",
    "element_at",
    "elements",
    "heads",
    "length",
    "load",
    "message",
    "text",
    "text_object",
]

_P = ParamSpec("_P")
_R = TypeVar("_R")


def message(changes: Sequence[bytes]) -> bytes:
    """A sync message, version 1, that carries changes and asks for nothing."""
    return b"\x42\0\0\0" + uleb(len(changes)) + b"".join(map(counted, changes))


def _guarded(call: Callable[_P, _R]) -> Callable[_P, _R]:
    @wraps(call)
    def guarded(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return call(*args, **kwargs)
        except Exception as error:
            raise DocumentError("document-library") from error
        except BaseException as error:
            # The class of a panic cannot be imported; anything else here is an order to stop.
            if type(error).__module__ != "pyo3_runtime":
                raise
            raise DocumentError("document-library") from error

    return guarded


@_guarded
def load(changes: Iterable[bytes]) -> Document:
    """A Document of these changes, each behind what it depends on.

    Unlike a message, loading complains: about damage, and about a change that is missing.
    """
    return Document.load(b"".join(changes))


@_guarded
def apply(document: Document, changes: Sequence[bytes]) -> None:
    """Applies changes; what does not fit is left out in silence, so compare the heads after."""
    document.receive_sync_message(SyncState(), Message.decode(message(changes)))


@_guarded
def heads(document: Document) -> tuple[bytes, ...]:
    """Hashes of the changes nothing builds on yet, sorted."""
    return tuple(sorted(document.get_heads()))


@_guarded
def text_object(document: Document, key: str) -> bytes | None:
    """The library's id of the text under a key of the root, None where there is none."""
    found = document.get(ROOT, key)
    return found[1] if found is not None and found[0] == ObjType.Text else None


@_guarded
def text(document: Document, handle: bytes, at: Sequence[bytes] | None = None) -> str:
    """The text, now or at older heads; unknown heads are not noticed."""
    return document.text(handle, None if at is None else list(at))


@_guarded
def length(document: Document, handle: bytes) -> int:
    """Length of the text in code points."""
    return document.length(handle)


@_guarded
def elements(document: Document, handle: bytes, at: Sequence[bytes] | None = None) -> list[bytes]:
    """The library's ids of all elements of the text that are not deleted, in order, now or at
    older heads; unknown heads are not noticed."""
    return [element for _, element in document.values(handle, None if at is None else list(at))]


@_guarded
def element_at(document: Document, handle: bytes, index: int) -> bytes | None:
    """The library's id of one element, None beyond the end."""
    found = document.get(handle, index)
    return None if found is None else found[1]
