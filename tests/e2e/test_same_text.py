"""Several people at the same spot: what every screen shows afterwards is what the journal says."""

from __future__ import annotations

import random
from contextlib import ExitStack

import pytest

from tests.e2e.conftest import Meeting
from tests.e2e.passage import all_came_in, everybody_shows, journalled
from tests.e2e.people import join

UNDO, REDO = "\x1a", "\x19"
WORDS = ("wij ", "de gemeente ", "inwoners. ", "漢字 ", "é", "👍 ", "naïef ", "  ", "x", "\r")
MOVES = (
    "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F", "\x1b[1;5C", "\x1b[1;5D",
    "\x1b[5~", "\x1b[6~", "\x1b[1;5H", "\x1b[1;5F", "\x1b[1;2C", "\x1b[1;2A", "\x1b[1;6C",
)  # fmt: skip
SIZES = {"anna": (80, 24), "bram": (120, 40), "chris": (100, 30)}


def _keys(lot: random.Random) -> str:
    """What somebody types who writes and changes their mind."""
    words = "".join(lot.choice(WORDS) for _ in range(lot.randrange(1, 5)))
    moves = "".join(lot.choice(MOVES) for _ in range(lot.randrange(1, 6)))
    pasted = f"\x1b[200~{words}\n{words}\x1b[201~"
    ways = (words, moves, "\x7f" * 4, "\x1b[3~", UNDO, UNDO * 2 + REDO, pasted)
    return lot.choices(ways, (8, 4, 3, 2, 3, 1, 2))[0]


@pytest.mark.parametrize("seed", range(2))
def test_after_typing_pasting_and_undoing_at_one_spot_all_screens_show_the_same_text(
    meeting: Meeting, seed: int
) -> None:
    lot = random.Random(seed)
    with ExitStack() as stack:
        people = {
            name: stack.enter_context(join(meeting, name, *size)) for name, size in SIZES.items()
        }
        for _ in range(2):
            for _ in range(60):
                people[lot.choice(list(people))].type(_keys(lot))
            all_came_in(people)
            everybody_shows(people, journalled(meeting))
            for person in people.values():
                # Somewhere else in the text, and at another size, it is the same one.
                person.type(lot.choice(MOVES) * 5)
                person.resize(lot.choice((60, 80, 132)), lot.choice((16, 24, 60)))
            everybody_shows(people, journalled(meeting))
    assert "ERROR" not in (meeting.data / "workshop.log").read_text()
