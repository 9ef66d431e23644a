"""Every role, everything there is to ask for, and every way to ask for it."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import AsyncIterator, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Union

import pytest
from pydantic import BaseModel

from tests.cli.test_host import NoScreen, clock, host, knock, registry, state, store
from workshop.agreement.commands import Command
from workshop.agreement.roles import Action, Role, may
from workshop.agreement.state import WorkshopState
from workshop.cli.errors import ExitCode
from workshop.cli.host import RoomHost, Visitor
from workshop.errors import NotAllowedError, WorkshopError
from workshop.export.formats import FORMATS
from workshop.rooms.registry import Registry
from workshop.rooms.session import Session
from workshop.ssh.commands import COMMANDS

__all__ = ["NoScreen", "clock", "host", "registry", "state", "store"]

_COMMAND_NEEDS = {
    "export": Action.EXPORT,
    "help": Action.READ,
    "status": Action.READ,
    "whoami": Action.READ,
}


def _kinds(kind: Any) -> list[type]:
    """The classes a union is made of."""
    if typing.get_origin(kind) in (Union, types.UnionType):
        return [one for part in typing.get_args(kind) for one in _kinds(part)]
    return [kind]


def _some(kind: Any) -> Any:
    """Some value of a type; which one does not matter to who may ask."""
    if typing.get_origin(kind) in (Union, types.UnionType):
        return None if type(None) in typing.get_args(kind) else _some(typing.get_args(kind)[0])
    if typing.get_origin(kind) is not None:
        origin: Any = typing.get_origin(kind)
        return {} if origin is Mapping else origin()
    kind = getattr(kind, "__supertype__", kind)
    if issubclass(kind, Enum):
        return next(iter(kind))
    if issubclass(kind, BaseModel):
        needed = {n: one for n, one in kind.model_fields.items() if one.is_required()}
        return kind(**{name: _some(one.annotation) for name, one in needed.items()})
    return {date: date(2026, 3, 23), datetime: clock()}.get(kind) or kind()


def _asked(kind: type) -> Any:
    hints = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)
    needed = [
        one.name for one in fields if one.default is one.default_factory is dataclasses.MISSING
    ]
    return kind(**{name: _some(hints[name]) for name in needed})


KINDS = sorted(_kinds(Command), key=lambda kind: kind.__name__)


@pytest.fixture(params=Role)
def role(request: pytest.FixtureRequest) -> Role:
    return Role(request.param)


@pytest.fixture
async def session(host: RoomHost, state: WorkshopState, role: Role) -> AsyncIterator[Session]:
    visitor = await host.admit(knock(state, role=role))
    visitor.guest.claim()
    made = visitor.guest.sit("Rood" if visitor.guest.needs_delegation else None, "nl")
    yield made
    made.leave()


def test_every_command_of_the_room_is_tried() -> None:
    assert len(KINDS) > 40
    assert all(isinstance(_asked(kind).action, Action) for kind in KINDS)


async def test_a_screen_may_ask_for_what_its_role_allows_and_nothing_else(
    session: Session, role: Role
) -> None:
    before = session.room.state
    for kind in KINDS:
        command = _asked(kind)
        if may(role, command.action):
            continue
        with pytest.raises(NotAllowedError) as refusal:
            session.command(command)
        assert refusal.value.values == {"role": role.value, "action": command.action.value}, kind
    assert session.room.state == before


async def test_what_a_role_allows_is_refused_for_other_reasons_only(
    session: Session, role: Role
) -> None:
    for kind in KINDS:
        command = _asked(kind)
        if may(role, command.action):
            try:
                session.command(command)
            except WorkshopError as error:
                assert error.values.get("action") != command.action.value, kind


async def test_text_is_written_by_who_may_write_it(session: Session, role: Role) -> None:
    passage = next(iter(session.room.state.passages))
    before = session.room.passages.text(passage)
    if may(role, Action.EDIT_TEXT):
        assert session.edit(passage, 0, 0, "x") is not None
        return
    with pytest.raises(NotAllowedError):
        session.edit(passage, 0, 0, "x")
    with pytest.raises(NotAllowedError):
        session.restore(passage, "anders")
    assert session.room.passages.text(passage) == before


@pytest.mark.parametrize("command", COMMANDS)
async def test_a_line_after_the_address_is_answered_for_who_may_ask(
    host: RoomHost, state: WorkshopState, role: Role, command: str
) -> None:
    visitor = await host.admit(knock(state, role=role))
    reply = host.execute(visitor, (command,), {})
    if may(role, _COMMAND_NEEDS[command]):
        assert reply.code == ExitCode.OK
        assert reply.stdout
    else:
        assert reply.code == ExitCode.FAILED
        assert reply.stdout == b""
        assert reply.work is None
        assert reply.stderr


async def test_files_are_there_for_who_may_take_them_along(
    host: RoomHost, state: WorkshopState, role: Role
) -> None:
    visitor = await host.admit(knock(state, role=role))
    if may(role, Action.EXPORT):
        files = host.shelf(visitor)
        assert files["akkoord.md"] == ("export", "--format", "markdown")
        assert host.execute(visitor, files["akkoord.md"], {}).stdout
        assert len(files) == len(FORMATS)
        return
    with pytest.raises(NotAllowedError):
        host.shelf(visitor)


async def test_no_line_after_the_address_changes_anything(
    host: RoomHost, registry: Registry, state: WorkshopState, session: Session
) -> None:
    before = session.room.state, session.room.passages.texts()
    visitor = Visitor(await registry.guest(state.id, "Kees", Role.FACILITATOR))
    for command in COMMANDS:
        host.execute(visitor, (command,), {})
    assert (session.room.state, session.room.passages.texts()) == before
