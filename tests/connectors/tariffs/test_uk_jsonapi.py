"""Answers of the United Kingdom's Trade Tariff API, in made-up commodities."""

import json
from datetime import date
from typing import Any

import pytest

from app.connectors.tariffs.uk_jsonapi import is_uk_jsonapi, read_uk_jsonapi
from app.domain.customs.rates.grammar import Rate, Specific, parse_rate
from app.domain.customs.schedule.rows import ScheduleFile, ScheduleRow
from tests.factories.uk_tariff import Commodity, uk_json

RELATED = (
    b'{"data": {"attributes": {"goods_nomenclature_item_id": "9617000011"}, "relationships": 1}}'
)
PERCENT = {"duty_expression_id": "01", "duty_amount": 10.2}


def read(*commodities: Commodity) -> ScheduleFile:
    found = read_uk_jsonapi(uk_json(*commodities), name="UK", vintage=date(2026, 11, 1))
    assert isinstance(found, ScheduleFile)
    return found


def line(commodity: Commodity) -> ScheduleRow:
    [found] = read(commodity).rows
    return found


def amount(
    figure: float, unit: str, *, joint: str = "04", qualifier: str | None = None
) -> dict[str, Any]:
    return {
        "duty_expression_id": joint,
        "duty_amount": figure,
        "monetary_unit_code": "GBP",
        "measurement_unit_code": unit,
        "measurement_unit_qualifier_code": qualifier,
    }


def test_a_commodity_has_the_duty_of_its_component() -> None:
    found = line(Commodity().measure())
    assert (found.code, found.words, found.general) == ("9617000011", "Vacuum flasks", "6.5%")
    assert found.valid_from == date(2021, 1, 1)


@pytest.mark.parametrize(
    ("components", "text"),
    [
        ([PERCENT, amount(93.1, "DTN")], "10.2% + 93.1 GBP DTN"),
        ([PERCENT, amount(93.1, "DTN", qualifier="E")], "10.2% + 93.1 GBP DTN E"),
        ([PERCENT, amount(2, "DTN", joint="15")], "10.2% MIN 2 GBP DTN"),
        ([PERCENT, amount(2, "TNE", joint="17")], "10.2% MAX 2 GBP TNE"),
        ([PERCENT, amount(2, "HLT", joint="35")], "10.2% MAX 2 GBP HLT"),
        ([amount(2, "NAR", joint="01")], "2 GBP NAR"),
    ],
)
def test_components_join_to_a_rate(components: list[dict[str, Any]], text: str) -> None:
    general = line(Commodity().measure(components=components)).general
    assert general == text
    assert isinstance(parse_rate(general), Rate)


def test_a_unit_of_the_measure_is_charged_by_its_count() -> None:
    rate = parse_rate(line(Commodity().measure(components=[amount(34, "DTN", joint="01")])).general)
    assert isinstance(rate, Rate)
    [term] = rate.terms
    assert isinstance(term, Specific)
    assert (term.unit, int(term.count)) == ("kg", 100)


def test_a_component_outside_the_grammar_leaves_the_printed_words() -> None:
    commodity = Commodity()
    printed = commodity.relate("duty_expression", "1-duty_expression", base="10.20% - 1.00 GBP")
    commodity.measure(
        components=[PERCENT, amount(1, "DTN", joint="36")], relations={"duty_expression": printed}
    )
    assert line(commodity).general == "10.20% - 1.00 GBP"
    bare = Commodity().measure(components=[{"duty_expression_id": "12", "duty_amount": None}])
    found = read_uk_jsonapi(uk_json(bare), name="UK", vintage=None)
    assert isinstance(found, list)
    assert [problem.code for problem in found] == ["tariff-file-no-rates"]


def test_a_preference_knows_the_members_of_its_group() -> None:
    commodity = Commodity().measure()
    commodity.measure("142", area="2005", members=("BD", "VN"), effective_end_date="2026-12-31")
    [found] = line(commodity).measures
    assert (found.programme, found.origins, found.excluded) == ("preference", ("BD", "VN"), ())
    assert (found.name, found.valid_to) == (
        "Tariff preference: Area 2005",
        date(2026, 12, 31),
    )


def test_producers_quotas_exclusions_and_conditions_are_kept() -> None:
    commodity = Commodity().measure(members=("AD", "CN"))
    code = commodity.relate("additional_code", "9", code="C999")
    commodity.measure("552", area="CN", relations={"additional_code": code})
    commodity.measure(
        "143",
        area="KR",
        relations={
            "order_number": {"type": "order_number", "id": "051234"},
            "excluded_countries": [{"type": "geographical_area", "id": "KP"}],
            "measure_conditions": [{"type": "measure_condition", "id": "1"}],
        },
    )
    dumping, quota = line(commodity).measures
    assert (dumping.additional_code, dumping.origins, dumping.conditional) == (
        "C999",
        ("CN",),
        False,
    )
    assert (quota.order_number, quota.excluded, quota.conditional) == ("051234", ("KP",), True)


def test_supplementary_units_are_units_and_other_kinds_are_left_out() -> None:
    unit = {"duty_expression_id": "99", "measurement_unit_code": "NAR"}
    found = line(Commodity().measure().measure("109", components=[unit]).measure("760"))
    assert (found.units, found.measures) == (("NAR",), ())


def test_several_commodities_come_as_a_list_and_the_unreadable_are_named() -> None:
    file = read(
        Commodity().measure(),
        Commodity(code="9617").measure(),
        Commodity(code="9617000019").measure(effective_end_date="never").measure(),
    )
    assert [row.code for row in file.rows] == ["9617000011", "9617000019"]
    assert [(p.code, p.field) for p in file.refused] == [
        ("tariff-row-code", "rows.2"),
        ("tariff-row-period", "rows.3"),
    ]


def test_a_relation_to_nothing_is_no_relation() -> None:
    commodity = Commodity().measure(relations={"additional_code": None})
    document = commodity.document()
    document["included"] = [
        each for each in document["included"] if each["type"] != "measure_component"
    ]
    found = read_uk_jsonapi(json.dumps(document).encode(), name="UK", vintage=None)
    assert isinstance(found, list)


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[1]",
        b'{"data": []}',
        b'{"data": {"attributes": {"goods_nomenclature_item_id": "9617000011"}}, "included": 1}',
        RELATED,
        b"[" * 100_000,
    ],
)
def test_a_damaged_answer_is_refused(content: bytes) -> None:
    found = read_uk_jsonapi(content, name="UK", vintage=None)
    assert isinstance(found, list)
    assert [problem.code for problem in found] == ["tariff-file-broken"]


def test_answers_are_told_by_their_content() -> None:
    assert is_uk_jsonapi(uk_json(Commodity()))
    assert is_uk_jsonapi(uk_json(Commodity(), Commodity()))
    assert not is_uk_jsonapi(b'[{"htsno": "0101"}]')
    assert not is_uk_jsonapi(b"goods_nomenclature_item_id,x")
