"""What becomes of a passage: positions entered for others, changed texts, notes and the log."""

from __future__ import annotations

from tests.tui.meeting import VISION, Meeting, leader, press, reads, small_scenario
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Role
from workshop.rooms.session import Session
from workshop.scenario.model import Settling


def agreed(meeting: Meeting) -> tuple[Session, Session]:
    """The vision, agreed with Anna in favour and Bram aside."""
    lead = meeting.lead()
    anna, bram = meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    meeting.positions(lead, (anna, Stand.AGREE, ""), (bram, Stand.ASIDE, ""))
    lead.command(c.RevealPositions(VISION))
    lead.command(c.DeclareAgreed(VISION))
    lead.leave()
    return anna, bram


async def test_the_facilitator_enters_a_position_with_hands() -> None:
    meeting = Meeting()
    meeting.seat("Anna", "Rood")
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "r", "n")
        await reads(femke, "Standpunt invoeren voor")
        await press(femke, "down", "enter")
        await reads(femke, "Handen geteld")
        await press(femke, "tab", "tab", *"3 1", "enter")
        await reads(femke, "Vastgelegd voor Blauw: + eens.")
    position = meeting.room.state.passages[VISION].rounds[0].positions
    ((_, known),) = position.items()
    assert known.hands == {Stand.AGREE: 3, Stand.RESERVATION: 1}


async def test_hands_that_are_no_numbers_are_a_sentence_and_nothing_is_lost() -> None:
    meeting = Meeting()
    meeting.lead().command(c.OpenRound(VISION))
    meeting.room.sessions()[0].leave()
    async with meeting.on(lambda: meeting.app("Dewi", Role.RECORDER), (80, 24)) as dewi:
        await press(dewi, "f4", "enter", "tab", "tab", *"drie", "enter")
        await reads(dewi, "Typ bij elk standpunt een aantal handen")
        await reads(dewi, "drie")


async def test_other_gradients_are_offered_where_the_scenario_says_so() -> None:
    settling = Settling(gradient="five-finger", rule="majority")
    meeting = Meeting(small_scenario().model_copy(update={"settling": settling}))
    femke = meeting.lead()
    femke.command(c.OpenRound(VISION))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "f4")
        await reads(anna, "5 van harte voor")
        await press(anna, "down", "down", "enter", *"Kan.", "enter")
        await reads(anna, "Vastgelegd voor Rood: ~ 3 kan ermee leven.")
        femke.command(c.RevealPositions(VISION))
        await press(anna, "f4")
        await reads(anna, "1 van 2 voor; niet meer dan de helft")
        await reads(anna, "(geen standpunt van Blauw)")


async def test_a_changed_text_is_asked_again_of_those_who_were_in_favour() -> None:
    meeting = Meeting()
    anna, _ = agreed(meeting)
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await reads(femke, "● akkoord")
        assert "ronde openen" not in femke.text
        anna.edit(VISION, 0, 8, "Persoonlijk")
        await reads(femke, "zegel verbroken")
        await reads(femke, "r ronde openen")
        await press(femke, "r")
        await reads(femke, "opnieuw voorleggen aan wie voor was: Rood?")
        await reads(femke, "[-Digitaal-]Persoonlijk")
        await press(femke, "down", "enter")
        await reads(femke, "0 van 1 standpunten")
    anna.leave()
    async with meeting.on(lambda: meeting.app("Anna"), (80, 24)) as again:
        await press(again, "f4")
        await reads(again, "Gewijzigd sinds het akkoord")
        await reads(again, "Persoonlijk waar")
        await press(again, "enter")
        await reads(again, "Vastgelegd voor Rood: + eens.")


async def test_a_typo_is_let_through_and_everybody_can_see_what_changed() -> None:
    meeting = Meeting()
    anna, bram = agreed(meeting)
    bram.leave()
    anna.edit(VISION, 0, 8, "DIGITAAL")
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "g")
        await reads(femke, "Is dit alleen redactioneel")
        await press(femke, "down", "enter")
        await reads(femke, "● akkoord")
        async with meeting.on(lambda: meeting.app("Bram"), (80, 24)) as reader:
            await press(reader, "f4")
            await reads(reader, "Redactioneel gewijzigd om")
            await reads(reader, "[-Digitaal-]DIGITAAL")


async def test_a_minority_note_is_written_from_the_menu() -> None:
    meeting = Meeting()
    _, bram = agreed(meeting)
    bram.leave()
    async with meeting.on(lambda: meeting.app("Bram"), (80, 24)) as blauw:
        await press(blauw, "f10")
        await reads(blauw, "Minderheidsnota")
        for _ in range(30):
            if "▸ Minderheidsnota" in blauw.text:
                break
            await press(blauw, "down")
        await press(blauw, "enter", *"Wij aarzelen.", "enter")
        await press(blauw, "f4")
        await reads(blauw, "Wij aarzelen.")


async def test_the_log_shows_what_was_decided_by_whom_and_keeps_hidden_positions() -> None:
    meeting = Meeting()
    anna = meeting.seat("Anna", "Rood")
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "v", "r")
        anna.command(c.TakePosition(VISION, Stand.OBJECT, "Nee."))
        await press(femke, "l")
        await reads(femke, "Femke: naar Tip 1 Visie")
        await reads(femke, "Anna: standpunt van Rood over Visie")
        assert "bezwaar" not in femke.text
        await press(femke, "l", "p", "down", "enter", "l")
        await reads(femke, "standpunt van Rood over Visie: - bezwaar")
        assert meeting.room.state.passages[VISION].status is PassageStatus.REVEALED
