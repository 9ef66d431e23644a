"""How a line begins, until there is a seat. The one who calls is the replica."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshop.replication.fields import Hash, Hex, Id, Line, Part, Seconds, Seq

__all__ = ["PROTOCOL", "Hello", "Lobby", "Mark", "Offer", "Prove", "Sit", "Wait", "Welcome"]

PROTOCOL = 1

Version = Annotated[int, Field(ge=0, lt=1 << 16)]


class Mark(Part):
    """The last change that a replica has from the journal: both sides must mean the same one."""

    seq: Seq
    hash: Hash


class Hello(Part):
    """The first message of a replica."""

    t: Literal["hello"] = "hello"
    protocols: Annotated[tuple[Version, ...], Field(max_length=16)] = (PROTOCOL,)
    program: Line = ""
    workshop: Id = ""
    """The workshop whose records are here; empty where there are none yet."""
    last: Seq = 0
    """The last record that is here."""
    mark: Mark | None = None
    view: Line = ""
    """For whom the records were made, as the welcome of that time said."""
    actor: Hex
    """The author of the changes that will come."""
    token: Line = ""
    """From the last welcome: it is the same replica that comes back."""
    waiting: Seq = 0
    """How many changes will come that were made while there was no line."""
    since: Seconds | None = None
    """When the first of them was made, in seconds since 1970 on the server's clock."""
    locale: Id = ""
    delegation: Line | None = None
    """For whom this is: an id or a new name; None for the seat of last time."""


class Offer(Part):
    """A delegation that one can speak for."""

    id: Id
    name: Line


class Lobby(Part):
    """There is no seat yet: for whom is this?"""

    t: Literal["lobby"] = "lobby"
    title: str
    name: Line
    role: Id
    delegations: tuple[Offer, ...]


class Wait(Part):
    """Who leads has to let this person in; or they prove with a return code who they are."""

    t: Literal["wait"] = "wait"
    name: Line
    known: bool = False
    """Whether there is somebody of that name, so that a return code helps."""
    error: Id | None = None
    """What was wrong with the code that was typed last."""


class Prove(Part):
    """The answer: a return code."""

    t: Literal["prove"] = "prove"
    code: Line


class Sit(Part):
    """The answer: an id of those, or a new name."""

    t: Literal["sit"] = "sit"
    delegation: Line


class Welcome(Part):
    """There is a seat; records follow, and then ``CaughtUp``."""

    t: Literal["welcome"] = "welcome"
    protocol: int
    workshop: Id
    participant: Id
    session: Id
    """Of this replica, in ``Here`` and ``Gone``."""
    view: Line
    token: Line
    now: Seconds
    """The server's clock, in seconds since 1970."""
    last: Seq
    """The last record there is."""
    start_over: bool = False
    """The records that are there belong to another journal or another role: all come again."""
