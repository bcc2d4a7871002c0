"""What is wrong with a product entry, each problem at the path of its field.

Paths are those of the form: "sku", "customs.US.hs_code", "listings.3.gtin", "specs.1.units".
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from app.domain.catalogue_item.battery_checks import check_battery
from app.domain.catalogue_item.code_checks import check_customs, check_listing
from app.domain.catalogue_item.facts import ProductFacts
from app.domain.catalogue_item.product import NO_BATTERY, ProductEntry
from app.domain.catalogue_item.size_checks import check_measures, check_spec
from app.domain.catalogue_item.text_checks import check_text
from app.domain.problems import Problem

#: Characters that a row keeps of each text.
LONGEST: Final[Mapping[str, int]] = {
    "sku": 64, "name_zh": 120, "name_en": 200, "material_zh": 120, "material_en": 120,
    "use_zh": 120, "use_en": 120, "brand": 80, "model": 80,
}  # fmt: skip
#: Texts that papers print abroad, in Latin letters only.
ENGLISH: Final = ("name_en", "material_en", "use_en")
#: Digits after the point that a declared value may have.
VALUE_PLACES: Final = 4
#: More than any unit is worth.
LARGEST_VALUE: Final = 10**9
_COUNTRY: Final = re.compile("[A-Z]{2}")


def check_product(entry: ProductEntry, *, facts: ProductFacts) -> list[Problem]:
    """Return everything that keeps `entry` from being saved, in the order of the form."""
    return [
        *_check_texts(entry),
        *check_measures(entry),
        *_check_value(entry),
        *_check_choices(entry, facts),
        *check_battery(entry),
        *(each for listing in entry.listings for each in check_listing(listing, facts=facts)),
        *(each for customs in entry.customs for each in check_customs(customs, facts=facts)),
        *(each for at, spec in enumerate(entry.specs, 1) for each in check_spec(spec, number=at)),
    ]


def _check_texts(entry: ProductEntry) -> Iterator[Problem]:
    if not entry.sku:
        yield Problem("product-sku-missing", "sku")
    if not (entry.name_zh or entry.name_en):
        yield Problem("product-name-missing", "name_zh")
    for field, longest in LONGEST.items():
        text = getattr(entry, field)
        yield from check_text(text, field=field, longest=longest, english=field in ENGLISH)


def _check_value(entry: ProductEntry) -> Iterator[Problem]:
    for field, value in (("value", entry.value), ("purchase_cost", entry.purchase_cost)):
        if value is None:
            continue
        if value <= 0:
            yield Problem("product-value-zero", field)
        elif value >= LARGEST_VALUE:
            yield Problem("product-value-large", field, {"limit": LARGEST_VALUE})
        elif value != round(value, VALUE_PLACES):
            yield Problem("product-value-places", field, {"limit": VALUE_PLACES})


def _check_choices(entry: ProductEntry, facts: ProductFacts) -> Iterator[Problem]:
    listed: tuple[tuple[str, frozenset[str]], ...] = (
        ("unit", facts.units),
        ("currency", facts.currencies),
        ("battery", facts.batteries | {NO_BATTERY}),
    )
    for field, choices in listed:
        if getattr(entry, field) not in choices:
            yield Problem("product-choice", field, {"value": getattr(entry, field)})
    if not _COUNTRY.fullmatch(entry.origin):
        yield Problem("product-choice", "origin", {"value": entry.origin})
