"""The units that rates of duty are written in, as schedules and tariff databases spell them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from app.domain.customs.rates.quantity_names import (
    QUALIFIER_NAMES,
    QUANTITY_UNITS,
    SUCROSE,
    UNIT_NAMES,
)

#: Every spelling of a unit: its key, how many of it, and what it qualifies by itself.
_UNITS: Final[Mapping[str, tuple[str, Decimal, str]]] = {
    unit: (unit, Decimal(1), "") for unit in QUANTITY_UNITS
} | {
    spelling: (unit, Decimal(count), qualifier)
    for unit, count, qualifier, spellings in (
        ("kg", "1", "", "kgs|kilogram|kgm"),
        ("kg", "0.001", "", "g|gram|grm"),
        ("kg", "1000", "", "t|tonne|tonnes|tne"),
        ("kg", "100", "", "dtn"),
        ("kg", "1", "clean", "clean kg"),
        ("pcs", "1", "", "each|pc|piece|pieces|no|no.|item|items|nar|head|article|p/st"),
        ("pcs", "12", "", "doz|doz.|dozen|doz.pcs|dz pcs"),
        ("pcs", "100", "", "hundreds|cen"),
        ("pcs", "144", "", "gross"),
        ("pcs", "1000", "", "thousand|thousands|mil"),
        ("prs", "1", "", "pr|pr.|prs.|pair|pairs|pa|npr"),
        ("prs", "12", "", "doz.pr|doz.pr.|doz.prs|doz.prs."),
        ("l", "1", "", "liter|litre|liters|litres|ltr"),
        ("l", "100", "", "hl|hlt"),
        ("lpa", "1", "", "%vol/hl|l alc.100%|asv/hlt|asv x"),
        ("proof-l", "1", "", "pf.liter|pf.liters"),
        ("bbl", "1", "", "bbl."),
        ("m", "1", "", "mtr|lin.m"),
        ("m", "100", "", "hmt"),
        ("m2", "1", "", "m²|mtk"),
        ("m3", "1", "", "m³|mtq"),
        ("jewel", "1", "", "jewels|jwls."),
        ("line", "144", "", "line/gross|gr.lines"),
        ("pin", "1", "", "pins"),
    )
    for spelling in spellings.split("|")
}

#: Every spelling of a qualifier after its unit, among them the letters of the TARIC database.
_QUALIFIERS: Final[Mapping[str, str]] = {
    qualifier: qualifier for qualifier in QUALIFIER_NAMES if qualifier != SUCROSE
} | {
    spelling: qualifier
    for qualifier, spellings in (
        ("", "|net"),
        ("drained weight", "on drained weight|net drained wt|eda|net eda|e"),
        ("gross weight", "gross|br|g"),
        ("dry matter", "net dry|mas|net mas|m"),
        ("lactic matter", "p"),
        ("dry lactic matter", "t"),
        (SUCROSE, "net %sacchar.|net %sacchar|%sacchar.|%sacchar|z"),
        ("total sugars", "of total sugars"),
        ("total alcohol", "tot alc|a"),
        ("ethyl alcohol content", "on ethyl alcohol content"),
        ("standard quality", "std qual|r"),
        ("contents and container", "on contents and container"),
        ("entire contents of container", "on entire contents of container"),
        ("copper content", "on copper content"),
        ("lead content", "on lead content"),
        ("magnesium content", "on magnesium content"),
        ("molybdenum content", "on molybdenum content"),
        ("tungsten content", "on tungsten content"),
    )
    for spelling in spellings.split("|")
}

_TIGHT: Final = re.compile(r"\s*([/.%])\s*")
_COUNTED: Final = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,5})(?![0-9,.]) ?(.*)")
_ONE: Final = Decimal(1)
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Counted:
    """What an amount is charged for: so many of a unit, of a qualified part of the goods."""

    unit: str
    count: Decimal
    qualifier: str = ""

    @property
    def key(self) -> str:
        """Return the key under which a line states the quantity: "kg", "kg drained weight"."""
        return f"{self.unit} {self.qualifier}".rstrip()


@lru_cache(1024)
def read_counted(words: str) -> Counted | None:
    """Return what "100 kg / net drained wt", "doz. prs." or "1000" counts; None when unknown."""
    text = _TIGHT.sub(r"\1", words.strip().lower())
    numbered = _COUNTED.fullmatch(text)
    count = Decimal(numbered[1].replace(",", "")) if numbered else _ONE
    found = _of_unit((numbered[2] or "pcs") if numbered else text)
    if not count or found is None:
        return None
    count *= found.count
    if found.qualifier == SUCROSE:
        return Counted(found.unit, count / _HUNDRED, SUCROSE) if count == _HUNDRED else None
    return Counted(found.unit, count, found.qualifier)


def _of_unit(text: str) -> Counted | None:
    """Return the longest unit that `text` begins with, if the rest is a qualifier of it."""
    for end in range(len(text), 0, -1):
        unit = _UNITS.get(text[:end])
        rest = text[end:]
        if unit is None or rest[:1] not in {"", " ", "/"}:
            continue
        qualifier = _QUALIFIERS.get(rest.replace("/", " ").strip())
        if qualifier is not None and not (unit[2] and qualifier):
            return Counted(unit[0], unit[1], unit[2] or qualifier)
    return None


def read_quantity(key: str) -> Counted | None:
    """Return what a line states under `key`: "kg drained weight", but "t" and "doz." as well."""
    unit, _, qualifier = key.partition(" ")
    if unit in UNIT_NAMES and qualifier in QUALIFIER_NAMES:
        return Counted(unit, _ONE, qualifier)
    return None if key[:1].isdecimal() else read_counted(key)


def stated_quantities(stated: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Return quantities under the keys that rates ask for; one stated so itself comes first."""
    found: dict[str, Decimal] = {}
    for key, quantity in stated.items():
        counted = read_quantity(key)
        if counted and counted.key != key:
            found.setdefault(counted.key, quantity * counted.count)
        else:
            found[key] = quantity
    return found


def reporting_units(official: str) -> tuple[str, ...]:
    """Return the quantity units that a schedule's unit of reporting is stated in; none unknown.

    "doz." is stated in pcs, "No. and kg" in both; "Cu kg" counts copper alone and is unknown.
    """
    found = (read_counted(part) for part in official.split(" and "))
    return tuple(counted.unit for counted in found if counted and not counted.qualifier)
