"""A shipment record as a machine writes it: flasks and mugs from Ningbo to one warehouse."""

import copy
from typing import Any, Final

_FLASK: Final[dict[str, Any]] = {
    "sku": "BTL-750-BK",
    "fnsku": "X001ABC123",
    "asin": None,
    "gtin": None,
    "name_zh": "不锈钢保温杯",
    "name_en": "Stainless steel vacuum flask",
    "material_zh": "304 不锈钢",
    "material_en": "stainless steel 304",
    "use_zh": "盛装饮料",
    "use_en": "keeping drinks warm",
    "brand": "Lanchuan",
    "model": "BTL-750",
    "hs_cn": "9617001900",
    "hs_destination": "9617001000",
    "origin": "CN",
    "unit": "PCE",
    "unit_value": "4.20",
    "net_weight_g": 380,
    "declaration_elements": "1|0|盛装饮料|不锈钢|Lanchuan|BTL-750",
    "battery": None,
}

_MUG: Final[dict[str, Any]] = {
    "sku": "MUG-350-WH",
    "name_zh": "陶瓷马克杯",
    "name_en": "Ceramic mug",
    "origin": "CN",
    "unit_value": "1.155",
    "net_weight_g": 310,
    "hs_cn": "6912001000",
    "hs_destination": "6912004400",
}

_CARTONS: Final[list[dict[str, Any]]] = [
    {
        "from": 1,
        "to": 2,
        "ids": ["FBA17QK3M8XZU000001", "FBA17QK3M8XZU000002"],
        "size_mm": [480, 360, 300],
        "gross_weight_g": 10400,
        "contents": [{"sku": "BTL-750-BK", "quantity": 24}],
        "pallet": None,
    },
    {
        "from": 3,
        "to": 3,
        "ids": ["FBA17QK3M8XZU000003"],
        "size_mm": [400, 300, 250],
        "gross_weight_g": 8125,
        "contents": [
            {"sku": "BTL-750-BK", "quantity": 6},
            {"sku": "MUG-350-WH", "quantity": 15},
        ],
        "pallet": None,
    },
]

_RECORD: Final[dict[str, Any]] = {
    "reference": "IP-2026-0042",
    "date": "2026-11-20",
    "supervision_mode": "9810",
    "exporter": {
        "name_zh": "宁波示例贸易有限公司",
        "name_en": "Ningbo Example Trading Co., Ltd.",
        "uscc": "91330201MA2EXAMPL8",
        "customs_code": "3302960ABC",
        "address_zh": "浙江省宁波市海曙区中山西路 100 号",
        "address_en": "100 Zhongshan West Road, Haishu District, Ningbo, Zhejiang 315000",
        "country": "CN",
        "contact": "Chen Min",
        "phone": "+86 574 8700 0000",
        "email": "export@example.com",
    },
    "producer": None,
    "consignee": {
        "name_en": "Example Outdoor LLC c/o FBA",
        "address_en": "24208 San Michele Road, Moreno Valley, CA 92551",
        "country": "US",
    },
    "importer_of_record": {
        "name_en": "Example Outdoor LLC",
        "address_en": "500 Market Street, San Francisco, CA 94105",
        "country": "US",
        "tax_ids": [{"kind": "ein", "value": "12-3456789"}],
    },
    "ship_to": {
        "code": "ONT8",
        "name_en": "ONT8 fulfilment centre",
        "address_en": "24208 San Michele Road",
        "city": "Moreno Valley",
        "state": "CA",
        "postal_code": "92551",
        "country": "US",
    },
    "notify": None,
    "destination": "US",
    "mode": "sea",
    "incoterm": {"term": "DDP", "place": "Moreno Valley", "year": 2020},
    "port_of_loading": "CNNGB",
    "port_of_discharge": "USLGB",
    "vessel": None,
    "voyage": None,
    "bill_of_lading": None,
    "container": None,
    "seal": None,
    "contract_no": "LC-2026-118",
    "payment_terms": "T/T 30 days",
    "currency": "USD",
    "freight": "85.00",
    "insurance": "1.20",
    "charges": [{"name_en": "Inland haulage", "name_zh": "内陆运费", "amount": "20.00"}],
    "sale": False,
    "programme": {"kind": "fba", "shipment_id": "FBA17QK3M8XZ", "reference_id": "3YJQXWRS"},
    "goods": [_FLASK, _MUG],
    "cartons": _CARTONS,
}


def shipment_document(**changes: object) -> dict[str, Any]:
    """Return a fresh, complete and consistent record; `changes` replace its top-level keys."""
    return copy.deepcopy(_RECORD) | changes
