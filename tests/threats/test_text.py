"""Through text: what somebody types, and calls themselves, on the screens of others and in logs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import asyncssh
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.e2e.openssh import ssh_run
from tests.e2e.test_floods import calm
from tests.terminals import Terminal, connected
from tests.threats.conftest import Siege
from tests.tui.meeting import VISION, Meeting
from tests.tui.screens.test_hostile import PAYLOADS
from tests.tui.terminal import until
from workshop.agreement.clean import clean_text
from workshop.agreement.names import clean_line, clean_note
from workshop.cli.desk import export_path
from workshop.document.text import normalise
from workshop.errors import AdmissionError
from workshop.ids import WorkshopId
from workshop.rooms.guest import display_name
from workshop.ssh.audit import shown_client
from workshop.ssh.outgoing import ENTER, LEAVE, screened
from workshop.ssh.terms import term_of

STEERING = (
    "\x1b]52;c;cm0gLXJm\x07", "\x1b]52;c;cm0gLXJm\x1b\\", "\x1b]0;titel\x07", "\x1b]8;;file:///\x07",
    "\x1b[2J", "\x1b[?1003h", "\x1b[6n", "\x1b[c", "\x1bc", "\x1b[5i", "\x1bP$q\x1b\\",
    "\x9b2J", "\x9d0;x\x9c", "\x90x\x9c", "\x00", "\x7f", "\x08", "\x0e", "\x05",
    "\u202ekeert om", "\u2066", "\U000e0041", "\u200b", "\ufeff", "a" + "\u0301" * 60,
)  # fmt: skip
"""What would steer a terminal, or make text look like other text."""

_OURS = re.compile(r"\x1b\[(?:[0-9;:]*m|[0-9;]*H|\?(?:25|2026)[hl])")
_HIDDEN = re.compile(
    "[\x00-\x06\x08-\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\U000e0000-\U000e0fff]"
)


def steered(raw: bytes) -> list[str]:
    """What of these bytes is neither text nor a sequence of ours."""
    text = raw.decode("utf-8").replace(ENTER, "").replace(LEAVE, "")
    return _HIDDEN.findall(_OURS.sub("", text).replace("\n", ""))


async def test_t01_nothing_that_is_typed_or_pasted_steers_the_terminal_of_another(
    siege: Siege,
) -> None:
    async with siege.unharmed() as anna:
        typist = await calm(siege.meeting, siege.fresh("stuurt"))
        reader = await calm(siege.meeting, siege.fresh("leest"))
        for number, payload in enumerate(STEERING):
            typist.send(f"\x1b[200~<{number}{payload}>\x1b[201~")
            if payload[0] in "\x1b\x90\x9b\x9d":  # the others are keys, as they should be
                typist.send(payload)
            typist.send("\x1b[1;5H")  # whatever it was taken for: back into the text
        typist.send("\x1b[200~gestuurd\x1b[201~")
        await typist.wait_for("gestuurd")
        reader.send("\x1b[1;5H")  # nobody's window follows what others write
        await reader.wait_for("gestuurd")
        for screen in (reader, anna):
            assert steered(bytes(screen.raw)) == []
        await typist.close()
        await reader.close()
    told = siege.meeting.run("export", siege.meeting.id, "--data", str(siege.meeting.data))
    assert "gestuurd" in told.stdout.decode()
    assert _HIDDEN.search(told.stdout.decode().replace("\n", "").replace("\t", "")) is None


hostile = st.one_of(
    st.text(), st.lists(st.sampled_from(STEERING)).map("".join), st.text("[]\\@=/a")
)


@given(hostile, hostile)
def test_t01_no_write_boundary_lets_anything_through_that_steers(one: str, other: str) -> None:
    text = one + other
    for cleaned in (clean_text(text), clean_line(text), clean_note(text), normalise(text)):
        assert _HIDDEN.search(cleaned.replace("\n", "").replace("\t", "")) is None
    for cleaned in (clean_line(text), shown_client(text), term_of(text)):
        assert "\n" not in cleaned and "\t" not in cleaned
    assert steered(screened(f"x{text}").replace("\t", "").encode("utf-8", "replace")) == []


@given(hostile)
def test_t01_a_name_is_a_name_or_refused(text: str) -> None:
    try:
        name = display_name(text)
    except AdmissionError:
        return
    assert _HIDDEN.search(name) is None
    assert all(ch.isalnum() or ch in " .-_" or not ch.isascii() for ch in name)


@given(hostile)
def test_t01_a_file_name_stays_in_its_folder(text: str) -> None:
    path = export_path(WorkshopId(re.sub(r"[^a-z0-9-]", "", text)[:40] or "x"))
    assert path.parent in (Path.cwd(), Path.cwd() / "exports")


async def test_t02_a_name_that_looks_like_somebodys_is_that_name(siege: Siege) -> None:
    async with siege.unharmed():
        petra = await calm(siege.meeting, "petra")
        for twin in ("PETRA", "pétra", "p.e.t.r.a", "p\u0435tra", "p\u0435t\u0433a"):
            late = await Terminal.open(siege.port, twin, siege.code())
            assert await late.exit_code() == 1, twin
            assert "Er is al iemand binnen met de naam" in late.raw.decode()
            await late.close()
        for strange in ("../../etc", "%u", "", "a" * 1_000, "pe tra", "p", "petra\u3164"):
            with pytest.raises(asyncssh.Error):
                await connected(siege.port, strange, siege.code())
        await petra.close()


@pytest.mark.parametrize(
    "name", ["petra\u202e", "p\u200betra", "pe\x1b[2Jtra", "p\x9b2J", "👩petra"]
)
def test_t02_stock_ssh_does_not_bring_in_a_name_that_is_not_what_it_shows(
    siege: Siege, name: str, tmp_path: Path
) -> None:
    done = ssh_run(
        siege.port, "x", siege.code(), "whoami", folder=tmp_path, options=("-o", f"User={name}")
    )
    assert done.returncode == 255
    assert name not in {line.get("name") for line in siege.audit}


@pytest.mark.parametrize("payload", PAYLOADS)
async def test_t03_markup_is_shown_as_it_was_typed_and_acts_on_nothing(payload: str) -> None:
    meeting = Meeting()
    anna, bram = meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    anna.edit(VISION, 0, 0, f"begin {payload} eind ")
    bram.leave()
    async with meeting.on(lambda: meeting.app("Bram"), (200, 40)) as screen:
        # Looked at before the screen takes it away; the shape of the mouse is Textual's own.
        await until(lambda: "begin" in "".join(screen.driver.written))
        sent = "".join(screen.driver.written).replace("\x1b]22;default\x07", "")
        assert steered(sent.encode("utf-8", "replace")) == []
        assert not screen.task.done()


async def test_t25_what_a_client_calls_itself_stays_in_its_field_of_one_line(
    siege: Siege,
) -> None:
    names = ['p", "role": "facilitator', "x" * 900, "[/]", "{}", "\\"]
    before = len(siege.audit)
    for name in names:
        with pytest.raises(asyncssh.Error):
            await connected(
                siege.port, name, siege.code(), client_version='OpenSSH_9"\\, "role": "x'
            )
    late = await Terminal.open(
        siege.port, siege.fresh("veld"), siege.code("observer"), term="x\x1b[2J\n{}",
        env={"LANG": '"}\n{"event": "joined"', "COLORTERM": "\x1b[2J"},
    )  # fmt: skip
    await late.wait_for("bewaard")
    await late.close()
    fresh: list[dict[str, Any]] = siege.audit[before:]
    assert {line["reason"] for line in fresh if line["event"] == "refused"} == {"name-invalid"}
    assert all(len(str(line.get("name", ""))) <= 48 for line in fresh)
    assert not any(line.get("role") in ("facilitator", "x") for line in fresh)
    assert "\x1b" not in siege.log
