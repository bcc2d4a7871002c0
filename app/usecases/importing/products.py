"""Importing products: by SKU, new ones are added, kept ones take what the table says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.catalogue_item.product import (
    CustomsEntry,
    ListingEntry,
    ProductEntry,
    SpecEntry,
    SupplierEntry,
)
from app.persistence import products as library
from app.persistence.imports import stores_by_name, suppliers_by_name, whole_products
from app.persistence.tables.parties import Store
from app.persistence.tables.partners import Partner
from app.usecases import products
from app.usecases.importing.cells import Row
from app.usecases.importing.fields import Field
from app.usecases.importing.kinds import Change, ImportKind, Prepared, Setting
from app.usecases.importing.measures import measured
from app.usecases.importing.product_changes import check, differences, standing_of, write_all
from app.usecases.importing.product_fields import workbook_fields
from app.usecases.importing.repeated import refuse_repeated
from app.usecases.product_rows import entry_of
from app.wording.translations import msg

_PLAIN: Final = (
    "sku", "name_zh", "name_en", "material_zh", "material_en", "use_zh", "use_en", "brand",
    "model", "currency", "battery", "unit", "value", "battery_un", "battery_watt_hours",
    "battery_lithium_g", "battery_count", "battery_test",
)  # fmt: skip
_FLAGS: Final = ("liquid", "powder", "magnet")
_MEASURES: Final = ("length", "width", "height", "weight")
_SPEC: Final = "specs.1."
_SPEC_MEASURES: Final = ("length", "width", "height", "gross_weight")
_CODES: Final = ("fnsku", "asin", "gtin")
_YES: Final = "yes"


@dataclass(frozen=True, slots=True)
class Known:
    """The stores and suppliers that a row may name, by name in small letters."""

    stores: Mapping[str, Store]
    suppliers: Mapping[str, Partner]


def fields(session: Session) -> Sequence[Field]:
    """Return what a table can say of a product, HS codes of the stores' countries among it."""
    return workbook_fields(library.sites(session))


def prepare(session: Session, rows: Sequence[Row], setting: Setting) -> Prepared:
    """Hold every row against the product it names; blank cells leave what is kept."""
    refuse_repeated(rows, lambda row: row.values.get("sku"), key="sku")
    kept = whole_products(session, (row.values["sku"] for row in rows if "sku" in row.values))
    known = Known(stores_by_name(session), suppliers_by_name(session))
    asked: dict[int, products.Change] = {}
    before: dict[int, ProductEntry] = {}
    for row in rows:
        product = kept.get(row.values.get("sku", ""))
        product = None if product is None or product.archived else product
        base = entry_of(product) if product else ProductEntry(sku="", currency=setting.currency)
        before[row.number] = base
        entry = _entry(row, base, known=known, setting=setting)
        asked[row.number] = products.Change(entry, product)
    check(session, rows, asked)
    standing = {number: standing_of(before[number], change) for number, change in asked.items()}
    return Prepared(
        standing=standing,
        changes=_changes(rows, before, asked),
        write=lambda: write_all(session, asked.values(), standing.values()),
    )


def _changes(
    rows: Sequence[Row],
    before: Mapping[int, ProductEntry],
    asked: Mapping[int, products.Change],
) -> dict[int, list[Change]]:
    return {
        row.number: list(differences(row, before[row.number], asked[row.number].entry))
        for row in rows
        if asked[row.number].row is not None
    }


def _entry(row: Row, base: ProductEntry, *, known: Known, setting: Setting) -> ProductEntry:
    plain: dict[str, Any] = {
        name: row.values[name] for name in (*_PLAIN, *_MEASURES) if name in row.values
    }
    plain |= {name: row.values[name] == _YES for name in _FLAGS if name in row.values}
    if "origin" in row.values:
        plain["origin"] = row.values["origin"].upper()
    return replace(
        base,
        **plain,
        typed=measured(row, base, _MEASURES, path="", units=setting.units),
        specs=_specs(row, base, setting),
        customs=tuple(_customs(row, base)),
        listings=tuple(_listings(row, base, known.stores)),
        supplier=_supplier(row, base, known.suppliers),
    )


def _supplier(
    row: Row, base: ProductEntry, suppliers: Mapping[str, Partner]
) -> SupplierEntry | None:
    """Return the supplier that the row names in either language, else the one kept."""
    name = row.values.get("supplier")
    if name is None:
        return base.supplier
    found = suppliers.get(name.casefold())
    if found is None:
        row.refuse("import-supplier-unknown", "supplier", name=name)
        return base.supplier
    return SupplierEntry(found.id, found.name_zh or found.name_en)


def _specs(row: Row, base: ProductEntry, setting: Setting) -> tuple[SpecEntry, ...]:
    """Return the carton specs with the row's in the first place."""
    first = base.specs[0] if base.specs else SpecEntry()
    names = ("units", *_SPEC_MEASURES)
    plain: dict[str, Any] = {
        name: row.values[_SPEC + name] for name in names if _SPEC + name in row.values
    }
    if not plain:
        return base.specs
    typed = measured(row, first, _SPEC_MEASURES, path=_SPEC, units=setting.units)
    return (replace(first, **plain, typed=typed), *base.specs[1:])


def _customs(row: Row, base: ProductEntry) -> Iterator[CustomsEntry]:
    known = {each.country: each for each in base.customs}
    said: dict[str, dict[str, Any]] = {}
    for key, value in row.values.items():
        if key.startswith("customs."):
            _prefix, country, name = key.split(".")
            said.setdefault(country, {})[name] = value
    for country in sorted(said.keys() | known.keys()):
        entry = known.get(country, CustomsEntry(country=country))
        yield replace(entry, **said.get(country, {}))


def _listings(row: Row, base: ProductEntry, stores: Mapping[str, Store]) -> Iterator[ListingEntry]:
    """Yield the stores' codes, the row's under the store it names, or under the only one."""
    codes = {name: row.values[name].upper() for name in _CODES if name in row.values}
    store = _store(row, stores) if codes else None
    known = {each.store_id: each for each in base.listings}
    if store is not None:
        entry = known.get(store.id) or ListingEntry(store_id=store.id, platform=store.platform)
        known[store.id] = replace(entry, **codes)
    yield from known.values()


def _store(row: Row, stores: Mapping[str, Store]) -> Store | None:
    name = row.values.get("store")
    if name is None and len(stores) == 1:
        return next(iter(stores.values()))
    found = stores.get(name.casefold()) if name else None
    if found is None:
        code = "import-store-unknown" if name else "import-store-needed"
        row.refuse(code, "store", name=name or "", known=[each.name for each in stores.values()])
    return found


PRODUCTS: Final = ImportKind(
    code="products",
    title=msg("Product list"),
    purpose=msg("SKU, names, sizes, weights, HS codes and carton spec, one row a product"),
    fields=fields,
    prepare=prepare,
)
