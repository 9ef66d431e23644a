"""``workshop invite``: one page, with all that somebody needs."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import html5lib
import pytest

from tests.cli.conftest import Program
from tests.rooms.conftest import seeded_bytes, small_scenario
from workshop.agreement.roles import Role
from workshop.cli.address import shown_address
from workshop.cli.stored import read_state
from workshop.ids import WorkshopId
from workshop.journal.store import Store
from workshop.qr import qr_rows
from workshop.rooms.founding import found_workshop
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
    assert len(rows) <= 66
    assert max(map(len, rows)) <= 76


def test_a_participant_is_invited_where_no_role_is_named(
    program: Program, data: Path, made: str
) -> None:
    assert "U doet mee als deelnemer." in program("invite", made, "--data", data).text


def test_a_page_says_what_its_role_does_and_asks_for_no_delegation_elsewhere(
    program: Program, data: Path, made: str
) -> None:
    pages = {
        role: " ".join(program("invite", made, "--role", role, "--data", data).text.split())
        for role in Role
    }
    abouts = {
        role: page.split("U doet mee als")[1].split("U hoeft niets")[0]
        for role, page in pages.items()
    }
    assert len(set(abouts.values())) == len(Role)
    assert "U leest mee" in abouts[Role.OBSERVER]
    assert [role for role in Role if "voor welke delegatie" in pages[role]] == [Role.DELEGATE]
    # The wall shows nobody's code.
    assert [role for role in Role if "Noteer" not in pages[role]] == [Role.PROJECTOR]


def test_a_page_quotes_what_ssh_asks(program: Program, data: Path, made: str) -> None:
    """OpenSSH 8.0 and later, to the letter: who never saw it has to recognise it."""
    page = " ".join(program("invite", made, "--data", data).text.split())
    assert "“Are you sure you want to continue connecting?”" in page
    assert "“Please type 'yes', 'no' or the fingerprint”" in page


def test_the_port_is_the_one_that_is_given(program: Program, data: Path, made: str) -> None:
    page = program("invite", made, "--data", data, "--port", "443", "--address", "fd00::1").text
    assert "ssh -p 443 uw-naam@[fd00::1]" in page
    assert shown_address("192.0.2.1") == "192.0.2.1"


def test_the_key_is_the_one_that_the_server_will_show(
    program: Program, data: Path, made: str
) -> None:
    first, again = (program("invite", made, "--data", data).text for _ in range(2))
    assert first == again


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_page_to_print_holds_the_same_and_needs_nothing_from_elsewhere(
    program: Program, data: Path, made: str, lang: str
) -> None:
    done = program(
        "invite", made, "--form", "html", "--address", "vergader.example", "--contact",
        "Gerda <06>", "--data", data, "--lang", lang,
    )  # fmt: skip
    assert done.code == 0, done.err
    page = html5lib.parse(done.text, namespaceHTMLElements=False)
    said = [one.text for one in page.iter("code")]
    code = read_state(Store(data), WorkshopId(made)).code(Role.DELEGATE).code

    assert "@vergader.example" in str(said[0])
    assert said[1:] == [host_key(data).fingerprint, code]
    assert "Gerda <06>" in "".join(page.itertext())
    assert "size: A4" in "".join(page.itertext())
    assert not re.search(r"(?:src|href|url)\s*[=(]", done.text)
    assert len(list(page.iter("{http://www.w3.org/2000/svg}svg"))) == 1


def test_the_square_on_the_page_reads_as_the_address(
    program: Program, data: Path, made: str
) -> None:
    rows = program("invite", made, "--address", "vergader.example", "--data", data).text
    square = [row[6:] for row in rows.splitlines() if re.match(r" {6}[ ▀▄█]{20,}", row)]
    assert square == qr_rows("ssh://vergader.example:2222")
    assert "ssh://vergader.example:2222" in rows


def test_light_and_dark_ink_draw_the_same_square() -> None:
    flip = str.maketrans(" ▀▄█", "█▄▀ ")
    dark, light = qr_rows("ssh://a:1"), qr_rows("ssh://a:1", light_ink=True)
    assert [row.translate(flip) for row in dark[:-1]] == light[:-1]


def test_the_facilitator_reads_that_the_code_counts_once(
    program: Program, data: Path, made: str
) -> None:
    page = program("invite", made, "--role", "facilitator", "--data", data).text
    assert "geldt één keer" in " ".join(page.split())


def test_nobody_is_invited_to_a_workshop_that_is_not_there_or_not_open_any_more(
    program: Program, data: Path, made: str
) -> None:
    assert program("invite", "anders", "--data", data).code == 1
    assert program("close", made, "--unfinished", "--yes", "--data", data).code == 0
    closed = program("invite", made, "--data", data)
    assert (closed.code, closed.out) == (1, b"")


def test_a_code_whose_days_are_over_gives_way_to_a_new_one(program: Program, data: Path) -> None:
    store, id = Store(data), WorkshopId("oud")
    store.prepare()
    journal = store.create(id)
    long_ago = datetime(2020, 3, 2, tzinfo=UTC)
    random = seeded_bytes().randbytes
    found_workshop(journal, id, "Oud", small_scenario(), ("Rood",), long_ago, random)
    journal.close()
    before = read_state(store, id).code(Role.DELEGATE)

    page = program("invite", id, "--data", data).text

    made = read_state(store, id).code(Role.DELEGATE)
    assert made.expires > before.expires
    assert made.code in page
    assert before.code not in page
    assert made.code in program("invite", id, "--data", data).text
