"""The bytes of the export are a contract: a change in them is seen in review."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.export.example import written


@pytest.mark.parametrize(
    ("path", "data"), list(written()), ids=lambda value: getattr(value, "name", "")
)
def test_the_committed_example_is_what_the_export_says_now(path: Path, data: bytes) -> None:
    assert path.read_bytes() == data, "make example writes them anew"
