"""Words and small blocks that every section of a document is made of, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal

from workshop.agreement.seal import short_seal
from workshop.agreement.stands import Weight
from workshop.agreement.totals import total_words
from workshop.agreement.wording import beside
from workshop.export.blocks import Block, Draft, Heading, Item, Line, Listing, Paragraph, Run, Table
from workshop.export.escape import single_line, text_lines
from workshop.export.prose import prose
from workshop.export.records.passages import PassageRecord
from workshop.export.records.rounds import PositionRecord, RoundRecord
from workshop.export.records.steps import CheckRecord, FilledRecord, KnownRecord
from workshop.i18n import Translator

__all__ = ["TITLE_LEVEL", "Wording"]

TITLE_LEVEL = 3
"""Level of a passage's heading; what people wrote in it stands below."""

_PLACE = re.compile("\0([0-9]+)\0")
"""Where a run goes in a sentence: clean text holds no such character."""


class Wording:
    """The fixed sentences, and people's text on the lines where it stands."""

    def __init__(self, translator: Translator, zone: tzinfo = UTC) -> None:
        self.text = translator.text
        self.zone = str(zone)
        """Whose time the moments are in, by its name."""
        self._translator = translator
        self._zone = zone

    def name(self, text: str) -> str:
        """A name, title or short text on one line; never empty."""
        return single_line(text) or self.text("export-nameless")

    def sentence(self, id: str, /, **values: str | int | Run) -> Line:
        """A fixed sentence as a line; values that are runs keep their manner."""
        runs: list[Run] = []
        given: dict[str, str | int] = {}
        for key, value in values.items():
            if isinstance(value, Run):
                given[key] = f"\0{len(runs)}\0"
                runs.append(value)
            else:
                given[key] = value
        pieces = _PLACE.split(self.text(id, **given))
        line = [runs[int(piece)] if at % 2 else Run(piece) for at, piece in enumerate(pieces)]
        return tuple(run for run in line if run.text)

    def paragraph(self, id: str, /, **values: str | int | Run) -> Paragraph:
        """A fixed sentence as a paragraph."""
        return Paragraph((self.sentence(id, **values),))

    def title(self, text: str, *, before: str = "") -> Heading:
        """The heading of a passage or a point."""
        return Heading(TITLE_LEVEL, (Run(before + self.name(text)),))

    def bold(self, id: str, /, **values: str | int) -> Run:
        """A fixed sentence that stands out."""
        return Run(self.text(id, **values), bold=True)

    def body(self, text: str, passage: PassageRecord | None = None) -> tuple[Block, ...]:
        """The text of a passage, or that there is none.

        Args:
            passage: whose present text this is, so that comments and suggestions stand in it.
        """
        nothing = Paragraph(((Run(self.text("export-empty"), italic=True),),))
        if passage is None:
            return prose(text, below=TITLE_LEVEL) or (nothing,)
        said = prose(
            text,
            below=TITLE_LEVEL,
            comments=passage.comments,
            suggestions=passage.suggestions,
        )
        return said if prose(text) else (nothing, *said)

    def draft(self, marker: Line, passage: PassageRecord) -> Draft:
        """The present text of a passage that is not agreed, under what says so."""
        body = self.body(passage.text, passage)
        return Draft((Paragraph((marker,)), *body) if marker else body)

    def day(self, day: date) -> str:
        """A day in words."""
        return self.text(
            "export-date", day=str(day.day), month=f"m{day.month}", year=f"{day.year:04}"
        )

    def moment(self, moment: datetime) -> str:
        """A moment to the minute; in UTC it says so, else ``whose_time`` does."""
        there = self.there(moment)
        id = "export-moment" if self.in_utc else "export-moment-there"
        return self.text(id, date=self.day(there.date()), time=f"{there:%H:%M}")

    def there(self, moment: datetime) -> datetime:
        """A moment as the clock on the wall told it, in the zone of the document."""
        return moment.astimezone(self._zone)

    @property
    def in_utc(self) -> bool:
        """Whether the clock on the wall is that of UTC, of which every moment says so itself."""
        return self._zone is UTC

    def whose_time(self) -> str:
        """Whose time the document tells, in a sentence; empty in UTC."""
        return "" if self.in_utc else self.text("export-zone", zone=self.name(self.zone))

    def item(self, label: Line, note: str = "", *, depth: int = 0, anchor: str = "") -> Item:
        """A list item: a label, and people's text of several lines behind it."""
        first, *more = self.lines(note) or [()]
        gap = (Run(" "),) if label and first else ()
        return Item(((*label, *gap, *first), *more), depth, anchor=anchor)

    def lines(self, note: str) -> list[Line]:
        """People's text of several lines; blank ones are left out."""
        return [(Run(line),) for line in text_lines(note)]

    def checks(self, checks: Iterable[CheckRecord], *, depth: int = 0) -> list[Item]:
        """What could be ticked, as list items, with the words that meet it."""
        items: list[Item] = []
        for check in checks:
            done = self.text("export-check-done" if check.done else "export-check-open")
            items.append(self.item((Run(done),), check.text, depth=depth))
            if check.words:
                words = self.text("export-check-words", words=self.name(check.words))
                items.append(self.item((Run(words),), depth=depth + 1))
        return items

    def number(self, value: Decimal) -> str:
        """A number with the signs of the language between thousands."""
        whole = value == value.to_integral_value()
        return self.text("answer-number-figures", value=int(value) if whole else float(value))

    def total(self, filled: Iterable[FilledRecord]) -> str:
        """What the amounts of a table come to; empty where there is nothing to add up."""
        amounts = [
            (self.name(one.column), self.name(one.unit), one.value)
            for one in filled
            if one.row and one.unit and one.form == "number"
        ]
        try:
            return total_words(amounts, self._translator)
        except ArithmeticError:
            return ""  # then they are no numbers

    def beside(self, known: KnownRecord, filled: Iterable[FilledRecord]) -> list[str]:
        """What a known figure comes to here, and the own one beside it."""
        values = {one.column: one.value for one in filled}
        unit, moment = self.name(known.unit), self.name(known.moment)
        try:
            return beside(known.amount, unit, moment, values, self._translator)
        except ArithmeticError:
            return []  # then they are no numbers

    def positions(self, round: RoundRecord, *, deviating: bool = False) -> list[Table]:
        """What each delegation said in a round and why; no table where there is no row.

        Args:
            deviating: leaves out those who simply agree, and those who said nothing.
        """
        rows: list[tuple[tuple[Line, ...], ...]] = []
        for position in round.positions:
            if deviating and position.weight is Weight.FOR:
                continue
            rows.append(
                self._position(
                    position.delegation,
                    self._stand(position),
                    self._said(position),
                )
            )
        if not deviating:
            silent = self.text("export-silent")
            rows += [self._position(name, silent, "") for name in round.silent]
        head = ("export-column-delegation", "export-column-stand", "export-column-reason")
        return [Table(tuple(self.text(id) for id in head), tuple(rows))] if rows else []

    def _said(self, position: PositionRecord) -> str:
        note = f"{self.text('export-note')} {position.note}" if position.note else ""
        return "\n".join(filter(None, (position.reason, note)))

    def _stand(self, position: PositionRecord) -> str:
        words = [self.text(f"stand-{position.stand}")]
        if position.hands:
            counted = (f"{one.count} {self.text(f'stand-{one.stand}')}" for one in position.hands)
            words.append(self.text("export-hands", counted=", ".join(counted)))
        if position.entered:
            words.append(self.text("export-entered"))
        if position.kept:
            words.append(self.text("export-kept"))
        return "; ".join(words)

    def _position(self, name: str, stand: str, reason: str) -> tuple[tuple[Line, ...], ...]:
        return ((Run(self.name(name)),),), ((Run(stand),),), tuple(self.lines(reason))

    def round(self, round: RoundRecord) -> Paragraph:
        """One sentence about a round."""
        sentence = self.bold(
            "export-round",
            number=round.number,
            again="yes" if round.again else "no",
            moment=self.moment(round.opened),
            seal=short_seal(round.seal),
            outcome=round.outcome.value,
            ended=self.moment(round.ended) if round.ended else "",
        )
        return Paragraph(((sentence,),))

    def asked(self, round: RoundRecord) -> list[Paragraph]:
        """Who was asked again."""
        names = ", ".join(self.name(name) for name in round.asked)
        return [self.paragraph("export-asked", names=names)] if round.asked else []

    def count(self, round: RoundRecord) -> list[Paragraph]:
        """What the positions amount to under the rule, once they are visible."""
        if (count := round.count) is None:
            return []
        numbers = {"favour": count.favour, "neutral": count.neutral, "against": count.against}
        verdict = self.text(f"outcome-{count.rule}-{count.verdict}")
        return [self.paragraph("export-count", verdict=verdict, **numbers)]

    def hidden(self, round: RoundRecord) -> Paragraph:
        """How many positions a hidden round has; not whose."""
        return self.paragraph("export-hidden", given=round.given, expected=round.expected)

    def listing(self, items: Iterable[Item]) -> list[Listing]:
        """A list; none where there are no items."""
        made = tuple(items)
        return [Listing(made)] if made else []
