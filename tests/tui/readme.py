"""Draws the pictures of the README: ``python -m tests.tui.readme docs/img``."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

from tests.tui.meeting import Meeting
from workshop.agreement.roles import Role
from workshop.ids import PassageId
from workshop.scenario.catalogue import find
from workshop.scenario.loader import load
from workshop.tui.app import RoomApp

SIZE = (120, 36)
_VISION = PassageId("vision")

# The page shows offline: no font is fetched, the reader's own fixed-width one serves.
_FETCHED_FONTS = re.compile(r"@font-face\s*{[^}]*}\s*")


def _table() -> Meeting:
    meeting = Meeting(
        scenario=load(find("digitale-samenleving")),
        delegations=("Rood", "Blauw", "Groen"),
        title="Akkoord Proefstad 2026-2030",
    )
    leader = meeting.lead()
    meeting.enter(leader, "tip-1")
    anna, bram = meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    text = meeting.room.passages.text(_VISION)
    anna.edit(_VISION, 0, len(text), "De gemeente helpt u digitaal waar het kan en aan de balie.")
    text = meeting.room.passages.text(_VISION)
    anna.edit(
        _VISION,
        len(text),
        len(text),
        "\n\nWie minder digitaal vaardig is, vindt hulp in elke wijk: in de bibliotheek, op school "
        "en aan huis.",
    )
    at = text.index(" en aan")
    bram.edit(_VISION, at, at, ", in gewone taal,")
    leader.leave()
    return meeting


async def _drawn(app: RoomApp, file: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        picture = app.export_screenshot(title="ssh", simplify=True)
    await asyncio.to_thread(file.write_text, _FETCHED_FONTS.sub("", picture), "utf-8")


async def draw(folder: Path) -> None:
    """Writes ``facilitator.svg`` and ``participant.svg``."""
    leads = _table().app("Femke", Role.FACILITATOR, headless=True)
    await _drawn(leads, folder / "facilitator.svg")
    takes_part = _table().app("Chris", known_for="Groen", headless=True)
    await _drawn(takes_part, folder / "participant.svg")


if __name__ == "__main__":
    asyncio.run(draw(Path(sys.argv[1])))
