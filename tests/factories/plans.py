"""Whole plans, for tests: companies, products, answers, shipments, items and cartons.

`a_plan` is answered up to its cartons, so that labels, papers and costs can be opened at once.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.catalogue_item.product import NO_BATTERY
from app.domain.packing.cartons import numbers
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.shipment.states import State
from app.persistence.tables.parties import Store
from app.persistence.tables.plans import (
    Carton,
    CartonContent,
    CartonRow,
    Item,
    Plan,
    Shipment,
)
from app.persistence.tables.products import CartonSpec, CustomsProfile, Listing, Product
from app.usecases import start_plan
from app.usecases.plan_numbers import groups_of
from tests.factories.compliance import a_test_summary
from tests.factories.parties import a_company, a_store, an_address, an_importer
from tests.factories.people import Member

CARGO_READY = date(2026, 12, 4)
NEED_BY = date(2027, 1, 20)
FBA_NUMBER = "FBA17QK3M8XZ"

ONT8 = {
    "warehouse_code": "ONT8",
    "warehouse_name": "Amazon ONT8",
    "address": "24300 Nandina Ave",
    "city": "Moreno Valley",
    "state_code": "CA",
    "postal_code": "92551",
    "country": "US",
}
IND9 = {
    "warehouse_code": "IND9",
    "warehouse_name": "Amazon IND9",
    "address": "1151 S Graham Rd",
    "city": "Greenwood",
    "state_code": "IN",
    "postal_code": "46143",
    "country": "US",
}

EARPHONES: dict[str, Any] = {
    "sku": "LC-EB20",
    "name_zh": "蓝牙耳机",
    "name_en": "Bluetooth earphones",
    "unit_size": (180, 120, 50),
    "weight": Weight(450),
    "material_zh": "塑料",
    "material_en": "Plastic",
    "use_zh": "听音乐",
    "use_en": "Listening to music",
    "brand": "Lanchuan",
    "model": "EB20",
    "value": Decimal("12.00"),
    "battery": "battery-contained",
    "hs": {"CN": "8518300000", "US": "8518302000"},
    "spec": (24, (520, 380, 320), "12.4"),
    "fnsku": "X004EB20AA",
}
TOWELS: dict[str, Any] = {
    "sku": "LC-TW07",
    "name_zh": "棉浴巾",
    "name_en": "Cotton bath towels",
    "unit_size": (300, 200, 40),
    "weight": Weight(420),
    "material_zh": "棉",
    "material_en": "Cotton",
    "use_zh": "洗浴",
    "use_en": "Bathing",
    "brand": "Lanchuan",
    "model": "TW07",
    "value": Decimal("3.50"),
    "hs": {"CN": "6302601010", "US": "6302600020"},
    "spec": (40, (600, 450, 400), "18.2"),
    "fnsku": "X004TW07AA",
}
CUPS: dict[str, Any] = {
    "sku": "LC-CP11",
    "name_zh": "硅胶折叠杯",
    "name_en": "Silicone folding cups",
    "unit_size": (100, 100, 40),
    "weight": Weight(120),
    "material_zh": "硅胶",
    "material_en": "Silicone",
    "use_zh": "喝水",
    "use_en": "Drinking",
    "brand": "Lanchuan",
    "model": "CP11",
    "value": Decimal("1.80"),
    "hs": {"CN": "3924100000", "US": "3924104000"},
    "spec": (80, (450, 400, 350), "10.6"),
    "fnsku": "X004CP11AA",
}


def a_product(session: Session, store: Store | None = None, **facts: Any) -> Product:
    """Keep a product, the earphones unless `facts` say otherwise.

    `unit_size` is in mm; `hs` gives its code by country; `spec` the units, size in mm and kg of a
    carton, None for no spec; `fnsku` its id in `store`. One with a battery has its test summary.
    """
    given = {**EARPHONES, **facts}
    size, codes, spec, fnsku = (given.pop(key) for key in ("unit_size", "hs", "spec", "fnsku"))
    length, width, height = (Length(side) for side in size)
    product = Product(length=length, width=width, height=height, **given)
    product.customs = [CustomsProfile(country=land, hs_code=code) for land, code in codes.items()]
    product.specs = [_spec(*spec)] if spec else []
    product.listings = [Listing(store_id=store.id, fnsku=fnsku)] if store else []
    session.add(product)
    session.flush()
    if product.battery != NO_BATTERY:
        a_test_summary(session, product)
    session.commit()
    return product


def _spec(units: int, size: tuple[int, int, int], kilograms: str) -> CartonSpec:
    length, width, height = (Length(side) for side in size)
    return CartonSpec(
        units=units,
        length=length,
        width=width,
        height=height,
        gross_weight=Weight.of(kilograms),
    )


def a_plan(session: Session, *, packed: bool = True, **facts: Any) -> Plan:
    """Keep a plan of three products by sea to Amazon in California; `facts` replace answers.

    240 earphones, 200 towels and 160 cups lie in 10, 5 and 2 cartons; not `packed`, in none.
    """
    company = a_company(session)
    store = a_store(session, company)
    plan = start_plan.start_plan(session, name="Winter restock")
    answers = {
        "destination": "US",
        "programme": "fba-us",
        "need_by": NEED_BY,
        "ship_from_id": an_address(session).id,
        "cargo_ready": CARGO_READY,
        "main_leg": "lcl",
        "final_delivery": "truck",
        "port_of_loading": "CNNGB",
        "port_of_discharge": "USLGB",
        "incoterm": "FOB",
        "incoterm_place": "Ningbo",
        "exporter_id": company.id,
        "importer_id": an_importer(session).id,
        "declaration_route": "own-title",
        "supervision_mode": "0110",
        "valuation_method": "fallback",
        "valuation_reason": "Price list of 2026-10 less platform fees",
    }
    for name, value in (answers | facts).items():
        setattr(plan, name, value)
    shipment = plan.shipments[0]
    place(shipment, programme_number=FBA_NUMBER, store_id=store.id)
    for kind, cartons in ((EARPHONES, 10), (TOWELS, 5), (CUPS, 2)):
        product = a_product(session, store, **kind)
        want(shipment, product, quantity=cartons * product.specs[0].units)
        if packed:
            pack(shipment, product, cartons=cartons)
    session.commit()
    return plan


def a_shipment(session: Session, plan: Plan, *, cartons: int = 1, **facts: Any) -> Shipment:
    """Keep a further shipment of the plan: `cartons` of its first product, to Indiana."""
    shipment = Shipment(number=len(plan.shipments) + 1)
    plan.shipments.append(shipment)
    place(shipment, **{**IND9, **facts})
    session.flush()
    product = plan.shipments[0].items[0].product
    want(shipment, product, quantity=cartons * product.specs[0].units)
    pack(shipment, product, cartons=cartons)
    session.commit()
    return shipment


def place(shipment: Shipment, **facts: Any) -> None:
    """Send the shipment to Amazon ONT8, or where `facts` say."""
    for name, value in {**ONT8, **facts}.items():
        setattr(shipment, name, value)


def want(shipment: Shipment, product: Product, *, quantity: int) -> Item:
    """Put units of a product on the shipment's list."""
    item = Item(product=product, quantity=quantity, position=len(shipment.items) + 1)
    shipment.items.append(item)
    return item


def pack(
    shipment: Shipment, product: Product, *, cartons: int, units: int | None = None
) -> CartonRow:
    """Put a product into identical cartons as its spec says, `units` in each."""
    spec = product.specs[0]
    row = CartonRow(
        position=len(shipment.rows) + 1,
        length=spec.length,
        width=spec.width,
        height=spec.height,
        gross_weight=spec.gross_weight,
        contents=[CartonContent(product=product, quantity=units or spec.units)],
        cartons=_cartons(shipment, count=cartons),
    )
    shipment.rows.append(row)
    return row


def _cartons(shipment: Shipment, *, count: int) -> list[Carton]:
    first = sum(len(row.cartons) for row in shipment.rows) + 1
    return [
        Carton(shipment_id=shipment.id, number=number) for number in range(first, first + count)
    ]


def name_cartons(session: Session, shipments: Iterable[Shipment]) -> None:
    """Give every carton the platform's id: FBA17QK3M8XZU000001 and on."""
    for shipment in shipments:
        for row, span in zip(shipment.rows, numbers(groups_of(shipment)), strict=True):
            for carton, number in zip(row.cartons, span, strict=True):
                carton.external_id = f"{shipment.programme_number}U{number:06d}"
    session.commit()


def lock(member: Member) -> None:
    """Lock every shipment of the member's plans, as reviewing a plan does."""
    with member.session() as session:
        for shipment in session.scalars(select(Shipment)):
            shipment.state = State.LOCKED
        session.commit()
