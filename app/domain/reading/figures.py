"""Reading what a clerk types: 1,200 · 25 in · 12.4 kg · 2026/11/28. No guess, no exponent."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final, TypeVar

from app.domain.quantities.length import Length, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.reading.text import clean

Unit = TypeVar("Unit")

_NUMBER: Final = re.compile(r"[+-]?\d+(\.\d+)?")
_GROUPED: Final = re.compile(r"\d{1,3}([,，]\d{3})+(\.\d+)?")
_MEASURE: Final = re.compile(
    r"(?P<number>[+-]?[\d.,，\s]+)\s*(?P<unit>[a-zA-Z\"″公斤千克厘米寸磅分毫盎司英]*)"
)
_SIZE: Final = re.compile(r"\s*[*xX×✕]\s*")
_SIDES: Final = 3
_TRAILING_UNIT: Final = re.compile(r"[^\d.,，\s]+$")
#: Characters of the longest figure read; beyond it arithmetic would lose digits.
_LONGEST: Final = 20
_STROKE: Final = r"[-–—\uff0d/\uff0f.%s]?"
_DATE: Final = re.compile(rf"(\d{{4}}){_STROKE % '年'}(\d{{1,2}}){_STROKE % '月'}(\d{{1,2}})日?")

#: The words for units of weight and of length.
WEIGHT_WORDS: Final[Mapping[str, WeightUnit]] = {
    "g": WeightUnit.G, "克": WeightUnit.G, "kg": WeightUnit.KG, "kgs": WeightUnit.KG,
    "公斤": WeightUnit.KG, "千克": WeightUnit.KG, "lb": WeightUnit.LB, "lbs": WeightUnit.LB,
    "磅": WeightUnit.LB, "oz": WeightUnit.OZ, "盎司": WeightUnit.OZ,
}  # fmt: skip
LENGTH_WORDS: Final[Mapping[str, LengthUnit]] = {
    "mm": LengthUnit.MM, "毫米": LengthUnit.MM, "cm": LengthUnit.CM, "厘米": LengthUnit.CM,
    "公分": LengthUnit.CM, "m": LengthUnit.M, "米": LengthUnit.M, "in": LengthUnit.IN,
    "inch": LengthUnit.IN, '"': LengthUnit.IN, "″": LengthUnit.IN, "寸": LengthUnit.IN,
    "英寸": LengthUnit.IN,
}  # fmt: skip


def read_number(text: str) -> Decimal | None:
    """Return the plain finite number `text` writes, or None; no exponents, no NaN, no guesses."""
    bare = clean(text)
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(",", "").replace("，", "")
    bare = bare.replace(" ", "")
    return Decimal(bare) if len(bare) <= _LONGEST and _NUMBER.fullmatch(bare) else None


def read_date(text: str) -> date | None:
    """Return the day `text` writes year first, as 2026-11-28, 2026/11/28 or 2026年11月28日."""
    found = _DATE.fullmatch(clean(text).replace(" ", ""))
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


def read_count(text: str) -> int | None:
    """Return the whole number `text` writes, or None; 24.0 is 24, 24.5 is none."""
    value = read_number(text)
    return int(value) if value is not None and value == value.to_integral_value() else None


def read_weight(text: str, *, bare: WeightUnit) -> Weight | None:
    """Return the weight `text` writes, a bare figure being in the unit `bare`, or None."""
    found = _measure(text, WEIGHT_WORDS, bare)
    return Weight.of(found[0], found[1]) if found else None


def read_length(text: str, *, bare: LengthUnit) -> Length | None:
    """Return the length `text` writes, a bare figure being in the unit `bare`, or None."""
    found = _measure(text, LENGTH_WORDS, bare)
    return Length.of(found[0], found[1]) if found else None


def split_size(text: str) -> tuple[str, ...] | None:
    """Return the three sides that "60*40*30 cm" writes, each with the unit, or None."""
    sides = [side.strip() for side in _SIZE.split(clean(text))]
    if len(sides) != _SIDES:
        return None
    unit = _TRAILING_UNIT.search(sides[-1])
    return tuple(
        side if unit is None or _TRAILING_UNIT.search(side) else f"{side} {unit[0]}"
        for side in sides
    )


def _measure(text: str, words: Mapping[str, Unit], bare: Unit) -> tuple[Decimal, Unit] | None:
    """Return figure and unit of "25 in" or "12.4", the bare figure being in unit `bare`."""
    found = _MEASURE.fullmatch(clean(text))
    if found is None:
        return None
    number = read_number(found["number"])
    unit = words.get(found["unit"].lower()) if found["unit"] else bare
    return (number, unit) if number is not None and number >= 0 and unit is not None else None
