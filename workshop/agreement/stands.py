"""What a delegation can say of a passage: the gradients a scenario chooses from, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from workshop.scenario.model import Gradient

__all__ = ["CHOICES", "GRADIENTS", "Choice", "ReasonFor", "Stand", "Weight"]


class Stand(StrEnum):
    """What a delegation says of a passage. The values are stored."""

    AGREE = "agree"
    RESERVATION = "reservation"
    ASIDE = "aside"
    OBJECT = "object"
    FIVE = "five"
    FOUR = "four"
    THREE = "three"
    TWO = "two"
    ONE = "one"
    YES = "yes"
    ABSTAIN = "abstain"
    NO = "no"


class Weight(StrEnum):
    """How a stand counts for the rule of a round."""

    FOR = "for"
    FOR_BUT = "for-but"
    """Counts as for; the reservation travels with the passage."""
    NEUTRAL = "neutral"
    AGAINST = "against"


class ReasonFor(StrEnum):
    """Whether a reason belongs to a stand."""

    OPTIONAL = "optional"
    WELCOME = "welcome"
    NEEDED = "needed"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the stands of a gradient."""

    stand: Stand
    weight: Weight
    reason: ReasonFor = ReasonFor.OPTIONAL


GRADIENTS: Mapping[Gradient, tuple[Choice, ...]] = MappingProxyType(
    {
        "consent": (
            Choice(Stand.AGREE, Weight.FOR),
            Choice(Stand.RESERVATION, Weight.FOR_BUT, ReasonFor.WELCOME),
            Choice(Stand.ASIDE, Weight.NEUTRAL),
            Choice(Stand.OBJECT, Weight.AGAINST, ReasonFor.NEEDED),
        ),
        "five-finger": (
            Choice(Stand.FIVE, Weight.FOR),
            Choice(Stand.FOUR, Weight.FOR),
            Choice(Stand.THREE, Weight.FOR_BUT, ReasonFor.WELCOME),
            Choice(Stand.TWO, Weight.NEUTRAL, ReasonFor.WELCOME),
            Choice(Stand.ONE, Weight.AGAINST, ReasonFor.NEEDED),
        ),
        "yes-no": (
            Choice(Stand.YES, Weight.FOR),
            Choice(Stand.ABSTAIN, Weight.NEUTRAL),
            Choice(Stand.NO, Weight.AGAINST, ReasonFor.WELCOME),
        ),
    }
)
"""From most to least in favour."""

CHOICES: Mapping[Stand, Choice] = MappingProxyType(
    {choice.stand: choice for choices in GRADIENTS.values() for choice in choices}
)
"""Every stand is part of one gradient."""
