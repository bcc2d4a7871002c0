"""Each pasted line is about one shipment, named on it or on a line before."""

from app.domain.problems import Problem
from app.domain.shipment.placement import PlacementLine, destinations

ONT8, IND9 = "FBA17QK3M8XZ", "FBA17QK3M9AB"


def found(*lines: PlacementLine) -> list[Problem]:
    return destinations(lines)[1]


def test_shipments_stand_in_the_order_they_are_named_in() -> None:
    lines = [
        PlacementLine(programme_number=IND9, warehouse_code="IND9", sku="A", quantity=1),
        PlacementLine(programme_number=ONT8, warehouse_code="ONT8", sku="A", quantity=1),
        PlacementLine(programme_number=IND9, warehouse_code="IND9", sku="B", quantity=1),
    ]
    named, problems = destinations(lines)
    assert problems == []
    assert [(each.warehouse_code, each.lines) for each in named] == [
        ("IND9", [0, 2]),
        ("ONT8", [1]),
    ]


def test_a_line_without_a_shipment_goes_on_with_the_one_before() -> None:
    lines = [PlacementLine(programme_number=ONT8, warehouse_code="ONT8"), PlacementLine(sku="A")]
    named, problems = destinations(lines)
    assert (len(named), named[0].lines, problems) == (1, [0, 1], [])


def test_the_warehouse_names_the_shipment_while_it_has_no_number() -> None:
    named, _ = destinations(
        [PlacementLine(warehouse_code="ONT8"), PlacementLine(warehouse_code="IND9")]
    )
    assert [each.warehouse_code for each in named] == ["ONT8", "IND9"]


def test_two_numbers_at_one_warehouse_are_two_shipments() -> None:
    named, _ = destinations(
        [
            PlacementLine(programme_number=ONT8, warehouse_code="ONT8"),
            PlacementLine(programme_number=IND9, warehouse_code="ONT8"),
        ]
    )
    assert len(named) == 2


def test_what_a_later_line_adds_is_taken() -> None:
    named, problems = destinations(
        [
            PlacementLine(programme_number=ONT8),
            PlacementLine(programme_number=ONT8, warehouse_code="ONT8", programme_reference="R1"),
        ]
    )
    assert problems == []
    assert (named[0].warehouse_code, named[0].programme_reference) == ("ONT8", "R1")


def test_a_line_that_says_another_thing_of_its_shipment_is_refused_at_its_cell() -> None:
    [problem] = found(
        PlacementLine(programme_number=ONT8, warehouse_code="ONT8"),
        PlacementLine(programme_number=ONT8, warehouse_code="IND9"),
    )
    assert (problem.code, problem.field) == ("placement-shipment-differs", "rows.1.warehouse_code")
    assert problem.params == {"value": "ONT8"}


def test_a_first_line_without_a_shipment_is_refused() -> None:
    [problem] = found(PlacementLine(sku="A", quantity=1))
    assert (problem.code, problem.field) == ("placement-no-shipment", "rows.0.programme_number")
