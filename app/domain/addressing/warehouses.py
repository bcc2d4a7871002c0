"""Known warehouses, found by whatever a clerk remembers: code, city, postcode, country."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.sourcing import Source

#: How well a word fits, best first: a code, its beginning, a postcode, a city, anything else.
_CODE: Final = 0
_CODE_START: Final = 1
_POSTCODE: Final = 2
_CITY: Final = 3
_REGION: Final = 4
_WITHIN: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Warehouse:
    """A warehouse as printed on an address: street in Latin letters, state where it is needed.

    `programme_kind` is the word by which a shipment record names the programme that runs it.
    """

    code: str
    operator: str
    programme_kind: str
    street: str
    city: str
    postcode: str
    country: str
    state: str = ""

    @property
    def name(self) -> str:
        """Return the name an address begins with."""
        return f"{self.operator} {self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WarehouseList:
    """Warehouses of one operator, from one source of one vintage; a help that never binds."""

    code: str
    warehouses: Mapping[str, Warehouse]
    vintage: int
    sources: tuple[Source, ...]


def find(
    warehouses: Iterable[Warehouse],
    query: str,
    *,
    country_words: Mapping[str, Iterable[str]],
    country: str | None = None,
    limit: int = 20,
) -> list[Warehouse]:
    """Return up to `limit` warehouses that fit every word of `query`, the best first.

    `country_words` gives what a country is called, in any language. An empty query finds nothing
    unless a country narrows it.
    """
    words = folded(query).split()
    if not words and country is None:
        return []
    names = {code: {folded(word) for word in spoken} for code, spoken in country_words.items()}
    ranked = []
    for warehouse in warehouses:
        if country is not None and warehouse.country != country:
            continue
        rank = _rank(warehouse, words, names=names.get(warehouse.country, set()))
        if rank is not None:
            ranked.append((rank, warehouse.code, warehouse))
    ranked.sort(key=lambda entry: entry[:2])
    return [warehouse for _, _, warehouse in ranked[:limit]]


def folded(text: str) -> str:
    """Return `text` with width, case, accents and doubled spaces evened out."""
    plain = unicodedata.normalize("NFKD", text)
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(kept.upper().split())


def _rank(warehouse: Warehouse, words: list[str], *, names: set[str]) -> int | None:
    """Return how well all `words` fit, lower is better; None when one of them does not."""
    whole = " ".join(words)
    if whole in names:
        return _REGION
    if (rank := _fit(warehouse, whole, names=names)) is not None:
        return rank
    total = 0
    for word in words:
        rank = _fit(warehouse, word, names=names)
        if rank is None:
            return None
        total += rank
    return total


def _fit(warehouse: Warehouse, word: str, *, names: set[str]) -> int | None:
    code, city = folded(warehouse.code), folded(warehouse.city)
    postcode = warehouse.postcode.replace(" ", "")
    tests = (
        (_CODE, word == code),
        (_CODE_START, code.startswith(word)),
        (_POSTCODE, postcode.startswith(word.replace(" ", ""))),
        (_CITY, city.startswith(word)),
        (_REGION, word in {warehouse.country, folded(warehouse.state)} or word in names),
        (_WITHIN, word in city or word in folded(warehouse.street)),
    )
    return next((rank for rank, fits in tests if fits), None)
