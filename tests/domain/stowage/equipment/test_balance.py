"""Where a load leans: exact moments, shares by halves, and the limit of the CTU Code."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import Name
from app.domain.problems import Severity
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.stowage.equipment.balance import Balance, BalanceLimit, advice, balance
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Item

INNER = (10_000, 2_000, 2_500)
LIMIT = BalanceLimit(
    code="ctu",
    name=Name("5%", "5%"),
    share=Fraction(5, 100),
    source=Source("CTU Code, annex 7, 3.1.4", date(2026, 11, 22)),
)


def found(*weighed: tuple[Placement, int]) -> Balance:
    items = {
        placement.item: Item(id=placement.item, size=placement.size, weight=weight, quantity=1)
        for placement, weight in weighed
    }
    result = balance([placement for placement, _ in weighed], items=items, inner=INNER)
    assert result is not None
    return result


def test_a_load_over_the_middle_leans_nowhere() -> None:
    assert found((Placement("a", (4_000, 500, 0), (2_000, 1_000, 600)), 1_000)) == Balance(
        weight=Weight(1_000),
        lengthways=Fraction(0),
        crossways=Fraction(0),
        height=Fraction(300),
        door_half=Fraction(1, 2),
        far_half=Fraction(1, 2),
    )


def test_a_heavier_piece_draws_the_centre_and_the_halves_towards_it() -> None:
    light = Placement("light", (0, 0, 0), (1_000, 1_000, 1_000))
    heavy = Placement("heavy", (9_000, 1_000, 1_000), (1_000, 1_000, 1_000))
    leaning = found((light, 1_000), (heavy, 3_000))
    assert leaning.lengthways == Fraction(2_250)
    assert leaning.crossways == Fraction(250)
    assert leaning.height == Fraction(1_250)
    assert (leaning.door_half, leaning.far_half) == (Fraction(3, 4), Fraction(3, 4))


def test_a_piece_across_the_middle_weighs_on_both_halves_by_its_length() -> None:
    across = found((Placement("a", (4_000, 0, 0), (3_000, 1_000, 500)), 900))
    assert across.door_half == Fraction(2, 3)
    assert across.far_half == 0


def test_sixty_percent_in_one_half_is_a_centre_at_five_percent_of_the_length() -> None:
    """The Code's rule of thumb: 60% of the mass in 50% of the length, each half loaded evenly."""
    halves = found(
        (Placement("door", (5_000, 0, 0), (5_000, 2_000, 100)), 6_000),
        (Placement("front", (0, 0, 0), (5_000, 2_000, 100)), 4_000),
    )
    assert halves.door_half == Fraction(60, 100)
    assert halves.lengthways == LIMIT.of(INNER) == 500
    assert advice(halves, inner=INNER, limit=LIMIT) == []


@pytest.mark.parametrize(
    ("at", "code"), [(5_000, "balance-towards-door"), (3_997, "balance-towards-front")]
)
def test_a_centre_beyond_the_limit_asks_to_load_otherwise(at: int, code: str) -> None:
    load = found((Placement("a", (at, 0, 0), (1_003, 2_000, 500)), 900))
    (problem,) = advice(load, inner=INNER, limit=LIMIT)
    assert (problem.code, problem.severity) == (code, Severity.ADVISORY)
    assert problem.params == {"off": Length(502), "limit": Length(500)}


def test_without_weights_nothing_is_said() -> None:
    piece = Placement("a", (0, 0, 0), (100, 100, 100))
    items = {"a": Item(id="a", size=(100, 100, 100), quantity=1)}
    assert balance([piece], items=items, inner=INNER) is None
    assert balance([], items=items, inner=INNER) is None


def test_a_limit_names_its_source() -> None:
    assert LIMIT.sources == (LIMIT.source,)


@given(at=st.integers(0, 9_000), extent=st.integers(1, 1_000), weight=st.integers(1, 10**6))
def test_turning_the_load_end_for_end_mirrors_its_balance(
    at: int, extent: int, weight: int
) -> None:
    one = found((Placement("a", (at, 0, 0), (extent, 1_000, 500)), weight))
    mirrored = 10_000 - at - extent
    other = found((Placement("a", (mirrored, 1_000, 0), (extent, 1_000, 500)), weight))
    assert (other.lengthways, other.crossways) == (-one.lengthways, -one.crossways)
    assert other.door_half == 1 - one.door_half
    assert other.height == one.height
