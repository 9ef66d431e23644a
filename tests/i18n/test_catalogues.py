"""Dutch and English say the same things, and every text the program asks for is there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import workshop
from workshop import errors
from workshop.agreement.events import PointStatus, Stand
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Action, Role
from workshop.errors import NotAllowedError
from workshop.i18n import LOCALES, Locale, translator
from workshop.i18n.catalogue import messages_of

_PACKAGE = Path(workshop.__file__).parent
_NAMES = sorted(path.stem for path in (_PACKAGE / "i18n" / "locales" / "nl").glob("*.ftl"))


@cache
def _entries(locale: Locale, name: str) -> list[ftl.EntryType]:
    path = _PACKAGE / "i18n" / "locales" / locale / f"{name}.ftl"
    return FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body


def _messages(locale: Locale, name: str) -> list[ftl.Message]:
    return [entry for entry in _entries(locale, name) if isinstance(entry, ftl.Message)]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", _NAMES)
def test_a_catalogue_that_is_taken_apart_says_what_the_whole_of_it_says(
    locale: Locale, name: str
) -> None:
    path = _PACKAGE / "i18n" / "locales" / locale / f"{name}.ftl"
    apart = messages_of(path.read_text(encoding="utf-8"))
    whole = {message.id.name: message for message in _messages(locale, name)}
    assert apart.keys() == whole.keys()
    for id, source in apart.items():
        (alone,) = FluentParser(with_spans=False).parse(source).body
        assert isinstance(alone, ftl.Message)
        assert alone.equals(whole[id], ignored_fields=["span", "comment"]), id


class _Variables(Visitor):
    """Collects the values a message needs."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.found.add(node.id.name)


def _variables(message: ftl.Message) -> set[str]:
    visitor = _Variables()
    visitor.visit(message)
    return visitor.found


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", _NAMES)
def test_a_catalogue_has_no_line_the_parser_does_not_understand(locale: Locale, name: str) -> None:
    junk = [entry.content for entry in _entries(locale, name) if isinstance(entry, ftl.Junk)]
    assert junk == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", _NAMES)
def test_every_message_has_a_note_for_translators(locale: Locale, name: str) -> None:
    bare = [message.id.name for message in _messages(locale, name) if message.comment is None]
    assert bare == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_id_is_given_twice(locale: Locale) -> None:
    ids = [message.id.name for name in _NAMES for message in _messages(locale, name)]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("name", _NAMES)
def test_both_languages_have_the_same_messages_that_need_the_same_values(name: str) -> None:
    dutch = {message.id.name: _variables(message) for message in _messages("nl", name)}
    english = {message.id.name: _variables(message) for message in _messages("en", name)}
    assert dutch == english


def _trees() -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(_PACKAGE.rglob("*.py")):
        yield str(path.relative_to(_PACKAGE)), ast.parse(path.read_text(encoding="utf-8"))


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def _first_literals(call: ast.Call) -> Iterator[str]:
    """The literal ids a first argument can have: a string, or either side of a condition."""
    waiting: list[ast.expr] = call.args[:1]
    while waiting:
        match waiting.pop():
            case ast.Constant(value=str() as text):
                yield text
            case ast.IfExp(body=body, orelse=orelse):
                waiting += [body, orelse]
            case _:
                pass


def _asked_for() -> Iterator[tuple[str, str]]:
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) == "text":
                for id in _first_literals(node):
                    yield path, id


def _raised() -> Iterator[tuple[str, str]]:
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) in _ERRORS:
                for id in _first_literals(node):
                    yield path, f"error-{id}"


# A DocumentError is never about what a person did: one sentence, error-document, does for all.
_ERRORS = set(errors.__all__) - {"DocumentError"}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_the_program_asks_for_exists(locale: Locale) -> None:
    texts = translator(locale)
    assert [(path, id) for path, id in _asked_for() if id not in texts] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_error_the_program_raises_has_its_sentence(locale: Locale) -> None:
    texts = translator(locale)
    assert [(path, id) for path, id in _raised() if id not in texts] == []


def test_these_tests_see_the_texts_and_errors_of_the_program() -> None:
    assert ("export/wording.py", "export-empty") in set(_asked_for())
    assert ("agreement/rounds.py", "error-reason-missing") in set(_raised())


@pytest.mark.parametrize("locale", LOCALES)
def test_there_is_a_word_for_every_value_the_program_knows(locale: Locale) -> None:
    texts = translator(locale)
    ids = [
        *(f"role-{role}" for role in Role),
        *(f"role-may-{role}" for role in Role),
        *(f"action-{action}" for action in Action),
        *(f"passage-status-{status}" for status in PassageStatus),
        *(f"stand-{stand}" for stand in Stand),
        *(f"point-status-{status}" for status in PointStatus),
        *(f"step-kind-{kind}" for kind in ("opening", "tip", "point", "statement", "closing")),
        *(f"sign-{sign}" for sign in ("saved", "saving", "not-saved")),
    ]
    assert [id for id in ids if not texts.text(id)] == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", Action)
def test_a_refusal_names_the_role_and_what_it_may_not(
    locale: Locale, role: Role, action: Action
) -> None:
    texts = translator(locale)
    sentence = texts.error(NotAllowedError(role=role.value, action=action.value))
    assert texts.text(f"role-{role}") in sentence
    assert texts.text(f"action-{action}") in sentence
