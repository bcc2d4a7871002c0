"""The columns in which products are edited as a grid, pasted and exported."""

from collections.abc import Iterable
from typing import Any, Final

from babel import Locale

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.countries import destinations
from app.catalogue.currencies import currencies
from app.domain.catalogue_item.product import NO_BATTERY
from app.domain.naming import Language, Name
from app.web.columns import Column, Kind
from app.web.i18n import lazy
from app.web.rendering import country

ORIGIN: Final = "CN"
_ABROAD: Final = "US"
_YES_NO: Final = (("yes", lazy("Yes")), ("no", lazy("No")))
_YES_NO_WORDS: Final = {"y": "yes", "1": "yes", "有": "yes", "n": "no", "0": "no", "无": "no"}
_BATTERY_WORDS: Final = {
    "无": NO_BATTERY, "不带电": NO_BATTERY, "否": NO_BATTERY, "no": NO_BATTERY,
    "内电": "battery-contained", "配电": "battery-packed-with", "纯电": "battery-alone",
    "纽扣": "button-cell",
}  # fmt: skip
_HOME_HS: Final = ("hs", "hs code", "hs编码", "海关编码", "商品编号", "国内hs编码", "报关编码")


def _column(key: str, label: Any, kind: Kind, width: int, *aliases: str) -> Column:
    return Column(key=key, label=label, kind=kind, width=width, aliases=aliases)


_NAMES: Final = (
    _column("sku", lazy("SKU"), Kind.TEXT, 12, "msku", "货号", "产品编号", "商品编码"),
    _column(
        "name_zh", lazy("Name in Chinese"), Kind.TEXT, 16,
        "chinese name", "品名", "中文名", "中文名称", "产品名称", "商品名称", "报关品名",
    ),
    _column(
        "name_en", lazy("Name in English"), Kind.TEXT, 22,
        "english name", "英文名", "英文名称", "description", "name", "product name",
    ),
)  # fmt: skip
_UNIT: Final = (
    _column("length", lazy("Length"), Kind.LENGTH, 6, "长度", "产品长", "单品长", "l"),
    _column("width", lazy("Width"), Kind.LENGTH, 6, "宽度", "产品宽", "单品宽", "w"),
    _column("height", lazy("Height"), Kind.LENGTH, 6, "高度", "产品高", "单品高", "h"),
    _column(
        "weight", lazy("Unit weight"), Kind.WEIGHT, 6,
        "重量", "单重", "净重", "单件重量", "产品重量", "net weight",
    ),
)  # fmt: skip
_CUSTOMS: Final = (
    _column("material_zh", lazy("Material in Chinese"), Kind.TEXT, 10, "材质", "中文材质"),
    _column("material_en", lazy("Material in English"), Kind.TEXT, 12, "英文材质", "material"),
    _column("use_zh", lazy("Use in Chinese"), Kind.TEXT, 10, "用途", "中文用途"),
    _column("use_en", lazy("Use in English"), Kind.TEXT, 12, "英文用途", "use", "usage"),
    _column("brand", lazy("Brand"), Kind.TEXT, 8, "品牌名"),
    _column("model", lazy("Model"), Kind.TEXT, 8, "规格型号", "型号规格", "model no"),
    _column(
        "value", lazy("Declared value"), Kind.MONEY, 8,
        "单价", "申报单价", "申报价值", "price", "unit price",
    ),
)  # fmt: skip
_CARTON: Final = (
    _column(
        "specs.1.units", lazy("Units a carton"), Kind.COUNT, 5,
        "每箱数量", "每箱件数", "装箱数", "单箱数量", "pcs/ctn", "units per carton",
    ),
    _column("specs.1.length", lazy("Carton length"), Kind.LENGTH, 6, "外箱长", "箱长"),
    _column("specs.1.width", lazy("Carton width"), Kind.LENGTH, 6, "外箱宽", "箱宽"),
    _column("specs.1.height", lazy("Carton height"), Kind.LENGTH, 6, "外箱高", "箱高"),
    _column(
        "specs.1.gross_weight", lazy("Carton gross weight"), Kind.WEIGHT, 6,
        "毛重", "箱重", "单箱毛重", "每箱毛重", "gross weight",
    ),
)  # fmt: skip


def product_columns(sites: Iterable[str]) -> list[Column]:
    """Return the columns; HS codes are those of China and of the countries the stores sell in."""
    abroad = [code for code in sites if code in destinations()] or [_ABROAD]
    return [
        *_NAMES,
        *_UNIT,
        *_CUSTOMS,
        _currency(),
        _hs_code(ORIGIN, *_HOME_HS),
        *(_hs_code(code, f"hs {code}", f"hs code {code}") for code in abroad),
        _battery(),
        *(
            Column(key=key, label=label, kind=Kind.CHOICE, choices=_YES_NO, synonyms=_YES_NO_WORDS)
            for key, label in (
                ("liquid", lazy("Liquid")), ("powder", lazy("Powder")), ("magnet", lazy("Magnet")),
            )
        ),
        *_CARTON,
    ]  # fmt: skip


def _currency() -> Column:
    codes = tuple((code, code) for code in currencies())
    words = {
        "美元": "USD",
        "人民币": "CNY",
        "rmb": "CNY",
        "欧元": "EUR",
        "英镑": "GBP",
        "日元": "JPY",
    }
    return Column(
        key="currency", label=lazy("Currency"), kind=Kind.CHOICE, choices=codes,
        aliases=("币别", "货币"), synonyms=words,
    )  # fmt: skip


def _battery() -> Column:
    kinds = [(code, flag.name) for code, flag in cargo_flags().items() if flag.battery]
    return Column(
        key="battery", label=lazy("Battery"), kind=Kind.CHOICE, aliases=("带电", "是否带电"),
        choices=((NO_BATTERY, lazy("No battery")), *kinds), synonyms=_BATTERY_WORDS,
    )  # fmt: skip


def _hs_code(code: str, *aliases: str) -> Column:
    english, chinese = (Locale.parse(tag).territories[code] for tag in ("en", "zh_Hans"))
    named = Name(en=f"HS code in {english}", zh=f"{chinese}HS编码")
    return Column(
        key=f"customs.{code}.hs_code", label=lazy("HS code in %(country)s", country=country(code)),
        kind=Kind.CODE, width=11, aliases=(*(named.in_(each) for each in Language), *aliases),
    )  # fmt: skip
