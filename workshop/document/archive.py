"""All changes of one passage, read when somebody asks for the past, and the library's view of them.

Typing needs neither: a passage that nobody looks back at costs its text and the ids of its
characters, however long people have been typing in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from workshop.document import wire
from workshop.document.chunk import TRUSTED, open_chunk
from workshop.errors import DocumentError

__all__ = ["Archive", "Earlier"]

Earlier = Callable[[], Iterator[bytes]]
"""Gives the changes of a passage that came before those an archive was made with, in order."""


class Archive:
    """The changes in the order of the journal; one that stands there twice counts twice."""

    __slots__ = (
        "_applied",
        "_document",
        "_earlier",
        "_found",
        "_hashed",
        "_hashes",
        "_later",
        "_source",
    )

    def __init__(self, later: Iterable[bytes], earlier: Earlier | None = None) -> None:
        """Takes the changes at hand, and who has those before them."""
        self._later = list(later)
        self._earlier = earlier
        self._source: Iterator[bytes] | None = None
        self._found: list[bytes] = []
        self._document: wire.Document | None = None
        self._applied = 0
        self._hashes: set[bytes] = set()
        self._hashed = 0

    @property
    def changes(self) -> list[bytes]:
        """All of them; reads what was not read yet."""
        while not self._fetch(1 << 20):
            pass
        return self._later

    def add(self, raw: bytes, *, applied: bool = False) -> None:
        """One more; ``applied`` where the document has it already."""
        self._later.append(raw)
        self._applied += applied

    def read(self, most: int) -> bool:
        """Makes ready for questions about the past, at most so many changes at a time.

        Returns:
            Whether all is ready.

        Raises:
            DocumentError: a change that cannot be read.
        """
        return self._fetch(most) and self._hash(most) and self._apply(most)

    def __contains__(self, name: bytes) -> bool:
        """Whether a change of this hash is here."""
        while not self._hash(len(self.changes)):
            pass
        return name in self._hashes

    def document(self) -> wire.Document:
        """The library's document of all changes.

        Raises:
            DocumentError: ``document-library`` where it does not take them.
        """
        while not self._apply(len(self.changes)):
            pass
        assert self._document is not None
        return self._document

    def forget(self) -> None:
        """The document is not to be trusted any more; the next one is made from the changes."""
        self._document = None
        self._applied = 0

    def _fetch(self, most: int) -> bool:
        if self._earlier is None:
            return True
        if self._source is None:
            self._found = []
            self._source = self._earlier()
        try:
            new = list(islice(self._source, most))
        except BaseException:
            # A source that failed would say that there is nothing more; the next time from the top.
            self._source = None
            raise
        self._found += new
        if len(new) < most:
            self._later[:0] = self._found
            self._earlier = self._source = None
            self._found = []
        return self._earlier is None

    def _hash(self, most: int) -> bool:
        new = self._later[self._hashed : self._hashed + most]
        self._hashes.update(open_chunk(raw, TRUSTED)[0] for raw in new)
        self._hashed += len(new)
        return self._hashed == len(self._later)

    def _apply(self, most: int) -> bool:
        new = self._later[self._applied : self._applied + most]
        try:
            if self._document is None:
                self._document = wire.load(new)
            elif new:
                wire.apply(self._document, new)
        except DocumentError:
            self.forget()
            raise
        self._applied += len(new)
        return self._applied == len(self._later)
