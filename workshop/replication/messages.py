"""What the two sides of a line tell each other. Every message is checked as it comes in.

The one who calls is the replica, the one who answers has the journal. Version 1.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from workshop.errors import ReplicationError
from workshop.replication.fields import (
    Hash,
    Hex,
    Id,
    Micros,
    Part,
    Place,
    Raw,
    Seq,
    Values,
    While,
    told,
)
from workshop.replication.frames import RECORDS_LIMIT
from workshop.replication.greeting import (
    PROTOCOL,
    Hello,
    Lobby,
    Mark,
    Offer,
    Prove,
    Sit,
    Wait,
    Welcome,
)

__all__ = [
    "MOST_CHANGES",
    "MOST_RECORDS",
    "PROTOCOL",
    "Answer",
    "Ask",
    "Asked",
    "CaughtUp",
    "Changes",
    "FromReplica",
    "FromServer",
    "Gone",
    "Goodbye",
    "Hello",
    "Here",
    "Item",
    "Lobby",
    "Look",
    "Mark",
    "Message",
    "Offer",
    "Order",
    "Ping",
    "Place",
    "Pong",
    "Prove",
    "Pushed",
    "Records",
    "Refusal",
    "Refused",
    "Sit",
    "Summoned",
    "Temperature",
    "Tied",
    "Trouble",
    "Wait",
    "Welcome",
    "decode_replica",
    "decode_server",
    "encode",
    "told",
]

MOST_CHANGES = 64
"""Changes in one message of a replica."""
MOST_RECORDS = 512
"""Records in one message of the server."""


# What the journal has


class Item(Part):
    """One record, or the hash of a change that was pushed over this line and is now a record."""

    k: Literal["event", "change", "yours"]
    p: Id | None = None
    at: Micros
    """In millionths of a second since 1970."""
    payload: Annotated[bytes, Field(min_length=1, max_length=RECORDS_LIMIT)]


class Records(Part):
    """The records behind ``after``, in order and without gaps; all of them are on the disk."""

    t: Literal["records"] = "records"
    after: Seq
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=MOST_RECORDS)]


class CaughtUp(Part):
    """What was there at the welcome has been told."""

    t: Literal["caught-up"] = "caught-up"
    last: Seq


class Trouble(Part):
    """The journal takes nothing and why, or takes records again; then what waits is sent again."""

    t: Literal["trouble"] = "trouble"
    reason: Id | None = None


# What a replica has


class Pushed(Part):
    """One change of a passage."""

    p: Id
    raw: Raw


class Changes(Part):
    """Changes in the order in which they were made. Twice is harmless."""

    t: Literal["changes"] = "changes"
    items: Annotated[tuple[Pushed, ...], Field(min_length=1, max_length=MOST_CHANGES)]


class Refusal(Part):
    """A change that was not taken, and the id of the reason."""

    p: Id
    hash: Hash
    reason: Id
    values: Values = Field(default_factory=dict)


class Refused(Part):
    """Nothing of these is in the room."""

    t: Literal["refused"] = "refused"
    items: Annotated[tuple[Refusal, ...], Field(min_length=1, max_length=MOST_CHANGES)]


# Decisions


class Tied(Part):
    """Words of a text, or a place between two characters, by the characters themselves."""

    anchor: str = ""
    behind: str = ""
    before: str = ""


class Order(Part):
    """A command. Where it speaks of a place in a text, ``tied`` says which."""

    t: Literal["order"] = "order"
    number: Seq
    name: Id
    fields: dict[str, object]
    tied: Tied | None = None


Asked = Literal[
    "summon", "temperature-ask", "temperature-answer", "temperature-show", "temperature-end"
]


class Ask(Part):
    """Something that is asked of the room and is no record."""

    t: Literal["ask"] = "ask"
    number: Seq
    what: Asked
    warmth: Annotated[int, Field(ge=-1000, le=1000)] | None = None


class Answer(Part):
    """What became of an order or a question; the id of an error where it was refused."""

    t: Literal["answer"] = "answer"
    number: Seq
    error: Id | None = None
    kind: Literal["", "refused", "not-allowed", "not-found", "journal", "other"] = ""
    values: Values = Field(default_factory=dict)


# Who is where


class Here(Part):
    """Somebody came, or is elsewhere now."""

    t: Literal["here"] = "here"
    session: Id
    participant: Id
    actor: Hex
    """Who signs what this session types."""
    step: Id
    passage: Id | None = None
    caret: Place = ""
    anchor: Place = ""
    standing: Id
    idle: While = 0.0
    """Seconds since the last key."""


class Gone(Part):
    """Somebody left, or lost the line."""

    t: Literal["gone"] = "gone"
    session: Id


class Look(Part):
    """Where the person at the replica is."""

    t: Literal["look"] = "look"
    step: Id
    passage: Id | None = None
    caret: Place = ""
    anchor: Place = ""
    active: bool = False
    """Whether there was a key since the last time."""


class Summoned(Part):
    """Who leads asks everybody to look where that session is."""

    t: Literal["summoned"] = "summoned"
    session: Id


class Temperature(Part):
    """The question how it goes."""

    t: Literal["temperature"] = "temperature"
    open: bool
    given: Seq = 0
    counts: Annotated[tuple[Seq, ...], Field(max_length=16)] = ()
    shown: bool = False
    mine: bool = False
    """Whether the person at the replica has answered."""


# The line itself


class Ping(Part):
    """Is anybody there?"""

    t: Literal["ping"] = "ping"
    n: Seq = 0


class Pong(Part):
    """Yes."""

    t: Literal["pong"] = "pong"
    n: Seq = 0


class Goodbye(Part):
    """The end of the line, and the id of the reason."""

    t: Literal["goodbye"] = "goodbye"
    reason: Id
    values: Values = Field(default_factory=dict)
    again: bool = True
    """Whether it makes sense to call again without a person having a say in it."""


FromReplica = Hello | Prove | Sit | Changes | Order | Ask | Look | Ping | Pong | Goodbye
FromServer = (
    Lobby
    | Wait
    | Welcome
    | Records
    | CaughtUp
    | Trouble
    | Refused
    | Answer
    | Here
    | Gone
    | Summoned
    | Temperature
    | Ping
    | Pong
    | Goodbye
)
Message = FromReplica | FromServer

_REPLICA: TypeAdapter[FromReplica] = TypeAdapter(Annotated[FromReplica, Field(discriminator="t")])
_SERVER: TypeAdapter[FromServer] = TypeAdapter(Annotated[FromServer, Field(discriminator="t")])


def encode(message: Message) -> bytes:
    """A message as JSON in UTF-8."""
    return message.model_dump_json(exclude_defaults=False).encode()


def decode_replica(raw: bytes) -> FromReplica:
    """Reads a message of a replica.

    Raises:
        ReplicationError: ``replica-message`` for anything else.
    """
    try:
        return _REPLICA.validate_json(raw)
    except ValidationError:
        raise ReplicationError("replica-message") from None


def decode_server(raw: bytes) -> FromServer:
    """Reads a message of a server.

    Raises:
        ReplicationError: ``replica-message`` for anything else.
    """
    try:
        return _SERVER.validate_json(raw)
    except ValidationError:
        raise ReplicationError("replica-message") from None
