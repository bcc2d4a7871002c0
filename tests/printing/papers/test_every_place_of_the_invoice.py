"""Where the invoice says what customs abroad asks of it, point by point."""

from typing import Any, Final

import pytest

from app.domain.naming import Name
from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.facts import cargo_name, valuation_name
from tests.factories.shipment_document import shipment_document
from tests.printing.papers.test_rendering import html_of

_MAKER: Final = {
    "name_en": "Yongkang Example Cup Factory",
    "address_en": "18 Industrial Road, Yongkang",
    "country": "CN",
    "tax_ids": [{"kind": "mid", "value": "CNYONEXA18YON"}],
}
_SIGNED: Final = {
    "signatory": "Chen Min",
    "departure": "2026-12-01",
    "valuation_method": "fallback",
    "valuation_reason": "Purchase cost and carriage to the port",
}
_SOLD: Final = {
    "contract_date": "2026-11-01",
    "buyer": {"name_en": "Example Buyer Inc.", "address_en": "2 Street", "country": "US"},
}
_ASSISTS: Final = {"name_en": "Assists: moulds", "name_zh": "模具协助", "amount": "9.00"}
_REBATE: Final = {"name_en": "Rebate", "name_zh": "折扣", "amount": "-5.00"}


def told(**changes: Any) -> dict[str, Any]:
    """Return a record that tells whatever the invoice has a place for."""
    document = shipment_document(details=_SIGNED, **changes)
    document["goods"][0] |= {
        "battery": "battery-contained",
        "asin": "B0EXAMPLE1",
        "details": {"manufacturer": _MAKER, "battery": {"un_number": "UN3481"}},
    }
    return document


#: 19 CFR 141.86(a), as read in the annual edition of GovInfo: point, record, what stands for it.
_POINTS: Final = [
    ("(1) port of entry", {}, "Port of discharge and entry"),
    ("(1) port of entry", {}, "USLGB"),
    ("(2) sold: when", {"sale": True, "details": _SOLD}, "2026-11-01"),
    ("(2) sold: to whom", {"sale": True, "details": _SOLD}, "Example Buyer Inc."),
    ("(2) not sold: whence", {}, "CNNGB"),
    ("(2) not sold: when shipped", {}, "2026-12-01"),
    ("(2) by whom", {}, "Ningbo Example Trading Co., Ltd."),
    ("(2) to whom", {}, "Example Outdoor LLC c/o FBA"),
    ("(3) description", {}, "Stainless steel vacuum flask"),
    ("(3) grade or quality", {}, "stainless steel 304"),
    ("(3) marks it is sold under", {}, "Brand Lanchuan"),
    ("(3) marks of packages", {}, "FBA17QK3M8XZ"),
    ("(3) numbers of packages", {}, "Cartons 1–3"),
    ("(4) quantities", {}, "54 pcs"),
    ("(4) in weights", {}, "20.52 kg"),
    ("(5) price of each item", {}, "4.20"),
    ("(6) value where not sold", {}, "Value for customs purposes only"),
    ("(6) how it was valued", {}, "fall-back method"),
    ("(7) kind of currency", {}, "Unit price, USD"),
    ("(8) charges by name", {}, "International freight"),
    ("(8) inland freight", {}, "Inland haulage"),
    ("(9) rebates", {"charges": [_REBATE]}, "USD -5.00"),
    ("(10) country of origin", {}, "China"),
    ("(11) assists", {"charges": [_ASSISTS]}, "Assists: moulds"),
    ("(d) English", {}, "Commercial invoice"),
    ("(j) responsible person", {}, "Chen Min"),
]
_OTHERS: Final = [
    ("six digits", "HS 961700"),
    ("destination code", "US 9617001000"),
    ("China's code", "CN 9617001900"),
    ("Amazon's numbers", "FNSKU X001ABC123 · ASIN B0EXAMPLE1"),
    ("battery", "Battery inside the product UN3481"),
    ("manufacturer of a line", "Manufacturer 1"),
    ("manufacturer's number", "MID CNYONEXA18YON"),
    ("importer's number", "12-3456789"),
    ("how the value came about", "Purchase cost and carriage to the port"),
    ("DDP", "are to be deducted from the customs value"),
]


def words(html: str) -> str:
    """Return the page with every run of white space as one space."""
    return " ".join(html.split())


@pytest.mark.parametrize(("point", "changes", "said"), _POINTS)
def test_each_point_of_19_cfr_141_86_has_its_place(
    point: str, changes: dict[str, Any], said: str
) -> None:
    record = told() | changes
    record["details"] = {**_SIGNED, **changes.get("details", {})}
    assert said in words(html_of("commercial-invoice", **record)), point


@pytest.mark.parametrize(("point", "said"), _OTHERS)
def test_what_other_customs_and_amazon_ask_has_its_place(point: str, said: str) -> None:
    assert said in words(html_of("commercial-invoice", **told())), point


def test_stock_is_never_called_worthless() -> None:
    assert "no commercial value" not in html_of("commercial-invoice", **told()).lower()


def test_japan_has_the_importer_behind_c_o_and_the_shipment_as_po() -> None:
    html = words(html_of("commercial-invoice", destination="JP"))
    assert "c/o Example Outdoor LLC" in html
    assert "<dt>PO</dt> <dd>FBA17QK3M8XZ</dd>" in html
    assert "<dt>PO</dt>" not in words(html_of("commercial-invoice"))


def test_ddp_without_charges_has_nothing_to_deduct() -> None:
    html = html_of("commercial-invoice", freight=None, insurance=None, charges=[])
    assert "deducted" not in html


def test_parts_stand_below_their_product_with_their_amounts() -> None:
    document = told()
    part = {"country": "US", "name_zh": "件", "origin": "CN", "share": 500}
    document["goods"][1]["details"] = {
        "parts": [
            part | {"hs_code": "6912004400", "name_en": "Mug body"},
            part | {"hs_code": "3924104000", "name_en": "Mug lid"},
        ]
    }
    html = html_of("commercial-invoice", **document)
    for said in ("2.1", "Mug lid", "8.67", "8.66", "US 3924104000"):
        assert said in html


@pytest.mark.parametrize("code", ["commercial-invoice", "booking-note", "factory-packing"])
def test_dangers_are_named_in_the_papers_language(code: str) -> None:
    document = told()
    document["goods"][0]["details"]["cargo_flags"] = ["magnet"]
    document["goods"][1]["details"] = {"battery": {"watt_hours": "9.9"}}
    assert "UN3481" in html_of(code, **document)
    assert "内置电池（内电） UN3481 带磁" in words(
        html_of(code, language=PaperLanguage.ZH, **document)
    )


def test_codes_that_the_catalogue_lacks_name_themselves() -> None:
    assert cargo_name("plasma") == Name(en="plasma", zh="plasma")
    assert valuation_name("guess") == Name(en="guess", zh="guess")
