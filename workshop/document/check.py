"""Which changes from outside are let in: those that type and delete characters, nothing else.

The library accepts changes that poison a document for good, or that can be applied and never be
loaded again. It also gives them a second reading; one that differs from ours would be a way
around these rules, so a change must be written the one way ``codec.encode`` writes it.
"""

from __future__ import annotations

from workshop.document.change import Action, Change, Op, OpId
from workshop.document.chunk import FOREIGN
from workshop.document.codec import encode
from workshop.document.history import History
from workshop.document.text import normalise
from workshop.errors import DocumentError
from workshop.ids import ActorId

__all__ = ["check"]

_ACTOR_LENGTH = 16
_SECONDS_LIMIT = 1 << 40


def check(change: Change, passage: OpId, history: History) -> bytes:
    """Judges a decoded change against what this replica has seen.

    Returns:
        Its bytes the one way they are written: the same bytes can be deflated in ways that make
        them thousands of times longer.

    Raises:
        DocumentError: ``document-malformed`` where it is not written the usual way,
            ``document-dangling`` where it builds on a change that was not seen,
            ``document-forbidden`` where it does anything but edit the text of ``passage``.
    """
    name, raw = encode(change)
    if name != change.hash:
        raise DocumentError("document-malformed")
    if len(raw) > FOREIGN.raw:
        raise DocumentError("document-too-large", limit=FOREIGN.raw)
    _check_frame(change, passage[1])
    if any(dep not in history for dep in change.deps):
        raise DocumentError("document-dangling")
    _check_place(change, history)
    own: set[OpId] = set()
    deleted: set[OpId] = set()
    for counter, op in enumerate(change.ops, change.start):
        if op.object != passage or op.expand or op.mark is not None or isinstance(op.key, str):
            raise DocumentError("document-forbidden")
        if op.key is not None and op.key not in own and not history.has_element(op.key):
            raise DocumentError("document-forbidden")
        if op.insert:
            own.add((counter, change.actor))
            _check_insertion(op)
        else:
            _check_deletion(op)
            if op.pred[0] in deleted:
                raise DocumentError("document-forbidden")
            deleted.add(op.pred[0])
    return raw


def _check_frame(change: Change, reserved: ActorId) -> None:
    if (
        len(change.actor) != _ACTOR_LENGTH
        or change.actor == reserved
        or not change.ops
        or not change.deps
        or len(set(change.deps)) != len(change.deps)
        or not 0 <= change.seconds < _SECONDS_LIMIT
        or change.message
        or change.extra
    ):
        raise DocumentError("document-forbidden")


def _check_place(change: Change, history: History) -> None:
    """An author's changes follow each other, and counters count on from what was known.

    Else two operations could have one id.
    """
    seq, last = history.latest(change.actor)
    known = max(map(history.last_of, change.deps))
    if change.seq != seq + 1 or change.start != known + 1 or change.start <= last:
        raise DocumentError("document-forbidden")


def _check_insertion(op: Op) -> None:
    value = op.value
    if op.action != Action.SET or op.pred or not isinstance(value, str) or len(value) != 1:
        raise DocumentError("document-forbidden")
    if normalise(value) != value:
        raise DocumentError("document-forbidden")


def _check_deletion(op: Op) -> None:
    if op.action != Action.DELETE or op.key is None or op.pred != (op.key,) or op.value is not None:
        raise DocumentError("document-forbidden")
