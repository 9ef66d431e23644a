"""The whole talk on one screen."""

from __future__ import annotations

import pytest

from tests.build import Table
from workshop.agreement.commands import EnterStep
from workshop.i18n import translator
from workshop.scenario.catalogue import bundled
from workshop.scenario.loader import load
from workshop.tui.widgets.prose import plain
from workshop.tui.widgets.route import route_blocks
from workshop.tui.widgets.rows import lay_out

SCENARIOS = [load(path) for path in bundled()]
INNER = 72
"""Cells of a page at 80 columns."""


def _rows(table: Table) -> list[str]:
    blocks = route_blocks(table.state, translator("nl"))
    return [plain(row) for _, row in lay_out(blocks, INNER)]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_every_step_and_what_comes_out_fit_on_a_small_screen(scenario: object) -> None:
    known = next(one for one in SCENARIOS if one is scenario)
    rows = _rows(Table(known))
    said = " ".join(" ".join(rows).split())
    assert len(rows) <= 20
    for step in known.steps:
        assert step.title in said
    assert known.outcome[:30] in said


def test_it_shows_where_the_room_is_and_what_is_behind_it() -> None:
    table = Table(SCENARIOS[[one.id for one in SCENARIOS].index("visiegesprek")])
    table.leads(EnterStep(table.state.scenario.steps[1].step_id))
    signs = [row[0] for row in _rows(table) if row[:1] in ("●", "◆", "○")]
    assert signs[:3] == ["●", "◆", "○"]
