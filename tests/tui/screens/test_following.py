"""Going along with somebody, and being brought together."""

from __future__ import annotations

from tests.tui.meeting import VISION, Meeting, press, reads, reads_no_more
from workshop.agreement.roles import Role
from workshop.ids import StepId

LONG = "\n".join(f"Regel {number}." for number in range(1, 81))


async def test_a_screen_goes_along_with_whoever_is_followed_until_one_types() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    bram.edit(VISION, 0, len(meeting.room.passages.text(VISION)), LONG)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await reads(anna, "Regel 80.")
        await press(anna, "ctrl+t", "enter")
        await reads(anna, "U volgt Bram.")
        bram.look(bram.presence.step, VISION, 0, 0)
        await reads(anna, "Regel 1.")
        end = LONG.index("Regel 60.")
        bram.look(bram.presence.step, VISION, end, end)
        await reads(anna, "Regel 60.")
        bram.edit(VISION, 0, 0, "Nieuw. ")
        await reads(anna, "Nieuw. Regel 1.")
        bram.look(
            StepId("tip-2"), meeting.room.state.scenario.step(StepId("tip-2")).passage_id, 0, 0
        )
        await reads(anna, "u kijkt bij Tip 2 Geld")
        await reads(anna, "U volgt Bram.")

        await press(anna, *"x")
        await reads_no_more(anna, "U volgt Bram.")
        bram.look(bram.room.state.step, VISION, 0, 0)
        bram.edit(VISION, 0, 0, "y")
        await anna.idle()
        assert "Passage 2" in anna.text


async def test_escape_ends_following_and_opens_no_menu() -> None:
    meeting = Meeting()
    meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "ctrl+t", "enter")
        await reads(anna, "U volgt Bram.")
        await press(anna, "escape")
        await reads_no_more(anna, "U volgt Bram.")
        assert "Menu" not in anna.text
        await press(anna, "escape")
        await reads(anna, "Menu")


async def test_following_ends_when_the_other_leaves_and_not_when_the_group_moves() -> None:
    meeting = Meeting()
    femke, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "ctrl+t", "down", "enter")
        await reads(anna, "U volgt Bram.")
        meeting.enter(femke, "tip-1")
        bram.look(StepId("tip-1"), VISION, 0, 0)
        await reads(anna, "stap 2 van 7")
        await anna.idle()
        assert anna.app.screen.resting_line()[1].text == "U volgt Bram."  # type: ignore[attr-defined]
        bram.leave()
        await reads(anna, "Bram is weggegaan")


async def test_alone_at_the_table_there_is_nobody_to_follow() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "ctrl+t")
        await reads(anna, "Er is niemand anders aan tafel.")


async def test_i_brings_everybody_to_the_line_of_who_leads_and_leaves_their_caret() -> None:
    meeting = Meeting()
    meeting.seat("Bram", "Blauw").edit(VISION, 0, len(meeting.room.passages.text(VISION)), LONG)
    async with (
        meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna,
        meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (120, 30)) as femke,
    ):
        await reads(anna, "Regel 80.")
        await press(anna, "f6", "down", "down", "enter")
        await reads(anna, "Passage 2")
        lead = meeting.room.sessions()[-1]
        lead.look(lead.presence.step, VISION, 0, 0)
        await press(femke, "i")
        await reads(femke, "Iedereen ziet nu de plek waar u bent.")
        await reads(anna, "Femke vraagt u hier te kijken.")
        await reads(anna, "Regel 1.")
        await press(anna, *"!")
    assert meeting.room.passages.text(VISION).endswith("Regel 80.!")
