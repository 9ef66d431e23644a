"""Painting other people's screens."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from tests.tui.editor.room import EditorApp, table
from tests.tui.fakes import PASSAGE
from workshop.tui.painting import PaintedApp
from workshop.tui.painting import hub as hub_module
from workshop.tui.painting.hub import Hub, Pace


async def test_a_fault_in_one_view_ends_its_own_app_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with table("zeer geheime tekst") as room:
        anna = await room.seat(room.room.enter("Anna"))
        bram = await room.seat(room.room.enter("Bram", "blauw"), faults=True)
        chris = await room.seat(room.room.enter("Chris", "groen"))

        def broken() -> None:
            raise ZeroDivisionError(room.text)

        bram.editor.paint = broken  # type: ignore[method-assign]
        await room.type(anna, "x")
        await bram.terminal.ended()
        await room.type(anna, "y")

        assert bram.app.return_code == 1
        assert isinstance(bram.app.fault, ZeroDivisionError)
        assert anna.app.fault is None
        assert chris.rows[0].startswith("RO     xyzeer geheime tekst")
        assert "ZeroDivisionError" in caplog.text
        assert "geheime" not in caplog.text


async def test_a_fault_while_taking_note_does_not_reach_the_typist() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        bram = await room.seat(room.room.enter("Bram", "blauw"), faults=True)

        def broken(delta: object) -> None:
            raise ZeroDivisionError

        bram.editor.text_changed = broken  # type: ignore[method-assign]
        await room.type(anna, "x")
        await bram.terminal.ended()

        assert room.text == "xde gemeente"
        assert anna.app.fault is None
        assert isinstance(bram.app.fault, ZeroDivisionError)


async def test_nothing_is_painted_for_a_client_that_does_not_keep_up() -> None:
    async with table("") as room:
        anna = await room.seat(room.room.enter("Anna"))
        bram = await room.seat(room.room.enter("Bram", "blauw"))
        bram.terminal.driver.congested = True
        bram.terminal.take()
        for at in range(20):
            anna.session.edit(PASSAGE, at, at, "x")
            await asyncio.sleep(0)
        await anna.terminal.idle()
        assert bram.terminal.take() == ""

        bram.terminal.driver.congested = False
        await room.settled()
        assert bram.rows[0].startswith("RO     " + "x" * 20)


async def test_a_slow_clients_own_key_is_painted_when_it_keeps_up_again() -> None:
    async with table("") as room:
        anna = await room.seat(room.room.enter("Anna"))
        anna.terminal.driver.congested = True
        anna.type("x")
        await anna.terminal.idle()
        assert room.text == "x"
        assert anna.rows[0] == ""

        anna.terminal.driver.congested = False
        await room.settled()
        assert anna.rows[0] == "RO     x"


async def test_an_app_that_has_ended_is_forgotten() -> None:
    async with table("de gemeente") as room:
        anna = await room.seat(room.room.enter("Anna"))
        bram = await room.seat(room.room.enter("Bram", "blauw"))
        await room.type(anna, "x")
        app = weakref.ref(bram.editor)
        bram.app.exit()
        await bram.terminal.ended()
        room.desks.remove(bram)
        await room.type(anna, "y")

        assert not room.hub.is_busy
        assert list(room.hub._painted_at) == [anna.editor]
        assert app() is bram.editor


async def test_apps_are_collected_once_nobody_holds_them() -> None:
    async with table("de gemeente") as room:
        refs: list[weakref.ref[EditorApp]] = []

        def make(*parts: object) -> EditorApp:
            app = EditorApp(*parts)  # type: ignore[arg-type]
            refs.append(weakref.ref(app))
            return app

        await room.seat(room.room.enter("Anna"), make=make)
        bram = await room.seat(room.room.enter("Bram", "blauw"))
        room.desks[0].app.exit()
        await room.desks[0].terminal.ended()
        # The stack of the table still holds it; it must not be the hub or the drafts as well.
        holders = [
            holder
            for holder in gc.get_referrers(refs[0]())
            if holder in (room.hub.__dict__, room.drafts.__dict__)
        ]
        room.desks.pop(0)
        await room.type(bram, "x")

        assert holders == []


def test_the_pace_slows_down_while_the_loop_runs_late_and_comes_back() -> None:
    pace = Pace()
    for _ in range(20):
        pace.felt(0.05)
    assert pace.interval == pace.slowest
    for _ in range(50):
        pace.felt(0.001)
    assert pace.interval == pace.fastest


class _View:
    """A view that notes when it is painted, and may have something else happen meanwhile."""

    def __init__(
        self, name: str, painted: list[str], host: PaintedApp[Any], then: Callable[[], None]
    ) -> None:
        self._name, self._painted, self._then = name, painted, then
        self.host = host

    def paint(self) -> None:
        self._painted.append(self._name)
        self._then()


async def test_a_text_that_changes_is_painted_before_what_else_was_waiting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hub_module, "_SLICE", -1.0)
    async with table("") as room:
        anna = await room.seat(room.room.enter("Anna"))
        hub, painted, done = Hub(), list[str](), asyncio.Event()
        text = _View("text", painted, anna.app, lambda: None)
        around = [
            _View("first around", painted, anna.app, lambda: hub.mark(text)),
            _View("second around", painted, anna.app, lambda: None),
            _View("third around", painted, anna.app, done.set),
        ]
        for view in around:
            hub.mark(view, later=True)
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(hub.run())
            await done.wait()
            running.cancel()

        assert painted == ["first around", "text", "second around", "third around"]


class _Clock:
    """A time that passes only where a test says so."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


async def test_a_text_whose_turn_has_come_does_not_wait_for_what_stands_around_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hub_module, "_SLICE", -1.0)
    async with table("") as room:
        anna = await room.seat(room.room.enter("Anna"))
        clock, painted = _Clock(), list[str]()
        hub = Hub(clock)

        def takes_long() -> None:
            clock.now += 1.0

        text = _View("text", painted, anna.app, lambda: None)
        around = [
            _View("first around", painted, anna.app, takes_long),
            _View("second around", painted, anna.app, lambda: None),
        ]
        hub.mark(text)
        await hub._round()
        hub.mark(text)  # too soon after it was painted: it has to wait
        for view in around:
            hub.mark(view, later=True)
        clock.now += 0.02
        hub._wake.clear()

        due = await hub._round()
        assert due is not None and due <= clock.now
        await hub._round()
        assert painted == ["text", "first around", "text", "second around"]


async def test_what_stands_around_a_text_is_painted_a_moment_after_the_key_that_changed_it() -> (
    None
):
    async with table("") as room:
        anna = await room.seat(room.room.enter("Anna"))
        clock, painted = _Clock(), list[str]()
        hub = Hub(clock)
        panel = _View("panel", painted, anna.app, lambda: None)

        hub.mark(panel, later=True)
        due = await hub._round()
        assert painted == [] and due is not None
        clock.now = due - 0.001
        hub.mark(panel, later=True)
        assert await hub._round() == due, "who marks it again does not put it off"
        clock.now = due
        await hub._round()
        assert painted == ["panel"]
