"""The data a US broker needs for the entry: CBP forms 7501 and 3461, by name."""

from collections.abc import Collection, Iterator

from app.domain.naming import Name
from app.domain.paperwork.abroad import names
from app.domain.paperwork.abroad.goods import PackedLine, packed_lines
from app.domain.paperwork.abroad.importers import consignee_number, importer_number
from app.domain.paperwork.abroad.sheet import (
    Column,
    DataSheet,
    Entry,
    Line,
    Section,
    who,
)
from app.domain.paperwork.invoice import Invoice, commercial_invoice
from app.domain.paperwork.stated import Fact, shared_facts
from app.domain.shipment.record import ShipmentRecord

_COLUMNS = (
    Column(name=names.LINE, share=6),
    Column(name=names.DESCRIPTION, share=25),
    Column(name=Name("HTSUS no.", "HTSUS编码"), share=13),
    Column(name=names.ORIGIN, share=9),
    Column(name=Name("Net quantity", "净数量"), share=11, figure=True),
    Column(name=names.NET_WEIGHT, share=11, figure=True),
    Column(name=names.GROSS_WEIGHT, share=11, figure=True),
    Column(name=Name("Entered value", "申报价值"), share=14, figure=True),
)
_UNDECIDED = Name("The broker decides", "由报关行确定")


def us_entry(record: ShipmentRecord, *, metal_chapters: Collection[str] = ()) -> DataSheet:
    """Return the entry data of everything in the cartons.

    Goods whose code begins with one of `metal_chapters` are asked where the metal was melted,
    smelted and cast.
    """
    invoice, lines = commercial_invoice(record), packed_lines(record)
    return DataSheet(
        record=record,
        sections=(
            _entry(record),
            _parties(record),
            _transport(record),
            _values(record, invoice),
            *_metals(lines, metal_chapters),
        ),
        columns=_COLUMNS,
        lines=tuple(_lines(record, lines)),
        facts={
            **shared_facts(record),
            **invoice.totals.stated(),
            Fact.GOODS_VALUE: invoice.goods_value,
        },
        remarks=(names.SHARED_GROSS,),
    )


def _entry(record: ShipmentRecord) -> Section:
    return Section(
        Name("Entry", "报关"),
        (
            Entry(
                name=Name("Filer code and entry no.", "报关行代码和Entry号"),
                values=(),
                field="",
                hint=_UNDECIDED,
                needed=False,
            ),
            Entry(
                name=Name("Entry type", "Entry类型"),
                values=(),
                field="",
                hint=Name(
                    "01 consumption, 11 informal, 03 with antidumping or countervailing duty",
                    "01 正式报关，11 简易报关，03 涉反倾销反补贴",
                ),
                needed=False,
            ),
            Entry(
                name=Name("Surety and bond", "保证金"),
                values=(),
                field="",
                hint=_UNDECIDED,
                needed=False,
            ),
            Entry(name=Name("Reference", "参考号"), values=(record.reference,), field="reference"),
        ),
    )


def _parties(record: ShipmentRecord) -> Section:
    return Section(
        names.PARTIES,
        (
            *_importer(record),
            *_consignee(record),
            names.seller(record),
            Entry(
                name=Name("Manufacturer (MID)", "制造商(MID)"),
                values=_makers(record),
                field="producer",
                hint=Name(
                    "The broker makes the MID from name and address",
                    "MID由报关行按名称和地址编制",
                ),
            ),
            names.deliver_to(record),
        ),
    )


def _importer(record: ShipmentRecord) -> Iterator[Entry]:
    """Yield who imports and by which number; the forwarder's importer brings its own."""
    importer = record.importer_of_record
    yield Entry(
        name=Name("Importer of record", "进口商(IOR)"),
        values=who(importer) if importer else (names.BY_FORWARDER,),
        field="importer_of_record",
    )
    yield Entry(
        name=Name("Importer no.", "进口商号码"),
        values=importer_number(record),
        field="importer_of_record.tax_ids",
    )


def _consignee(record: ShipmentRecord) -> Iterator[Entry]:
    yield Entry(
        name=Name("Ultimate consignee", "最终收货人"),
        values=who(record.consignee),
        field="consignee",
    )
    yield Entry(
        name=Name("Consignee no.", "收货人号码"),
        values=consignee_number(record),
        field="consignee.tax_ids",
    )


def _makers(record: ShipmentRecord) -> tuple[str, ...]:
    packed = record.quantities()
    goods = (each for each in record.goods if each.sku in packed)
    makers = (each.details.manufacturer or record.producer for each in goods)
    told = (f"{maker.name_en}, {maker.address_en}, {maker.country}" for maker in makers if maker)
    return tuple(dict.fromkeys(told))


def _transport(record: ShipmentRecord) -> Section:
    return Section(
        names.TRANSPORT,
        (
            names.carrier_code(record),
            *names.voyage(record),
            Entry(
                name=Name("Exporting country", "出口国"),
                values=(record.exporter.country,),
                field="exporter.country",
            ),
            Entry(
                name=Name("Location of goods (FIRMS)", "货物存放地(FIRMS)"),
                values=(),
                field="",
                hint=_UNDECIDED,
                needed=False,
            ),
        ),
    )


def _values(record: ShipmentRecord, invoice: Invoice) -> Section:
    return Section(
        Name("Quantities and value", "数量和价值"),
        (
            Entry(
                name=Name("Manifest quantity", "舱单件数"),
                values=names.packages(record),
                field="cartons",
            ),
            Entry(name=names.GROSS_WEIGHT, values=(invoice.totals.gross_weight,), field="cartons"),
            Entry(name=Name("Goods value", "货值"), values=(invoice.goods_value,), field="goods"),
            *(
                Entry(name=charge.name, values=(charge.amount,), field="charges")
                for charge in invoice.charges
            ),
            Entry(
                name=Name("Trade term", "贸易术语"),
                values=(f"{record.incoterm.term} {record.incoterm.place}",),
                field="incoterm",
            ),
            Entry(
                name=Name("Basis of the value", "价值依据"),
                values=(
                    Name("Sale: price paid or payable", "有买卖：实付或应付价格")
                    if record.sale
                    else Name("No sale: own stock", "没有买卖：自有库存"),
                ),
                field="sale",
            ),
        ),
    )


def _metals(lines: tuple[PackedLine, ...], chapters: Collection[str]) -> Iterator[Section]:
    """Yield the places for metals, where a code says that there may be any."""
    skus = dict.fromkeys(
        each.goods.sku for each in lines if (each.code or "").startswith(tuple(chapters) or ("-",))
    )
    if skus:
        asked = Name(f"For {', '.join(skus)}", f"货号 {'、'.join(skus)}")
        yield Section(
            Name("Metals", "金属"),
            tuple(
                Entry(name=name, values=(), field="", hint=asked, needed=False)
                for name in (
                    Name("Country of melt and pour (steel)", "熔炼和浇铸国（钢）"),
                    Name(
                        "Countries of smelt, largest and second largest volume (aluminium)",
                        "原铝冶炼国：用量最大和第二大的（铝）",
                    ),
                    Name("Country of most recent cast (aluminium)", "最近一次铸造国（铝）"),
                )
            ),
        )


def _lines(record: ShipmentRecord, lines: tuple[PackedLine, ...]) -> Iterator[Line]:
    for each in lines:
        place = names.goods_field(record, each.goods)
        yield Line(
            (
                (each.number,),
                (each.name, f"SKU {each.goods.sku}"),
                (each.code,),
                (each.origin,),
                (f"{each.quantity} {each.goods.unit}",),
                (each.net_weight,),
                (each.gross_weight,),
                (each.amount,),
            ),
            (
                "",
                f"{place}.name_en",
                f"{place}.hs_destination",
                f"{place}.origin",
                "",
                f"{place}.net_weight_g",
                f"{place}.net_weight_g",
                f"{place}.unit_value",
            ),
        )
