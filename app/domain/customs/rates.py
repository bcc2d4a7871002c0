"""The grammar of duty rates: a schedule's text becomes a typed sum, or stays text, never zero."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

HUNDRED: Final = Decimal(100)

#: Every unit a rate is written in: the unit that quantities are stated in, and how many of it.
_UNITS: Final[Mapping[str, tuple[str, Decimal]]] = {
    spelling: (unit, Decimal(count))
    for unit, count, spellings in (
        ("kg", "1", "kg kgs kilogram"),
        ("kg", "0.001", "g gram"),
        ("kg", "1000", "t tonne tne"),
        ("kg", "100", "dtn"),
        ("pcs", "1", "each pcs pc piece no no. item nar"),
        ("pcs", "12", "doz doz. dozen doz.pcs"),
        ("pcs", "144", "gross"),
        ("pcs", "1000", "thousand"),
        ("prs", "1", "pr pr. prs prs. pair"),
        ("prs", "12", "doz.pr doz.pr. doz.prs doz.prs."),
        ("l", "1", "l liter litre liters"),
        ("l", "100", "hl hlt"),
        ("bbl", "1", "bbl"),
        ("m", "1", "m"),
        ("m2", "1", "m2 m²"),
        ("m3", "1", "m3 m³"),
    )
    for spelling in spellings.split()
}

#: The units in which a line may state its quantities.
QUANTITY_UNITS: Final = tuple(dict.fromkeys(unit for unit, _ in _UNITS.values()))

_SIGNS: Final = {"$": "USD", "€": "EUR", "£": "GBP"}
_NUMBER: Final = r"[0-9]{1,5}(?:\.[0-9]{1,6})?"
_AD_VALOREM: Final = re.compile(rf"({_NUMBER}) ?%")
_PRICE: Final = rf"(?P<sign>[$€£])? ?(?P<figure>{_NUMBER}) ?(?P<code>¢|[A-Z]{{3}})?"
_SPECIFIC: Final = re.compile(
    rf"{_PRICE} ?(?:/|per |(?=each))(?: ?(?P<count>[0-9]{{1,5}}) ?)?(?P<unit>[a-z.²³0-9 ]+)"
)
_MARKUP: Final = re.compile(r"<[^>]*>|\s[0-9]/$")
_JOINT: Final = re.compile(r"\+|\bplus\b")


@dataclass(frozen=True, slots=True)
class AdValorem:
    """A share of the customs value, in percent."""

    percent: Decimal


@dataclass(frozen=True, slots=True)
class Specific:
    """An amount of `currency` for every `count` of `unit`."""

    amount: Decimal
    currency: str
    unit: str
    count: Decimal = Decimal(1)


Term = AdValorem | Specific


@dataclass(frozen=True, slots=True)
class Rate:
    """A sum of terms with the words it was read from; no term at all is free."""

    text: str
    terms: tuple[Term, ...] = ()

    @property
    def percent(self) -> Decimal:
        """Return the ad valorem part, in percent."""
        return sum((t.percent for t in self.terms if isinstance(t, AdValorem)), Decimal(0))


@dataclass(frozen=True, slots=True)
class Unparsed:
    """A rate that only a person can apply: it has words and no figure."""

    text: str


def parse_rate(text: str) -> Rate | Unparsed:
    """Return the sum that `text` states: "Free", "6.5%", "37.5¢/kg", "5.5¢/kg + 3%", "144 GBP/t".

    A text with any part outside the grammar is Unparsed as a whole.
    """
    words = " ".join(_MARKUP.sub("", text).split())
    if words.lower() == "free":
        return Rate(words)
    terms = [_term(part.strip()) for part in _JOINT.split(words)]
    read = tuple(term for term in terms if term is not None)
    return Rate(words, read) if len(read) == len(terms) else Unparsed(words)


def _term(part: str) -> Term | None:
    if found := _AD_VALOREM.fullmatch(part):
        return AdValorem(Decimal(found[1]))
    found = _SPECIFIC.fullmatch(part)
    if not found or bool(found["sign"]) == bool(found["code"]):
        return None
    unit = _UNITS.get(found["unit"].strip().replace(". ", ".").replace(" ", "."))
    count = Decimal(found["count"] or 1)
    if unit is None or not count:
        return None
    amount = Decimal(found["figure"])
    if found["code"] == "¢":
        return Specific(amount / HUNDRED, "USD", unit[0], unit[1] * count)
    currency = _SIGNS[found["sign"]] if found["sign"] else found["code"]
    return Specific(amount, currency, unit[0], unit[1] * count)
