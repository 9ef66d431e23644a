from __future__ import annotations

import pytest

from workshop.ssh import tally
from workshop.ssh.audit import Reason
from workshop.ssh.tally import Tally

FULL, SILENT = Reason.TOO_MANY_AT_DOOR, Reason.SILENT_AT_DOOR


async def test_the_first_of_a_minute_have_their_line_and_the_others_a_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tally, "MOST", 2)
    told: list[tuple[Reason, int]] = []
    counting = Tally(lambda reason, number: told.append((reason, number)))
    asked = [counting.has_line(reason) for reason in (FULL, FULL, FULL, SILENT, FULL)]
    assert asked == [True, True, False, False, False]
    counting.close()
    assert told == [(FULL, 2), (SILENT, 1)]
    assert counting.has_line(FULL)
    counting.close()
    assert len(told) == 2
