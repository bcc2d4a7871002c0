"""The grammar of duty rates: a schedule's text becomes a typed sum, or stays text, never zero."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from app.domain.customs.rates.parts import read_part
from app.domain.customs.rates.units import read_counted

HUNDRED: Final = Decimal(100)
_CENT: Final = "\N{CENT SIGN}"

_SIGNS: Final = {"$": "USD", "\N{EURO SIGN}": "EUR", "\N{POUND SIGN}": "GBP"}
_SIGN: Final = f"[{''.join(_SIGNS)}]"
_NUMBER: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(?:\.[0-9]{1,6})?"
_AD_VALOREM: Final = re.compile(
    rf"(?P<figure>{_NUMBER})(?: (?P<over>[1-9])/(?P<under>[2-9]))? ?%(?: on (?P<part>[a-z ,]+))?"
)
_PRICE: Final = rf"(?P<sign>{_SIGN})? ?(?P<figure>{_NUMBER}) ?(?P<code>{_CENT}|{_SIGN}|[A-Z]{{3}})?"
_SPECIFIC: Final = re.compile(rf"{_PRICE} ?(?P<joint>/|per |(?=each)| )(?P<counted>.+)")
_MARKUP: Final = re.compile(r"<[^>]*>|\s[0-9]{1,2}/\s*$|(?<=[%e])\s*[.;]\s*$")
_JOINT: Final = re.compile(r"\+|\bplus\b")
_BOUND: Final = re.compile(r"\b(MIN|MAX)\b")
#: Longer texts are no rates; the longest of any schedule has fewer than 200 characters.
_LONGEST: Final = 1000
_KEPT: Final = 4096


@dataclass(frozen=True, slots=True)
class AdValorem:
    """A share in percent of the customs value, or of the value of one `part` of the goods."""

    percent: Decimal
    part: str = ""


@dataclass(frozen=True, slots=True)
class Specific:
    """An amount of `currency` for every `count` of `unit`, of a part where there is a qualifier."""

    amount: Decimal
    currency: str
    unit: str
    count: Decimal = Decimal(1)
    qualifier: str = ""

    @property
    def quantity(self) -> str:
        """Return the key under which a line states the quantity: "kg", "kg drained weight"."""
        return f"{self.unit} {self.qualifier}".rstrip()


Term = AdValorem | Specific


@dataclass(frozen=True, slots=True)
class Rate:
    """A sum of terms with the words it was read from; no term at all is free.

    The duty is not less than the sum of `minimum` and not more than that of `maximum`, if any.
    """

    text: str
    terms: tuple[Term, ...] = ()
    minimum: tuple[Term, ...] = ()
    maximum: tuple[Term, ...] = ()

    @property
    def percent(self) -> Decimal:
        """Return the share of the whole customs value, in percent."""
        whole = (t.percent for t in self.terms if isinstance(t, AdValorem) and not t.part)
        return sum(whole, Decimal(0))

    @property
    def free(self) -> bool:
        """Return whether nothing is owed whatever the goods: "Free", "0%"."""
        bounds = (*self.terms, *self.minimum)
        return not any(t.percent if isinstance(t, AdValorem) else t.amount for t in bounds)

    @property
    def meaning(self) -> tuple[tuple[Term, ...], ...]:
        """Return what the rate owes without its words; spellings of one rate mean the same."""
        return () if self.free else (self.terms, self.minimum, self.maximum)


@dataclass(frozen=True, slots=True)
class Unparsed:
    """A rate that only a person can apply: it has words and no figure."""

    text: str


@lru_cache(_KEPT)
def parse_rate(text: str) -> Rate | Unparsed:
    """Return the sum that `text` states: "Free", "6.5%", "37.5¢/kg", "9% MIN 1 EUR/DTN".

    Full-width signs count as plain ones. A text with any part outside the grammar is Unparsed as a
    whole.
    """
    if len(text) > _LONGEST:
        return Unparsed(text)
    words = " ".join(_MARKUP.sub("", text).split())
    plain = normalize("NFKC", words)
    if plain.lower() == "free":
        return Rate(words)
    first, *rest = _BOUND.split(plain)
    bounds = dict(zip(rest[::2], rest[1::2], strict=True))
    if 2 * len(bounds) < len(rest):
        return Unparsed(words)
    terms, lowest, highest = _sum(first), _bound(bounds, "MIN"), _bound(bounds, "MAX")
    if terms is None or lowest is None or highest is None:
        return Unparsed(words)
    return Rate(words, terms, lowest, highest)


def _bound(bounds: dict[str, str], word: str) -> tuple[Term, ...] | None:
    return _sum(bounds[word]) if word in bounds else ()


def _sum(text: str) -> tuple[Term, ...] | None:
    terms = [_term(part.strip()) for part in _JOINT.split(text)]
    read = tuple(term for term in terms if term is not None)
    return read if len(read) == len(terms) else None


def _figure(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _percent(found: re.Match[str]) -> Decimal:
    """Return the percent, "33 1/3" to as many places as a Decimal carries."""
    whole = _figure(found["figure"])
    return whole + Decimal(found["over"]) / Decimal(found["under"]) if found["over"] else whole


def _term(words: str) -> Term | None:
    if found := _AD_VALOREM.fullmatch(words):
        part = read_part(found["part"] or "")
        return None if part is None else AdValorem(_percent(found), part)
    found = _SPECIFIC.fullmatch(words)
    if not found or bool(found["sign"]) == bool(found["code"]):
        return None
    code = found["sign"] or found["code"]
    if found["joint"] == " " and not code.isalpha():
        return None
    counted = read_counted(found["counted"])
    if counted is None:
        return None
    amount = _figure(found["figure"])
    if code == _CENT:
        amount, code = amount / HUNDRED, "$"
    currency = _SIGNS.get(code, code)
    return Specific(amount, currency, counted.unit, counted.count, counted.qualifier)
