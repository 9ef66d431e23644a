"""The drafts that are on any screen of this process: one per passage of a room."""

from __future__ import annotations

from workshop.ids import PassageId
from workshop.tui.editor.contract import DraftRoom
from workshop.tui.editor.draft import DraftWatcher, SharedDraft
from workshop.tui.painting.hub import Hub

__all__ = ["Drafts"]


class Drafts:
    """One per process."""

    def __init__(self) -> None:
        self._open: dict[tuple[DraftRoom, PassageId], SharedDraft] = {}

    def __len__(self) -> int:
        return len(self._open)

    def join(
        self, room: DraftRoom, passage: PassageId, hub: Hub, watcher: DraftWatcher
    ) -> SharedDraft:
        """The draft of a passage, for an editor that shows it from now on."""
        draft = self._open.get((room, passage))
        if draft is None:
            draft = self._open[room, passage] = SharedDraft(room, passage, hub)
        draft.join(watcher)
        return draft

    def leave(self, draft: SharedDraft, watcher: DraftWatcher) -> None:
        """An editor no longer shows a draft; the last one closes it."""
        draft.leave(watcher)
        if not draft.is_shown:
            self._open.pop((draft.room, draft.passage), None)
