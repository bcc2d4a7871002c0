"""The text of the box content code as Amazon's help page 202049090 writes it."""

from dataclasses import replace

import pytest

from app.catalogue.programmes.amazon import BOX_CONTENT
from app.domain.labelling.box_content import box_content, box_content_problems
from app.domain.labelling.cartons import CartonLabel, LabelContent
from app.domain.shipment.record import Goods
from tests.factories.carton_labels import carton_label
from tests.factories.shipment_record import shipment_record

RECORD = shipment_record()
FLASK, MUG = RECORD.goods


def label(*contents: tuple[Goods, int]) -> CartonLabel:
    packed = tuple(LabelContent(goods=goods, quantity=count) for goods, count in contents)
    return carton_label(shipment_id="FBA23JFC2G", contents=packed)


def text(*contents: tuple[Goods, int]) -> str:
    return box_content(label(*contents), BOX_CONTENT)


def test_the_published_example() -> None:
    upc = replace(FLASK, fnsku=None, asin=None, gtin="847603044631")
    assert text((upc, 24)) == "AMZN,PO:FBA23JFC2G,UPC:847603044631,QTY:24"


@pytest.mark.parametrize(
    ("ids", "code"),
    [
        ({"fnsku": "X001ABC123", "asin": "B0CHX1W1XY"}, "FNSKU:X001ABC123"),
        ({"fnsku": None, "asin": "B0CHX1W1XY"}, "ASIN:B0CHX1W1XY"),
        ({"fnsku": None, "asin": None, "gtin": "6901234567892"}, "EAN:6901234567892"),
    ],
)
def test_the_item_is_named_by_the_first_id_it_has(ids: dict[str, str | None], code: str) -> None:
    goods = replace(FLASK, **ids)  # type: ignore[arg-type]
    assert text((goods, 2)) == f"AMZN,PO:FBA23JFC2G,{code},QTY:2"


def test_the_same_item_twice_is_summed() -> None:
    mug = replace(MUG, fnsku="X002DEF456")
    found = text((FLASK, 6), (mug, 15), (replace(FLASK, sku="OTHER"), 4))
    assert found == "AMZN,PO:FBA23JFC2G,FNSKU:X001ABC123,QTY:10,FNSKU:X002DEF456,QTY:15"


def test_goods_without_an_id_and_a_shipment_without_a_number_are_told() -> None:
    nameless = replace(MUG, fnsku=None, asin=None, gtin=None)
    record = replace(
        RECORD,
        goods=(FLASK, nameless),
        programme=replace(RECORD.programme, shipment_id=None),
    )
    problems = box_content_problems(record, [label((FLASK, 1), (nameless, 2))])
    assert [(problem.code, problem.field) for problem in problems] == [
        ("box-content-code-missing", "goods.1.fnsku"),
        ("label-shipment-id-missing", "programme.shipment_id"),
    ]
    assert box_content_problems(RECORD, [label((FLASK, 1))]) == []


def test_an_id_with_a_comma_or_a_colon_is_no_id() -> None:
    broken = replace(FLASK, fnsku="X001,QTY:9", asin=None, gtin=None)
    record = replace(RECORD, goods=(broken, MUG))
    (problem,) = box_content_problems(record, [label((broken, 1))])
    assert problem.code == "box-content-code-missing"
