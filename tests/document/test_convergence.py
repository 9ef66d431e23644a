"""Three replicas that hear of each other late, twice and out of order end with one text."""

from __future__ import annotations

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
