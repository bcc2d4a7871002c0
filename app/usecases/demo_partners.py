"""The made-up partners of the demo, what its products say of them, and its shipments' details."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.catalogue_item.product import CustomsEntry, ProductEntry, SupplierEntry
from app.persistence.tables.partners import Partner
from app.persistence.tables.plans import Shipment
from app.usecases import paper_details, partners
from app.usecases.demo_refusal import done

CUPS: Final = partners.Details(
    supplier=True,
    name_zh="宁波示例杯业有限公司",
    name_en="Ningbo Example Cups Co., Ltd.",
    uscc="91330212MA2EXAMP2C",
    customs_code="3302961ABC",
    address_zh="浙江省宁波市鄞州区示例路 16 号",
    address_en="16 Shili Road, Yinzhou District, Ningbo, Zhejiang",
    contact="李娜",
    phone="+86 574 5550 0116",
    note="示例 Sample",
)
TEXTILES: Final = partners.Details(
    supplier=True,
    name_zh="慈溪示例纺织厂",
    name_en="Cixi Example Textiles",
    uscc="91330282MA2EXAMP1M",
    address_zh="浙江省慈溪市示例路 28 号",
    address_en="28 Shili Road, Cixi, Zhejiang",
    contact="周杰",
    phone="+86 574 5550 0128",
    note="示例 Sample",
)
FORWARDER: Final = partners.Details(
    forwarder=True,
    name_zh="远帆国际（示例）",
    name_en="Yuanfan International (sample)",
    uscc="91330206MA2EXAMP3R",
    address_zh="浙江省宁波市北仑区示例路 200 号",
    address_en="200 Shili Road, Beilun District, Ningbo, Zhejiang",
    contact="孙莉",
    phone="+86 574 5550 0200",
    carrier_code="YFNB",
    customer_code="LC-0042",
    note="示例 Sample",
)
BROKER: Final = partners.Details(
    broker=True,
    name_zh="宁波示例报关有限公司",
    name_en="Ningbo Example Customs Brokers Co., Ltd.",
    uscc="91330201MA2EXAMP4L",
    customs_code="3302980XYZ",
    address_zh="浙江省宁波市北仑区示例路 300 号",
    address_en="300 Shili Road, Beilun District, Ningbo, Zhejiang",
    contact="吴敏",
    phone="+86 574 5550 0300",
    note="示例 Sample",
)
#: Which partner supplies each product.
_SUPPLIERS: Final = {
    "BTL-750-BK": CUPS, "LC-CP11": CUPS, "LC-TW07": TEXTILES, "LC-EB20": CUPS,
}  # fmt: skip
_PIECE, _STRIP, _KILOGRAM = "007", "015", "035"
#: The first and second legal unit of each product.
_UNITS: Final = {
    "BTL-750-BK": (_PIECE, _KILOGRAM), "LC-TW07": (_STRIP, _KILOGRAM),
    "LC-CP11": (_KILOGRAM, ""), "LC-EB20": (_PIECE, _KILOGRAM),
}  # fmt: skip
_DISTRICT: Final = "33029"
_BEILUN: Final = "3104"
_CARTONS: Final = "22"
_CONTRACT_BEFORE: Final = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Partners:
    """The kept partners, by what they do."""

    suppliers: Mapping[str, Partner]
    forwarder: Partner
    broker: Partner


def keep_partners(session: Session) -> Partners:
    """Keep two suppliers, a forwarder and a broker."""
    kept = {}
    for details in (CUPS, TEXTILES, FORWARDER, BROKER):
        done(partners.save(session, details, partner=None))
        named = select(Partner).where(Partner.name_zh == details.name_zh)
        kept[details.name_zh] = session.scalars(named).one()
    return Partners(
        suppliers={sku: kept[each.name_zh] for sku, each in _SUPPLIERS.items()},
        forwarder=kept[FORWARDER.name_zh],
        broker=kept[BROKER.name_zh],
    )


def supplied(entry: ProductEntry, known: Partners) -> ProductEntry:
    """Return a product with its supplier, legal units, district and battery."""
    supplier = known.suppliers[entry.sku]
    customs = tuple(_declared(each, sku=entry.sku) for each in entry.customs)
    told = replace(entry, customs=customs, supplier=SupplierEntry(supplier.id, supplier.name_zh))
    if entry.battery == "none":
        return told
    return replace(
        told,
        battery_un="UN3481",
        battery_watt_hours=Decimal("0.185"),
        battery_count=2,
        battery_test="SAMPLE-UN38.3-0001",
    )


def _declared(customs: CustomsEntry, *, sku: str) -> CustomsEntry:
    if customs.country != "CN":
        return customs
    first, second = _UNITS[sku]
    return replace(
        customs,
        district=_DISTRICT,
        unit_1=first,
        unit_1_quantity=None if first == _KILOGRAM else Decimal(1),
        unit_2=second,
    )


def tell_papers(session: Session, shipment: Shipment, *, known: Partners, day: date) -> None:
    """Say what only papers ask of a sample shipment; the port of exit is left to the broker.

    The forwarder stuffs the shared container.
    """
    number = shipment.plan.reference.rpartition("-")[2]
    told = paper_details.Details(
        contract_no=f"LC-{day:%Y}-{number}",
        contract_date=day - _CONTRACT_BEFORE,
        payment_terms="T/T 30 days after shipment (sample)",
        signatory="Chen Min",
        producer_id=known.suppliers["BTL-750-BK"].id,
        broker_id=known.broker.id,
        forwarder_id=known.forwarder.id,
        consolidator_id=known.forwarder.id,
        stuffing_id=known.forwarder.id,
        customs_of_exit=_BEILUN,
        package_kind=_CARTONS,
        wood_packing="none",
        warehouse_entry_no=f"YF-RC-{number}",
        departure=day + timedelta(days=21),
        arrival=day + timedelta(days=38),
    )
    done(paper_details.save(session, shipment, told))
