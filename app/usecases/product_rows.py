"""Turns a product's row into the entry that form, grid and export show, and back."""

from dataclasses import fields
from typing import Any, Final, TypeVar

from app.domain.catalogue_item.measures import TypedMeasures
from app.domain.catalogue_item.product import (
    CustomsEntry,
    ListingEntry,
    ProductEntry,
    SpecEntry,
    SupplierEntry,
)
from app.persistence.tables.foundation import now
from app.persistence.tables.products import CartonSpec, CustomsProfile, Listing, Product

_APART: Final = frozenset({"listings", "customs", "specs", "typed", "supplier"})
#: What an entry and its row call alike.
_PLAIN: Final = tuple(field.name for field in fields(ProductEntry) if field.name not in _APART)
_CUSTOMS: Final = tuple(field.name for field in fields(CustomsEntry) if field.name != "country")
_SPEC: Final = ("units", "length", "width", "height", "gross_weight")
Kept = TypeVar("Kept", Listing, CustomsProfile)


def entry_of(product: Product) -> ProductEntry:
    """Return everything a row and its sub-rows say of the product."""
    return ProductEntry(
        **{name: getattr(product, name) for name in _PLAIN},
        supplier=_supplier(product),
        typed=TypedMeasures.unpack(product.measures_entered),
        listings=tuple(
            ListingEntry(
                store_id=row.store_id,
                platform=row.store.platform,
                fnsku=row.fnsku,
                asin=row.asin,
                gtin=row.gtin,
            )
            for row in product.listings
        ),
        customs=tuple(
            CustomsEntry(country=row.country, **{name: getattr(row, name) for name in _CUSTOMS})
            for row in product.customs
        ),
        specs=tuple(
            SpecEntry(
                **{name: getattr(row, name) for name in _SPEC},
                typed=TypedMeasures.unpack(row.measures_entered),
            )
            for row in product.specs
        ),
    )


def _supplier(product: Product) -> SupplierEntry | None:
    partner = product.supplier
    return SupplierEntry(partner.id, partner.name_zh or partner.name_en) if partner else None


def write(entry: ProductEntry, product: Product | None) -> Product:
    """Write `entry` into the row, or into a new one; the row's version moves in any case."""
    if product is None:
        product = Product(listings=[], customs=[], specs=[])
    for name in _PLAIN:
        setattr(product, name, getattr(entry, name))
    product.supplier_id = entry.supplier.partner_id if entry.supplier else None
    product.measures_entered = entry.typed.pack() if entry.typed else ""
    product.updated_at = now()
    _write_listings(entry, product)
    _write_customs(entry, product)
    _write_specs(entry, product)
    return product


def _write_listings(entry: ProductEntry, product: Product) -> None:
    kept = {row.store_id: row for row in product.listings}
    product.listings = [
        _filled(
            kept.get(each.store_id) or Listing(store_id=each.store_id),
            fnsku=each.fnsku,
            asin=each.asin,
            gtin=each.gtin,
        )
        for each in entry.listings
        if not each.blank
    ]


def _write_customs(entry: ProductEntry, product: Product) -> None:
    kept = {row.country: row for row in product.customs}
    product.customs = [
        _filled(
            kept.get(each.country) or CustomsProfile(country=each.country),
            **{name: getattr(each, name) for name in _CUSTOMS},
        )
        for each in entry.customs
        if not each.blank
    ]


def _filled(row: Kept, **values: Any) -> Kept:
    for name, value in values.items():
        setattr(row, name, value)
    return row


def _write_specs(entry: ProductEntry, product: Product) -> None:
    specs = [spec for spec in entry.specs if not spec.blank]
    product.specs = [
        CartonSpec(
            position=position,
            measures_entered=spec.typed.pack() if spec.typed else "",
            **{name: getattr(spec, name) for name in _SPEC},
        )
        for position, spec in enumerate(specs, start=1)
    ]
