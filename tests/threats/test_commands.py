"""Hostile text in every field of every command: nothing of it comes into what is stored."""

from __future__ import annotations

import dataclasses
import itertools
import re
import types
import typing
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Union

from pydantic import BaseModel

from tests.cli.test_rights import KINDS
from tests.tui.meeting import NOON, Meeting
from workshop.agreement.events import encode_event
from workshop.agreement.roles import Role
from workshop.errors import WorkshopError
from workshop.rooms.session import Session
from workshop.scenario.catalogue import find
from workshop.scenario.loader import load

MARK = "kwaad"
HOSTILE = (
    f"\x1b]52;c;aa\x07\u202e{MARK}\x9b2J\x00\x7f\u200b e\u0301\u0301\u0301\u0301\u0301\r\x1b[2J"
)
_FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_MOST = 4_000  # ways to fill in one command
_TEXTLESS = {"ChangeRole", "HandOver", "TakeBack", "UndoProcess", "StartBreak", "RevealPositions"}
"""Commands that hold no text and take away what others are about."""


class Filler:
    """Fills in commands: ids that there are where an id is meant, and hostile text elsewhere."""

    def __init__(self, session: Session) -> None:
        state = session.room.state
        passage = next(iter(state.passages))
        steps = state.scenario.steps
        self._known: dict[str, Iterable[Any]] = {
            "PassageId": (passage,),
            "StepId": [step.id for step in steps],
            "DelegationId": list(state.delegations),
            "ParticipantId": list(state.participants),
            "CommentId": list(state.comments),
            "SuggestionId": list(state.suggestions),
            "ItemId": list(state.items),
            "TrendId": [id for known in state.statements.values() for id in known.trends],
            "question": {one.id for step in steps for one in step.questions},
            "phrase": {one.id for step in steps for one in step.phrases},
            "check": {one.id for step in steps for one in step.checks},
            "goal": {one.id for one in state.scenario.goals},
            "version": [v.hash for v in session.room.passages.versions(passage)],
            "start": (0,),
            "end": (5,),
        }

    def ways(self, kind: type) -> Iterable[Any]:
        """Commands of this kind, each filled in another way."""
        hints = typing.get_type_hints(kind)
        fields = [one.name for one in dataclasses.fields(kind)]
        values = [list(self._values(hints[name], name)) for name in fields]
        for filled in itertools.islice(itertools.product(*values), _MOST):
            yield kind(**dict(zip(fields, filled, strict=True)))

    def _values(self, kind: Any, name: str) -> Iterable[Any]:
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if name in self._known:
            return self._known[name] or (HOSTILE,)
        if origin in (Union, types.UnionType):
            return itertools.chain.from_iterable(
                self._values(one, name) if one is not type(None) else (None,) for one in inner
            )
        if origin is typing.Literal:
            return inner
        if origin in (Mapping, dict):
            return [{k: v} for k in self._values(inner[0], "") for v in self._values(inner[1], "")]
        if origin in (tuple, list, frozenset):
            return [origin((one,)) for one in self._values(inner[0], "")]
        if hasattr(kind, "__supertype__"):
            return self._known.get(kind.__name__) or (HOSTILE,)
        return (self._one(kind),)

    def _one(self, kind: Any) -> Any:
        if kind is str:
            return HOSTILE
        if issubclass(kind, Enum):
            return next(iter(kind))
        if issubclass(kind, BaseModel):
            values = {
                name: next(iter(self._values(field.annotation, name)))
                for name, field in kind.model_fields.items()
            }
            return kind(**values)
        return {bool: True, int: 1, date: NOON.date(), datetime: NOON}.get(kind) or kind()


def test_t01_no_command_stores_what_steers_a_terminal() -> None:
    stored: set[str] = set()
    meeting = Meeting(scenario=load(find("digitale-samenleving")), delegations=("Rood", "Blauw"))
    people = [meeting.lead(), meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")]
    for _ in range(2):  # the second time there is something to answer, close and merge
        for kind in KINDS:
            if kind.__name__ not in _TEXTLESS:
                stored |= _tried(kind, people)
    assert len(stored) >= 15, stored


def _tried(kind: type, people: list[Session]) -> set[str]:
    taken: set[str] = set()
    for person in people:
        if person.role is Role.OBSERVER or not person.is_open:
            continue
        for command in Filler(person).ways(kind):
            try:
                events = person.command(command)
            except WorkshopError:
                continue
            for event in events:
                told = encode_event(event).decode()
                plain = _unescaped(told)
                assert _FORBIDDEN.search(plain) is None, (kind.__name__, told)
                if MARK in plain:
                    taken.add(kind.__name__)
            break
    return taken


def _unescaped(told: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), told)
