"""A document of twenty passages, sixty comments and forty suggestions, hostile in every field."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.build import NOON
from tests.export.hostile import PIECES
from tests.export.meetings import rich, suggested
from tests.export.rewriting import rewritten
from workshop.export.records.document import Document
from workshop.export.records.passages import PassageRecord
from workshop.export.records.remarks import CommentRecord, RemarkRecord
from workshop.ids import PassageId

__all__ = ["COMMENTS", "PASSAGES", "SUGGESTIONS", "large"]

PASSAGES, COMMENTS, SUGGESTIONS = 20, 60, 40
_WORDS = "Wij regelen dit samen met de regio, zo dat iedere inwoner er iets aan heeft. "
_TEXT = "\n\n".join([(_WORDS * 4).strip()] * 3)


def large() -> Document:
    """The document; each comment has an answer, each suggestion a reason and another place."""
    meeting = rich()
    made = [_passage(number, meeting.passages) for number in range(PASSAGES)]
    return rewritten(replace(meeting, passages=tuple(made)), _Worse())


def _passage(number: int, known: tuple[PassageRecord, ...]) -> PassageRecord:
    like = known[number % len(known)]
    comments = tuple(_comment(3 * number + place, 40 * place + 5) for place in range(3))
    suggestions = tuple(
        suggested(place + 1, (at, at + 11), quote=_TEXT[at : at + 11], delegation="Rood")
        for place, at in enumerate((330, 400))
    )
    seal = replace(like.seal, text=_TEXT) if like.seal is not None else None
    return replace(
        like,
        id=PassageId(f"deel-{number}"),
        title=f"Over onderwerp {number}",
        text=_TEXT,
        seal=seal,
        comments=comments,
        suggestions=suggestions,
    )


def _comment(number: int, at: int) -> CommentRecord:
    said = (
        RemarkRecord("Anna", "Rood", NOON, f"Opmerking {number}."),
        RemarkRecord("Bram", "Blauw", NOON, "Dat leg ik uit."),
    )
    return CommentRecord(
        number=number + 1,
        quote=_TEXT[at : at + 20],
        place=(at, at + 20),
        paragraph="1a",
        resolved=number % 3 == 2,
        thread=said,
    )


class _Worse:
    """Puts text that tries to be more than text behind every text; the same behind the same."""

    def __init__(self) -> None:
        self._chance = Random(7)
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        if not text:
            return ""
        if text not in self._known:
            self._known[text] = f"{text} {' '.join(self._chance.sample(PIECES, 4))}"
        return self._known[text]
