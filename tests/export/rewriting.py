"""The same document with other words in every field that people fill."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

__all__ = ["rewritten"]

T = TypeVar("T")

# Not typed by people, or not text at all.
_FIXED = {"version", "workshop", "language", "kind", "part", "status", "stand", "role", "outcome",
          "hash",
          "weight", "rule", "verdict", "approach", "choice", "cover", "form",
          "seal", "initials", "id"}  # fmt: skip


def rewritten(value: T, change: Callable[[str], str]) -> T:
    """The same value with every text of people changed."""
    return _rewritten(value, change)  # type: ignore[no-any-return]  # the shape is kept


def _rewritten(value: Any, change: Callable[[str], str]) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{
                field.name: _rewritten(getattr(value, field.name), change)
                for field in fields(value)
                if field.name not in _FIXED
                or (field.name == "seal" and not isinstance(getattr(value, field.name), str))
            },
        )
    if isinstance(value, tuple):
        return tuple(_rewritten(part, change) for part in value)
    is_text = isinstance(value, str) and not isinstance(value, Enum)
    return change(value) if is_text else value
