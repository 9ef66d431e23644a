"""What is known of one line of a passage, and what its finished rows depend on."""

from __future__ import annotations

from typing import NamedTuple

from textual.strip import Strip

from workshop.tui.editor.authors import Run
from workshop.tui.editor.commented import Columns
from workshop.tui.editor.highlight import Span
from workshop.tui.editor.suggested import UNMARKED, Marks
from workshop.tui.themes import EditorLook

__all__ = ["DraftLine", "RowLook"]


class RowLook(NamedTuple):
    """What makes one editor's rows look as they do."""

    look: EditorLook
    width: int
    """Cells of a whole row."""


class DraftLine:
    """What is known of a line. A line that looks different in any way is another object."""

    __slots__ = ("authors", "commented", "fenced", "marks", "paragraph", "spans", "strips")

    def __init__(
        self,
        fenced: bool = False,
        commented: Columns = (),
        paragraph: str = "",
        marks: Marks = UNMARKED,
    ) -> None:
        self.fenced = fenced
        self.commented = commented
        self.paragraph = paragraph
        self.marks = marks
        self.spans: tuple[Span, ...] | None = None
        self.authors: dict[tuple[int, int], list[Run]] = {}
        self.strips: dict[object, Strip] = {}

    def again(
        self,
        *,
        fenced: bool | None = None,
        commented: Columns | None = None,
        paragraph: str | None = None,
        marks: Marks | None = None,
    ) -> DraftLine:
        """The line as it looks from now on; what is not given stays."""
        return DraftLine(
            self.fenced if fenced is None else fenced,
            self.commented if commented is None else commented,
            self.paragraph if paragraph is None else paragraph,
            self.marks if marks is None else marks,
        )
