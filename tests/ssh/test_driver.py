from __future__ import annotations

from typing import Any, cast

import pytest
from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tests.ssh.conftest import Open
from tests.ssh.house import FakeHost, Pad
from tests.terminals import Terminal
from workshop.ssh.incoming import PASTE_LIMIT


class Question(ModalScreen[str]):
    """One field, which has the keys as soon as it is there."""

    def compose(self) -> ComposeResult:
        yield Input()

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        self.dismiss(message.value)


class Form(Pad):
    """Two fields, and a question on F3."""

    BINDINGS = [("f3", "ask", "")]  # noqa: RUF012
    answer = ""

    def compose(self) -> ComposeResult:
        yield Static("welkom", id="typed")
        yield Input(id="one")
        yield Input(id="two")
        yield Static("", id="size")

    def on_key(self, event: events.Key) -> None: ...

    def action_ask(self) -> None:
        self.push_screen(Question(), self.answered)

    def answered(self, answer: str | None) -> None:
        self.answer = answer or ""

    @property
    def filled(self) -> list[str]:
        return [field.value for field in self.screen_stack[0].query(Input)]


async def test_keys_that_come_in_one_burst_reach_what_they_are_meant_for(
    terminal: Open, host: FakeHost
) -> None:
    host.make_screen = Form
    made = await terminal()
    await made.wait_for("welkom")
    app = host.screens[0]
    assert isinstance(app, Form)
    made.send("een\ttwee\x1bORdrie\rvier")
    await made.wait_for(lambda shown: app.filled[1] == "tweevier")
    assert (app.filled, app.answer) == (["een", "tweevier"], "drie")


@pytest.fixture
async def petra(terminal: Open) -> Terminal:
    made = await terminal()
    await made.wait_for("welkom")
    return made


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("\r", "<enter>"),
        ("\x1b[A", "<up>"),
        ("\x1bOP", "<f1>"),
        ("\x1b[11~", "<f1>"),
        ("\x1b[[A", "<f1>"),
        ("\x1b[1;5C", "<ctrl+right>"),
        ("\x1b[3~", "<delete>"),
        ("\x7f", "<backspace>"),
        ("\x1bx", "<alt+x>"),
        ("\x1bX", "<alt+shift+x>"),
        ("\x1b[13;2u", "<shift+enter>"),
        ("\x1b[27u", "<escape>"),
        ("\x1b", "<escape>"),
        ("é", "é"),
        ("🙂", "🙂"),
    ],
)
async def test_keys_are_what_they_are(petra: Terminal, keys: str, shown: str) -> None:
    petra.send(keys)
    await petra.wait_for(f"[{shown}]")


async def test_a_mouse_button_is_seen(petra: Terminal) -> None:
    petra.send("\x1b[<0;5;3M")
    await petra.wait_for("[<muis 4,2>]")


@pytest.mark.parametrize(
    "noise",
    [
        "\x1b[?62;22c", "\x1b[?1u", "\x1b]11;rgb:11/22/33\x1b\\", "\x1bP>|XTerm(380)\x1b\\",
        "\x1b[M !!", "\x1b[<35;10;10M\x1b[<35;11;10M", "\x1b[?2048;2$y", "\x1b[24;80R",
    ],
)  # fmt: skip
async def test_answers_and_noise_of_a_terminal_are_never_typed(petra: Terminal, noise: str) -> None:
    petra.send("a" + noise + "b")
    await petra.wait_for("[ab]")
    petra.send("a" + noise[:3])
    petra.send(noise[3:] + "b")
    await petra.wait_for("[abab]")


@pytest.mark.parametrize(
    "poison", ["\x1b[99999201u", "\x1b[" + "9" * 20 + "u", "\x1b[<0;0;0M", "\x1b[0;;u"]
)
async def test_numbers_that_cannot_be_do_not_end_the_session(
    petra: Terminal, poison: str, host: FakeHost
) -> None:
    petra.send("a" + poison)
    petra.send("\x1b[A")
    await petra.wait_for("<up>]")
    assert "9999" not in host.screens[0].typed


async def test_a_paste_arrives_in_one_piece_with_its_lines(petra: Terminal) -> None:
    petra.send("\x1b[200~eerste\r\ntweede \x1b]52;c;x\x07\x1b[201~")
    await petra.wait_for("<geplakt 21: 'eerste\\ntweede ]52;c;x'>")


async def test_a_paste_without_marks_is_a_paste_all_the_same(petra: Terminal) -> None:
    petra.send("Digitaal waar kan, persoonlijk waar nodig.\r")
    await petra.wait_for("<geplakt 42: 'Digitaal waar kan, persoonlijk waar nodi'><enter>")


async def test_a_paste_that_is_too_long_is_cut_and_its_owner_is_told(petra: Terminal) -> None:
    petra.send("\x1b[200~" + "x" * (PASTE_LIMIT + 1) + "\x1b[201~")
    await petra.wait_for(f"<geplakt {PASTE_LIMIT}: ")
    await petra.wait_for("Er is meer geplakt")


async def test_a_paste_that_never_ends_does_not_hold_the_keyboard_for_ever(
    petra: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.ssh.pump.PASTE_PATIENCE", 0.01)
    petra.send("\x1b[200~half")
    await petra.wait_for("<geplakt 4: 'half'>")
    petra.send("a")
    await petra.wait_for(">a]")


async def test_text_cannot_steer_somebodys_terminal(petra: Terminal, host: FakeHost) -> None:
    before = len(petra.raw)
    host.screens[0].show("x\x1b]52;c;ZXZpbA==\x1b\\\x1b[?1003h\x1b[2J\u009b2Jy")
    await petra.wait_for("y]")
    sent = bytes(petra.raw[before:])
    for sequence in (b"\x1b]", b"1003", b"\x1b[2J", "\u009b".encode()):
        assert sequence not in sent


async def test_an_own_copy_reaches_the_clipboard(petra: Terminal, host: FakeHost) -> None:
    host.screens[0].copy_to_clipboard("vóór")
    await petra.wait_for(lambda shown: b"\x1b]52;c;dsOzw7Ny\x07" in shown.raw)


async def test_frames_are_drawn_in_one_go_where_the_terminal_can(petra: Terminal) -> None:
    petra.send("\x1b[?2026;2$y")
    petra.send("a")
    await petra.wait_for(lambda shown: b"\x1b[?2026h" in shown.raw and b"\x1b[?2026l" in shown.raw)


async def test_nothing_is_opened_or_written_on_the_server(petra: Terminal, host: FakeHost) -> None:
    driver = cast(Any, host.screens[0]._driver)
    driver.open_url("http://127.0.0.1/")
    with pytest.raises(NotImplementedError):
        driver.deliver_binary(b"x", save_path="/tmp/x", delivery_key="x")


async def test_a_quiet_line_is_not_congested(petra: Terminal, host: FakeHost) -> None:
    assert cast(Any, host.screens[0]._driver).congested is False
