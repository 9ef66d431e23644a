"""A replica believes its server no more than the server believes a replica."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import ANN, live, write
from tests.rooms.conftest import TIP_2, VISION
from tests.rooms.mirrored import Elsewhere
from workshop.agreement import events as e
from workshop.agreement.clean import clean_text
from workshop.document.chunk import FOREIGN, chunk
from workshop.document.replica import Replica
from workshop.errors import ReplicationError
from workshop.ids import DelegationId, ParticipantId
from workshop.journal.base import Record, RecordKind
from workshop.journal.memory import MemoryJournal
from workshop.replication import messages as m
from workshop.replication.frames import pack
from workshop.rooms.room import Room
from workshop.rooms.wary import harmless, looked_at

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOSTILE = "\x1b]0;kwaad\x07\x9b2J\u202e\x00"


@given(st.recursive(st.none() | st.text() | st.integers(), lambda one: st.lists(one, max_size=3)))
def test_nothing_that_steers_a_terminal_is_left_in_an_event(value: object) -> None:
    said = json.dumps({"type": "note", "text": [value, HOSTILE]}).encode()
    text = harmless(said).decode()
    assert clean_text(text) == text and "\\u" not in text.replace("\\\\", "")


def test_events_within_an_event_are_looked_at_as_well() -> None:
    inner = json.dumps({"type": "note", "text": HOSTILE})
    said = json.dumps({"type": "disclosed", "events": [inner]}).encode()
    (kept,) = json.loads(harmless(said))["events"]
    assert json.loads(kept)["text"] == clean_text(HOSTILE)


def test_what_is_clean_stays_as_it_is() -> None:
    event = e.StepEntered(at=NOON, by=ParticipantId("gerda"), step=TIP_2)
    assert harmless(e.encode_event(event)) == e.encode_event(event)
    typed = json.dumps({"text": "C:\\bestand\\uit\nü"}, ensure_ascii=False).encode()
    assert json.loads(harmless(typed)) == json.loads(typed)


@pytest.mark.parametrize("payload", [b"\xff\xfe", b'"\\u0000', b"[" * 100_000 + b"\\u0000"])
def test_what_is_no_event_is_not_kept(payload: bytes) -> None:
    with pytest.raises(ReplicationError, match="replica-message"):
        looked_at(Record(1, RecordKind.EVENT, payload, None, NOON))


@pytest.mark.parametrize("raw", [b"\x85oJ\x83" + bytes(40), chunk(bytes(2 * FOREIGN.body))[1]])
def test_what_is_no_change_is_not_kept(raw: bytes) -> None:
    with pytest.raises(ReplicationError, match="replica-message"):
        looked_at(Record(1, RecordKind.CHANGE, raw, VISION, NOON))


@pytest.fixture
async def cato(room: Room, journal: MemoryJournal, tmp_path: Path) -> AsyncIterator[Elsewhere]:
    """A replica in step, with words that nobody has yet."""
    elsewhere = Elsewhere(room, journal, tmp_path / "cato")
    async with elsewhere.running():
        await elsewhere.in_step()
        yield elsewhere


def lies(cato: Elsewhere) -> dict[str, Callable[[], m.FromServer]]:
    """What a server might say instead."""
    last = cato.copied

    def record(kind: str, payload: bytes) -> Callable[[], m.FromServer]:
        item = m.Item(k=kind, p=VISION if kind == "change" else None, at=1, payload=payload)
        return lambda: m.Records(after=last, items=(item,))

    def event(**fields: object) -> Callable[[], m.FromServer]:
        said = {"v": 1, "at": NOON.isoformat(), "by": "gerda", **fields}
        return record("event", json.dumps(said).encode())

    elsewhere = live("iets anders")
    strange = write(elsewhere, ANN, 0, 0, "kwaad")
    assert strange is not None
    fits = Replica.load(cato.mirror._journal.changes(VISION, last))
    good = write(fits, ANN, 0, 0, "goed")
    assert good is not None
    here = {"session": "s-1", "participant": "cato", "actor": "ab" * 16, "standing": "typing"}
    return {
        "an answer to nothing": event(type="comment-replied", comment="weg", text="?"),
        "a change that is none": record("change", b"x" * 60),
        "a change that builds on another text": record("change", strange),
        "a change of a text that is none": lambda: m.Records(
            after=last,
            items=tuple(m.Item(k="change", p=p, at=1, payload=good) for p in (VISION, "elders")),
        ),
        "somebody at a step that is none": lambda: m.Here(step="elders", **here),
        "somebody in a text that is none": lambda: m.Here(step=TIP_2, passage="elders", **here),
        "somebody idle since before all": lambda: m.Here(step=TIP_2, idle=9e8, **here),
        "a refusal of a text that is none": lambda: m.Refused(
            items=(m.Refusal(p="elders", hash=bytes(32), reason="not-allowed"),)
        ),
        "counts of nothing": lambda: m.Temperature(open=True, shown=True, counts=(1,)),
        "records out of order": lambda: m.Records(
            after=last + 7, items=(m.Item(k="event", at=1, payload=b"{}"),)
        ),
        "an end that steers a terminal": lambda: m.Goodbye(
            reason="line-refused", values={"said": HOSTILE}
        ),
    }


LIES = (
    "an answer to nothing",
    "a change that is none",
    "a change that builds on another text",
    "a change of a text that is none",
    "somebody at a step that is none",
    "somebody in a text that is none",
    "somebody idle since before all",
    "a refusal of a text that is none",
    "counts of nothing",
    "records out of order",
    "an end that steers a terminal",
)


@pytest.mark.parametrize("name", LIES)
async def test_a_lie_costs_no_word_and_no_fault(
    cato: Elsewhere, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    cato.line.held = True
    cato.me.edit(VISION, 0, 0, "Mijn ")
    copied, text = cato.copied, cato.mirror.passages.text(VISION)
    cato.tether._heard(pack(m.encode(lies(cato)[name]())))
    await asyncio.sleep(0)

    assert cato.copied == copied
    assert cato.mirror.passages.text(VISION) == text
    assert "Traceback" not in caplog.text and "could not be taken in" not in caplog.text
    cato.restore()
    await cato.in_step()
    assert cato.room.passages.text(VISION) == text


async def test_a_change_that_never_fits_costs_one_new_room(cato: Elsewhere) -> None:
    cato.line.held = True
    lie = lies(cato)["a change that builds on another text"]()
    first = cato.mirror
    cato.tether._heard(pack(m.encode(lie)))
    second = cato.mirror
    cato.restore()
    await cato.in_step()
    cato.line.held = True
    cato.tether._heard(pack(m.encode(lie)))
    assert first is not second is cato.mirror


async def test_a_name_that_steers_a_terminal_is_kept_without_that(cato: Elsewhere) -> None:
    cato.line.held = True
    event = e.DelegationAdded(
        at=NOON,
        by=ParticipantId("gerda"),
        id=DelegationId("geel"),
        name="Ge" + HOSTILE + "el",
        initials="GE",
    )
    item = m.Item(k="event", at=1, payload=e.encode_event(event))
    cato.tether._heard(pack(m.encode(m.Records(after=cato.copied, items=(item,)))))
    name = cato.mirror.state.delegations[DelegationId("geel")].name
    assert name == clean_text(event.name) != event.name


def test_a_moment_that_no_calendar_has_is_no_message() -> None:
    hello = m.Hello(actor="ab" * 16, since=1e9).model_dump(mode="json")
    for far in (1e11, 9e11):
        with pytest.raises(ReplicationError, match="replica-message"):
            m.decode_replica(json.dumps({**hello, "since": far}).encode())
