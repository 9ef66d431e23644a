"""What passes between the room, the app and its screens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from workshop.agreement.events import Event
from workshop.document.text import Delta
from workshop.errors import WorkshopError
from workshop.i18n import Translator
from workshop.ids import PassageId, SessionId
from workshop.rooms.presence import Presence
from workshop.rooms.sign import SavedSign

__all__ = ["Changes", "Exports", "Invitation", "Notes"]


@dataclass(frozen=True, slots=True)
class Invitation:
    """How others come in; the codes are in the room's state."""

    host: str
    """As it is typed: a name, ``192.0.2.10`` or ``[fd00::1]``."""
    port: int
    fingerprint: str
    """Of the server's host key, as an SSH client shows it: ``SHA256:...``."""
    address: str = ""
    """For programs that open addresses: ``ssh://192.0.2.10:2222``. A phone reads it as a square."""

    def command(self, texts: Translator) -> str:
        """The line to type, with a place for one's own name: ``ssh -p 2222 uw-naam@192.0.2.10``."""
        return texts.text("cli-join-line", port=str(self.port), address=self.host)


class Exports(Protocol):
    """A place on this machine to write documents to."""

    @property
    def formats(self) -> Sequence[str]:
        """Every form there is, the usual one first; explained by ``export-format-<name>``."""
        ...

    def place(self, format: str) -> str:
        """Where the document goes."""
        ...

    def preview(self, format: str) -> tuple[str, bool]:
        """What the document says, and whether it looks like that."""
        ...

    def prepare(self, format: str) -> Callable[[], str]:
        """What writes the document of this moment, also in another thread, and gives its place.

        Raises:
            WorkshopError: it cannot be written; writing may raise it as well.
        """
        ...


@dataclass(slots=True)
class Changes:
    """What happened in the room since a screen last looked."""

    events: list[Event] = field(default_factory=list)
    texts: set[PassageId] = field(default_factory=set)
    people: bool = False
    sign: bool = False
    clock: bool = False
    temperature: bool = False
    lobby: bool = False
    """Somebody came to wait for being let in, or waits no longer."""
    followed: bool = False
    """Whoever this screen follows has moved."""
    summoned: SessionId | None = None
    """Where to look, as who leads asks."""
    closed: str | None = None
    """The id of the text that says why this session has ended."""
    refused: WorkshopError | None = None
    """Why something was not done that was asked for a while ago."""
    returned: int = 0
    """In how many passages others wrote while there was no line."""

    def __bool__(self) -> bool:
        return self != Changes()


class Notes:
    """What happened in the room, for the next time its app looks.

    The calls come from other sessions' tasks, so it touches no widget: it says that there is
    something, and no more.
    """

    def __init__(self, dirty: Callable[[], None], reads: Callable[[PassageId], bool]) -> None:
        """Begins an empty page.

        Args:
            dirty: called when something is noted.
            reads: whether the screen says anything of this passage that its text decides, such as
                a seal; the text itself is the editor's affair.
        """
        self._dirty = dirty
        self._reads = reads
        self._changes = Changes()
        self._typing: set[SessionId] = set()
        self.followed: SessionId | None = None
        """Whose every move is noted."""

    def take(self) -> Changes:
        """Everything since the last time, and begins a new page."""
        changes, self._changes = self._changes, Changes()
        return changes

    def text_changed(self, passage: PassageId, delta: Delta, by: SessionId | None) -> None:
        """A seal may be broken by it, and somebody types."""
        changes = self._changes
        if by is not None and by == self.followed:
            changes.followed = True
            self._dirty()
        if by is not None and by not in self._typing:
            self._typing.add(by)
            changes.people = True
            self._dirty()
        if passage not in changes.texts and self._reads(passage):
            changes.texts.add(passage)
            self._dirty()

    def state_changed(self, events: Sequence[Event]) -> None:
        """Something was decided."""
        self._changes.events += events
        self._dirty()

    def presence_changed(
        self, session: SessionId, old: Presence | None, new: Presence | None
    ) -> None:
        """Somebody came, went, is somewhere else, or is more or less lively; a caret that moves in
        its paragraph is the editor's affair."""
        if session == self.followed:
            self._changes.followed = True
            self._dirty()
        if new is None or not new.typing:
            self._typing.discard(session)
        if old is None or new is None or _place(old) != _place(new):
            self._changes.people = True
            self._dirty()

    def sign_changed(self, sign: SavedSign) -> None:
        """Something was saved, or cannot be."""
        self._changes.sign = True
        self._dirty()

    def temperature_changed(self) -> None:
        """Everybody is asked how it goes, or no longer."""
        self._changes.temperature = True
        self._dirty()

    def lobby_changed(self) -> None:
        """Others wait to be let in than before."""
        self._changes.lobby = True
        self._dirty()

    def clock_changed(self) -> None:
        """The clock says something else."""
        self._changes.clock = True
        self._dirty()

    def summoned(self, by: SessionId) -> None:
        """Everybody is to look at one place."""
        self._changes.summoned = by
        self._dirty()

    def refused(self, error: WorkshopError) -> None:
        """Something that was asked for a while ago was not done."""
        self._changes.refused = error
        self._dirty()

    def returned(self, passages: int) -> None:
        """The line is back, and others wrote meanwhile."""
        self._changes.returned = passages
        self._dirty()

    def closed(self, reason: str) -> None:
        """The room has ended this session."""
        self._changes.closed = reason
        self._dirty()


def _place(presence: Presence) -> tuple[object, ...]:
    return presence.step, presence.passage, presence.paragraph, presence.standing
