"""Amazon's cartons carry Amazon's ids and no others; elsewhere the form numbers them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.programmes.amazon import NUMBERING as AMAZON
from app.catalogue.programmes.overseas_warehouse import PROGRAMME as WAREHOUSE
from app.domain.labelling.numbering import numbered_cartons
from app.domain.problems import Problem
from app.domain.programme.selling import CartonNumbering
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, Content, Programme, ShipmentRecord
from tests.factories.shipment_record import shipment_record

OURS = WAREHOUSE.numbering


def row(first: int, last: int, *ids: str) -> CartonRow:
    return CartonRow(
        first=first,
        last=last,
        size=Box.of_mm(480, 360, 300),
        gross_weight=Weight(10_400),
        contents=(Content(sku="BTL-750-BK", quantity=24),),
        ids=ids,
    )


def record(*rows: CartonRow, shipment_id: str | None = "FBA17QK3M8XZ") -> ShipmentRecord:
    programme = Programme(kind="fba", shipment_id=shipment_id)
    return replace(shipment_record(), cartons=rows, programme=programme)


def codes(
    *rows: CartonRow, numbering: CartonNumbering, shipment_id: str | None = "FBA17QK3M8XZ"
) -> list[tuple[str, str]]:
    cartons, problems = numbered_cartons(
        record(*rows, shipment_id=shipment_id), numbering=numbering
    )
    assert bool(cartons) != bool([problem for problem in problems if problem.field != "cartons"])
    return [(problem.code, problem.field) for problem in problems]


def test_amazon_ids_are_used_as_they_stand_on_the_record() -> None:
    cartons, problems = numbered_cartons(shipment_record(), numbering=AMAZON)
    assert problems == []
    assert [(carton.number, carton.id) for carton in cartons] == [
        (1, "FBA17QK3M8XZU000001"),
        (2, "FBA17QK3M8XZU000002"),
        (3, "FBA17QK3M8XZU000003"),
    ]


def test_no_amazon_id_is_invented_and_every_row_without_is_named() -> None:
    without = record(row(1, 4), row(5, 5, "FBA17QK3M8XZU000005"), row(6, 6))
    cartons, problems = numbered_cartons(without, numbering=AMAZON)
    assert cartons == []
    assert problems == [
        Problem("carton-ids-missing", "cartons.0.ids", {"first": 1, "last": 4}),
        Problem("carton-ids-missing", "cartons.2.ids", {"first": 6, "last": 6}),
    ]


def test_an_id_of_another_shape_or_shipment_is_refused() -> None:
    rows = (row(1, 2, "FBA17QK3M8XZU1", "FBA99ZZZZZZZU000002"),)
    assert codes(*rows, numbering=AMAZON) == [
        ("label-carton-id-form", "cartons.0.ids.0"),
        ("label-carton-id-other-shipment", "cartons.0.ids.1"),
    ]


def test_amazon_ids_need_the_shipment_id_they_begin_with() -> None:
    rows = (row(1, 1, "FBA17QK3M8XZU000001"),)
    assert codes(*rows, numbering=AMAZON, shipment_id=None) == [
        ("label-shipment-id-missing", "programme.shipment_id")
    ]


def test_a_platform_whose_form_nobody_knows_still_numbers_its_own_cartons() -> None:
    unknown = CartonNumbering(by_platform=True, id_form="")
    assert codes(row(1, 1, "whatever"), numbering=unknown) == []
    assert codes(row(1, 1), numbering=unknown) == [("carton-ids-missing", "cartons.0.ids")]


def test_a_row_has_as_many_ids_as_cartons_or_none() -> None:
    assert codes(row(1, 3, "A", "B"), numbering=OURS) == [
        ("label-carton-ids-count", "cartons.0.ids")
    ]


def test_two_cartons_never_share_an_id() -> None:
    rows = (row(1, 2, "X", "Y"), row(3, 3, "X"))
    assert codes(*rows, numbering=OURS) == [("label-carton-id-repeated", "cartons")]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=6))
def test_our_own_numbers_are_unique_in_order_and_one_for_each_carton(counts: list[int]) -> None:
    rows, last = [], 0
    for count in counts:
        rows.append(row(last + 1, last + count))
        last += count
    cartons, problems = numbered_cartons(record(*rows), numbering=OURS)
    assert problems == []
    assert [carton.id for carton in cartons] == [
        f"IP-2026-0042-{number:03d}" for number in range(1, last + 1)
    ]
    assert len({carton.id for carton in cartons}) == sum(counts)


def test_ids_given_by_a_warehouse_stand_beside_our_numbers() -> None:
    cartons, _ = numbered_cartons(record(row(1, 1, "WH-7"), row(2, 2)), numbering=OURS)
    assert [carton.id for carton in cartons] == ["WH-7", "IP-2026-0042-002"]
