"""The shipment record reads back what it writes, and names everything that does not fit at once."""

import json
from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, Content
from app.usecases.shipment_record import read_record, record_schema, write_record
from app.wording.messages import sentences
from app.wording.problems import say
from tests.factories.shipment_document import shipment_document

_TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=20
) | st.sampled_from(["宁波示例贸易有限公司", "Ningbo Example Trading Co., Ltd."])
_AMOUNT = st.decimals(0, 10**9, places=2).map(lambda amount: f"{amount:f}")
_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def problems_of(document: object) -> dict[str, Problem]:
    """Return the problems of `document` by their path."""
    record, problems = read_record(document)
    assert record is None
    return {problem.field: problem for problem in problems}


def codes_of(document: object) -> dict[str, str]:
    return {path: problem.code for path, problem in problems_of(document).items()}


def test_the_schema_is_a_valid_json_schema() -> None:
    Draft202012Validator.check_schema(record_schema())


def test_a_complete_record_is_read_with_every_fact() -> None:
    record, problems = read_record(shipment_document())
    assert problems == []
    assert record is not None
    assert record.date == date(2026, 11, 20)
    assert record.freight == Decimal("85.00")
    assert record.exporter.name_zh == "宁波示例贸易有限公司"
    assert record.cartons[0] == CartonRow(
        first=1,
        last=2,
        size=Box.of_mm(480, 360, 300),
        gross_weight=Weight(10400),
        contents=(Content(sku="BTL-750-BK", quantity=24),),
        ids=("FBA17QK3M8XZU000001", "FBA17QK3M8XZU000002"),
    )
    assert record.quantities() == {"BTL-750-BK": 54, "MUG-350-WH": 15}


def test_what_is_written_holds_every_key_of_the_schema_and_all_that_was_read() -> None:
    document = shipment_document()
    record, _ = read_record(document)
    assert record is not None
    written = write_record(record)
    properties = record_schema()["properties"]
    assert isinstance(properties, dict)
    assert set(written) == set(properties) - {"details"}
    assert {key: written[key] for key in ("freight", "charges", "cartons", "incoterm")} == {
        key: document[key] for key in ("freight", "charges", "cartons", "incoterm")
    }


def test_details_are_read_and_written_where_they_tell_something() -> None:
    document = shipment_document()
    document["details"] = {
        "declaration_route": "agent",
        "agent": {"name_en": "Sample Foreign Trade Co., Ltd.", "country": "CN"},
        "customs_of_exit": "5304",
        "departure": "2026-12-01",
        "wood_packing": "none",
    }
    document["goods"][0]["details"] = {
        "legal_units": [{"unit": "035", "per_unit": "0.38"}, {"unit": "007"}],
        "battery": {"un_number": "UN3481", "watt_hours": "18.5", "count": 2},
        "cargo_flags": ["magnet"],
        "parts": [
            {
                "country": "CN",
                "hs_code": "8504401400",
                "name_zh": "电源适配器",
                "name_en": "Power adapter",
                "origin": "CN",
                "share": 200,
            }
        ],
    }
    record, problems = read_record(document)
    assert problems == []
    assert record is not None
    assert record.details.agent is not None
    assert record.details.departure == date(2026, 12, 1)
    assert record.goods[0].details.legal_units[0].per_unit == Decimal("0.38")
    written = write_record(record)
    assert read_record(written) == (record, [])
    assert set(cast("dict[str, object]", written["details"])) == set(document["details"])


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a well-formed record: any names, any amounts, any run of carton rows."""
    document = shipment_document(
        reference=draw(_TEXT),
        date=draw(st.dates()).isoformat(),
        freight=draw(st.none() | _AMOUNT),
        importer_of_record=draw(st.none() | st.just(shipment_document()["importer_of_record"])),
        charges=[
            {"name_en": draw(_TEXT), "name_zh": draw(_TEXT), "amount": amount}
            for amount in draw(st.lists(_AMOUNT, max_size=3))
        ],
    )
    document["goods"][0] |= {"name_zh": draw(_TEXT), "unit_value": draw(_AMOUNT)}
    rows, number = [], draw(st.integers(1, 50))
    for count in draw(st.lists(st.integers(1, 9), min_size=1, max_size=4)):
        last = number + count - 1
        ids = [f"U{index:06}" for index in range(number, last + 1)]
        rows.append(
            document["cartons"][0]
            | {"from": number, "to": last, "ids": draw(st.sampled_from([[], ids]))}
        )
        number = last + draw(st.integers(1, 3))
    return document | {"cartons": rows}


@settings(max_examples=60)
@given(documents())
def test_any_record_survives_writing_and_reading(document: dict[str, Any]) -> None:
    record, problems = read_record(document)
    assert problems == []
    assert record is not None
    through_text = json.loads(json.dumps(write_record(record)))
    assert read_record(through_text) == (record, [])


@settings(max_examples=60)
@given(_JSON)
def test_no_document_whatever_makes_reading_fail(document: object) -> None:
    record, problems = read_record(document)
    assert record is None
    assert problems


@settings(max_examples=100)
@given(st.data())
def test_no_replaced_value_whatever_makes_reading_fail(data: st.DataObject) -> None:
    document: Any = shipment_document()
    place: Any = document
    for _ in range(data.draw(st.integers(0, 4))):
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], dict | list) or not place[key]:
            place[key] = data.draw(_JSON)
            break
        place = place[key]
    record, problems = read_record(document)
    assert (record is None) is bool(problems)
    for problem in problems:
        assert say(problem, Language.EN)


def test_all_misfits_are_found_at_once_each_at_its_path() -> None:
    document = shipment_document(date="20/11/2026", colour="red", currency="usd")
    del document["mode"]
    document["exporter"]["country"] = "China"
    document["goods"][0]["unit_value"] = 4.2
    document["goods"][1]["net_weight_g"] = 310.0
    document["cartons"][0]["size_mm"] = [480, 0]
    assert codes_of(document) == {
        "date": "record-date",
        "colour": "unknown-key",
        "currency": "record-currency",
        "mode": "input-missing",
        "exporter.country": "record-country",
        "goods.0.unit_value": "input-wrong-type",
        "goods.1.net_weight_g": "input-wrong-type",
        "cartons.0.size_mm": "input-too-few-items",
        "cartons.0.size_mm.1": "input-too-small",
    }


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    document = shipment_document()
    document["goods"][0]["net_wieght_g"] = 380
    problem = problems_of(document)["goods.0.net_wieght_g"]
    assert (problem.code, problem.params) == (
        "unknown-key",
        {"key": "net_wieght_g", "nearest": "net_weight_g"},
    )


def test_an_unknown_key_does_not_hide_what_the_cartons_contradict() -> None:
    document = shipment_document(colour="red")
    document["cartons"][1] |= {"from": 2, "to": 1, "note": "", "ids": ["FBA17QK3M8XZU000001"]}
    assert codes_of(document) == {
        "colour": "unknown-key",
        "cartons.1.note": "unknown-key",
        "cartons.1.from": "record-range-broken",
        "cartons.1.to": "record-range-backwards",
        "cartons.1.ids.0": "record-carton-id-repeated",
    }


def test_an_importer_left_out_is_asked_for_while_null_is_an_answer() -> None:
    document = shipment_document(importer_of_record=None)
    record, _ = read_record(document)
    assert record is not None
    assert record.importer_of_record is None
    del document["importer_of_record"]
    assert codes_of(document) == {"importer_of_record": "input-missing"}


@pytest.mark.parametrize(
    ("row", "changes", "path", "code"),
    [
        (1, {"from": 2}, "cartons.1.from", "record-range-broken"),
        (1, {"from": 1, "to": 1}, "cartons.1.from", "record-range-broken"),
        (0, {"ids": ["A"]}, "cartons.0.ids", "record-carton-ids-count"),
        (0, {"ids": ["A", "A"]}, "cartons.0.ids.1", "record-carton-id-repeated"),
        (0, {"ids": ["A", "B C"]}, "cartons.0.ids.1", "record-carton-id"),
        (0, {"contents": []}, "cartons.0.contents", "input-too-few-items"),
        (0, {"gross_weight_g": 0}, "cartons.0.gross_weight_g", "input-too-small"),
        (0, {"gross_weight_g": True}, "cartons.0.gross_weight_g", "input-wrong-type"),
        (
            0,
            {"contents": [{"sku": "NONE", "quantity": 1}]},
            "cartons.0.contents.0.sku",
            "record-sku-unknown",
        ),
        (
            0,
            {"contents": [{"sku": "MUG-350-WH", "quantity": 1}] * 2},
            "cartons.0.contents.1.sku",
            "record-sku-repeated",
        ),
    ],
)
def test_cartons_must_make_sense(row: int, changes: dict[str, Any], path: str, code: str) -> None:
    document = shipment_document()
    document["cartons"][row] |= changes
    assert codes_of(document)[path] == code


def test_a_product_stands_once_among_the_goods() -> None:
    document = shipment_document()
    document["goods"].append(document["goods"][0])
    assert codes_of(document) == {"goods.2.sku": "record-sku-repeated"}


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"freight": "85.005"}, "freight"),
        ({"currency": "JPY", "freight": None, "insurance": "1.2", "charges": []}, "insurance"),
        (
            {"charges": [{"name_en": "Fee", "name_zh": "费", "amount": "-0.001"}]},
            "charges.0.amount",
        ),
    ],
)
def test_a_charge_is_an_amount_that_can_be_paid(changes: dict[str, Any], path: str) -> None:
    assert codes_of(shipment_document(**changes)) == {path: "record-amount-digits"}


def test_lists_may_be_null_and_are_then_empty() -> None:
    document = shipment_document(charges=None)
    document["cartons"][0]["ids"] = None
    document["consignee"]["tax_ids"] = None
    record, problems = read_record(document)
    assert problems == []
    assert record is not None
    assert (record.charges, record.cartons[0].ids, record.consignee.tax_ids) == ((), (), ())


@pytest.mark.parametrize("text", ["a\x00b", "a\n", "\ud800", "a\x85"])
def test_control_characters_are_refused_where_one_line_is_expected(text: str) -> None:
    assert codes_of(shipment_document(reference=text)) == {"reference": "record-text"}


def test_an_address_may_have_several_lines() -> None:
    document = shipment_document()
    document["consignee"]["address_en"] = "Unit 4\n24208 San Michele Road\nMoreno Valley"
    record, _ = read_record(document)
    assert record is not None
    assert record.consignee.address_en.count("\n") == 2


def test_every_misfit_the_schema_names_has_a_sentence() -> None:
    def named(part: object) -> set[str]:
        match part:
            case dict():
                own = {part["problem"]} if isinstance(part.get("problem"), str) else set()
                return own.union(*(named(value) for value in part.values()))
            case list():
                return set().union(*(named(value) for value in part))
            case _:
                return set()

    assert named(record_schema())
    assert named(record_schema()) <= set(sentences())
