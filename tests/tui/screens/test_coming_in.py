"""From the door to a seat."""

from __future__ import annotations

from tests.tui.meeting import KEYS, Meeting, press, reads
from workshop.agreement.roles import Role
from workshop.tui.screens.room import RoomScreen


async def test_enter_takes_the_highlighted_delegation() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await reads(anna, "Namens welke delegatie")
        await press(anna, "enter")
        await reads(anna, "U bent Anna, deelnemer voor Rood.")


async def test_arrows_go_to_another_delegation() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await press(anna, "down", "enter")
        await reads(anna, "U bent Anna, deelnemer voor Blauw.")


async def test_a_new_delegation_is_named_by_typing() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await press(anna, *"Groen")
        await reads(anna, "nieuw: Groen")
        await press(anna, "enter")
        await reads(anna, "deelnemer voor Groen.")


async def test_typing_the_name_of_a_delegation_at_the_table_takes_that_one() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await press(anna, *"blauw", "enter")
        await reads(anna, "deelnemer voor Blauw.")
    assert [d.name for d in meeting.room.state.delegations.values()] == ["Rood", "Blauw"]


async def test_the_first_at_an_empty_table_names_a_delegation() -> None:
    meeting = Meeting(delegations=())
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await reads(anna, "Er zit nog niemand aan tafel")
        await press(anna, *"Groen", "enter")
        await reads(anna, "deelnemer voor Groen.")


async def test_enter_without_any_delegation_says_what_is_missing() -> None:
    meeting = Meeting(delegations=())
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await press(anna, "enter")
        await reads(anna, "Kies eerst de delegatie")


async def test_somebody_who_was_here_before_is_in_the_room_at_once() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Blauw")) as anna:
        await reads(anna, "U bent Anna, deelnemer voor Blauw.")


async def test_typing_writes_into_the_passage_of_the_step_at_once() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await press(anna, "enter", *" Ja.")
        await reads(anna, "Digitaal waar het kan. Ja.")


async def test_an_observer_reads_and_is_told_why_typing_does_nothing() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Olga", Role.OBSERVER)) as olga:
        await reads(olga, "alleen lezen")
        await press(olga, "x")
        await reads(olga, "laat dit niet toe: in de tekst schrijven")
    assert (
        meeting.room.passages.text(meeting.room.state.current.passage_id)
        == "Digitaal waar het kan."
    )


async def test_a_second_connection_of_the_same_person_ends_the_first_with_a_sentence() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        meeting.seat("Anna", "Rood")
        result = await anna.task
    assert isinstance(result, str) and "andere plek" in result


async def test_leaving_asks_first_and_frees_the_seat() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "ctrl+q")
        await reads(anna, "Wilt u de bijeenkomst verlaten?")
        await press(anna, "enter")
        assert meeting.room.sessions()
        await press(anna, "ctrl+q")
        anna.type(KEYS["ctrl+q"])
        await anna.task
    assert not meeting.room.sessions()


async def test_a_name_and_enter_that_arrive_together_are_taken_in_order() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        anna.type("Groen\r")
        await reads(anna, "deelnemer voor Groen.")


async def test_a_sentence_longer_than_its_line_goes_on_in_the_line_of_the_keys() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Piet", Role.ADVISER), (80, 24)) as terminal:
        await reads(terminal, "F10 menu")
        screen = terminal.app.screen
        assert isinstance(screen, RoomScreen)
        screen.say("een twee drie vier vijf zes zeven acht negen tien " * 2 + "en dat was het.")
        await reads(terminal, "tien en dat was het.")
        assert "… " not in terminal.rows[-2] + terminal.rows[-1]
