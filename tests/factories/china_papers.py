"""Records to declare in China, for tests: the usual one with details, and any at all."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from hypothesis import strategies as st

from app.domain.quantities.length import Box, Length
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import Details, GoodsDetails, LegalUnit, Part
from app.domain.shipment.parties import Party
from app.domain.shipment.record import CartonRow, Charge, Content, Goods, Incoterm, ShipmentRecord
from tests.factories.shipment_record import shipment_record

AGENT: Final = Party(
    name_en="Example Export Agency Co., Ltd.",
    name_zh="示例进出口代理有限公司",
    country="CN",
    uscc="91330200MA2AGENCY1",
    customs_code="3302960AGT",
)
BROKER: Final = Party(name_en="Example Customs Broker", name_zh="示例报关有限公司", country="CN")
KILOGRAMS: Final = LegalUnit(unit="035")
ARTICLES: Final = LegalUnit(unit="011")
THREE: Final = LegalUnit(unit="007", per_unit=Decimal(3))
_TERMS: Final = ("EXW", "FOB", "CFR", "CIF", "DDP", "DAT")


def to_declare(*, goods: GoodsDetails | None = None, **details: Any) -> ShipmentRecord:
    """Return the usual record with these details of it and of each of its goods."""
    record = shipment_record()
    products = record.goods
    if goods is not None:
        products = tuple(replace(item, details=goods) for item in products)
    return replace(record, goods=products, details=Details(**details))


def many_products(count: int, *, per_carton: int = 2) -> ShipmentRecord:
    """Return a record of `count` products of different codes, so many of them in each carton."""
    base = shipment_record()
    items = tuple(
        replace(base.goods[0], sku=f"SKU-{number}", hs_cn=f"{9617000000 + number}")
        for number in range(1, count + 1)
    )
    rows: list[CartonRow] = []
    for first in range(0, count, per_carton):
        inside = items[first : first + per_carton]
        packed = tuple(Content(sku=item.sku, quantity=3) for item in inside)
        number = len(rows) + 1
        rows.append(replace(base.cartons[0], first=number, last=number, ids=(), contents=packed))
    return replace(base, goods=items, cartons=tuple(rows))


def china_part(share: int, *, grams: int | None = 100) -> Part:
    """Return a part that declares on a line of its own in China."""
    return Part(
        country="CN",
        hs_code=f"85{share:08d}",
        name_zh=f"配套件{share}",
        name_en="part",
        origin="CN",
        share=share,
        net_weight_g=grams,
    )


@st.composite
def products(draw: st.DrawFn, sku: str) -> Goods:
    """Return a product that shares code, elements and unit with others more often than not."""
    share = draw(st.integers(1, 999))
    net = draw(st.integers(2, 2000))
    grams = draw(st.integers(1, net - 1))
    parts = (
        china_part(share, grams=grams),
        replace(china_part(1000 - share, grams=net - grams), hs_code="8501000000"),
    )
    return replace(
        shipment_record().goods[0],
        sku=sku,
        hs_cn=draw(st.sampled_from([None, "9617001900", "6912001000"])),
        declaration_elements=draw(st.sampled_from([None, "1|0|用途", "0|2|用途"])),
        unit=draw(st.sampled_from(["PCE", "SET", "PR", "XYZ"])),
        unit_value=draw(st.decimals("0.001", "999", places=3)),
        net_weight_g=net,
        details=GoodsDetails(
            parts=parts if draw(st.integers(0, 4)) == 0 else (),
            legal_units=draw(st.sampled_from([(), (KILOGRAMS,), (ARTICLES, KILOGRAMS), (THREE,)])),
        ),
    )


@st.composite
def shipments(draw: st.DrawFn) -> ShipmentRecord:
    """Return any shipment: terms, charges, products that merge or not, cartons of several."""
    skus = [f"S{number}" for number in range(draw(st.integers(1, 8)))]
    rows: list[CartonRow] = []
    last = 0
    for _ in range(draw(st.integers(1, 5))):
        first = last + draw(st.integers(1, 3))
        last = first + draw(st.integers(0, 20))
        inside = draw(st.lists(st.sampled_from(skus), min_size=1, max_size=4, unique=True))
        packed = tuple(Content(sku=sku, quantity=draw(st.integers(1, 99))) for sku in inside)
        rows.append(
            CartonRow(
                first=first,
                last=last,
                size=Box(Length(400), Length(300), Length(200)),
                gross_weight=Weight(draw(st.integers(1, 30000))),
                contents=packed,
            )
        )
    amounts = st.none() | st.decimals("0", "9999", places=2)
    charges = draw(st.lists(st.decimals("-50", "500", places=2), max_size=2))
    return replace(
        shipment_record(),
        goods=tuple(draw(products(sku)) for sku in skus),
        cartons=tuple(rows),
        incoterm=Incoterm(term=draw(st.sampled_from(_TERMS)), place="X"),
        freight=draw(amounts),
        insurance=draw(amounts),
        charges=tuple(Charge(name_en="c", name_zh="费", amount=each) for each in charges),
    )
