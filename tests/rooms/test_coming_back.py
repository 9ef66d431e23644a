"""Who comes back: as themselves with a code or key of their own, else with somebody's consent."""

from __future__ import annotations

import pytest

from tests.rooms.conftest import StoppedClock, seeded_bytes, watch
from tests.rooms.shelves import MemoryShelf, code
from workshop.agreement.passes import NewReturnCode, RememberKey
from workshop.agreement.roles import Role
from workshop.errors import AdmissionError, NotAllowedError
from workshop.ids import WorkshopId
from workshop.rooms.guest import Guest, Proof
from workshop.rooms.lobby import LOBBY_LIMIT
from workshop.rooms.registry import Registry
from workshop.rooms.session import Session

KEY = "SHA256:" + "k" * 43
OTHER_KEY = "SHA256:" + "o" * 43


async def joins(
    registry: Registry, name: str, role: Role = Role.DELEGATE, workshop: str = "w-een"
) -> Session:
    guest = await registry.admit(name, await code(registry, workshop, role))
    return guest.sit("Rood" if guest.needs_delegation else None, "nl")


def own_code(session: Session) -> str:
    return session.room.state.passes[session.participant_id].code


async def refusal(registry: Registry, name: str, typed: str) -> str:
    with pytest.raises(AdmissionError) as refused:
        await registry.admit(name, typed)
    return refused.value.id


# Return codes


async def test_everybody_gets_a_code_of_their_own_and_keeps_it(registry: Registry) -> None:
    anna, bram = await joins(registry, "anna"), await joins(registry, "bram")
    first = own_code(anna)
    assert first != own_code(bram)

    (await registry.admit("anna", first)).sit(None, "nl")
    assert own_code(anna) == first


async def test_a_return_code_gives_back_the_seat_and_the_role_somebody_had(
    registry: Registry,
) -> None:
    anna = await joins(registry, "anna")
    anna.leave()
    guest = await registry.admit("Anna", own_code(anna).lower().replace("-", " "))

    assert (guest.proof, guest.role, guest.needs_delegation) == (Proof.RETURN, Role.DELEGATE, False)
    assert guest.sit(None, "nl").delegation == anna.delegation


async def test_to_anybody_else_a_return_code_is_a_wrong_code(registry: Registry) -> None:
    anna = await joins(registry, "anna")
    await joins(registry, "bram")

    for name in ("bram", "chris"):
        assert await refusal(registry, name, own_code(anna)) == "code-wrong"


async def test_a_return_code_that_was_replaced_or_is_old_opens_nothing(
    registry: Registry, clock: StoppedClock
) -> None:
    anna = await joins(registry, "anna")
    old = own_code(anna)
    anna.command(NewReturnCode())
    assert await refusal(registry, "anna", old) == "code-wrong"

    clock.pass_by(days=181)
    assert await refusal(registry, "anna", own_code(anna)) == "code-expired"


async def test_return_codes_and_keys_are_known_before_a_room_is_opened(
    shelf: MemoryShelf, clock: StoppedClock
) -> None:
    async with Registry(shelf, clock, seeded_bytes(9).randbytes) as registry:
        anna = await joins(registry, "anna")
        anna.command(RememberKey(KEY))
        typed = own_code(anna)
    for journal in shelf.journals.values():
        journal._closed = False
    async with Registry(shelf, clock, seeded_bytes(10).randbytes) as registry:
        assert registry.rooms() == []
        by_key = await registry.recognise("anna", KEY)
        assert by_key is not None and by_key.known is not None
        assert (await registry.admit("anna", typed)).proof is Proof.RETURN


async def test_who_sits_at_the_machine_itself_gets_no_code(registry: Registry) -> None:
    gerda = (await registry.guest(WorkshopId("w-een"), "Gerda", Role.FACILITATOR)).sit(None, "nl")
    assert gerda.participant_id not in gerda.room.state.passes


async def test_the_screen_in_the_room_has_no_code_and_comes_back_with_its_own(
    registry: Registry,
) -> None:
    wall = await joins(registry, "zaal", Role.PROJECTOR)
    assert wall.participant_id not in wall.room.state.passes
    wall.leave()
    assert not (
        await registry.admit("zaal", await code(registry, "w-een", Role.PROJECTOR))
    ).must_wait


# Keys


async def test_a_key_opens_the_door_only_after_its_owner_wanted_that(registry: Registry) -> None:
    anna = await joins(registry, "anna")
    assert await registry.recognise("anna", KEY) is None

    anna.command(RememberKey(KEY))
    guest = await registry.recognise("anna", KEY)
    assert guest is not None
    assert (guest.proof, guest.role, guest.must_wait) == (Proof.KEY, Role.DELEGATE, False)


@pytest.mark.parametrize(
    ("name", "key"),
    [("bram", KEY), ("chris", KEY), ("anna", OTHER_KEY), ("..", KEY), ("anna", "x")],
)
async def test_a_key_lets_nobody_in_under_another_name(
    registry: Registry, name: str, key: str
) -> None:
    anna = await joins(registry, "anna")
    await joins(registry, "bram")
    anna.command(RememberKey(KEY))
    assert await registry.recognise(name, key) is None


async def test_of_two_workshops_a_key_opens_the_one_where_people_are(registry: Registry) -> None:
    for workshop in ("w-een", "w-twee"):
        anna = await joins(registry, "anna", workshop=workshop)
        anna.command(RememberKey(KEY))
        anna.leave()
    await joins(registry, "bram", workshop="w-een")

    guest = await registry.recognise("anna", KEY)
    assert guest is not None and guest.room.id == "w-een"


async def test_keys_that_were_offered_are_remembered_where_somebody_wants_that(
    registry: Registry,
) -> None:
    typed = await code(registry, "w-een", Role.DELEGATE)
    [anna, bram] = [await registry.admit(name, typed, (KEY,)) for name in ("anna", "bram")]
    anna.remember = True
    for guest in (anna, bram):
        guest.sit("Rood", "nl")

    assert await registry.recognise("anna", KEY) is not None
    assert await registry.recognise("bram", KEY) is None
    assert (anna.rememberable, bram.rememberable) == ([], [KEY])


# Without a proof


async def test_the_code_of_a_role_alone_takes_nobodys_seat(
    registry: Registry, clock: StoppedClock
) -> None:
    anna = await joins(registry, "anna")
    clock.pass_by(minutes=10)
    guest = await registry.admit("аnna", await code(registry, "w-een", Role.DELEGATE))
    guest.claim()

    assert guest.must_wait
    assert guest.known is None
    with pytest.raises(AdmissionError):
        guest.sit(None, "nl")
    assert anna.is_open


async def test_in_the_lobby_a_return_code_is_proof_as_well(
    registry: Registry, clock: StoppedClock
) -> None:
    anna = await joins(registry, "anna")
    clock.pass_by(minutes=2)
    guest = await registry.admit("anna", await code(registry, "w-een", Role.DELEGATE))
    with pytest.raises(AdmissionError) as refused:
        guest.prove("AAAA-AAAA")
    assert refused.value.id == "return-code-wrong"
    assert guest.must_wait

    guest.prove(own_code(anna))
    assert guest.sit(None, "nl").delegation == anna.delegation


async def test_with_consent_somebody_comes_back_without_a_code(registry: Registry) -> None:
    anna, gerda = await joins(registry, "anna"), await joins(registry, "gerda", Role.FACILITATOR)
    anna.leave()
    guest = await registry.admit("anna", await code(registry, "w-een", Role.DELEGATE))
    waiting = guest.room.lobby.enter(guest, guest.room.now())

    assert gerda.answer_lobby(waiting, let_in=True)
    assert await waiting.answer
    assert guest.sit(None, "nl").delegation == anna.delegation
    assert not gerda.answer_lobby(waiting, let_in=True)


async def test_consent_for_a_newcomer_is_none_for_a_seat_that_was_taken_since(
    registry: Registry,
) -> None:
    registry.admission = True
    gerda = await joins(registry, "gerda", Role.FACILITATOR)
    typed = await code(registry, "w-een", Role.DELEGATE)
    one, other = [await registry.admit("anna", typed) for _ in range(2)]
    for guest in (one, other):
        gerda.answer_lobby(guest.room.lobby.enter(guest, guest.room.now()), let_in=True)
    one.sit("Rood", "nl")

    with pytest.raises(AdmissionError) as refused:
        other.sit("Rood", "nl")
    assert refused.value.id == "name-taken"


async def test_of_two_newcomers_with_one_name_the_first_has_it(registry: Registry) -> None:
    typed = await code(registry, "w-een", Role.DELEGATE)
    one, other = [await registry.admit("anna", typed) for _ in range(2)]
    one.sit("Rood", "nl")
    with pytest.raises(AdmissionError):
        other.sit("Rood", "nl")


# The lobby


async def test_with_admission_newcomers_wait_and_who_leads_does_not(registry: Registry) -> None:
    registry.admission = True
    for role in Role:
        guest = await registry.admit(f"p-{role}", await code(registry, "w-een", role))
        assert guest.must_wait is (role is not Role.FACILITATOR)


async def test_who_leads_sees_who_waits_and_nobody_else_lets_them_in(registry: Registry) -> None:
    registry.admission = True
    gerda = await joins(registry, "gerda", Role.FACILITATOR)
    notes = watch(gerda)
    guest = await registry.admit("anna", await code(registry, "w-een", Role.DELEGATE))
    waiting = guest.room.lobby.enter(guest, guest.room.now())
    assert notes.lobbies == 1

    observer = Guest(guest.room, "Olga", Role.OBSERVER).sit(None, "nl")
    with pytest.raises(NotAllowedError):
        observer.answer_lobby(waiting, let_in=True)
    gerda.answer_lobby(waiting, let_in=False)

    assert not await waiting.answer
    assert guest.must_wait
    assert guest.room.lobby.waiting() == ()


async def test_there_is_an_end_to_the_lobby(registry: Registry) -> None:
    registry.admission = True
    guest = await registry.admit("anna", await code(registry, "w-een", Role.DELEGATE))
    places = [guest.room.lobby.enter(guest, guest.room.now()) for _ in range(LOBBY_LIMIT)]
    with pytest.raises(AdmissionError) as refused:
        guest.room.lobby.enter(guest, guest.room.now())
    assert refused.value.id == "lobby-full"

    guest.room.lobby.leave(places[0])
    guest.room.lobby.leave(places[0])
    guest.room.lobby.enter(guest, guest.room.now())


# Who leads


async def test_the_code_of_who_leads_opens_the_door_once(registry: Registry) -> None:
    typed = await code(registry, "w-een", Role.FACILITATOR)
    [gerda, other] = [await registry.admit(name, typed) for name in ("gerda", "femke")]
    session = gerda.sit(None, "nl")

    with pytest.raises(AdmissionError) as refused:
        other.sit(None, "nl")
    assert refused.value.id == "code-used"
    assert await refusal(registry, "gerda", typed) == "code-used"
    assert (await registry.admit("gerda", own_code(session))).role is Role.FACILITATOR


async def test_a_command_without_a_screen_does_not_use_up_the_code(registry: Registry) -> None:
    typed = await code(registry, "w-een", Role.FACILITATOR)
    await registry.admit("gerda", typed)
    assert (await registry.admit("gerda", typed)).role is Role.FACILITATOR
