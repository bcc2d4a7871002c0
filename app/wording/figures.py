"""Figures as both languages write them: ISO dates, ISO currency codes, kg, cm and m³ everywhere."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from app.domain.naming import Language, Name
from app.domain.quantities.length import Length, LengthUnit, Volume
from app.domain.quantities.money import MINOR_DIGITS, Money
from app.domain.quantities.rounding import Rounding
from app.domain.quantities.weight import Weight, WeightUnit


def number(value: Decimal | int, *, places: int | None = None) -> str:
    """Return `value` with thousands commas; `places` pads, and refuses to hide further digits."""
    if isinstance(value, int):
        return f"{value:,}"
    plain = value.normalize()
    exponent = plain.as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    return f"{plain:,.{max(digits, places or 0)}f}"


def rounded(value: Decimal, *, places: int) -> str:
    """Return `value` rounded half up for show, with exactly `places` digits after the point."""
    return f"{Rounding.HALF_UP.to(value, step=Decimal(1).scaleb(-places)):,.{places}f}"


def money(value: Money) -> str:
    """Return "USD 1,234.50": the ISO code first, the payable digits, never a bare sign."""
    places = MINOR_DIGITS.get(value.currency, 2)
    return f"{value.currency} {number(value.amount, places=places)}"


def weight(value: Weight, unit: WeightUnit = WeightUnit.KG) -> str:
    """Return "22.68 kg", every digit of record kept."""
    if unit is WeightUnit.KG:
        return f"{number(value.kilograms)} kg"
    return f"{rounded(value.as_unit(unit), places=2)} {unit.name.lower()}"


def length(value: Length, unit: LengthUnit = LengthUnit.CM) -> str:
    """Return "63.5 cm", every digit of record kept."""
    if unit is LengthUnit.CM:
        return f"{number(value.centimetres)} cm"
    return f"{rounded(value.as_unit(unit), places=2)} {unit.name.lower()}"


def volume(value: Volume) -> str:
    """Return "1.707 m³" to the litre."""
    return f"{rounded(value.cubic_metres, places=3)} m³"


def _listed(values: Iterable[object], language: Language) -> str:
    joint = "、" if language is Language.ZH else ", "
    return joint.join(str(figure(value, language)) for value in values)


_WRITERS: Final[tuple[tuple[type | tuple[type, ...], Callable[[Any, Language], object]], ...]] = (
    ((bool, str), lambda value, _: value),
    ((Decimal, int), lambda value, _: number(value)),
    (Money, lambda value, _: money(value)),
    (Weight, lambda value, _: weight(value)),
    (Length, lambda value, _: length(value)),
    (Volume, lambda value, _: volume(value)),
    (datetime, lambda value, _: value.strftime("%Y-%m-%d %H:%M")),
    (date, lambda value, _: value.isoformat()),
    (Name, lambda value, language: value.in_(language)),
    ((list, tuple), _listed),
)


def figure(value: object, language: Language) -> object:
    """Return `value` as a sentence in `language` says it; an unknown kind passes unchanged."""
    for kind, write in _WRITERS:
        if isinstance(value, kind):
            return write(value, language)
    return value


def figures(params: Mapping[str, object], language: Language) -> dict[str, object]:
    """Return all `params` as a sentence in `language` says them."""
    return {key: figure(value, language) for key, value in params.items()}
