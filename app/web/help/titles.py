"""What the tables of facts are called on the page, and the words for what is doubtful in them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from app.domain.customs.duties.tariff import Standing
from app.domain.packing.packaging import Packaging
from app.web.i18n import lazy

TITLES: Final = {
    "address_forms": lazy("Forms of addresses"),
    "atlas": lazy("Chart of the route pictures"),
    "bonds": lazy("Customs bonds"),
    "cargo_flags": lazy("Batteries, liquids and other cargo"),
    "cargo_insurance": lazy("Cargo insurance"),
    "channels": lazy("Channels and modes of transport"),
    "claim_windows": lazy("Windows for claims"),
    "compliance": lazy("Evidence and agency flags"),
    "countries": lazy("Countries"),
    "currencies": lazy("Currencies"),
    "customs_codes": lazy("Codes of China's customs"),
    "declaration_routes": lazy("Declaration routes"),
    "documents": lazy("Documents"),
    "emission_factors": lazy("Factors of CO₂e"),
    "equipment": lazy("Containers, trucks and pallets"),
    "field_limits": lazy("Lengths of address fields"),
    "glossary": lazy("Words"),
    "gs1": lazy("GS1 identifiers and symbols"),
    "handling_marks": lazy("Handling marks"),
    "importer_kinds": lazy("Kinds of importer"),
    "joining_texts": lazy("Texts accepted on joining"),
    "label_notices": lazy("Warnings and marks on goods"),
    "label_sheets": lazy("Label sheets"),
    "milestones": lazy("Milestones"),
    "nomenclature": lazy("Sections and chapters of HS codes"),
    "origin_agreements": lazy("Agreements on origin"),
    "packaging": lazy("Cartons of proposals"),
    "packing_out": lazy("Requirements for packing out"),
    "platforms": lazy("Selling platforms"),
    "ports": lazy("Ports and airports"),
    "product_codes": lazy("Forms of product codes"),
    "programme_fees": lazy("Fees of programmes"),
    "programmes": lazy("Programmes and their carton limits"),
    "quantity_units": lazy("Units of quantity"),
    "rate_cards": lazy("Rate cards"),
    "rebates": lazy("Notices on export rebates"),
    "selling_plans": lazy("Selling plans"),
    "sheet_facts": lazy("Facts for Excel templates"),
    "tariffs": lazy("Duties and fees"),
    "tax_modes": lazy("Tax in the freight price"),
    "time_zones": lazy("Time zones"),
    "trade_terms": lazy("Trade terms"),
    "valuation_methods": lazy("Valuation methods"),
    "warehouses": lazy("Warehouses"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of warning and the variant of its tag."""

    word: Any
    tag: str = "look"


APPLIES: Final = Mark(lazy("Applies"), "done")
AGREES: Final = Mark(lazy("Another source says the same"), "off")
OVERRULED: Final = Mark(lazy("Another source, not applied"), "off")
OVER: Final = Mark(lazy("No longer in force"), "off")
LATER: Final = Mark(lazy("Not yet in force"), "off")

_DOUBTS: Final[tuple[tuple[Mark, Callable[[Any], bool]], ...]] = (
    (Mark(lazy("Example, not an offer")), lambda fact: getattr(fact, "example", None) is True),
    (Mark(lazy("Assumed")), lambda fact: isinstance(fact, Packaging)),
    (
        Mark(lazy("Official notice not seen")),
        lambda fact: getattr(fact, "confirmed", None) is False,
    ),
    (
        Mark(lazy("No carton limits reviewed")),
        lambda fact: getattr(fact, "limits_known", None) is False,
    ),
    (
        Mark(lazy("Suspended")),
        lambda fact: getattr(fact, "standing", None) is Standing.SUSPENDED,
    ),
    (
        Mark(lazy("Rate not in the data")),
        lambda fact: getattr(fact, "standing", None) is Standing.UNREAD,
    ),
    (
        Mark(lazy("Struck down")),
        lambda fact: getattr(fact, "standing", None) is Standing.STRUCK_DOWN,
    ),
)


def title(table: str) -> Any:
    """Return what a table is called; one without a title yet goes by its code."""
    return TITLES.get(table, table)


def doubts(fact: object) -> tuple[Mark, ...]:
    """Return what must be said beside `fact` before anybody relies on it."""
    return tuple(mark for mark, holds in _DOUBTS if holds(fact))
