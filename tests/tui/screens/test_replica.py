"""The screen of somebody whose room is elsewhere: without a line, and when it is back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from tests.rooms.mirrored import Elsewhere
from tests.tui.meeting import VISION, Meeting, press, reads, reads_no_more
from tests.tui.talks import TALK, talk
from tests.tui.terminal import Terminal
from workshop.agreement.commands import OpenRound
from workshop.agreement.late import SettleLate
from workshop.agreement.roles import Role
from workshop.agreement.silences import OpenSilence, RevealSilence
from workshop.errors import JournalError, NotAllowedError, RefusedError
from workshop.ids import PassageId
from workshop.journal.outbox import Outbox
from workshop.rooms.guest import SeatedGuest, participant_for
from workshop.tui.app import RoomApp

START = "Digitaal waar het kan."


class _Screen:
    """A replica of a meeting, with its screen."""

    def __init__(self, meeting: Meeting, folder: Path) -> None:
        self.meeting = meeting
        self.elsewhere = Elsewhere(meeting.room, meeting.journal, folder)

    @asynccontextmanager
    async def shown(self, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Terminal]:
        elsewhere, meeting = self.elsewhere, self.meeting
        async with elsewhere.running():
            lined = elsewhere.reachable
            await elsewhere.until(
                lambda: elsewhere.tether.in_step == lined and elsewhere.tether.is_seated
            )

            def made() -> RoomApp:
                guest = SeatedGuest(elsewhere.mirror, participant_for(elsewhere.name))
                app = meeting.app("Cato", Role.DELEGATE)
                app._guest = guest
                return app

            async with meeting.on(made, size) as terminal:
                await reads(terminal, "bewaard" if lined else "zonder lijn")
                yield terminal

    async def back(self) -> None:
        """The line is back, and everything is on both sides."""
        self.elsewhere.restore()
        await self.elsewhere.in_step()


def _anna(meeting: Meeting) -> AbstractAsyncContextManager[Terminal]:
    """Somebody else of the room, over plain ssh."""
    return meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (120, 40))


@pytest.fixture
def screen(tmp_path: Path) -> _Screen:
    return _Screen(Meeting(), tmp_path / "cato")


async def test_without_a_line_the_sign_says_so_and_counts_what_waits(screen: _Screen) -> None:
    async with screen.shown((80, 24)) as terminal:
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        await press(terminal, *"Hier")
        await reads(terminal, "zonder lijn · 4 wachten")
        await screen.back()
        await reads(terminal, "bewaard")
        await reads_no_more(terminal, "zonder lijn")
    assert "Hier" in screen.meeting.room.passages.text(VISION)


async def test_without_a_line_nothing_is_decided(screen: _Screen) -> None:
    async with screen.shown() as terminal:
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        await press(terminal, "f3", *"Te smal.", "enter")
        await reads(terminal, "Dat kan pas als de lijn er weer is")


async def test_without_a_line_nobody_says_that_there_is_no_round(screen: _Screen) -> None:
    async with screen.shown() as terminal:
        await press(terminal, "f4")
        await reads(terminal, "nog geen ronde geweest")
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        await press(terminal, "f4")
        await reads(terminal, "Dat kan pas als de lijn er weer is")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_without_a_line_nothing_is_said_of_the_others(
    screen: _Screen, size: tuple[int, int]
) -> None:
    screen.meeting.seat("Anna", "Rood")
    async with screen.shown(size) as terminal:
        await reads(terminal, "Aan tafel · 2")
        await reads(terminal, "Anna")
        screen.elsewhere.cut()
        await reads(terminal, "Zonder lijn ziet u de anderen niet.")
        for untrue in ("Aan tafel ·", "Anna", "Niet verbonden", "weg"):
            await reads_no_more(terminal, untrue)
        await screen.back()
        await reads(terminal, "Aan tafel · 2")
        await reads_no_more(terminal, "ziet u de anderen niet")


async def test_who_comes_back_reads_what_concerns_them_and_not_what_was_decided_long_ago(
    screen: _Screen,
) -> None:
    anna, gerda = screen.meeting.seat("Anna", "Rood"), screen.meeting.lead()
    async with screen.shown() as terminal:
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        anna.edit(VISION, 0, 0, "Intussen. ")
        gerda.command(OpenRound(VISION))
        await screen.back()
        await reads(terminal, "De lijn is terug. Anderen schreven intussen in 1 passage.")


async def test_who_wrote_without_a_line_stays_there_when_the_group_went_on(
    screen: _Screen,
) -> None:
    gerda = screen.meeting.lead()
    async with screen.shown() as terminal:
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        await press(terminal, *"Eerst ")
        screen.meeting.enter(gerda, "tip-2")
        await screen.back()
        await reads(terminal, "U blijft waar u schreef")
        await reads(terminal, "u kijkt bij")
        await press(terminal, *"dit. ")
        await screen.elsewhere.in_step()
        assert "Eerst dit. " in screen.meeting.room.passages.text(VISION)

        screen.meeting.enter(gerda, "punt-1")
        here, there = screen.elsewhere.mirror, screen.meeting.room
        await screen.elsewhere.until(lambda: here.state.step == there.state.step)
        await reads_no_more(terminal, "u kijkt bij")


async def test_who_only_read_without_a_line_goes_along_with_the_group(screen: _Screen) -> None:
    gerda = screen.meeting.lead()
    async with screen.shown() as terminal:
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        screen.meeting.enter(gerda, "tip-2")
        await screen.back()
        await reads(terminal, "De groep is nu bij")
        await reads_no_more(terminal, "u kijkt bij")


async def test_text_that_breaks_a_seal_is_told_so_to_its_author_and_to_everybody(
    screen: _Screen,
) -> None:
    gerda = screen.meeting.lead()
    async with screen.shown() as terminal, _anna(screen.meeting) as anna:
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        screen.elsewhere.me.edit(VISION, 0, 0, "Laat. ")
        gerda.command(OpenRound(VISION))
        await screen.back()
        await reads(anna, "Cato schreef een tijd zonder lijn in Visie; het zegel is verbroken.")
        await reads(terminal, "Wat u zonder lijn schreef in Visie, staat er nu bij; het zegel is")


async def test_text_that_came_late_in_several_places_is_told_of_them_all(screen: _Screen) -> None:
    other = next(id for id in screen.meeting.room.state.passages if id != VISION)
    writer = screen.meeting.seat("Bram", "Rood")
    async with screen.shown() as terminal, _anna(screen.meeting) as anna:
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        for passage in (VISION, other):
            screen.elsewhere.me.edit(passage, 0, 0, "Laat. ")
            writer.edit(passage, 0, 0, "Intussen. ")
        await screen.back()
        await reads(anna, "nu binnen: tekst van Cato in 2 passages.")


async def test_the_whole_list_of_what_came_late_is_under_its_explanation(screen: _Screen) -> None:
    anna = screen.meeting.seat("Anna", "Rood")
    async with screen.shown((80, 24)) as terminal:
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        for number in range(30):
            screen.elsewhere.me.edit(VISION, 0, 0, f"Regel {number} van Cato.\n")
        anna.edit(VISION, 0, 0, "Intussen. ")
        await screen.back()
        await screen.elsewhere.until(lambda: bool(screen.elsewhere.mirror.state.late))
        await _from_menu(terminal, "Later binnengekomen")
        await reads(terminal, "Cato schreef zonder lijn")
        await reads(terminal, "▲ beiden schreven hierin: Enter om te kiezen")


async def test_without_a_line_the_line_of_who_one_is_tells_what_one_may(screen: _Screen) -> None:
    async with screen.shown((80, 24)) as terminal:
        await reads(terminal, "U kunt schrijven")
        screen.elsewhere.cut()
        await reads(terminal, "Cato · Blauw · Schrijf gewoon door; de rest wacht op de lijn.")
        await screen.back()
        await reads(terminal, "U kunt schrijven")


async def test_who_starts_again_without_a_line_finds_their_words_and_reads_to_write_on(
    screen: _Screen,
) -> None:
    async with screen.shown((80, 24)) as terminal:
        screen.elsewhere.cut()
        await press(terminal, *"Hier")
        await reads(terminal, "zonder lijn · 4 wachten")
    async with screen.shown((80, 24)) as terminal:
        await reads(terminal, "Schrijf gewoon door")
        await press(terminal, *" en nu")
        await reads(terminal, "zonder lijn · 10 wachten")
        await screen.back()
        await reads(terminal, "bewaard")
    assert "Hier en nu" in screen.meeting.room.passages.text(VISION)


async def test_who_starts_again_reads_that_others_wrote_before_there_was_a_screen(
    screen: _Screen,
) -> None:
    anna = screen.meeting.seat("Anna", "Rood")
    async with screen.shown():
        screen.elsewhere.cut()
    anna.edit(VISION, 0, 0, "Intussen. ")
    screen.elsewhere.restore()
    async with screen.shown() as terminal:
        await reads(terminal, "De lijn is terug. Anderen schreven intussen in 1 passage.")


async def test_where_both_wrote_one_of_the_texts_is_chosen(screen: _Screen) -> None:
    anna = screen.meeting.seat("Anna", "Rood")
    async with screen.shown() as terminal:
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        screen.elsewhere.me.edit(VISION, 0, 8, "Op papier")
        anna.edit(VISION, 0, 8, "Persoonlijk")
        await screen.back()
        await reads(terminal, "De lijn is terug")
        await screen.elsewhere.until(lambda: bool(screen.elsewhere.mirror.state.late))

        await _from_menu(terminal, "Later binnengekomen")
        await reads(terminal, "Cato schreef zonder lijn")
        await reads(terminal, "▲")
        await press(terminal, "enter")
        await reads(terminal, "Welke tekst krijgt deze alinea?")
        await press(terminal, "up", "enter")
        await screen.elsewhere.in_step()
        await screen.elsewhere.until(
            lambda: any(late.settled for late in screen.meeting.room.state.late.values())
        )

    assert screen.meeting.room.passages.text(VISION) == START.replace("Digitaal", "Persoonlijk")


async def test_who_is_choosing_sees_what_somebody_else_chose_meanwhile(screen: _Screen) -> None:
    meeting = screen.meeting
    anna = meeting.seat("Anna", "Rood")
    async with screen.shown(), meeting.on(lambda: meeting.app("Bram", known_for="Rood")) as bram:
        screen.elsewhere.cut()
        await screen.elsewhere.until(lambda: screen.elsewhere.mirror.away is not None)
        screen.elsewhere.me.edit(VISION, 0, 0, "Van Cato. ")
        anna.edit(VISION, 0, 0, "Van Anna. ")
        await screen.back()
        await screen.elsewhere.until(lambda: bool(meeting.room.state.late))
        await _from_menu(bram, "Later binnengekomen")
        await press(bram, "enter")
        await reads(bram, "Welke tekst krijgt deze alinea?")

        (late,) = meeting.room.state.late.values()
        anna.restore(VISION, "Anna koos dit.")
        anna.command(SettleLate(late.id, "1"))
        await reads(bram, "nu staat:  [-Digitaal waar het kan-]Anna koos dit.")


async def test_everybody_reads_that_text_came_late_and_can_look_at_it(screen: _Screen) -> None:
    meeting = screen.meeting
    anna = meeting.seat("Anna", "Rood")
    async with screen.shown(), meeting.on(lambda: meeting.app("Bram", known_for="Rood")) as bram:
        screen.elsewhere.cut()
        await reads_no_more(bram, "Cato typt")
        screen.elsewhere.me.edit(VISION, 0, 0, "Eerst dit. ")
        anna.edit(VISION, len(START), len(START), " Dan dat.")
        await screen.back()
        await reads(bram, "Cato schreef een tijd zonder lijn in")
        await _from_menu(bram, "Later binnengekomen")
        await reads(bram, "Cato schreef zonder lijn")


async def test_what_was_refused_can_be_put_back(screen: _Screen) -> None:
    async with screen.shown() as terminal:
        mirror = screen.elsewhere.mirror
        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        screen.elsewhere.me.edit(VISION, 0, 0, "Van Cato. ")
        mirror.refused(VISION, NotAllowedError("not-allowed", role="observer", action="edit-text"))
        await reads(terminal, "Wat u schreef, is niet overgenomen.")
        await reads_no_more(terminal, "Van Cato.")
        assert START in terminal.text
        await _from_menu(terminal, "Niet overgenomen")
        await reads(terminal, "Van Cato.")
        await reads(terminal, "Uw rol (waarnemer) laat dit niet toe")
        await press(terminal, "enter")
        await reads(terminal, "terugzetten")
        await press(terminal, "down", "enter")
        await reads(terminal, "Teruggezet")

        assert mirror.passages.text(VISION) == f"{START}\nVan Cato. "
        assert mirror.unwanted.all() == []


async def test_words_of_another_workshop_are_not_put_back_where_there_is_no_place_for_them(
    screen: _Screen,
) -> None:
    async with screen.shown() as terminal:
        mirror, why = screen.elsewhere.mirror, RefusedError("line-other-text")
        mirror.unwanted.keep(PassageId("elders"), [], ["Van elders. "], why, mirror.now())
        await _from_menu(terminal, "Niet overgenomen")
        await reads(terminal, "Van elders.")
        await press(terminal, "enter")
        await reads(terminal, "wegdoen")
        assert "terugzetten" not in terminal.text
        await press(terminal, "down", "enter")
        await reads_no_more(terminal, "wegdoen")
        assert mirror.unwanted.all() == []


async def test_words_that_the_disk_does_not_let_go_of_stay_and_that_is_told(
    screen: _Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(outbox: Outbox, number: int) -> None:
        raise JournalError("journal-full", transient=True)

    async with screen.shown() as terminal:
        mirror, why = screen.elsewhere.mirror, RefusedError("workshop-closed")
        mirror.unwanted.keep(VISION, [], ["Van Cato. "], why, mirror.now())
        monkeypatch.setattr(Outbox, "put_away", full)
        await _from_menu(terminal, "Niet overgenomen")
        await reads(terminal, "Van Cato.")
        await press(terminal, "enter")
        await reads(terminal, "wegdoen")
        await press(terminal, "down", "down", "enter")
        await reads(terminal, "De schijf is vol")
        assert len(mirror.unwanted.all()) == 1


async def test_who_starts_again_is_told_that_something_was_refused(screen: _Screen) -> None:
    async with screen.shown() as terminal:
        screen.elsewhere.cut()
        screen.elsewhere.me.edit(VISION, 0, 0, "Van Cato. ")
        screen.elsewhere.mirror.refused(VISION, RefusedError("workshop-closed"))
        await reads(terminal, "Wat u schreef, is niet overgenomen.")
    screen.elsewhere.restore()
    async with screen.shown() as terminal:
        await reads(terminal, "Wat u schreef, is niet overgenomen.")


async def test_an_answer_in_silence_waits_for_the_line_and_nobody_is_held_up(
    tmp_path: Path,
) -> None:
    screen = _Screen(talk(silence=True), tmp_path / "cato")
    leader = screen.meeting.lead()
    screen.meeting.enter(leader, TALK)
    leader.command(OpenSilence(TALK, "waarheen"))
    async with screen.shown((80, 24)) as terminal:
        await press(terminal, "f7")
        await reads(terminal, "antwoorden tot nu toe")
        screen.elsewhere.cut()
        await press(terminal, *"Dichtbij.", "enter")
        await reads(terminal, "Dat kan pas als de lijn er weer is")
        assert "Uw antwoord is bewaard" not in terminal.text
        await screen.back()
        await screen.elsewhere.until(lambda: "Uw antwoord is bewaard" in terminal.text)
        await reads_no_more(terminal, "Dat kan pas als de lijn er weer is")

        screen.elsewhere.cut()
        await reads(terminal, "zonder lijn")
        await press(terminal, *" Bij u.", "escape")
        await reads(terminal, "Dat kan pas als de lijn er weer is")
        await press(terminal, "escape")
        await reads_no_more(terminal, "Stil schrijven")
        await press(terminal, *"Door.")
        await reads(terminal, "zonder lijn · 5 wachten")


async def test_an_answer_that_was_too_late_is_given_back(tmp_path: Path) -> None:
    screen = _Screen(talk(silence=True), tmp_path / "cato")
    leader = screen.meeting.lead()
    screen.meeting.enter(leader, TALK)
    leader.command(OpenSilence(TALK, "waarheen"))
    async with screen.shown((80, 24)) as terminal:
        await press(terminal, "f7")
        await reads(terminal, "antwoorden tot nu toe")
        screen.elsewhere.cut()
        await press(terminal, *"Dichtbij.", "enter")
        await reads(terminal, "Dat kan pas als de lijn er weer is")
        leader.command(RevealSilence(TALK, "waarheen"))
        await screen.back()
        await reads(terminal, "Niet op tijd aangekomen: “Dichtbij.”")


async def _from_menu(terminal: Terminal, word: str) -> None:
    await press(terminal, "f10")
    await reads(terminal, word)
    for _ in range(60):
        if any(word in row and "▸" in row for row in terminal.text.splitlines()):
            break
        await press(terminal, "down")
    await press(terminal, "enter")
