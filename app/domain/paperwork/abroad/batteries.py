"""The battery statement: which lithium batteries are in the cartons, and how they are packed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.naming import Name
from app.domain.paperwork.abroad import names
from app.domain.paperwork.abroad.goods import cartons_of
from app.domain.paperwork.abroad.sheet import Column, DataSheet, Line, Section, Value
from app.domain.paperwork.stated import shared_parties
from app.domain.shipment.record import Goods, ShipmentRecord


@dataclass(frozen=True, slots=True)
class BatteryKind:
    """How lithium batteries travel in one configuration: UN number and packing instruction.

    Ion first, metal second; `instruction` is IATA's by air.
    """

    name: Name
    un_numbers: tuple[str, str]
    instructions: tuple[str, str]


_COLUMNS = (
    Column(name=names.LINE, share=6),
    Column(name=names.DESCRIPTION, share=27),
    Column(name=Name("Battery", "电池形式"), share=17),
    Column(name=Name("UN no., packing instruction", "UN编号、包装说明"), share=14),
    Column(name=Name("Rating each", "单个额定值"), share=12),
    Column(name=Name("Per unit, together", "每件、合计"), share=12, figure=True),
    Column(name=Name("UN 38.3 test summary", "UN38.3测试概要"), share=12),
)
_REMARKS = (
    Name(
        "Each type has passed the tests of the UN Manual of Tests and Criteria, part III,"
        " sub-section 38.3; the test summaries named above are at hand.",
        "各型号均已通过联合国《试验和标准手册》第三部分38.3节测试，上列测试概要备查。",
    ),
    Name(
        "No battery is damaged, defective or recalled; each is protected against short circuit.",
        "没有损坏、有缺陷或被召回的电池，均已做防短路保护。",
    ),
)


def battery_statement(record: ShipmentRecord, *, kinds: Mapping[str, BatteryKind]) -> DataSheet:
    """Return the statement for every product in the cartons that has a battery."""
    goods = batteries_in(record)
    return DataSheet(
        record=record,
        sections=(
            Section(names.PARTIES, (names.shipper(record), names.consignee(record))),
            Section(
                names.TRANSPORT,
                (names.vessel(record), names.master_bill(record), names.departure(record)),
            ),
        ),
        columns=_COLUMNS,
        lines=tuple(_lines(record, goods, kinds)),
        facts=shared_parties(record),
        remarks=_REMARKS,
    )


def batteries_in(record: ShipmentRecord) -> list[Goods]:
    """Return the goods in the cartons that have a battery."""
    packed = record.quantities()
    return [goods for goods in record.goods if goods.battery and goods.sku in packed]


def _lines(
    record: ShipmentRecord, goods: list[Goods], kinds: Mapping[str, BatteryKind]
) -> Iterator[Line]:
    quantities, cartons = record.quantities(), cartons_of(record)
    for number, item in enumerate(goods, start=1):
        kind = kinds.get(item.battery or "")
        units = quantities[item.sku]
        cell, place = item.details.battery, f"{names.goods_field(record, item)}.details.battery"
        count = cell.count if cell else None
        yield Line(
            (
                (number,),
                (item.name_en, f"SKU {item.sku}", f"{units} {item.unit}, {cartons[item.sku]} CT"),
                (kind.name if kind else item.battery,),
                _numbers(item, kind),
                _rating(item),
                (count, count * units) if count else (None,),
                (cell.test_summary if cell else None,),
            ),
            (
                "",
                "",
                "",
                f"{place}.un_number",
                f"{place}.watt_hours",
                f"{place}.count",
                f"{place}.test_summary",
            ),
        )


def _numbers(item: Goods, kind: BatteryKind | None) -> tuple[Value, ...]:
    """Return the UN number, and the packing instruction that goes with it in this configuration."""
    told = item.details.battery.un_number if item.details.battery else None
    if told is None or kind is None or told not in kind.un_numbers:
        return (told,)
    return (told, kind.instructions[kind.un_numbers.index(told)])


def _rating(item: Goods) -> tuple[Value, ...]:
    cell = item.details.battery
    if cell is None:
        return (None,)
    told = ((cell.watt_hours, "Wh"), (cell.lithium_g, "g Li"))
    return tuple(f"{_plain(figure)} {unit}" for figure, unit in told if figure is not None)


def _plain(figure: Decimal) -> str:
    text = f"{figure:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
