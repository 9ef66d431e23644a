"""The text of one passage as a CRDT: the only door to it, with every quirk behind it.

A passage lives under the root key ``text``. Its first change, the seed, is made by a reserved
author and is the same for the same starting text, so that the id of the text object is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from workshop.document import wire
from workshop.document.anchor import Anchor
from workshop.document.archive import Archive, Earlier
from workshop.document.change import Action, Change, Op, OpId, Outline
from workshop.document.chunk import TRUSTED
from workshop.document.codec import decode, encode
from workshop.document.history import Seen
from workshop.document.identity import Identity, parse_element
from workshop.document.kept import Kept
from workshop.document.opening import read
from workshop.document.paragraphs import BEGINNING, break_id
from workshop.document.past import Moment, read_moment
from workshop.document.preparing import Footing, Prepared, prepare
from workshop.document.replay import replay
from workshop.document.splice import insertions
from workshop.document.text import Delta, line_breaks, normalise
from workshop.document.trying import Tried, examined, shown
from workshop.errors import DocumentError
from workshop.ids import ActorId

__all__ = ["SEED_ACTOR", "TEXT", "Replica"]

SEED_ACTOR = ActorId(b"workshop/starter")
"""Author of starting texts; a person's id is never this, as its first half is a hash."""

_KEY = "text"
TEXT: OpId = (1, SEED_ACTOR)
"""The text object of every passage: the first operation of its seed."""


class Replica:
    """One replica of one passage. Positions are code points, changes are raw bytes.

    The text, the ids of its characters and the version are at hand. The changes behind them, and
    the library's document of them, are read the first time somebody needs them: for a version of
    the past, or for a change from another replica.

    After ``DocumentError("document-library")`` a replica stands where it stood before the call.
    """

    __slots__ = (
        "_archive",
        "_count",
        "_heads",
        "_identity",
        "_last",
        "_seen",
        "_seqs",
        "_text",
    )

    def __init__(self, kept: Kept, archive: Archive) -> None:
        """Takes over where a passage stood; use ``load`` and ``restore``."""
        self._archive = archive
        self._count = kept.count
        self._heads = kept.heads
        self._identity = Identity.of(kept.ids, kept.authors)
        self._last = kept.last
        self._seen = Seen()
        self._seqs = dict(kept.seqs)
        self._text = kept.text

    @staticmethod
    def seed(text: str) -> bytes:
        """The first change of a passage; the same text gives the same bytes."""
        ops = [Op(None, _KEY, False, Action.MAKE_TEXT)]
        ops += insertions(SEED_ACTOR, 2, TEXT, None, normalise(text))
        return encode(Change((), SEED_ACTOR, 1, 1, 0, tuple(ops)))[1]

    @classmethod
    def load(cls, changes: Iterable[bytes]) -> Replica:
        """Builds a replica from all changes of a passage in the order of the journal.

        Raises:
            DocumentError: ``document-library`` where one is damaged or missing,
                ``document-foreign`` where they do not begin with a seed.
        """
        every = list(changes)
        return cls(read(every, _KEY, TEXT), Archive(every))

    @classmethod
    def restore(cls, kept: Kept, later: Iterable[bytes], earlier: Earlier) -> Replica:
        """Builds a replica from what was kept, the changes since then, and who has those before.

        Raises:
            DocumentError: as ``load``.
        """
        rest = list(later)
        replica = cls(kept, Archive((), earlier))
        try:
            for raw in rest:
                replica.advance(raw)
        except DocumentError:
            # They did not simply follow on each other: the library knows what comes of them.
            return cls(read([*earlier(), *rest], _KEY, TEXT), Archive(rest, earlier))
        return replica

    def kept(self) -> Kept:
        """What ``restore`` needs; a copy."""
        return Kept(
            self._text,
            tuple(self._identity.ids),
            self._identity.known_authors,
            self._heads,
            dict(self._seqs),
            self._last,
            self._count,
        )

    @property
    def count(self) -> int:
        """How many changes led here; it never falls."""
        return self._count

    @property
    def text(self) -> str:
        """The whole text, at no cost."""
        return self._text

    def heads(self) -> tuple[bytes, ...]:
        """The version: hashes of the changes nothing builds on yet, sorted."""
        return self._heads

    def prepare(
        self, actor: ActorId, start: int, deleted: int, inserted: str, seconds: int
    ) -> Prepared | None:
        """Encodes a replacement as one change and touches nothing.

        The inserted text is normalised. ``seconds`` is the wall clock since 1970.

        Returns:
            None where nothing would change.

        Raises:
            DocumentError: ``document-out-of-bounds`` (start, deleted, length), or
                ``document-too-long`` (limit) where the text would outgrow a passage.
        """
        delta = Delta(start, deleted, normalise(inserted))
        return self.prepare_together(actor, (delta,), seconds)

    def prepare_together(
        self, actor: ActorId, patch: Sequence[Delta], seconds: int
    ) -> Prepared | None:
        """Encodes several replacements as one change and touches nothing.

        Args:
            patch: speaks of the present text, from right to left, none touching the next; what is
                inserted is normal already.

        Returns:
            None where nothing would change.

        Raises:
            DocumentError: see ``prepare``; ``document-out-of-bounds`` also for a patch that is not
                in order.
        """
        seq, length = self._seqs.get(actor, 0) + 1, len(self._text)
        footing = Footing(TEXT, self._heads, actor, seq, self._last + 1, length)
        return prepare(footing, self._identity, patch, seconds)

    def apply(self, prepared: Prepared) -> Delta:
        """Applies what was prepared, once the journal has it; gives the last of its deltas.

        Raises:
            DocumentError: ``document-stale`` where something else was applied in between.
        """
        if prepared.deps != self._heads:
            raise DocumentError("document-stale")
        seen, used = prepared.outline, 0
        delta = prepared.delta
        for delta in prepared.deltas:
            counters = seen.inserted[used : used + len(delta.inserted)]
            used += len(delta.inserted)
            self._identity.splice(
                delta.start, delta.deleted, self._identity.run(seen.actor, counters)
            )
            self._text = delta.applied_to(self._text)
        self._heads = (seen.hash,)
        self._note(prepared.raw, seen)
        return delta

    def advance(self, raw: bytes) -> None:
        """Takes in the next change of this process's own journal.

        Raises:
            DocumentError: ``document-dangling`` where it does not follow on all that is here; the
                replica is then of no use any more.
        """
        change = decode(raw, TRUSTED)
        if (
            change.deps != self._heads
            or change.start != self._last + 1
            or change.seq != self._seqs.get(change.actor, 0) + 1
        ):
            raise DocumentError("document-dangling")
        self._text = replay(change, TEXT, self._identity, self._text)
        self._heads = (change.hash,)
        self._note(raw, change.outline)

    def receive(self, raw: bytes) -> list[Delta]:
        """Takes in a change that was made on another replica, from whatever hands.

        It is read and checked before the library sees it. A change that is here already is
        nothing new.

        Returns:
            What happened to the text, each on top of the one before.

        Raises:
            DocumentError: ``document-too-large``, ``document-too-many``, ``document-malformed``,
                ``document-forbidden`` for bytes that no replica of ours makes;
                ``document-dangling`` where a change it builds on is not here;
                ``document-too-long`` where the text would grow beyond all measure;
                ``document-library`` where the library does not take it.
        """
        tried = self.try_on([raw])
        return self.take(tried) if tried is not None else []

    def try_on(
        self, raws: Sequence[bytes], judge: Callable[[Change], None] | None = None
    ) -> Tried | None:
        """Reads and checks changes of another replica and shows them to the library; the text
        stays as it is until ``take``. Nothing else may happen to the replica in between.

        Args:
            judge: looks at each of them that is new, and raises where it may not be.

        Returns:
            None where all of them are here already.

        Raises:
            DocumentError: as ``receive``, where any of them is refused; nothing has changed.
        """
        new = examined(raws, self._seen.of(self._archive.changes), TEXT, len(self._text), judge)
        if not new:
            return None
        try:
            document, handle = self._library()
            return shown(new, self._heads, self._identity, self._text, document, handle)
        except DocumentError:
            self._archive.forget()
            raise

    def take(self, tried: Tried) -> list[Delta]:
        """Takes in what was tried on, once the journal has it; gives its deltas.

        Raises:
            DocumentError: ``document-stale`` where something else happened in between.
        """
        if tried.before != self._heads:
            raise DocumentError("document-stale")
        self._heads = tried.heads
        self._identity.replace(tried.arrival.ids, tried.arrival.near)
        self._text = tried.arrival.text
        for raw, change in zip(tried.raws, tried.changes, strict=True):
            self._note(raw, change.outline, applied=True)
        return list(tried.deltas)

    def let_go(self) -> None:
        """What was tried on is not taken: the library reads everything anew when it is needed."""
        self._archive.forget()

    def knows(self, change: bytes) -> bool:
        """Whether a change with this hash is here."""
        return change in self._seen.of(self._archive.changes)

    def warm(self, most: int) -> bool:
        """Makes ready for changes from elsewhere, in turns of at most so many changes; without
        it the first one waits for all.

        Returns:
            Whether all is ready.
        """
        return self._archive.read(most) and self._seen.warm(self._archive.changes, most)

    def text_at(self, heads: Sequence[bytes]) -> str:
        """The text of an older version.

        Raises:
            DocumentError: ``document-version-unknown`` where this replica was never there.
        """
        if tuple(heads) == self._heads:
            return self._text
        if not heads or any(head not in self._archive for head in heads):
            raise DocumentError("document-version-unknown")
        document, handle = self._library()
        return wire.text(document, handle, heads)

    def lines_at(self, heads: Sequence[bytes]) -> list[tuple[str, str]]:
        """The lines of an older version, each with the id of the line break in front of it.

        Raises:
            DocumentError: as ``text_at``.
        """
        text = self.text_at(heads)
        document, handle = self._library()
        elements = wire.elements(document, handle, heads)
        breaks = [break_id(parse_element(elements[at])) for at in line_breaks(text)]
        return list(zip((BEGINNING, *breaks), text.split("\n"), strict=True))

    def read_back(self, most: int) -> bool:
        """Makes ready for questions about the past, in turns of at most so many changes.

        A turn of a thousand takes some milliseconds. Without it the first question waits for all.

        Returns:
            Whether all is ready.
        """
        return self._archive.read(most)

    def history(self, after: int = 0, most: int | None = None) -> list[Moment]:
        """What every change was, in the order they came in: at most so many behind the first ones.

        Some ten microseconds for each.
        """
        end = None if most is None else after + most
        return [
            read_moment(after + at, raw) for at, raw in enumerate(self._archive.changes[after:end])
        ]

    def authors(self, start: int, end: int) -> list[tuple[int, int, ActorId]]:
        """Stretches ``(start, end, author)`` that cover ``[start, end)`` of the text in order."""
        return self._identity.authors(start, end)

    def last_of(self, prefix: bytes) -> int | None:
        """Behind the last inserted of the characters whose author's id begins so; None: no such."""
        return self._identity.behind_last(prefix)

    def elements(self, start: int, end: int) -> list[OpId]:
        """The ids of the characters of a range, as far as it is in the text."""
        return [self._identity.at(at) for at in range(max(0, start), min(end, len(self._text)))]

    def anchor(self, start: int, end: int) -> Anchor:
        """Ties something to the characters of a range, at least one.

        Raises:
            DocumentError: ``document-out-of-bounds`` (start, deleted, length).
        """
        length = len(self._text)
        if not 0 <= start < end <= length:
            raise DocumentError(
                "document-out-of-bounds", start=start, deleted=end - start, length=length
            )
        return Anchor.of(map(self._identity.at, range(start, end)))

    def locate(self, anchor: Anchor) -> tuple[int, int] | None:
        """Where the characters of an anchor are now: from the first to behind the last.

        None where none of them is left. Reads the whole text at worst, some milliseconds.
        """
        return self._identity.hull(anchor.runs)

    def breaks(self) -> list[str]:
        """The ids of the line breaks, each in front of a line; ``BEGINNING`` for the first one."""
        at = self._identity.at
        return [BEGINNING, *(break_id(at(index)) for index in line_breaks(self._text))]

    def _note(self, raw: bytes, seen: Outline, *, applied: bool = False) -> None:
        self._archive.add(raw, applied=applied)
        self._count += 1
        self._seqs[seen.actor] = seen.seq
        self._last = max(self._last, seen.last)
        self._seen.add(seen)

    def _library(self) -> tuple[wire.Document, bytes]:
        """The library's document, which has to agree with what is at hand, and its text object."""
        document = self._archive.document()
        handle = wire.text_object(document, _KEY)
        if (
            handle is None
            or wire.heads(document) != self._heads
            or wire.length(document, handle) != len(self._text)
        ):
            self._archive.forget()
            raise DocumentError("document-library")
        return document, handle
