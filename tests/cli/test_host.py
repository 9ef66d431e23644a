"""What the SSH server is answered: people let in, and questions without a screen."""

from __future__ import annotations

import contextlib
import io
import json
import secrets
import zipfile
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.build import scenario as small_scenario
from workshop.agreement.roles import Role
from workshop.agreement.state import WorkshopState
from workshop.cli.host import RoomHost
from workshop.cli.opening import found
from workshop.cli.press import Press
from workshop.cli.stored import read_whole
from workshop.errors import AdmissionError
from workshop.export.formats import FORMATS
from workshop.journal.store import Store
from workshop.rooms.guest import Guest
from workshop.rooms.registry import Registry
from workshop.ssh.door import DriverClass, Knock, Screen
from workshop.terminal import ColourDepth, Terminal

ENGLISH = {"LANG": "en_GB.UTF-8"}


class NoScreen:
    """Stands in for an app; tells what it was made with."""

    return_code: int | None = 0
    refused = None

    def __init__(
        self, guest: Guest, locale: str, terminal: Terminal, driver_class: DriverClass
    ) -> None:
        self.made_with = (guest, locale, driver_class)

    async def run_async(self, *, size: tuple[int, int] | None = None) -> object:
        return None

    def exit(self) -> None:
        """Nothing to end."""


def clock() -> datetime:
    """A moment that stands still."""
    return datetime(2026, 3, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty data directory."""
    made = Store(tmp_path / "data")
    made.prepare()
    return made


@pytest.fixture
def state(store: Store) -> WorkshopState:
    """A workshop of the small scenario with one delegation."""
    return found(store, small_scenario(), "Akkoord", ("Rood",), clock, secrets.token_bytes)


@pytest.fixture
async def registry(store: Store, state: WorkshopState) -> AsyncIterator[Registry]:
    """The open rooms of a server."""
    async with Registry(store, clock, secrets.token_bytes) as opened:
        yield opened


@pytest.fixture
def host(registry: Registry) -> RoomHost:
    """The side of the door where the workshops are."""
    return RoomHost(registry, NoScreen)


def knock(state: WorkshopState, name: str = "anna", role: Role = Role.DELEGATE) -> Knock:
    """Somebody at the door with the code of a role."""
    return Knock(name, state.code(role).code, "192.0.2.1", "OpenSSH")


async def test_the_code_says_which_workshop_and_which_role(
    host: RoomHost, state: WorkshopState, store: Store
) -> None:
    other = found(store, small_scenario(), "Tweede", (), clock, secrets.token_bytes)

    first = await host.admit(knock(state, role=Role.OBSERVER))
    second = await host.admit(knock(other))

    assert (first.name, first.role, first.workshop) == ("Anna", "observer", state.id)
    assert (second.role, second.workshop) == ("delegate", other.id)


async def test_a_wrong_code_is_refused_in_the_language_of_the_client(
    host: RoomHost, state: WorkshopState
) -> None:
    with pytest.raises(AdmissionError) as refused:
        await host.admit(Knock("anna", "AAAA-AAAA-AA", "192.0.2.1", ""))

    assert host.refusal(refused.value, "nl").startswith("Die code klopt niet.")
    assert host.refusal(refused.value, "en").startswith("That code is not right.")


async def test_a_screen_is_made_in_the_language_of_the_terminal(
    host: RoomHost, state: WorkshopState
) -> None:
    visitor = await host.admit(knock(state))
    terminal = Terminal("xterm", 80, 24, ColourDepth.TRUE, ENGLISH)

    screen: Screen = host.screen(visitor, terminal, NoScreen)

    assert isinstance(screen, NoScreen)
    assert screen.made_with == (visitor.guest, "en", NoScreen)


async def test_whose_terminal_names_no_language_gets_that_of_the_workshop(
    host: RoomHost, store: Store
) -> None:
    english = small_scenario().model_copy(update={"language": "en"})
    state = found(store, english, "Agreement", (), clock, secrets.token_bytes)
    visitor = await host.admit(knock(state))
    terminal = Terminal("xterm", 80, 24, ColourDepth.TRUE, {})

    screen = host.screen(visitor, terminal, NoScreen)

    assert isinstance(screen, NoScreen)
    assert screen.made_with[1] == "en"
    assert b"You are Anna" in host.execute(visitor, ("whoami",), {}).stdout


async def test_export_gives_the_bytes_of_the_command_line(
    host: RoomHost, state: WorkshopState, store: Store, registry: Registry
) -> None:
    visitor = await host.admit(knock(state))
    session = visitor.guest.sit("Rood", "nl")
    passage = session.presence.passage
    assert passage is not None
    session.edit(passage, 0, 0, "Ën dit 🙂. ")

    reply = host.execute(visitor, ("export",), ENGLISH)
    whole = read_whole(store, state.id)

    assert (reply.code, reply.stderr) == (0, "")
    assert "Ën dit 🙂." in reply.stdout.decode()
    markdown = FORMATS["markdown"]
    edition = Press().edition(whole.state, whole.passages(), markdown)
    assert reply.stdout == markdown.render(edition)


async def test_a_form_that_takes_long_is_made_elsewhere_with_the_same_bytes(
    host: RoomHost, state: WorkshopState, store: Store
) -> None:
    reply = host.execute(await host.admit(knock(state)), ("export", "--format", "odt"), {})
    whole = read_whole(store, state.id)
    edition = Press().edition(whole.state, whole.passages(), FORMATS["odt"])

    assert (reply.code, reply.stdout, reply.stderr) == (0, b"", "")
    assert reply.work is not None
    assert reply.work() == FORMATS["odt"].render(edition)


@pytest.mark.parametrize("format", FORMATS)
async def test_no_document_holds_a_code_by_which_somebody_comes_in_or_back(
    host: RoomHost, state: WorkshopState, format: str
) -> None:
    visitor = await host.admit(knock(state))
    room = visitor.guest.sit("Rood", "nl").room
    reply = host.execute(visitor, ("export", "--format", format), {})
    made = reply.work() if reply.work is not None else reply.stdout
    with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(made)) as archive:
        made = b"".join(archive.read(name) for name in archive.namelist())

    codes = [known.code for known in room.state.codes]
    codes += [own.code for own in room.state.passes.values()]
    assert len(codes) == len(Role) + 1
    assert not [code for code in codes if code.encode() in made]


async def test_export_is_answered_while_the_same_person_has_a_screen_open(
    host: RoomHost, state: WorkshopState
) -> None:
    (await host.admit(knock(state))).guest.sit("Rood", "nl")

    assert host.execute(await host.admit(knock(state)), ("export",), {}).code == 0


async def test_status_tells_who_is_here(host: RoomHost, state: WorkshopState) -> None:
    visitor = await host.admit(knock(state))
    visitor.guest.sit("Rood", "nl")

    data = json.loads(host.execute(visitor, ("status", "--json"), {}).stdout)
    text = host.execute(visitor, ("status",), ENGLISH).stdout.decode()

    assert data["online"] == ["Anna"]
    assert data["points"] == {"punt-1": "open", "punt-2": "open"}
    assert [passage["id"] for passage in data["passages"]][:2] == ["visie", "geld"]
    assert text.startswith("Akkoord\nStep 1 of 8: Opening\n")
    assert text.endswith("Here: 1 (Anna)\n")


async def test_whoami_names_role_delegation_and_rights(
    host: RoomHost, state: WorkshopState
) -> None:
    visitor = await host.admit(knock(state))
    stranger = host.execute(visitor, ("whoami",), {}).stdout.decode()
    session = visitor.guest.sit("Rood", "nl")
    role_alone = host.execute(await host.admit(knock(state)), ("whoami",), {}).stdout.decode()
    own = Knock("anna", session.room.state.passes[session.participant_id].code, "192.0.2.1", "")
    known = host.execute(await host.admit(own), ("whoami",), {}).stdout.decode()

    assert "U bent Anna, deelnemer." in stranger
    assert "Rood" not in stranger + role_alone
    assert "U zit aan tafel voor Rood" in known


async def test_help_names_every_command(host: RoomHost, state: WorkshopState) -> None:
    from workshop.ssh.commands import COMMANDS

    for environment in ({}, ENGLISH):
        shown = host.execute(await host.admit(knock(state)), ("help",), environment).stdout.decode()
        assert all(f"\n  {command} " in shown for command in COMMANDS)


@pytest.mark.parametrize(
    "argv",
    [
        ("status", "--xml"),
        ("export", "--format", "pdf"),
        ("export", "--format"),
        ("whoami", "--json"),
        ("help", "export"),
        ("status", "--json", "extra"),
    ],
    ids=" ".join,
)
async def test_an_option_that_is_not_known_ends_with_2_and_no_data(
    host: RoomHost, state: WorkshopState, argv: tuple[str, ...]
) -> None:
    reply = host.execute(await host.admit(knock(state)), argv, {})

    assert (reply.code, reply.stdout) == (2, b"")
    assert reply.stderr.endswith("\n")
    assert len(reply.stderr.splitlines()) == 1


async def test_somebody_else_s_visitor_is_a_mistake_of_ours(host: RoomHost) -> None:
    class Stranger:
        name = role = workshop = proof = language = "x"

    with pytest.raises(TypeError):
        host.execute(Stranger(), ("help",), {})
