"""The closed answers of a price list: main legs, deliveries, tax modes, clocks, cargo, units."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.channels import clock_starts, final_deliveries, main_legs
from app.catalogue.tax_modes import tax_modes
from app.domain.freight.basis import PriceUnit
from app.domain.freight.weighing import WeighBy
from app.domain.naming import Language, Name
from app.domain.reading.headings import fold
from app.domain.reading.text import clean
from app.usecases.rate_cards.roles import Role
from app.wording.captions import Caption, Named
from app.wording.translations import msg

YES: Final = "yes"
NO: Final = "no"
WEIGHED_BY: Final[Mapping[str, Named]] = MappingProxyType(
    {
        WeighBy.PIECE.value: Caption(msg("each carton")),
        WeighBy.SHIPMENT.value: Caption(msg("whole shipment")),
    }
)
UNITS: Final[Mapping[str, Named]] = MappingProxyType(
    {
        PriceUnit.KG.value: Name("kg", "kg"),
        PriceUnit.CBM.value: Caption(msg("m³ or t")),
        PriceUnit.PALLET.value: Caption(msg("pallet")),
        PriceUnit.CONTAINER.value: Caption(msg("container")),
    }
)
_YES_NO: Final[Mapping[str, Named]] = MappingProxyType(
    {YES: Caption(msg("Yes")), NO: Caption(msg("No"))}
)
#: A sheet says the same few words in thousands of rows.
_REMEMBERED: Final = 1024
_BETWEEN: Final = re.compile(r"[,，、;；/]+")


@cache
def choices(role: Role) -> Mapping[str, Named]:
    """Return the answers that a role takes, by value, each with its name; none for other roles."""
    match role:
        case Role.MAIN_LEG:
            return {code: fact.name for code, fact in main_legs().items()}
        case Role.FINAL_DELIVERY:
            return {code: fact.name for code, fact in final_deliveries().items()}
        case Role.TAX_MODE:
            return {code: fact.name for code, fact in tax_modes().items()}
        case Role.CLOCK_START:
            return {code: fact.name for code, fact in clock_starts().items()}
        case Role.CARGO:
            return {code: flag.name for code, flag in cargo_flags().items()}
        case _:
            return _OWN.get(role, {})


@lru_cache(maxsize=_REMEMBERED)
def chosen(role: Role, text: str) -> str | None:
    """Return the answer that `text` is the value or a name of, None when it is no answer."""
    sought = fold(text)
    for value, name in choices(role).items():
        if sought == fold(value) or sought in {fold(name.in_(each)) for each in Language}:
            return value
    return None


def listed(role: Role, text: str) -> list[str] | None:
    """Return the answers that a list names, in the order of the choices; None when one is none."""
    found = [chosen(role, each) for each in _BETWEEN.split(clean(text)) if each.strip()]
    named = {value for value in found if value is not None}
    return None if None in found else [value for value in choices(role) if value in named]


def written(role: Role, values: Iterable[str], language: Language) -> str:
    """Return answers as a person would write them in one cell."""
    names = choices(role)
    return ", ".join(names[value].in_(language) for value in values)


_OWN: Final[Mapping[Role, Mapping[str, Named]]] = MappingProxyType(
    {
        Role.WEIGH_BY: WEIGHED_BY,
        Role.UNIT: UNITS,
        Role.FLAT: _YES_NO,
        Role.NEXT_BREAK: _YES_NO,
    }
)
