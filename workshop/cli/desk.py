"""The facilitator's own machine as a place to write documents to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from workshop.cli.press import Press
from workshop.export.edition import Edition
from workshop.export.formats import DEFAULT_FORMAT, FORMATS, Format
from workshop.export.write import write_atomic
from workshop.ids import WorkshopId
from workshop.rooms.room import Room
from workshop.ssh.audit import Happening, Trail

__all__ = ["Desk", "export_path"]


class Desk:
    """Writes the documents of a room; a ``workshop.tui.messages.Exports``."""

    def __init__(self, room: Room, press: Press, trail: Trail) -> None:
        self._room = room
        self._press = press
        self._trail = trail

    @property
    def formats(self) -> Sequence[str]:
        """Every form there is, the usual one first."""
        return tuple(FORMATS)

    def place(self, format: str) -> str:
        """Where the document goes."""
        return str(export_path(self._room.id, FORMATS[format].extension))

    def preview(self, format: str) -> tuple[str, bool]:
        """What the document says, and whether it looks like that: a form that is no text for a
        terminal is shown as Markdown."""
        known = FORMATS[format]
        return known.preview(self._edition(FORMATS[DEFAULT_FORMAT])).decode(
            "utf-8-sig"
        ), known.readable

    def _edition(self, format: Format) -> Edition:
        room = self._room
        return self._press.edition(room.state, room.passages, format, room.decisions)

    def prepare(self, format: str) -> Callable[[], str]:
        """What writes the document of this moment, also in another thread, and gives its place.

        Raises:
            StorageError: the key cannot be read; writing may raise it as well.
        """
        known = FORMATS[format]
        edition = self._edition(known)
        path = export_path(self._room.id, known.extension)

        def write() -> str:
            write_atomic(path, known.render(edition))
            self._trail.record(Happening.EXPORTED, command=f"export --format {format}")
            return str(path)

        return write


def export_path(id: WorkshopId, extension: str = ".md") -> Path:
    """Where a key on the screen writes the document: ``exports`` here, or here without it."""
    here = Path.cwd()
    folder = here / "exports"
    return (folder if folder.is_dir() else here) / f"{id}{extension}"
