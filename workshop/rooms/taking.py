"""Words that a decision brings into a text: of a suggestion taken over, or of an answer."""

from __future__ import annotations

from datetime import datetime

from workshop.agreement.answers import PullAnswer
from workshop.agreement.suggestions import AcceptSuggestion
from workshop.document.text import PASSAGE_LIMIT, Delta, normalise
from workshop.errors import RefusedError
from workshop.ids import RandomBytes, actor_id
from workshop.rooms.contents import Contents
from workshop.rooms.session import Session
from workshop.rooms.suggested import TakenOver
from workshop.rooms.writing import Words

__all__ = ["answered", "suggested"]


def suggested(
    contents: Contents, command: AcceptSuggestion, now: datetime, random: RandomBytes
) -> Words:
    """The words of a suggestion that the rules let be taken over, under who suggested them.

    Raises:
        RefusedError: ``passage-full``.
    """
    known, passages = contents.state.suggestions[command.suggestion], contents.passages
    taken = TakenOver.of(known, command.replacing, passages.suggestion_place(known.id))
    _check_size(len(passages.text(known.passage)) + taken.growth)
    author = actor_id(known.by, random)
    return Words(known.passage, author, taken.patch, taken.lingering(now))


def answered(
    contents: Contents, command: PullAnswer, session: Session, random: RandomBytes
) -> Words:
    """An answer that the rules let into the text, under who gave it.

    Raises:
        RefusedError: ``passage-full``.
    """
    passage = contents.state.scenario.step(command.step).passage_id
    before, place = contents.passages.text(passage), command.place
    answer = contents.state.answers_to(command.step, command.question).cells["", command.voice]
    gap = "" if place == 0 or before[place - 1].isspace() else " "
    words = gap + normalise(answer.value)
    _check_size(len(before) + len(words))
    author = session.actor
    if answer.by is not None and answer.by != session.participant_id:
        author = actor_id(answer.by, random)
    return Words(passage, author, [Delta(place, 0, words)])


def _check_size(length: int) -> None:
    if length > PASSAGE_LIMIT:
        raise RefusedError("passage-full", limit=PASSAGE_LIMIT)
