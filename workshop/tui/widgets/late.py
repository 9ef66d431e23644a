"""What was written without a line, and what others wrote meanwhile, by paragraph. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop.agreement.late import LateText
from workshop.document.difference import Kind, difference
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.late import Met
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run

__all__ = ["Story", "settle_blocks", "story_blocks"]

_BOTH = Run("▲ ", Tone.WARN)
_DONE = Run("✓ ", Tone.GOOD)
_ONE = Run("· ", Tone.MUTED)
_MOST = 300
"""Characters of a paragraph that a list shows."""


@dataclass(frozen=True, slots=True)
class Story:
    """What happened in one passage while a line was gone.

    Attributes:
        key: names it among the others.
        title: who, when and where, in one sentence.
        late: the record of it; None for what only this screen knows.
        met: the paragraphs that changed.
        name: how a paragraph is called now; empty where it is gone.
    """

    key: str
    title: str
    passage: PassageId
    late: LateText | None
    met: Sequence[Met]
    name: Callable[[str], str]

    def is_settled(self, met: Met) -> bool:
        """Whether somebody has looked at it since."""
        if self.late is None:
            return False
        return self.late.done or self.name(met.line) in self.late.settled

    def is_open(self, met: Met) -> bool:
        """Whether both wrote in it and nobody has looked at it since."""
        return met.both and not self.is_settled(met)


def story_blocks(stories: Sequence[Story], texts: Translator) -> list[Block]:
    """A title for every story, and a row for every paragraph; the key of a row names both."""
    blocks: list[Block] = []
    for story in stories:
        if blocks:
            blocks.append(Block())
        blocks.append(Block(line(run(story.title, Tone.HEADING))))
        for at, met in enumerate(story.met):
            sign = _BOTH if story.is_open(met) else _DONE if met.both else _ONE
            name = story.name(met.line) or texts.text("tui-late-gone")
            words = changed_line(met)
            blocks.append(
                Block(
                    (run(f"{name}  ", Tone.STRONG), *words),
                    key=f"{story.key} {at}",
                    lead=(sign,),
                )
            )
    return blocks


def changed_line(met: Met) -> Line:
    """What a paragraph has become, with what came and what went."""
    return _compared(met.base or "", met.now or "")


def settle_blocks(met: Met, who: str, texts: Translator) -> list[Block]:
    """The three texts there are to choose from."""
    base = met.base or ""
    choices = (
        ("mine", texts.text("tui-late-mine", name=who), met.mine or ""),
        ("theirs", texts.text("tui-late-theirs"), met.theirs or ""),
        ("now", texts.text("tui-late-now"), met.now or ""),
    )
    blocks: list[Block] = []
    for key, title, words in choices:
        if blocks:
            blocks.append(Block())
        blocks.append(Block((run(f"{title}  ", Tone.STRONG), *_compared(base, words)), key=key))
    return blocks


def _compared(old: str, new: str) -> Line:
    tones = {Kind.EQUAL: Tone.BODY, Kind.INSERTED: Tone.ADDED, Kind.DELETED: Tone.REMOVED}
    runs: list[Run] = []
    for piece in difference(old[:_MOST], new[:_MOST]):
        text = f"[-{piece.text}-]" if piece.kind is Kind.DELETED else piece.text
        runs.append(run(text, tones[piece.kind]))
    return tuple(runs) or (run("—", Tone.MUTED),)
