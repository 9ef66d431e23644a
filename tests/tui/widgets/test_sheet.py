"""Walking over a sheet and choosing from it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tests.tui.meeting import press, reads
from tests.tui.terminal import TerminalDriver, running
from workshop.tui.painting import PaintedApp, PaintedScreen
from workshop.tui.widgets.prose import Block, line
from workshop.tui.widgets.sheet import Sheet


class Page(PaintedScreen[None]):
    CSS = "Sheet { height: 6; overflow: hidden auto; }"

    def __init__(self, blocks: list[Block]) -> None:
        super().__init__()
        self.blocks = blocks
        self.taken: list[str] = []

    def compose(self) -> ComposeResult:
        sheet = Sheet()
        sheet.show(self.blocks)
        yield sheet

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        self.taken.append(message.key)


class Book(PaintedApp[None]):
    def __init__(self, blocks: list[Block]) -> None:
        super().__init__(driver_class=TerminalDriver)
        self.page = Page(blocks)

    def on_mount(self) -> None:
        self.push_screen(self.page)


def choices(*keys: str) -> list[Block]:
    return [Block(line(f"Keuze {key}"), key=key) for key in keys]


async def test_enter_takes_what_the_marker_is_at() -> None:
    async with running(lambda: Book(choices("een", "twee", "drie")), (40, 10)) as terminal:
        assert terminal.rows[0].startswith("▸ Keuze een")
        await press(terminal, "down", "enter", "end", "enter", "up", "enter")
        app = terminal.app
        assert isinstance(app, Book)
        assert app.page.taken == ["twee", "drie", "twee"]


async def test_paragraphs_before_a_choice_are_read_before_it_is_marked() -> None:
    blocks = [Block(line(f"Regel {number}")) for number in range(20)] + choices("klaar")
    async with running(lambda: Book(blocks), (40, 10)) as terminal:
        await press(terminal, *["down"] * 3)
        assert terminal.rows[0].startswith("Regel 3")
        await press(terminal, *["down"] * 20)
        assert "▸ Keuze klaar" in terminal.text


async def test_the_marker_stays_on_its_choice_when_the_sheet_changes() -> None:
    async with running(lambda: Book(choices("een", "twee")), (40, 10)) as terminal:
        await press(terminal, "down")
        app = terminal.app
        assert isinstance(app, Book)
        app.page.query_one(Sheet).show(choices("nul", "een", "twee"))
        await terminal.idle()
        assert app.page.query_one(Sheet).chosen == "twee"


class Boxed(Page):
    """A list below a question, both together higher than the window."""

    CSS = "VerticalScroll { height: 6; } Sheet { height: auto; max-height: 100%; }"

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            question = Sheet(still=True)
            question.show([Block(line(words)) for words in ("Wat kiest u?", "Er is veel.")])
            yield question
            sheet = Sheet()
            sheet.show(self.blocks)
            yield sheet


async def test_what_the_marker_is_at_can_be_seen_and_so_can_what_stands_above_the_first() -> None:
    blocks = choices(*"abcdefgh")

    def book() -> Book:
        made = Book(blocks)
        made.page = Boxed(blocks)
        return made

    async with running(book, (40, 6)) as terminal:
        for keys, words in (
            (["end"], "▸ Keuze h"),
            (["home"], "Wat kiest u?"),
            (["pagedown"], "Keuze f"),
            (["pageup"], "Wat kiest u?"),
            (["down"] * 7, "▸ Keuze h"),
            (["up"] * 7, "Wat kiest u?"),
        ):
            await press(terminal, *keys)
            await reads(terminal, words)
