"""Security data before arrival: the EU's entry summary (ICS2), and Great Britain's reduced set."""

from collections.abc import Iterator

from app.domain.naming import Name
from app.domain.paperwork.abroad import names
from app.domain.paperwork.abroad.goods import PackedLine, packed_lines, stated_subheadings
from app.domain.paperwork.abroad.importers import buyer_or_owner
from app.domain.paperwork.abroad.sheet import (
    Column,
    DataSheet,
    Entry,
    Line,
    Section,
    reached,
    tax_number,
    where,
    who,
)
from app.domain.paperwork.stated import Fact, Stated, shared_parties
from app.domain.paperwork.subheadings import subheading
from app.domain.paperwork.totals import carton_totals
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord

_EORI = ("eori",)
_MARKS = Name("Packages, marks", "件数、唛头")
_CODE = Column(name=Name("HS, six digits", "HS六位编码"), share=13)
_EU_COLUMNS = (
    Column(name=names.LINE, share=6),
    Column(name=names.DESCRIPTION, share=38),
    _CODE,
    Column(name=_MARKS, share=21),
    Column(name=names.GROSS_WEIGHT, share=13, figure=True),
    Column(name=Name("UN no.", "UN编号"), share=9),
)
_GB_COLUMNS = tuple(column for column in _EU_COLUMNS if column is not _CODE)


def eu_entry_summary(record: ShipmentRecord) -> DataSheet:
    """Return what the carrier or forwarder asks for the ICS2 filing, with six-digit codes."""
    lines = packed_lines(record)
    return DataSheet(
        record=record,
        sections=(_parties(record, *_traders(record)), _transport(record), _carriage(record)),
        columns=_EU_COLUMNS,
        lines=tuple(_lines(record, lines, _EU_COLUMNS)),
        facts={**_facts(record), **stated_subheadings(lines)},
        remarks=(
            Name(
                "Describe goods in plain words; parts, gifts or goods are refused.",
                "品名写具体；写“配件”“礼品”“货物”会被退回。",
            ),
            names.SHARED_GROSS,
        ),
    )


def gb_entry_summary(record: ShipmentRecord) -> DataSheet:
    """Return Great Britain's safety and security data: 20 elements always, 8 where they apply."""
    return DataSheet(
        record=record,
        sections=(_parties(record), _transport(record), _carriage(record)),
        columns=_GB_COLUMNS,
        lines=tuple(_lines(record, packed_lines(record), _GB_COLUMNS)),
        facts=_facts(record),
        remarks=(names.SHARED_GROSS,),
    )


def _facts(record: ShipmentRecord) -> Stated:
    totals = carton_totals(record)
    return {
        **shared_parties(record),
        Fact.CARTONS: totals.cartons,
        Fact.GROSS_WEIGHT: totals.gross_weight,
    }


def _party(name: Name, party: Party | None, field: str, *, needed: bool = True) -> Entry:
    eori = tuple(f"EORI {number}" for number in tax_number(party, _EORI))
    return Entry(
        name=name,
        values=(*who(party), *eori, *reached(party)),
        field=field,
        hint=Name(
            "Name, address, EORI if there is one, telephone as +86 …",
            "名称、地址、EORI（如有），电话写成 +86 …",
        ),
        needed=needed,
    )


def _traders(record: ShipmentRecord) -> tuple[Entry, ...]:
    """Return who sells and who buys, which Great Britain does not ask."""
    seller = record.details.seller or record.exporter
    return (
        _party(Name("Seller", "卖方"), seller, "details.seller"),
        _party(Name("Buyer", "买方"), buyer_or_owner(record), "details.buyer"),
    )


def _parties(record: ShipmentRecord, *traders: Entry) -> Section:
    return Section(
        names.PARTIES,
        (
            _party(Name("Consignor", "发货人"), record.exporter, "exporter"),
            _party(names.CONSIGNEE, record.consignee, "consignee"),
            *traders,
            _party(Name("Notify party", "通知方"), record.notify, "notify", needed=False),
            _declarant(record),
        ),
    )


def _declarant(record: ShipmentRecord) -> Entry:
    return Entry(
        name=Name("Lodged by (carrier or forwarder, with EORI)", "申报人（船公司或货代，带EORI）"),
        values=who(record.details.forwarder),
        field="details.forwarder",
    )


def _transport(record: ShipmentRecord) -> Section:
    return Section(
        names.TRANSPORT,
        (
            Entry(
                name=Name("Local reference (LRN)", "本地参考号(LRN)"),
                values=(record.reference,),
                field="reference",
            ),
            names.mode(record),
            *names.voyage(record),
        ),
    )


def _carriage(record: ShipmentRecord) -> Section:
    return Section(
        Name("Carriage", "运输安排"),
        (
            _route(record),
            Entry(
                name=Name("Place of acceptance", "接货地"),
                values=(record.exporter.address_en,),
                field="exporter.address_en",
            ),
            Entry(
                name=Name("Place of delivery", "交货地"),
                values=where(record.ship_to),
                field="ship_to",
            ),
            Entry(
                name=Name("Payment of the freight", "运费支付方式"),
                values=(),
                field="",
                hint=Name("Told by whoever pays the carrier", "由付运费的一方填写"),
                needed=False,
            ),
            *_cargo(record),
        ),
    )


def _route(record: ShipmentRecord) -> Entry:
    return Entry(
        name=Name("Countries on the route", "途经国家"),
        values=(record.exporter.country, record.destination),
        field="exporter.country",
        hint=Name(
            "First and last; the carrier adds those between",
            "起运国和目的国；中途国家由船公司补",
        ),
    )


def _cargo(record: ShipmentRecord) -> tuple[Entry, ...]:
    gross = carton_totals(record).gross_weight
    return (
        Entry(name=names.PACKAGES, values=names.packages(record), field="cartons"),
        Entry(name=names.GROSS_WEIGHT, values=(gross,), field="cartons"),
    )


def _lines(
    record: ShipmentRecord, lines: tuple[PackedLine, ...], columns: tuple[Column, ...]
) -> Iterator[Line]:
    for each in lines:
        place = names.goods_field(record, each.goods)
        cell = each.goods.details.battery
        described = ", ".join(
            part for part in (each.name, each.goods.material_en, each.goods.use_en) if part
        )
        marks = record.programme.shipment_id or record.reference
        cells = (
            ((each.number,), ""),
            ((described,), f"{place}.name_en"),
            ((subheading(each.code),), f"{place}.hs_destination"),
            ((_packages(each), marks), ""),
            ((each.gross_weight,), f"{place}.net_weight_g"),
            ((cell.un_number if cell else None,), _dangerous(each.goods.battery, place)),
        )
        told = zip(_EU_COLUMNS, cells, strict=True)
        kept = [pair for column, pair in told if column in columns]
        yield Line(tuple(cell for cell, _ in kept), tuple(field for _, field in kept))


def _packages(each: PackedLine) -> str | None:
    return None if each.cartons is None else f"{each.cartons} CT"


def _dangerous(battery: str | None, place: str) -> str:
    """Return where the UN number is told; without a battery there is none to tell."""
    return f"{place}.details.battery" if battery else ""
