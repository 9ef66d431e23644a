"""Who may do what, as one table."""

from __future__ import annotations

import pytest

from workshop.agreement.roles import Action, Role, authorise, may
from workshop.errors import NotAllowedError

# Read along the row: what a role may do. f = facilitator, r = recorder, d = delegate,
# a = adviser, o = observer.
_TABLE = {
    Action.READ: "frdaop",
    Action.EDIT_TEXT: "frd",
    Action.TICK_CHECK: "frda",
    Action.ASSESS_POINT: "frda",
    Action.COMMENT: "frda",
    Action.ANSWER: "frda",
    Action.SUGGEST: "frda",
    Action.TAKE_POSITION: "d",
    Action.RECORD_POSITION: "fr",
    Action.NOTE_MINORITY: "frd",
    Action.TEMPERATURE: "frdao",
    Action.LEAD: "f",
    Action.EXPORT: "frdao",
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", Action)
def test_a_role_may_do_what_the_table_says_and_nothing_else(role: Role, action: Action) -> None:
    allowed = role.value[0] in _TABLE[action]
    assert may(role, action) is allowed
    if allowed:
        authorise(role, action)
        return
    with pytest.raises(NotAllowedError) as refusal:
        authorise(role, action)
    assert refusal.value.values == {"role": role.value, "action": action.value}
