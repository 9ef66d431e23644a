"""Takes a Fluent catalogue apart into messages, so that each is parsed when it is first asked for.

Parsing every message of a language takes half a second, which each command of the program would
wait for; most commands show a dozen of them. Taking apart needs only two rules of the syntax: an
entry begins at the start of a line, and everything that belongs to it is indented
(https://projectfluent.org/fluent/guide/multiline.html).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from fluent.runtime import FluentBundle, FluentResource

__all__ = ["Catalogue", "messages_of"]

_ENTRY = re.compile(r"^([a-z][a-z0-9-]*) *=.*\n?(?:(?:[ }].*)?\n)*(?:[ }].*)?", re.MULTILINE)
_REFERENCE = re.compile(r"\{ *([a-z][a-z0-9-]*) *\}")


def messages_of(source: str) -> dict[str, str]:
    """Every message of a catalogue as it stands there, by id and in order, without comments."""
    return {found[1]: found[0] for found in _ENTRY.finditer(source)}


class Catalogue:
    """The messages of one language. What was parsed stays."""

    def __init__(self, locale: str, sources: Iterable[str]) -> None:
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._waiting: dict[str, str] = {}
        for source in sources:
            self._waiting |= messages_of(source)

    def __contains__(self, id: str) -> bool:
        return id in self._waiting or bool(self._bundle.has_message(id))

    def format(self, id: str, values: dict[str, object]) -> str:
        """The text of a message.

        Raises:
            KeyError: no such message, or a value it needs is missing.
        """
        self._parse(id)
        message = self._bundle.get_message(id)
        if message.value is None:
            raise KeyError(id)
        shown, problems = self._bundle.format_pattern(message.value, values)
        if problems:
            raise KeyError(f"{id}: {problems[0]}")
        return str(shown)

    def _parse(self, id: str) -> None:
        """Makes a message known to the bundle after those it refers to; safe from any thread."""
        source = self._waiting.get(id)
        if source is not None:
            for reference in _REFERENCE.findall(source):
                self._parse(reference)
            self._bundle.add_resource(FluentResource(source))
            self._waiting.pop(id, None)
