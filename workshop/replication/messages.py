"""What the two sides of a line tell each other. Every message is checked as it comes in.

The one who calls is the replica, the one who answers has the journal. Version 1.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from workshop.errors import ReplicationError

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
]

PROTOCOL = 1
MOST_CHANGES = 64
"""Changes in one message of a replica."""
MOST_RECORDS = 512
"""Records in one message of the server."""

_Id = Annotated[str, StringConstraints(max_length=128)]
_Line = Annotated[str, StringConstraints(max_length=400)]
_Seq = Annotated[int, Field(ge=0, lt=1 << 53)]
_Raw = Annotated[bytes, Field(min_length=1, max_length=1 << 20)]
_Hash = Annotated[bytes, Field(min_length=32, max_length=32)]
_Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
_Seconds = Annotated[float, Field(ge=0, lt=1e12, allow_inf_nan=False)]
_Micros = Annotated[int, Field(ge=0, lt=1 << 53)]
_Value = str | int
_Values = Annotated[dict[_Id, _Value], Field(max_length=16)]

Place = Annotated[str, StringConstraints(pattern=r"^(\d{1,15}@([0-9a-f]{2}){1,32})?$")]
"""A place in a text: the id of the character in front of it; empty at the beginning."""


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64"
    )


# How a line begins


class Mark(_Part):
    """The last change that a replica has from the journal: both sides must mean the same one."""

    seq: _Seq
    hash: _Hash


class Hello(_Part):
    """The first message of a replica."""

    t: Literal["hello"] = "hello"
    protocols: Annotated[tuple[int, ...], Field(max_length=16)] = (PROTOCOL,)
    program: _Line = ""
    workshop: _Id = ""
    """The workshop whose records are here; empty where there are none yet."""
    last: _Seq = 0
    """The last record that is here."""
    mark: Mark | None = None
    view: _Line = ""
    """For whom the records were made, as the welcome of that time said."""
    actor: _Hex
    """The author of the changes that will come."""
    token: _Line = ""
    """From the last welcome: it is the same replica that comes back."""
    waiting: _Seq = 0
    """How many changes will come that were made while there was no line."""
    since: _Seconds | None = None
    """When the first of them was made, in seconds since 1970 on the server's clock."""
    locale: _Id = ""
    delegation: _Line | None = None
    """For whom this is: an id or a new name; None for the seat of last time."""


class Offer(_Part):
    """A delegation that one can speak for."""

    id: _Id
    name: _Line


class Lobby(_Part):
    """There is no seat yet: for whom is this?"""

    t: Literal["lobby"] = "lobby"
    title: str
    name: _Line
    role: _Id
    delegations: tuple[Offer, ...]


class Wait(_Part):
    """Who leads has to let this person in; or they prove with a return code who they are."""

    t: Literal["wait"] = "wait"
    name: _Line
    known: bool = False
    """Whether there is somebody of that name, so that a return code helps."""
    error: _Id | None = None
    """What was wrong with the code that was typed last."""


class Prove(_Part):
    """The answer: a return code."""

    t: Literal["prove"] = "prove"
    code: _Line


class Sit(_Part):
    """The answer: an id of those, or a new name."""

    t: Literal["sit"] = "sit"
    delegation: _Line


class Welcome(_Part):
    """There is a seat; records follow, and then ``CaughtUp``."""

    t: Literal["welcome"] = "welcome"
    protocol: int
    workshop: _Id
    participant: _Id
    session: _Id
    """Of this replica, in ``Here`` and ``Gone``."""
    view: _Line
    token: _Line
    now: _Seconds
    """The server's clock, in seconds since 1970."""
    last: _Seq
    """The last record there is."""
    start_over: bool = False
    """The records that are there belong to another journal or another role: all come again."""


# What the journal has


class Item(_Part):
    """One record, or the hash of a change that was pushed over this line and is now a record."""

    k: Literal["event", "change", "yours"]
    p: _Id | None = None
    at: _Micros
    """In millionths of a second since 1970."""
    payload: _Raw


class Records(_Part):
    """The records behind ``after``, in order and without gaps; all of them are on the disk."""

    t: Literal["records"] = "records"
    after: _Seq
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=MOST_RECORDS)]


class CaughtUp(_Part):
    """What was there at the welcome has been told."""

    t: Literal["caught-up"] = "caught-up"
    last: _Seq


class Trouble(_Part):
    """The journal takes nothing and why, or takes records again; then what waits is sent again."""

    t: Literal["trouble"] = "trouble"
    reason: _Id | None = None


# What a replica has


class Pushed(_Part):
    """One change of a passage."""

    p: _Id
    raw: _Raw


class Changes(_Part):
    """Changes in the order in which they were made. Twice is harmless."""

    t: Literal["changes"] = "changes"
    items: Annotated[tuple[Pushed, ...], Field(min_length=1, max_length=MOST_CHANGES)]


class Refusal(_Part):
    """A change that was not taken, and the id of the reason."""

    p: _Id
    hash: _Hash
    reason: _Id
    values: _Values = Field(default_factory=dict)


class Refused(_Part):
    """Nothing of these is in the room."""

    t: Literal["refused"] = "refused"
    items: Annotated[tuple[Refusal, ...], Field(min_length=1, max_length=MOST_CHANGES)]


# Decisions


class Tied(_Part):
    """Words of a text, or a place between two characters, by the characters themselves."""

    anchor: str = ""
    behind: str = ""
    before: str = ""


class Order(_Part):
    """A command. Where it speaks of a place in a text, ``tied`` says which."""

    t: Literal["order"] = "order"
    number: _Seq
    name: _Id
    fields: dict[str, object]
    tied: Tied | None = None


Asked = Literal[
    "summon", "temperature-ask", "temperature-answer", "temperature-show", "temperature-end"
]


class Ask(_Part):
    """Something that is asked of the room and is no record."""

    t: Literal["ask"] = "ask"
    number: _Seq
    what: Asked
    warmth: Annotated[int, Field(ge=-1000, le=1000)] | None = None


class Answer(_Part):
    """What became of an order or a question; the id of an error where it was refused."""

    t: Literal["answer"] = "answer"
    number: _Seq
    error: _Id | None = None
    kind: Literal["", "refused", "not-allowed", "not-found", "journal", "other"] = ""
    values: _Values = Field(default_factory=dict)


# Who is where


class Here(_Part):
    """Somebody came, or is elsewhere now."""

    t: Literal["here"] = "here"
    session: _Id
    participant: _Id
    actor: _Hex
    """Who signs what this session types."""
    step: _Id
    passage: _Id | None = None
    caret: Place = ""
    anchor: Place = ""
    standing: _Id
    idle: _Seconds = 0.0
    """Seconds since the last key."""


class Gone(_Part):
    """Somebody left, or lost the line."""

    t: Literal["gone"] = "gone"
    session: _Id


class Look(_Part):
    """Where the person at the replica is."""

    t: Literal["look"] = "look"
    step: _Id
    passage: _Id | None = None
    caret: Place = ""
    anchor: Place = ""
    active: bool = False
    """Whether there was a key since the last time."""


class Summoned(_Part):
    """Who leads asks everybody to look where that session is."""

    t: Literal["summoned"] = "summoned"
    session: _Id


class Temperature(_Part):
    """The question how it goes."""

    t: Literal["temperature"] = "temperature"
    open: bool
    given: _Seq = 0
    counts: tuple[int, ...] = ()
    shown: bool = False
    mine: bool = False
    """Whether the person at the replica has answered."""


# The line itself


class Ping(_Part):
    """Is anybody there?"""

    t: Literal["ping"] = "ping"
    n: _Seq = 0


class Pong(_Part):
    """Yes."""

    t: Literal["pong"] = "pong"
    n: _Seq = 0


class Goodbye(_Part):
    """The end of the line, and the id of the reason."""

    t: Literal["goodbye"] = "goodbye"
    reason: _Id
    values: _Values = Field(default_factory=dict)
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
