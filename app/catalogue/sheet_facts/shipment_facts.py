"""Facts of the whole shipment: numbers, parties, places, terms and totals."""

from collections.abc import Callable
from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.sheet_facts.other_words import other_words
from app.catalogue.sheet_facts.volumes import cubic_metres
from app.domain.naming import Name
from app.domain.paperwork.sheet_rows import CellValue, SheetFact
from app.domain.paperwork.totals import carton_totals, goods_value
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord

_SOURCES: Final = (TRADE_USAGE,)


def _fact(code: str, en: str, zh: str, read: Callable[[ShipmentRecord], CellValue]) -> SheetFact:
    return SheetFact(
        code=code,
        name=Name(en, zh),
        read=lambda row: read(row.record),
        sources=_SOURCES,
        also=other_words(code),
    )


def _importer(read: Callable[[Party], CellValue]) -> Callable[[ShipmentRecord], CellValue]:
    """Return what reads the importer of record; nothing where the forwarder brings it."""
    return lambda record: read(record.importer_of_record) if record.importer_of_record else None


def _number(kind: str) -> Callable[[Party], CellValue]:
    return lambda party: next((tax.value for tax in party.tax_ids if tax.kind == kind), None)


def _net(record: ShipmentRecord) -> CellValue:
    net = carton_totals(record).net_weight
    return net.kilograms if net else None


NUMBERS: Final = (
    _fact("reference", "Our reference", "我方编号", lambda record: record.reference),
    _fact("date", "Date", "日期", lambda record: record.date),
    _fact(
        "shipment-id",
        "Shipment ID (FBA)",
        "货件编号(FBA号)",
        lambda record: record.programme.shipment_id,
    ),
    _fact(
        "reference-id", "Reference ID", "Reference ID", lambda record: record.programme.reference_id
    ),
    _fact("contract-no", "Contract no.", "合同号", lambda record: record.contract_no),
    _fact(
        "entry-no",
        "Warehouse entry no.",
        "入仓号",
        lambda record: record.details.warehouse_entry_no,
    ),
    _fact(
        "customer-code", "Customer code", "客户代码", lambda record: record.details.customer_code
    ),
    _fact("currency", "Currency", "币种", lambda record: record.currency),
    _fact("trade-term", "Trade term", "贸易术语", lambda record: record.incoterm.term),
    _fact(
        "supervision-mode", "Supervision mode", "监管方式", lambda record: record.supervision_mode
    ),
)
PARTIES: Final = (
    _fact(
        "exporter-zh", "Exporter, Chinese", "出口商中文名", lambda record: record.exporter.name_zh
    ),
    _fact(
        "exporter-en", "Exporter, English", "出口商英文名", lambda record: record.exporter.name_en
    ),
    _fact("exporter-uscc", "Exporter's USCC", "统一社会信用代码", lambda it: it.exporter.uscc),
    _fact(
        "exporter-customs-code",
        "Exporter's customs code",
        "海关编码",
        lambda record: record.exporter.customs_code,
    ),
    _fact(
        "exporter-address-zh",
        "Exporter's address, Chinese",
        "发货人中文地址",
        lambda record: record.exporter.address_zh,
    ),
    _fact(
        "exporter-address-en",
        "Exporter's address, English",
        "发货人英文地址",
        lambda record: record.exporter.address_en,
    ),
    _fact("contact", "Contact", "联系人", lambda record: record.exporter.contact),
    _fact("phone", "Telephone", "电话", lambda record: record.exporter.phone),
    _fact("consignee", "Consignee", "收货人", lambda record: record.consignee.name_en),
    _fact("importer", "Importer of record", "进口商(IOR)", _importer(lambda party: party.name_en)),
    _fact(
        "importer-address",
        "Importer's address",
        "进口商地址",
        _importer(lambda party: party.address_en),
    ),
    _fact("importer-eori", "Importer's EORI", "进口商EORI", _importer(_number("eori"))),
    _fact("importer-vat", "Importer's VAT number", "进口商VAT税号", _importer(_number("vat"))),
    _fact("importer-ein", "Importer's EIN", "进口商EIN", _importer(_number("ein"))),
)
PLACES: Final = (
    _fact("warehouse", "Warehouse code", "仓库代码", lambda record: record.ship_to.code),
    _fact("warehouse-name", "Warehouse name", "仓库名称", lambda record: record.ship_to.name_en),
    _fact("street", "Warehouse address", "仓库地址", lambda record: record.ship_to.address_en),
    _fact("city", "City", "城市", lambda record: record.ship_to.city),
    _fact("state", "State", "州/省", lambda record: record.ship_to.state),
    _fact("postal-code", "Postal code", "邮编", lambda record: record.ship_to.postal_code),
    _fact("country", "Country", "国家", lambda record: record.ship_to.country),
    _fact("port-of-loading", "Port of loading", "起运港", lambda record: record.port_of_loading),
    _fact(
        "port-of-discharge",
        "Port of discharge",
        "目的港",
        lambda record: record.port_of_discharge,
    ),
)
TOTALS: Final = (
    _fact("total-cartons", "Cartons, total", "总箱数", lambda record: record.carton_count),
    _fact("total-units", "Units, total", "总件数", lambda record: carton_totals(record).units),
    _fact(
        "total-gross",
        "Gross weight, total, kg",
        "总毛重(kg)",
        lambda record: carton_totals(record).gross_weight.kilograms,
    ),
    _fact("total-net", "Net weight, total, kg", "总净重(kg)", _net),
    _fact(
        "total-volume",
        "Volume, total, m³",
        "总体积(m³)",
        lambda record: cubic_metres(carton_totals(record).volume),
    ),
    _fact(
        "total-value",
        "Value of goods, total",
        "货值合计",
        lambda record: goods_value(record).amount,
    ),
)
