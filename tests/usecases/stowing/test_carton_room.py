"""Units that cannot lie in a typed carton: said when proven, never when it might be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.packing.cartons import CartonGroup, UnitMeasures
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Content
from app.usecases.stowing import carton_room
from app.usecases.stowing.carton_room import laid_out, room_problems

BOX = Box.of_mm(520, 380, 320)
PRODUCTS = {
    "ear": UnitMeasures(size=Box.of_mm(180, 120, 50), weight=Weight(450)),
    "pole": UnitMeasures(size=Box.of_mm(700, 15, 4), weight=Weight(45)),
    "cube": UnitMeasures(size=Box.of_mm(200, 200, 200), weight=Weight(450)),
    "slab": UnitMeasures(size=Box.of_mm(500, 300, 100), weight=Weight(450)),
    "die": UnitMeasures(size=Box.of_mm(100, 100, 100), weight=Weight(450)),
    "chip": UnitMeasures(size=Box.of_mm(100, 100, 99), weight=Weight(450)),
    "flat": UnitMeasures(size=Box.of_mm(0, 300, 100), weight=Weight(450)),
    "unknown": UnitMeasures(),
}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carton_room, "SECONDS", 0.05)


def row(size: Box | None = BOX, **units: int) -> CartonGroup:
    contents = tuple(Content(sku=sku, quantity=n) for sku, n in units.items())
    return CartonGroup(count=1, contents=contents, size=size, gross_weight=Weight(9000))


def said(*rows: CartonGroup) -> list[tuple[str, str]]:
    return [(each.code, each.field) for each in room_problems(rows, PRODUCTS)]


def test_a_unit_longer_than_the_carton_is_named() -> None:
    assert said(row(ear=1), row(pole=1)) == [("carton-unit-too-long", "cartons.1.contents")]


def test_more_units_than_any_pattern_holds_are_named_with_the_most() -> None:
    """A carton 52 × 38 × 32 has the volume of seven such cubes; two beside one, that is all."""
    (problem,) = room_problems([row(cube=3)], PRODUCTS)
    assert problem.code == "carton-units-no-room"
    assert problem.params == {"sku": "cube", "units": 3, "limit": 2}
    assert not problem.blocking


def test_several_skus_that_cannot_all_lie_in_it_are_named() -> None:
    square = Box.of_mm(320, 320, 100)
    assert said(row(square, die=9, chip=1)) == [("carton-contents-no-room", "cartons.0.contents")]
    assert said(row(square, die=8, chip=1)) == []


def test_more_than_the_volume_is_said_elsewhere() -> None:
    assert said(row(ear=1_000_000)) == []


def test_nothing_is_said_of_what_is_not_known() -> None:
    rows = [row(unknown=9), row(flat=9), row(None, ear=900), row(), row(Box.of_mm(0, 1, 1), ear=1)]
    assert said(*rows) == []
    assert [laid_out(each, PRODUCTS) for each in rows] == [()] * 5


def test_units_that_fit_are_shown_where_they_lie() -> None:
    assert len(laid_out(row(ear=40), PRODUCTS)) == 40
    assert len(laid_out(row(ear=20, cube=1), PRODUCTS)) == 21
    assert laid_out(row(cube=3), PRODUCTS) == ()
    assert laid_out(row(cube=2, slab=2), PRODUCTS) == ()
    assert laid_out(row(ear=401), PRODUCTS) == ()


@settings(max_examples=25, deadline=None)
@given(
    st.tuples(*[st.integers(20, 200)] * 3),
    st.tuples(*[st.integers(1, 4)] * 3),
    st.integers(0, 9),
)
def test_a_carton_made_for_rows_of_units_is_never_called_too_small(
    unit: tuple[int, int, int], rows: tuple[int, int, int], spare: int
) -> None:
    inner = Box.of_mm(*(side * count + spare for side, count in zip(unit, rows, strict=True)))
    products = {"a": UnitMeasures(size=Box.of_mm(*unit), weight=Weight(100))}
    assert room_problems([row(inner, a=rows[0] * rows[1] * rows[2])], products) == []
