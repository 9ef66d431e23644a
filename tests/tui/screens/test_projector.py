"""The screen that the whole room looks at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.meeting import LINE, VISION, Meeting, press, reads, reads_no_more
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.roles import Role
from workshop.agreement.suggestions import AcceptSuggestion, AddSuggestion
from workshop.rooms.presence import Away
from workshop.rooms.room import Room
from workshop.tui.app import RoomApp


def wall(meeting: Meeting) -> RoomApp:
    return meeting.app("Zaal", Role.PROJECTOR)


async def test_it_follows_the_room_and_shows_one_text_in_wide_letters() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    async with meeting.on(lambda: wall(meeting), (80, 24)) as screen:
        await reads(screen, "V I S I E")
        await reads(screen, "Digitaal waar het kan.")
        meeting.enter(femke, "tip-2")
        await reads(screen, "G E L D")
        await reads(screen, "Hier staat nog niets.")


async def test_without_a_line_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = Meeting()
    away: Away | None = None
    monkeypatch.setattr(Room, "away", property(lambda _: away))
    async with meeting.on(lambda: wall(meeting), (80, 24)) as screen:
        await reads(screen, "Digitaal waar het kan.")
        assert "zonder lijn" not in screen.text
        away = Away(0, None)
        for session in meeting.room.sessions():
            session.view.sign_changed(session.sign)
        await reads(screen, "zonder lijn")


async def test_what_changes_is_marked_before_it_settles() -> None:
    meeting = Meeting()
    anna = meeting.seat("Anna", "Rood")
    async with meeting.on(lambda: wall(meeting), (80, 24)) as screen:
        await reads(screen, "Digitaal")
        anna.edit(VISION, 0, 8, "Persoonlijk")
        await reads(screen, "[-Digitaal-]Persoonlijk waar het kan.")


async def test_the_suggestion_that_the_leader_is_at_stands_on_the_wall_until_it_is_settled() -> (
    None
):
    meeting = Meeting()
    femke, ad = meeting.lead(), meeting.seat("Ad", role=Role.ADVISER)
    ad.command(AddSuggestion(VISION, 9, 13, "als"))
    made = next(iter(meeting.room.state.suggestions))
    femke.look(meeting.room.state.step, VISION, 22, 22)
    async with meeting.on(lambda: wall(meeting), (80, 24)) as screen:
        await reads(screen, "Digitaal waar het kan.")
        femke.look(meeting.room.state.step, VISION, 9, 9)
        await reads(screen, "Voorstel 1 van Ad")
        await reads(screen, "Digitaal [-waar-]als het kan.")
        femke.command(AcceptSuggestion(made, "waar"))
        await reads_no_more(screen, "Voorstel 1")
        await reads(screen, "Digitaal [-waar-]als het kan.")


async def test_a_round_shows_the_proposal_then_the_outcome_then_the_sealed_text() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    anna, bram = meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: wall(meeting), (80, 24)) as screen:
        femke.command(c.OpenRound(VISION))
        anna.edit(VISION, 0, 0, "Later getypt. ")
        anna.command(c.TakePosition(VISION, Stand.AGREE))
        await reads(screen, "1 van 2 delegaties gaven een standpunt")
        assert "Later getypt" not in screen.text
        assert "Blauw" not in screen.text and "eens" not in screen.text
        bram.command(c.TakePosition(VISION, Stand.RESERVATION, "Geheime reden."))
        anna.undo(VISION)
        femke.command(c.RevealPositions(VISION))
        await reads(screen, "2 van 2 voor; niemand heeft bezwaar")
        await reads(screen, "~ eens met voorbehoud   1   Blauw")
        femke.command(c.DeclareAgreed(VISION))
        await reads(screen, "● Akkoord om")
        await reads_no_more(screen, "voorbehoud")
        await reads(screen, "Digitaal waar het kan.")


async def test_nothing_private_is_on_the_wall() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    meeting.seat("Anna", "Rood")
    femke.command(c.OpenRound(VISION))
    femke.command(c.RevealPositions(VISION))
    async with meeting.on(lambda: wall(meeting), (120, 40)) as screen:
        await reads(screen, "0 van 2 voor")
        for role in Role:
            assert meeting.room.state.code(role).code not in screen.text
        for private in (LINE, "Rood", "Blauw", "Anna"):
            assert private not in screen.text


async def test_it_takes_no_letters_and_is_nobody_at_the_table() -> None:
    meeting = Meeting()
    femke = meeting.app("Femke", Role.FACILITATOR)
    async with (
        meeting.on(lambda: wall(meeting), (80, 24)) as screen,
        meeting.on(lambda: femke, (80, 24)) as leading,
    ):
        await press(screen, *"vvrx")
        await reads(screen, "V I S I E")
        assert meeting.room.state.step == "begin"
        await reads(leading, "Aan tafel · 1")
        await reads(leading, LINE)


async def test_a_workshop_from_before_there_were_walls_gets_a_code_for_one() -> None:
    meeting = Meeting()
    codes = tuple(code for code in meeting.room.state.codes if code.role is not Role.PROJECTOR)
    meeting.room.contents.state = replace(meeting.room.state, codes=codes)
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (80, 24)) as femke:
        await press(femke, "u")
        await reads(femke, "scherm in de zaal")
        assert meeting.room.state.code(Role.PROJECTOR).code in femke.text
