"""Importing what warehouses counted: appended per shipment and SKU where it differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.receiving.tally import Count
from app.persistence.imports import (
    departures,
    products_by_folded_sku,
    shipments_of_numbers,
    shipments_of_plans,
)
from app.persistence.receiving import Receipt, held_receipts
from app.persistence.tables.plans import Shipment
from app.persistence.tables.products import Product
from app.usecases.importing.cells import Row
from app.usecases.importing.fields import Field
from app.usecases.importing.kinds import Change, ImportKind, Prepared, Setting, Standing
from app.usecases.importing.repeated import refuse_repeated
from app.usecases.importing.shipment_fields import RECEIPT_FIELDS
from app.usecases.plan_record import shipment_reference
from app.usecases.receiving import count_of, day_problems, refusal
from app.usecases.shipment_progress import settle
from app.wording.translations import msg

SOURCE: Final = "import"
_FIGURES: Final = ("received", "damaged", "missing")
_LONGEST_NOTE: Final = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One row that can be counted: of which shipment and product, and what was held until now."""

    row: Row
    shipment: Shipment
    product: Product
    held: Receipt | None

    @property
    def count(self) -> Count:
        """Return the row's figures; what it leaves blank stays as it was counted last."""
        before = count_of(self.held) if self.held else Count(received=0)
        said = {key: self.row.values[key] for key in _FIGURES if key in self.row.values}
        return Count(**{**{key: getattr(before, key) for key in _FIGURES}, **said})

    @property
    def differences(self) -> Iterator[Change]:
        """Yield each figure that differs from what was held."""
        before = count_of(self.held) if self.held else None
        for key in _FIGURES:
            old, new = getattr(before, key, None), getattr(self.count, key)
            if old != new:
                yield Change(key=key, before=old, after=new)


def fields(_session: Session) -> Sequence[Field]:
    """Return what a table can say of received goods."""
    return RECEIPT_FIELDS


def prepare(session: Session, rows: Sequence[Row], setting: Setting) -> Prepared:
    """Hold every row against the count that is held of its product in its shipment."""
    refuse_repeated(rows, _line, key="sku")
    shipments = _shipments(session, rows)
    goods = products_by_folded_sku(session, (r.values["sku"] for r in rows if "sku" in r.values))
    ids = {each.id for each in shipments.values()}
    held = {(each.shipment_id, each.product_id): each for each in held_receipts(session, ids)}
    departed = departures(session, ids)
    counted = []
    for row in rows:
        shipment, product = _shipment(row, shipments), _product(row, goods)
        if shipment is None or product is None:
            continue
        own = Counted(
            row=row, shipment=shipment, product=product, held=held.get((shipment.id, product.id))
        )
        row.problems += own.count.problems()
        _check_day(own, departed.get(shipment.id), setting)
        counted.append(own)
    changes = {each.row.number: list(each.differences) for each in counted}
    new = [each for each in counted if changes[each.row.number]]
    for each in new:
        refused = refusal(each.shipment)
        if refused:
            each.row.refuse(refused.code, "shipment", **refused.params)
    return Prepared(
        standing={each.row.number: _standing(each, changes) for each in counted},
        changes={
            each.row.number: changes[each.row.number] for each in new if each.held is not None
        },
        write=lambda: _write(session, new, setting),
    )


def _line(row: Row) -> tuple[str, str] | None:
    shipment, sku = row.values.get("shipment"), row.values.get("sku")
    return (shipment, sku.casefold()) if shipment and sku else None


def _shipments(session: Session, rows: Sequence[Row]) -> dict[str, Shipment]:
    """Return the shipments by their number of the platform, and by their own reference."""
    named = {row.values["shipment"] for row in rows if "shipment" in row.values}
    references = {name.rpartition("-")[0] for name in named} - {""}
    own = shipments_of_plans(session, references)
    numbered = shipments_of_numbers(session, named)
    return {shipment_reference(each): each for each in own} | {
        each.programme_number: each for each in numbered
    }


def _shipment(row: Row, shipments: Mapping[str, Shipment]) -> Shipment | None:
    name = row.values.get("shipment", "")
    found = shipments.get(name)
    if name and found is None:
        row.refuse("import-shipment-unknown", "shipment", name=name)
    return found


def _product(row: Row, goods: Mapping[str, Product]) -> Product | None:
    sku = row.values.get("sku", "")
    found = goods.get(sku.lower())
    if sku and found is None:
        row.refuse("import-sku-unknown", "sku", sku=sku)
    return found


def _check_day(counted: Counted, departed: Any, setting: Setting) -> None:
    row, held = counted.row, counted.held
    day = row.values.get("counted_on", setting.today)
    row.problems += day_problems(
        day,
        today=setting.today,
        departed=departed,
        held=held.counted_on if held and any(counted.differences) else None,
    )
    if len(row.values.get("note", "")) > _LONGEST_NOTE:
        row.refuse("import-long", "note", limit=_LONGEST_NOTE)


def _standing(counted: Counted, changes: Mapping[int, Sequence[Change]]) -> Standing:
    if counted.held is None:
        return Standing.NEW
    return Standing.CHANGED if changes[counted.row.number] else Standing.UNCHANGED


def _write(session: Session, new: Sequence[Counted], setting: Setting) -> list[tuple[str, str]]:
    by_shipment: dict[int, Shipment] = {}
    for each in new:
        by_shipment[each.shipment.id] = each.shipment
        session.add(
            Receipt(
                shipment_id=each.shipment.id,
                product_id=each.product.id,
                received=each.count.received,
                damaged=each.count.damaged,
                missing=each.count.missing,
                counted_on=each.row.values.get("counted_on", setting.today),
                note=each.row.values.get("note", ""),
                source=SOURCE,
                person_id=setting.person_id,
            )
        )
    settle(session, by_shipment)
    plans = dict.fromkeys(each.plan.reference for each in by_shipment.values())
    return [("plan", reference) for reference in plans]


RECEIPTS: Final = ImportKind(
    code="receipts",
    title=msg("Receipts"),
    purpose=msg("What the warehouse counted, one row a shipment and SKU"),
    fields=fields,
    prepare=prepare,
)
