"""``workshop close``: what must stay stays, and of what must go nothing is left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.rooms.conftest import seeded_bytes, take_seat
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.roles import Role
from workshop.agreement.suggestions import AddSuggestion
from workshop.errors import AdmissionError, RefusedError
from workshop.ids import PassageId, WorkshopId
from workshop.journal.store import Store
from workshop.rooms.fold import fold
from workshop.rooms.keeper import catch_up
from workshop.rooms.registry import Registry
from workshop.rooms.room import Room

VISION = PassageId("visie")
NOW = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)


@pytest.fixture
def codes() -> dict[str, str]:
    """Filled in by ``met``."""
    return {}


@pytest.fixture
def met(data: Path, made: str, codes: dict[str, str]) -> str:
    """The id of a workshop in which people met, and that nobody has open."""
    now = [NOW]

    def clock() -> datetime:
        now[0] += timedelta(seconds=9)
        return now[0]

    journal = Store(data).open(WorkshopId(made))
    room = Room(journal, clock, seeded_bytes().randbytes)
    gerda = take_seat(room, "Gerda", Role.FACILITATOR)
    anna = take_seat(room, "Anna Jansen", Role.DELEGATE, "rood")
    bram = take_seat(room, "Bram", Role.DELEGATE, "rood")
    for at, letter in enumerate("Een geheim dat wegging. "):
        anna.edit(VISION, at, at, letter)
    version = room.passages.versions(VISION)[-1].hash
    anna.command(c.NameVersion(VISION, version, "het geheim"))
    catch_up(room, journal, every=1)
    anna.edit(VISION, 0, 24, "")
    bram.edit(VISION, 0, 0, "Samen kiezen wij.\n")
    anna.command(c.AddComment(VISION, 6, 12, "Wie kiest er?"))
    anna.command(AddSuggestion(VISION, 0, 5, "Met elkaar"))
    gerda.command(c.OpenRound(VISION))
    anna.command(c.TakePosition(VISION, Stand.RESERVATION, "Mits de balie blijft."))
    gerda.command(c.RevealPositions(VISION))
    gerda.command(c.DeclareAgreed(VISION))
    codes |= {given.role.value: given.code for given in room.state.codes}
    journal.close()
    return made


def closed(data: Path, id: str) -> Room:
    journal = Store(data).reader(WorkshopId(id))
    return Room(journal, lambda: NOW, seeded_bytes().randbytes)


def test_text_decisions_and_reasons_stay(program: Program, data: Path, met: str) -> None:
    document = program("export", met, "--data", data).text
    before = closed(data, met)

    done = program("close", met, "--yes", "--data", data)

    assert (done.code, done.err) == (0, "")
    after = closed(data, met)
    assert after.passages.texts() == before.passages.texts()
    assert after.state.passages[VISION].rounds == before.state.passages[VISION].rounds
    assert after.passages.seal_intact(VISION) is True
    assert [after.passages.comment_range(id) for id in after.state.comments] == [(6, 12)]
    assert after.passages.suggestion_place(next(iter(after.state.suggestions))) is not None
    exported = program("export", met, "--data", data).text
    for kept in ("Samen kiezen wij.", "Mits de balie blijft.", "Wie kiest er?"):
        assert kept in document
        assert kept in exported


def test_how_the_words_came_to_be_is_gone(program: Program, data: Path, met: str) -> None:
    before = closed(data, met)
    authors = [bytes(author) for author in before.passages.kept({})[VISION].seqs]
    assert len(authors) == 3

    program("close", met, "--yes", "--data", data)

    assert not list(data.glob("*-wal"))
    after = closed(data, met)
    assert len(after.passages.versions(VISION)) == 1
    assert {author for *_, author in after.passages.authors(VISION, 0, 99)} == {None}
    assert after.state.passages[VISION].named == ()
    bytes_left = b"".join(path.read_bytes() for path in data.glob(f"{met}.*"))
    assert b"geheim" not in bytes_left
    _, *people = authors
    for author in people:
        assert author not in bytes_left
        assert author.hex().encode() not in bytes_left


def test_it_says_what_it_kept_and_what_it_removed(program: Program, data: Path, met: str) -> None:
    shown = program("close", met, "--yes", "--data", data).text

    assert "1 passages" in shown
    assert "26 wijzigingen" in shown
    assert "2 sessies" in shown
    assert "met naam" in shown
    assert "reservekopieën" in shown
    assert program("verify", met, "--data", data).code == 0


def test_people_can_be_replaced_by_their_delegation(program: Program, data: Path, met: str) -> None:
    done = program("close", met, "--yes", "--per-delegation", "--data", data)
    assert (done.code, done.err) == (0, "")

    bytes_left = b"".join(path.read_bytes() for path in data.glob(f"{met}.*"))
    for name in (b"Anna", b"anna", b"Jansen", b"Bram", b"bram", b"Gerda", b"gerda"):
        assert name not in bytes_left
    names = [person.name for person in closed(data, met).state.participants.values()]
    assert names == ["procesbegeleider", "Rood"]
    assert "Mits de balie blijft." in program("export", met, "--data", data).text


async def test_no_code_opens_the_door_and_nobody_writes(
    program: Program, data: Path, met: str, codes: dict[str, str]
) -> None:
    async with Registry(Store(data), lambda: NOW, seeded_bytes().randbytes) as registry:
        # A server that runs has read the codes before.
        assert await registry._door(codes["delegate"].replace("-", "")) is not None

        program("close", met, "--yes", "--data", data)

        with pytest.raises(AdmissionError, match="code-expired"):
            await registry.admit("anna", codes["delegate"])
    journal = Store(data).open(WorkshopId(met))
    room = Room(journal, lambda: NOW, seeded_bytes().randbytes)
    with pytest.raises(RefusedError, match="workshop-closed"):
        take_seat(room, "Chris", Role.DELEGATE, "rood")
    with pytest.raises(RefusedError, match="workshop-closed"):
        take_seat(room, "Gerda", Role.FACILITATOR).edit(VISION, 0, 0, "x")
    journal.close()


def test_what_is_not_agreed_is_closed_only_on_request(
    program: Program, data: Path, made: str
) -> None:
    refused = program("close", made, "--yes", "--data", data)
    done = program("close", made, "--yes", "--unfinished", "--data", data)
    again = program("close", made, "--yes", "--data", data)

    assert (refused.code, done.code, again.code) == (1, 0, 1)
    assert "--unfinished" in refused.err
    assert "voorgoed gesloten" in again.err


def test_without_a_yes_nothing_happens(program: Program, data: Path, met: str) -> None:
    before = (data / f"{met}.workshop").read_bytes()

    done = program("close", met, "--data", data)

    assert done.code == 2
    assert (data / f"{met}.workshop").read_bytes() == before


def test_a_workshop_that_somebody_has_open_is_not_closed(
    program: Program, data: Path, met: str
) -> None:
    journal = Store(data).open(WorkshopId(met))
    records = journal.last

    done = program("close", met, "--yes", "--data", data)

    assert done.code == 3
    assert journal.last == records
    assert fold(journal).state.closed is None
    journal.close()
