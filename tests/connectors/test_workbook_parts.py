"""What stands beside the cells is found without parsing the whole again."""

import pytest

from app.connectors.workbook_parts import spread, uncomputed


def test_a_merge_over_a_million_rows_costs_nothing() -> None:
    source = b'<mergeCells count="1"><mergeCell ref="B2:C1048576"/></mergeCells>'
    assert spread(source, rows=[1, 2, 5]) == {5: [(2, 2)]}


def test_text_is_read_again_down_the_first_column_only() -> None:
    source = b'<x:mergeCell ref="A1:A3"/><x:mergeCell ref="B1:D1"/>'
    assert spread(source, rows=range(1, 5)) == {2: [(1, 1)], 3: [(1, 1)]}


@pytest.mark.parametrize(
    ("cell", "waits"),
    [
        (b'<c r="B7" s="1"><f>A1*2</f></c>', True),
        (b'<c r="B7"><f>A1*2</f><v></v></c>', True),
        (b'<c r="B7"><f>A1*2</f><v/></c>', True),
        (b'<x:c r="B7"><x:f t="shared" si="0"/><x:v/></x:c>', True),
        (b'<c r="B7"><f>A1*2</f><v>4</v></c>', False),
        (b'<c r="B7" t="str"><f>""</f><v></v></c>', False),
        (b'<c r="B7" s="1"/><c r="C7"><v>4</v></c>', False),
    ],
)
def test_a_formula_without_a_result_waits_for_one(cell: bytes, *, waits: bool) -> None:
    assert uncomputed(cell) == ({(7, 2)} if waits else set())
