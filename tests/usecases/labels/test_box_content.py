"""A carton's contents follow its label in a code, for the programmes that scan it."""

from dataclasses import replace
from typing import Any

from app.domain.labelling.sheets import LabelKind
from app.domain.naming import Language
from app.domain.shipment.record import CartonRow, Content, ShipmentRecord
from app.usecases.labels import LabelOrder, make_labels
from app.wording.problems import say
from tests.factories.rasters import raster, scanned
from tests.factories.shipment_record import shipment_record


def record(**changes: Any) -> ShipmentRecord:
    found = shipment_record()
    goods = (found.goods[0], replace(found.goods[1], fnsku="X002DEF456"))
    return replace(found, goods=goods, **changes)


def refused(found: ShipmentRecord, **order: Any) -> list[tuple[str, str]]:
    problems = make_labels(found, LabelOrder(kind=LabelKind.CARTON, box_content=True, **order))
    assert isinstance(problems, list)
    assert all(say(problem, language) for problem in problems for language in Language)
    return [(problem.code, problem.field) for problem in problems]


def test_each_label_is_followed_by_the_code_of_its_contents() -> None:
    pdf = make_labels(record(), LabelOrder(kind=LabelKind.CARTON, box_content=True))
    assert isinstance(pdf, bytes)
    assert [scanned(raster(pdf, page=page)) for page in range(6)] == [
        ["FBA17QK3M8XZU000001"],
        ["AMZN,PO:FBA17QK3M8XZ,FNSKU:X001ABC123,QTY:24"],
        ["FBA17QK3M8XZU000002"],
        ["AMZN,PO:FBA17QK3M8XZ,FNSKU:X001ABC123,QTY:24"],
        ["FBA17QK3M8XZU000003"],
        ["AMZN,PO:FBA17QK3M8XZ,FNSKU:X001ABC123,QTY:6,FNSKU:X002DEF456,QTY:15"],
    ]


def test_a_programme_that_scans_no_code_is_not_sent_one() -> None:
    found = record()
    elsewhere = replace(
        found,
        programme=replace(found.programme, kind="3pl"),
        cartons=tuple(replace(row, ids=()) for row in found.cartons),
    )
    assert refused(elsewhere) == [("box-content-not-offered", "box_content")]
    unknown = replace(found, programme=replace(found.programme, kind="unheard-of"))
    assert refused(unknown) == [("box-content-not-offered", "box_content")]


def test_goods_without_an_id_are_named() -> None:
    goods = tuple(replace(item, fnsku=None, asin=None, gtin=None) for item in record().goods)
    assert refused(replace(record(), goods=goods)) == [
        ("box-content-code-missing", "goods.0.fnsku"),
        ("box-content-code-missing", "goods.1.fnsku"),
    ]


def test_a_carton_with_too_many_skus_is_named_once_for_its_row() -> None:
    base = record()
    goods = tuple(
        replace(base.goods[0], sku=f"SKU-{number}", fnsku=f"X00{number:07d}")
        for number in range(30)
    )
    row = base.cartons[0]
    full = CartonRow(
        first=1,
        last=2,
        size=row.size,
        gross_weight=row.gross_weight,
        contents=tuple(Content(sku=item.sku, quantity=3) for item in goods),
        ids=row.ids[:2],
    )
    found = replace(base, goods=goods, cartons=(full,))
    assert refused(found) == [("box-content-too-large", "cartons.0.contents")]
    (problem,) = make_labels(found, LabelOrder(box_content=True))
    assert not isinstance(problem, int)
    assert (problem.params["number"], problem.params["skus"]) == (2, 30)
