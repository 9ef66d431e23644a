"""What people come back with, and that it opens no other seat."""

from __future__ import annotations

import pytest

from tests.build import NOON, Table, scenario
from workshop.agreement import events as e
from workshop.agreement.commands import RenewCode
from workshop.agreement.passes import (
    KEYS_LIMIT,
    RETURN_LIFETIME,
    CodeUsed,
    ForgetKey,
    NewReturnCode,
    Pass,
    RememberKey,
    fingerprint_of,
    give_return_code,
)
from workshop.agreement.roles import Role
from workshop.errors import RefusedError
from workshop.ids import ParticipantId


def fingerprint(number: int = 0) -> str:
    return "SHA256:" + str(number).zfill(43)


@pytest.fixture
def table() -> Table:
    return Table(scenario(), "Rood")


def test_a_new_return_code_takes_the_place_of_the_old_one(table: Table) -> None:
    anna = table.joins("Anna", "rood")
    table.happens(give_return_code(anna, NOON, lambda size: bytes(size)))
    first = table.state.passes[anna]
    table.does(anna, NewReturnCode())

    assert first == Pass("AAAA-AAAA", NOON + RETURN_LIFETIME)
    assert table.state.passes[anna].code not in ("", first.code)


def test_a_key_is_remembered_once_and_forgotten_when_its_owner_wants(table: Table) -> None:
    anna, bram = table.joins("Anna", "rood"), table.joins("Bram", "rood")
    for _ in range(2):
        table.does(anna, RememberKey(fingerprint()))
    assert table.state.passes[anna].keys == (fingerprint(),)
    assert bram not in table.state.passes

    assert table.does(bram, ForgetKey(fingerprint())) == []
    assert table.state.passes[anna].keys == (fingerprint(),)
    table.does(anna, ForgetKey(fingerprint()))
    assert table.state.passes[anna].keys == ()


def test_there_is_an_end_to_the_keys_of_one_person(table: Table) -> None:
    anna = table.joins("Anna", "rood")
    for number in range(KEYS_LIMIT):
        table.does(anna, RememberKey(fingerprint(number)))
    with pytest.raises(RefusedError) as refused:
        table.does(anna, RememberKey(fingerprint(99)))
    assert refused.value.id == "keys-full"


@pytest.mark.parametrize(
    "text",
    ["", "SHA256:", "MD5:" + "0" * 43, "SHA256:" + "0" * 42, "SHA256:" + "é" * 43, "x" * 9999],
)
def test_what_is_no_fingerprint_is_not_remembered(table: Table, text: str) -> None:
    anna = table.joins("Anna", "rood")
    assert fingerprint_of(text) == ""
    with pytest.raises(RefusedError):
        table.does(anna, RememberKey(text))


def test_a_code_that_was_used_counts_no_more_until_there_is_a_new_one(table: Table) -> None:
    gerda = table.joins("Gerda", role=Role.FACILITATOR)
    used = table.state.code(Role.FACILITATOR)
    table.happens(CodeUsed(at=NOON, by=gerda, id=gerda, role=Role.FACILITATOR))

    assert not table.state.has_code(Role.FACILITATOR)
    assert [c.used for c in table.state.codes if c.code == used.code] == [True]
    assert all(not c.used for c in table.state.codes if c.role is not Role.FACILITATOR)

    table.leads(RenewCode(Role.FACILITATOR))
    assert not table.state.code(Role.FACILITATOR).used


def test_passes_come_back_from_json_as_they_went(table: Table) -> None:
    anna = table.joins("Anna", "rood")
    events: list[e.Event] = [
        give_return_code(anna, NOON, lambda size: bytes(size)),
        *table.does(anna, RememberKey(fingerprint())),
        *table.does(anna, ForgetKey(fingerprint())),
        CodeUsed(at=NOON, id=ParticipantId("anna"), role=Role.FACILITATOR),
    ]
    assert [e.decode_event(e.encode_event(event)) for event in events] == events
