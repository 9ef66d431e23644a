"""Going down the list of a dialog, as a person does who looks where the marker is."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.e2e.openssh import OpenSsh

__all__ = ["DOWN", "painted", "walk_to"]

DOWN = "\x1b[B"


def painted(person: OpenSsh, keys: str) -> None:
    """Types keys and waits until the screen has answered: the next may be for another field."""
    before = len(person.raw)
    person.type(keys)
    person.wait_for(lambda _: len(person.raw) > before, f"an answer to {keys!r}")


def walk_to(person: OpenSsh, words: str) -> None:
    """Goes down the list of the dialog on the screen until the marker is at these words."""
    known: tuple[int, str] | None = None
    while known is None or words not in known[1]:
        if known is not None:
            person.type(DOWN)
        person.wait_for(_elsewhere(known), f"{words!r} in a list, past {known}")
        known = _marker(person.text)


def _marker(shown: str) -> tuple[int, str] | None:
    """The row of the marker in the dialog on the screen, and what stands behind it.

    What is to be seen behind the dialog has markers as well, and changes by itself.
    """
    rows = shown.split("\n")
    found = ((y, re.search(r"Esc (?:terug|klaar) ─+╯", row)) for y, row in enumerate(rows))
    bottom, hint = next(((y, hint) for y, hint in found if hint), (0, None))
    if hint is None:
        return None
    left = rows[bottom].rindex("╰", 0, hint.start())
    for y in range(bottom - 1, -1, -1):
        inside = rows[y][left : hint.end()]
        if inside.startswith("╭"):
            return None
        if "▸" in inside:
            words = inside.partition("▸")[2]
            return (y, words) if words.strip(" │") else None  # half a frame says nothing yet
    return None


def _elsewhere(known: tuple[int, str] | None) -> Callable[[str], bool]:
    """Whether the marker is in another row than it was; what stands there may change by itself."""

    def moved(shown: str) -> bool:
        now = _marker(shown)
        return now is not None and (known is None or now[0] != known[0])

    return moved
