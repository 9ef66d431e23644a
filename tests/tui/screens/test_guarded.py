"""What the guide tells of the text: words that are to stay, the paragraph of a point; and whom a
question is for, with what was answered before."""

from __future__ import annotations

from tests.tui.meeting import VISION, Meeting, press, reads, reads_no_more, small_scenario
from workshop.agreement import commands as c
from workshop.agreement.events import PointStatus
from workshop.agreement.roles import Role
from workshop.agreement.silences import OpenSilence, RevealSilence, WriteNote
from workshop.ids import PassageId, StepId
from workshop.scenario.model import Check, Question, Step

TIP, POINT = StepId("tip-1"), StepId("punt-1")
GUARD = Check(id="balie", text="De balie blijft een weg.", words=("balie", "papier"))
WARNING = "▲ De tekst noemt geen van"
SAID = "Digitaal waar het kan."


def _meeting(step: str = TIP, **changes: object) -> Meeting:
    """A meeting at a step that is changed so."""
    small = small_scenario()
    steps = tuple(
        known.model_copy(update=changes) if known.id == step else known for known in small.steps
    )
    meeting = Meeting(small.model_copy(update={"steps": steps}))
    femke = meeting.lead()
    meeting.enter(femke, step)
    femke.leave()
    return meeting


def _write(meeting: Meeting, words: str) -> None:
    """Somebody else rewrites the vision."""
    bram = meeting.seat("Bram", "Blauw")
    bram.edit(VISION, 0, len(meeting.room.passages.text(VISION)), words)
    bram.leave()


async def test_the_guide_warns_as_soon_as_the_last_guarded_word_goes_out_of_the_text() -> None:
    meeting = _meeting(checks=(GUARD,))
    _write(meeting, "De balie blijft open.")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (120, 40)) as anna:
        await reads(anna, "De balie blijft een weg.")
        assert WARNING not in anna.text
        _write(meeting, "Alles gaat digitaal.")
        await reads(anna, WARNING)
        _write(meeting, "Formulieren zijn er ook op papier.")
        await reads_no_more(anna, WARNING)


async def test_a_text_without_guarded_words_is_put_forward_only_after_a_question() -> None:
    meeting = _meeting(checks=(GUARD,))
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (120, 40)) as femke:
        await press(femke, "r")
        await reads(femke, "▲ De balie blijft een weg.")
        await reads(femke, "De tekst zegt hier niets over. Toch voorleggen?")
        await press(femke, "down", "enter")
        await reads(femke, "0 van 2 standpunten")


async def test_a_point_shows_the_paragraph_it_names_and_goes_there() -> None:
    meeting = _meeting(POINT)
    anna_ = meeting.seat("Anna", "Rood")
    anna_.command(c.AssessPoint(POINT, PointStatus.ARRANGED, where="RO 1"))
    anna_.leave()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (120, 40)) as anna:
        await reads(anna, f"1  “{SAID}”")
        await press(anna, "f7", *["down"] * 2)
        _write(meeting, "")
        await press(anna, "escape")
        await reads(anna, "▲ Alinea 1 staat niet meer in de")


async def test_a_question_says_whom_it_is_for() -> None:
    asked = (Question(id="kader", text="Wat moet u weten?", asks="delegate"),
             Question(id="vak", text="Wat moet u kunnen?", asks="adviser"))  # fmt: skip
    meeting = _meeting(questions=asked)
    async with meeting.on(lambda: meeting.app("Els", Role.ADVISER), (120, 40)) as els:
        await reads(els, "Voor raad en college: Wat moet")
        await reads(els, "Voor u: Wat moet u kunnen?")


async def test_what_was_answered_at_an_earlier_step_stands_beside_a_question() -> None:
    first = Question(id="dienst", text="Welke dienst eerst?", silence=60)
    second = Question(id="contact", text="Welk contact past?", silence=60, recalls="tip-1")
    small = small_scenario()
    asked = {"tip-1": first, "tip-2": second}
    steps: tuple[Step, ...] = tuple(
        step.model_copy(update={"questions": (asked[step.id],)}) if step.id in asked else step
        for step in small.steps
    )
    meeting = Meeting(small.model_copy(update={"steps": steps}))
    femke, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    femke.command(OpenSilence(TIP, "dienst"))
    bram.command(WriteNote(TIP, "dienst", "Het paspoort."))
    meeting.enter(femke, "tip-2")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (120, 40)) as anna:
        await reads(anna, "Bij Tip 1 Visie kwam naar")
        assert "Het paspoort." not in anna.text
        femke.command(RevealSilence(TIP, "dienst"))
        await reads(anna, "BL Het paspoort.")
    assert meeting.room.passages.text(PassageId("geld")) == ""
