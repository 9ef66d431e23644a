"""Twenty passages, sixty comments and forty suggestions leave the room, whole and the same."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest

from tests.export import parsed
from workshop.agreement import commands as c
from workshop.agreement.roles import Role
from workshop.agreement.suggestions import AddSuggestion
from workshop.cli.opening import found
from workshop.cli.press import Press
from workshop.cli.stored import read_whole
from workshop.export.formats import FORMATS
from workshop.export.proving import prove
from workshop.ids import PassageId
from workshop.journal.store import Store
from workshop.rooms.registry import Registry
from workshop.rooms.room import Room
from workshop.scenario.model import Passage, Scenario, Step

PASSAGES, COMMENTS, SUGGESTIONS = 20, 60, 40

_WORDS = "Wij regelen dit samen met de regio, zo dat iedere inwoner er iets aan heeft. "
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def clock() -> datetime:
    """A moment that stands still."""
    return datetime(2026, 3, 23, 12, 0, tzinfo=UTC)


def _scenario() -> Scenario:
    ids = [f"deel-{number}" for number in range(1, PASSAGES + 1)]
    return Scenario(
        format=1,
        id="groot",
        language="nl",
        title="Groot",
        summary="Voor tests.",
        outcome="Een tekst.",
        passages=tuple(Passage(id=id, title=f"Over {id}", starter=_WORDS * 12) for id in ids),
        steps=tuple(
            Step(id=f"stap-{id}", kind="tip", title=id, passage=id, summary="Tip.") for id in ids
        ),
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty data directory."""
    made = Store(tmp_path / "data")
    made.prepare()
    return made


@pytest.fixture
async def room(store: Store) -> AsyncIterator[Room]:
    """The room after a long afternoon."""
    state = found(store, _scenario(), "Groot akkoord", ("Rood",), clock, secrets.token_bytes)
    async with Registry(store, clock, secrets.token_bytes) as registry:
        guest = await registry.guest(state.id, "Els", Role.RECORDER)
        session = guest.sit(None, "nl")
        for number in range(COMMENTS):
            passage = PassageId(f"deel-{number % PASSAGES + 1}")
            start = len(_WORDS) * (number // PASSAGES)
            session.command(c.AddComment(passage, start, start + 40, f"Opmerking van {number}."))
        for number in range(SUGGESTIONS):
            passage = PassageId(f"deel-{number % PASSAGES + 1}")
            start = len(_WORDS) * (5 + number // PASSAGES)
            asked = AddSuggestion(passage, start, start + 3, f"De raad {number}", "Duidelijker.")
            session.command(asked)
        for number in range(1, PASSAGES + 1):
            session.edit(PassageId(f"deel-{number}"), 0, 0, "Vooraf. ")
        yield guest.room


async def test_every_form_is_the_same_from_the_room_and_from_the_disk(
    room: Room, store: Store
) -> None:
    whole = read_whole(store, room.id)
    for format in FORMATS.values():
        live = Press().edition(room.state, room.passages, format)
        stored = Press().edition(whole.state, whole.passages(), format)
        assert format.render(live) == format.render(stored), format.name


async def test_every_comment_and_suggestion_is_at_its_words_in_word(room: Room) -> None:
    format = FORMATS["docx"]
    made = format.render(Press().edition(room.state, room.passages, format))
    with ZipFile(BytesIO(made)) as file:
        body = fromstring(file.read("word/document.xml"))
        comments = fromstring(file.read("word/comments.xml"))

    gone = ["".join(t.text or "" for t in e.iter(f"{_W}delText")) for e in body.iter(f"{_W}del")]
    assert gone == ["Wij"] * SUGGESTIONS
    assert len(list(body.iter(f"{_W}ins"))) == SUGGESTIONS
    # Every comment, and every suggestion's reason.
    assert len(list(comments)) == COMMENTS + SUGGESTIONS


async def test_every_comment_and_suggestion_is_told_in_markdown(room: Room) -> None:
    format = FORMATS["markdown"]
    made = format.render(Press().edition(room.state, room.passages, format)).decode()
    words = parsed.words(made)

    for number in range(COMMENTS):
        assert f"Opmerking van {number}." in words
    for number in range(SUGGESTIONS):
        assert f"De raad {number}" in words
    assert "staat niet meer in de tekst" not in words


async def test_the_bundle_of_it_is_proven(room: Room) -> None:
    format = FORMATS["bundle"]

    assert prove(format.render(Press().edition(room.state, room.passages, format))).files > 30
