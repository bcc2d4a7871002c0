"""Reads the figures of a price list: weight breaks, prices, days. Nothing unclear is guessed."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final

from app.catalogue.rate_cards.words import NOT_OFFERED, ON_REQUEST, PAUSED
from app.domain.freight.basis import PriceUnit
from app.domain.freight.rate_cards import DayRange
from app.domain.reading.figures import read_number
from app.domain.reading.headings import fold
from app.domain.reading.text import clean

_UNITS: Final = {
    "kg": PriceUnit.KG, "kgs": PriceUnit.KG, "公斤": PriceUnit.KG, "千克": PriceUnit.KG,
    "cbm": PriceUnit.CBM, "m3": PriceUnit.CBM, "m³": PriceUnit.CBM, "方": PriceUnit.CBM,
    "立方": PriceUnit.CBM, "立方米": PriceUnit.CBM,
    "pallet": PriceUnit.PALLET, "托": PriceUnit.PALLET, "板": PriceUnit.PALLET,
    "container": PriceUnit.CONTAINER, "柜": PriceUnit.CONTAINER,
}  # fmt: skip
_UNIT: Final = "|".join(sorted(_UNITS, key=len, reverse=True))
_FIGURE: Final = r"\d+(?:\.\d+)?"
_OPEN: Final = re.compile(
    rf"(?:[≥>]=?|from)?\s*({_FIGURE})\s*({_UNIT})?\s*(?:\+|以上|及以上|起|up)?", re.IGNORECASE
)
_SPAN: Final = re.compile(
    rf"({_FIGURE})\s*({_UNIT})?\s*(?:-|–|—|~|～|至|到)\s*{_FIGURE}\s*({_UNIT})?", re.IGNORECASE
)
_PLUS_FIRST: Final = re.compile(rf"\+\s*({_FIGURE})\s*({_UNIT})?", re.IGNORECASE)
_LOAD: Final = re.compile(r"(?:1\s*[x×*])?\s*(20GP|40GP|40HQ|40HC|45HQ)", re.IGNORECASE)
#: A price list writes 40HC for what the equipment list calls 40HQ.
_SAME_LOAD: Final = {"40HC": "40HQ"}
_MONEY: Final = re.compile(
    rf"(?:[¥￥$€£]|RMB|CNY|USD|EUR|GBP)?\s*(\d[\d,]*(?:\.\d+)?)\s*(?:元|RMB|CNY|USD|EUR|GBP)?"
    rf"\s*(?:[/每]\s*(?:{_UNIT}))?",
    re.IGNORECASE,
)
_CURRENCIES: Final = {
    "¥": "CNY", "￥": "CNY", "元": "CNY", "RMB": "CNY", "CNY": "CNY", "$": "USD", "USD": "USD",
    "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP",
}  # fmt: skip
_CURRENCY: Final = re.compile("|".join(re.escape(word) for word in _CURRENCIES))
_DAYS: Final = re.compile(
    r"(\d{1,3})\s*(?:天|days?|d)?\s*(?:-|–|—|~|～|至|到)\s*(\d{1,3})|(\d{1,3})\s*(?:天|days?|d)",
    re.IGNORECASE,
)
#: A sheet says the same few words in thousands of rows.
_REMEMBERED: Final = 4096
_WORKING: Final = re.compile("工作日|working|business", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tier:
    """Where a break begins; the unit and the kind of container, where the heading says so."""

    from_quantity: Decimal
    unit: PriceUnit | None = None
    load_kind: str = ""


class NoPrice(StrEnum):
    """What a cell says instead of a price."""

    ASKED = "asked"
    PAUSED = "paused"
    NOT_OFFERED = "not-offered"


def read_tier(text: str) -> Tier | None:
    """Return the break that a heading such as 21KG+, 51-100kg or 40HQ begins; None for others.

    A bare figure is none: it may be a year, a count or a price.
    """
    said = clean(text)
    load = _LOAD.fullmatch(said)
    if load:
        return Tier(Decimal(1), PriceUnit.CONTAINER, read_load_kind(load[1]))
    for pattern in (_SPAN, _PLUS_FIRST, _OPEN):
        found = pattern.fullmatch(said)
        if found and read_number(said) is None:
            unit = next((word for word in found.groups()[1:] if word), None)
            return Tier(Decimal(found[1]), _UNITS[unit.lower()] if unit else None)
    return None


def read_load_kind(text: str) -> str:
    """Return the code of the container that a text names; any other text as it stands."""
    load = _LOAD.fullmatch(clean(text))
    kind = load[1].upper() if load else text
    return _SAME_LOAD.get(kind, kind)


def read_unit(text: str) -> PriceUnit | None:
    """Return the unit that prices are per, by its word."""
    return _UNITS.get(clean(text).strip("/每").lower())


@lru_cache(maxsize=_REMEMBERED)
def read_price(text: str) -> Decimal | NoPrice | None:
    """Return the price a cell writes, or what stands in its place; None for anything else."""
    folded = fold(text)
    if folded in ON_REQUEST:
        return NoPrice.ASKED
    if folded in PAUSED:
        return NoPrice.PAUSED
    if folded in NOT_OFFERED:
        return NoPrice.NOT_OFFERED
    found = _MONEY.fullmatch(clean(text))
    price = read_number(found[1]) if found else None
    return price if price and price == round(price, 4) else None


def named_currency(text: str) -> str:
    """Return the currency that a price names by its sign or code; nothing where it names none."""
    found = _CURRENCY.search(clean(text).upper())
    return _CURRENCIES[found[0]] if found else ""


@lru_cache(maxsize=_REMEMBERED)
def read_days(text: str) -> DayRange | None:
    """Return the days that a text such as “开船后 15-20 天” promises; working days are unclear."""
    said = clean(text)
    bare = read_number(said)
    if bare is not None and bare == int(bare) and bare >= 0:
        return DayRange(int(bare), int(bare))
    found = _DAYS.findall(said)
    if len(found) != 1 or _WORKING.search(said):
        return None
    least, most, only = found[0]
    days = DayRange(int(least or only), int(most or only))
    return days if days.least <= days.most else None
