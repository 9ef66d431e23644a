"""Questions with answers, checks that words meet, and ready-made sentences, as people use them."""

from __future__ import annotations

import pytest

from tests.tui.meeting import VISION, Meeting, press, reads, reads_no_more, small_scenario
from workshop.agreement import commands as c
from workshop.agreement.answers import AnswerSheet, GiveAnswer
from workshop.agreement.phrases import PhraseChoice
from workshop.agreement.roles import Role
from workshop.ids import StepId
from workshop.scenario.model import (
    Check,
    Column,
    Option,
    Phrase,
    Question,
    Row,
    Scenario,
    Slot,
)

SMALL = (80, 24)
TIP = StepId("tip-1")
DELETE = "\x1b[3~"
YES_NO = (Option(id="ja", text="ja", light="good"), Option(id="nee", text="nee", light="bad"))


def _asking(*questions: Question, checks: tuple[Check, ...] = (), vote: bool = False) -> Scenario:
    """The small scenario; its first tip holds these questions, checks and one sentence."""
    small = small_scenario()
    phrases = (Phrase(id="motto", text="Persoonlijk waar het nodig is.", vote=vote),)
    update = {"questions": questions, "checks": checks, "phrases": phrases, "facts": ()}
    steps = tuple(
        step.model_copy(update=update) if step.id == TIP else step for step in small.steps
    )
    return small.model_copy(update={"steps": steps})


def _meeting(*questions: Question, checks: tuple[Check, ...] = (), vote: bool = False) -> Meeting:
    meeting = Meeting(_asking(*questions, checks=checks, vote=vote))
    femke = meeting.lead()
    meeting.enter(femke, TIP)
    femke.leave()
    return meeting


def _sheet(meeting: Meeting, question: str) -> AnswerSheet:
    return meeting.room.state.answers_to(TIP, question)


WORDS = Question(id="hoe", text="Hoe spreken we met inwoners?", answer=Slot(kind="text"))
NAME = Question(id="wie", text="Wie is de CIO?", answer=Slot(kind="line"))
MONEY = Question(
    id="geld",
    text="Wat reserveren we?",
    answer=Slot(
        kind="table",
        grows=True,
        rows=(Row(id="proef", title="Proeven"),),
        columns=(
            Column(
                id="jaar-1",
                title="Jaar 1",
                kind="number",
                unit="euro",
                tags=(Option(id="nu", text="nu"), Option(id="later", text="later")),
            ),
            Column(id="mag", title="Akkoord", kind="choice", options=YES_NO),
        ),
    ),
)


@pytest.mark.parametrize("size", [SMALL, (120, 40)])
async def test_a_question_is_answered_from_the_list_and_stands_in_the_guide(
    size: tuple[int, int],
) -> None:
    meeting = _meeting(WORDS)
    bram = meeting.seat("Bram", "Blauw")
    bram.command(c.GiveAnswer(TIP, "hoe", "Met een brief."))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), size) as anna:
        await press(anna, "f7")
        await reads(anna, "Wat wilt u invullen?")
        await press(anna, "enter")
        await reads(anna, "Met een brief.")
        await press(anna, *"Aan de balie.", "enter")
        await reads(anna, "RO Aan de balie.")
        await press(anna, "escape", *(("f2",) if size == SMALL else ()))
        await reads(anna, "RO Aan de balie.")
    assert [answer.value for answer in _sheet(meeting, "hoe").said] == [
        "Met een brief.",
        "Aan de balie.",
    ]


async def test_a_question_is_answered_in_the_guide_and_others_see_it() -> None:
    meeting = _meeting(NAME)
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await reads(anna, "nog niet ingevuld")
        await press(anna, "tab", "enter", *"Mevrouw De Wit", "enter")
        await reads(anna, "Mevrouw De Wit")
        bram.command(c.GiveAnswer(TIP, "wie", "De heer Zwart"))
        await reads(anna, "De heer Zwart")


async def test_an_answer_is_taken_into_the_text() -> None:
    meeting = _meeting(WORDS)
    meeting.seat("Bram", "Blauw").command(c.GiveAnswer(TIP, "hoe", "Met een brief."))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter", "\x1b[Z", "enter")
        await reads(anna, "Het antwoord staat in de tekst.")
    assert meeting.room.passages.text(VISION) == "Digitaal waar het kan. Met een brief."


async def test_what_is_not_asked_for_is_refused_where_it_is_typed() -> None:
    year = Question(id="jaar", text="Welk jaar?", answer=Slot(kind="number", least=1990, term=4))
    meeting = _meeting(year)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter", *"ooit", "enter")
        await reads(anna, "“ooit” is geen getal")
        await press(anna, *("backspace",) * 4, *"2015", "enter")
        await reads(anna, "2015 ▲\u00a0ouder dan 4 jaar")


@pytest.mark.parametrize("size", [SMALL, (120, 40), (60, 20)])
async def test_a_table_is_filled_in_cell_by_cell_and_grows(size: tuple[int, int]) -> None:
    meeting = _meeting(MONEY)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), size) as anna:
        await press(anna, "f7", "enter")
        await reads(anna, "Jaar 1: nog niet ingevuld")
        await press(anna, "enter", *"250.000", "enter", "enter")
        await reads(anna, "Jaar 1: 250.000 euro (nu)")
        await press(anna, "enter", "enter")
        await reads(anna, "Akkoord: ● ja")
        await press(anna, "end", "enter", *"Scholing", "enter")
        await reads(anna, "Scholing")
    sheet = _sheet(meeting, "geld")
    assert (sheet.value("proef", "jaar-1"), sheet.value("proef", "mag")) == ("250000", "ja")
    assert [row.title for row in sheet.rows] == ["Scholing"]


async def test_an_own_row_goes_away_and_one_of_the_scenario_stays() -> None:
    meeting = _meeting(MONEY)
    bram = meeting.seat("Bram", "Blauw")
    bram.command(c.AddAnswerRow(TIP, "geld", "Scholing"))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter", DELETE)
        await reads(anna, "Scholing")
        await press(anna, "down", "down", DELETE)
        await reads_no_more(anna, "Scholing")
        assert "Proeven" in anna.text


async def test_a_table_shows_what_others_fill_in() -> None:
    meeting = _meeting(MONEY)
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter")
        bram.command(c.GiveAnswer(TIP, "geld", "5", "proef", "jaar-1"))
        await reads(anna, "Jaar 1: 5 euro")


async def test_a_series_of_days_follows_from_the_first() -> None:
    days = Question(id="raad", text="Wanneer?", answer=Slot(kind="dates", months=6, times=4))
    meeting = _meeting(days)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter", "enter", *"1-10-2026", "enter")
        await reads(anna, "Dag 4: 1-4-2028")


async def test_an_own_figure_is_held_against_the_known_one() -> None:
    slot = Slot(kind="comparison", known=79, unit="euro per inwoner", known_from="2017", aged=True)
    meeting = _meeting(Question(id="kosten", text="Wat kost het ons?", answer=slot))
    ad = meeting.seat("Ad", role=Role.ADVISER)
    for part, value in (("inhabitants", "25000"), ("own", "2400000"), ("year", "2025")):
        ad.command(c.GiveAnswer(TIP, "kosten", value, "", part))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter")
        await reads(anna, "Aantal inwoners: 25.000")
        await reads(anna, "Jaar van ons bedrag: 2025")
        await reads(anna, "Voor 25.000 inwoners is dat 1.975.000 euro")
        await reads(anna, "Bij ons: 2.400.000 euro, dat is 96 euro per inwoner (2025)")


REQUIRED = Check(id="vaardig", text="Minder digivaardigen genoemd.", required=True)


async def test_a_check_is_met_by_the_words_that_are_selected() -> None:
    meeting = _meeting(checks=(REQUIRED, Check(id="b", text="Iets anders.")))
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await reads(anna, "moet in de tekst worden")
        await press(anna, "\x1b[H", "\x1b[1;6C", "f7", "enter")
        await reads(anna, "Aanwijzen in de tekst: “Digitaal")
        bram.edit(VISION, 0, 0, "Ja. ")
        await press(anna, "enter", "escape")
        await reads(anna, "in de tekst: “Digitaal”")
    mark = meeting.room.state.marks[TIP, "vaardig"]
    assert meeting.room.passages.locate(VISION, mark.anchor) == (4, 12)


async def test_a_passage_waits_for_its_required_check_and_tells_why() -> None:
    meeting = _meeting(checks=(REQUIRED,))
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), SMALL) as femke:
        await press(femke, "r")
        await reads(femke, "Eerst moet in de tekst zijn aangewezen")
    assert meeting.room.state.passages[VISION].round is None


async def test_words_of_a_check_that_are_gone_are_told() -> None:
    meeting = _meeting(checks=(REQUIRED,))
    bram = meeting.seat("Bram", "Blauw")
    bram.command(c.MarkCheck(TIP, "vaardig", 0, 8))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await reads(anna, "in de tekst: “Digitaal”")
        bram.edit(VISION, 0, 9, "")
        await reads(anna, "niet meer in de tekst:")


async def test_the_marked_words_are_found_again() -> None:
    meeting = _meeting(checks=(REQUIRED,))
    meeting.seat("Bram", "Blauw").command(c.MarkCheck(TIP, "vaardig", 9, 13))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter", "down", "enter")
        await press(anna, "WAAR")
    assert meeting.room.passages.text(VISION) == "Digitaal WAAR het kan."


async def test_delegations_vote_on_a_sentence_and_who_leads_records_the_outcome() -> None:
    meeting = _meeting(vote=True)
    async with (
        meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna,
        meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), SMALL) as femke,
    ):
        await press(anna, "f7", "enter")
        await reads(anna, "Uw delegatie")
        assert "Vastleggen" not in anna.text
        await press(femke, "f7", "enter")
        await press(anna, "down", "enter")
        await reads(femke, "aanpassen")
        await press(femke, "enter")
        await reads(femke, "De zin staat in de tekst.")
    known = meeting.room.state.phrase(TIP, "motto")
    assert (dict(known.votes), known.outcome) == (
        {"rood": PhraseChoice.ADAPT},
        PhraseChoice.ADOPT,
    )
    assert meeting.room.passages.text(VISION) == (
        "Digitaal waar het kan. Persoonlijk waar het nodig is."
    )


async def test_a_sentence_that_is_dropped_stays_out_of_the_text() -> None:
    meeting = _meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "f7", "enter", "end", "enter", "escape")
        await reads(anna, "weggelaten")
    assert meeting.room.passages.text(VISION) == "Digitaal waar het kan."


async def test_an_observer_fills_nothing_in() -> None:
    meeting = _meeting(WORDS)
    async with meeting.on(lambda: meeting.app("Olga", Role.OBSERVER)) as olga:
        await press(olga, "tab", "enter")
        await reads(olga, "1 Hoe spreken we met inwoners?")
        assert "Invullen" not in olga.text


async def test_what_can_be_filled_in_has_the_number_it_has_in_the_guide() -> None:
    spoken = Question(id="praten", text="Waar praten we alleen over?")
    meeting = _meeting(spoken, WORDS)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7")
        await reads(anna, "▸ 2 Hoe spreken we met inwoners?")
        assert "Waar praten we alleen over?" not in anna.text


async def test_only_what_takes_the_keys_is_marked_and_what_is_chosen_beside_it_stands_out() -> None:
    tags = (Option(id="nu", text="nu geregeld"), Option(id="later", text="komt later"))
    column = Column(id="een", title="Jaar 1", kind="number", unit="euro", tags=tags)
    rows = (Row(id="nieuw", title="Vernieuwing"),)
    money = Question(
        id="geld", text="Hoeveel?", answer=Slot(kind="table", rows=rows, columns=(column,))
    )
    meeting = _meeting(money)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter", "enter", *"500")
        await reads(anna, "• nu geregeld")
        assert "▸ Vastleggen" not in anna.text
        await press(anna, "enter")
        await reads(anna, "▸ nu geregeld")
        await press(anna, "enter")
        await reads(anna, "Jaar 1: 500 euro")


async def test_a_point_opens_at_its_first_question_also_on_a_small_screen() -> None:
    meeting = Meeting()
    meeting.enter(meeting.lead(), "punt-1")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7")
        await reads(anna, "Hoe staat het ermee?")
        await reads(anna, "▸ ○ open")


async def test_only_a_table_to_which_people_add_rows_names_the_key_that_takes_one_away() -> None:
    column = Column(id="stand", title="Stand")
    rows = (Row(id="visie", title="I-visie"),)
    asked = [
        Question(
            id=id, text=text, answer=Slot(kind="table", grows=grows, rows=rows, columns=(column,))
        )
        for id, text, grows in (("vast", "Wat is er?", False), ("groeit", "Wat nog meer?", True))
    ]
    meeting = _meeting(*asked)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter")
        await reads(anna, "↑↓ kiezen   Enter invullen   Esc terug")
        await press(anna, "escape", "down", "enter")
        await reads(anna, "Enter invullen   Del eigen rij weg   Esc terug")


async def test_there_may_be_nothing_to_fill_in() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7")
        await reads(anna, "Bij deze stap is niets in te vullen.")


async def test_a_name_that_nobody_gave_stands_out_and_a_share_is_a_bar() -> None:
    share = Column(id="ver", title="Hoe ver", kind="number", unit="%", least=0, most=100)
    table = Slot(kind="table", rows=(Row(id="pas", title="Paspoort"),), columns=(share,))
    meeting = _meeting(NAME, Question(id="ver", text="Hoe ver digitaal?", answer=table))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (120, 40)) as anna:
        await reads(anna, "▲ nog niet ingevuld")
        bram = meeting.seat("Bram", "Blauw")
        bram.command(GiveAnswer(TIP, "ver", "60", "pas", "ver"))
        await reads(anna, "■■■■■■···· 60%")
        bram.command(GiveAnswer(TIP, "wie", "Els de Boer"))
        await reads_no_more(anna, "▲ nog niet ingevuld")


async def test_amounts_are_added_up_by_column_and_together() -> None:
    years = tuple(
        Column(id=f"jaar-{number}", title=f"Jaar {number}", kind="number", unit="euro")
        for number in (1, 2)
    )
    rows = (Row(id="a", title="Proeven"), Row(id="b", title="Beheer"))
    meeting = _meeting(
        Question(id="geld", text="Hoeveel?", answer=Slot(kind="table", rows=rows, columns=years))
    )
    bram = meeting.seat("Bram", "Blauw")
    for row, column, amount in (
        ("a", "jaar-1", "1000"),
        ("b", "jaar-1", "500"),
        ("b", "jaar-2", "2000"),
    ):
        bram.command(GiveAnswer(TIP, "geld", amount, row, column))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (200, 60)) as anna:
        await reads(anna, "Samen 3.500 euro")
        await reads(anna, "Jaar 1 1.500; Jaar 2")


async def test_keys_that_arrive_together_open_one_dialog() -> None:
    meeting = _meeting(WORDS)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "tab")
        anna.type("   ")
        await anna.idle()
        await reads(anna, "Vastleggen")
        await press(anna, "escape")
        await reads_no_more(anna, "Vastleggen")
