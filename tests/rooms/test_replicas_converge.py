"""Replicas that come and go over lines that fail, screens beside them, and a server that falls
down: in the end everybody has the same text by the same authors, and nobody typed in vain.

A line may be cut on both sides or on one, be slow, and bring what was sent before the other side
gave it up. What is pushed may be pushed again. A laptop or the server may crash at any moment, and
the server may lose what was not on its disk.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.rooms.conftest import MONEY, VISION, StoppedClock, found_small, seeded_bytes
from tests.rooms.laptops import Laptop, Wire
from tests.rooms.plans import PIECES, SHARE, WHERE, sit_down, stretch
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole
from workshop.errors import RefusedError
from workshop.ids import DelegationId, PassageId
from workshop.journal.base import RecordKind
from workshop.journal.memory import MemoryJournal
from workshop.replication.link import Acknowledged, Mine
from workshop.rooms.guest import participant_for
from workshop.rooms.room import Room
from workshop.rooms.tokens import Tokens

WHO = st.integers(0, 1)


class Outage(RuleBasedStateMachine):
    """Two laptops and two screens in one small room."""

    @initialize()
    def begin(self) -> None:
        self.clock = StoppedClock()
        self.journal = MemoryJournal()
        found_small(self.journal, self.clock, seeded_bytes().randbytes)
        self.journal.flush()
        self.laptops = [
            Laptop("Anna", Role.DELEGATE, "rood", 1),
            Laptop("Dirk", Role.DELEGATE, "blauw", 2),
        ]
        self.given_up: list[Wire] = []
        self.last: dict[int, Mine] = {}
        self.open()

    def open(self) -> None:
        """The server starts."""
        self.room = Room(self.journal, self.clock, seeded_bytes(self.journal.last).randbytes)
        self.tokens = Tokens()
        self.screens = [
            sit_down(self.room, "Bram", Role.DELEGATE),
            sit_down(self.room, "Gerda", Role.FACILITATOR),
        ]

    # People

    @rule(who=WHO, passage=WHERE, where=SHARE, width=SHARE, piece=PIECES)
    def type_on_a_screen(
        self, who: int, passage: PassageId, where: float, width: float, piece: str
    ) -> None:
        start, end = stretch(len(self.room.passages.text(passage)), where, width)
        self.screens[who].edit(passage, start, end, piece)

    @rule(who=WHO, passage=WHERE)
    def undo_on_a_screen(self, who: int, passage: PassageId) -> None:
        self.screens[who].undo(passage)

    @rule(who=WHO, passage=WHERE, where=SHARE, width=SHARE, piece=PIECES)
    def type_on_a_laptop(
        self, who: int, passage: PassageId, where: float, width: float, piece: str
    ) -> None:
        laptop = self.laptops[who]
        if passage in laptop.texts:
            start, end = stretch(len(laptop.texts[passage].text), where, width)
            laptop.write(passage, start, end - start, piece)

    @rule(who=WHO, role=st.sampled_from([Role.RECORDER, Role.OBSERVER, Role.ADVISER]))
    def give_another_role(self, who: int, role: Role) -> None:
        person = participant_for(self.laptops[who].name)
        if person in self.room.state.participants:
            with suppress(RefusedError):
                self.screens[1].command(ChangeRole(person, role))

    @rule(who=WHO)
    def give_a_delegation_back(self, who: int) -> None:
        laptop = self.laptops[who]
        person = participant_for(laptop.name)
        if person in self.room.state.participants:
            with suppress(RefusedError):
                delegation = DelegationId(laptop.delegation or "")
                self.screens[1].command(ChangeRole(person, Role.DELEGATE, delegation))

    # Lines

    @rule(who=WHO)
    def call(self, who: int) -> None:
        """A new line; what was sent over the one before may still come."""
        self.give_up(who)
        laptop = self.laptops[who]
        laptop.call(self.room, self.tokens)
        laptop.came_back_with_a_code = True

    @rule(who=WHO)
    def give_up(self, who: int) -> None:
        """The laptop knows that its line is gone, the server does not."""
        laptop = self.laptops[who]
        if laptop.wire is not None:
            self.given_up.append(laptop.wire)
            laptop.hang_up()

    @rule(who=WHO)
    def cut(self, who: int) -> None:
        """Both sides know, and what was under way is lost."""
        wire = self.laptops[who].wire
        if wire is not None:
            self.laptops[who].hang_up()
            wire.counterpart.close()

    @rule(who=WHO)
    def send(self, who: int) -> None:
        self.laptops[who].send()

    @rule(who=WHO, share=SHARE)
    def bring_to_the_server(self, who: int, share: float) -> None:
        wire = self.laptops[who].wire
        if wire is not None:
            wire.deliver_up(round(share * len(wire.up)))

    @rule(who=WHO, share=SHARE)
    def bring_to_the_laptop(self, who: int, share: float) -> None:
        laptop = self.laptops[who]
        if laptop.wire is not None:
            laptop.hear(round(share * len(laptop.wire.down)))
            self.remember(who)

    @rule(who=WHO)
    def talk_it_over(self, who: int) -> None:
        self.laptops[who].settle()
        self.remember(who)

    @precondition(lambda self: self.given_up)
    @rule(which=SHARE)
    def bring_late(self, which: float) -> None:
        """What was sent over a line that was given up arrives after all."""
        wire = self.given_up.pop(round(which * (len(self.given_up) - 1)))
        if wire.counterpart.joined:
            # Who had no seat over it would wait in the lobby now.
            wire.deliver_up()

    # Machines

    @rule()
    def flush(self) -> None:
        self.room.ledger.made_durable(self.journal.flush())

    @rule(who=WHO, unsure=st.booleans())
    def crash_a_laptop(self, who: int, unsure: bool) -> None:
        """It may not have written down that something was acknowledged."""
        laptop = self.laptops[who]
        self.give_up(who)
        if unsure and who in self.last and self.last[who] not in laptop.disk.mine:
            laptop.disk.mine.insert(0, self.last[who])
        laptop.start()

    @rule(power=st.booleans())
    def crash_the_server(self, power: bool) -> None:
        """With the power, what was not on the disk goes as well."""
        for who in range(len(self.laptops)):
            self.give_up(who)
        self.given_up.clear()
        if power:
            del self.journal._records[self.journal.durable :]
        else:
            self.journal.flush()
        self.open()

    @rule(who=WHO, seconds=st.sampled_from([-1_000_000_000, 0, 86_400, 3_000_000_000]))
    def set_a_clock_wrong(self, who: int, seconds: int) -> None:
        self.laptops[who].clock_is_off_by = seconds

    @rule(seconds=st.sampled_from([1, 70]))
    def wait(self, seconds: int) -> None:
        self.clock.pass_by(seconds=seconds)
        self.room.tick()

    def remember(self, who: int) -> None:
        laptop = self.laptops[who]
        for happening in laptop.heard:
            if isinstance(happening, Acknowledged):
                self.last[who] = happening.mine
        laptop.heard.clear()

    # What always holds

    @invariant()
    def a_laptop_has_the_first_records_of_the_journal_and_none_it_could_lose(self) -> None:
        for laptop in getattr(self, "laptops", []):
            records = laptop.disk.records
            assert len(records) <= self.journal.durable
            for mine, real in zip(records, self.journal._records, strict=False):
                assert (mine.seq, mine.kind, mine.at) == (real.seq, real.kind, real.at)
                if real.kind is RecordKind.CHANGE:
                    assert (mine.payload, mine.passage) == (real.payload, real.passage)

    @invariant()
    def nobody_honest_is_taken_for_a_forger(self) -> None:
        for laptop in getattr(self, "laptops", []):
            if laptop.wire is not None:
                assert laptop.wire.counterpart.rejected == ""

    def teardown(self) -> None:
        if not hasattr(self, "room"):
            return
        for who, laptop in enumerate(self.laptops):
            self.come_back(who, laptop)
        for who, laptop in enumerate(self.laptops):
            self.come_back(who, laptop)
            assert laptop.link.waiting == 0
            assert laptop.disk.mine == []
        reopened = Room(self.journal, self.clock, seeded_bytes(3).randbytes)
        for passage in (VISION, MONEY):
            mine = {
                (
                    laptop.texts[passage].text,
                    laptop.texts[passage].heads(),
                    tuple(laptop.texts[passage].authors(0, 1 << 20)),
                )
                for laptop in self.laptops
            }
            replica = self.room.passages._replica(passage)
            real = replica.text, replica.heads(), tuple(replica.authors(0, 1 << 20))
            assert mine == {real}
            assert reopened.passages.text(passage) == real[0]
            assert [*reopened.passages.paragraphs.of(passage)] == [
                *self.room.passages.paragraphs.of(passage)
            ]

    def come_back(self, who: int, laptop: Laptop) -> None:
        """Calls until all is said; a role that changed, or words that were refused, take a call."""
        for _ in range(6):
            if laptop.wire is None:
                self.call(who)
            laptop.settle()
            self.flush()
            if laptop.wire is not None:
                laptop.wire.serve()
                laptop.hear()
            laptop.settle()
            if laptop.in_step and laptop.link.waiting == 0:
                return
            if not laptop.in_step:
                laptop.hang_up()
        raise AssertionError(f"{laptop.name} does not get in step: {laptop.heard}")


Outage.TestCase.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
test_replicas_and_screens_converge = Outage.TestCase


Step = Callable[[Outage], object]


def laptop(who: int, text: str, where: float = 0.0, passage: PassageId = VISION) -> Step:
    return lambda plan: plan.type_on_a_laptop(who, passage, where, 0.0, text)


def screen(who: int, text: str, where: float = 0.0) -> Step:
    return lambda plan: plan.type_on_a_screen(who, VISION, where, 0.0, text)


def called(who: int) -> Step:
    return lambda plan: plan.come_back(who, plan.laptops[who])


def cut(who: int) -> Step:
    return lambda plan: plan.cut(who)


PLANS: dict[str, list[Step]] = {
    "both write through an outage, in one place": [called(0), called(1), cut(0), cut(1),
        laptop(0, "een"), laptop(1, "twee"), screen(0, "drie"), called(0), called(1)],
    "the line goes while the answer is under way": [called(0), laptop(0, "een"),
        lambda plan: plan.send(0), lambda plan: plan.bring_to_the_server(0, 1.0),
        lambda plan: plan.flush(), cut(0), laptop(0, "twee"), called(0)],
    "what was sent arrives after it was sent again": [called(0), laptop(0, "een"),
        lambda plan: plan.send(0), lambda plan: plan.give_up(0), called(0), laptop(0, "twee"),
        lambda plan: plan.bring_late(0.0)],
    "what was sent arrives before it is sent again": [called(0), laptop(0, "een"),
        lambda plan: plan.send(0), lambda plan: plan.give_up(0), lambda plan: plan.bring_late(0.0),
        laptop(0, "twee"), called(0)],
    "the server loses what was not on its disk": [called(0), laptop(0, "een"),
        lambda plan: plan.send(0), lambda plan: plan.bring_to_the_server(0, 1.0),
        lambda plan: plan.crash_the_server(True), laptop(0, "twee"), called(0)],
    "a laptop does not know that it was acknowledged": [called(0), laptop(0, "een"), called(0),
        lambda plan: plan.remember(0), lambda plan: plan.crash_a_laptop(0, True),
        laptop(0, "twee"), called(0)],
    "paragraphs come in on both sides": [called(0), cut(0), laptop(0, "\n\nLaat.\n", 1.0),
        screen(0, "\nVroeg.\n", 1.0), called(0), laptop(0, "Nog een.\n"), called(0)],
    "somebody may no longer write, and may again": [called(0), cut(0), laptop(0, "een"),
        lambda plan: plan.give_another_role(0, Role.OBSERVER), called(0), laptop(0, "twee"),
        lambda plan: plan.give_a_delegation_back(0), called(0), laptop(0, "drie"), called(0)],
    "clocks are wrong by years": [called(0), called(1),
        lambda plan: plan.set_a_clock_wrong(0, 3_000_000_000),
        lambda plan: plan.set_a_clock_wrong(1, -1_000_000_000),
        cut(0), laptop(0, "straks"), laptop(1, "vroeger"), screen(0, "nu"), called(1), called(0)],
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_that_is_hard(name: str) -> None:
    plan = Outage()
    plan.begin()
    for step in PLANS[name]:
        step(plan)
        plan.a_laptop_has_the_first_records_of_the_journal_and_none_it_could_lose()
        plan.nobody_honest_is_taken_for_a_forger()
    plan.teardown()


def test_what_was_typed_through_an_outage_is_there_for_everybody() -> None:
    plan = Outage()
    plan.begin()
    for step in PLANS["both write through an outage, in one place"]:
        step(plan)
    plan.teardown()
    text = plan.room.passages.text(VISION)
    assert all(word in text for word in ("een", "twee", "drie"))
    late = [one for one in plan.room.state.late.values() if one.passage == VISION]
    assert [one.by for one in late] == ["anna", "dirk"]
