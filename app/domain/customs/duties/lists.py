"""What all the lists of a tariff say of a line's codes, remembered between lines and entries."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from app.domain.customs.duties.scopes import Scope
from app.domain.sourcing import Validity

_KEPT: Final = 8192

#: The full codes that goods may have: one, unless a statistical ending is missing.
Codes = tuple[str, ...]


class Lists:
    """Scopes by name, and what they said before: the same codes are asked for again and again."""

    def __init__(self, scopes: Mapping[str, Scope]) -> None:
        """Take the scopes; what they say is remembered for as long as this object lives."""
        self._scopes = scopes
        self.headings = lru_cache(_KEPT)(self._headings)
        self.of = lru_cache(_KEPT)(self._of)
        self.ever = lru_cache(_KEPT)(self._ever)
        self.validities = lru_cache(_KEPT)(self._validities)

    def _headings(self, codes: Codes, day: date) -> Mapping[str, bool]:
        """Return every heading of any scope that names one of `codes` on `day`.

        The value tells whether a statistical ending, not given, would decide it.
        """
        found: dict[str, bool] = {}
        for scope in self._scopes.values():
            named = [scope.headings(code, day=day) for code in codes]
            for heading in frozenset[str]().union(*named):
                found[heading] = not all(heading in each for each in named)
        return found

    def _of(self, name: str, codes: Codes, day: date) -> frozenset[str]:
        """Return the headings of one scope for any of `codes`; none where there is no such one."""
        scope = self._scopes.get(name)
        if scope is None:
            return frozenset()
        return frozenset[str]().union(*(scope.headings(code, day=day) for code in codes))

    def _ever(self, codes: Codes) -> frozenset[str]:
        """Return the headings that name any of `codes` on any day."""
        return frozenset(
            listing.heading
            for scope in self._scopes.values()
            for code in codes
            for listing in scope.ever(code)
        )

    def _validities(self, codes: Codes) -> frozenset[Validity]:
        """Return the times during which lists name any of `codes`, each once."""
        return frozenset(
            listing.validity
            for scope in self._scopes.values()
            for code in codes
            for listing in scope.ever(code)
        )
