"""What a table can say of a product: by a grid, by pasting, or in a workbook."""

from collections.abc import Iterable
from typing import Final

from babel import Locale

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.countries import destinations
from app.catalogue.currencies import currencies
from app.catalogue.quantity_units import quantity_units
from app.domain.catalogue_item.product import NO_BATTERY
from app.domain.naming import Name
from app.domain.reading.headings import Kind
from app.usecases.importing.fields import Field
from app.usecases.importing.paper_fields import PAPERS
from app.wording.captions import Caption
from app.wording.translations import msg

ORIGIN: Final = "CN"
_ABROAD: Final = "US"
YES_NO: Final = (("yes", Caption(msg("Yes"))), ("no", Caption(msg("No"))))
YES_NO_WORDS: Final = {
    "y": "yes", "1": "yes", "true": "yes", "有": "yes", "n": "no", "0": "no", "false": "no",
    "无": "no",
}  # fmt: skip
_BATTERY_WORDS: Final = {
    "无": NO_BATTERY, "不带电": NO_BATTERY, "否": NO_BATTERY, "no": NO_BATTERY,
    "内电": "battery-contained", "配电": "battery-packed-with", "纯电": "battery-alone",
    "纽扣": "button-cell",
}  # fmt: skip
_CURRENCY_WORDS: Final = {
    "美元": "USD", "人民币": "CNY", "rmb": "CNY", "欧元": "EUR", "英镑": "GBP", "日元": "JPY",
}  # fmt: skip
_HOME_HS: Final = ("hs", "hs code", "hs编码", "海关编码", "商品编号", "国内hs编码", "报关编码")

SKU: Final = Field(
    key="sku", label=Caption(msg("SKU")), required=True, example="LC-EB20",
    aliases=(
        "msku", "seller sku", "merchant sku", "货号", "产品编号", "商品编码", "产品sku", "自有sku",
    ),
)  # fmt: skip


def _text(key: str, label: str, example: str, *aliases: str) -> Field:
    return Field(key=key, label=Caption(label), example=example, aliases=aliases)


NAMES: Final = (
    SKU,
    _text(
        "name_zh", msg("Name in Chinese"), "无线耳机",
        "chinese name", "品名", "中文名", "中文名称", "产品名称", "商品名称", "报关品名",
        "中文品名", "报关中文名",
    ),
    _text(
        "name_en", msg("Name in English"), "Wireless earbuds",
        "english name", "英文名", "英文名称", "description", "name", "product name", "英文品名",
        "报关英文名",
    ),
)  # fmt: skip
UNIT: Final = (
    Field(
        key="length", label=Caption(msg("Length")), kind=Kind.LENGTH, example="12.5 cm",
        aliases=("长度", "产品长", "单品长", "l"),
    ),
    Field(
        key="width", label=Caption(msg("Width")), kind=Kind.LENGTH, example="8 cm",
        aliases=("宽度", "产品宽", "单品宽", "w"),
    ),
    Field(
        key="height", label=Caption(msg("Height")), kind=Kind.LENGTH, example="4 cm",
        aliases=("高度", "产品高", "单品高", "h"),
    ),
    Field(
        key="weight", label=Caption(msg("Unit weight")), kind=Kind.WEIGHT, example="0.18 kg",
        aliases=(
            "重量", "单重", "净重", "单件重量", "产品重量", "net weight", "单品重量", "weight",
        ),
    ),
)  # fmt: skip
CUSTOMS: Final = (
    _text("material_zh", msg("Material in Chinese"), "塑料", "材质", "中文材质"),
    _text("material_en", msg("Material in English"), "Plastic", "英文材质", "material"),
    _text("use_zh", msg("Use in Chinese"), "听音乐", "用途", "中文用途"),
    _text("use_en", msg("Use in English"), "Listening to music", "英文用途", "use", "usage"),
    _text("brand", msg("Brand"), "Lumocove", "品牌名"),
    _text("model", msg("Model"), "EB20", "规格型号", "型号规格", "model no"),
    Field(
        key="value", label=Caption(msg("Declared value")), kind=Kind.MONEY, example="12.50",
        aliases=(
            "单价", "申报单价", "申报价值", "price", "unit price", "unit value", "产品申报单价",
        ),
    ),
)  # fmt: skip
CURRENCY: Final = Field(
    key="currency", label=Caption(msg("Currency")), kind=Kind.CHOICE, example="USD",
    aliases=("币别", "货币", "币种", "申报币种"), synonyms=_CURRENCY_WORDS,
    choices=tuple((code, Name(en=code, zh=code)) for code in currencies()),
)  # fmt: skip
BATTERY: Final = Field(
    key="battery", label=Caption(msg("Battery")), kind=Kind.CHOICE, example=NO_BATTERY,
    aliases=("带电", "是否带电"), synonyms=_BATTERY_WORDS,
    choices=(
        (NO_BATTERY, Caption(msg("No battery"))),
        *((code, flag.name) for code, flag in cargo_flags().items() if flag.battery),
    ),
)  # fmt: skip
FLAGS: Final = tuple(
    Field(
        key=key, label=Caption(label), kind=Kind.CHOICE, example="no", choices=YES_NO,
        synonyms=YES_NO_WORDS, aliases=aliases,
    )
    for key, label, aliases in (
        ("liquid", msg("Liquid"), ("是否液体",)),
        ("powder", msg("Powder"), ("是否粉末",)),
        ("magnet", msg("Magnet"), ("带磁", "是否带磁", "磁性")),
    )
)  # fmt: skip
CARTON: Final = (
    Field(
        key="specs.1.units", label=Caption(msg("Units a carton")), kind=Kind.COUNT, example="24",
        aliases=(
            "每箱数量", "每箱件数", "装箱数", "单箱数量", "pcs/ctn", "units per carton", "箱规数量",
        ),
    ),
    Field(
        key="specs.1.length", label=Caption(msg("Carton length")), kind=Kind.LENGTH,
        example="52 cm", aliases=("外箱长", "箱长"),
    ),
    Field(
        key="specs.1.width", label=Caption(msg("Carton width")), kind=Kind.LENGTH, example="40 cm",
        aliases=("外箱宽", "箱宽"),
    ),
    Field(
        key="specs.1.height", label=Caption(msg("Carton height")), kind=Kind.LENGTH,
        example="36 cm", aliases=("外箱高", "箱高"),
    ),
    Field(
        key="specs.1.gross_weight", label=Caption(msg("Carton gross weight")), kind=Kind.WEIGHT,
        example="6.2 kg", aliases=("毛重", "箱重", "单箱毛重", "每箱毛重", "gross weight"),
    ),
)  # fmt: skip
_SIDES: Final = ("length", "width", "height")
#: What only a workbook brings: three sides in one cell, origin, customs' unit, a store's codes.
SIZES: Final = (
    Field(
        key="size", label=Caption(msg("Size of one unit")), kind=Kind.SIZE, example="12.5*8*4 cm",
        aliases=("尺寸", "产品尺寸", "单品尺寸", "size", "dimensions"), parts=_SIDES,
    ),
    Field(
        key="specs.1.size", label=Caption(msg("Carton size")), kind=Kind.SIZE,
        example="52*40*36 cm",
        aliases=("外箱尺寸", "箱规", "箱子尺寸", "纸箱尺寸", "carton size", "外箱规格"),
        parts=tuple(f"specs.1.{side}" for side in _SIDES),
    ),
)  # fmt: skip
ELEMENTS: Final = _text(
    f"customs.{ORIGIN}.elements", msg("Declaration elements"), "品牌类型|出口享惠情况|用途",
    "申报要素", "海关要素", "报关要素",
)  # fmt: skip
OF_WORKBOOKS: Final = (
    _text("origin", msg("Country of origin"), ORIGIN, "原产国", "原产地", "产地", "origin"),
    Field(
        key="unit", label=Caption(msg("Customs unit")), kind=Kind.CHOICE, example="PCE",
        aliases=("单位", "申报单位", "成交单位", "unit"),
        choices=tuple((code, unit.name) for code, unit in quantity_units().items()),
    ),
    _text("store", msg("Store"), "Lumocove US", "店铺", "店铺名称", "账号", "store name"),
    _text("fnsku", "FNSKU", "X001ABCDE1", "商品标签", "亚马逊条码"),
    _text("asin", "ASIN", "B0ABCDEFG1"),
    _text("gtin", msg("Barcode"), "4006381333931", "upc", "ean", "条码", "商品条码", "upc/ean"),
)  # fmt: skip


def grid_fields(sites: Iterable[str]) -> list[Field]:
    """Return the fields of the grid; HS codes are those of China and of the stores' countries."""
    abroad = [code for code in sites if code in destinations()] or [_ABROAD]
    return [
        *NAMES,
        *UNIT,
        *CUSTOMS,
        CURRENCY,
        hs_code(ORIGIN, *_HOME_HS),
        *(hs_code(code, f"hs {code}", f"hs code {code}") for code in abroad),
        BATTERY,
        *FLAGS,
        *CARTON,
    ]


def workbook_fields(sites: Iterable[str]) -> list[Field]:
    """Return the fields of an import: the grid's, and those too wide for a grid."""
    return [*grid_fields(sites), *SIZES, ELEMENTS, *PAPERS, *OF_WORKBOOKS]


def exported_fields(sites: Iterable[str]) -> list[Field]:
    """Return the fields of an export: the grid's, and what papers ask besides."""
    return [*grid_fields(sites), ELEMENTS, *PAPERS]


def hs_code(code: str, *aliases: str) -> Field:
    """Return the field of the HS code in one country."""
    english, chinese = (Locale.parse(tag).territories[code] for tag in ("en", "zh_Hans"))
    country = Name(en=english, zh=chinese)
    own = (f"HS code in {english}", f"{chinese}HS编码", f"{chinese}海关编码")
    return Field(
        key=f"customs.{code}.hs_code", kind=Kind.CODE, aliases=(*own, *aliases),
        label=Caption(msg("HS code in %(country)s"), {"country": country}), example="8518300000",
    )  # fmt: skip
