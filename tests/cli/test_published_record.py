"""The record as the machine contract publishes it, every key told, makes papers and labels."""

import json
from pathlib import Path
from typing import Any, Final

import pikepdf
import pytest

from tests.cli.asking import codes, sampan
from tests.factories.rasters import page_texts, raster, scanned
from tests.factories.zpl_printer import printed

_NAMES: Final = {"name_zh": "宁波示例贸易有限公司", "name_en": "Ningbo Example Trading Co., Ltd."}
_SSCC: Final = "069012340000000016"
#: The contract's example, key by key and in its order; every "…" of it filled in.
RECORD: Final[dict[str, Any]] = {
    "reference": "IP-2026-0042",
    "date": "2026-11-20",
    "supervision_mode": "9810",
    "exporter": {
        **_NAMES,
        "uscc": "91330201MA2EXAMPL8",
        "customs_code": "3302960ABC",
        "address_zh": "浙江省宁波市海曙区中山西路 100 号",
        "address_en": "100 Zhongshan West Road, Ningbo",
        "country": "CN",
        "contact": "Chen Min",
        "phone": "+86 574 8700 0000",
        "email": "export@example.com",
    },
    "producer": None,
    "consignee": {"name_en": "Example Outdoor LLC", "address_en": "1 Quay", "country": "US"},
    "importer_of_record": {
        "name_en": "Example Outdoor LLC",
        "address_en": "1 Quay",
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
    "port_of_loading": "CNYTN",
    "port_of_discharge": "USLGB",
    "vessel": None,
    "voyage": None,
    "bill_of_lading": None,
    "container": None,
    "seal": None,
    "contract_no": "LC-2026-118",
    "payment_terms": "T/T 30 days",
    "currency": "USD",
    "freight": "850.00",
    "insurance": "12.00",
    "charges": [{"name_en": "Haulage", "name_zh": "内陆运费", "amount": "0.00"}],
    "sale": False,
    "programme": {"kind": "fba", "shipment_id": "FBA17QK3M8XZ", "reference_id": "3YJQXWRS"},
    "goods": [
        {
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
    ],
    "cartons": [
        {
            "from": 1,
            "to": 2,
            "ids": ["FBA17QK3M8XZU000001", "FBA17QK3M8XZU000002"],
            "size_mm": [480, 360, 300],
            "gross_weight_g": 10400,
            "contents": [{"sku": "BTL-750-BK", "quantity": 24}],
            "pallet": None,
        }
    ],
}


def stored(**row: Any) -> dict[str, Any]:
    """Return the record with its cartons told otherwise."""
    return {**RECORD, "cartons": [{**RECORD["cartons"][0], **row}]}


def test_its_papers_are_written_with_their_report(tmp_path: Path) -> None:
    made = sampan("papers", "--output", str(tmp_path / "made"), stdin=json.dumps(RECORD))
    assert made.exit_code == 0
    report = json.loads(made.stdout)
    kinds = {each["kind"]: each["due"] for each in report["documents"]}
    assert kinds["commercial-invoice"] == kinds["isf"] == "required"
    assert json.loads((tmp_path / "made" / "report.json").read_text("utf-8")) == report
    with pikepdf.open(tmp_path / "made" / "pack.pdf") as pack:
        assert len(pack.pages) == sum(each["pages"] for each in report["documents"])
        assert pack.check_pdf_syntax() == []


@pytest.mark.parametrize("form", ["pdf", "zpl"])
@pytest.mark.parametrize(
    ("kind", "row", "expected"),
    [
        ("carton", {}, ["FBA17QK3M8XZU000001", "FBA17QK3M8XZU000002"]),
        ("fnsku", {}, ["X001ABC123"]),
        ("sscc", {"to": 1, "ids": [_SSCC]}, [f"(00){_SSCC}"]),
        ("pallet", {"pallet": "P1"}, []),
    ],
)
def test_its_labels_scan_in_either_form(
    kind: str, row: dict[str, Any], expected: list[str], form: str, tmp_path: Path
) -> None:
    file = tmp_path / f"labels.{form}"
    options = ("--kind", kind, "--format", form, "--output", str(file))
    made = sampan("labels", *options, stdin=json.dumps(stored(**row)))
    assert made.exit_code == 0, made.stdout
    content = file.read_bytes()
    if form == "zpl":
        pages = printed(content)
    else:
        pages = [raster(content, page=number) for number in range(len(page_texts(content)))]
    assert pages
    found = {code for page in pages for code in scanned(page)}
    assert found >= set(expected)
    assert found or kind == "pallet"


def test_one_key_too_many_writes_nothing(tmp_path: Path) -> None:
    text = json.dumps({**RECORD, "surprise": 1})
    file = tmp_path / "labels.pdf"
    for options in (("labels", "--output", str(file)), ("papers", "--output", str(file))):
        assert codes(sampan(*options, stdin=text)) == ["unknown-key"]
    assert not file.exists()
