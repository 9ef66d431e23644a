"""Three replicas that hear of each other late, twice, out of order or not at first end with one
text, also where they were started anew, from the whole journal or from what was kept.

Plans that were hard once stand below the machine, so that they are tried every time.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.document.build import SECONDS, names
from workshop.document import Replica, normalise
from workshop.document.kept import Kept
from workshop.errors import DocumentError
from workshop.ids import ActorId

WHO = st.integers(0, 2)
PLACE = st.floats(0, 1)
PIECES = st.text("xyz é👍\n\u200d", max_size=4)


class Node:
    """A replica, its journal, and the changes that are on their way to it."""

    def __init__(self, number: int, seed: bytes) -> None:
        self.number = number
        self.journal = [seed]
        self.replica = Replica.load(self.journal)
        self.coming: list[bytes] = []
        self.starts = 0
        self.kept: tuple[bytes, int] | None = None
        self.owners = names(self.replica)
        self.text = self.replica.text

    @property
    def actor(self) -> ActorId:
        """A fresh author after every start, as sessions have."""
        return ActorId(bytes([self.number]) * 8 + self.starts.to_bytes(8, "big"))

    def ask(self, other: Node) -> None:
        """Has all that it misses of somebody sent again."""
        known = {*self.journal, *self.coming}
        self.coming += [raw for raw in other.journal if raw not in known]

    def start(self) -> None:
        """Goes on from what was kept and the journal behind it, or from the journal alone."""
        self.starts += 1
        if self.kept is None:
            self.replica = Replica.load(self.journal)
            return
        raw, count = self.kept
        before, behind = self.journal[:count], self.journal[count:]
        self.replica = Replica.restore(Kept.decode(raw), behind, lambda: iter(before))


class Meeting(RuleBasedStateMachine):
    """Random edits, deliveries and restarts."""

    @initialize(text=PIECES)
    def begin(self, text: str) -> None:
        seed = Replica.seed(text)
        self.nodes = [Node(number, seed) for number in range(3)]

    @rule(who=WHO, where=PLACE, width=PLACE, piece=PIECES)
    def edit(self, who: int, where: float, width: float, piece: str) -> None:
        node = self.nodes[who]
        start = round(where * len(node.text))
        deleted = round(width**2 * (len(node.text) - start))
        prepared = node.replica.prepare(node.actor, start, deleted, piece, SECONDS)
        if prepared is None:
            return
        node.journal.append(prepared.raw)
        delta = node.replica.apply(prepared)
        assert (delta.start, delta.deleted, delta.inserted) == (start, deleted, normalise(piece))
        node.owners[start : start + deleted] = [node.actor] * len(delta.inserted)
        node.text = delta.applied_to(node.text)
        for other in self.nodes:
            if other is not node:
                other.coming.append(prepared.raw)

    @precondition(lambda self: any(node.coming for node in self.nodes))
    @rule(who=WHO, which=PLACE, again=st.booleans())
    def deliver(self, who: int, which: float, again: bool) -> None:
        node = self.nodes[who]
        if not node.coming:
            return
        raw = node.coming[int(which * (len(node.coming) - 1))]
        if self.receive(node, raw) and not again:
            node.coming.remove(raw)

    @precondition(lambda self: any(node.coming for node in self.nodes))
    @rule(who=WHO, which=PLACE)
    def lose(self, who: int, which: float) -> None:
        node = self.nodes[who]
        if node.coming:
            node.coming.pop(int(which * (len(node.coming) - 1)))

    @rule(who=WHO, other=WHO)
    def gossip(self, who: int, other: int) -> None:
        self.nodes[who].ask(self.nodes[other])

    @rule(who=WHO)
    def restart(self, who: int) -> None:
        self.nodes[who].start()

    @rule(who=WHO)
    def keep(self, who: int) -> None:
        node = self.nodes[who]
        node.kept = node.replica.kept().encode(), len(node.journal)

    def receive(self, node: Node, raw: bytes) -> bool:
        try:
            deltas = node.replica.receive(raw)
        except DocumentError as error:
            assert error.id == "document-dangling"
            return False
        for delta in deltas:
            # The replica says whose it is; that nobody else's name moves is what is held to it.
            end = delta.start + delta.deleted
            node.owners[delta.start : end] = [ActorId(b"")] * len(delta.inserted)
            node.text = delta.applied_to(node.text)
        told = names(node.replica)
        node.owners = [old or new for old, new in zip(node.owners, told, strict=True)]
        if raw not in node.journal:
            node.journal.append(raw)
        return True

    @invariant()
    def what_was_told_is_what_is_there(self) -> None:
        for node in getattr(self, "nodes", []):
            assert node.text == node.replica.text
            assert node.owners == names(node.replica)

    def teardown(self) -> None:
        nodes = getattr(self, "nodes", [])
        for node in nodes:
            for other in nodes:
                node.ask(other)
            while node.coming:
                left = [raw for raw in node.coming if not self.receive(node, raw)]
                assert len(left) < len(node.coming)
                node.coming = left
        versions = {(n.replica.text, n.replica.heads(), tuple(names(n.replica))) for n in nodes}
        loaded = [Replica.load(node.journal) for node in nodes]
        for node in nodes:
            node.start()
            loaded.append(node.replica)
        versions |= {(r.text, r.heads(), tuple(names(r))) for r in loaded}
        assert len(versions) <= 1


Meeting.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
test_replicas_converge = Meeting.TestCase


Step = Callable[[Meeting], object]


def write(who: int, where: float, piece: str, width: float = 0.0) -> Step:
    """Somebody types at a place, over so much of what follows (a share, squared)."""
    return lambda meeting: meeting.edit(who=who, where=where, width=width, piece=piece)


def hear(who: int, which: float = 0.0, *, again: bool = False) -> Step:
    """A change arrives; the first that is on its way, or the last."""
    return lambda meeting: meeting.deliver(who=who, which=which, again=again)


def lost(who: int) -> Step:
    return lambda meeting: meeting.lose(who=who, which=0.0)


def asked(who: int, other: int) -> Step:
    return lambda meeting: meeting.gossip(who=who, other=other)


def started(who: int) -> Step:
    return lambda meeting: meeting.restart(who=who)


def kept(who: int) -> Step:
    return lambda meeting: meeting.keep(who=who)


PLANS: dict[str, tuple[str, list[Step]]] = {
    "three people type at one place": ("xy", [write(0, 0.5, "a"), write(1, 0.5, "b"),
        write(2, 0.5, "c"), hear(0), hear(0), hear(1, 1.0), hear(1), hear(2), hear(2)]),
    "one types inside what another deletes": ("xyz", [write(0, 0, "", 1.0), write(1, 0.5, "aa"),
        hear(0), hear(1), write(1, 0.5, "b"), hear(0)]),
    "two delete the same and one types on": ("xyz", [write(0, 0, "", 1.0), write(1, 0, "", 1.0),
        hear(0), write(0, 0, "a"), hear(1), hear(1)]),
    "a change that comes before the one it builds on": ("x", [write(0, 0, "a"), write(0, 0, "b"),
        write(0, 0, "c"), hear(1, 1.0), hear(1, 1.0), hear(1), hear(1), hear(1)]),
    "a change that comes three times": ("x", [write(0, 0, "a"), hear(1, again=True),
        hear(1, again=True), hear(1)]),
    "a lost change under later ones": ("x", [write(0, 0, "a"), write(0, 1, "b"), lost(1), hear(1),
        asked(1, 0), hear(1, 1.0), hear(1)]),
    "typing on between being kept and a start": ("x", [write(0, 0, "a"), kept(0), write(0, 1, "b"),
        write(1, 0, "c"), hear(0), started(0), write(0, 0.5, "d"), hear(1), hear(1), hear(1)]),
    "a start before what others did at once has arrived": ("xy", [write(0, 0.5, "a"), kept(0),
        started(0), write(1, 0.5, "b"), hear(0), write(0, 0.5, "c"), started(0), hear(1)]),
    "the parts of a family come apart": ("x", [write(0, 1, "👍\u200d👍"),
        hear(1), write(1, 0.6, "", 0.3), write(0, 0.6, "a"), hear(0), hear(1)]),
    "an accent that joins what stands before it": ("e", [write(0, 1, "\u0301"), write(1, 1, "n"),
        hear(0), hear(1), started(0)]),
    "everything goes while somebody types at the end": ("xyz", [write(0, 0, "", 1.0), kept(0),
        write(1, 1, "a"), write(2, 1, "b"), hear(0), hear(0), started(0), hear(1), hear(2)]),
    "runs of one letter": ("xxx", [write(0, 0.3, "x"), write(1, 0.6, "x"), write(2, 0.3, "", 0.6),
        hear(0), hear(1), hear(2), hear(0), hear(1), hear(2)]),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_that_was_hard(name: str) -> None:
    text, steps = PLANS[name]
    meeting = Meeting()
    meeting.begin(text=text)
    for step in steps:
        step(meeting)
        meeting.what_was_told_is_what_is_there()
    meeting.teardown()
