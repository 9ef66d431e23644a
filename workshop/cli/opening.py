"""How a workshop comes to be in a data directory, and which one to go on with."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.agreement.events import CodeRenewed
from workshop.agreement.joining import CODE_LIFETIME, create
from workshop.agreement.names import same_name, slug
from workshop.agreement.people import JoinCode
from workshop.agreement.roles import Role
from workshop.agreement.state import WorkshopState
from workshop.cli.reports import is_finished
from workshop.cli.stored import read_state
from workshop.clock import Clock
from workshop.errors import JournalError
from workshop.ids import RandomBytes, WorkshopId, fresh_join_code
from workshop.journal.store import Store
from workshop.rooms.fold import fold_state
from workshop.rooms.founding import event_entry, found_workshop
from workshop.scenario.model import Scenario

__all__ = ["found", "newest_unfinished", "renewed_code"]


def found(
    store: Store,
    scenario: Scenario,
    title: str,
    delegations: Sequence[str],
    clock: Clock,
    random: RandomBytes,
) -> WorkshopState:
    """Makes a workshop, with an id made from its title.

    The delegations that the scenario expects sit down first, then those named here.

    Raises:
        RefusedError: a title or delegation that cannot be used; nothing is left behind.
        StorageError: the directory does not take it.
    """
    expected = [delegation.name for delegation in scenario.delegations]
    names = expected + [
        name for name in delegations if not any(same_name(name, known) for known in expected)
    ]
    taken = set(store.ids())
    while True:
        id = WorkshopId(slug(title, taken))
        # Once without a file, so that a refusal leaves none behind.
        create(id, title, scenario, tuple(names), clock(), random)
        try:
            journal = store.create(id)
        except JournalError as error:
            if error.id != "journal-exists":
                raise
            taken.add(id)
            continue
        try:
            found_workshop(journal, id, title, scenario, names, clock(), random)
            return fold_state(journal)
        finally:
            journal.close()


def renewed_code(
    store: Store, id: WorkshopId, role: Role, clock: Clock, random: RandomBytes
) -> JoinCode:
    """A new join code for a role.

    Raises:
        StorageError: a server runs on this directory; it would not know the code.
    """
    with store.lock():
        journal = store.open(id)
        try:
            now = clock()
            code, expires = fresh_join_code(random), now + CODE_LIFETIME
            renewed = CodeRenewed(at=now, role=role, code=code, expires=expires)
            journal.commit([event_entry(renewed)])
            journal.flush()
            return fold_state(journal).code(role)
        finally:
            journal.close()


def newest_unfinished(store: Store, scenario: Scenario) -> WorkshopState | None:
    """The last workshop made from this scenario that is not settled yet.

    A file that cannot be read is passed over: it is not the one to go on with.
    """
    found: list[WorkshopState] = []
    for id in store.ids():
        try:
            state = read_state(store, WorkshopId(id))
        except JournalError:
            continue
        if state.closed is not None:
            continue
        if state.scenario.id == scenario.id and not is_finished(state):
            found.append(state)
    return max(found, key=lambda state: (state.created_at, state.id), default=None)
