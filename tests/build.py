"""Makes scenarios and workshops for tests: deterministic, through the same rules as a meeting."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from workshop.agreement import commands as c
from workshop.agreement.context import Context
from workshop.agreement.events import Event, PointStatus, Stand
from workshop.agreement.evolution import evolve, found
from workshop.agreement.joining import create, join
from workshop.agreement.roles import Role
from workshop.agreement.rules import decide
from workshop.agreement.state import WorkshopState
from workshop.ids import (
    CommentId,
    DelegationId,
    ParticipantId,
    PassageId,
    RandomBytes,
    StepId,
    SuggestionId,
    WorkshopId,
)
from workshop.scenario.model import Check, Fact, Passage, Scenario, Source, Step

__all__ = ["HIDDEN_REASON", "NOON", "Table", "counting_bytes", "full_table", "scenario", "seat_of"]

HIDDEN_REASON = "Dit mag nog niemand lezen."

NOON = datetime(2026, 3, 23, 12, 0, tzinfo=UTC)


def counting_bytes() -> RandomBytes:
    """Random bytes for tests: a counter, so that ids differ and are the same every time."""
    count = itertools.count()

    def random(size: int) -> bytes:
        return bytes(next(count) % 243 for _ in range(size))

    return random


def scenario() -> Scenario:
    """A small scenario with every kind of step."""
    return Scenario(
        format=1,
        id="klein",
        language="nl",
        title="Kleine opzet",
        summary="Voor tests.",
        outcome="Een tekst.",
        sources=(
            Source(
                id="bron",
                title="Digitaal waar het kan",
                publisher="Uitgever",
                published=date(2018, 3, 1),
                note="Alleen voor tests.",
            ),
        ),
        passages=(
            Passage(id="visie", title="Visie op dienstverlening", starter="Wij zijn er."),
            Passage(id="geld", title="Geld voor vernieuwing"),
            Passage(id="samen", title="Samenwerking"),
            Passage(id="kennis", title="Kennis"),
            Passage(id="verslag", title="Verslag van de stellingen", part="report"),
        ),
        steps=(
            Step(id="begin", kind="opening", title="Opening", passage="visie", summary="Welkom."),
            Step(
                id="tip-1",
                kind="tip",
                title="Visie",
                passage="visie",
                summary="Een eigen visie.",
                checks=(
                    Check(id="digivaardig", text="Minder digivaardige inwoners zijn genoemd."),
                    Check(id="basis", text="Basisdiensten zijn benoemd."),
                ),
                facts=(
                    Fact(
                        text="Ruim de helft van de contacten was digitaal.",
                        source="bron",
                        date="2016",
                        aged=True,
                        aged_note="Zoek het cijfer van nu.",
                    ),
                ),
            ),
            Step(id="tip-2", kind="tip", title="Geld", passage="geld", summary="Geld."),
            Step(id="tip-3", kind="tip", title="Samen", passage="samen", summary="Samen."),
            Step(
                id="punt-1",
                kind="point",
                title="Ken de stand van de ICT",
                passage="kennis",
                summary="Weet hoe het ervoor staat.",
                checks=(Check(id="visie", text="De I-visie is opgevraagd."),),
            ),
            Step(
                id="punt-2",
                kind="point",
                title="Samenwerkingsverbanden",
                group="Samenwerking",
                passage="samen",
                summary="Wie beslist?",
            ),
            Step(
                id="stelling-1",
                kind="statement",
                title="Stelling 1",
                passage="verslag",
                summary="Eerst zelf op orde?",
                statement="Eerst de eigen organisatie op orde, dan pas de inwoner.",
            ),
            Step(id="slot", kind="closing", title="Afronding", passage="visie", summary="Klaar."),
        ),
    )


class Table:
    """A workshop in the making: state, texts and events, and people who act by name.

    Every event is a minute after the one before.
    """

    def __init__(
        self,
        scenario: Scenario,
        *delegations: str,
        title: str = "Akkoord Proefstad 2026-2030",
        id: str = "w-proefstad",
        random: RandomBytes | None = None,
    ) -> None:
        self._random = random or counting_bytes()
        self._now = NOON
        self.events: list[Event] = create(
            WorkshopId(id), title, scenario, delegations, NOON, self._random
        )
        self.state: WorkshopState = found(self.events[0])
        for event in self.events[1:]:
            self.state = evolve(self.state, event)
        self.places: dict[SuggestionId, tuple[int, int]] = {}
        """Where the words of suggestions are."""
        self.texts: dict[PassageId, str] = {
            PassageId(passage.id): passage.starter for passage in scenario.passages
        }

    def joins(
        self, name: str, delegation: str | None = None, role: Role = Role.DELEGATE
    ) -> ParticipantId:
        """Somebody takes a seat; their id is ``p-`` and their name in lower case."""
        person = ParticipantId(f"p-{name.lower()}")
        self._take(join(self.state, person, name, role, delegation, self._tick()))
        return person

    def leads(self, *commands: c.Command) -> None:
        """The facilitator does this, from the command line."""
        for command in commands:
            self._take(decide(self.state, command, self.context(Role.FACILITATOR)))

    def does(self, person: ParticipantId, command: c.Command) -> list[Event]:
        """Somebody at the table does this; returns what came of it."""
        role = self.state.participants[person].role
        events = decide(self.state, command, self.context(role, person))
        self._take(events)
        return events

    def says(
        self, person: ParticipantId, passage: str, stand: Stand, reason: str = ""
    ) -> list[Event]:
        """A position in the running round of a passage."""
        return self.does(person, c.TakePosition(PassageId(passage), stand, reason))

    def happens(self, event: Event) -> None:
        """Something that no command leads to."""
        self._take([event])

    def writes(self, passage: str, text: str) -> None:
        """The text of a passage is this from now on."""
        self.texts[PassageId(passage)] = text

    @property
    def spans(self) -> dict[CommentId, tuple[int, int]]:
        """Where the words of comments are: where they were, for these texts do not move."""
        return {
            id: (int(start), int(end))
            for id, comment in self.state.comments.items()
            for _, start, end in [comment.anchor.split(" ")]
        }

    def context(self, role: Role, by: ParticipantId | None = None) -> Context:
        return Context(
            by,
            role,
            self._tick(),
            lambda passage: self.texts[passage],
            self._random,
            lambda passage, start, end: f"{passage} {start} {end}",
            self._locate,
            self.places.get,
        )

    def _locate(self, passage: PassageId, anchor: str) -> tuple[int, int] | None:
        """An anchor of a table holds as long as the text is long enough."""
        start, end = (int(part) for part in anchor.split()[1:])
        return (start, end) if end <= len(self.texts[passage]) else None

    def _tick(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now

    def _take(self, events: list[Event]) -> None:
        for event in events:
            self.state = evolve(self.state, event)
        self.events += events


def full_table(
    scenario: Scenario,
    texts: Mapping[str, str],
    *,
    agreed: str,
    contested: str,
    edited: str,
    hidden: str,
    names: tuple[str, str, str] = ("Rood", "Blauw", "Groen"),
    people: tuple[str, str, str] = ("Anna", "Bram", "Chris"),
    visited: int = 3,
) -> Table:
    """A meeting in which everything happens.

    Three delegations; one passage agreed with a reservation, one objected to, one edited after
    its seal; one with a round that still hides its positions; points assessed.

    Args:
        texts: by passage id.
        agreed: passage that is agreed with a reservation.
        contested: passage that somebody objects to.
        edited: passage that is agreed and then changed.
        hidden: passage with a round whose positions nobody may see yet.
        visited: how many steps the room has been in.
    """
    table = Table(scenario, *names)
    for passage, text in texts.items():
        table.writes(passage, text)
    seats = [table.joins(person, name) for person, name in zip(people, names, strict=True)]
    table.joins("Dewi", role=Role.RECORDER)
    table.joins("Els", role=Role.ADVISER)
    table.leads(*(c.EnterStep(step.step_id) for step in scenario.steps[1:visited]))
    one, two, three = seats
    _round(table, agreed)
    table.says(one, agreed, Stand.AGREE)
    table.says(two, agreed, Stand.RESERVATION, "Zolang de balie open blijft.\nOok op zaterdag.")
    table.says(three, agreed, Stand.AGREE, "Graag zo.")
    table.leads(c.RevealPositions(PassageId(agreed)), c.DeclareAgreed(PassageId(agreed)))
    _round(table, contested)
    table.says(one, contested, Stand.AGREE)
    table.says(three, contested, Stand.OBJECT, "Eerst weten wat het kost.")
    table.leads(c.CloseRound(PassageId(contested)))
    _round(table, edited)
    table.says(one, edited, Stand.AGREE)
    table.says(two, edited, Stand.AGREE)
    table.says(three, edited, Stand.ASIDE, "Wij waren er niet bij.")
    table.leads(c.RevealPositions(PassageId(edited)), c.DeclareAgreed(PassageId(edited)))
    table.writes(edited, texts[edited] + "\n\nEn dit kwam er later bij.")
    _round(table, hidden)
    table.says(one, hidden, Stand.OBJECT, HIDDEN_REASON)
    table.says(two, hidden, Stand.AGREE)
    _assess(table, one, PassageId(agreed))
    _discuss(table, one, two, PassageId(agreed))
    return table


def _discuss(table: Table, one: ParticipantId, two: ParticipantId, passage: PassageId) -> None:
    """A comment that was dealt with, and one that is open, with an answer."""
    end = len(table.texts[passage].partition("\n")[0].partition(":")[0])
    table.does(one, c.AddComment(passage, 0, end, "Voor wie geldt dit?"))
    table.does(two, c.AddComment(passage, 0, end, "Kan dit korter?\nHet moet op een kaart."))
    first, second = table.state.comments
    table.does(two, c.ResolveComment(first, True))
    table.does(one, c.ReplyComment(second, "Wij doen een voorstel."))
    table.leads(c.ReplyComment(second, "Graag voor de pauze."))


def _round(table: Table, passage: str) -> None:
    """The passage is put forward; what it has to say is marked in its first words."""
    for step in table.state.scenario.steps:
        for check in step.checks:
            if step.passage == passage and check.required:
                table.leads(c.MarkCheck(step.step_id, check.id, 0, 5))
    table.leads(c.OpenRound(PassageId(passage)))


def _assess(table: Table, person: ParticipantId, passage: PassageId) -> None:
    scenario = table.state.scenario
    points = [step for step in scenario.steps if step.kind == "point"]
    statuses = itertools.cycle(
        (PointStatus.ARRANGED, PointStatus.KNOWN, PointStatus.ACTION, PointStatus.OPEN)
    )
    for step, status in zip(points, statuses, strict=False):
        if status is PointStatus.ARRANGED:
            point = c.AssessPoint(step.step_id, status, "Zie de nota.", "Alinea 2", (passage,))
        elif status is PointStatus.ACTION:
            point = c.AssessPoint(step.step_id, status, "De directie stuurt een overzicht.")
        else:
            point = c.AssessPoint(step.step_id, status)
        table.does(person, point)
    for step in scenario.steps:
        for check in step.checks[:1]:
            table.does(person, c.TickCheck(StepId(step.id), check.id, True))


def seat_of(table: Table, name: str) -> DelegationId:
    """The id of a delegation by its name."""
    return next(d.id for d in table.state.delegations.values() if d.name == name)
