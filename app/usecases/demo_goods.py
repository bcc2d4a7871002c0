"""The made-up company and goods of the demo; nobody and nothing of this exists."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from app.domain.catalogue_item.product import (
    CustomsEntry,
    ListingEntry,
    ProductEntry,
    SpecEntry,
)
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.trade.importers import ImporterKind
from app.usecases import addresses, entities, importers, stores


@dataclass(frozen=True, slots=True)
class Consignment:
    """What one sample plan sends: its name, Amazon's number, units, container, channel."""

    name: str
    number: str
    quantities: Mapping[str, int]
    container: str
    main_leg: str = "lcl"
    delivery: str = "truck"


WINTER: Final = Consignment(
    "冬季补货（示例）",
    "FBA17QK3M8XZ",
    {"BTL-750-BK": 1200, "LC-TW07": 400, "LC-CP11": 800},
    "EXMU3047715",
)
AUTUMN: Final = Consignment(
    "秋季备货（示例）",
    "FBA16WD4T2PL",
    {"BTL-750-BK": 480, "LC-CP11": 400},
    "SMPU2011881",
)
SUMMER: Final = Consignment(
    "夏季补货（示例）",
    "FBA15RN8K5VC",
    {"LC-TW07": 400, "LC-CP11": 200},
    "EXMU3047715",
    main_leg="fast-ship",
    delivery="courier",
)


COMPANY: Final = entities.Details(
    name_zh="宁波示例贸易有限公司",
    name_en="Ningbo Example Trading Co., Ltd.",
    country="CN",
    uscc="91330206MA2EXAMPLE",
    customs_code="3302960ABC",
    address_zh="浙江省宁波市北仑区示例路 88 号",
    address_en="88 Shili Road, Beilun District, Ningbo, Zhejiang, China",
    contact="陈敏",
    phone="+86 574 5550 0100",
    email="export@sampan.example",
)
FACTORY: Final = addresses.Details(
    name="北仑仓",
    country="CN",
    city="Ningbo",
    address_zh="浙江省宁波市北仑区示例路 66 号 3 号库",
    address_en="Warehouse 3, 66 Shili Road, Beilun District, Ningbo",
    contact="王强",
    phone="+86 574 5550 0166",
)
IMPORTER: Final = importers.Details(
    destination="US",
    kind=ImporterKind.THIRD_PARTY,
    name_en="Example Home Imports LLC",
    address_en="1200 Sample Street, Suite 4, Wilmington, DE 19801",
    country="US",
    tax_numbers={"ein": "84-2193712"},
)
FORWARDERS_IMPORTER: Final = importers.Details(
    destination="US",
    kind=ImporterKind.FORWARDER,
    forwarder="远帆国际（示例）",
    risks_accepted=True,
)


def store(entity_id: int) -> stores.Details:
    """Return the demo's store, owned by the company just kept."""
    return stores.Details(
        name="Lanchuan Home US", platform="amazon", site="US", entity_id=entity_id
    )


def _spec(units: int, sides: tuple[int, int, int], kilograms: str) -> SpecEntry:
    length, width, height = (Length(side) for side in sides)
    return SpecEntry(
        units=units,
        length=length,
        width=width,
        height=height,
        gross_weight=Weight.of(kilograms),
    )


def _codes(china: str, abroad: str, *, elements: str) -> tuple[CustomsEntry, ...]:
    return (
        CustomsEntry(country="CN", hs_code=china, elements=elements),
        CustomsEntry(country="US", hs_code=abroad),
    )


_PRODUCTS: Final = (
    ProductEntry(
        sku="BTL-750-BK",
        name_zh="不锈钢保温杯",
        name_en="Stainless steel vacuum flask",
        length=Length(80), width=Length(80), height=Length(270), weight=Weight(380),
        material_zh="304 不锈钢", material_en="304 stainless steel",
        use_zh="饮水保温", use_en="Keeping drinks hot or cold",
        brand="LANCHUAN", model="BTL-750", value=Decimal("4.20"),
        customs=_codes(
            "9617001100", "9617001000", elements="1|0|饮水保温|304 不锈钢|LANCHUAN|BTL-750"
        ),
        specs=(_spec(24, (500, 340, 290), "10.4"),),
    ),
    ProductEntry(
        sku="LC-TW07",
        name_zh="棉浴巾",
        name_en="Cotton bath towel",
        length=Length(300), width=Length(200), height=Length(40), weight=Weight(420),
        material_zh="棉", material_en="100% cotton",
        use_zh="洗浴", use_en="Drying after a bath",
        brand="LANCHUAN", model="TW07", value=Decimal("3.50"),
        customs=_codes("6302601010", "6302600020", elements="1|0|洗浴|棉|LANCHUAN|TW07"),
        specs=(_spec(40, (600, 450, 400), "18.2"),),
    ),
    ProductEntry(
        sku="LC-CP11",
        name_zh="硅胶折叠杯",
        name_en="Silicone folding cup",
        length=Length(100), width=Length(100), height=Length(40), weight=Weight(120),
        material_zh="硅胶", material_en="Food-grade silicone",
        use_zh="饮水", use_en="Drinking",
        brand="LANCHUAN", model="CP11", value=Decimal("1.80"),
        customs=_codes("3924100000", "3924104000", elements="1|0|饮水|硅胶|LANCHUAN|CP11"),
        specs=(_spec(80, (520, 420, 360), "10.6"),),
    ),
    ProductEntry(
        sku="LC-EB20",
        name_zh="蓝牙耳机",
        name_en="Bluetooth earphones",
        length=Length(180), width=Length(120), height=Length(50), weight=Weight(240),
        material_zh="塑料", material_en="Plastic",
        use_zh="听音乐", use_en="Listening to music",
        brand="LANCHUAN", model="EB20", value=Decimal("12.00"),
        battery="battery-contained",
        customs=_codes("8518300000", "8518302000", elements="1|0|听音乐|塑料|LANCHUAN|EB20"),
        specs=(_spec(50, (520, 380, 360), "12.9"),),
    ),
)  # fmt: skip
_FNSKUS: Final = {
    "BTL-750-BK": "X004BTL75K",
    "LC-TW07": "X004TW07AA",
    "LC-CP11": "X004CP11AA",
    "LC-EB20": "X004EB20AA",
}


def products(store_id: int) -> tuple[ProductEntry, ...]:
    """Return a vacuum flask, a bath towel, a folding cup and earphones, listed in one store."""

    def listed(sku: str) -> tuple[ListingEntry, ...]:
        return (ListingEntry(store_id=store_id, platform="amazon", fnsku=_FNSKUS[sku]),)

    return tuple(replace(product, listings=listed(product.sku)) for product in _PRODUCTS)
