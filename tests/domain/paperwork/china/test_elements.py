"""Declaration elements are read apart; the first two are decoded, a hidden brand is warned of."""

from dataclasses import replace

import pytest

from app.catalogue.customs_codes import element_tables
from app.domain.naming import Language
from app.domain.paperwork.china.elements import (
    element_lacks,
    element_problems,
    element_sheet,
    read_elements,
)
from app.domain.paperwork.stated import Fact
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.wording.problems import say
from tests.factories.shipment_record import shipment_record

TABLES = element_tables()


def flask(**changes: object) -> ShipmentRecord:
    record = shipment_record()
    goods = replace(record.goods[0], **changes)  # type: ignore[arg-type]
    return replace(record, goods=(goods, record.goods[1]), cartons=record.cartons[:1])


def problems(**changes: object) -> list[Problem]:
    return list(element_problems(flask(**changes), tables=TABLES))


def test_the_published_order_begins_with_brand_type_and_preference() -> None:
    """GACC 2017 no. 69: 品牌类型 and 出口享惠情况 come first, each a digit of its table."""
    elements = list(read_elements("1|0|盛装饮料|不锈钢|Lanchuan|BTL-750", tables=TABLES))
    told = [(each.place, each.label and each.label.zh, each.value) for each in elements]
    assert told[:3] == [(1, "品牌类型", "1"), (2, "出口享惠情况", "0"), (3, None, "盛装饮料")]
    meanings = [each.meaning and each.meaning.zh for each in elements]
    assert meanings[:3] == ["境内自主品牌", "不享受优惠关税", None]


def test_a_meaning_that_is_written_out_stands_for_its_digit() -> None:
    elements = list(read_elements("境内自主品牌|不享受优惠关税|杯", tables=TABLES))
    assert [each.meaning and each.meaning.zh for each in elements[:2]] == [
        "境内自主品牌",
        "不享受优惠关税",
    ]
    (problem,) = problems(declaration_elements="无品牌|0|杯")
    assert problem.code == "declaration-brand-unbranded"


def test_labels_that_are_typed_are_kept() -> None:
    elements = list(read_elements("品牌类型:1|0|材质：不锈钢", tables=TABLES))
    assert elements[0].value == "1"
    assert (elements[2].label and elements[2].label.zh, elements[2].value) == ("材质", "不锈钢")


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_no_elements_are_none(text: str) -> None:
    assert list(read_elements(text, tables=TABLES)) == []


def test_the_sheet_lists_every_declaration_line() -> None:
    sheet = element_sheet(shipment_record(), tables=TABLES)
    assert [(line.number, len(line.elements)) for line in sheet.lines] == [(1, 6), (2, 0)]
    assert sheet.consignor is sheet.record.exporter
    assert sheet.stated()[Fact.CODES_HERE] == frozenset({"9617001900", "6912001000"})


def test_an_empty_first_element_is_a_lack_and_said_as_one() -> None:
    lacks = list(element_lacks(flask(declaration_elements="|0|盛装饮料"), tables=TABLES))
    assert [(lack.field, lack.name.zh) for lack in lacks] == [
        ("goods.0.declaration_elements", "申报要素：品牌类型（BTL-750-BK）")
    ]
    (problem,) = problems(declaration_elements="|0|盛装饮料")
    assert say(problem, Language.ZH) == "SKU BTL-750-BK：申报要素缺：品牌类型。"


def test_elements_that_end_early_lack_the_preference() -> None:
    (problem,) = problems(declaration_elements="1")
    assert problem.code == "declaration-element-missing"
    assert say(problem, Language.ZH) == "SKU BTL-750-BK：申报要素缺：出口享惠情况。"


def test_elements_not_told_at_all_are_one_lack_and_no_problem() -> None:
    lacks = list(element_lacks(flask(declaration_elements=None), tables=TABLES))
    assert [lack.name.zh for lack in lacks] == ["申报要素（BTL-750-BK）"]
    assert problems(declaration_elements=None) == []


def test_a_value_of_no_table_is_named() -> None:
    (problem,) = problems(declaration_elements="7|0|盛装饮料")
    assert (problem.code, problem.params["value"]) == ("declaration-element-unknown", "7")
    lacks = element_lacks(flask(declaration_elements="7|0|盛装饮料"), tables=TABLES)
    assert list(lacks) == []


def test_a_printed_brand_declared_as_none_is_warned_of() -> None:
    (problem,) = problems(declaration_elements="0|0|盛装饮料")
    assert (problem.code, problem.params["brand"]) == ("declaration-brand-unbranded", "Lanchuan")
    assert not problem.blocking


@pytest.mark.parametrize("brand", [None, "", "无", "No brand"])
def test_goods_without_a_brand_may_say_so(brand: str | None) -> None:
    assert problems(declaration_elements="0|0|盛装饮料", brand=brand) == []
