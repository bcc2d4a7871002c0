"""Makes the shipment record of a planned shipment: what papers, labels and `export` are made of."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from app.catalogue.channels import main_legs
from app.catalogue.trade_terms import trade_terms
from app.domain.packing.cartons import runs
from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.domain.shipment.parties import Party, Place, TaxId
from app.domain.shipment.record import (
    CartonRow,
    Content,
    Goods,
    Incoterm,
    Programme,
    ShipmentRecord,
)
from app.domain.trade.importers import ImporterKind
from app.persistence.tables.parties import Importer, LegalEntity
from app.persistence.tables.plans import CartonRow as StoredRow
from app.persistence.tables.plans import Shipment
from app.persistence.tables.products import Product
from app.usecases import plan_numbers


def shipment_reference(shipment: Shipment) -> str:
    """Return the shipment's own reference: the plan's, and its number in the plan."""
    return f"{shipment.plan.reference}-{shipment.number}"


def record_of(shipment: Shipment, *, day: date) -> tuple[ShipmentRecord | None, list[Problem]]:
    """Return the record as of `day`, or what the plan still lacks for one."""
    plan = shipment.plan
    exporter = shipment.exporter or plan.exporter
    problems = list(_missing(shipment, exporter=exporter))
    if problems or exporter is None:
        return None, problems
    importer = shipment.importer or plan.importer
    seller = shipment.store.entity if shipment.store else exporter
    term = trade_terms()[plan.incoterm]
    record = ShipmentRecord(
        reference=shipment_reference(shipment),
        date=day,
        supervision_mode=plan.supervision_mode or None,
        exporter=entity_party(exporter),
        consignee=_consignee(shipment, seller=seller),
        importer_of_record=importer_party(importer) if importer else None,
        ship_to=_place(shipment),
        destination=plan.destination,
        mode=main_legs()[plan.main_leg].mode.value,
        incoterm=Incoterm(term=term.code, place=plan.incoterm_place, year=term.year),
        port_of_loading=plan.port_of_loading or None,
        port_of_discharge=plan.port_of_discharge or None,
        currency=plan.currency,
        insurance=plan.insurance,
        sale=plan.valuation_method == "transaction",
        programme=_programme(shipment),
        goods=tuple(_goods(product, shipment) for product in packed_products(shipment)),
        cartons=tuple(_rows(shipment)),
    )
    return record, []


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


def entity_party(entity: LegalEntity) -> Party:
    """Return a legal entity as papers name it."""
    return Party(
        name_en=entity.name_en,
        name_zh=entity.name_zh or None,
        country=entity.country,
        address_en=entity.address_en,
        address_zh=entity.address_zh or None,
        uscc=entity.uscc,
        customs_code=entity.customs_code,
        contact=entity.contact or None,
        phone=entity.phone or None,
        email=entity.email or None,
    )


def importer_party(importer: Importer) -> Party | None:
    """Return the importer of record, or None when the forwarder brings one."""
    if importer.kind == ImporterKind.FORWARDER:
        return None
    tax_ids = tuple(TaxId(kind=kind, value=value) for kind, value in importer.tax_numbers.items())
    if importer.entity is not None:
        entity = importer.entity
        return Party(
            name_en=entity.name_en,
            country=entity.country,
            address_en=entity.address_en,
            tax_ids=tax_ids,
        )
    return Party(
        name_en=importer.name_en,
        country=importer.country,
        address_en=importer.address_en,
        tax_ids=tax_ids,
    )


def _consignee(shipment: Shipment, *, seller: LegalEntity) -> Party:
    """Return the seller in care of the warehouse, as platforms and third parties both ask."""
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


def _goods(product: Product, shipment: Shipment) -> Goods:
    if product.value is None:
        raise ValueError(f"{product.sku} has no value, and none is made up")
    codes = {profile.country: profile for profile in product.customs}
    listing = next((each for each in product.listings if each.store_id == shipment.store_id), None)
    home, abroad = codes.get("CN"), codes.get(shipment.plan.destination)
    return Goods(
        sku=product.sku,
        name_zh=product.name_zh,
        name_en=product.name_en,
        origin=product.origin,
        unit=product.unit,
        unit_value=product.value,
        net_weight_g=product.weight.grams if product.weight else None,
        fnsku=(listing.fnsku or None) if listing else None,
        asin=(listing.asin or None) if listing else None,
        gtin=(listing.gtin or None) if listing else None,
        material_zh=product.material_zh or None,
        material_en=product.material_en or None,
        use_zh=product.use_zh or None,
        use_en=product.use_en or None,
        brand=product.brand or None,
        model=product.model or None,
        hs_cn=(home.hs_code or None) if home else None,
        hs_destination=(abroad.hs_code or None) if abroad else None,
        declaration_elements=(home.elements or None) if home else None,
        battery=None if product.battery == "none" else product.battery,
    )


def _rows(shipment: Shipment) -> list[CartonRow]:
    """Return runs of identical cartons by the numbers they keep, gaps and all."""
    found = (_run(row, span) for row in shipment.rows for span in _spans(row))
    return sorted(found, key=attrgetter("first"))


def _spans(row: StoredRow) -> tuple[range, ...]:
    return runs(carton.number for carton in row.cartons)


def _run(row: StoredRow, span: range) -> CartonRow:
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
    )
