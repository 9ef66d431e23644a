"""Who is at the table, where they are, and how lively, in words."""

from __future__ import annotations

from datetime import timedelta

from tests.tui.meeting import MONEY, NOON, VISION, Meeting, press, reads, reads_no_more
from workshop.agreement.roles import Role
from workshop.ids import StepId

SMALL, ROOMY, WIDE = (80, 24), (120, 40), (200, 60)


def clocked() -> tuple[Meeting, list[timedelta]]:
    """A meeting on a clock that a test sets."""
    meeting = Meeting()
    passed = [timedelta()]
    meeting.room._clock = lambda: NOON + passed[0]
    return meeting, passed


async def test_a_panel_says_in_which_paragraph_somebody_is() -> None:
    meeting, _ = clocked()
    bram, chris = meeting.seat("Bram", "Blauw"), meeting.seat("Chris", "Groen")
    bram.edit(VISION, 0, 0, "Eerst dit.\n")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), WIDE) as anna:
        await reads(anna, "typt, alinea 1")
        bram.look(bram.presence.step, VISION, 2, 2)
        chris.look(StepId("tip-2"), MONEY, 0, 0)
        await reads(anna, "typt, alinea 0a")
        await reads(anna, "tip 2")
        chris.edit(MONEY, 0, 0, "Geld.")
        await reads(anna, "typt, tip 2, alinea 1")


async def test_the_panel_says_how_the_text_signs_who_speaks_for_nobody() -> None:
    meeting, _ = clocked()
    femke, fenna = meeting.lead(), meeting.seat("Fenna", role=Role.FACILITATOR)
    assert femke.participant.initials != fenna.participant.initials
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), WIDE) as anna:
        for leader in (femke, fenna):
            signed = f"{leader.participant.initials} {leader.participant.name} procesbegeleider"
            await reads(anna, signed)
        fenna.edit(VISION, 0, 0, "Eerst dit.\n")
        await reads(anna, f"{fenna.participant.initials} 0a  Eerst dit.")


async def test_who_presses_no_key_is_quiet_and_then_away() -> None:
    meeting, passed = clocked()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), ROOMY) as anna:
        await reads(anna, "BL Bram alinea 1")
        passed[0] = timedelta(seconds=61)
        await press(anna, "\x1b[C")
        meeting.room.tick()
        await reads(anna, "BL Bram stil, alinea 1")
        passed[0] = timedelta(minutes=5)
        await press(anna, "\x1b[C")
        meeting.room.tick()
        await reads(anna, "BL Bram weg")
        bram.touch()
        await reads(anna, "BL Bram alinea 1")
        bram.leave()
        await reads(anna, "BL Bram weg sinds 12:05")
        passed[0] = timedelta(minutes=11)
        meeting.room.tick()
        await reads_no_more(anna, "Bram")


async def test_on_a_small_screen_brackets_say_it() -> None:
    meeting, passed = clocked()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        bram.edit(VISION, 0, 0, "x")
        await reads(anna, "BL Bram…")
        passed[0] = timedelta(seconds=61)
        meeting.room.tick()
        await reads(anna, "BL (Bram)")
        passed[0] = timedelta(minutes=6)
        meeting.room.tick()
        await reads(anna, "BL (Bram weg)")
        bram.leave()
        await reads(anna, "Aan tafel · 1")
        await reads(anna, "BL (Bram weg)")


async def test_every_key_and_the_mouse_are_signs_of_life() -> None:
    meeting, passed = clocked()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        (session,) = meeting.room.sessions()
        for minute, keys in enumerate(("f1", "escape", "\x1b[<0;40;9M"), 1):
            passed[0] = timedelta(minutes=10 * minute)
            meeting.room.tick()
            assert session.presence.standing == "away"
            await press(anna, keys)
            assert session.presence.standing == "active"
