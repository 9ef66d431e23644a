"""Silent writing and sorting on the screens."""

from __future__ import annotations

from tests.tui.meeting import VISION, Meeting, press, reads, reads_no_more
from tests.tui.talks import TALK, talk
from workshop.agreement.roles import Role
from workshop.agreement.silences import OpenSilence, RevealSilence, WriteNote
from workshop.agreement.sorting import sortables
from workshop.agreement.sortings import Bin, SortItem
from workshop.scenario.model import Check

SHIFT_TAB = "\x1b[Z"


async def test_somebody_writes_in_silence_and_all_answers_come_at_once() -> None:
    meeting = talk(silence=True)
    leader, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    meeting.enter(leader, TALK)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        leader.command(OpenSilence(TALK, "waarheen"))
        await reads(anna, "Schrijf in stilte uw antwoord, met F7: Gesprek 1 Waarheen")
        await press(anna, "f7")
        await reads(anna, "Nog 1:00; 0 antwoorden tot nu toe.")
        bram.command(WriteNote(TALK, "waarheen", "Naar een app."))
        await press(anna, *"Naar de wijken.", "enter")
        await reads(anna, "2 antwoorden tot nu toe.")
        assert "Naar een app." not in anna.text
        leader.command(RevealSilence(TALK, "waarheen"))
        await reads(anna, "BL Bram: Naar een app.")
        await reads(anna, "RO Anna: Naar de wijken.")
        await press(anna, "enter")
        await reads_no_more(anna, "Stil schrijven")
    assert meeting.room.passages.text(VISION).endswith("Naar een app.")


async def test_what_everybody_does_now_opens_at_once_and_the_list_comes_after_it() -> None:
    meeting = talk(silence=True, sorting=True)
    leader = meeting.lead()
    meeting.enter(leader, TALK)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "f7")
        await reads(anna, "Wat wilt u invullen?")
        await press(anna, "escape")
        await reads_no_more(anna, "Wat wilt u invullen?")
        leader.command(OpenSilence(TALK, "waarheen"))
        await press(anna, "f7")
        await reads(anna, "Nog 1:00; 0 antwoorden tot nu toe.")
        await press(anna, *"Dichtbij.", "enter")
        await reads(anna, "Uw antwoord is bewaard.")
        await press(anna, "escape")
        await reads(anna, "Wat wilt u invullen?")
        await reads(anna, "Sorteren")


async def test_what_was_written_is_kept_when_the_dialog_is_left() -> None:
    meeting = talk(silence=True)
    leader = meeting.lead()
    meeting.enter(leader, TALK)
    leader.command(OpenSilence(TALK, "waarheen"))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "f7", *"Dichtbij.", "escape")
        await reads_no_more(anna, "Stil schrijven")
    (note,) = meeting.room.state.silence(TALK, "waarheen").notes.values()
    assert note.text == "Dichtbij."


async def test_what_is_typed_counts_also_when_the_answers_are_shown_before_enter() -> None:
    meeting = talk(silence=True)
    leader = meeting.lead()
    meeting.enter(leader, TALK)
    leader.command(OpenSilence(TALK, "waarheen"))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "f7", *"Dichtbij.")
        await reads(anna, "Uw antwoord is bewaard.")
        leader.command(RevealSilence(TALK, "waarheen"))
        await reads(anna, "RO Anna: Dichtbij.")


async def test_who_leads_begins_the_silence_and_shows_the_answers() -> None:
    meeting = talk(silence=True)
    leader = meeting.lead()
    meeting.enter(leader, TALK)
    leader.leave()
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (100, 30)) as femke:
        await press(femke, "f7")
        await reads(femke, "60 seconden stil schrijven; nog niet begonnen.")
        await press(femke, "enter")
        await reads(femke, "Alle antwoorden tonen")
        await press(femke, SHIFT_TAB, *"Dichtbij.", "tab", "enter")
        await reads(femke, "Getoond: 1 antwoord.")
        await reads(femke, "Femke: Dichtbij.")
        await reads(femke, "Verder schrijven: 60 seconden")


async def test_after_sorting_one_thing_the_marker_is_at_the_next_that_is_not_sorted() -> None:
    meeting = talk(sorting=True)
    leader = meeting.lead()
    meeting.enter(leader, TALK)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (100, 30)) as anna:
        await press(anna, "f7", "enter", "enter", "enter", "down", "enter")
        await reads(anna, "2 van 2 gesorteerd")
    bins = [item.stands for item in sortables(meeting.room.state, TALK).values()]
    assert bins == [Bin.COUNCIL, Bin.OPERATIONS]


async def test_delegations_sort_and_what_differs_is_in_doubt_until_it_is_settled() -> None:
    meeting = talk(sorting=True)
    leader, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    meeting.enter(leader, TALK)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (100, 30)) as anna:
        await press(anna, "f7")
        await reads(anna, "0 van 2 gesorteerd, 0 in twijfel.")
        await press(anna, "enter", "enter")
        await reads(anna, "RO raad")
        bram.command(SortItem(TALK, "server", Bin.OPERATIONS))
        await reads(anna, "1 van 2 gesorteerd, 1 in twijfel.")
        await reads(anna, "Twijfel: hierover praten we")
        await press(anna, "end", "enter", *"Hoe lang de balie open is.", "enter")
        await reads(anna, "Hoe lang de balie open is.")
    async with meeting.on(lambda: meeting.app("Nora", Role.RECORDER), (80, 24)) as nora:
        await press(nora, "f7", "enter", "enter")
        await reads(nora, "vastgelegd")
    assert Bin.COUNCIL in [item.stands for item in sortables(meeting.room.state, TALK).values()]


async def test_an_answer_that_went_into_the_text_does_not_bring_the_next_dialog_back() -> None:
    meeting = talk(silence=True)
    first, second, *rest = meeting.scenario.steps
    check = Check(id="klaar", text="Alles is gelezen.")
    steps = (first, second.model_copy(update={"checks": (check,)}), second, *rest)
    steps = tuple(
        step.model_copy(update={"id": f"{step.id}-{number}"}) for number, step in enumerate(steps)
    )
    meeting = Meeting(meeting.scenario.model_copy(update={"steps": steps}))
    leader, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        for step in steps[1:3]:
            meeting.enter(leader, step.id)
            leader.command(OpenSilence(step.step_id, "waarheen"))
            bram.command(WriteNote(step.step_id, "waarheen", "Naar een app."))
            leader.command(RevealSilence(step.step_id, "waarheen"))
        meeting.enter(leader, steps[1].id)
        await reads(anna, "stap 2 van")
        await press(anna, "f7", "enter")
        await reads(anna, "BL Bram: Naar een app.")
        await press(anna, "enter")
        meeting.enter(leader, steps[2].id)
        await reads(anna, "stap 3 van")
        await press(anna, "f7")
        await reads(anna, "BL Bram: Naar een app.")
        await press(anna, "escape")
        await reads_no_more(anna, "Stil schrijven")
