"""What messages are made of: every text and number with its bounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from workshop.agreement.clean import clean_text

__all__ = [
    "Hash",
    "Hex",
    "Id",
    "Line",
    "Micros",
    "Part",
    "Place",
    "Raw",
    "Seconds",
    "Seq",
    "Values",
    "While",
    "told",
]

Id = Annotated[str, StringConstraints(max_length=128)]
Line = Annotated[str, StringConstraints(max_length=400)]
Seq = Annotated[int, Field(ge=0, lt=1 << 53)]
Raw = Annotated[bytes, Field(min_length=1, max_length=1 << 20)]
Hash = Annotated[bytes, Field(min_length=32, max_length=32)]
Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Seconds = Annotated[float, Field(ge=0, lt=1e11, allow_inf_nan=False)]
"""A moment since 1970 that a calendar has."""
While = Annotated[float, Field(ge=0, lt=1e9, allow_inf_nan=False)]
Micros = Annotated[int, Field(ge=0, lt=1 << 53)]
Words = Annotated[str, StringConstraints(max_length=1_000), AfterValidator(clean_text)]
Value = Words | int
Values = Annotated[dict[Id, Value], Field(max_length=16)]

_WORDS = 200
_NUMBER = 1 << 53


def told(values: Mapping[str, Value]) -> dict[str, Value]:
    """The values of an error as a message holds them: what somebody sent is not sent back whole."""
    return {
        key: value[:_WORDS] if isinstance(value, str) else max(-_NUMBER, min(int(value), _NUMBER))
        for key, value in values.items()
    }


Place = Annotated[str, StringConstraints(pattern=r"^(\d{1,15}@([0-9a-f]{2}){1,32})?$")]
"""A place in a text: the id of the character in front of it; empty at the beginning."""


class Part(BaseModel):
    """A message, or a piece of one: nothing in it that is not named here, bytes as base64."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64"
    )
