"""What the positions of a round amount to under its rule. Pure, and always with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from workshop.agreement.stands import CHOICES, Weight
from workshop.ids import DelegationId

if TYPE_CHECKING:
    from workshop.agreement.passage import Round

__all__ = ["Outcome", "Verdict", "outcome_of"]


class Verdict(StrEnum):
    """Why a rule lets a passage be agreed, or not."""

    CARRIED = "carried"
    OBJECTION = "objection"
    NOBODY = "nobody"
    """Nobody is in favour."""
    NOT_ALL = "not-all"
    """Unanimity needs every delegation at the table, also the silent ones."""
    TIE = "tie"
    NO_MAJORITY = "no-majority"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round amounts to at this moment."""

    verdict: Verdict
    favour: int
    """Delegations in favour, with or without a reservation."""
    neutral: int
    against: int
    table: int
    """Delegations at the table, with or without a position."""
    absent: tuple[DelegationId, ...]
    """Those who were asked and gave no position, in order of arrival."""

    @property
    def carried(self) -> bool:
        """Whether the rule lets the passage be declared agreed."""
        return self.verdict is Verdict.CARRIED


def outcome_of(round: Round, table: Sequence[DelegationId]) -> Outcome:
    """Counts the positions of a round, whether they are visible yet or not.

    Args:
        table: the delegations at the table now; a round that has ended has kept its own.
    """
    everyone = round.table or tuple(table)
    weights = [CHOICES[position.stand].weight for position in round.positions.values()]
    favour = weights.count(Weight.FOR) + weights.count(Weight.FOR_BUT)
    against = weights.count(Weight.AGAINST)
    return Outcome(
        _verdict(round, favour, against, len(everyone)),
        favour,
        weights.count(Weight.NEUTRAL),
        against,
        len(everyone),
        tuple(id for id in round.asked or everyone if id not in round.positions),
    )


def _verdict(round: Round, favour: int, against: int, table: int) -> Verdict:
    match round.rule:
        case "consent" if against:
            return Verdict.OBJECTION
        case "unanimity" if favour < table:
            return Verdict.NOT_ALL
        case "majority" if 2 * favour <= table:
            return Verdict.TIE if favour and favour == against else Verdict.NO_MAJORITY
        case _ if not favour:
            return Verdict.NOBODY
        case _:
            return Verdict.CARRIED
