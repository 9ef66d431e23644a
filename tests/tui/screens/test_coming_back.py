"""A line is cut in the middle of a long text: the window shows what it showed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.tui.meeting import KEYS, MONEY, VISION, Meeting, press, reads
from tests.tui.terminal import until
from workshop.errors import JournalError
from workshop.ids import ActorId
from workshop.rooms.presence import Away
from workshop.tui.app import RoomApp
from workshop.tui.editor import DraftEditor
from workshop.tui.messages import Changes
from workshop.tui.screens.room import RoomScreen


async def test_who_comes_back_sees_the_same_rows_of_a_long_text() -> None:
    meeting = Meeting()
    writer = meeting.seat("Bram", "Blauw")
    writer.edit(VISION, 0, 0, "".join(f"regel {number}\n" for number in range(90)))
    meeting.enter(meeting.lead(), "tip-1")

    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        editor = anna.app.screen.query_one(DraftEditor)
        editor.go_to(meeting.room.passages.text(VISION).index("regel 40"))
        editor.scroll_rows(7)
        await reads(anna, "regel 50")
        seen = [row[40:70] for row in anna.rows if "regel" in row]
        anna.app.exit()

    writer.edit(VISION, 0, 0, "wat bovenaan bij kwam\n")
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await reads(anna, "regel 50")
        again = [row[40:70] for row in anna.rows if "regel" in row]

    assert [row.split("regel")[1].split() for row in again] == [
        row.split("regel")[1].split() for row in seen
    ]


async def test_who_comes_back_types_on_behind_their_own_words_while_others_type_before_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meeting = Meeting()
    writer, start = meeting.seat("Bram", "Blauw"), meeting.room.passages.text(VISION)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, *"Wij")
        anna.app.exit()

    push = RoomApp.push_screen

    def others_are_quicker(app: RoomApp, screen: Any, *more: Any, **options: Any) -> Any:
        shown = push(app, screen, *more, **options)
        if isinstance(screen, RoomScreen):
            writer.edit(VISION, 0, 0, "Vooraf. ")
        return shown

    monkeypatch.setattr(RoomApp, "push_screen", others_are_quicker)
    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await reads(anna, "Vooraf.")
        await press(anna, *" samen")

    assert meeting.room.passages.text(VISION) == f"Vooraf. {start}Wij samen"


async def test_who_looked_elsewhere_comes_back_to_the_same_words_of_a_text() -> None:
    meeting = Meeting()
    writer, start = meeting.seat("Bram", "Blauw"), meeting.room.passages.text(VISION)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, *"Wij")
        editor = anna.app.screen.query_one(DraftEditor)
        meeting.enter(leader := meeting.lead(), "tip-2")
        await until(lambda: editor.passage == MONEY)
        writer.edit(VISION, 0, 0, "Vooraf. ")
        meeting.enter(leader, "tip-1")
        await until(lambda: editor.passage == VISION)
        await press(anna, *" samen")

    assert meeting.room.passages.text(VISION) == f"Vooraf. {start}Wij samen"


async def test_who_lost_the_line_reads_up_to_when_something_arrived() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, *"Wij. ")
        anna.app.exit()
    heard = meeting.now
    meeting.now += timedelta(minutes=3)

    async with meeting.on(lambda: meeting.app("Anna"), (80, 24)) as anna:
        await reads(anna, f"U bent terug. Alles tot {heard.astimezone():%H:%M:%S} is aangekomen")


async def test_who_wrote_on_a_computer_of_their_own_reads_that_nothing_there_is_lost() -> None:
    meeting = Meeting()
    replica = meeting.seat("Anna", "Rood")
    replica.signs_as = ActorId(bytes(16))
    replica.edit(VISION, 0, 0, "Wij. ")
    replica.leave()
    heard = meeting.now
    meeting.now += timedelta(minutes=3)

    async with meeting.on(lambda: meeting.app("Anna"), (80, 24)) as anna:
        await reads(anna, f"Alles tot {heard.astimezone():%H:%M:%S} is aangekomen. Wat u daarna op")
        await reads(anna, "staat daar nog en komt zodra die weer een lijn heeft.")


async def test_who_left_by_choice_is_not_told_of_a_line() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, *"Wij. ", "ctrl+q")
        anna.type(KEYS["ctrl+q"])
        await anna.task

    async with meeting.on(lambda: meeting.app("Anna")) as anna:
        await reads(anna, "U bent Anna, deelnemer voor Rood.")


async def test_what_was_typed_while_nothing_was_saved_is_counted_and_then_shown_to_its_writer() -> (
    None
):
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        meeting.room.ledger.stop_writing(JournalError("journal-full", transient=True))
        await reads(anna, "NIET BEWAARD")
        await press(anna, *"abc")
        await reads(anna, "3 tekens niet aangenomen.")
        await reads(anna, "De schijf is vol.")
        meeting.room.ledger.resume_writing()
        await reads(anna, "Er wordt weer bewaard. Niet in de tekst gekomen: “abc”")
        await press(anna, *" Ja.")
        await reads(anna, "Ja.")
    assert "abc" not in meeting.room.passages.text(VISION)


async def test_what_was_not_taken_and_is_too_long_to_show_can_be_pasted() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        meeting.room.ledger.stop_writing(JournalError("journal-full", transient=True))
        await reads(anna, "NIET BEWAARD")
        words = "".join(f"woord{number} " for number in range(20))
        await press(anna, *words)
        await reads(anna, f"{len(words)} tekens niet aangenomen.")
        meeting.room.ledger.resume_writing()
        await reads(anna, "woord19” Ctrl+V plakt alles.")
        await press(anna, "\x16")
        await reads(anna, "woord0 woord1")
    assert words in meeting.room.passages.text(VISION)


async def test_a_key_that_waits_to_be_saved_has_no_list_of_people_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []
    monkeypatch.setattr(RoomScreen, "show_people", lambda screen: made.append("list"))
    async with (meeting := Meeting()).on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        screen = anna.app.screen
        assert isinstance(screen, RoomScreen)
        made.clear()
        with anna.app.acting():
            screen.catch_up(Changes(sign=True))
        assert made == []

        room = screen.session.room
        monkeypatch.setattr(type(room), "away", property(lambda room: Away(1, None)))
        with anna.app.acting():
            screen.catch_up(Changes(sign=True))
        assert made == ["list"]
