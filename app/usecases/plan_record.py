"""Makes the shipment record of a planned shipment: what papers, labels and `export` are made of."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from app.catalogue.channels import main_legs
from app.catalogue.trade_terms import trade_terms
from app.domain.packing.cartons import runs
from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.domain.shipment.parties import Party, Place
from app.domain.shipment.record import (
    CartonRow,
    Content,
    Incoterm,
    Programme,
    ShipmentRecord,
)
from app.persistence.tables.parties import LegalEntity
from app.persistence.tables.plans import CartonRow as StoredRow
from app.persistence.tables.plans import Plan, Shipment
from app.persistence.tables.products import Product
from app.usecases import plan_numbers
from app.usecases.record_goods import goods_of
from app.usecases.record_parties import entity_party, importer_party, party_or_none
from app.usecases.record_shipment_details import charges_of, details_of, told_of
from app.usecases.record_ways import Way, way_of


def shipment_reference(shipment: Shipment) -> str:
    """Return the shipment's own reference: the plan's, and its number in the plan."""
    return f"{shipment.plan.reference}-{shipment.number}"


def record_of(
    shipment: Shipment, *, day: date, way: Way | None = None
) -> tuple[ShipmentRecord | None, list[Problem]]:
    """Return the record as of `day`, or what the plan still lacks for one.

    Whoever asks of many shipments gives each its `way`; it is looked up otherwise.
    """
    plan = shipment.plan
    exporter = shipment.exporter or plan.exporter
    problems = list(_missing(shipment, exporter=exporter))
    if problems or exporter is None:
        return None, problems
    return _record(shipment, exporter=exporter, day=day, way=way or way_of(shipment)), []


def _record(shipment: Shipment, *, exporter: LegalEntity, day: date, way: Way) -> ShipmentRecord:
    """Return the record of a shipment of which nothing is missing."""
    plan, told = shipment.plan, told_of(shipment)
    return ShipmentRecord(
        reference=shipment_reference(shipment),
        date=day,
        supervision_mode=plan.supervision_mode or None,
        exporter=entity_party(exporter),
        producer=party_or_none(told.producer),
        consignee=_consignee(shipment, exporter=exporter),
        importer_of_record=_importer(shipment),
        notify=party_or_none(told.notify),
        ship_to=_place(shipment),
        destination=plan.destination,
        mode=main_legs()[plan.main_leg].mode.value,
        incoterm=_incoterm(plan),
        port_of_loading=plan.port_of_loading or None,
        port_of_discharge=plan.port_of_discharge or None,
        vessel=way.vessel,
        voyage=way.voyage,
        bill_of_lading=way.master_bill or way.house_bill,
        container=way.container,
        seal=way.seal,
        contract_no=told.contract_no or None,
        payment_terms=told.payment_terms or None,
        currency=plan.currency,
        freight=told.freight,
        insurance=plan.insurance,
        charges=charges_of(told),
        sale=plan.valuation_method == "transaction",
        programme=_programme(shipment),
        goods=tuple(goods_of(product, shipment) for product in packed_products(shipment)),
        cartons=tuple(_rows(shipment)),
        details=details_of(shipment, exporter=exporter, way=way),
    )


def _missing(shipment: Shipment, *, exporter: LegalEntity | None) -> Iterable[Problem]:
    plan = shipment.plan
    answered = (
        exporter is not None
        and (shipment.importer or plan.importer) is not None
        and plan.main_leg in main_legs()
        and plan.incoterm in trade_terms()
    )
    if not answered:
        yield Problem("record-plan-unfinished")
    if not shipment.rows:
        yield Problem("record-no-cartons", params={"number": shipment.number})
    for product in packed_products(shipment):
        if product.value is None:
            yield Problem("record-value-missing", params={"sku": product.sku})
        elif product.currency != plan.currency:
            params = {"sku": product.sku, "has": product.currency, "needs": plan.currency}
            yield Problem("record-currency-differs", params=params)


def packed_products(shipment: Shipment) -> list[Product]:
    """Return the products that lie in cartons, each once, in the order of the cartons."""
    found = {
        content.product_id: content.product for row in shipment.rows for content in row.contents
    }
    return list(found.values())


def _importer(shipment: Shipment) -> Party | None:
    """Return the importer of record, None where the forwarder brings one."""
    importer = shipment.importer or shipment.plan.importer
    return importer_party(importer) if importer else None


def _incoterm(plan: Plan) -> Incoterm:
    term = trade_terms()[plan.incoterm]
    return Incoterm(term=term.code, place=plan.incoterm_place, year=term.year)


def _consignee(shipment: Shipment, *, exporter: LegalEntity) -> Party:
    """Return the seller in care of the warehouse, as platforms and third parties both ask."""
    seller = shipment.store.entity if shipment.store else exporter
    warehouse = shipment.warehouse_name or shipment.warehouse_code
    return Party(
        name_en=f"{seller.name_en} c/o {warehouse}" if warehouse else seller.name_en,
        country=shipment.country,
        address_en=_one_line(shipment),
    )


def _one_line(shipment: Shipment) -> str:
    street = ", ".join(line for line in shipment.address.splitlines() if line)
    region = " ".join(part for part in (shipment.state_code, shipment.postal_code) if part)
    return ", ".join(part for part in (street, shipment.city, region) if part)


def _place(shipment: Shipment) -> Place:
    return Place(
        code=shipment.warehouse_code or None,
        name_en=shipment.warehouse_name or shipment.warehouse_code,
        address_en=", ".join(line for line in shipment.address.splitlines() if line),
        city=shipment.city or None,
        state=shipment.state_code or None,
        postal_code=shipment.postal_code or None,
        country=shipment.country,
    )


def _programme(shipment: Shipment) -> Programme:
    programme = plan_numbers.programme_of(shipment.plan)
    return Programme(
        kind=programme.kind.value if programme else "",
        shipment_id=shipment.programme_number or None,
        reference_id=shipment.programme_reference or None,
    )


def _rows(shipment: Shipment) -> list[CartonRow]:
    """Return runs of identical cartons on one pallet by the numbers they keep, gaps and all."""
    found = (
        _run(row, span, pallet=pallet)
        for row in shipment.rows
        for pallet, spans in _spans(row).items()
        for span in spans
    )
    return sorted(found, key=attrgetter("first"))


def _spans(row: StoredRow) -> dict[str, tuple[range, ...]]:
    """Return the runs of carton numbers by the pallet they stand on."""
    numbers: dict[str, list[int]] = {}
    for carton in row.cartons:
        numbers.setdefault(carton.pallet, []).append(carton.number)
    return {pallet: runs(own) for pallet, own in numbers.items()}


def _run(row: StoredRow, span: range, *, pallet: str) -> CartonRow:
    ids = tuple(carton.external_id for carton in row.cartons if carton.number in span)
    return CartonRow(
        first=span.start,
        last=span.stop - 1,
        size=Box(row.length, row.width, row.height),
        gross_weight=row.gross_weight,
        contents=tuple(
            Content(sku=content.product.sku, quantity=content.quantity) for content in row.contents
        ),
        ids=ids if all(ids) else (),
        pallet=pallet or None,
    )
