"""Makes the workshop file of a release, to be kept beside those of the releases before it.

python -m tests.released.make tests/released/0.1.0.workshop

Run once, by the program of that release; the file is never made again. What it amounts to stands
beside it as JSON, as that program understood it.
"""

from __future__ import annotations

import json
import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.rooms.conftest import small_scenario
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.roles import Role
from workshop.ids import PassageId, WorkshopId
from workshop.journal.sqlite import SqliteJournal
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
from workshop.rooms.room import Room

__all__ = ["as_understood"]

_VISION, _MONEY = PassageId("visie"), PassageId("geld")


def as_understood(room: Room) -> dict[str, Any]:
    """All that must be the same for every later program."""
    return {
        "texts": room.passages.texts(),
        "authors": {
            id: room.passages.authors(id, 0, len(room.passages.text(id)))
            for id in room.passages.texts()
        },
        "written": {id: _written(room, id) for id in room.passages.texts()},
        "versions": {
            id: [
                (
                    version.hash,
                    version.ended and version.ended.isoformat(),
                    version.name,
                    room.passages.text_at(id, version.hash),
                )
                for version in room.passages.versions(id)
            ]
            for id in room.passages.texts()
        },
        "comments": {
            id: (comment.quote, room.passages.comment_range(id))
            for id, comment in room.state.comments.items()
        },
        "passages": {id: known.status.value for id, known in room.state.passages.items()},
        "intact": {id: room.passages.seal_intact(id) for id in room.passages.texts()},
        "people": [person.name for person in room.state.participants.values()],
        "codes": [given.code for given in room.state.codes],
    }


def _written(room: Room, passage: PassageId) -> list[tuple[int, int, str | None, str | None]]:
    """Who wrote what in which second."""
    runs: list[tuple[int, int, str | None, str | None]] = []
    for at in range(len(room.passages.text(passage))):
        (origin,) = room.passages.origins(passage, at, at + 1)
        by = origin.author, origin.began.isoformat() if origin.began else None
        start = runs.pop()[0] if runs and runs[-1][2:] == by else at
        runs.append((start, at + 1, *by))
    return runs


def _make(path: Path) -> None:
    chance = random.Random(12)
    now = [datetime(2026, 11, 22, 9, 30, tzinfo=UTC)]

    def clock() -> datetime:
        now[0] += timedelta(seconds=7)
        return now[0]

    journal = SqliteJournal.create(path)
    found_workshop(
        journal,
        WorkshopId(path.stem.replace(".", "-")),
        "Akkoord Proefstad",
        small_scenario(),
        ("Rood", "Blauw"),
        clock(),
        chance.randbytes,
    )
    room = Room(journal, clock, chance.randbytes)
    gerda = Guest(room, "Gerda", Role.FACILITATOR).sit(None, "nl")
    anna = Guest(room, "Anna", Role.DELEGATE).sit("rood", "nl")
    bram = Guest(room, "Bram", Role.DELEGATE).sit("blauw", "nl")
    for key in "Wij kiezen voor één loket 🙂, ":
        anna.edit(_VISION, anna.presence.caret, anna.presence.caret, key)
    bram.edit(_VISION, 0, 3, "Samen")
    bram.edit(_MONEY, 0, 0, "Het geld komt uit het fonds. " * 20)
    anna.edit(_MONEY, 40, 140, "")
    anna.undo(_MONEY)
    bram.command(c.AddComment(_MONEY, 4, 8, "Hoeveel?"))
    anna.command(c.AddComment(_VISION, 0, 5, "Wie?"))
    anna.edit(_VISION, 0, 5, "Wij allen")
    anna.command(c.NameVersion(_MONEY, room.passages.versions(_MONEY)[-1].hash, "voor de pauze"))
    gerda.command(c.OpenRound(_VISION))
    anna.command(c.TakePosition(_VISION, Stand.AGREE))
    bram.command(c.TakePosition(_VISION, Stand.RESERVATION, "Mits de balie blijft."))
    gerda.command(c.RevealPositions(_VISION))
    gerda.command(c.DeclareAgreed(_VISION))
    gerda.command(c.EnterStep(room.state.scenario.steps[1].step_id))
    bram.edit(_MONEY, 0, 0, "Straks: ")
    path.with_suffix(".json").write_text(
        json.dumps(as_understood(room), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    journal.flush()
    journal.close()


if __name__ == "__main__":
    _make(Path(sys.argv[1]))
