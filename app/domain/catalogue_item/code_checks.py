"""Checks of the codes that platforms and customs give a product."""

import re
from collections.abc import Iterator
from typing import Final

from app.domain.catalogue_item.facts import ProductFacts
from app.domain.catalogue_item.product import CustomsEntry, ListingEntry
from app.domain.catalogue_item.text_checks import check_text
from app.domain.problems import Problem

#: Characters that a row keeps.
LONGEST_CODE: Final = 32
LONGEST_ELEMENTS: Final = 255
#: Digits after the point that a quantity in a legal unit keeps.
UNIT_PLACES: Final = 5
#: The domestic source of goods 境内货源地: five digits.
_DISTRICT: Final = re.compile("[0-9]{5}")


def check_listing(listing: ListingEntry, *, facts: ProductFacts) -> Iterator[Problem]:
    """Yield codes that do not have their platform's form, and barcodes that cannot be scanned."""
    path = f"listings.{listing.store_id}"
    for field in ("fnsku", "asin"):
        value = getattr(listing, field)
        form = facts.code_forms.get(f"{listing.platform}.{field}")
        yield from check_text(value, field=f"{path}.{field}", longest=LONGEST_CODE)
        if value and form is not None and not form.fits(value):
            params = {"length": len(value), "example": form.example}
            yield Problem(f"product-{field}", f"{path}.{field}", params)
    if listing.gtin and not facts.is_gtin(listing.gtin):
        yield Problem("product-gtin", f"{path}.gtin", {"length": len(listing.gtin)})


def check_customs(customs: CustomsEntry, *, facts: ProductFacts) -> Iterator[Problem]:
    """Yield what is wrong with one country's HS code, and with what China asks besides."""
    path = f"customs.{customs.country}"
    yield from check_text(customs.elements, field=f"{path}.elements", longest=LONGEST_ELEMENTS)
    if customs.district and not _DISTRICT.fullmatch(customs.district):
        yield Problem("product-district", f"{path}.district", {"length": len(customs.district)})
    yield from _check_units(customs, path=path, facts=facts)
    if customs.hs_code:
        yield from _check_code(customs, path=path, facts=facts)


def _check_units(customs: CustomsEntry, *, path: str, facts: ProductFacts) -> Iterator[Problem]:
    """Yield units that customs does not have, are there twice, or are left out before a figure."""
    for field in ("unit_1", "unit_2"):
        unit, quantity = getattr(customs, field), getattr(customs, f"{field}_quantity")
        if unit and unit not in facts.customs_units:
            yield Problem("product-customs-unit", f"{path}.{field}", {"value": unit})
        if quantity is not None and not unit:
            yield Problem("product-customs-unit-missing", f"{path}.{field}")
        if quantity is not None and quantity <= 0:
            yield Problem("product-measure-zero", f"{path}.{field}_quantity")
        elif quantity is not None and quantity != round(quantity, UNIT_PLACES):
            params = {"limit": UNIT_PLACES}
            yield Problem("product-value-places", f"{path}.{field}_quantity", params)
    if customs.unit_2 and customs.unit_2 == customs.unit_1:
        yield Problem("product-customs-unit-twice", f"{path}.unit_2")
    elif customs.unit_2 and not customs.unit_1:
        yield Problem("product-customs-unit-missing", f"{path}.unit_1")


def _check_code(customs: CustomsEntry, *, path: str, facts: ProductFacts) -> Iterator[Problem]:
    code = customs.hs_code
    if not (code.isascii() and code.isdigit()):
        yield Problem("product-hs-digits", f"{path}.hs_code")
        return
    required = facts.countries[customs.country].hs_digits
    longer = facts.longer_hs_codes.get(customs.country)
    if longer is None and len(code) != required:
        params = {"limit": required, "length": len(code)}
        yield Problem("product-hs-length", f"{path}.hs_code", params)
    elif longer is not None and len(code) not in (required, longer.digits):
        params = {"limit": required, "longer": longer.digits, "length": len(code)}
        yield Problem("product-hs-lengths", f"{path}.hs_code", params)
