"""Searching in a passage: the places that are found are shown in one's own view only."""

from __future__ import annotations

from textual.message import Message

from workshop.tui.editor.draft import SharedDraft
from workshop.tui.editor.finding import Search
from workshop.tui.editor.pointing import PointedDraft
from workshop.tui.editor.showing import Showing
from workshop.tui.editor.window import Window

__all__ = ["SearchedDraft"]


class SearchedDraft(PointedDraft):
    """A passage that can be searched. The place one is at is selected, the others are marked."""

    _search: Search | None = None
    _origin = 0
    _counted = (0, 0)

    class Counted(Message):
        """What is found, or at which of it one is, is something else now."""

        def __init__(self, editor: SearchedDraft) -> None:
            super().__init__()
            self.editor = editor

        @property
        def control(self) -> SearchedDraft:
            """The editor it is about."""
            return self.editor

    @property
    def found(self) -> tuple[int, int]:
        """At which place one is, from 1, and how many there are; 0 where one is at none."""
        places = self._places()
        selection = self.selection
        return (places.index(selection) + 1 if selection in places else 0), len(places)

    def find(self, query: str) -> None:
        """Looks for something from where the search began; nothing found moves nothing."""
        if self._search is None:
            self._origin = self.selection[0]
        self._search = Search(query)
        places = self._places()
        if places:
            place = next((at for at in places if at[0] >= self._origin), places[0])
            self.go_to(place[1], place[0])
        else:
            self.go_to(self._origin)

    def find_next(self, way: int) -> None:
        """Goes to the next place, or to the one before; round the end of the text."""
        places = self._places()
        if not places:
            return
        here = self.selection
        if way > 0:
            place = next((at for at in places if at > here), places[0])
        else:
            place = next((at for at in reversed(places) if at < here), places[-1])
        self._origin = place[0]
        self.go_to(place[1], place[0])

    def stop_finding(self) -> None:
        """Shows the text as it was, with the caret where the last place begins."""
        if self._search is not None:
            self._search = None
            self.go_to(self.selection[0])

    def paint(self) -> None:
        """Paints what changed, and tells when what others wrote changes what is found."""
        super().paint()
        if self._search is not None and (found := self.found) != self._counted:
            self._counted = found
            self.post_message(self.Counted(self))

    def _places(self) -> list[tuple[int, int]]:
        window, search = self._now(), self._search
        if window is None or search is None:
            return []
        index = window.index
        return [
            (index.start(line) + start, index.start(line) + end)
            for line, text in enumerate(index.lines)
            for start, end in search.columns(text)
        ]

    def _showing(
        self, draft: SharedDraft, window: Window, first: int, behind: int
    ) -> list[Showing]:
        showing = super()._showing(draft, window, first, behind)
        if self._search is None:
            return showing
        return [self._marked(window, shows, self._search) for shows in showing]

    def _marked(self, window: Window, shows: Showing, search: Search) -> Showing:
        known, line, row, lies, mark = shows
        if known is None:
            return shows
        start, end = window.wrapping.span(line, row)
        columns = search.columns(window.index.lines[line])
        here = tuple(at for at in columns if at[0] < end and at[1] > start)
        return (known, line, row, lies._replace(found=here), mark) if here else shows
