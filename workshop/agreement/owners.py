"""Who answers for something: anybody, except the ICT department alone. Pure."""

from __future__ import annotations

import re

from workshop.agreement.names import clean_line
from workshop.errors import RefusedError

__all__ = ["owner_of", "refers_to_ict_only"]

_ICT = frozenset(
    {
        "automatisering",
        "i",
        "ict",
        "ictafdeling",
        "informatievoorziening",
        "informatisering",
        "it",
        "systeembeheer",
    }
)
_AROUND = frozenset(
    {
        "a",
        "afd",
        "afdeling",
        "alleen",
        "and",
        "beheer",
        "cluster",
        "de",
        "department",
        "dept",
        "dienst",
        "en",
        "het",
        "management",
        "of",
        "office",
        "onze",
        "only",
        "our",
        "team",
        "the",
        "unit",
    }
)


def refers_to_ict_only(owner: str) -> bool:
    """Whether an owner is the ICT department and nobody else: ``ICT``, ``de afdeling I&A``.

    A person who works there, or the department together with somebody, is fine.
    """
    words = set(re.findall(r"\w+", owner.casefold()))
    return bool(words & _ICT) and words <= _ICT | _AROUND


def owner_of(typed: str) -> str:
    """An owner as it is kept.

    Raises:
        RefusedError: ``owner-only-ict``; information is in all the work of an organisation, which
            is too much for one department.
    """
    owner = clean_line(typed)
    if refers_to_ict_only(owner):
        raise RefusedError("owner-only-ict", owner=owner)
    return owner
