"""The units that rates of duty are written in, as schedules and tariff databases spell them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from app.domain.naming import Name

#: What a rate counts, by the key under which a line states it in its quantities.
UNIT_NAMES: Final[Mapping[str, Name]] = {
    "kg": Name(en="kg", zh="kg"),
    "pcs": Name(en="pcs", zh="件"),
    "prs": Name(en="pairs", zh="双"),
    "l": Name(en="litres", zh="升"),
    "m": Name(en="m", zh="m"),
    "m2": Name(en="m²", zh="m²"),
    "m3": Name(en="m³", zh="m³"),
    "bbl": Name(en="barrels", zh="桶"),
    "lpa": Name(en="litres of pure alcohol", zh="升纯酒精"),
    "proof-l": Name(en="proof litres", zh="标准酒度升"),
    "jewel": Name(en="jewels", zh="颗宝石轴承"),
    "line": Name(en="lines of button width", zh="纽扣线号"),
    "pin": Name(en="pins", zh="根针"),
}

#: The units in which a line may state its quantities.
QUANTITY_UNITS: Final = tuple(UNIT_NAMES)

#: Charged by the percent of it in a hundred kilograms, which is by the kilogram of it.
_SUCROSE: Final = "sucrose"

#: What a qualified rate counts of the goods, where not their whole net quantity.
QUALIFIER_NAMES: Final[Mapping[str, Name]] = {
    "drained weight": Name(en="drained weight", zh="沥干重量"),
    "gross weight": Name(en="gross weight", zh="毛重"),
    "dry matter": Name(en="dry matter", zh="干物质"),
    "lactic matter": Name(en="lactic matter", zh="乳物质"),
    "dry lactic matter": Name(en="dry lactic matter", zh="干乳物质"),
    _SUCROSE: Name(en="sucrose", zh="蔗糖"),
    "total sugars": Name(en="total sugars", zh="总糖"),
    "total alcohol": Name(en="total alcohol", zh="总酒精"),
    "ethyl alcohol content": Name(en="ethyl alcohol content", zh="乙醇含量"),
    "standard quality": Name(en="standard quality", zh="标准品质"),
    "contents and container": Name(en="contents and container", zh="内容物连容器"),
    "entire contents of container": Name(en="entire contents of the container", zh="容器内全部"),
    "clean": Name(en="clean weight", zh="净毛重量"),
    "copper content": Name(en="copper content", zh="含铜量"),
    "lead content": Name(en="lead content", zh="含铅量"),
    "magnesium content": Name(en="magnesium content", zh="含镁量"),
    "molybdenum content": Name(en="molybdenum content", zh="含钼量"),
    "tungsten content": Name(en="tungsten content", zh="含钨量"),
    "over 7": Name(en="over 7 in a movement", zh="每个机芯超过 7 颗的部分"),
}

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
    qualifier: qualifier for qualifier in QUALIFIER_NAMES if qualifier != _SUCROSE
} | {
    spelling: qualifier
    for qualifier, spellings in (
        ("", "|net"),
        ("drained weight", "on drained weight|net drained wt|eda|net eda|e"),
        ("gross weight", "gross|br|g"),
        ("dry matter", "net dry|mas|net mas|m"),
        ("lactic matter", "p"),
        ("dry lactic matter", "t"),
        (_SUCROSE, "net %sacchar.|net %sacchar|%sacchar.|%sacchar|z"),
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
    if found.qualifier == _SUCROSE:
        return Counted(found.unit, count / _HUNDRED, _SUCROSE) if count == _HUNDRED else None
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


def quantity_name(key: str) -> Name:
    """Return what the quantity stated under `key` is called: "kg", or "kg drained weight"."""
    unit, _, qualifier = key.partition(" ")
    name = UNIT_NAMES[unit]
    if not qualifier:
        return name
    of = QUALIFIER_NAMES[qualifier]
    return Name(en=f"{name.en} ({of.en})", zh=f"{name.zh}（{of.zh}）")


def reporting_units(official: str) -> tuple[str, ...]:
    """Return the quantity units that a schedule's unit of reporting is stated in; none unknown.

    "doz." is stated in pcs, "No. and kg" in both; "Cu kg" counts copper alone and is unknown.
    """
    found = (read_counted(part) for part in official.split(" and "))
    return tuple(counted.unit for counted in found if counted and not counted.qualifier)
