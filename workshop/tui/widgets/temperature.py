"""How it goes, as bars that need no colour. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.agreement.temperature import FEWEST, WARMEST
from workshop.i18n import Translator
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Block, Tone, line, run

__all__ = ["answer_blocks", "temperature_blocks"]


def answer_blocks(texts: Translator) -> list[Block]:
    """The answers there are; the key of each is its number."""
    return [
        Block(
            line(texts.text(f"temperature-{warmth}")),
            key=str(warmth),
            lead=(run(f"{warmth}  ", Tone.KEY),),
        )
        for warmth in range(1, WARMEST + 1)
    ]


def temperature_blocks(given: int, counts: Sequence[int], texts: Translator) -> list[Block]:
    """How the answers are spread; only how many there are while they are too few."""
    blocks = [Block(line(run(texts.text("tui-temperature-given", count=given), Tone.STRONG)))]
    if not counts:
        words = texts.text("tui-temperature-few", least=FEWEST)
        return [*blocks, Block(line(run(words, Tone.MUTED)))]
    for warmth, count in enumerate(counts, 1):
        word = texts.text(f"temperature-{warmth}")
        bar = run(f"{SIGNS.bar * min(count, 24)} {count}", Tone.STRONG)
        blocks.append(Block(line(f"{word:<18} ", bar), lead=(run(f"{warmth}  ", Tone.KEY),)))
    return blocks
