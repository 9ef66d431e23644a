"""What holds for every test."""

from __future__ import annotations

import gc
import os

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Programs in a terminal ask that terminal for its size, whatever the tests run in says."""
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Thousands of collected tests are not looked through for garbage again and again."""
    gc.collect()
    gc.freeze()
