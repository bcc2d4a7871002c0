"""The ISF sheet (10+2): what the importer's agent files before a vessel for the US is laden.

Elements by 19 CFR 149.3(a); the carrier files its two, the stow plan and container messages.
"""

from collections.abc import Iterator

from app.domain.naming import Name
from app.domain.paperwork.abroad import names
from app.domain.paperwork.abroad.goods import PackedLine, packed_lines, stated_subheadings
from app.domain.paperwork.abroad.importers import (
    buyer_or_owner,
    consignee_number,
    importer_number,
)
from app.domain.paperwork.abroad.sheet import (
    Column,
    DataSheet,
    Entry,
    Line,
    Section,
    reached,
    where,
    who,
)
from app.domain.paperwork.stated import shared_parties
from app.domain.paperwork.subheadings import subheading
from app.domain.shipment.record import ShipmentRecord

_COLUMNS = (
    Column(name=names.LINE, share=6),
    Column(name=names.DESCRIPTION, share=30),
    Column(name=Name("7 Country of origin", "7 原产国"), share=13),
    Column(name=Name("8 HTSUS, six digits", "8 HTSUS 六位编码"), share=15),
    Column(name=Name("5 Manufacturer or supplier", "5 制造商或供应商"), share=36),
)
_REMARKS = (
    Name(
        "Elements 1 to 8 are filed at the latest 24 hours before the vessel is laden; 9 and 10 may"
        " follow until 24 hours before its arrival in the United States.",
        "第1–8项最迟在装船前24小时申报，第9、10项可后补，最迟在抵达美国港口前24小时。",
    ),
    Name(
        "A DUNS number may stand for a name and address.",
        "名称和地址可用邓白氏编码代替。",
    ),
)


def isf(record: ShipmentRecord) -> DataSheet:
    """Return the sheet of everything in the cartons; a line for each product."""
    lines = packed_lines(record)
    return DataSheet(
        record=record,
        sections=(_parties(record), _stuffing(record), _bills(record)),
        columns=_COLUMNS,
        lines=tuple(_lines(record, lines)),
        facts={**shared_parties(record), **stated_subheadings(lines)},
        remarks=_REMARKS,
    )


def _parties(record: ShipmentRecord) -> Section:
    seller = record.details.seller or record.exporter
    return Section(
        names.PARTIES,
        (
            Entry(
                name=Name("1 Seller", "1 卖方"),
                values=who(seller),
                field="details.seller",
            ),
            Entry(
                name=Name("2 Buyer", "2 买方"),
                values=who(buyer_or_owner(record)),
                field="details.buyer",
            ),
            Entry(
                name=Name("3 Importer of record number", "3 进口商(IOR)号码"),
                values=importer_number(record),
                field="importer_of_record.tax_ids",
                hint=Name("EIN, SSN or CBP-assigned number", "EIN、SSN 或 CBP 分配的号码"),
            ),
            Entry(
                name=Name("4 Consignee number", "4 收货人号码"),
                values=consignee_number(record),
                field="consignee.tax_ids",
                hint=Name("Of the consignee, else of the importer", "收货人的；没有则写进口商的"),
            ),
            Entry(
                name=Name("6 Ship-to party", "6 送货地"),
                values=where(record.ship_to),
                field="ship_to",
            ),
            names.consignee(record),
        ),
    )


def _stuffing(record: ShipmentRecord) -> Section:
    details = record.details
    return Section(
        Name("Stuffing", "装柜"),
        (
            Entry(
                name=Name("9 Container stuffing location", "9 装柜地点"),
                values=who(details.stuffing_place),
                field="details.stuffing_place",
            ),
            Entry(
                name=Name("10 Consolidator (stuffer)", "10 拼箱商（装柜人）"),
                values=who(details.consolidator),
                field="details.consolidator",
            ),
            Entry(
                name=names.CONTACT,
                values=reached(record.exporter),
                field="exporter.contact",
                needed=False,
            ),
        ),
    )


def _bills(record: ShipmentRecord) -> Section:
    return Section(
        names.TRANSPORT,
        (
            names.master_bill(record, hint=Name("With the carrier's SCAC", "连同船公司 SCAC 代码")),
            names.house_bill(record),
            names.carrier_code(record),
            names.vessel(record),
            names.loading(record),
            names.discharge(record),
            names.container(record),
            names.departure(record),
        ),
    )


def _lines(record: ShipmentRecord, lines: tuple[PackedLine, ...]) -> Iterator[Line]:
    for each in lines:
        place = names.goods_field(record, each.goods)
        maker = each.goods.details.manufacturer or record.producer
        yield Line(
            (
                (each.number,),
                (each.name, f"SKU {each.goods.sku}"),
                (each.origin,),
                (subheading(each.code),),
                who(maker),
            ),
            (
                "",
                f"{place}.name_en",
                f"{place}.origin",
                f"{place}.hs_destination",
                f"{place}.details.manufacturer",
            ),
        )
