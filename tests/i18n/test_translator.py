"""A session's language, and what happens to an id that is not there."""

from __future__ import annotations

import pytest

from workshop.errors import DocumentError, RefusedError, StorageError, WorkshopError
from workshop.i18n import Locale, locale_from, translator


@pytest.mark.parametrize(
    ("wishes", "locale"),
    [
        (("en",), "en"),
        (("en_GB.UTF-8",), "en"),
        (("EN-us",), "en"),
        (("nl_BE@euro",), "nl"),
        ((None, "", "en"), "en"),
        (("fr_FR.UTF-8", "en"), "en"),
        (("C.UTF-8",), "nl"),
        (("english",), "nl"),
        ((), "nl"),
    ],
)
def test_the_first_wish_we_speak_counts_else_it_is_dutch(
    wishes: tuple[str | None, ...], locale: Locale
) -> None:
    assert locale_from(*wishes) == locale


def test_a_text_that_does_not_exist_is_a_programming_mistake() -> None:
    with pytest.raises(KeyError):
        translator("nl").text("er-is-geen-tekst")


def test_a_value_that_is_missing_is_a_programming_mistake() -> None:
    with pytest.raises(KeyError):
        translator("nl").text("export-version")


def test_an_error_without_its_own_sentence_is_told_as_one_of_its_family() -> None:
    texts = translator("nl")
    assert texts.error(RefusedError("nooit-van-gehoord")) == texts.text("error-refused")
    assert texts.error(DocumentError("document-foreign")) == texts.text("error-document")


def test_telling_an_error_never_fails() -> None:
    texts = translator("nl")
    assert texts.error(WorkshopError("nooit-van-gehoord")) == texts.text("error-unexpected")
    assert texts.error(StorageError("export-unwritable"))


def test_people_s_text_goes_in_as_it_is() -> None:
    error = RefusedError("delegation-twice", name="{ $x } & Rood")
    assert "{ $x } & Rood" in translator("nl").error(error)
