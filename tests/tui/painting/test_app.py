"""Many apps in one process."""

from __future__ import annotations

import ast
import asyncio
import gc
import importlib
import inspect
import logging
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from rich.style import Style
from textual._context import active_app
from textual.app import ComposeResult
from textual.selection import Selection
from textual.strip import Strip
from textual.widgets import Input, Label

import workshop.tui
import workshop.tui.painting
from tests.tui.editor.room import table
from tests.tui.terminal import TerminalDriver, running, until
from workshop.errors import JournalError
from workshop.tui.editor.rows import GUTTER
from workshop.tui.painting import PaintedApp, PaintedModal
from workshop.tui.painting.failures import failure_report


class Plain(PaintedApp[None]):
    def __init__(self) -> None:
        super().__init__(driver_class=TerminalDriver)

    def compose(self) -> ComposeResult:
        yield Label("welkom", id="label")
        yield Input()


class Question(PaintedModal[None]):
    def compose(self) -> ComposeResult:
        yield Label("Weet u het zeker?")


class Hasty(Question):
    """Has a key that touches what the screen is made of, and takes its time to be made."""

    BINDINGS = [("x", "touch", "")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.go_on = asyncio.Event()

    async def on_mount(self) -> None:
        await self.go_on.wait()

    def action_touch(self) -> None:
        self.query_one(Label).update("aangeraakt")


class Late(Question):
    """Needs its parts, also when it is made while everything ends."""

    def on_mount(self) -> None:
        self.app.exit()
        self.query_one("#not-there")


class Broken(Plain):
    def stumble(self, text: str) -> None:
        raise ValueError(text)


async def test_the_process_keeps_its_own_output_whoever_ends_first() -> None:
    out, err = sys.stdout, sys.stderr
    async with running(Plain) as one, running(Plain):
        assert (sys.stdout, sys.stderr) == (out, err)
        one.app.exit()
        await one.ended()
        assert (sys.stdout, sys.stderr) == (out, err)
    assert (sys.stdout, sys.stderr) == (out, err)


async def test_an_error_ends_the_app_and_the_log_has_no_text_of_anybody(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    async with running(Broken, faults=True) as terminal:
        terminal.app.call_later(terminal.app.stumble, "zeer geheime tekst")  # type: ignore[attr-defined]
        await terminal.ended()

        assert terminal.app.return_code == 1
        assert isinstance(terminal.app.fault, ValueError)
    assert "stumble" in caplog.text
    assert "ValueError" in caplog.text
    assert "geheime" not in caplog.text
    assert capfd.readouterr() == ("", "")


async def test_what_does_not_find_its_parts_while_its_app_ends_is_no_failure() -> None:
    async with running(Plain) as terminal:
        with terminal.app.acting():
            terminal.app.push_screen(Late())
        await terminal.ended()

        assert terminal.app.fault is None
        assert terminal.app.return_code == 0


async def test_a_screen_that_ends_before_it_begins_leaves_nothing_unfinished() -> None:
    async with running(Plain) as terminal:
        with terminal.app.acting():
            screen = Question()
            screen.selections = {terminal.app.query_one(Label): Selection(None, None)}
        del screen
        # A coroutine that nobody waited for would be told of here, as an error.
        gc.collect()


async def test_a_key_does_nothing_on_a_screen_that_is_not_there_yet() -> None:
    async with running(Plain) as terminal:
        hasty = Hasty()
        terminal.app.screen.call_later(terminal.app.push_screen, hasty)
        await until(lambda: terminal.app.screen is hasty)
        with terminal.app.acting():
            early = await terminal.app.run_action("touch", hasty)
        hasty.go_on.set()
        await until(lambda: hasty.is_mounted)
        assert not early

        terminal.type("x")
        await until(lambda: "aangeraakt" in terminal.text)


def test_a_failure_is_reported_with_its_causes_and_without_their_words() -> None:
    try:
        try:
            raise KeyError("geheim")
        except KeyError as cause:
            raise JournalError("journal-full", path="geheim") from cause
    except JournalError as error:
        report = failure_report(error)

    assert "builtins.KeyError" in report
    assert report.endswith("workshop.errors.JournalError: journal-full")
    assert "geheim\n" not in report


async def test_the_colours_of_one_session_are_not_those_of_another() -> None:
    style = Style(color="#123456")
    async with running(Plain) as one, running(Plain) as other:
        assert one.app.console.color_system == other.app.console.color_system == "truecolor"
        assert Strip.render_style(style, "x", one.app.console._color_system) == (  # type: ignore[arg-type]
            "\x1b[38;2;18;52;86mx\x1b[0m"
        )


async def test_all_apps_share_one_colour_filter() -> None:
    async with running(Plain) as one, running(Plain) as other:
        assert list(one.app.get_line_filters()) == list(other.app.get_line_filters())
        assert one.app.get_line_filters()[0] is other.app.get_line_filters()[0]


async def test_acting_for_another_app_leaves_the_active_app_as_it_was() -> None:
    async with running(Plain) as one, running(Plain) as other:
        with one.app.acting():
            with other.app.acting():
                assert active_app.get() is other.app
                assert one.app.query_one(Label).app is other.app
            assert active_app.get() is one.app


async def test_the_editor_paints_its_own_app_whichever_is_active() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        bram = await room.seat(room.room.enter("Bram", "blauw"))
        anna.terminal.take()
        bram.terminal.take()
        with bram.app.acting():
            anna.editor.insert("x")

        assert "x" in anna.terminal.take()
        assert bram.terminal.take() == ""


async def test_what_somebody_is_called_is_no_markup() -> None:
    async with running(Plain) as terminal:
        with terminal.app.acting():
            terminal.app.notify("[b]Anna[/b] [ is er", title="[red]Rood[/]")
        await until(lambda: "[b]Anna[/b] [ is er" in terminal.text)

        assert "[red]Rood[/]" in terminal.text


async def test_nothing_that_is_painted_moves_or_blinks_by_itself() -> None:
    async with running(Plain) as terminal:
        assert terminal.app.animation_level == "none"
        assert not terminal.app.use_command_palette
        assert list(terminal.app.get_system_commands(terminal.app.screen)) == []


async def test_a_frame_is_held_together_where_the_terminal_can() -> None:
    async with running(Plain) as terminal:
        terminal.take()
        terminal.app._sync_available = True
        with terminal.app.acting():
            terminal.app.query_one("#label", Label).update("tot ziens")
        await terminal.idle()

        frame = terminal.take()
        assert frame.startswith("\x1b[?2026h")
        assert frame.endswith("\x1b[?2026l")


async def test_a_dialog_that_is_closed_twice_takes_nothing_else_away() -> None:
    async with running(Plain) as terminal:
        question = Question()
        with terminal.app.acting():
            await terminal.app.push_screen(question)
            question.dismiss(None)
            question.dismiss(None)
        await terminal.idle()

        assert terminal.app.fault is None
        assert "welkom" in terminal.text


async def test_a_dialog_hides_the_caret_and_gives_it_back() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        assert anna.terminal.cursor == (GUTTER, 0)
        with anna.app.acting():
            await anna.app.push_screen(Question())
        await room.settled()
        assert anna.terminal.cursor is None

        with anna.app.acting():
            await anna.app.pop_screen()
        await room.settled()
        assert anna.terminal.cursor == (GUTTER, 0)


async def test_behind_a_dialog_the_text_goes_on() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        bram = await room.seat(room.room.enter("Bram", "blauw"))
        with anna.app.acting():
            await anna.app.push_screen(Question())
        await room.type(bram, "x")
        with anna.app.acting():
            await anna.app.pop_screen()
        await room.settled()

        assert anna.rows[0].startswith("BL     xde gemeente")


async def test_a_screen_that_something_wrote_on_is_painted_again_on_request() -> None:
    async with running(Plain) as terminal:
        before = terminal.rows
        terminal.screen.reset()
        assert terminal.rows != before
        terminal.type("\x0c")
        await terminal.idle()

        assert terminal.rows == before


async def test_a_large_window_is_painted_in_turns_that_leave_room_for_others() -> None:
    async with running(Plain) as terminal:
        terminal.take()
        terminal.resize(300, 120)
        await until(lambda: terminal.app.front.size == (300, 120))
        await terminal.idle()
        frames = [frame.count(";1H") for frame in terminal.driver.written if "H" in frame]
        assert len(frames) > 2
        assert max(frames) <= 12_000 // 300
        assert terminal.rows == terminal.painted()


async def test_a_layout_that_changes_nothing_sends_nothing() -> None:
    async with running(Plain) as terminal:
        terminal.take()
        terminal.app.refresh(layout=True)
        await terminal.idle()

        assert terminal.take() == ""


async def test_another_theme_colours_the_text_at_once() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        before = anna.style(0, 4).bg
        with anna.app.acting():
            anna.app.theme = "papier"
        await room.settled()
        await until(lambda: anna.style(0, 4).bg != before)

        assert anna.style(0, 4).bg == "faf8f3"


def _listed() -> list[tuple[str, str]]:
    """Every private name of Textual that the package says it uses, as (where, name)."""
    doc = workshop.tui.painting.__doc__ or ""
    where = ""
    names: list[tuple[str, str]] = []
    for line in doc.splitlines():
        words = line.split()
        if line.startswith("    ") and words:
            if words[0].startswith("textual."):
                where, *words = words
            names += [(where, word) for word in words]
    return names


@pytest.mark.parametrize(("where", "name"), _listed())
def test_a_private_name_of_textual_that_we_use_is_still_there(where: str, name: str) -> None:
    module, _, attribute = where.rpartition(".")
    if attribute[0].isupper():
        owner = getattr(importlib.import_module(module), attribute)
        source = inspect.getsource(owner)
        assert hasattr(owner, name) or f"self.{name}" in source
    else:
        assert hasattr(importlib.import_module(where), name)


def test_private_names_of_textual_stay_in_this_package() -> None:
    listed = {name for _, name in _listed()}
    tui = Path(workshop.tui.__file__).parent
    for path in tui.rglob("*.py"):
        if path.parent.name == "painting":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual"):
                assert "._" not in (node.module or ""), path
                assert not any(alias.name.startswith("_") for alias in node.names), path
            if isinstance(node, ast.Attribute):
                assert node.attr not in listed, (path, node.attr)


def test_no_handler_calls_the_one_that_textual_calls_by_itself() -> None:
    tui = Path(workshop.tui.__file__).parent
    for path in tui.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert "super().on_mount()" not in source, path


def test_the_list_of_private_names_is_in_order() -> None:
    for (where, name), (next_where, next_name) in pairwise(_listed()):
        assert where != next_where or name < next_name, name


@pytest.fixture(autouse=True)
def _log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
