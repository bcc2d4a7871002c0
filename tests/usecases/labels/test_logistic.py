"""GS1 labels from a record alone: SSCCs are on it, or there are no labels."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.labelling.gs1.sscc import SsccSeries
from app.domain.shipment.record import ShipmentRecord
from app.usecases.labels import LabelOrder, make_labels
from tests.factories.rasters import page_texts, raster, scanned
from tests.factories.shipment_record import shipment_record

SERIES = SsccSeries("6901234")


def record(**programme: Any) -> ShipmentRecord:
    """Return a record whose cartons' ids are SSCCs."""
    found = shipment_record(**programme)
    rows = tuple(
        replace(row, ids=tuple(SERIES.number(n) for n in range(row.first, row.last + 1)))
        for row in found.cartons
    )
    return replace(found, cartons=rows)


def refused(found: ShipmentRecord, **order: Any) -> list[tuple[str, str]]:
    problems = make_labels(found, LabelOrder(kind="sscc", **order))
    assert isinstance(problems, list)
    return [(problem.code, problem.field) for problem in problems]


def test_ids_that_are_ssccs_are_printed_and_scan() -> None:
    pdf = make_labels(record(), LabelOrder(kind="sscc", copies=2))
    assert isinstance(pdf, bytes)
    assert len(page_texts(pdf)) == 6
    assert f"(00){SERIES.number(2)}" in scanned(raster(pdf, page=2))


def test_pallets_called_by_ssccs_get_one_label_each() -> None:
    found = record()
    rows = tuple(replace(row, pallet=SERIES.number(50)) for row in found.cartons)
    pdf = make_labels(replace(found, cartons=rows), LabelOrder(kind="sscc"))
    assert isinstance(pdf, bytes)
    assert len(page_texts(pdf)) == 1


@pytest.mark.parametrize(
    ("order", "problem"),
    [
        ({"cartons": "x"}, ("label-cartons-unreadable", "cartons")),
        ({"copies": 9_999}, ("label-too-many", "cartons")),
        ({"elements": {"400": "A" * 25}}, ("gs1-too-wide", "sheet")),
        (
            {"elements": {"400": "A234567", "401": "B234567", "402": "12345678901234560"}},
            ("gs1-too-many-symbols", "sheet"),
        ),
    ],
)
def test_a_refusal_names_its_field(order: dict[str, Any], problem: tuple[str, str]) -> None:
    assert problem in refused(record(), **order)


def test_ids_that_are_not_ssccs_are_refused_where_they_stand() -> None:
    assert refused(shipment_record(), cartons="1") == [("sscc-missing", "cartons.0.ids.0")]
