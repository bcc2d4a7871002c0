"""What rests on what: shares, balance, layers and loads, exact to the fraction."""

from fractions import Fraction

from app.domain.stowage.checking.neighbours import Piece
from app.domain.stowage.checking.resting import balanced, contacts, layers, loads, share
from app.domain.stowage.request import Triple
from tests.factories.stowage_requests import cube


def piece(place: int, low: Triple, high: Triple, weight: int = 0) -> Piece:
    return Piece(place, cube(weight=weight), low, high)


LEFT = piece(0, (0, 0, 0), (10, 30, 10))
RIGHT = piece(1, (20, 0, 0), (30, 30, 10))
BRIDGE = piece(2, (0, 0, 10), (30, 30, 20), weight=90)


def test_a_bridge_rests_on_its_piers_and_its_centre_lies_between_them() -> None:
    below = contacts([(LEFT, BRIDGE), (RIGHT, BRIDGE)])[2]
    assert share(BRIDGE, below) == Fraction(2, 3)
    assert balanced(BRIDGE, below)


def test_one_pier_alone_does_not_hold_it() -> None:
    assert not balanced(BRIDGE, contacts([(LEFT, BRIDGE)])[2])


def test_the_edge_of_the_hull_still_holds() -> None:
    half = piece(0, (0, 0, 0), (15, 30, 10))
    assert balanced(BRIDGE, contacts([(half, BRIDGE)])[2])


def test_a_layer_is_one_more_than_the_highest_below() -> None:
    top = piece(3, (0, 0, 20), (5, 5, 25))
    resting = contacts([(LEFT, BRIDGE), (RIGHT, BRIDGE), (BRIDGE, top)])
    assert layers([top, BRIDGE, LEFT, RIGHT], resting) == {0: 1, 1: 1, 2: 2, 3: 3}


def test_weight_is_passed_down_by_contact_area_and_none_is_lost() -> None:
    narrow = piece(0, (0, 0, 0), (10, 10, 10))
    resting = contacts([(narrow, BRIDGE), (RIGHT, BRIDGE)])
    found = loads([narrow, RIGHT, BRIDGE], resting)
    assert found == {0: Fraction(90, 4), 1: Fraction(270, 4), 2: 0}
