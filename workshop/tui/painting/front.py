"""What one terminal shows, so that only what is different is sent.

Whoever asks for a repaint, be it a widget, a dialog or a whole layout: a cell that stands on the
screen already is not sent again.
"""

from __future__ import annotations

import io
import re
from collections import OrderedDict
from collections.abc import Sequence

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

__all__ = ["FrontBuffer", "difference"]

# Everything whose width terminals agree on: Latin, Greek, Cyrillic, punctuation, boxes, shapes
# and CJK. Behind anything else the terminal may be a cell off, so such a stretch is always
# followed by a fresh start at an absolute position.
_DOUBTFUL = re.compile(
    r"[^\x20-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    r"\u2190-\u21ff\u2500-\u25fc\u2800-\u28ff\u2e80-\u303d\u3041-\u3098\u309b-\ud7ff\uf900-\ufaff"
    r"\uff01-\uff60]"
)
_DIFFERENCES_KEPT = 512
_TRUECOLOR = Console(color_system="truecolor", file=io.StringIO(), force_terminal=True)
"""Says in which colours a strip is rendered; the strip keeps the result for every session."""


class FrontBuffer:
    """Per row of a terminal: the strips that were sent last, by the column they begin in."""

    def __init__(self) -> None:
        self.size: Size | None = None
        """The terminal's size when it was painted last."""
        self._rows: dict[int, dict[int, Strip]] = {}
        self._cuts: dict[int, Sequence[int]] = {}

    def forget(self) -> None:
        """Nothing is known any more of what the terminal shows."""
        self._rows.clear()
        self._cuts.clear()

    def same_cuts(self, y: int, cuts: Sequence[int]) -> bool:
        """Whether a row is still cut into the same columns; else nothing is known of it.

        A row that is cut anew must be painted whole: half of a wide character may be left of it.
        """
        known = self._cuts.get(y)
        if known is cuts or known == cuts:
            return True
        self._cuts[y] = cuts
        self._rows.pop(y, None)
        return False

    def show(self, y: int, x: int, strip: Strip) -> str:
        """What to send so that this strip stands at (x, y); empty where it stands there."""
        row = self._rows.setdefault(y, {})
        old = row.get(x)
        if old is strip:
            return ""
        row[x] = strip
        skipped, output = 0, ""
        if old is None or old.cell_length != strip.cell_length:
            output = strip.render(_TRUECOLOR)
        else:
            skipped, output = difference(old, strip)
        if not output:
            return ""
        output = f"\x1b[{y + 1};{x + skipped + 1}H{output}"
        if _DOUBTFUL.search(strip.text):
            # The terminal may draw it wider than we think, over what stands to its right.
            for right, beside in row.items():
                if right > x:
                    output += f"\x1b[{y + 1};{right + 1}H{beside.render(_TRUECOLOR)}"
        return output


_differences: OrderedDict[tuple[int, int], tuple[Strip, Strip, int, str]] = OrderedDict()


def difference(old: Strip, new: Strip) -> tuple[int, str]:
    """How to turn one strip into another of the same width: (cells to skip, what to write).

    Kept for a while by the identity of the strips: every session that shows the same row at the
    same width asks for the same difference. An entry holds its strips, so no id is used twice.
    """
    key = (id(old), id(new))
    known = _differences.get(key)
    if known is None:
        skipped, segments = _changed(list(old), list(new))
        known = (old, new, skipped, "".join(_sequence(segment) for segment in segments))
        _differences[key] = known
        if len(_differences) > _DIFFERENCES_KEPT:
            _differences.popitem(last=False)
    return known[2], known[3]


def _changed(old: list[Segment], new: list[Segment]) -> tuple[int, list[Segment]]:
    """The cells in front of the first difference, and the segments from there to the last."""
    first = 0
    while first < len(old) and first < len(new) and old[first] == new[first]:
        first += 1
    if first == len(old) == len(new):
        return 0, []
    kept = new[:first]
    last = 0
    most = min(len(old), len(new)) - first
    while last < most and old[-1 - last] == new[-1 - last]:
        last += 1
    was = old[first : len(old) - last]
    now = new[first : len(new) - last]
    behind = new[len(new) - last :]
    if _doubtful(kept):
        return 0, new
    skipped = sum(cell_len(segment.text) for segment in kept)
    if was and now and was[0].style == now[0].style:
        same = _common(was[0].text, now[0].text)
        if same:
            skipped += cell_len(now[0].text[:same])
            was[0] = was[0]._replace(text=was[0].text[same:])
            now[0] = now[0]._replace(text=now[0].text[same:])
    if _doubtful(was) or _doubtful(now):
        return skipped, now + behind
    if was and now and was[-1].style == now[-1].style:
        same = _common(was[-1].text[::-1], now[-1].text[::-1])
        if same:
            now[-1] = now[-1]._replace(text=now[-1].text[:-same])
    return skipped, now


def _common(one: str, other: str) -> int:
    """How many characters of plain width two texts begin with alike."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b or a > "\u02ff":
            break
        count += 1
    if count and any(len(text) > count and _DOUBTFUL.match(text[count]) for text in (one, other)):
        # It may combine with the character before it.
        count -= 1
    return count


def _doubtful(segments: list[Segment]) -> bool:
    return any(_DOUBTFUL.search(segment.text) for segment in segments)


def _sequence(segment: Segment) -> str:
    text, style, _ = segment
    if not text or style is None:
        return text
    return Strip.render_style(style, text, ColorSystem.TRUECOLOR)
