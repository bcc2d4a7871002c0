"""Pallet labels of a record, four a pallet, or why not."""

from dataclasses import replace

from app.usecases.labels import LabelOrder, make_labels
from tests.factories.rasters import page_texts
from tests.factories.shipment_record import shipment_record


def test_each_pallet_has_four_equal_labels() -> None:
    found = shipment_record()
    rows = tuple(replace(row, pallet=str(n)) for n, row in enumerate(found.cartons, start=1))
    pdf = make_labels(replace(found, cartons=rows), LabelOrder(kind="pallet"))
    assert isinstance(pdf, bytes)
    texts = page_texts(pdf)
    assert len(texts) == 8
    assert len(set(texts[:4])) == len(set(texts[4:])) == 1
    assert "托盘 Pallet" in texts[0]


def test_a_range_that_is_none_is_refused() -> None:
    problems = make_labels(shipment_record(), LabelOrder(kind="pallet", cartons="x"))
    assert isinstance(problems, list)
    assert [problem.code for problem in problems] == ["label-cartons-unreadable"]
