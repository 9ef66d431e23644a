"""Text of people is text: in no panel does it become markup, a link or an escape sequence."""

from __future__ import annotations

import pytest

from tests.tui.meeting import VISION, Meeting, press, reads, small_scenario
from workshop.agreement import commands as c
from workshop.agreement.events import PointStatus, Stand
from workshop.agreement.roles import Role
from workshop.ids import StepId
from workshop.tui.app import RoomApp

PAYLOADS = (
    "[@click=app.exit]x[/]",
    "[/]",
    "[bold red]",
    "[link=file:///etc]y",
    "\x1b]0;z\x07\x1b[2Jq",
    "\x9b31mC1",
    "‮omgekeerd",
    "{ $naam }",
    "\\[a]",
)


@pytest.mark.parametrize("payload", PAYLOADS)
async def test_hostile_text_is_shown_as_it_is_or_not_at_all(payload: str) -> None:
    meeting = Meeting(
        scenario=small_scenario(people_text=f"S {payload}"),
        delegations=(f"D {payload}", "Blauw"),
        title=f"T {payload}",
    )
    femke = meeting.lead()
    anna, bram = meeting.seat("Anna", f"D {payload}"), meeting.seat("Bram", "Blauw")
    meeting.enter(femke, "tip-1")
    femke.command(
        c.AssessPoint(StepId("punt-1"), PointStatus.ACTION, f"N {payload}", f"W {payload}")
    )
    meeting.positions(
        femke, (anna, Stand.OBJECT, f"R {payload}"), (bram, Stand.RESERVATION, payload)
    )
    femke.command(c.RevealPositions(VISION))
    anna.edit(VISION, 0, 0, f"P {payload}")
    femke.leave()

    def app() -> RoomApp:
        return meeting.app("Femke", Role.FACILITATOR)

    async with meeting.on(app, (200, 60)) as screen:
        for keys in (("f4",), ("escape",), ("o",), ("escape",), ("f1",), ("escape",), ("u",)):
            await press(screen, *keys)
            sent = "".join(screen.driver.written)
            assert "\x1b]" not in sent.replace("\x1b]22;", "")
            assert "\x1b[2J" not in sent
            assert not any("\x80" <= ch <= "\x9f" or ch == "‮" for ch in sent)
            screen.read()
        await press(screen, "escape", "v", "v", "f7")
        assert not screen.task.done()
    async with meeting.on(lambda: meeting.app("Chris")) as door:
        await reads(door, "Namens welke delegatie")
        await press(door, *"[/]", "enter")
        await reads(door, "deelnemer voor [/].")
