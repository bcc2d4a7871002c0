"""Importing shipments: rows of one shipment stand under its number, or its plan and place in it."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy.orm import Session

from app.domain.catalogue_item.text_checks import check_text
from app.persistence.imports import products_by_folded_sku, stores_by_name
from app.persistence.tables.parties import Store
from app.persistence.tables.products import Product
from app.usecases.importing.cells import Row
from app.usecases.importing.fields import Field
from app.usecases.importing.kinds import Change, ImportKind, Prepared, Setting, Standing
from app.usecases.importing.repeated import refuse_repeated
from app.usecases.importing.sheaves import Sheaf, gather, identity
from app.usecases.importing.shipment_fields import SHIPMENT_FIELDS
from app.usecases.importing.shipment_places import place_of
from app.usecases.importing.shipment_writing import Wanted, write_shipments
from app.wording.translations import msg

#: More units than this of one product are a slip of the hand.
MOST_UNITS: Final = 10_000_000
_LONGEST: Final = {
    "plan": 80, "programme_number": 40, "programme_reference": 40, "warehouse_code": 32,
}  # fmt: skip
_LATIN: Final = frozenset({"programme_number", "programme_reference", "warehouse_code"})


def fields(_session: Session) -> Sequence[Field]:
    """Return what a table can say of a shipment and its items."""
    return SHIPMENT_FIELDS


def prepare(session: Session, rows: Sequence[Row], setting: Setting) -> Prepared:
    """Hold the rows of every shipment against the one that is kept under its number, if any."""
    refuse_repeated(rows, _line, key="sku")
    goods = products_by_folded_sku(session, (r.values["sku"] for r in rows if "sku" in r.values))
    stores = stores_by_name(session)
    for row in rows:
        _check_line(row, goods)
    wanted = [_wanted(sheaf, stores, goods) for sheaf in gather(session, rows)]
    _refuse_split_plans(wanted)
    changes = {
        row.number: list(each.differences(row)) for each in wanted for row in each.sheaf.rows
    }
    standing = {
        row.number: _standing(each, row, changes[row.number])
        for each in wanted
        for row in each.sheaf.rows
    }
    altered = [each for each in wanted if _alters(each, standing)]
    for each in altered:
        if each.sheaf.shipment is not None and not each.sheaf.shipment.state.editable:
            each.sheaf.refuse("import-shipment-locked", "programme_number")
    return Prepared(
        standing=standing,
        changes={number: each for number, each in changes.items() if each},
        write=lambda: write_shipments(session, altered, setting),
    )


def _standing(wanted: Wanted, row: Row, changes: Sequence[Change]) -> Standing:
    if wanted.item(row) is None:
        return Standing.NEW
    return Standing.CHANGED if changes else Standing.UNCHANGED


def _alters(wanted: Wanted, standing: Mapping[int, Standing]) -> bool:
    return any(standing[row.number] is not Standing.UNCHANGED for row in wanted.sheaf.rows)


def _refuse_split_plans(wanted: Sequence[Wanted]) -> None:
    """Refuse shipments that are to share a new plan and go to different countries."""
    destinations: dict[str, str] = {}
    for each in wanted:
        name = each.sheaf.answers.get("plan")
        if name is None or each.sheaf.plan is not None or not each.place.destination:
            continue
        first = destinations.setdefault(name, each.place.destination)
        if first != each.place.destination:
            each.sheaf.refuse("import-plan-differs", "destination", kept=first)


def _line(row: Row) -> tuple[object, str] | None:
    own, sku = identity(row), row.values.get("sku")
    return (own, sku.casefold()) if own and sku else None


def _check_line(row: Row, goods: Mapping[str, Product]) -> None:
    sku, quantity = row.values.get("sku"), row.values.get("quantity")
    product = goods.get(sku.lower()) if sku else None
    if sku and (product is None or product.archived):
        row.refuse("import-sku-unknown", "sku", sku=sku)
    if quantity is not None and not 0 < quantity <= MOST_UNITS:
        row.refuse("import-units", "quantity", limit=MOST_UNITS)
    for key, longest in _LONGEST.items():
        text = row.values.get(key, "")
        row.problems += check_text(text, field=key, longest=longest, english=key in _LATIN)


def _wanted(sheaf: Sheaf, stores: Mapping[str, Store], goods: Mapping[str, Product]) -> Wanted:
    name = sheaf.answers.get("store", "")
    store = stores.get(name.casefold())
    if name and store is None:
        known = [each.name for each in stores.values()]
        sheaf.refuse("import-store-unknown", "store", name=name, known=known)
    return Wanted(
        sheaf=sheaf,
        place=place_of(sheaf),
        store=store,
        quantities={
            row.number: (product, row.values["quantity"])
            for row in sheaf.rows
            if "quantity" in row.values
            and (product := goods.get(row.values.get("sku", "").lower())) is not None
        },
    )


SHIPMENTS: Final = ImportKind(
    code="shipments",
    title=msg("Shipments"),
    purpose=msg("Shipment number, warehouse, store and what is in it, one row a SKU"),
    fields=fields,
    prepare=prepare,
)
