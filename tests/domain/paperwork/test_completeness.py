"""What a record must say before customs papers can be made of it."""

from decimal import Decimal
from typing import Any

import pytest

from app.catalogue.documents.vague_names import VAGUE_NAMES
from app.domain.paperwork.completeness import missing_facts, unprintable_amounts
from app.domain.paperwork.invoice import commercial_invoice
from app.domain.problems import Severity
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def found(document: dict[str, Any]) -> list[tuple[str, str]]:
    """Return code and field of everything the record of `document` lacks."""
    problems = missing_facts(shipment_record(**document), vague=VAGUE_NAMES)
    return [(problem.code, problem.field) for problem in problems]


def test_a_complete_record_lacks_nothing() -> None:
    assert found(shipment_document()) == []


@pytest.mark.parametrize("field", ["exporter", "consignee", "importer_of_record", "ship_to"])
def test_every_party_needs_its_english_name_and_address(field: str) -> None:
    document = shipment_document()
    document[field] |= {"name_en": "  ", "address_en": ""}
    assert found(document) == [
        ("paper-name-missing", f"{field}.name_en"),
        ("paper-address-missing", f"{field}.address_en"),
    ]


@pytest.mark.parametrize("field", ["notify", "producer"])
def test_a_party_that_may_be_left_out_is_complete_when_named(field: str) -> None:
    party = {"name_en": "Example Brokers", "country": "US"}
    assert found(shipment_document(**{field: party})) == [
        ("paper-address-missing", f"{field}.address_en")
    ]


def test_an_english_field_holds_no_chinese() -> None:
    document = shipment_document()
    document["exporter"] |= {"name_en": "宁波示例贸易", "address_en": "中山西路 100 号"}
    assert found(document) == [
        ("paper-name-not-english", "exporter.name_en"),
        ("paper-address-not-english", "exporter.address_en"),
    ]


@pytest.mark.parametrize(
    "name", ["Amazon.com Services LLC", "FBA AMAZON", "amazon eu", "AmazonFBA", "AMZN Inc."]
)
def test_amazon_is_never_the_importer(name: str) -> None:
    document = shipment_document()
    document["importer_of_record"]["name_en"] = name
    assert found(document) == [("paper-importer-is-amazon", "importer_of_record.name_en")]


def test_amazon_is_not_the_importer_in_chinese_either() -> None:
    document = shipment_document()
    document["importer_of_record"]["name_zh"] = "亚马逊"
    assert found(document) == [("paper-importer-is-amazon", "importer_of_record.name_zh")]


def test_nor_is_an_importer_in_amazons_care() -> None:
    document = shipment_document()
    document["importer_of_record"]["address_en"] = "c/o Amazon FBA, 24208 San Michele Rd"
    assert found(document) == [("paper-importer-is-amazon", "importer_of_record.address_en")]


@pytest.mark.parametrize(
    ("key", "text"), [("name_en", "Amazonas Trading Ltda"), ("address_en", "12 Amazon Street")]
)
def test_what_only_sounds_like_amazon_may_import(key: str, text: str) -> None:
    document = shipment_document()
    document["importer_of_record"][key] = text
    assert found(document) == []


def test_a_consignee_in_amazons_care_is_how_it_should_be() -> None:
    document = shipment_document()
    document["consignee"]["name_en"] = "Example Outdoor LLC c/o Amazon FBA"
    assert found(document) == []


@pytest.mark.parametrize("name", ["N/A", "TBD", "-", " unknown "])
def test_an_importer_that_only_fills_its_place_is_blank(name: str) -> None:
    document = shipment_document()
    document["importer_of_record"]["name_en"] = name
    assert found(document) == [("paper-importer-blank", "importer_of_record.name_en")]


def test_the_names_of_declared_parts_are_held_to_the_same() -> None:
    document = shipment_document()
    part: dict[str, object] = {
        "country": "US",
        "hs_code": "9617001000",
        "name_zh": "塑料配件",
        "name_en": "Spare parts",
        "origin": "CN",
        "share": 1000,
    }
    document["goods"][0]["details"] = {"parts": [part]}
    field = "goods.0.details.parts.0"
    assert found(document) == [
        ("paper-goods-name-vague", f"{field}.name_en"),
        ("paper-goods-name-vague", f"{field}.name_zh"),
    ]


def test_an_importer_of_the_forwarder_is_accepted_with_its_risk_shown() -> None:
    (problem,) = missing_facts(shipment_record(importer_of_record=None), vague=VAGUE_NAMES)
    assert problem.code == "paper-importer-of-forwarder"
    assert problem.severity is Severity.ADVISORY


@pytest.mark.parametrize(
    "name", ["Parts", "gift", "Samples", "Goods", "Spare parts", "Gift items, various", "new goods"]
)
def test_an_english_name_that_could_be_anything_is_refused(name: str) -> None:
    document = shipment_document()
    document["goods"][0]["name_en"] = name
    assert found(document) == [("paper-goods-name-vague", "goods.0.name_en")]


@pytest.mark.parametrize("name", ["配件", "礼品", "样品", " 货物 ", "样品 配件", "各种塑料配件"])
def test_a_chinese_name_that_could_be_anything_is_refused(name: str) -> None:
    document = shipment_document()
    document["goods"][0]["name_zh"] = name
    assert found(document) == [("paper-goods-name-vague", "goods.0.name_zh")]


@pytest.mark.parametrize("name", ["Bicycle parts", "Gift wrapping paper", "T-750", "750"])
def test_a_name_that_says_what_it_is_passes(name: str) -> None:
    document = shipment_document()
    document["goods"][0]["name_en"] = name
    assert found(document) == []


def test_goods_need_both_names_in_their_own_script_and_a_net_weight() -> None:
    document = shipment_document()
    document["goods"][0] |= {"name_en": " ", "net_weight_g": None}
    document["goods"][1] |= {"name_en": "马克杯 mug", "name_zh": ""}
    assert found(document) == [
        ("paper-goods-name-missing", "goods.0.name_en"),
        ("paper-net-weight-missing", "goods.0.net_weight_g"),
        ("paper-goods-name-missing", "goods.1.name_zh"),
        ("paper-goods-name-not-english", "goods.1.name_en"),
    ]


def test_goods_in_no_carton_are_pointed_out_and_not_examined() -> None:
    document = shipment_document()
    document["goods"].append({**document["goods"][0], "sku": "SPARE", "name_en": "parts"})
    (problem,) = missing_facts(shipment_record(**document), vague=VAGUE_NAMES)
    assert (problem.code, problem.field, problem.blocking) == (
        "paper-goods-not-packed",
        "goods.2",
        False,
    )


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, []),
        ({"unit_value": "0.00"}, ["paper-unit-value-zero"]),
        ({"unit_value": "999999999999"}, ["paper-total-too-large"]),
    ],
)
def test_a_value_must_be_one_that_an_invoice_can_state(
    changes: dict[str, str], codes: list[str]
) -> None:
    document = shipment_document()
    document["goods"][0] |= changes
    invoice = commercial_invoice(shipment_record(**document))
    assert [problem.code for problem in unprintable_amounts(invoice)] == codes


def test_discounts_do_not_exceed_the_goods() -> None:
    rebate = {"name_en": "Rebate", "name_zh": "返利", "amount": "-400.00"}
    invoice = commercial_invoice(shipment_record(charges=[rebate]))
    (problem,) = unprintable_amounts(invoice)
    assert problem.code == "paper-total-below-zero"
    assert invoice.total.amount == Decimal("-69.67")


def test_who_stands_on_some_papers_only_is_advised_about() -> None:
    chinese = {"name_en": "宁波示例工厂", "country": "CN"}
    document = shipment_document(details={"forwarder": chinese, "broker": chinese})
    document["goods"][0]["details"] = {"manufacturer": chinese}
    problems = missing_facts(shipment_record(**document), vague=VAGUE_NAMES)
    assert [(each.code, each.field, each.severity) for each in problems] == [
        ("paper-name-not-english", "details.forwarder", Severity.ADVISORY),
        ("paper-name-not-english", "goods.0.details.supplier", Severity.ADVISORY),
    ]
