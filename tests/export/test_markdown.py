"""The document is CommonMark with a fixed structure, whatever people wrote."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.build import HIDDEN_REASON, full_table, scenario
from tests.export import hostile, parsed
from tests.export.rewriting import rewritten
from workshop.agreement.clean import clean_text
from workshop.export import markdown as writer
from workshop.export.canonical import version_of
from workshop.export.edition import Edition
from workshop.export.model import build
from workshop.export.records.document import Document
from workshop.i18n import Translator, translator

_TEXTS = {
    "visie": "# Visie\nDigitaal **waar het kan**.\n\n- balie\n- wijk",
    "geld": "Er is geld.",
    "samen": "Wij doen het samen.",
    "kennis": "Wij leren.",
    "verslag": "De tafel was het niet eens.",
}


def _document() -> Document:
    table = full_table(
        scenario(), _TEXTS, agreed="visie", contested="geld", edited="samen", hidden="kennis"
    )
    return build(table.state, table.texts)


_DOCUMENT = _document()
_NL, _EN = translator("nl"), translator("en")


def render(document: Document, texts: Translator) -> str:
    """The document as Markdown."""
    return writer.render(Edition.of(document, texts)).decode()


def _line(text: str) -> str:
    return " ".join(clean_text(text).split()) or "(zonder naam)"


def _expected_headings(document: Document) -> list[tuple[int, str]]:
    agreement = [p for p in document.passages if p.part == "agreement"]
    return [
        (1, _line(document.title)),
        (2, "Overeengekomen tekst"),
        *((3, _line(p.title)) for p in agreement if p.seal),
        (2, "Niet overeengekomen"),
        *((3, _line(p.title)) for p in agreement if not p.seal),
        (2, "Standpunten"),
        *((3, _line(p.title)) for p in document.passages if p.rounds),
        (2, "De aandachtspunten"),
        *((3, f"{p.number}. {_line(p.title)}") for p in document.points),
        (2, "Wat de tekst beantwoordt"),
        (2, "Dagen om te onthouden"),
        (2, "Verslag"),
        *((3, _line(p.title)) for p in document.passages if p.part == "report"),
        *((2, "Voorstellen") for _ in [1] if any(p.suggestions for p in document.passages)),
        *((3, _line(p.title)) for p in document.passages if p.suggestions),
        (2, "Opmerkingen"),
        *((3, _line(p.title)) for p in document.passages if p.comments),
        (2, "Verloop"),
        (2, "Wie deden mee"),
        (2, "Bronnen"),
        (2, "Verantwoording"),
    ]


def test_the_headings_are_those_of_a_council_document() -> None:
    markdown = render(_DOCUMENT, _NL)
    assert parsed.headings(markdown, deepest=3) == _expected_headings(_DOCUMENT)


def test_an_agreed_passage_carries_its_seal_and_its_reservations() -> None:
    agreed = _section(render(_DOCUMENT, _NL), "Overeengekomen tekst")
    assert "Akkoord op 23 maart 2026, 12:13 UTC, zegel " in agreed
    assert "- **Blauw:** eens met voorbehoud. Zolang de balie open blijft.\\\n  Ook" in agreed
    assert "Rood" not in agreed


def test_a_passage_edited_after_its_seal_shows_the_agreed_text_and_quotes_the_present_one() -> None:
    agreed = _section(render(_DOCUMENT, _NL), "Overeengekomen tekst")
    sealed, _, present = agreed.partition("**Zegel verbroken.**")
    assert "Wij doen het samen." in sealed
    assert "later" not in sealed
    assert "> En dit kwam er later bij." in present


def test_what_is_not_agreed_is_quoted_under_a_mark_of_its_status() -> None:
    drafts = _section(render(_DOCUMENT, _NL), "Niet overeengekomen")
    assert "> **Niet overeengekomen: geen akkoord.**\n>\n> Er is geld." in drafts
    assert "- **Groen:** bezwaar. Eerst weten wat het kost." in drafts


def test_hidden_positions_show_as_a_count_only() -> None:
    positions = _section(render(_DOCUMENT, _NL), "Standpunten")
    assert "De standpunten zijn nog niet getoond; 2 van 3 gegeven." in positions
    assert HIDDEN_REASON not in render(_DOCUMENT, _NL)


def test_a_delegation_without_a_position_is_named() -> None:
    positions = _section(render(_DOCUMENT, _NL), "Standpunten")
    assert "- **Blauw:** geen standpunt gegeven" in positions


def test_a_report_says_that_its_outcomes_cannot_be_generalised() -> None:
    assert "niet te generaliseren" in _section(render(_DOCUMENT, _NL), "Verslag")


def test_comments_stand_by_passage_with_their_words_and_answers_open_ones_first() -> None:
    comments = _section(render(_DOCUMENT, _NL), "Opmerkingen")
    opened, _, done = comments.partition("**afgehandeld**")
    assert "Bram (Blauw), 23 maart 2026, " in opened
    assert "Kan dit korter?\\\n    Het moet op een kaart." in opened
    assert "Anna (Rood), 23 maart 2026, " in opened
    assert "Wij doen een voorstel." in opened
    assert "procesbegeleider, 23 maart 2026, " in opened
    assert "Voor wie geldt dit?" in done


def test_there_is_no_section_of_comments_where_nobody_made_one() -> None:
    silent = replace(_DOCUMENT, passages=tuple(replace(p, comments=()) for p in _DOCUMENT.passages))
    assert "Opmerkingen" not in render(silent, _NL)


def test_a_fact_that_may_be_outdated_says_so() -> None:
    sources = _section(render(_DOCUMENT, _NL), "Bronnen")
    assert "(2016) **mogelijk verouderd**: Zoek het cijfer van nu." in sources


def test_the_version_and_every_seal_stand_in_full_in_the_account() -> None:
    account = _section(render(_DOCUMENT, _NL), "Verantwoording")
    assert version_of(_DOCUMENT) in account
    for passage in _DOCUMENT.passages:
        assert passage.seal is None or passage.seal.hash in account


def test_both_languages_carry_the_same_version_and_the_same_text_of_people() -> None:
    dutch, english = render(_DOCUMENT, _NL), render(_DOCUMENT, _EN)
    assert "Agreed text" in english
    assert version_of(_DOCUMENT) in dutch
    assert version_of(_DOCUMENT) in english


def test_every_text_of_the_document_is_shown() -> None:
    seen: list[str] = []

    def numbered(text: str) -> str:
        seen.append(f"woord{len(seen)}x" if text else "")
        return seen[-1]

    document = rewritten(_DOCUMENT, numbered)
    words = parsed.words(render(_same_delegations(document), _NL))
    shown = {word for word in seen if word and word in words}
    # The present text of a sealed passage is the sealed text, unless the seal is broken; a person's
    # delegation shows as the place where the person stands.
    unseen = {p.text for p in document.passages if p.seal and p.seal.intact}
    unseen |= {person.delegation for person in document.participants if person.delegation}
    assert set(seen) - shown - {""} == unseen


def _same_delegations(document: Document) -> Document:
    """People sit for a delegation by its new name."""
    names = [delegation.name for delegation in document.delegations]
    people = iter(names)
    return replace(
        document,
        participants=tuple(
            replace(person, delegation=next(people)) if person.delegation else person
            for person in document.participants
        ),
    )


_KNOWN = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text",
    "text_special", "hardbreak", "strong_open", "strong_close", "em_open", "em_close",
    "bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close",
    "list_item_open", "list_item_close", "blockquote_open", "blockquote_close", "code_inline",
}  # fmt: skip


@settings(max_examples=30)
@given(st.lists(st.one_of(hostile.names, hostile.lines), min_size=1, max_size=12))
def test_no_text_changes_the_structure_or_smuggles_markup(texts: list[str]) -> None:
    """Every text of people is replaced by a hostile one, the same by the same."""
    known: dict[str, str] = {}

    def worse(text: str) -> str:
        return known.setdefault(text, texts[len(known) % len(texts)]) if text else ""

    document = rewritten(_DOCUMENT, worse)
    markdown = render(document, _NL)
    assert parsed.types(markdown) <= _KNOWN
    assert parsed.headings(markdown, deepest=3) == _expected_headings(document)
    codes = [
        c for t in parsed.tokens(markdown) for c in t.children or [] if c.type == "code_inline"
    ]
    assert len(codes) == 1 + sum(1 for p in document.passages if p.seal)
    quotes = [t.level for t in parsed.tokens(markdown) if t.type == "blockquote_open"]
    expected = [p for p in document.passages if p.part == "agreement"]
    assert quotes == [0] * sum(1 for p in expected if not p.seal or not p.seal.intact)
    seen = parsed.words(markdown)
    for person in document.participants:
        assert _line(person.name or "") in seen


@settings(max_examples=30)
@given(hostile.lines)
def test_the_file_is_tidy(text: str) -> None:
    markdown = render(rewritten(_DOCUMENT, lambda _: text), _EN)
    assert unicodedata.is_normalized("NFC", markdown)
    assert markdown.endswith("\n")
    assert not markdown.endswith("\n\n")
    assert all(line == line.rstrip() for line in markdown.split("\n"))
    assert markdown.encode().decode() == markdown


def _section(markdown: str, heading: str) -> str:
    _, _, rest = markdown.partition(f"\n## {heading}\n")
    return rest.partition("\n## ")[0]
