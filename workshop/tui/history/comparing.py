"""What the text of a version is held against, and what that gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.room import Room
from workshop.rooms.versions import Version, version_of
from workshop.tui.widgets.compared import CHANGE, compared_rows, plain_blocks
from workshop.tui.widgets.prose import Block, Tone, run
from workshop.tui.widgets.versions import version_time

__all__ = ["Against", "Comparing", "Comparison"]


_KEPT = 8


class Against(StrEnum):
    """What the text of a moment is held against."""

    BEFORE = "before"
    MARKED = "marked"
    NOW = "now"
    SEALED = "sealed"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts and what they are.

    Attributes:
        title: what is shown, in words.
        old: the earlier text; None where there is nothing to compare with.
    """

    title: str
    old: str | None
    new: str

    def rows(self, width: int) -> Iterator[Block]:
        """The page, row by row of ``width`` cells, for who lets others have a turn in between."""
        if self.old is None:
            return iter(plain_blocks(self.new))
        return compared_rows(self.old, self.new, width)


class Comparing:
    """How somebody compares at the moment, in one passage."""

    def __init__(self, room: Room, passage: PassageId, texts: Translator) -> None:
        self._room = room
        self._passage = passage
        self._texts = texts
        self._known: dict[str, str] = {}
        """Texts of versions: each is asked for several times, and again by the next step."""
        self.against = Against.BEFORE
        self.marked: int | None = None
        """The last change of the version that was marked; a version that grows stays marked."""

    def turn(self) -> None:
        """Holds the text against the next thing there is."""
        ways = [
            way
            for way in Against
            if (way is not Against.SEALED or self._sealed is not None)
            and (way is not Against.MARKED or self.marked is not None)
        ]
        self.against = ways[(ways.index(self.against) + 1) % len(ways)]

    def mark(self, version: Version) -> None:
        """Compares with this version from now on; with the one before where it was marked."""
        if self.marked is not None and version.first <= self.marked <= version.last:
            self.marked, self.against = None, Against.BEFORE
        else:
            self.marked, self.against = version.last, Against.MARKED

    def marked_in(self, versions: Sequence[Version]) -> int | None:
        """The version that was marked; None where none was."""
        return None if self.marked is None else version_of(versions, self.marked)

    def comparison(self, versions: Sequence[Version], at: int) -> Comparison:
        """What to show of a version. The earlier text is the old one, whichever was marked."""
        marked = self.marked_in(versions)
        if marked is not None and self.against is Against.MARKED:
            first, last = sorted((marked, at))
            title = self._texts.text(
                "tui-history-against-marked",
                first=version_time(versions[first], self._texts),
                last=version_time(versions[last], self._texts),
            )
            return Comparison(title, self._text(versions[first]), self._text(versions[last]))
        text, title = self._text(versions[at]), self._title()
        if self.against is Against.BEFORE and at == 0:
            title = self._texts.text("tui-history-against-nothing")
        elif self.against is Against.BEFORE:
            return Comparison(title, self._text(versions[at - 1]), text)
        if self.against is Against.NOW:
            return Comparison(title, text, self._room.passages.text(self._passage))
        if self.against is Against.SEALED:
            return Comparison(title, self._sealed or "", text)
        return Comparison(title, None, text)

    def page(self, blocks: Sequence[Block], comparison: Comparison) -> Sequence[Block]:
        """The page, which says so where there is no difference."""
        if comparison.old is None or any(block.key.startswith(CHANGE) for block in blocks):
            return blocks
        same = run(self._texts.text("tui-history-same"), Tone.MUTED)
        return [Block((same,)), Block(), *blocks]

    def _title(self) -> str:
        state = self._room.state.passages[self._passage]
        if self.against is Against.SEALED and state.seal is None:
            return self._texts.text("tui-history-against-forward")
        return self._texts.text(f"tui-history-against-{self.against}")

    def _text(self, version: Version) -> str:
        text = self._known.get(version.hash)
        if text is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            text = self._room.passages.text_at(self._passage, version.hash)
            self._known[version.hash] = text
        return text

    @property
    def _sealed(self) -> str | None:
        """What was agreed or, where nothing is, what was put forward last."""
        state = self._room.state.passages[self._passage]
        last = state.last_round
        return state.sealed_text() or (last.text if last is not None else None)
