"""The door of a process: codes, names, rooms opened once, journals flushed on the way out."""

from __future__ import annotations

import asyncio
from threading import Event

import pytest

from tests.rooms.conftest import VISION, Notes, StoppedClock, seeded_bytes, small_scenario, watch
from tests.rooms.shelves import MemoryShelf, code
from workshop.agreement import commands as c
from workshop.agreement.roles import Role
from workshop.errors import AdmissionError, JournalError
from workshop.ids import WorkshopId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.founding import found_workshop
from workshop.rooms.registry import Registry
from workshop.rooms.sign import SavedSign


async def test_a_code_opens_its_own_workshop_for_its_own_role(registry: Registry) -> None:
    guest = await registry.admit("anna", await code(registry, "w-twee", Role.ADVISER))

    assert guest.room.id == "w-twee"
    assert (guest.name, guest.role) == ("Anna", Role.ADVISER)


async def test_a_code_is_understood_as_people_type_it(registry: Registry) -> None:
    typed = " " + (await code(registry, "w-een", Role.DELEGATE)).lower().replace("-", " ") + " "

    assert (await registry.admit("anna", typed)).role is Role.DELEGATE


@pytest.mark.parametrize("name", ["a", "a" * 25, "jan\x1b[2J", "[/]jan", "..", "jan jansen"])
async def test_a_name_that_is_no_name_is_refused(registry: Registry, name: str) -> None:
    with pytest.raises(AdmissionError) as refused:
        await registry.admit(name, await code(registry, "w-een", Role.DELEGATE))

    assert refused.value.id == "name-invalid"


async def test_a_wrong_code_is_refused(registry: Registry) -> None:
    with pytest.raises(AdmissionError) as refused:
        await registry.admit("anna", "KADE-4729-HX")

    assert refused.value.id == "code-wrong"


async def test_a_code_that_was_renewed_is_refused_as_expired(registry: Registry) -> None:
    old = await code(registry, "w-een", Role.OBSERVER)
    leader = (await registry.guest(WorkshopId("w-een"), "Gerda", Role.FACILITATOR)).sit(None, "nl")
    leader.command(c.RenewCode(Role.OBSERVER))

    with pytest.raises(AdmissionError) as refused:
        await registry.admit("anna", old)

    assert refused.value.id == "code-expired"
    assert (
        await registry.admit("anna", await code(registry, "w-een", Role.OBSERVER))
    ).role is Role.OBSERVER


async def test_a_code_runs_out(registry: Registry, clock: StoppedClock) -> None:
    typed = await code(registry, "w-een", Role.OBSERVER)
    clock.pass_by(days=181)

    with pytest.raises(AdmissionError) as refused:
        await registry.admit("anna", typed)

    assert refused.value.id == "code-expired"


async def test_a_name_is_taken_while_its_session_is_active(registry: Registry) -> None:
    typed = await code(registry, "w-een", Role.DELEGATE)
    (await registry.admit("anna", typed)).sit("Rood", "nl")
    guest = await registry.admit("Anna", typed)

    with pytest.raises(AdmissionError) as refused:
        guest.claim()

    assert refused.value.id == "name-taken"


async def test_a_seat_is_taken_over_at_once_by_who_proves_that_it_is_theirs(
    registry: Registry,
) -> None:
    typed = await code(registry, "w-een", Role.DELEGATE)
    old = (await registry.admit("anna", typed)).sit("Rood", "nl")
    notes = watch(old)

    guest = await registry.admit("anna", old.room.state.passes[old.participant_id].code)
    guest.claim()
    new = guest.sit(None, "nl")

    assert not guest.needs_delegation
    assert new.delegation == old.delegation
    assert notes.reasons == ["session-taken-over"]


async def test_a_workshop_that_was_made_meanwhile_is_found(
    registry: Registry, shelf: MemoryShelf, clock: StoppedClock
) -> None:
    with pytest.raises(AdmissionError):
        await registry.admit("anna", "KADE-4729-HX")
    id = WorkshopId("w-drie")
    journal = shelf.journals[id] = MemoryJournal()
    found_workshop(journal, id, "Drie", small_scenario(), (), clock(), seeded_bytes(77).randbytes)
    typed = await code(registry, "w-drie", Role.DELEGATE)

    assert (await registry.admit("anna", typed)).room.id == id


async def test_a_room_is_opened_once(registry: Registry, shelf: MemoryShelf) -> None:
    first = await registry.room(WorkshopId("w-een"))

    assert await registry.room(WorkshopId("w-een")) is first
    assert shelf.opened == ["w-een"]


async def test_a_damaged_workshop_does_not_close_the_door_of_another(
    registry: Registry, shelf: MemoryShelf
) -> None:
    typed = await code(registry, "w-twee", Role.DELEGATE)
    shelf.journals[WorkshopId("w-een")] = MemoryJournal()
    reported: list[tuple[str, str]] = []
    registry.on_damaged = lambda id, error: reported.append((id, error.id))

    with pytest.raises(AdmissionError):
        await registry.admit("anna", "KADE-4729-HX")

    assert (await registry.admit("anna", typed)).room.id == "w-twee"
    assert reported == [("w-een", "journal-empty")]


async def test_what_was_typed_is_durable_when_the_registry_ends(
    shelf: MemoryShelf, clock: StoppedClock
) -> None:
    async with Registry(shelf, clock, seeded_bytes(9).randbytes) as registry:
        anna = (await registry.guest(WorkshopId("w-een"), "Anna", Role.DELEGATE)).sit("Rood", "nl")
        notes = watch(anna)
        anna.edit(VISION, 0, 0, "x")

    journal = shelf.journals[WorkshopId("w-een")]
    assert journal.durable == journal.last
    assert notes.reasons == ["server-stopping"]


async def test_the_sign_turns_to_saved_by_itself(registry: Registry) -> None:
    anna = (await registry.guest(WorkshopId("w-een"), "Anna", Role.DELEGATE)).sit("Rood", "nl")
    saved = asyncio.Event()

    class Waiting(Notes):
        def sign_changed(self, sign: SavedSign) -> None:
            super().sign_changed(sign)
            if anna.sign.value == "saved":
                saved.set()

    notes = Waiting()
    anna.attach(notes)
    anna.edit(VISION, 0, 0, "x")
    async with asyncio.timeout(60):
        await saved.wait()

    assert [sign.value for sign in notes.signs] == ["saving", "saved"]


async def test_a_room_recovers_by_itself_when_the_disk_does(
    registry: Registry, shelf: MemoryShelf
) -> None:
    registry.probe_every = 0.01
    journal = shelf.journals[WorkshopId("w-een")]
    anna = (await registry.guest(WorkshopId("w-een"), "Anna", Role.DELEGATE)).sit("Rood", "nl")
    recovered = asyncio.Event()

    class Waiting(Notes):
        def sign_changed(self, sign: SavedSign) -> None:
            super().sign_changed(sign)
            if anna.sign.value == "saved":
                recovered.set()

    anna.attach(Waiting())
    journal.fail_with(JournalError("journal-full", transient=True))
    with pytest.raises(JournalError):
        anna.edit(VISION, 0, 0, "x")
    journal.recover()
    async with asyncio.timeout(60):
        await recovered.wait()

    assert anna.edit(VISION, 0, 0, "x") is not None


class SlowShelf(MemoryShelf):
    """A disk that takes its time, until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.busy = Event()
        self.go_on = Event()

    def open(self, id: WorkshopId) -> MemoryJournal:
        self.busy.set()
        assert self.go_on.wait(60)
        return super().open(id)


async def test_nobody_waits_for_the_disk_of_a_room_that_is_being_opened(
    shelf: MemoryShelf, clock: StoppedClock
) -> None:
    slow = SlowShelf()
    slow.journals = shelf.journals
    async with Registry(slow, clock, seeded_bytes(9).randbytes) as registry:
        one, other = (asyncio.create_task(registry.room(WorkshopId("w-een"))) for _ in range(2))
        assert await asyncio.to_thread(slow.busy.wait, 60)
        assert registry.rooms() == []
        slow.go_on.set()

        assert await one is await other
        assert slow.opened == ["w-een"]


async def test_a_room_that_is_being_opened_when_the_server_ends_is_not_left_open(
    shelf: MemoryShelf, clock: StoppedClock
) -> None:
    slow = SlowShelf()
    slow.journals = shelf.journals
    async with Registry(slow, clock, seeded_bytes(9).randbytes) as registry:
        late = asyncio.create_task(registry.room(WorkshopId("w-een")))
        assert await asyncio.to_thread(slow.busy.wait, 60)
    slow.go_on.set()

    with pytest.raises(JournalError, match="journal-closed"):
        await late
    with pytest.raises(JournalError, match="journal-closed"):
        slow.journals[WorkshopId("w-een")].flush()


async def test_a_long_meeting_leaves_a_snapshot_when_the_server_ends(
    shelf: MemoryShelf, clock: StoppedClock
) -> None:
    async with Registry(shelf, clock, seeded_bytes(9).randbytes) as registry:
        anna = (await registry.guest(WorkshopId("w-een"), "Anna", Role.DELEGATE)).sit("Rood", "nl")
        for _ in range(60):
            anna.edit(VISION, 0, 0, "x")
        journal = shelf.journals[WorkshopId("w-een")]
        last, snapshot = journal.last, journal.snapshot()
        assert snapshot is None
        kept: list[int] = []
        journal.keep = lambda made, pause: kept.append(made.seq)  # type: ignore[assignment, misc]

    assert kept == [last]
