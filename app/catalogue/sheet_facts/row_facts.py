"""Facts of one row: the product, how many of it, and the carton it lies in."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.quantity_units import quantity_units
from app.catalogue.sheet_facts.other_words import other_words
from app.catalogue.sheet_facts.volumes import cubic_metres
from app.domain.naming import Name
from app.domain.paperwork.sheet_rows import CellValue, RowKind, SheetFact, SheetRow
from app.domain.shipment.record import CartonRow, Goods

_SOURCES: Final = (TRADE_USAGE,)
_EVERY: Final = frozenset(RowKind)
_OF_CARTONS: Final = frozenset({RowKind.CARTON_ROWS, RowKind.CARTONS, RowKind.CONTENTS})
_COUNTED: Final = frozenset({RowKind.GOODS, RowKind.CARTON_ROWS})
_OF_RUNS: Final = frozenset({RowKind.CARTON_ROWS, RowKind.CARTONS})
_ONE_CARTON: Final = frozenset({RowKind.CARTONS, RowKind.CONTENTS})


def _row(
    code: str,
    en: str,
    zh: str,
    read: Callable[[SheetRow], CellValue],
    rows: frozenset[RowKind] = _EVERY,
) -> SheetFact:
    return SheetFact(
        code=code,
        name=Name(en, zh),
        read=read,
        rows=rows,
        sources=_SOURCES,
        also=other_words(code),
    )


def _goods(code: str, en: str, zh: str, read: Callable[[Goods], CellValue]) -> SheetFact:
    """Return a fact of the product; empty in the row of a mixed carton."""
    return _row(code, en, zh, lambda row: read(row.goods) if row.goods else None)


def _carton(code: str, en: str, zh: str, read: Callable[[CartonRow], CellValue]) -> SheetFact:
    return _row(code, en, zh, lambda row: read(row.cartons) if row.cartons else None, _OF_CARTONS)


def _amount(row: SheetRow) -> CellValue:
    return row.amount.amount if row.amount else None


def _net(row: SheetRow) -> CellValue:
    grams = row.goods.net_weight_g if row.goods else None
    if grams is None or row.quantity is None:
        return None
    return Decimal(grams * row.quantity) / 1000


def _contents(row: SheetRow) -> CellValue:
    if row.cartons is None:
        return None
    return "; ".join(f"{each.sku} x {each.quantity}" for each in row.cartons.contents)


def _numbers(row: SheetRow) -> CellValue:
    if row.number is None or row.count == 1:
        return row.number
    return f"{row.number}-{row.number + row.count - 1}"


def _gross_together(row: SheetRow) -> CellValue:
    return (row.cartons.gross_weight * row.count).kilograms if row.cartons else None


def _volume_together(row: SheetRow) -> CellValue:
    return cubic_metres(row.cartons.size.volume * row.count) if row.cartons else None


def _unit(goods: Goods) -> str:
    """Return the unit as Chinese sheets name it; an unknown code names itself."""
    unit = quantity_units().get(goods.unit)
    return unit.name.zh if unit else goods.unit


def _battery(goods: Goods) -> CellValue:
    """Return how the goods hold a battery, as Chinese sheets name it; empty where none is told."""
    kind = cargo_flags().get(goods.battery or "")
    return kind.name.zh if kind else goods.battery


GOODS: Final = (
    _goods("sku", "SKU", "SKU", lambda goods: goods.sku),
    _goods("fnsku", "FNSKU", "FNSKU", lambda goods: goods.fnsku),
    _goods("asin", "ASIN", "ASIN", lambda goods: goods.asin),
    _goods("name-zh", "Product name, Chinese", "中文品名", lambda goods: goods.name_zh),
    _goods("name-en", "Product name, English", "英文品名", lambda goods: goods.name_en),
    _goods("material-zh", "Material, Chinese", "中文材质", lambda goods: goods.material_zh),
    _goods("material-en", "Material, English", "英文材质", lambda goods: goods.material_en),
    _goods("use-zh", "Use, Chinese", "中文用途", lambda goods: goods.use_zh),
    _goods("use-en", "Use, English", "英文用途", lambda goods: goods.use_en),
    _goods("brand", "Brand", "品牌", lambda goods: goods.brand),
    _goods("model", "Model", "型号", lambda goods: goods.model),
    _goods("hs-cn", "HS code, China", "国内HS编码", lambda goods: goods.hs_cn),
    _goods(
        "hs-destination",
        "HS code, destination",
        "目的国HS编码",
        lambda goods: goods.hs_destination,
    ),
    _goods(
        "elements", "Declaration elements", "申报要素", lambda goods: goods.declaration_elements
    ),
    _goods("origin", "Country of origin", "原产国", lambda goods: goods.origin),
    _goods("unit", "Unit", "单位", _unit),
    _goods("unit-value", "Declared unit value", "申报单价", lambda goods: goods.unit_value),
    _goods("battery", "Battery", "是否带电", _battery),
    _goods("supplier", "Supplier", "供应商", lambda goods: goods.details.supplier),
    _row("amount", "Declared value", "申报总价", _amount),
    _row("quantity", "Quantity", "数量", lambda row: row.quantity),
    _row("net", "Net weight, kg", "净重(kg)", _net),
    _row("position", "Row number", "序号", lambda row: row.position),
    _row("cartons", "Cartons", "箱数", lambda row: row.count, _COUNTED),
)
CARTONS: Final = (
    _row("carton-id", "Carton ID", "FBA箱号", lambda row: row.carton_id, _ONE_CARTON),
    _row("carton-number", "Carton no.", "箱序号", _numbers, _OF_CARTONS),
    _row("contents", "Contents", "箱内货物", _contents, _OF_CARTONS),
    _carton("length", "Length, cm", "长(cm)", lambda cartons: cartons.size.length.centimetres),
    _carton("width", "Width, cm", "宽(cm)", lambda cartons: cartons.size.width.centimetres),
    _carton("height", "Height, cm", "高(cm)", lambda cartons: cartons.size.height.centimetres),
    _carton(
        "gross",
        "Gross weight of a carton, kg",
        "单箱毛重(kg)",
        lambda cartons: cartons.gross_weight.kilograms,
    ),
    _carton(
        "volume",
        "Volume of a carton, m³",
        "单箱体积(m³)",
        lambda cartons: cubic_metres(cartons.size.volume),
    ),
    _row(
        "gross-together",
        "Gross weight of these cartons, kg",
        "毛重小计(kg)",
        _gross_together,
        _OF_RUNS,
    ),
    _row(
        "volume-together",
        "Volume of these cartons, m³",
        "体积小计(m³)",
        _volume_together,
        _OF_RUNS,
    ),
    _carton("pallet", "Pallet", "托盘号", lambda cartons: cartons.pallet),
    _carton("per-carton", "Units a carton", "单箱数量", lambda cartons: cartons.units_per_carton),
)
