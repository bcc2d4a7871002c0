"""Entry marks of a record, or why not."""

from dataclasses import replace

from app.domain.shipment.details import Details
from app.usecases.labels import LabelOrder, make_labels
from app.usecases.labels.order import MOST_LABELS
from tests.factories.rasters import page_texts
from tests.factories.shipment_record import shipment_record

RECORD = replace(shipment_record(), details=Details(warehouse_entry_no="YW-0815"))


def codes(**order: str) -> list[str]:
    problems = make_labels(RECORD, LabelOrder(kind="entry", **order))  # type: ignore[arg-type]
    assert isinstance(problems, list)
    return [problem.code for problem in problems]


def test_every_chosen_carton_is_marked() -> None:
    pdf = make_labels(RECORD, LabelOrder(kind="entry", cartons="1, 3"))
    assert isinstance(pdf, bytes)
    assert ["1 / 3" in page_texts(pdf)[0], "3 / 3" in page_texts(pdf)[1]] == [True, True]


def test_a_range_that_is_none_is_refused() -> None:
    assert codes(cartons="x") == ["label-cartons-unreadable"]


def test_more_cartons_than_one_file_holds_are_refused() -> None:
    row = replace(RECORD.cartons[0], first=1, last=MOST_LABELS + 1, ids=())
    problems = make_labels(replace(RECORD, cartons=(row,)), LabelOrder(kind="entry"))
    assert isinstance(problems, list)
    assert [problem.code for problem in problems] == ["label-too-many"]
