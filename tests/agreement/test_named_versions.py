"""An older text of a passage can get a name, by whoever may write."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.events import VersionNamed
from workshop.agreement.roles import Action, Role, may
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import PassageId

VISION = PassageId("visie")
ONE, OTHER = "0f" * 32, "1e" * 32


@pytest.fixture
def table() -> Table:
    return Table(scenario(), "Rood")


def test_a_version_gets_a_name_and_the_last_one_counts(table: Table) -> None:
    table.leads(c.NameVersion(VISION, ONE, "  Na de\tlunch "))
    table.leads(c.NameVersion(VISION, OTHER, "Slot"), c.NameVersion(VISION, ONE, "Voor de lunch"))

    known = table.state.passages[VISION]
    assert (known.name_of(ONE), known.name_of(OTHER)) == ("Voor de lunch", "Slot")
    assert known.name_of("2d" * 32) == ""
    assert len(known.named) == 2


def test_the_same_name_again_is_nothing_new(table: Table) -> None:
    table.leads(c.NameVersion(VISION, ONE, "Slot"), c.NameVersion(VISION, ONE, "Slot "))

    assert sum(isinstance(event, VersionNamed) for event in table.events) == 1


def test_a_name_must_have_letters_and_the_version_must_be_one(table: Table) -> None:
    with pytest.raises(RefusedError, match="version-name-empty"):
        table.leads(c.NameVersion(VISION, ONE, " \n"))
    with pytest.raises(NotFoundError, match="version-unknown"):
        table.leads(c.NameVersion(VISION, "geen hash", "Slot"))
    with pytest.raises(NotFoundError, match="passage-unknown"):
        table.leads(c.NameVersion(PassageId("niets"), ONE, "Slot"))


def test_only_who_writes_gives_names() -> None:
    assert c.NameVersion.action is Action.EDIT_TEXT
    assert not may(Role.OBSERVER, c.NameVersion.action)
