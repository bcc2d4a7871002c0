"""What a table can say of a product that only some papers ask: supplier, battery, legal units."""

from typing import Final

from app.catalogue.customs_codes.units import UNITS
from app.domain.reading.headings import Kind
from app.usecases.importing.fields import Field
from app.wording.captions import Caption
from app.wording.translations import msg

_HOME: Final = "customs.CN."
_UNITS: Final = tuple((unit.code, unit.name) for unit in UNITS)

PAPERS: Final = (
    Field(
        key="supplier", label=Caption(msg("Supplier")), example="宁波示例杯业有限公司",
        aliases=("工厂", "厂家", "供货商", "供应商名称", "supplier name", "vendor", "factory"),
    ),
    Field(
        key="battery_un", label=Caption(msg("Battery UN number")), example="UN3481", capitals=True,
        aliases=("un号", "un编号", "un no", "un number"),
    ),
    Field(
        key="battery_watt_hours", label=Caption(msg("Watt-hours per battery")), kind=Kind.NUMBER,
        example="3.7", aliases=("瓦时", "额定能量", "wh", "watt hours"),
    ),
    Field(
        key="battery_lithium_g", label=Caption(msg("Lithium per battery in grams")),
        kind=Kind.NUMBER, example="0.3", aliases=("锂含量", "含锂量", "lithium content"),
    ),
    Field(
        key="battery_count", label=Caption(msg("Batteries per unit")), kind=Kind.COUNT, example="1",
        aliases=("电池数量", "电池个数", "每件电池数"),
    ),
    Field(
        key="battery_test", label=Caption(msg("UN 38.3 test summary")), example="TS-2026-017",
        aliases=("un38.3", "un38.3编号", "un38.3报告编号", "测试概要"),
    ),
    Field(
        key=f"{_HOME}district", label=Caption(msg("Domestic source of goods")), kind=Kind.CODE,
        example="33029", aliases=("境内货源地", "货源地"),
    ),
    Field(
        key=f"{_HOME}unit_1", label=Caption(msg("First legal unit")), kind=Kind.CHOICE,
        example="007", choices=_UNITS,
        aliases=("法定单位", "法定第一单位", "第一法定单位", "法定计量单位"),
    ),
    Field(
        key=f"{_HOME}unit_1_quantity", label=Caption(msg("First legal unit, quantity per unit")),
        kind=Kind.NUMBER, example="1", aliases=("法定数量", "法定第一数量", "第一法定数量"),
    ),
    Field(
        key=f"{_HOME}unit_2", label=Caption(msg("Second legal unit")), kind=Kind.CHOICE,
        example="035", choices=_UNITS, aliases=("法定第二单位", "第二法定单位"),
    ),
    Field(
        key=f"{_HOME}unit_2_quantity", label=Caption(msg("Second legal unit, quantity per unit")),
        kind=Kind.NUMBER, example="0.38", aliases=("法定第二数量", "第二法定数量"),
    ),
)  # fmt: skip
