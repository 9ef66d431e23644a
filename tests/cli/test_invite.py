"""``workshop invite``: one page, with all that somebody needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program
from workshop.agreement.roles import Role
from workshop.cli.address import shown_address
from workshop.cli.stored import read_state
from workshop.ids import WorkshopId
from workshop.journal.store import Store
from workshop.ssh.hostkey import host_key


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("role", Role)
def test_a_page_holds_the_line_the_fingerprint_and_the_code_of_the_role(
    program: Program, data: Path, made: str, role: Role, lang: str
) -> None:
    done = program(
        "invite", made, "--role", role, "--address", "vergader.example", "--data", data,
        "--lang", lang,
    )  # fmt: skip
    assert done.code == 0, done.err
    rows = done.text.splitlines()
    codes = {known: read_state(Store(data), WorkshopId(made)).code(known).code for known in Role}

    assert any("ssh -p 2222 " in row and row.endswith("@vergader.example") for row in rows)
    assert f"      {host_key(data).fingerprint}" in rows
    assert f"      {codes.pop(role)}" in rows
    assert not any(code in done.text for code in codes.values())
    assert len(rows) <= 60
    assert max(map(len, rows)) <= 76


def test_a_participant_is_invited_where_no_role_is_named(
    program: Program, data: Path, made: str
) -> None:
    assert "U doet mee als deelnemer." in program("invite", made, "--data", data).text


def test_the_port_is_the_one_that_is_given(program: Program, data: Path, made: str) -> None:
    page = program("invite", made, "--data", data, "--port", "443", "--address", "fd00::1").text
    assert "ssh -p 443 uw-naam@[fd00::1]" in page
    assert shown_address("192.0.2.1") == "192.0.2.1"


def test_the_key_is_the_one_that_the_server_will_show(
    program: Program, data: Path, made: str
) -> None:
    first, again = (program("invite", made, "--data", data).text for _ in range(2))
    assert first == again


def test_nobody_is_invited_to_a_workshop_that_is_not_there_or_not_open_any_more(
    program: Program, data: Path, made: str
) -> None:
    assert program("invite", "anders", "--data", data).code == 1
    assert program("close", made, "--unfinished", "--yes", "--data", data).code == 0
    closed = program("invite", made, "--data", data)
    assert (closed.code, closed.out) == (1, b"")
