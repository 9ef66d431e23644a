"""What a screen shows of a passage, held against what the journal says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh
from workshop.ids import WorkshopId
from workshop.journal.store import Store
from workshop.rooms.fold import fold
from workshop.tui.editor.rows import GUTTER
from workshop.tui.editor.view import MEASURE
from workshop.tui.editor.wrapping import Wrapping

__all__ = ["all_came_in", "everybody_shows", "journalled", "shows", "text_rows"]

_HOME = "\x1b[1;5H"
_NAMES = re.compile(r"[▏ \w]*")
"""What may stand behind the text of a row: where others are."""


def journalled(meeting: Meeting, number: int = 1) -> str:
    """What the journal says a passage is now."""
    journal = Store(meeting.data).reader(WorkshopId(meeting.id))
    try:
        return list(fold(journal, whole=True).texts().values())[number - 1]
    finally:
        journal.close()


def text_rows(person: OpenSsh) -> tuple[int, list[str]]:
    """How many cells the text has, and the rows of it in sight; none where a window covers it."""
    rows = person.cells
    for y, row in enumerate(rows):
        left = "".join(cell or " " for cell in row).find("╭─ Passage")
        if left < 0:
            continue
        right = next((x for x in range(left, len(row)) if row[x] == "╮"), left)
        bottom = next((at for at in range(y, len(rows)) if rows[at][left] in "╰├"), y)
        inside = [rows[at][left + 1 + GUTTER : right - 1] for at in range(y + 1, bottom)]
        width = right - left - 1
        return min(MEASURE, width - GUTTER - 2), ["".join(cells).rstrip() for cells in inside]
    return 0, []


def all_came_in(people: Mapping[str, OpenSsh]) -> None:
    """Waits until every key of everybody is in the text, and the last one on every screen."""
    mark = ""
    for name, person in people.items():
        mark = f"{name}-{len(person.raw)}"
        person.type(f"{_HOME}{mark}\r")
        person.wait_for(mark)
    for person in people.values():
        person.type(_HOME)
        person.wait_for(mark)


def everybody_shows(people: Mapping[str, OpenSsh], text: str) -> None:
    """Waits until every screen shows this text, wherever its window is."""
    for name, person in people.items():
        person.wait_for(partial(shows, person, text), f"this text at {name}:\n{text}")


def shows(person: OpenSsh, text: str, _: str = "") -> bool:
    """Whether every row in sight is a row of this text, in the order of the text."""
    width, shown = text_rows(person)
    if not shown:
        return False
    rows = _wrapped(text, width)
    wanted = [*rows, *[""] * len(shown)]
    return any(
        all(map(_says, shown, wanted[top : top + len(shown)]))
        for top in range(max(1, len(rows) - len(shown) + 1))
    )


def _says(shown: str, wanted: str) -> bool:
    return shown.startswith(wanted) and _NAMES.fullmatch(shown[len(wanted) :]) is not None


@lru_cache
def _wrapped(text: str, width: int) -> Sequence[str]:
    lines = text.split("\n")
    wrapping = Wrapping(lines, width)
    rows: list[str] = []
    for y in range(wrapping.height):
        line, row = wrapping.row_at(y)
        start, end = wrapping.span(line, row)
        rows.append(lines[line][start:end].rstrip())
    return rows
