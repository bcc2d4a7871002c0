"""A newer card says which prices moved, and by how much."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.freight.areas import Area
from app.domain.freight.charges import ChargeUnit
from app.domain.freight.price_changes import PriceMove, named_places, price_changes
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.naming import Name
from tests.factories.freight import breaks, line

EAST = Area(
    code="east", name=Name("East", "东"), countries=frozenset({"AA"}), postcode_prefixes=("1",)
)
OLD = line(breaks=breaks(("21", "16.7"), ("51", "14.7"), ("100", "13.7")))


def moves(before: list[RateLine], after: list[RateLine]) -> list[tuple[str, PriceMove]]:
    return [
        (str(change.from_quantity), change.move) for change in price_changes(before, after=after)
    ]


def test_each_break_moves_by_itself() -> None:
    new = line(breaks=breaks(("21", "16.9"), ("51", "14.7"), ("300", "12")))
    found = price_changes([OLD], after=[new])
    assert [(str(each.from_quantity), each.move, each.difference) for each in found] == [
        ("21", PriceMove.UP, Decimal("0.2")),
        ("300", PriceMove.NEW, None),
        ("100", PriceMove.GONE, None),
    ]
    assert found[0].unit is ChargeUnit.KG


def test_a_price_may_go_down_be_asked_for_or_be_told_again() -> None:
    asked = line(breaks=(RateBreak(Decimal(21), None), RateBreak(Decimal(51), Decimal(14))))
    tiers = line(breaks=breaks(("21", "16.7"), ("51", "14.7")))
    assert moves([tiers], [asked]) == [("21", PriceMove.ASKED), ("51", PriceMove.DOWN)]
    assert moves([asked], [tiers]) == [("21", PriceMove.TOLD), ("51", PriceMove.UP)]


def test_an_area_is_known_by_its_places_not_by_its_name() -> None:
    renamed = Area(
        code="e", name=Name("E", "东区"), countries=EAST.countries, postcode_prefixes=("1",)
    )
    assert moves([line(area=EAST)], [line(area=renamed)]) == []
    assert moves([line(area=EAST)], [line()]) == [("0", PriceMove.NEW), ("0", PriceMove.GONE)]


def test_an_area_names_all_of_its_places() -> None:
    area = Area(
        code="x",
        name=Name("X", "某地"),
        countries=frozenset({"AA"}),
        postcode_prefixes=("8",),
        warehouses=frozenset({"ONT8"}),
        ports=frozenset({"AAQAY"}),
    )
    assert named_places(area) == {"AA", "postcode 8", "warehouse ONT8", "port AAQAY"}


@given(st.lists(st.sampled_from(["9", "10.5", "12"]), min_size=1, max_size=4))
def test_a_card_that_is_the_same_changes_nothing(prices: list[str]) -> None:
    tiers = line(breaks=breaks(*((str(n * 10), price) for n, price in enumerate(prices))))
    assert price_changes([tiers], after=[tiers]) == ()
