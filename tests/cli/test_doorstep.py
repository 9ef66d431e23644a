"""What a server says before there is a screen is told, whatever it is."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from workshop.cli import doorstep
from workshop.cli.doorstep import Caller, Person
from workshop.errors import JournalError, LineError
from workshop.i18n import translator
from workshop.replication import messages as m
from workshop.ssh import caller
from workshop.ssh.caller import Address

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


def test_who_is_sent_away_reads_why_once(capsys: pytest.CaptureFixture[str]) -> None:
    line: Any = SimpleNamespace(t=translator("nl"))
    copybook: Any = SimpleNamespace(outbox=None)
    person = Person(line, copybook)
    for _ in range(3):
        person.sent_away(LineError("replica-house-full"))
    assert capsys.readouterr().err.count("geen plaats meer") == 1
    person.is_here = False
    person.sent_away(LineError("replica-server-stopping"))
    assert capsys.readouterr().err == ""


async def test_a_line_of_which_the_code_cannot_be_kept_does_not_stay_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended: list[str] = []
    made = SimpleNamespace(fingerprint="SHA256:x", hang_up=lambda: ended.append("line"))

    async def call(whom: Address, subsystem: str, known: object, person: Person, *_: float) -> Any:
        await person.code("", "Code:")
        return made

    def note(name: str, value: str) -> None:
        raise JournalError("journal-full", transient=True)

    outbox = SimpleNamespace(fact=lambda name: "EEN-0001-AA", note=note)
    line: Any = SimpleNamespace(t=translator("nl"))
    copybook: Any = SimpleNamespace(outbox=outbox)
    monkeypatch.setattr(caller, "call", call)
    with pytest.raises(JournalError):
        await Caller(Address("cato", "zaal", 2222), Person(line, copybook)).again()

    assert ended == ["line"]
