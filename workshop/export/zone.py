"""Whose time a document tells."""

from __future__ import annotations

from datetime import UTC, tzinfo

from workshop.clock import zone_named
from workshop.scenario.model import Scenario

__all__ = ["zone_of"]


def zone_of(scenario: Scenario) -> tzinfo:
    """The zone of a scenario; UTC where this machine does not know it, and the document says so."""
    return zone_named(scenario.time_zone) or UTC
