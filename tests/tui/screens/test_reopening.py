"""A line is cut while somebody types in a window: it is there again, with what they typed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.tui.meeting import Meeting, press, reads
from tests.tui.terminal import Terminal
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.roles import Role
from workshop.agreement.statements import MoveStatement, Phase
from workshop.ids import StepId
from workshop.tui.app import RoomApp
from workshop.tui.screens.room import RoomScreen

DOWN, UP, ENTER, TAB = "down", "up", "enter", "tab"


def anna(meeting: Meeting) -> RoomApp:
    return meeting.app("Anna")


async def opens(terminal: Terminal, action: str) -> None:
    """Opens something that has no key of its own."""
    screen = terminal.app.screen
    assert isinstance(screen, RoomScreen)
    terminal.app.call_later(screen.run_action, action)
    await terminal.idle()


def at_tip(meeting: Meeting, step: str = "tip-1") -> None:
    """Anna has a seat and a text, and the room is at a step."""
    meeting.seat("Anna", "Rood").leave()
    meeting.enter(meeting.lead(), step)


def with_round(meeting: Meeting) -> None:
    meeting.seat("Anna", "Rood").leave()
    meeting.positions(meeting.lead())


def with_comment(meeting: Meeting) -> None:
    bram = meeting.seat("Bram", "Blauw")
    bram.command(c.AddComment(meeting.room.state.current.passage_id, 0, 8, "Echt?"))
    meeting.seat("Anna", "Rood").leave()


SITUATIONS = {
    "a comment": (at_tip, ["f3", *"Te smal"], "Te smal"),
    "an answer in a thread": (with_comment, ["ctrl+n", *"Jazeker"], "Jazeker"),
    "a suggestion": (at_tip, ["ctrl+e", *"Persoonlijk"], "Persoonlijk"),
    "a reason": (with_round, ["f4", DOWN, DOWN, DOWN, ENTER, *"Te duur"], "Te duur"),
    "an assessment": (lambda m: at_tip(m, "punt-1"), ["f7", TAB, *"Navragen"], "Navragen"),
    "a note for later": (at_tip, ["\x0b", DOWN, ENTER, *"Bellen"], "Bellen"),
}


@pytest.mark.parametrize(("before", "keys", "typed"), SITUATIONS.values(), ids=list(SITUATIONS))
@pytest.mark.parametrize("way", ["taken over", "cut"])
async def test_what_was_half_typed_is_there_again(
    before: object, keys: Sequence[str], typed: str, way: str
) -> None:
    meeting = Meeting()
    assert callable(before)
    before(meeting)
    async with meeting.on(lambda: anna(meeting)) as first:
        await press(first, *keys)
        await reads(first, typed)
        window = type(first.app.screen)
        shown = [row.rstrip() for row in first.rows]
        if way == "cut":
            first.app.exit()
            await first.ended()
        async with meeting.on(lambda: anna(meeting)) as second:
            await reads(second, typed)
            assert type(second.app.screen) is window
            assert [row.rstrip() for row in second.rows][2:-3] == shown[2:-3]
            if way == "taken over":
                assert "andere plek" in str(await first.task)


async def test_it_is_sent_as_if_nothing_had_happened() -> None:
    meeting = Meeting()
    at_tip(meeting)
    async with meeting.on(lambda: anna(meeting)) as first:
        await press(first, "f3", *"Te ")
        async with meeting.on(lambda: anna(meeting)) as second:
            await reads(second, "Te")
            await press(second, *"smal", ENTER)
            await reads(second, "Uw opmerking staat erbij")
    (comment,) = meeting.room.state.comments.values()
    assert comment.thread[0].text == "Te smal"
    assert comment.quote == "Digitaal waar het kan."


async def test_a_position_comes_back_with_the_stand_that_was_marked() -> None:
    meeting = Meeting()
    with_round(meeting)
    async with meeting.on(lambda: anna(meeting)) as first:
        await press(first, "f4", DOWN, DOWN, DOWN, ENTER, *"Te duur")
        async with meeting.on(lambda: anna(meeting)) as second:
            await reads(second, "Te duur")
            await press(second, ENTER)
            await reads(second, "RO Anna")
    running = meeting.room.state.passages[meeting.room.state.current.passage_id].round
    assert running is not None
    (position,) = running.positions.values()
    assert (position.stand, position.reason) == (Stand.OBJECT, "Te duur")


async def test_windows_over_windows_come_back_too() -> None:
    meeting = Meeting()
    meeting.seat("Anna", "Rood").leave()
    leader = meeting.lead()
    meeting.enter(leader, "stelling")
    for phase in (Phase.FIRST, Phase.TALK, Phase.SECOND, Phase.SHIFT):
        leader.command(MoveStatement(StepId("stelling"), phase))
    async with meeting.on(lambda: anna(meeting)) as first:
        await press(first, "f7", "end", ENTER, *"Meer vertr")
        await reads(first, "Meer vertr")
        async with meeting.on(lambda: anna(meeting)) as second:
            await reads(second, "Meer vertr")
            await press(second, *"ouwen", ENTER)
            await reads(second, "Meer vertrouwen")
    (trend,) = meeting.room.state.statement(StepId("stelling")).trends.values()
    assert trend.text == "Meer vertrouwen"


async def test_who_was_typing_goes_on_there_though_the_room_moved_on() -> None:
    meeting = Meeting()
    at_tip(meeting)
    async with meeting.on(lambda: anna(meeting)) as first:
        await press(first, "f3", *"Te smal")
        first.app.exit()
        await first.ended()
    leader = next(s for s in meeting.room.sessions() if s.role is Role.FACILITATOR)
    meeting.enter(leader, "tip-2")
    async with meeting.on(lambda: anna(meeting)) as second:
        await reads(second, "Te smal")
        await press(second, ENTER)
        await reads(second, "Uw opmerking staat erbij")
    assert len(meeting.room.state.comments) == 1


@pytest.mark.parametrize(
    ("key", "sign"),
    [("f5", "Overzicht"), ("f1", "Hulp"), ("ctrl+d", "Besluiten"), ("\x07", "Geschiedenis")],
)
async def test_a_page_that_was_open_is_open_again(key: str, sign: str) -> None:
    meeting = Meeting()
    meeting.seat("Anna", "Rood").leave()
    keys = {"ctrl+d": "\x04"}
    async with meeting.on(lambda: anna(meeting)) as first:
        await press(first, keys.get(key, key))
        window = type(first.app.screen)
        assert not issubclass(window, RoomScreen), sign
        async with meeting.on(lambda: anna(meeting)) as second:
            await reads(second, first.rows[4].strip("│ ")[:20].strip() or sign)
            assert type(second.app.screen) is window


async def test_a_guide_that_was_folded_away_stays_folded_away() -> None:
    meeting = Meeting()
    meeting.seat("Anna", "Rood").leave()
    async with meeting.on(lambda: anna(meeting)) as first:
        await reads(first, "─ Gids ─")
        await press(first, "f2")
        async with meeting.on(lambda: anna(meeting)) as second:
            await reads(second, "RO Anna")
            assert "─ Gids ─" not in second.text


async def test_what_was_sent_or_left_does_not_come_back() -> None:
    meeting = Meeting()
    at_tip(meeting)
    async with meeting.on(lambda: anna(meeting)) as first:
        await press(first, "f3", *"Te smal", "escape")
        async with meeting.on(lambda: anna(meeting)) as second:
            await reads(second, "RO Anna")
            assert isinstance(second.app.screen, RoomScreen)
            assert "Te smal" not in second.text


async def test_the_question_whether_to_leave_is_not_asked_again() -> None:
    meeting = Meeting()
    at_tip(meeting)
    async with meeting.on(lambda: anna(meeting)) as first:
        await press(first, "f3", *"Te smal", "ctrl+q")
        async with meeting.on(lambda: anna(meeting)) as second:
            await reads(second, "Te smal")
            assert "verlaten" not in second.text
