"""What a server says before there is a screen is told, whatever it is."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from workshop.cli import doorstep
from workshop.cli.doorstep import Person
from workshop.i18n import translator
from workshop.replication import messages as m

HOSTILE = "\x1b]0;kwaad\x07\x9b2J\u202e" * 5_000


async def test_a_title_without_end_is_cut_and_steers_no_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line: Any = SimpleNamespace(t=translator("nl"))
    copybook: Any = SimpleNamespace(outbox=None)

    async def asked(question: str) -> str:
        return "1"

    monkeypatch.setattr(doorstep, "ask", asked)
    offers = (m.Offer(id="rood", name=HOSTILE[:400]),)
    lobby = m.Lobby(title=HOSTILE, name="Anna", role="delegate", delegations=offers)
    assert await Person(line, copybook).delegation(lobby) == "rood"
    told = capsys.readouterr().err
    assert "kwaad" in told and len(told) < 3_000
    assert all(ch.isprintable() or ch in "\n\u2068\u2069" for ch in told)
