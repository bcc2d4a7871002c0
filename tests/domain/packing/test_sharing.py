"""Equal cartons of one SKU: whole divisors where they cost little more."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.packing.sharing import Offer, Share, best_offer, shares


def offers(quantity: int, *, most: int, each: int = 100) -> list[Offer]:
    return [
        Offer(code="box", share=share, cost=Decimal(each * share.cartons))
        for share in shares(quantity, most=most)
    ]


def test_a_carton_is_filled_or_the_units_are_divided_evenly() -> None:
    assert list(shares(30, most=12)) == [
        Share(units=12, full=2, rest=6),
        Share(units=10, full=3, rest=0),
        Share(units=6, full=5, rest=0),
        Share(units=5, full=6, rest=0),
        Share(units=3, full=10, rest=0),
        Share(units=2, full=15, rest=0),
        Share(units=1, full=30, rest=0),
    ]


def test_equal_cartons_win_while_they_cost_as_much() -> None:
    best = best_offer(offers(30, most=12))
    assert best is not None
    assert best.share == Share(units=10, full=3, rest=0)


def test_one_carton_more_is_always_borne() -> None:
    best = best_offer(offers(34, most=18))
    assert best is not None
    assert best.share == Share(units=17, full=2, rest=0)
    dearer = [
        Offer(code="a", share=Share(units=20, full=1, rest=10), cost=Decimal(200)),
        Offer(code="b", share=Share(units=10, full=3, rest=0), cost=Decimal(300)),
    ]
    assert best_offer(dearer) is dearer[1]


def test_equal_cartons_that_cost_much_more_lose() -> None:
    """53 is prime: as equal cartons it would be 53 of one unit each."""
    best = best_offer(offers(53, most=12))
    assert best is not None
    assert best.share == Share(units=12, full=4, rest=5)


def test_what_is_borne_can_be_said() -> None:
    found = offers(26, most=7)
    usual, patient = best_offer(found), best_offer(found, bearable=Decimal(4))
    assert usual is not None
    assert patient is not None
    assert (usual.share.units, patient.share.units) == (7, 2)


def test_a_least_number_of_cartons_limits_the_units_in_each() -> None:
    assert [share.units for share in shares(30, most=12, least_cartons=5)] == [6, 5, 3, 2, 1]
    assert list(shares(4, most=12, least_cartons=5)) == []


def test_there_is_nothing_to_choose_from_nothing() -> None:
    assert best_offer([]) is None


@given(st.integers(1, 500), st.integers(1, 60), st.integers(1, 8))
def test_every_sharing_holds_all_units_within_its_limits(
    quantity: int, most: int, least: int
) -> None:
    for share in shares(quantity, most=most, least_cartons=least):
        assert share.units * share.full + share.rest == quantity
        assert share.units <= most
        assert share.rest < share.units
        assert share.full >= least
        assert share.even == (share.cartons == share.full)
