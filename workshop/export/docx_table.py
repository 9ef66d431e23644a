"""How a table of a Word document keeps to its page: widths of columns, rows that are not broken."""

from __future__ import annotations

from collections.abc import Sequence

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Cm, Length
from docx.table import Table, _Row

__all__ = ["keep_whole", "measure"]

_WIDTH = Cm(16)
"""Between the margins."""


def measure(table: Table, shares: Sequence[int]) -> list[Length]:
    """Gives the columns of an empty table their parts of the page, in thousandths.

    Returns:
        Their widths, which every cell has to have as well.
    """
    widths = [Length(_WIDTH * share // 1000) for share in shares]
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    # So that words of cells do not begin left of all others.
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    return widths


def keep_whole(row: _Row) -> None:
    """Has a row stand on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
