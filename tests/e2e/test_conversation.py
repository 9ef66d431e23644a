"""A statement session over stock ssh: written and chosen in silence, shifted, in the document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Meeting, served
from tests.e2e.openssh import OpenSsh

F7, DOWN, HOME = "\x1b[18~", "\x1b[B", "\x1b[H"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Meeting]:
    made = Meeting(tmp_path / "data")
    made.create("stellingensessie")
    with served(made):
        yield made


def _join(session: Meeting, name: str, down: int) -> OpenSsh:
    person = OpenSsh(session.port, name)
    person.log_in(session.codes["delegate"])
    person.wait_for("Rood")
    person.type(DOWN * down + "\r")
    person.wait_for("bewaard")
    return person


def _lead(session: Meeting) -> OpenSsh:
    person = OpenSsh(session.port, "gerda", columns=120, rows=40)
    person.log_in(session.codes["facilitator"])
    person.wait_for("bewaard")
    return person


def test_a_statement_session_is_led_from_silence_to_the_shift_and_into_the_document(
    session: Meeting,
) -> None:
    with (
        _join(session, "anna", 0) as anna,
        _join(session, "bram", 1) as bram,
        _lead(session) as gerda,
    ):
        gerda.wait_for("v verder")
        gerda.type("v")
        anna.wait_for("stap 2 van 6")
        gerda.type(F7)
        gerda.wait_for("Wat wilt u invullen?")
        gerda.type("\r")
        gerda.wait_for("Verder: iedereen kiest in stilte")
        gerda.type("\r")
        for person, choice in ((anna, 3), (bram, 0)):
            person.saw("Kies in stilte")
            person.type(F7)
            person.wait_for("Waar staat u?")
            person.type(DOWN * choice + "\r")
            person.wait_for("[x]")
        gerda.wait_for("2 van 2 kozen")
        assert "++ eens · + beetje eens" not in gerda.text
        gerda.type("\r")
        anna.wait_for("De keuzes zijn getoond")
        gerda.wait_for("Verder: iedereen kiest opnieuw")
        gerda.type("\r")
        anna.wait_for("Tweede keuze")
        anna.type(HOME + "\r")
        gerda.wait_for("1 van 2 kozen")
        gerda.type("\r")
        bram.wait_for("Dit is verschoven")
        bram.wait_for("↑1 =0 ↓0")
        bram.type("\r")
        bram.wait_for("Wat ziet u gebeuren?")
        bram.type("Vernieuwen loopt mee.\r")
        anna.wait_for("Vernieuwen loopt mee.")

    done = session.run("export", session.id, "--data", str(session.data))
    said = done.stdout.decode()
    assert "**Rood:** 1 oneens → 1 eens (↑1 =0 ↓0)" in said
    assert "Vernieuwen loopt mee. (1)" in said
    assert "(2 deelnemers, 2 organisaties)" in said
    assert "anna" not in said.lower().split("## stellingen")[1].split("\n## ")[0]
