from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the workshop file of a test is."""
    return tmp_path / "overleg.workshop"
