"""What is left of a workshop that is closed: its text, its decisions and the reasons for them.

The keystrokes go, and with them who typed which letter and every older version. Each passage
becomes one change by the reserved author of starter texts. What was tied to characters, such as
comments, is tied to the same words of that text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workshop.agreement.closing import SHARE, WorkshopClosed
from workshop.agreement.events import decode_event
from workshop.agreement.roles import Role
from workshop.agreement.state import WorkshopState
from workshop.document.anchor import Anchor
from workshop.document.replica import SEED_ACTOR, Replica
from workshop.errors import DocumentError
from workshop.ids import PassageId
from workshop.journal.base import Entry, Journal, RecordKind
from workshop.rooms.fold import Folded
from workshop.rooms.founding import event_entry

__all__ = ["Closed", "closed", "traces"]

_GONE = "[]"
"""The anchor of no characters."""
_TIES = ("anchor", "behind", "before")
_UNKNOWN = "?"
_ALONE = "p:"
"""Before the id of whoever answers a question for themselves alone, with no delegation."""
_DROPPED = {
    "version-named",
    "return-code-given",
    "key-remembered",
    "key-forgotten",
    "code-used",
    "text-came-late",
    "late-settled",
}
"""They name versions that are no longer there, or open a door that is shut."""


@dataclass(frozen=True, slots=True)
class Closed:
    """What stays, and what went.

    Attributes:
        entries: for a new journal.
        event: the last of them.
        authors: of the changes that went; none of them may be found in what stays.
    """

    entries: list[Entry]
    event: WorkshopClosed
    authors: frozenset[bytes]


def closed(
    journal: Journal, folded: Folded, now: datetime, names: Mapping[Role, str] | None = None
) -> Closed:
    """Sorts what stays of a journal from what goes.

    Args:
        folded: what the journal amounts to.
        names: by which role people without a delegation are called; with it, people are replaced
            by their delegation or role wherever the program wrote down who it was.

    Raises:
        JournalError: a record that cannot be read.
    """
    texts = {id: Replica.load([Replica.seed(text)]) for id, text in folded.texts().items()}
    passages = _Passages(folded, texts)
    people = _People(folded.state, names) if names is not None else None
    entries: list[Entry] = []
    authors: set[bytes] = set()
    changes = 0
    alone = _Alone(people is not None)
    for record in journal.read():
        if record.kind is RecordKind.CHANGE:
            changes += 1
            continue
        told = json.loads(record.payload)
        voice = alone.voice(told)
        if told["type"] in _DROPPED or (people is not None and not people.replace(told)):
            continue
        if voice:
            told["by"] = f"{told['by']}{voice}" if voice.startswith(SHARE) else voice
        # Under what author words came in; the change that says so is gone.
        told.pop("author", None)
        passages.tie(told)
        _shut(told, now)
        payload = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        decode_event(payload)
        entries.append(Entry(RecordKind.EVENT, payload, at=record.at))
    for replica in folded.replicas.values():
        authors |= {bytes(author) for author in replica.kept().seqs if author != SEED_ACTOR}
    event = WorkshopClosed(
        at=now,
        changes=changes - len(texts),
        sessions=len(authors),
        per_delegation=names is not None,
    )
    seeds = [
        Entry(RecordKind.CHANGE, Replica.seed(text), id, at=now)
        for id, text in folded.texts().items()
    ]
    return Closed([*entries, event_entry(event), *seeds], event, frozenset(authors))


def traces(data: bytes, gone: Closed) -> int:
    """How many authors of removed changes are still found in the bytes of a file, in any form.

    Every change carries its author, so where none is found, no change is left: not in a free page
    and not in a log.
    """
    lowered = data.lower()
    return sum(author in data or author.hex().encode() in lowered for author in gone.authors)


class _Passages:
    """Ties to characters, old and new."""

    def __init__(self, folded: Folded, texts: Mapping[PassageId, Replica]) -> None:
        self._old = folded.replicas
        self._new = texts
        self._of: dict[str, PassageId] = {}

    def tie(self, told: dict[str, Any]) -> None:
        """Ties an event to the same words of the new text, and to nothing where they are gone."""
        if told["type"] == "paragraphs-named":
            passage = PassageId(told["passage"])
            moved = {self._moved(passage, at): name for at, name in told["names"].items()}
            told["names"] = {at: name for at, name in moved.items() if at != _GONE}
        passage_of = told.get("passage")
        for field in ("id", "suggestion", "item", "comment"):
            if isinstance(id := told.get(field), str):
                passage_of = passage_of or self._of.get(id)
                if passage_of:
                    self._of.setdefault(id, PassageId(passage_of))
        for field in _TIES:
            if told.get(field):
                told[field] = (
                    self._moved(PassageId(passage_of), told[field]) if passage_of else _GONE
                )

    def _moved(self, passage: PassageId, anchor: str) -> str:
        if not anchor:
            return anchor
        try:
            place = self._old[passage].locate(Anchor.decode(anchor))
            return _GONE if place is None else self._new[passage].anchor(*place).encode()
        except (DocumentError, KeyError):
            return _GONE


class _People:
    """Delegations and roles in place of people, as they were when somebody did something."""

    def __init__(self, state: WorkshopState, names: Mapping[Role, str]) -> None:
        self._state = state
        self._names = names
        self._voices: dict[str, str] = {}
        self._known: set[str] = set()
        self._cells: dict[str, str] = {}

    def replace(self, told: dict[str, Any]) -> bool:
        """Replaces who did it; False for an event that then says nothing new."""
        if told["type"] == "role-changed":
            # Where nobody has a name, somebody in another role is somebody else who is there.
            told |= {"type": "participant-joined", "name": ""}
        new = told["type"] != "participant-joined" or self._join(told)
        for field in ("by", "giver", "deputy"):
            if told.get(field):
                told[field] = self._voices.get(told[field], _UNKNOWN)
        for field in ("column", "voice"):
            if str(told.get(field)).startswith(_ALONE):
                known = self._cells.setdefault(told[field], f"{_ALONE}{len(self._cells) + 1}")
                told[field] = known
        return new

    def _join(self, told: dict[str, Any]) -> bool:
        role, delegation = Role(told["role"]), told.get("delegation")
        voice = self._voices[told["id"]] = delegation or role.value
        told["id"] = voice
        told["name"] = self._state.delegations[delegation].name if delegation else self._names[role]
        new = voice not in self._known
        self._known.add(voice)
        return new


class _Alone:
    """Numbers in place of people who chose alone: how many chose what stays, who did goes."""

    def __init__(self, stances: bool) -> None:
        """Makes an empty list.

        Args:
            stances: also of statements: people are replaced by their delegation, and two of one
                delegation chose twice.
        """
        self._kinds = {"weights-given", *(["stance-taken"] if stances else [])}
        self._shared = {"note-written", "trend-added", "trend-supported"} if stances else set()
        self._voices: dict[tuple[str, ...], str] = {}

    def voice(self, told: dict[str, Any]) -> str:
        """The number of who did it; empty for an event that tells who did it as it is."""
        if told["type"] in self._shared and told.get("by"):
            # Two of one delegation wrote, or saw it: that is two.
            whose = told["step"], told.get("question", ""), told["by"], SHARE
            return self._voices.setdefault(whose, f"{SHARE}{len(self._voices) + 1}")
        if told["type"] not in self._kinds or "by" not in told:
            return ""
        if "named" in told:
            told["named"] = False
        key = told["step"], told.get("question", ""), told["by"]
        return self._voices.setdefault(key, f"voice-{len(self._voices) + 1}")


def _shut(told: dict[str, Any], now: datetime) -> None:
    """No code opens the door any more."""
    for field in ("codes_expire", "expires"):
        if field in told:
            told[field] = now.isoformat()
