"""Two records at the ends: one tells everything that a record can, one only what it must."""

from typing import Any, Final

from app.domain.shipment.record import ShipmentRecord
from app.usecases.shipment_record import read_record
from tests.factories.shipment_document import shipment_document


def _party(name: str, name_zh: str, *, country: str = "CN") -> dict[str, Any]:
    return {
        "name_en": name,
        "name_zh": name_zh,
        "country": country,
        "address_en": f"{len(name)} {name.split(maxsplit=1)[0]} Road",
        "address_zh": f"{name_zh}路 {len(name)} 号",
    }


_FACTORY: Final = _party("Yongkang Cup Factory", "永康杯业厂")
_DETAILS: Final[dict[str, Any]] = {
    "declaration_route": "agent",
    "agent": _party("Beilun Export Agency", "北仑进出口代理公司")
    | {"uscc": "91330200MA2AGENCY1", "customs_code": "3302960AGT"},
    "broker": _party("Yongjiang Customs Brokers", "甬江报关行"),
    "forwarder": _party("Eastern Forwarding", "东方货运代理"),
    "seller": _party("Selling House Limited", "销售行", country="HK"),
    "buyer": _party("Buying House Inc.", "采购行", country="US"),
    "stuffing_place": _party("Stuffing Yard Seven", "七号装柜场"),
    "consolidator": _party("Consolidators United", "联合拼箱"),
    "carrier_code": "EGLV",
    "master_bill": "EGLV142600118233",
    "house_bill": "EFWD2600042",
    "customs_of_exit": "3104",
    "port_of_exit": "310901",
    "cargo_ready": "2026-11-25",
    "departure": "2026-12-01",
    "arrival": "2026-12-28",
    "contract_date": "2026-11-02",
    "valuation_method": "fallback",
    "valuation_reason": "Purchase cost and carriage to the port",
    "package_kind": "22",
    "wood_packing": "treated",
    "warehouse_entry_no": "RC20261125",
    "customer_code": "CUST88",
    "signatory": "Chen Min",
}
_GOODS: Final[dict[str, Any]] = {
    "legal_units": [{"unit": "035"}, {"unit": "007", "per_unit": "1"}],
    "district": "33021",
    "supplier": "永康杯业厂",
    "manufacturer": _FACTORY,
    "battery": {
        "un_number": "UN3481",
        "watt_hours": "18.50",
        "count": 2,
        "test_summary": "TS-2026-7",
    },
    "cargo_flags": ["magnet"],
}
_TAX_IDS: Final = [
    {"kind": "ein", "value": "12-3456789"},
    {"kind": "eori", "value": "DE123456789012345"},
]


def told_whole(destination: str = "US") -> ShipmentRecord:
    """Return a sale by sea behind an agent, in which nothing is left untold."""
    document = shipment_document(
        destination=destination,
        producer=_FACTORY,
        notify=_party("Notify Brothers", "通知行", country=destination),
        vessel="EVER CALM",
        voyage="0118E",
        bill_of_lading="EGLV142600118233",
        container="CSQU3054383",
        seal="SN773311",
        sale=True,
        details=_DETAILS,
    )
    for party in ("consignee", "importer_of_record", "ship_to"):
        document[party] = document[party] | {"country": destination}
    document["importer_of_record"] |= {"tax_ids": _TAX_IDS}
    flask, mug = document["goods"]
    flask |= {"asin": "B0EXAMPLE1", "gtin": "06291041500213", "battery": "battery-contained"}
    flask["details"] = _GOODS
    mug |= {"fnsku": "X002DEF456", "declaration_elements": "1|0|盛装饮料|陶瓷"}
    mug["details"] = {key: told for key, told in _GOODS.items() if key != "battery"}
    return _read(document)


def told_least(destination: str = "US") -> ShipmentRecord:
    """Return a shipment of one carton that tells only what every record must."""
    usual = shipment_document()
    parties = {
        role: {"name_en": f"The {role}", "address_en": "1 Quay", "country": country}
        for role, country in (("exporter", "CN"), ("consignee", destination))
    }
    goods = {"sku": "A-1", "name_zh": "陶瓷碗", "name_en": "Ceramic bowl", "origin": "CN"}
    carton = {
        "from": 1,
        "to": 1,
        "size_mm": [300, 200, 100],
        "gross_weight_g": 1500,
        "contents": [{"sku": "A-1", "quantity": 2}],
    }
    return _read(
        {
            "reference": "IP-2026-0043",
            "date": usual["date"],
            **parties,
            "importer_of_record": None,
            "ship_to": {"name_en": "Depot", "address_en": "2 Quay", "country": destination},
            "destination": destination,
            "mode": "sea",
            "incoterm": {"term": "FOB", "place": "Ningbo"},
            "currency": "USD",
            "programme": {"kind": "3pl"},
            "goods": [goods | {"unit_value": "2.50", "net_weight_g": 600}],
            "cartons": [carton],
        }
    )


def _read(document: dict[str, Any]) -> ShipmentRecord:
    record, problems = read_record(document)
    assert record is not None, problems
    return record
