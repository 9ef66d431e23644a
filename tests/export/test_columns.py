"""Columns of tables in word processors: as wide as their words need."""

from __future__ import annotations

from io import BytesIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st

from tests.export.meetings import rich
from workshop.export.blocks import Run, Table, leads, line
from workshop.export.columns import shares
from workshop.export.docx import render, written
from workshop.export.edition import Edition
from workshop.export.odt import render as render_odt
from workshop.export.prose import prose
from workshop.i18n import translator

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_words = st.text("abc ", max_size=300)


def _table(*rows: tuple[str, ...]) -> Table:
    head, *others = rows
    return Table(head, tuple(tuple((line(word),) for word in row) for row in others))


def test_a_column_of_short_words_leaves_the_room_to_one_of_long_words() -> None:
    long = "Wij willen eerst weten wat dit kost voor de kleine kernen. " * 3
    moment, what, who = shares(
        _table(("Moment", "Besluit", "Door"), ("23 maart 2026, 18:34 UTC", long, "Anna"))
    )

    assert who < moment < what
    assert moment >= 1000 * len("23 maart 2026, 18:34 UTC") // 88


def test_one_long_name_among_many_short_ones_does_not_make_its_column_wide() -> None:
    rows = [("naar het volgende punt van de lijst, en naar wat erbij hoort", "Gerda")] * 30
    long = ("naar het slot", "Dora van den Heuvel-Pietersma van de Partij voor de Dorpen")

    assert shares(_table(("Besluit", "Door"), *rows, long)) == shares(
        _table(("Besluit", "Door"), *rows)
    )


@given(st.integers(1, 6).flatmap(lambda n: st.lists(st.tuples(*[_words] * n), min_size=1)))
def test_the_parts_are_the_whole_and_every_column_has_one(rows: list[tuple[str, ...]]) -> None:
    parts = shares(_table(*rows))

    assert sum(parts) == 1000
    assert len(parts) == len(rows[0])
    assert min(parts) > 0


def test_what_says_what_a_table_is_stays_with_it() -> None:
    table = _table(("Delegatie",), ("Rood",))
    above, apart = prose("Bij deze passage is aangetekend:"), prose("Iets anders.")

    assert leads([*above, table], 0, draft=False)
    assert not leads([*above, *apart], 0, draft=False)
    assert leads([*above, *apart], 0, draft=True)


def test_rows_are_not_broken_and_short_tables_stand_on_one_page() -> None:
    edition = Edition.of(rich(), translator("nl"))
    document = fromstring(ZipFile(BytesIO(render(edition))).read("word/document.xml"))
    rows = list(document.iter(f"{_W}tr"))
    assert rows and all(list(row.iter(f"{_W}cantSplit")) for row in rows)
    content = ZipFile(BytesIO(render_odt(edition))).read("content.xml").decode()
    assert 'table:style-name="Short"' in content
    assert content.count("<table:table-row ") == content.count('table:style-name="Row"')


def test_a_long_table_may_be_broken_and_a_short_one_not() -> None:
    edition = Edition.of(rich(), translator("nl"))
    for rows, kept in ((3, 3), (30, 1)):
        table = _table(("Delegatie",), *[("Rood",)] * rows)
        document = fromstring(ZipFile(BytesIO(written([table], edition))).read("word/document.xml"))
        assert len(list(document.iter(f"{_W}keepNext"))) == kept


def test_a_list_that_begins_at_nought_has_its_number() -> None:
    edition = Edition.of(rich(), translator("nl"))
    made = written(prose("0. nul\n1. een"), edition)
    document = fromstring(ZipFile(BytesIO(made)).read("word/document.xml"))
    numbers = {known.get(f"{_W}val") for known in document.iter(f"{_W}numId")}
    assert len(numbers) == 1 and "0" not in numbers


def test_runs_do_not_matter_for_the_width() -> None:
    parts = Table(("A", "B"), ((((Run("ab"), Run("cd")),), ((Run("x"),),)),))
    assert shares(parts) == shares(_table(("A", "B"), ("abcd", "x")))


def test_in_a_short_table_every_cell_counts() -> None:
    word = "Wij willen eerst weten wat dit kost."
    (stand, reason) = shares(_table(("A", "B"), ("eens", "ja"), ("eens", word)))

    assert reason > 3 * stand
