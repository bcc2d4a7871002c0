"""Checks of the codes that platforms and customs give a product."""

from collections.abc import Iterator
from typing import Final

from app.domain.catalogue_item.facts import ProductFacts
from app.domain.catalogue_item.product import CustomsEntry, ListingEntry
from app.domain.catalogue_item.text_checks import check_text
from app.domain.problems import Problem

#: Characters that a row keeps.
LONGEST_CODE: Final = 32
LONGEST_ELEMENTS: Final = 255


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
    """Yield what is wrong with one country's HS code, and declaration elements too long to keep."""
    path = f"customs.{customs.country}"
    yield from check_text(customs.elements, field=f"{path}.elements", longest=LONGEST_ELEMENTS)
    code = customs.hs_code
    if not code:
        return
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
