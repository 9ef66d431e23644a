"""A document tells the time of the place where the talk was held, the same on every machine."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from xml.etree import ElementTree
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from tests.build import Table, scenario
from tests.export.meetings import document, rich
from workshop import clock
from workshop.agreement import commands as c
from workshop.agreement.events import decode_event, encode_event
from workshop.agreement.state import WorkshopState
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.model import build
from workshop.export.records.document import Document
from workshop.export.template import PLAIN, Template
from workshop.export.wording import Wording
from workshop.export.zone import zone_of
from workshop.i18n import Locale, translator
from workshop.ids import PassageId

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_RICH = rich()
_SENTENCE = "Tijden zijn die van Europe/Amsterdam."
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def at(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def edition(made: Document = _RICH, locale: Locale = "nl", template: Template = PLAIN) -> Edition:
    return Edition.of(made, translator(locale), template, zone=_AMSTERDAM)


def rendered(format: str, edition: Edition) -> str:
    return FORMATS[format].render(edition).decode("utf-8-sig")


@pytest.mark.parametrize(
    ("moment", "dutch", "english"),
    [
        ("2026-03-23 12:28", "23 maart 2026, 13:28 uur", "23 March 2026, 13:28"),
        ("2026-07-01 12:28", "1 juli 2026, 14:28 uur", "1 July 2026, 14:28"),
        ("2026-03-23 22:59", "23 maart 2026, 23:59 uur", "23 March 2026, 23:59"),
        ("2026-03-23 23:00", "24 maart 2026, 00:00 uur", "24 March 2026, 00:00"),
        ("2026-12-31 23:30", "1 januari 2027, 00:30 uur", "1 January 2027, 00:30"),
        # Summer time begins on 29 March 2026: after 01:59 it is 03:00.
        ("2026-03-28 22:59", "28 maart 2026, 23:59 uur", "28 March 2026, 23:59"),
        ("2026-03-29 00:59", "29 maart 2026, 01:59 uur", "29 March 2026, 01:59"),
        ("2026-03-29 01:00", "29 maart 2026, 03:00 uur", "29 March 2026, 03:00"),
        ("2026-03-29 21:59", "29 maart 2026, 23:59 uur", "29 March 2026, 23:59"),
        ("2026-03-29 22:00", "30 maart 2026, 00:00 uur", "30 March 2026, 00:00"),
    ],
)
def test_a_moment_is_what_the_clock_on_the_wall_said(moment: str, dutch: str, english: str) -> None:
    assert Wording(translator("nl"), _AMSTERDAM).moment(at(moment)) == dutch
    assert Wording(translator("en"), _AMSTERDAM).moment(at(moment)) == english


def test_in_utc_every_moment_says_so_and_the_head_does_not() -> None:
    wording = Wording(translator("nl"))

    assert wording.moment(at("2026-07-01 23:30")) == "1 juli 2026, 23:30 UTC"
    assert wording.whose_time() == ""
    assert "Tijden zijn" not in rendered("markdown", Edition.of(_RICH, translator("nl")))


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_the_head_says_once_whose_time_it_is(format: str) -> None:
    text = rendered(format, edition())

    assert text.count(_SENTENCE) == 1
    assert text.index(_SENTENCE) < text.index("Akkoord op ")
    assert "UTC" not in text


def test_the_sentence_stands_under_a_cover_of_the_house_and_its_days_are_of_the_zone() -> None:
    late = replace(_RICH, created=at("2026-03-22 23:10"), decided=at("2026-03-23 23:10"))
    template = Template(cover="Van {created} tot {decided}.")
    text = rendered("markdown", edition(late, template=template))

    assert f"Van 23 maart 2026 tot 24 maart 2026.\n\n{_SENTENCE}\n" in text


def test_a_spreadsheet_names_the_zone_above_its_moments() -> None:
    passage, *others = _RICH.passages
    round, *more = passage.rounds
    late = replace(round, opened=at("2026-07-01 23:30:05"))
    made = replace(_RICH, passages=(replace(passage, rounds=(late, *more)), *others))
    positions, items = (
        rendered(f"csv-{name}", edition(made)) for name in ("positions", "register")
    )

    assert "Voorgelegd (Europe/Amsterdam);" in positions
    assert "Afgesloten (Europe/Amsterdam);" in positions
    assert ";2026-07-02 01:30:05;" in positions
    assert "Genoteerd (Europe/Amsterdam)" in items
    assert "Put forward (Europe/Amsterdam)," in rendered("csv-positions", edition(made, "en"))
    assert "Put forward (UTC)," in rendered("csv-positions", Edition.of(made, translator("en")))


@pytest.mark.parametrize("format", ["json", "ics", "svg"])
def test_what_programs_read_is_the_same_in_every_zone(format: str) -> None:
    plain = Edition.of(_RICH, translator("nl"))

    assert FORMATS[format].render(edition()) == FORMATS[format].render(plain)


def test_the_version_is_the_same_in_every_zone() -> None:
    assert edition().version == Edition.of(_RICH, translator("nl")).version


def test_a_bundle_tells_people_the_time_of_the_zone_and_programs_utc() -> None:
    with zipfile.ZipFile(BytesIO(FORMATS["bundle"].render(edition()))) as bundle:
        files = {name: bundle.read(name).decode("utf-8", "replace") for name in bundle.namelist()}

    pages = [text for name, text in files.items() if name.endswith(".md") and "/" in name]
    described = [text for name, text in files.items() if name.endswith("mdto.xml")]
    assert pages and all(text.count(_SENTENCE) == 1 and "UTC" not in text for text in pages)
    times = [time for text in described for time in re.findall(r"<eventTijd>(.*?)</", text)]
    assert set(times) == {
        f"{moment:%Y-%m-%dT%H:%M:%SZ}" for moment in (_RICH.created, _RICH.decided)
    }
    (data,) = (text for name, text in files.items() if name.endswith(".json"))
    assert data == rendered("json", Edition.of(_RICH, translator("nl")))


def _dates_in_the_margin(name: str, made: Edition) -> list[str]:
    """The moment of every comment, in order."""
    archive = zipfile.ZipFile(BytesIO(FORMATS[name].render(made)))
    if name == "odt":
        content = archive.read("content.xml").decode()
        return re.findall(r"<office:annotation.*?<dc:date>(.*?)</dc:date>", content)
    comments = ElementTree.fromstring(archive.read("word/comments.xml"))
    return [known.attrib[f"{_WORD}date"] for known in comments.iter(f"{_WORD}comment")]


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_comments_in_the_margin_have_the_time_that_the_text_has(name: str) -> None:
    plain = _dates_in_the_margin(name, Edition.of(_RICH, translator("nl")))
    there = _dates_in_the_margin(name, edition())

    assert there
    # Without a zone behind it, which word processors leave out of what they show.
    assert [datetime.fromisoformat(date).tzinfo for date in there] == [None] * len(there)
    assert [datetime.fromisoformat(date) for date in there] == [
        datetime.fromisoformat(date.rstrip("Z")) + timedelta(hours=1) for date in plain
    ]


def _decided(moment: datetime, zone: str) -> WorkshopState:
    """A small workshop whose last decision was at a moment."""
    content = scenario().model_copy(update={"time_zone": zone})
    table = Table(content, "Rood")
    table.leads(c.OpenRound(PassageId("visie")))
    state = table.state
    passage = state.passages[PassageId("visie")]
    rounds = tuple(replace(round, opened_at=moment) for round in passage.rounds)
    passages = {**state.passages, passage.id: replace(passage, rounds=rounds)}
    return replace(state, passages=passages)


@pytest.mark.parametrize(
    ("zone", "first"), [("UTC", "2026-12-23"), ("Europe/Amsterdam", "2026-12-24")]
)
def test_days_that_are_proposed_count_from_the_day_of_the_zone(zone: str, first: str) -> None:
    state = _decided(at("2026-06-23 22:30"), zone)
    made = build(state, dict.fromkeys(state.passages, ""))

    assert made.dates[0].day.isoformat() == first


@pytest.fixture
def no_zones(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a time zone database."""

    def missing(name: str) -> ZoneInfo:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(clock, "ZoneInfo", missing)


@pytest.mark.usefixtures("no_zones")
def test_a_machine_that_does_not_know_the_zone_tells_utc_and_says_so() -> None:
    content = scenario().model_copy(update={"time_zone": "Europe/Amsterdam"})
    table = Table(content, "Rood")
    table.leads(c.EnterStep(content.steps[1].step_id))
    text = rendered(
        "markdown", Edition.of(document(table), translator("nl"), zone=zone_of(content))
    )

    assert "Begonnen op 23 maart 2026, 12:00 UTC" in text
    assert "Tijden zijn" not in text


@pytest.mark.parametrize("name", ["Europe", "Europe/Nergens", "../UTC", "/etc/localtime", "", "\0"])
def test_what_is_no_zone_is_none_to_the_machine(name: str) -> None:
    assert clock.zone_named(name) is None


def test_a_workshop_from_before_there_were_zones_is_in_utc() -> None:
    created = Table(scenario(), "Rood").events[0]
    stored = json.loads(encode_event(created))
    del stored["scenario"]["time_zone"]
    again = decode_event(json.dumps(stored).encode())

    assert again == created
    assert zone_of(again.scenario) is UTC  # type: ignore[union-attr]


def test_the_zone_stays_with_a_workshop() -> None:
    content = scenario().model_copy(update={"time_zone": "Europe/Amsterdam"})
    created = Table(content, "Rood").events[0]

    assert decode_event(encode_event(created)) == created
    assert b'"time_zone":"Europe/Amsterdam"' in encode_event(created)
