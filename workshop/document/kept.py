"""A passage as it is at one moment, as bytes: enough to go on writing without its past.

It holds what can be worked out from the changes, so it can always be thrown away and made again.
Who keeps the bytes makes sure that they come back as they were.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from workshop.document.identity import AUTHOR, AUTHOR_BITS
from workshop.errors import DocumentError
from workshop.ids import ActorId

__all__ = ["Kept"]

_SHAPE = 1
_QUICK = 1  # a passage of 13,000 characters in a few milliseconds


@dataclass(frozen=True, slots=True)
class Kept:
    """What a replica knows of the present.

    Attributes:
        ids: the compact ids of the characters of the text; see ``Identity``.
        authors: by the local number that the ids speak of.
        heads: the version.
        seqs: how many changes every author has made.
        last: the highest counter there is.
        count: how many changes led here.
    """

    text: str
    ids: tuple[int, ...]
    authors: tuple[ActorId, ...]
    heads: tuple[bytes, ...]
    seqs: dict[ActorId, int]
    last: int
    count: int

    def is_same(self, other: Kept | None) -> bool:
        """Whether both say the same of a passage; authors may be numbered otherwise."""
        if other is None or self == other:
            return other is not None
        return (
            self.text == other.text
            and self.heads == other.heads
            and self.seqs == other.seqs
            and (self.last, self.count) == (other.last, other.count)
            and self._elements() == other._elements()
        )

    def _elements(self) -> list[tuple[int, ActorId]]:
        return [(key >> AUTHOR_BITS, self.authors[key & AUTHOR]) for key in self.ids]

    def encode(self) -> bytes:
        """The bytes to keep."""
        head = {
            "shape": _SHAPE,
            "authors": [author.hex() for author in self.authors],
            "heads": [head.hex() for head in self.heads],
            "seqs": {author.hex(): seq for author, seq in self.seqs.items()},
            "last": self.last,
            "count": self.count,
            "text": self.text,
        }
        # Typed in a row, ids follow each other: their differences are nearly all the same.
        steps = _little(later - earlier for earlier, later in pairwise(chain((0,), self.ids)))
        told = json.dumps(head, separators=(",", ":")).encode()
        return zlib.compress(len(told).to_bytes(4, "little") + told + steps, _QUICK)

    @classmethod
    def decode(cls, raw: bytes) -> Kept:
        """Reads it back.

        Raises:
            DocumentError: ``document-malformed`` where it is not what ``encode`` writes, or of a
                shape that this program does not know.
        """
        try:
            plain = zlib.decompress(raw)
            size = 4 + int.from_bytes(plain[:4], "little")
            head = json.loads(plain[4:size])
            if head["shape"] != _SHAPE:
                raise DocumentError("document-malformed")
            steps = array("q", plain[size:])
            if sys.byteorder == "big":
                steps.byteswap()
            kept = cls(
                text=head["text"],
                ids=tuple(accumulate(steps)),
                authors=tuple(ActorId(bytes.fromhex(author)) for author in head["authors"]),
                heads=tuple(bytes.fromhex(head) for head in head["heads"]),
                seqs={ActorId(bytes.fromhex(who)): seq for who, seq in head["seqs"].items()},
                last=head["last"],
                count=head["count"],
            )
        except (zlib.error, ValueError, KeyError, TypeError, AttributeError) as error:
            raise DocumentError("document-malformed") from error
        if len(kept.ids) != len(kept.text):
            raise DocumentError("document-malformed")
        return kept


def _little(numbers: Iterable[int]) -> bytes:
    packed = array("q", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()
