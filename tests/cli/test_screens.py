"""How the screens of a process are made."""

from __future__ import annotations

import secrets
from typing import Any

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from tests.build import scenario
from workshop.agreement.roles import Role
from workshop.cli.screens import Screens
from workshop.clock import system_clock
from workshop.ids import WorkshopId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
from workshop.rooms.room import Room
from workshop.terminal import Terminal, colour_depth
from workshop.tui.app import RoomApp


@pytest.mark.parametrize(
    ("environment", "theme"), [({"NO_COLOR": "1"}, "contrast"), ({"LANG": "nl_NL"}, "avond")]
)
async def test_a_terminal_without_colours_gets_the_theme_that_needs_none(
    environment: dict[str, str], theme: str
) -> None:
    journal = MemoryJournal()
    id = WorkshopId("w-proef")
    found_workshop(journal, id, "Proef", scenario(), ("Rood",), system_clock(), secrets.token_bytes)
    guest = Guest(Room(journal, system_clock, secrets.token_bytes), "Anna", Role.OBSERVER)
    depth = colour_depth("xterm-256color", environment)
    terminal = Terminal("xterm-256color", 80, 24, depth, environment)
    driver_class: Any = HeadlessDriver

    app = Screens().make(guest, "nl", terminal, driver_class)

    assert isinstance(app, RoomApp)
    assert app.theme == theme
