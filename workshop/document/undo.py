"""Undo of one's own edits in a text that others edit as well.

What is kept for every own edit is the patch that takes it back, as it read right after that
edit. Edits of others are noted behind it and are worked in when it is needed: the patch moves
past them, and they move past the patch to what lies below.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.document.patch import Patch, merged, transform
from workshop.document.text import Delta, Edit

__all__ = ["RUN_SECONDS", "UndoStack"]

RUN_SECONDS = 1.0
"""A pause this long ends a run of typing."""

_KEY_LENGTH = 8
"""More code points than this at once were not typed: an emoji is a key, a sentence is not."""
_DEPTH = 1_000
_REACH = 10_000


class _Step:
    """A patch that undoes or redoes something, and the edits of others since it was true."""

    __slots__ = ("patch", "since", "tag")

    def __init__(self, patch: Patch, tag: str | None = None) -> None:
        self.patch = patch
        self.since: list[Patch] = []
        self.tag = tag


class UndoStack:
    """What one session did in one passage, to be undone and redone by itself only.

    Tell it everything that happens to the text, once and in order: ``record`` an own edit,
    ``rebase`` on somebody else's. To undo or redo, perform the deltas it returns one by one, as
    they are, and call ``performed`` after each. Where one is refused, stop: what was not
    performed can be tried again later.
    """

    __slots__ = ("_depth", "_reach", "_redo", "_replaying", "_typed", "_undo")

    def __init__(self, depth: int = _DEPTH, reach: int = _REACH) -> None:
        """Remembers at most ``depth`` steps, and all of them for ``reach`` edits of others."""
        self._depth = depth
        self._reach = reach
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._typed: tuple[bool, float] | None = None
        self._replaying: tuple[list[_Step], list[_Step], _Step] | None = None

    def record(self, delta: Delta, removed: str, now: float) -> None:
        """An own edit that took ``removed`` out of the text, at ``now`` seconds of any clock.

        Keys typed in a row without a pause become one step, until the line ends; so do
        characters deleted in a row.
        """
        self._redo.clear()
        self._replaying = None
        back = Delta(delta.start, len(delta.inserted), removed)
        kind = _typed(delta, removed)
        if (
            kind is not None
            and self._typed is not None
            and self._typed[0] is kind
            and 0 <= now - self._typed[1] < RUN_SECONDS
            and self._join(back)
        ):
            self._typed = kind, now
            return
        self._undo.append(_Step((back,)))
        if len(self._undo) > self._depth:
            del self._undo[0]
        self._typed = None if kind is None else (kind, now)

    def record_together(self, done: Sequence[Edit], *, tag: str | None = None) -> None:
        """Own edits that are one step, each with what it removed, performed from right to left.

        ``tag`` names the step, for who has more to do when it is undone.
        """
        if not done:
            return
        self._redo.clear()
        self._typed = self._replaying = None
        back: Patch = ()
        for delta, removed in done:
            moved = [Delta(part.start + delta.growth, part.deleted, part.inserted) for part in back]
            back = (Delta(delta.start, len(delta.inserted), removed), *moved)
        self._undo.append(_Step(back, tag))
        if len(self._undo) > self._depth:
            del self._undo[0]

    @property
    def tag(self) -> str | None:
        """The name of the last step, once ``undo`` has told how to take it back; None for most."""
        return self._undo[-1].tag if self._undo else None

    def forget_redo(self) -> None:
        """What was undone cannot be done again."""
        self._redo.clear()

    def rebase(self, delta: Delta) -> None:
        """Somebody else's edit; what ``undo`` or ``redo`` returned before it is stale."""
        self._replaying = None
        for steps in (self._undo, self._redo):
            if not steps:
                continue
            since = steps[-1].since
            joined = merged(since[-1][0], delta) if since and len(since[-1]) == 1 else None
            if joined is not None:
                since[-1] = (joined,)
            elif len(since) < self._reach:
                since.append((delta,))
            else:
                steps.clear()

    def undo(self) -> list[Delta]:
        """What takes back the last own step now; nothing where there is none.

        There are several deltas where others typed in between; they go from right to left.
        """
        return self._replay(self._undo, self._redo)

    def redo(self) -> list[Delta]:
        """What does the last undone step again; see ``undo``."""
        return self._replay(self._redo, self._undo)

    def performed(self, delta: Delta, removed: str) -> None:
        """The next delta of ``undo`` or ``redo`` was performed and took ``removed`` out.

        ``delta`` is what really happened; its text may differ from what was asked for.
        """
        if self._replaying is None:
            raise RuntimeError("nothing is being undone or redone")
        source, target, step = self._replaying
        asked = source[-1].patch[-1]
        source[-1].patch = source[-1].patch[:-1]
        rest = source[-1].patch
        if asked.inserted != delta.inserted:
            start = asked.start + sum(part.growth for part in rest)
            _pass_on(source, len(source) - 2, [_change(start, asked.inserted, delta.inserted)])
        if not step.patch:
            target.append(step)
        moved = [Delta(p.start + delta.growth, p.deleted, p.inserted) for p in step.patch]
        step.patch = (Delta(delta.start, len(delta.inserted), removed), *moved)
        if not rest:
            source.pop()
            self._replaying = None

    def _replay(self, source: list[_Step], target: list[_Step]) -> list[Delta]:
        self._typed = self._replaying = None
        while source:
            _settle(source)
            if source[-1].patch:
                self._replaying = source, target, _Step(())
                return list(reversed(source[-1].patch))
            # Others have deleted all of it.
            source.pop()
        return []

    def _join(self, back: Delta) -> bool:
        """Makes the last step take this edit back as well, where they touch."""
        if not self._undo:
            return False
        _settle(self._undo)
        step = self._undo[-1]
        if len(step.patch) != 1:
            return False
        (last,) = step.patch
        end = last.start + last.deleted
        if not back.inserted and back.start == end:
            step.patch = (Delta(last.start, last.deleted + back.deleted, last.inserted),)
        elif not back.deleted and not last.deleted and back.start == last.start:
            step.patch = (Delta(last.start, 0, last.inserted + back.inserted),)
        elif not back.deleted and not last.deleted and back.start + len(back.inserted) == end:
            step.patch = (Delta(back.start, 0, back.inserted + last.inserted),)
        else:
            return False
        return True


def _typed(delta: Delta, removed: str) -> bool | None:
    """True for a key that inserts, False for one that deletes, None for anything else."""
    if delta.inserted and not removed:
        fits = len(delta.inserted) <= _KEY_LENGTH and "\n" not in delta.inserted
        return True if fits else None
    if removed and not delta.inserted:
        return False if len(removed) <= _KEY_LENGTH else None
    return None


def _settle(steps: list[_Step]) -> None:
    """Works the edits of others into the topmost step, and hands them down."""
    step = steps[-1]
    below: list[Patch] = []
    for theirs in step.since:
        step.patch, passed = transform(step.patch, theirs)
        if passed:
            below.append(passed)
    step.since = []
    _pass_on(steps, len(steps) - 2, below)


def _pass_on(steps: list[_Step], at: int, patches: list[Patch]) -> None:
    if at >= 0:
        steps[at].since += patches


def _change(start: int, expected: str, found: str) -> Patch:
    """How the text differs from what a step was meant to leave, as small as possible."""
    prefix = 0
    while prefix < min(len(expected), len(found)) and expected[prefix] == found[prefix]:
        prefix += 1
    suffix = 0
    while (
        suffix < min(len(expected), len(found)) - prefix
        and expected[len(expected) - 1 - suffix] == found[len(found) - 1 - suffix]
    ):
        suffix += 1
    kept = found[prefix : len(found) - suffix]
    return (Delta(start + prefix, len(expected) - prefix - suffix, kept),)
