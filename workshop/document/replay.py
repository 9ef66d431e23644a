"""A change of the journal, followed without the library: what typing in one place after the other
does to a text.

It works where a change builds on all that was there, as those of one process do. Then a character
stands right behind the one it was typed behind, and what is deleted is in the text.
"""

from __future__ import annotations

from workshop.document.change import Action, Change, Op, OpId
from workshop.document.identity import Identity
from workshop.errors import DocumentError

__all__ = ["replay"]


def replay(change: Change, passage: OpId, identity: Identity, text: str) -> str:
    """Performs a change that builds on all before it on the ids, and returns the new text.

    Raises:
        DocumentError: ``document-dangling`` where it does something else than typing and deleting
            characters that are there. The ids may then be half done.
    """
    ops = change.ops
    at = 0
    while at < len(ops):
        op = ops[at]
        if op.object != passage:
            raise DocumentError("document-dangling")
        count = _stretch(change, at)
        if op.insert:
            start = 0 if op.key is None else _find(identity, op.key) + 1
            piece = "".join(_letter(typed) for typed in ops[at : at + count])
            first = change.start + at
            new = identity.run(change.actor, range(first, first + count))
            identity.splice(start, 0, new)
            text = text[:start] + piece + text[start:]
            identity.near = start + count - 1
        else:
            start = _find(identity, _doomed(op))
            count = _run_of(identity, start, ops[at : at + count])
            identity.splice(start, count, ())
            text = text[:start] + text[start + count :]
            identity.near = start
        at += count
    return text


def _stretch(change: Change, at: int) -> int:
    """How many operations from here on type in a row, or delete."""
    ops, end = change.ops, at + 1
    if ops[at].insert:
        while (
            end < len(ops)
            and ops[end].insert
            and ops[end].key == (change.start + end - 1, change.actor)
        ):
            end += 1
    else:
        while end < len(ops) and not ops[end].insert:
            end += 1
    return end - at


def _run_of(identity: Identity, start: int, ops: tuple[Op, ...]) -> int:
    """How many of these deletions stand next to each other in the text from ``start`` on."""
    keys = identity.ids_from(start, len(ops))
    wanted = [identity.key(_doomed(op)) for op in ops]
    count = 0
    while count < len(keys) and keys[count] == wanted[count]:
        count += 1
    return count


def _find(identity: Identity, element: object) -> int:
    if not isinstance(element, tuple):
        raise DocumentError("document-dangling")
    at = identity.find(element)
    if at is None:
        raise DocumentError("document-dangling")
    return at


def _doomed(op: Op) -> OpId:
    if op.action != Action.DELETE or not isinstance(op.key, tuple) or op.pred != (op.key,):
        raise DocumentError("document-dangling")
    return op.key


def _letter(op: Op) -> str:
    if op.action != Action.SET or not isinstance(op.value, str) or op.pred:
        raise DocumentError("document-dangling")
    return op.value
