"""Weighing on the screens: one's own choice by the arrows, then the spread without names."""

from __future__ import annotations

from tests.tui.meeting import Meeting, press, reads, reads_no_more, small_scenario
from workshop.agreement.roles import Role
from workshop.agreement.weighings import GiveWeights, OpenWeighing, RevealWeighing, Weights
from workshop.ids import StepId
from workshop.scenario.model import Axis, Question, Step, Weighed, Weighing

STEP = StepId("wegen")
RIGHT, LEFT = "\x1b[C", "\x1b[D"
SCALE = Weighing(
    kind="scale",
    items=(
        Weighed(id="gemak", title="Gemak of veiligheid", low="gemak", high="veiligheid"),
        Weighed(id="mag", title="Kan of mag", low="wat kan", high="wat mag"),
    ),
)
DOTS = Weighing(
    kind="dots",
    dots=3,
    grows=True,
    items=(Weighed(id="wet", title="De wet wijzigt"), Weighed(id="geld", title="Het geld")),
)
FIELD = Weighing(
    kind="field",
    items=(Weighed(id="data", title="Data"), Weighed(id="balie", title="De balie")),
    across=Axis(low="niet belangrijk", high="heel belangrijk"),
    up=Axis(low="kan wachten", high="nu doen"),
)


def _meeting(weighing: Weighing) -> Meeting:
    """A meeting in a step with one thing to weigh."""
    asked = Question(id="wat", text="Wat weegt het zwaarst?", weighing=weighing)
    step = Step(
        id=STEP,
        kind="conversation",
        title="Wegen",
        passage="visie",
        summary="Praat.",
        questions=(asked,),
    )
    plain = small_scenario()
    first, *rest = plain.steps
    meeting = Meeting(plain.model_copy(update={"steps": (first, step, *rest)}))
    leader = meeting.lead()
    meeting.enter(leader, STEP)
    leader.command(OpenWeighing(STEP, "wat"))
    leader.leave()
    return meeting


def _chose(meeting: Meeting, *choices: Weights) -> None:
    """Others choose, and the spread is shown."""
    for name, weights in zip(("Bram", "Chris", "Dirk"), choices, strict=False):
        meeting.seat(name, "Blauw").command(GiveWeights(STEP, "wat", weights))


async def test_a_place_on_a_scale_is_chosen_with_arrows_or_a_digit() -> None:
    meeting = _meeting(SCALE)
    _chose(meeting, {"gemak": (2,)}, {"gemak": (2,), "mag": (5,)})
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "f7")
        await reads(anna, "2 van 3 kozen")
        await press(anna, RIGHT, RIGHT, "down", "4")
        await reads(anna, "3 van 3 kozen")
        await reads(anna, "gemak  1  ●  3  4  5  veiligheid")
        await reads(anna, "wat kan  1  2  3  ●  5  wat mag")
        leader = meeting.lead()
        leader.command(RevealWeighing(STEP, "wat"))
        await reads(anna, "gemak   ·   3   ·   ·   ·  veiligheid")
        await reads(anna, "wat kan   ·   ·   ·   1   1  wat mag")
        shown = anna.text.split("Getoond, zonder namen")[1].split("Esc terug")[0]
        assert "Bram" not in shown and "BL" not in shown


async def test_dots_are_laid_and_taken_away_until_they_are_used_up() -> None:
    meeting = _meeting(DOTS)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "f7", RIGHT, RIGHT, "enter")
        await reads(anna, "●●●  De wet wijzigt")
        await reads(anna, "Uw stippen zijn op")
        await press(anna, "down", RIGHT)
        await reads(anna, "en die zijn op")
        await press(anna, "up", LEFT, "down", RIGHT)
        await reads(anna, "●··  Het geld")
        await press(anna, "end", "enter", *"De techniek", "enter")
        await reads(anna, "···  De techniek")


async def test_things_stand_as_letters_where_the_table_puts_them() -> None:
    meeting = _meeting(FIELD)
    _chose(meeting, *({"data": (5, 5), "balie": (1, 2)},) * 3)
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (80, 24)) as femke:
        await press(femke, "f7")
        await reads(femke, "De verdeling tonen, zonder namen")
        await press(femke, "end", "enter")
        await reads(femke, "nu doen  5 │   ·   ·   ·   ·   A")
        await reads(femke, "2 │   B   ·   ·   ·   ·")
        await reads(femke, "niet belangrijk < > heel belangrijk")
        await reads(femke, "→ 1  ↑ 2")


async def test_the_wall_says_that_people_choose_and_then_shows_the_spread() -> None:
    meeting = _meeting(FIELD)
    async with meeting.on(lambda: meeting.app("zaal", Role.PROJECTOR), (120, 40)) as wall:
        await reads(wall, "Straks ziet u hoe de tafel verdeeld is")
        _chose(meeting, *({"data": (4, 5), "balie": (1, 2)},) * 3)
        await reads(wall, "3 van 3 kozen")
        assert "Data" not in wall.text
        meeting.lead().command(RevealWeighing(STEP, "wat"))
        await reads(wall, "A  Data   → 4  ↑ 5")
        await reads(wall, "Getoond, zonder namen: 3 keuzes")


async def test_too_few_choices_are_not_shown() -> None:
    meeting = _meeting(SCALE)
    _chose(meeting, {"gemak": (2,)})
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (100, 30)) as femke:
        await press(femke, "f7", "enter")
        await reads(femke, "Minstens 3 mensen moeten gekozen hebben")
        await press(femke, "escape")
        await reads_no_more(femke, "Minstens 3 mensen")
