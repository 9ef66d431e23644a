"""The lobby, from both sides, and with what somebody comes back."""

from __future__ import annotations

import re

from tests.tui.meeting import KEYS, Meeting, press, reads, reads_no_more
from workshop.agreement.passes import Pass
from workshop.agreement.roles import Role
from workshop.rooms.guest import Guest, Proof
from workshop.rooms.session import Session
from workshop.tui.app import RoomApp

KEY = "SHA256:" + "k" * 43


def stranger(
    meeting: Meeting,
    name: str,
    role: Role = Role.DELEGATE,
    *,
    admission: bool = False,
    offered: tuple[str, ...] = (),
) -> RoomApp:
    """The app of somebody who came with the code of a role."""
    app = meeting.app(name, role)
    app._guest = Guest(
        meeting.room, name, role, proof=Proof.CODE, admission=admission, offered=offered
    )
    return app


def own_code(session: Session) -> str:
    return session.room.state.passes.get(session.participant_id, Pass()).code


async def test_a_newcomer_waits_until_one_key_of_who_leads() -> None:
    meeting = Meeting()
    async with (
        meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR)) as femke,
        meeting.on(lambda: stranger(meeting, "Anna", admission=True), (80, 24)) as anna,
    ):
        await reads(anna, "Even wachten, Anna")
        await reads(anna, "De begeleider is er en ziet dat u wacht.")
        await reads(femke, "Wacht op u: Anna")
        await reads(femke, "j binnenlaten")
        await press(femke, "j")
        await reads(anna, "Namens welke delegatie")
        await reads(femke, "Anna komt binnen.")
        await reads_no_more(femke, "Wacht op u")


async def test_the_lobby_says_when_nobody_leads_yet() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: stranger(meeting, "Anna", admission=True), (80, 24)) as anna:
        await reads(anna, "De begeleider is er nog niet.")


async def test_who_is_sent_away_reads_why_and_it_is_known_to_the_log() -> None:
    meeting = Meeting()
    async with (
        meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR)) as femke,
        meeting.on(lambda: stranger(meeting, "Anna", admission=True)) as anna,
        meeting.on(lambda: stranger(meeting, "Bram", admission=True)) as bram,
    ):
        await reads(femke, "Wacht op u: Anna, Bram")
        await press(femke, "j")
        await reads(femke, "Wie wacht er?")
        await press(femke, "x")
        assert "niet binnengelaten" in str(await anna.task)
        assert isinstance(anna.app, RoomApp)
        assert anna.app.refused is not None and anna.app.refused.id == "turned-away"
        await reads_no_more(femke, "Anna")
        await press(femke, "enter")
        await reads(bram, "Namens welke delegatie")
        await reads_no_more(femke, "Wie wacht er?")


async def test_everybody_who_waits_comes_in_at_once() -> None:
    meeting = Meeting()
    async with (
        meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR)) as femke,
        meeting.on(lambda: stranger(meeting, "Anna", Role.OBSERVER, admission=True)) as anna,
        meeting.on(lambda: stranger(meeting, "Bram", Role.OBSERVER, admission=True)) as bram,
    ):
        await reads(femke, "Wacht op u: Anna, Bram")
        await press(femke, "c")
        await reads(femke, "Wacht om binnen te komen")
        await press(femke, "j", "a")
        for one in (anna, bram):
            await reads(one, "alleen lezen")


async def test_who_goes_away_waits_no_longer() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR)) as femke:
        async with meeting.on(lambda: stranger(meeting, "Anna", admission=True)) as anna:
            await reads(femke, "Wacht op u: Anna")
            anna.type(KEYS["ctrl+q"])
            await anna.task
        await reads_no_more(femke, "Wacht op u")


async def test_a_name_that_is_somebodys_opens_with_its_return_code() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: stranger(meeting, "Anna")) as anna:
        await press(anna, "enter")
        await reads(anna, "RO Anna u")
    code = meeting.room.state.passes[next(iter(meeting.room.state.participants))].code
    async with meeting.on(lambda: stranger(meeting, "Аnna"), (80, 24)) as again:
        await reads(again, "is al van iemand die hier eerder was")
        await press(again, *"AAAA-AAAA", "enter")
        await reads(again, "Dat is niet de terugkeercode")
        await press(again, *code.lower(), "enter")
        await reads(again, "RO Anna")


async def test_too_many_wrong_return_codes_end_it() -> None:
    meeting = Meeting()
    meeting.seat("Anna", "Rood").leave()
    async with meeting.on(lambda: stranger(meeting, "Anna")) as again:
        await reads(again, "Uw terugkeercode:")
        for _ in range(5):
            await press(again, "x", "enter")
        again.type("x\r")
        assert "te vaak" in str(await again.task)
        assert isinstance(again.app, RoomApp)
        assert again.app.refused is not None and again.app.refused.id == "too-many-tries"


async def test_who_leads_is_told_that_a_name_looks_like_anothers() -> None:
    meeting = Meeting()
    meeting.seat("Petra", "Rood").leave()
    async with (
        meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR)) as femke,
        meeting.on(lambda: stranger(meeting, "Pеtra")) as other,
    ):
        await reads(femke, "Wacht op u: Pеtra")
        await press(femke, "j")
        await reads(femke, "een naam die lijkt op Petra")
        await press(femke, "enter")
        await reads(other, "RO Petra u")


async def test_the_first_thing_somebody_new_reads_is_their_return_code() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: stranger(meeting, "Anna", offered=(KEY,)), (80, 24)) as anna:
        await reads(anna, "Om later terug te komen")
        shown = re.search(r"uw code (\w{4}-\w{4})", anna.text)
        await reads(anna, "[ ] deze computer onthouden")
        await press(anna, "tab")
        await reads(anna, "[x] deze computer onthouden")
        await press(anna, "tab", "tab", "enter")
        await reads(anna, "Uw terugkeercode is")
    own = next(iter(meeting.room.state.passes.values()))
    assert shown is not None and own.code == shown[1]
    assert own.keys == (KEY,)


async def test_without_consent_no_key_is_remembered() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: stranger(meeting, "Anna", offered=(KEY,))) as anna:
        await press(anna, "enter")
        await reads(anna, "RO Anna u")
    assert next(iter(meeting.room.state.passes.values())).keys == ()


async def test_a_computer_is_remembered_and_forgotten_from_the_menu() -> None:
    meeting = Meeting()
    make = lambda: stranger(meeting, "Olga", Role.OBSERVER, offered=(KEY,))  # noqa: E731
    async with meeting.on(make, (80, 24)) as olga:
        await reads(olga, "Menu (F10), terugkomen")
        assert isinstance(olga.app, RoomApp) and olga.app.session is not None
        session = olga.app.session
        await press(olga, "f10", "end", *["up"] * 4, "enter")
        await reads(olga, own_code(session))
        await press(olga, "enter")
        await reads(olga, "Deze computer vergeten")
        assert session.room.state.passes[session.participant_id].keys == (KEY,)
        before = own_code(session)
        await press(olga, "enter")
        await reads_no_more(olga, before)
        await press(olga, "end", "enter")
        await reads(olga, "Deze computer onthouden")
        assert session.room.state.passes[session.participant_id].keys == ()


async def test_no_return_code_is_ever_shown_on_the_wall() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: stranger(meeting, "Zaal", Role.PROJECTOR)) as wall:
        await reads(wall, "Akkoord Proefstad")
        assert "terugkeercode" not in wall.text
    assert meeting.room.state.passes == {}


async def test_who_comes_in_later_does_not_push_the_code_away() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: stranger(meeting, "Olga", Role.OBSERVER), (80, 24)) as olga:
        await reads(olga, "Uw terugkeercode is")
        meeting.seat("Bram", "Blauw")
        await reads(olga, "BL Bram")
        await reads(olga, "Uw terugkeercode is")
        meeting.enter(meeting.lead(), "tip-1")
        await reads_no_more(olga, "Uw terugkeercode is")
