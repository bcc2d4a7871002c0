"""The filled form says what the cartons hold, or is not handed out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.problems import Problem
from app.domain.quantities.length import Box, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.printing.contents_form import contents_workbook
from app.usecases import fill_contents_form as usecase
from app.usecases.fill_contents_form import fill_contents_form
from tests.factories.contents_forms import contents_form, opened
from tests.factories.shipment_record import shipment_record

RECORD = shipment_record()
EXPECTED = RECORD.quantities()


def codes(content: bytes) -> list[str]:
    made = fill_contents_form(RECORD, content, name="form.xlsx")
    assert isinstance(made, list)
    return [problem.code for problem in made]


@pytest.mark.parametrize("metric", [False, True])
def test_the_form_reads_back_as_the_cartons(*, metric: bool) -> None:
    count = RECORD.carton_count
    form = contents_form(EXPECTED, boxes=count, columns=count, metric=metric)
    made = fill_contents_form(RECORD, form, name="form.xlsx")
    assert isinstance(made, bytes), made
    page = opened(made)["Box packing information"]
    skus = {str(page.cell(6 + place, 1).value): 6 + place for place in range(len(EXPECTED))}
    foot = 6 + len(EXPECTED) + 2
    for column, (_number, row, _own) in enumerate(RECORD.numbered_cartons(), start=13):
        held = {sku: page.cell(at, column).value for sku, at in skus.items()}
        assert {sku: count for sku, count in held.items() if count} == {
            content.sku: content.quantity for content in row.contents
        }
        weight, width, length, height = (
            Decimal(str(page.cell(foot + place, column).value)) for place in range(4)
        )
        unit = WeightUnit.KG if metric else WeightUnit.LB
        assert Weight.of(weight, unit) >= row.gross_weight
        assert weight - row.gross_weight.as_unit(unit) < Decimal("0.01")
        sides = LengthUnit.CM if metric else LengthUnit.IN
        assert [row.size.length, row.size.width, row.size.height] == [
            type(row.size.length).of(side, sides) for side in (length, width, height)
        ]


def test_a_form_of_another_shipment_is_refused_with_every_difference() -> None:
    sku = next(iter(EXPECTED))
    fewer = contents_form({**EXPECTED, sku: EXPECTED[sku] - 1}, columns=RECORD.carton_count)
    assert codes(fewer) == ["contents-form-quantity"]
    other = contents_form({"OTHER": 1}, columns=RECORD.carton_count)
    assert set(codes(other)) == {"contents-form-sku", "contents-form-quantity"}


def test_what_is_no_form_is_refused() -> None:
    assert codes(b"") == ["workbook-empty"]


def test_a_form_that_does_not_read_back_is_not_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    form = contents_form(EXPECTED, columns=RECORD.carton_count)
    monkeypatch.setattr(usecase, "write_form", lambda content, _name, _cells: content)
    assert codes(form) == ["contents-form-round-trip"]
    failed = Problem("workbook-slow", "file", {"name": "form.xlsx"})
    monkeypatch.setattr(usecase, "write_form", lambda _content, _name, _cells: failed)
    assert codes(form) == ["workbook-slow"]


def test_without_amazons_workbook_the_same_stands_in_one_of_ours() -> None:
    dangerous = replace(RECORD.goods[0], name_en='=HYPERLINK("http://example.com")')
    record = replace(RECORD, goods=(dangerous, *RECORD.goods[1:]))
    page = opened(contents_workbook(record)).worksheets[0]
    rows = {str(row[0].value): row for row in page.iter_rows()}
    assert rows["SKU"][6].value == "Box 1 quantity"
    for sku, expected in EXPECTED.items():
        assert rows[sku][4].value == expected
        assert sum(int(str(cell.value or 0)) for cell in rows[sku][6:]) == expected
    assert rows[dangerous.sku][1].data_type == "s"
    first = RECORD.cartons[0]
    assert isinstance(first.size, Box)
    shown = Decimal(str(rows["Box weight (lb):"][6].value))
    assert Weight.of(shown, WeightUnit.LB) >= first.gross_weight
