"""Words and small blocks that every section of the Markdown document is made of.

A block is a list of lines without line ends; ``markdown.render`` puts a blank line between blocks.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from workshop.agreement.seal import short_seal
from workshop.export.body import body_lines, broken_lines
from workshop.export.escape import escape, escape_start, single_line, text_lines
from workshop.export.records import CheckRecord, RoundRecord
from workshop.i18n import Translator

__all__ = ["TITLE_LEVEL", "Block", "Wording"]

Block = list[str]

TITLE_LEVEL = 3
"""Level of a passage's heading; what people wrote in it stands below."""


class Wording:
    """The fixed sentences in one language, and people's text made safe."""

    def __init__(self, translator: Translator) -> None:
        self.text = translator.text

    def line(self, text: str) -> str:
        """A name, title or short text that stands behind something on its line."""
        return escape(single_line(text)) or self.text("export-nameless")

    def opening(self, text: str) -> str:
        """The same where it begins a list item."""
        return escape_start(self.line(text))

    def body(self, text: str) -> Block:
        """The text of a passage, or that there is none."""
        return body_lines(text, below=TITLE_LEVEL) or [f"*{self.text('export-empty')}*"]

    def day(self, day: date) -> str:
        return self.text(
            "export-date", day=str(day.day), month=f"m{day.month}", year=f"{day.year:04}"
        )

    def moment(self, moment: datetime) -> str:
        """A moment in UTC, to the minute."""
        return self.text("export-moment", date=self.day(moment.date()), time=f"{moment:%H:%M}")

    def heading(self, level: int, text: str) -> Block:
        return [f"{'#' * level} {text}"]

    def item(self, label: str, note: str = "", *, indent: int = 0) -> Block:
        """A list item: a label that is safe already, and people's text of several lines."""
        first, *more = text_lines(note) or [""]
        lines = broken_lines(
            [f"- {label} {escape(first)}".rstrip(), *(f"  {escape_start(escape(m))}" for m in more)]
        )
        return [" " * indent + line for line in lines]

    def checks(self, checks: Iterable[CheckRecord], *, indent: int = 0) -> Block:
        """What could be ticked, as list items."""
        lines: Block = []
        for check in checks:
            label = self.text("export-check-done" if check.done else "export-check-open")
            lines += self.item(label, check.text, indent=indent)
        return lines

    def positions(self, round: RoundRecord, *, deviating: bool = False) -> Block:
        """What each delegation said in a round and why, as list items.

        Args:
            deviating: leaves out those who simply agree, and those who said nothing.
        """
        lines: Block = []
        for position in round.positions:
            if deviating and position.stand == "agree":
                continue
            stand = self.text(f"stand-{position.stand}")
            stop = "." if text_lines(position.reason) else ""
            lines += self.item(
                f"**{self.line(position.delegation)}:** {stand}{stop}", position.reason
            )
        if not deviating:
            for name in round.silent:
                lines += self.item(f"**{self.line(name)}:** {self.text('export-silent')}")
        return lines

    def round(self, round: RoundRecord) -> str:
        """One sentence about a round."""
        return self.text(
            "export-round",
            number=round.number,
            moment=self.moment(round.opened),
            seal=short_seal(round.seal),
            outcome=round.outcome.value,
        )

    def hidden(self, round: RoundRecord) -> str:
        """How many positions a hidden round has; not whose."""
        return self.text("export-hidden", given=round.given, expected=round.expected)
