"""Products with carton specs and codes, as entries and as kept rows, for tests."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.catalogue_item.product import CustomsEntry, ProductEntry, SpecEntry
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.persistence.tables.products import Product
from app.usecases import products

BOTTLE: Final = ProductEntry(
    sku="LC-BT05",
    name_zh="不锈钢保温杯",
    name_en="Stainless steel vacuum bottle",
    length=Length(75),
    width=Length(75),
    height=Length(260),
    weight=Weight(380),
    material_zh="不锈钢",
    material_en="Stainless steel",
    use_zh="喝水",
    use_en="Drinking",
    brand="Lanchuan",
    model="BT05",
    value=Decimal("4.20"),
    customs=(
        CustomsEntry(country="CN", hs_code="9617009000"),
        CustomsEntry(country="US", hs_code="9617001000"),
    ),
    specs=(
        SpecEntry(
            units=24,
            length=Length(480),
            width=Length(330),
            height=Length(280),
            gross_weight=Weight(10_400),
        ),
    ),
)


def bottle(session: Session, **facts: Any) -> Product:
    """Keep a vacuum bottle, or whatever `facts` make of it, as the product form does."""
    entry = replace(BOTTLE, **facts)
    assert products.save(session, products.Change(entry)) == []
    return session.scalars(select(Product).where(Product.sku == entry.sku)).one()


def bottle_form(**entries: str) -> dict[str, str]:
    """Return what the product form sends for the bottle."""
    return {
        "sku": "LC-BT05",
        "name_zh": "不锈钢保温杯",
        "name_en": "Stainless steel vacuum bottle",
        "length": "7.5",
        "width": "7.5",
        "height": "26",
        "weight": "380 g",
        "battery": "none",
        "value": "4.20",
        "currency": "USD",
        "unit": "PCE",
        "origin": "CN",
        "customs.CN.hs_code": "9617.00.9000",
        "customs.US.hs_code": "9617.00.1000",
        "specs.1.units": "24",
        "specs.1.length": "48",
        "specs.1.width": "33",
        "specs.1.height": "28",
        "specs.1.gross_weight": "10.4",
        **entries,
    }
