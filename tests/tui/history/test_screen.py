"""The history of a passage as somebody reads it: versions, differences, names, putting back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.tui.meeting import NOON, VISION, Meeting, press, reads, reads_no_more
from tests.tui.terminal import Terminal, until
from workshop.agreement import commands as c
from workshop.agreement.roles import Role
from workshop.rooms.session import Session
from workshop.tui.app import RoomApp
from workshop.tui.history import reading
from workshop.tui.painting.rows import RowCompositor

CTRL_G = "\x07"
STARTER = "Digitaal waar het kan."


def afternoon() -> Meeting:
    """A passage that Anna and Bram wrote on, with ten minutes in between."""
    meeting = Meeting()
    now = [NOON]
    meeting.room._clock = lambda: now[0]
    anna, bram = meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    _write(anna, " De balie blijft open.")
    now[0] += timedelta(minutes=10)
    bram.edit(VISION, 0, 8, "Persoonlijk")
    now[0] += timedelta(minutes=10)
    anna.leave()
    bram.leave()
    return meeting


def _write(session: Session, text: str) -> None:
    end = len(session.room.passages.text(VISION))
    session.edit(VISION, end, end, text)


def anna(meeting: Meeting) -> RoomApp:
    return meeting.app("Anna", known_for="Rood")


async def _older(terminal: Terminal, times: int = 1) -> None:
    await press(terminal, *["up"] * times)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_it_begins_with_what_the_last_version_changed(size: tuple[int, int]) -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting), size) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "versie 3 van 3")
        await reads(terminal, "Bram (Blauw)")
        await reads(terminal, "± [-Digitaal-]Persoonlijk waar het kan.")
        await reads(terminal, "+11 -8")


async def test_going_back_shows_every_version_until_the_first_text() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G)
        await _older(terminal)
        await reads(terminal, "Anna (Rood)")
        await reads(terminal, f"{STARTER} De balie blijft open.")
        await _older(terminal, 3)
        await reads(terminal, "uit het scenario")
        await reads_no_more(terminal, "De balie")
        await press(terminal, "end")
        await reads(terminal, "versie 3 van 3")


async def test_the_text_can_be_held_against_now_and_against_what_was_put_forward() -> None:
    meeting = afternoon()
    femke = meeting.lead()
    femke.command(c.OpenRound(VISION))
    _write(femke, " Punt.")
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "voorgelegd")
        await _older(terminal)
        await press(terminal, "d")
        await reads(terminal, "Wat er sindsdien is gewijzigd")
        await reads(terminal, "Punt.")
        await press(terminal, "d")
        await reads(terminal, "Anders dan de voorgelegde tekst")
        await reads(terminal, "Er is geen verschil.")
        await press(terminal, "d")
        await reads(terminal, "De tekst van dat moment")
        await press(terminal, "d")
        await reads(terminal, "Wat deze versie wijzigde")


async def test_a_version_gets_a_name() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G, "n")
        await reads(terminal, "Hoe heet de versie")
        await press(terminal, "Na de lunch", "enter")
        await reads(terminal, '"Na de lunch"')
    assert [named.name for named in meeting.room.state.passages[VISION].named] == ["Na de lunch"]


async def test_a_version_without_a_name_is_refused_with_a_sentence() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G, "n", "enter")
        await reads(terminal, "Geef deze versie een naam.")


async def test_an_older_text_comes_back_after_a_question_and_undo_takes_it_away() -> None:
    meeting = afternoon()
    before = meeting.room.passages.text(VISION)
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G, "up", "t")
        await reads(terminal, "blijft in de geschiedenis")
        assert meeting.room.passages.text(VISION) == before
        await press(terminal, "down", "enter")
        await reads(terminal, "is teruggezet")
        assert meeting.room.passages.text(VISION) == f"{STARTER} De balie blijft open."
        await press(terminal, "\x1a")
        await reads(terminal, "Persoonlijk waar")
    assert meeting.room.passages.text(VISION) == before


async def test_who_thinks_better_of_it_changes_nothing() -> None:
    meeting = afternoon()
    before = meeting.room.passages.text(VISION)
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G, "up", "t", "enter")
        await reads_no_more(terminal, "blijft in de geschiedenis")
        assert meeting.room.passages.text(VISION) == before
        await press(terminal, "escape")
        await reads_no_more(terminal, "Geschiedenis")


async def test_help_explains_the_signs_of_this_screen() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G, "f1")
        await reads(terminal, "onderstreept")
        await reads(terminal, "Zet deze tekst terug")
        await press(terminal, "escape")
        await reads(terminal, "versie 3 van 3")


async def test_reading_that_takes_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = afternoon()
    ready: list[bool] = []
    read = meeting.room.passages.read_history
    monkeypatch.setattr(reading, "_PATIENCE", 0.0)
    monkeypatch.setattr(
        meeting.room.passages,
        "read_history",
        lambda *args, **kwargs: bool(ready) and read(*args, **kwargs),
    )
    async with meeting.on(lambda: anna(meeting)) as terminal:
        terminal.type(CTRL_G)
        await reads(terminal, "De geschiedenis wordt gelezen...")
        ready.append(True)
        await reads(terminal, "versie 3 van 3")


async def test_who_only_reads_is_offered_nothing_that_writes() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: meeting.app("Olga", Role.OBSERVER)) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "versie 3 van 3")
        assert "terugzetten" not in terminal.text
        await press(terminal, "t", "n")
        assert "Terugzetten" not in terminal.text
        assert "Hoe heet" not in terminal.text


async def test_what_is_written_meanwhile_comes_on_with_the_next_key() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "versie 3 van 3")
        _write(meeting.seat("Chris", "Groen"), " Ook morgen.")
        await press(terminal, "end")
        await reads(terminal, "versie 4 van 4")
        await reads(terminal, "Ook morgen.")


async def test_a_history_of_thousands_of_changes_is_read_in_turns() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    for number in range(1_200):
        bram.edit(VISION, 0, 0, "ab"[number % 2])
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "+1200")


async def test_enter_goes_to_the_next_change_in_a_long_text() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _write(bram, "\n".join(f"Regel {number}." for number in range(80)))
    meeting.room._clock = lambda: NOON + timedelta(minutes=5)
    text = meeting.room.passages.text(VISION)
    bram.edit(VISION, 0, 8, "Persoonlijk")
    at = meeting.room.passages.text(VISION).index("Regel 70")
    bram.edit(VISION, at, at + 5, "Zin")
    assert text != meeting.room.passages.text(VISION)
    async with meeting.on(lambda: anna(meeting), (80, 24)) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "[-Digitaal-]")
        await press(terminal, "enter")
        await reads(terminal, "[-Regel-]Zin 70.")
        await reads(terminal, "Regel 72.")
        await press(terminal, "enter")
        await reads(terminal, "[-Digitaal-]")


async def test_a_change_at_the_end_of_a_long_text_is_in_sight_at_once() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _write(bram, "\n".join(f"Regel {number}." for number in range(80)))
    meeting.room._clock = lambda: NOON + timedelta(minutes=5)
    _write(bram, " Tot slot.")
    async with meeting.on(lambda: anna(meeting), (80, 24)) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "Regel 79. Tot slot.")


async def test_any_two_versions_can_be_compared_the_older_one_first() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G, "m", "up", "up")
        await reads(terminal, "Van begintekst naar 12:10")
        await reads(terminal, "± [-Digitaal-]Persoonlijk waar het kan. De balie blijft open.")
        await reads(terminal, "▼ vergelijkpunt")
        await press(terminal, "m", "down", "down")
        await reads(terminal, "Van begintekst naar 12:10")
        await press(terminal, "down", "up", "up", "m")
        await reads(terminal, "De tekst van dat moment")
        await reads_no_more(terminal, "vergelijkpunt")


async def test_a_mark_is_one_of_the_things_to_compare_with() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G, "m", "up")
        await reads(terminal, "Van 12:00 naar 12:10")
        await press(terminal, "d")
        await reads(terminal, "Wat er sindsdien is gewijzigd")
        await press(terminal, "d", "d", "d")
        await reads(terminal, "Van 12:00 naar 12:10")


async def test_a_version_stays_marked_while_somebody_goes_on_writing_in_it() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting)) as terminal:
        bram = meeting.seat("Bram", "Blauw")
        _write(bram, " Een")
        await press(terminal, CTRL_G, "m", "up")
        await reads(terminal, "Van 12:10 naar 12:20")
        _write(bram, " woord.")
        await press(terminal, "up")
        await reads(terminal, "Van 12:00 naar 12:20")
        await reads(terminal, "Een woord.")


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_the_line_of_time_says_where_one_is_and_what_happened(size: tuple[int, int]) -> None:
    meeting = afternoon()
    femke = meeting.lead()
    femke.command(c.OpenRound(VISION))
    femke.command(c.CloseRound(VISION))
    versions = meeting.room.passages.versions(VISION)
    femke.command(c.NameVersion(VISION, versions[1].hash, "Na de lunch"))
    async with meeting.on(lambda: anna(meeting), size) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "versie 3 van 3")
        signs, line, label = terminal.rows[1:4]
        assert line.strip().startswith("12:00 ") and line.strip().endswith(" 12:10")
        assert label.index("▲") == signs.index("◐")
        assert line[label.index("▲")] == "▇"
        assert signs.index("◇") < signs.index("◐")
        assert "12:10  ·  Bram (Blauw)  +11 -8" in label
        await press(terminal, "\x1b[D")
        await reads(terminal, "versie 2 van 3")
        assert terminal.rows[3].index("▲") == signs.index("◇")
        await press(terminal, "\x1b[D", "\x1b[D", "\x1b[C")
        await reads(terminal, "versie 2 van 3")


async def test_the_mouse_goes_along_the_line_of_time() -> None:
    meeting = afternoon()
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "versie 3 van 3")
        await press(terminal, "\x1b[<0;8;3M")
        await reads(terminal, "versie 1 van 3")
        await press(terminal, "\x1b[<32;119;3M", "\x1b[<0;119;3m")
        await reads(terminal, "versie 3 van 3")


async def test_long_texts_are_compared_and_the_last_key_wins() -> None:
    meeting = Meeting()
    now = [NOON]
    meeting.room._clock = lambda: now[0]
    bram = meeting.seat("Bram", "Blauw")
    _write(bram, "\n".join(f"Regel {number} van een lange tekst." for number in range(600)))
    for number in range(5):
        now[0] += timedelta(minutes=5)
        _write(bram, f" Zin {number}.")
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "Zin 3. Zin 4.")
        terminal.type("\x1b[A" * 3)
        await reads(terminal, "versie 4 van 7")
        await reads(terminal, "tekst. Zin 0. Zin 1.")
        await reads_no_more(terminal, "Zin 2.")


async def test_what_others_type_costs_nothing_where_the_text_is_covered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meeting = afternoon()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: anna(meeting)) as terminal:
        await press(terminal, CTRL_G)
        await reads(terminal, "versie 3 van 3")
        painted: list[str] = []
        for name in ("render_full_update", "render_partial_update"):
            monkeypatch.setattr(
                RowCompositor, name, lambda *_, name=name, **__: painted.append(name)
            )
        for letter in "Even iets.":
            _write(bram, letter)
            await until(lambda: not meeting.hub.is_busy)
            await terminal.idle()
        assert painted == []
        monkeypatch.undo()
        await press(terminal, "escape")
        await reads(terminal, "De balie blijft open.Even iets.")
