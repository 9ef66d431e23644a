"""Style rules parsed once for all apps of the process.

Stock Textual parses the CSS of every widget class anew for every app: a third of the work of
joining. Parsed rules depend on the CSS and the theme's variables only and are never changed
afterwards, so apps of one theme share them.
"""

from __future__ import annotations

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

__all__ = ["SharedStylesheet"]

_Key = tuple[int, str, CSSLocation, bool, int, str]

_parsed: dict[_Key, list[RuleSet]] = {}
_variable_sets: dict[tuple[tuple[str, str], ...], int] = {}


class SharedStylesheet(Stylesheet):
    """A stylesheet that takes parsed rules from whoever parsed them first."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._theme = _numbered(self._variables)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Takes the variables of another theme."""
        super().set_variables(variables)
        self._theme = _numbered(variables)

    def copy(self) -> Stylesheet:
        """Another stylesheet with the same sources."""
        copied = SharedStylesheet(variables=self._variables.copy())
        copied.source = self.source.copy()
        return copied

    def reparse(self) -> None:
        """Applies new variables; where that fails, the rules stay as they were."""
        self.parse()

    def _parse_rules(
        self,
        css: str,
        read_from: CSSLocation,
        is_default_rules: bool = False,
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        key = (self._theme, css, read_from, is_default_rules, tie_breaker, scope)
        rules = _parsed.get(key)
        if rules is None:
            rules = super()._parse_rules(css, read_from, is_default_rules, tie_breaker, scope)
            _parsed[key] = rules
        return rules


def _numbered(variables: dict[str, str]) -> int:
    return _variable_sets.setdefault(tuple(sorted(variables.items())), len(_variable_sets))
