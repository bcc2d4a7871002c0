"""Origin data lists what was made in China, and names the agreement that the destination has."""

from datetime import date
from typing import Any

import pytest

from app.catalogue.documents.origin_data import ORIGIN_DATA
from app.catalogue.origin_agreements import origin_agreements
from app.domain.paperwork.document import Due
from app.domain.paperwork.origin import OriginData, origin_data, origin_lacks
from app.domain.paperwork.stated import Fact
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

_AGREEMENTS = tuple(origin_agreements().values())


def data(**changes: Any) -> OriginData:
    return origin_data(shipment_record(**changes), agreements=_AGREEMENTS)


def test_a_line_has_its_six_digits_and_the_cartons_that_hold_it() -> None:
    lines = data().lines
    assert [(each.subheading, each.packages, each.line.cartons) for each in lines] == [
        ("961700", 3, "1–3"),
        ("691200", 1, "3"),
    ]


def test_goods_of_another_origin_are_left_out() -> None:
    goods = shipment_document()["goods"]
    goods[0]["origin"] = "VN"
    found = data(goods=goods)
    assert [each.line.goods.sku for each in found.lines] == ["MUG-350-WH"]
    assert Fact.UNITS not in found.stated()


@pytest.mark.parametrize(
    ("destination", "codes"), [("US", []), ("JP", ["rcep"]), ("AU", ["rcep", "chafta"])]
)
def test_the_agreements_of_the_destination(destination: str, codes: list[str]) -> None:
    assert [each.code for each in data(destination=destination).agreements] == codes


def test_an_agreement_not_yet_in_force_is_not_offered() -> None:
    found = data(destination="JP", date=date(2021, 12, 31).isoformat())
    assert found.agreements == ()


def test_an_agreement_makes_the_data_worth_having() -> None:
    needs = [ORIGIN_DATA.need(shipment_record(destination=each)) for each in ("US", "JP")]
    assert [need and need.due for need in needs] == [Due.OPTIONAL, Due.CONDITIONAL]
    assert needs[1] is not None
    assert "RCEP" in needs[1].reason.en


def test_nothing_can_be_applied_for_under_a_bought_title_or_without_chinese_goods() -> None:
    title = {"declaration_route": "forwarder-title"}
    assert ORIGIN_DATA.need(shipment_record(details=title)) is None
    goods = [item | {"origin": "VN"} for item in shipment_document()["goods"]]
    assert ORIGIN_DATA.need(shipment_record(goods=goods)) is None


def test_a_missing_code_and_departure_are_reported() -> None:
    assert [lack.field for lack in origin_lacks(shipment_record())] == ["details.departure"]
    goods = shipment_document()["goods"]
    goods[1] |= {"hs_cn": None, "hs_destination": None}
    record = shipment_record(goods=goods, details={"departure": "2026-12-01"})
    assert [lack.field for lack in origin_lacks(record)] == ["goods.1.hs_cn"]
