"""One container, one fault at a time; the readings are those of decision 8."""

from fractions import Fraction

import pytest

from app.domain.stowage.checking.check import faults
from app.domain.stowage.plan import Placement, Plan, Stowed
from app.domain.stowage.request import Item, Request, Rules, Triple
from tests.factories.stowage_requests import asked, carton, cube


def put(item: str, at: Triple, size: Triple = (100, 100, 100)) -> Placement:
    return Placement(item, at, size)


def told(request: Request, *placements: Placement) -> list[tuple[str, str]]:
    """Return the faults as code and place, the place without the container's."""
    found = faults(request, Plan((Stowed("carton", placements),)))
    return [(fault.code, fault.field.removeprefix("containers.0").lstrip(".")) for fault in found]


def test_the_load_stays_within_the_payload() -> None:
    request = asked(cube(weight=60, quantity=2), container=carton(max_payload=100))
    assert told(request, put("cube", (0, 0, 0)), put("cube", (100, 0, 0))) == [
        ("stowage-payload", "")
    ]


@pytest.mark.parametrize(
    ("rules", "code"), [(Rules(max_units=1), "stowage-units"), (Rules(max_skus=1), "stowage-skus")]
)
def test_pieces_and_different_items_of_a_container_are_counted(rules: Rules, code: str) -> None:
    request = asked(cube(id="a"), cube(id="b"), rules=rules)
    assert told(request, put("a", (0, 0, 0)), put("b", (100, 0, 0))) == [(code, "")]


def test_classes_kept_apart_never_share_a_container_and_none_mixes_with_any() -> None:
    items = cube(id="a", keep_apart="x"), cube(id="b", keep_apart="y"), cube(id="c")
    a, b, c = (put(name, (100 * n, 0, 0)) for n, name in enumerate("abc"))
    assert told(asked(*items), a, c) == []
    assert told(asked(*items), a, b, c) == [("stowage-classes-together", "")]


def test_only_an_allowed_side_is_upright() -> None:
    item = cube(size=(100, 100, 50), vertical=(False, False, True))
    assert told(asked(item), put("cube", (0, 0, 0), (100, 100, 50))) == []
    assert told(asked(item), put("cube", (0, 0, 0), (100, 50, 100))) == [
        ("stowage-orientation", "placements.0")
    ]


@pytest.mark.parametrize("at", [(-1, 0, 0), (301, 0, 0), (0, 201, 0)])
def test_nothing_stands_out_of_the_container(at: Triple) -> None:
    assert told(asked(cube()), put("cube", at)) == [("stowage-outside", "placements.0")]


@pytest.mark.parametrize(
    ("rules", "at"),
    [
        (Rules(reserve=(10, 0, 0)), (291, 0, 0)),
        (Rules(gap=5), (4, 5, 0)),
        (Rules(bulge=3), (2, 1, 0)),
        (Rules(bulge=3), (2, 199, 0)),
    ],
)
def test_reserve_gap_and_half_a_bulge_stay_free_at_the_ends(rules: Rules, at: Triple) -> None:
    assert told(asked(cube(), rules=rules), put("cube", at)) == [
        ("stowage-near-edge", "placements.0")
    ]


def test_two_pieces_never_take_the_same_room() -> None:
    request = asked(cube(quantity=2))
    assert told(request, put("cube", (0, 0, 0)), put("cube", (99, 99, 0))) == [
        ("stowage-overlap", "placements.1")
    ]


@pytest.mark.parametrize(("x", "y", "near"), [(107, 0, True), (108, 0, False), (107, 108, False)])
def test_neighbours_keep_gap_and_bulge_along_x_or_along_y(x: int, y: int, *, near: bool) -> None:
    request = asked(cube(quantity=2), rules=Rules(gap=5, bulge=3))
    found = told(request, put("cube", (7, 7, 0)), put("cube", (7 + x, 7 + y, 0)))
    assert found == [("stowage-gap", "placements.1")] * near


def test_no_gap_is_kept_from_what_a_piece_rests_on() -> None:
    request = asked(cube(size=(100, 100, 50), quantity=2), rules=Rules(gap=5))
    lower, upper = (put("cube", (5, 5, z), (100, 100, 50)) for z in (0, 50))
    assert told(request, lower, upper) == []


@pytest.mark.parametrize(("bulge", "faulty"), [(33, False), (34, True)])
def test_each_layer_of_a_stack_takes_a_bulge_more_under_the_ceiling(
    bulge: int, *, faulty: bool
) -> None:
    request = asked(cube(size=(100, 100, 50), quantity=2), rules=Rules(bulge=bulge, gap=34))
    lower, upper = (put("cube", (60, 60, z), (100, 100, 50)) for z in (0, 50))
    assert told(request, lower, upper) == [("stowage-ceiling", "placements.1")] * faulty


def test_a_piece_on_nothing_floats_even_without_support() -> None:
    request = asked(cube(), support=Fraction(0))
    assert told(request, put("cube", (0, 0, 1))) == [("stowage-floating", "placements.0")]


@pytest.mark.parametrize(
    ("x", "support", "expected"),
    [
        (20, Fraction(4, 5), []),
        (21, Fraction(4, 5), ["stowage-support"]),
        (50, Fraction(1, 2), []),
        (51, Fraction(1, 4), ["stowage-topples"]),
        (99, Fraction(0), []),
        (100, Fraction(0), ["stowage-floating"]),
    ],
)
def test_a_base_rests_by_its_share_with_its_centre_over_what_bears_it(
    x: int, support: Fraction, expected: list[str]
) -> None:
    request = asked(cube(quantity=2), support=support)
    found = told(request, put("cube", (0, 0, 0)), put("cube", (x, 0, 100)))
    assert [code for code, _ in found] == expected


@pytest.mark.parametrize(("x", "faulty"), [(0, False), (-1, True)])
def test_a_piece_stands_out_over_the_deck_up_to_its_centre(x: int, *, faulty: bool) -> None:
    request = asked(cube(), rules=Rules(overhang=50))
    assert told(request, put("cube", (max(x, 0), 100, 0))) == []
    narrow = asked(cube(size=(99, 100, 100)), rules=Rules(overhang=50))
    found = told(narrow, put("cube", (1 + x, 100, 0), (99, 100, 100)))
    assert found == [("stowage-off-deck", "placements.0")] * faulty


def test_nothing_rests_on_what_bears_nothing() -> None:
    request = asked(cube(quantity=2, stackable=False))
    assert told(request, put("cube", (0, 0, 0)), put("cube", (0, 0, 100))) == [
        ("stowage-not-on", "placements.1")
    ]


@pytest.mark.parametrize(("limit", "faulty"), [(30, False), (29, True)])
def test_a_load_is_shared_by_contact_area_and_passed_down(limit: int, *, faulty: bool) -> None:
    beam = Item(id="beam", size=(200, 100, 50), weight=40, quantity=1)
    top = Item(id="top", size=(200, 100, 50), weight=20, quantity=1)
    feet = Item(id="foot", size=(100, 100, 50), quantity=2, max_top_load=limit)
    request = asked(beam, top, feet)
    found = told(
        request,
        put("foot", (0, 0, 0), (100, 100, 50)),
        put("foot", (100, 0, 0), (100, 100, 50)),
        put("beam", (0, 0, 50), (200, 100, 50)),
        put("top", (0, 0, 100), (200, 100, 50)),
    )
    expected = [("stowage-crushed", "placements.0"), ("stowage-crushed", "placements.1")]
    assert found == expected * faulty


def test_what_lies_below_is_loaded_first() -> None:
    request = asked(cube(id="low"), cube(id="high"))
    low, high = put("low", (0, 0, 0)), put("high", (0, 0, 100))
    assert told(request, low, high) == []
    assert told(request, high, low) == [("stowage-order", "placements.1")]


def test_a_later_stop_neither_bars_the_way_to_the_door_nor_lies_on_an_earlier_one() -> None:
    request = asked(cube(id="first", stop=1), cube(id="last", stop=2))
    floor = put("first", (100, 0, 0))
    assert told(request, put("last", (0, 0, 0)), floor) == []
    assert told(request, floor, put("last", (300, 100, 0))) == []
    assert told(request, floor, put("last", (300, 99, 0))) == [("stowage-blocked", "placements.0")]
    assert told(request, floor, put("last", (100, 0, 100))) == [
        ("stowage-on-earlier-stop", "placements.1")
    ]
    assert told(request, put("last", (100, 0, 0)), put("first", (100, 0, 100))) == []
