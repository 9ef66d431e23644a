"""What a server elsewhere says, before it is kept here: it may be anybody's.

Records stand in a copy on the disk from which the screens are made every time, so what steers a
terminal, or would have the library take all memory, must not come that far.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from workshop.agreement.clean import clean_text
from workshop.document.chunk import FOREIGN
from workshop.document.codec import decode
from workshop.errors import DocumentError, ReplicationError
from workshop.journal.base import Record, RecordKind

__all__ = ["harmless", "looked_at", "without_steering"]

_ESCAPED = re.compile(r"\\[ubfr]")


def looked_at(record: Record) -> Record:
    """The record as it may be kept where there is no text to examine changes against.

    Raises:
        ReplicationError: ``replica-message``, it is no record of ours.
    """
    if record.kind is RecordKind.CHANGE:
        try:
            decode(record.payload, FOREIGN)
        except DocumentError:
            raise ReplicationError("replica-message") from None
    return without_steering(record)


def without_steering(record: Record) -> Record:
    """The record as it may be shown; a change is as it was, the text it comes to examines it.

    Raises:
        ReplicationError: ``replica-message``, it is no event.
    """
    if record.kind is RecordKind.CHANGE:
        return record
    return replace(record, payload=harmless(record.payload))


def harmless(payload: bytes) -> bytes:
    """An event without what steers a terminal; most often these are the same bytes.

    Raises:
        ReplicationError: ``replica-message``, it is no event.
    """
    try:
        text = payload.decode()
        if _ESCAPED.search(text) is None and clean_text(text) == text:
            return payload
        return json.dumps(
            _cleaned(json.loads(text)), ensure_ascii=False, separators=(",", ":")
        ).encode()
    except (ValueError, RecursionError):
        raise ReplicationError("replica-message") from None


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    if not isinstance(value, dict):
        return value
    cleaned = {clean_text(key): _cleaned(one) for key, one in value.items()}
    if cleaned.get("type") == "disclosed" and isinstance(cleaned.get("events"), list):
        # Events within an event, each of them as it would be told by itself.
        cleaned["events"] = [harmless(str(one).encode()).decode() for one in cleaned["events"]]
    return cleaned
