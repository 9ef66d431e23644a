"""Reading a passage from all of its changes, by the library."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.document import wire
from workshop.document.change import OpId
from workshop.document.codec import author_of, outline
from workshop.document.identity import Identity, parse_element
from workshop.document.kept import Kept
from workshop.errors import DocumentError
from workshop.ids import ActorId

__all__ = ["read"]


def read(changes: Sequence[bytes], key: str, passage: OpId) -> Kept:
    """What all changes of a passage amount to.

    Args:
        changes: in the order in which they were taken in.
        key: where the text lives under the root; ``passage`` the id of its object.

    Raises:
        DocumentError: ``document-library`` where one is damaged or missing, ``document-foreign``
            where they make no passage.
    """
    document = wire.load(changes)
    handle = wire.text_object(document, key)
    if handle is None or parse_element(handle) != passage:
        raise DocumentError("document-foreign")
    identity = Identity(wire.elements(document, handle))
    text = wire.text(document, handle)
    if len(identity) != len(text):
        raise DocumentError("document-foreign")
    heads = wire.heads(document)
    seqs, last = _progress(changes, heads)
    ids, authors = tuple(identity.ids), identity.known_authors
    return Kept(text, ids, authors, heads, seqs, last, len(changes))


def _progress(changes: Sequence[bytes], heads: tuple[bytes, ...]) -> tuple[dict[ActorId, int], int]:
    """The last sequence number of every author, and the last counter of all."""
    latest = {author_of(raw): raw for raw in changes}
    seqs = {author: outline(raw).seq for author, raw in latest.items()}
    # The counter never falls along a dependency, so the highest one is in a head.
    checks = {head[:4] for head in heads}
    last = max(outline(raw).last for raw in changes if raw[4:8] in checks)
    return seqs, last
