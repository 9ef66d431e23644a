"""How the delegations of a scenario settle the wording of a passage."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workshop.scenario.fields import Part

__all__ = ["Gradient", "Rule", "Settling"]

Gradient = Literal["consent", "five-finger", "yes-no"]
Rule = Literal["consent", "unanimity", "majority"]


class Settling(Part):
    """How the delegations settle the wording of a passage."""

    gradient: Gradient = Field(
        "consent",
        description="What a delegation can say. consent: agree, with a reservation, aside, object; "
        "five-finger: 5 to 1; yes-no: yes, abstain, no.",
    )
    rule: Rule = Field(
        "consent",
        description="When a passage can be agreed. consent: nobody objects; unanimity: every "
        "delegation is in favour; majority: more than half of the delegations are.",
    )
