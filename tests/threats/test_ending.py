"""When a session ends otherwise than its person meant: taken over, by a fault, by a disk."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Meeting, served
from tests.e2e.people import exported, lead
from tests.e2e.test_floods import LONGEST_WAIT
from tests.rooms.conftest import VISION, StoppedClock, take_seat
from tests.rooms.flushed import SlowJournal, begun, flushing, until
from tests.ssh.conftest import Open, host, server, start, terminal
from tests.ssh.house import SECRET
from tests.terminals import Terminal
from tests.threats.conftest import Siege
from workshop.agreement.roles import Role
from workshop.errors import JournalError
from workshop.rooms.sign import SavedSign

__all__ = ["host", "server", "start", "terminal"]


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Meeting]:
    """A server of this test alone, that may be stopped."""
    made = Meeting(tmp_path / "data")
    made.create()
    with served(made):
        yield made


async def test_t23_a_name_whose_owner_is_at_work_is_not_taken_over(siege: Siege) -> None:
    async with siege.unharmed() as anna:
        name = next(line["name"] for line in reversed(siege.audit) if line["event"] == "joined")
        thief = await Terminal.open(siege.port, name.lower(), siege.code())
        assert await thief.exit_code() == 1
        await thief.close()
        # In a window of this size alone; she types on and on, so there is always something to save.
        anna.resize(100, 30)
        await anna.wait_for("Aan tafel")


async def test_t24_a_fault_in_one_screen_gives_that_terminal_back_and_touches_no_other(
    terminal: Open, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    petra, kees = await terminal("petra"), await terminal("kees")
    for person in (petra, kees):
        await person.wait_for("welkom")
    petra.send("\x18")
    assert await petra.exit_code() == 1
    for mode in ("?1000l", "?1002l", "?1003l", "?1006l", "?2004l", "?1049l", "?25h"):
        assert f"\x1b[{mode}".encode() in petra.raw
    assert "Er ging iets mis" in petra.raw.decode()
    assert SECRET not in caplog.text + petra.raw.decode()
    assert '"event": "failed"' in caplog.text
    kees.send("nog hier")
    await kees.wait_for("[nog hier]")


async def test_t28_a_disk_that_does_not_answer_holds_nobody_up_and_says_so() -> None:
    journal = SlowJournal()
    room = begun(journal, StoppedClock())
    anna = take_seat(room, "Anna", Role.DELEGATE, "rood")
    loop = asyncio.get_running_loop()
    async with flushing(room, journal):
        worst = 0.0
        with pytest.raises(JournalError):
            while True:
                began = loop.time()
                anna.edit(VISION, 0, 0, "x")
                await asyncio.sleep(0)
                worst = max(worst, loop.time() - began)
        assert worst < LONGEST_WAIT
        assert anna.sign is SavedSign.NOT_SAVED
        journal.answer.set()
        await until(anna, SavedSign.SAVED)


def test_t30_what_cannot_be_undone_asks_first(own: Meeting) -> None:
    with lead(own) as gerda:
        gerda.type("\x11")
        gerda.wait_for("Verlaten")
        gerda.type("\x1b")
        gerda.wait_for(lambda shown: "Verlaten" not in shown)
        assert gerda.is_running
    assert exported(own)
    assert own.stop() == 0
