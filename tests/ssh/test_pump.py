"""What is typed ahead of the app: it waits behind a key that may lead elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.tui.terminal import until
from workshop.ssh import pump
from workshop.ssh.incoming import Incoming, Piece


class Line:
    """A tap nobody turns off."""

    def pause_reading(self) -> None: ...
    def resume_reading(self) -> None: ...


class Reader:
    """An app that rests from the given look on."""

    def __init__(self, rests_from: int) -> None:
        self.looks = 0
        self.got: list[tuple[Piece, int]] = []
        self._rests_from = rests_from

    def rests(self) -> bool:
        self.looks += 1
        return self.looks >= self._rests_from

    def take(self, piece: Piece) -> None:
        self.got.append((piece, self.looks))

    def pump(self, known: Callable[[str], bool]) -> pump.Pump:
        return pump.Pump(Incoming(known), self.take, lambda: 0, self.rests, Line())


async def test_what_is_typed_behind_tab_waits_until_the_app_rests() -> None:
    app = Reader(rests_from=10)
    app.pump(lambda _: False).feed(b"\tx")
    await until(lambda: len(app.got) == 2)
    assert app.got[1][1] > 10


async def test_a_machine_that_stood_still_does_not_cut_the_wait_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pump, "_LEAD_PATIENCE", 0.0)  # as if all of it went by at once
    app = Reader(rests_from=10)
    app.pump(lambda _: False).feed(b"\tx")
    await until(lambda: len(app.got) == 2)
    assert app.got[1][1] > 10


async def test_an_app_that_never_rests_gets_its_keys_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pump, "_LEAD_PATIENCE", 0.0)
    app = Reader(rests_from=10**9)
    app.pump(lambda _: False).feed(b"\tx")
    await until(lambda: len(app.got) == 2)
