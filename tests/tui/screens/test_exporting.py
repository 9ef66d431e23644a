"""Who leads on this machine chooses a form, looks at the document, and reads where it went."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from tests.tui.meeting import Meeting, press, reads, reads_no_more
from workshop.agreement.roles import Role
from workshop.errors import StorageError
from workshop.tui.app import RoomApp


class Desk:
    """A place to write to that writes nothing."""

    def __init__(self, write: Callable[[], str] | None = None) -> None:
        self.written: list[str] = []
        self._write = write

    @property
    def formats(self) -> Sequence[str]:
        return ("markdown", "docx")

    def place(self, format: str) -> str:
        return f"/tmp/akkoord.{format}"

    def preview(self, format: str) -> tuple[str, bool]:
        return "# Akkoord\n\nWij zijn er voor iedereen.\n", format == "markdown"

    def prepare(self, format: str) -> Callable[[], str]:
        self.written.append(format)
        return self._write or (lambda: self.place(format))


def _app(meeting: Meeting, desk: Desk) -> Callable[[], RoomApp]:
    return lambda: meeting.app("Femke", Role.FACILITATOR, exports=desk)


async def test_a_form_is_chosen_and_looked_at_before_it_is_written() -> None:
    meeting, desk = Meeting(), Desk()
    async with meeting.on(_app(meeting, desk), (80, 24)) as femke:
        await press(femke, "e")
        await reads(femke, "In welke vorm?")
        await reads(femke, "voor Word")
        await press(femke, "enter")
        await reads(femke, "Wij zijn er voor iedereen.")
        await reads(femke, "Schrijven naar /tmp/akkoord.markdown")
        assert desk.written == []
        await press(femke, "enter")
        await reads(femke, "Geschreven: /tmp/akkoord.markdown")
        assert desk.written == ["markdown"]


async def test_a_form_that_a_terminal_cannot_show_says_so() -> None:
    meeting, desk = Meeting(), Desk()
    async with meeting.on(_app(meeting, desk), (80, 24)) as femke:
        await press(femke, "e", "down", "enter")
        await reads(femke, "zonder de opmaak van deze vorm")
        await press(femke, "escape")
        await reads_no_more(femke, "zonder de opmaak van deze vorm")
        assert desk.written == []


async def test_writing_that_takes_long_says_that_it_is_busy() -> None:
    go_on = threading.Event()

    def slow() -> str:
        go_on.wait(60)
        return "/tmp/laat.docx"

    meeting = Meeting()
    async with meeting.on(_app(meeting, Desk(slow))) as femke:
        await press(femke, "e", "enter", "enter")
        await reads(femke, "Bezig met schrijven...")
        go_on.set()
        await reads(femke, "Geschreven: /tmp/laat.docx")


async def test_an_export_that_fails_is_a_sentence() -> None:
    def refused() -> str:
        raise StorageError("export-unwritable", path="/proc/akkoord.md")

    meeting = Meeting()
    async with meeting.on(_app(meeting, Desk(refused))) as femke:
        await press(femke, "e", "enter", "enter")
        await reads(femke, "kan niet worden geschreven naar /proc/akkoord.md")
