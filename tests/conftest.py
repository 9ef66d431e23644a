"""What holds for every test."""

from __future__ import annotations

import gc
import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "exploring", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.register_profile("steady", settings.get_profile("exploring"), derandomize=True)
settings.load_profile("steady")
"""Properties are about what holds, not about how fast this machine finds out, and a test that
passed passes again. To look for what nobody thought of: ``--hypothesis-profile=exploring``."""


def pytest_configure(config: pytest.Config) -> None:
    """Programs in a terminal ask that terminal for its size, whatever the tests run in says."""
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Thousands of collected tests are not looked through for garbage again and again."""
    gc.collect()
    gc.freeze()
