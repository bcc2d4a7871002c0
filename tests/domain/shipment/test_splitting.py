"""Whole cartons are shared out among shipments: none is cut, none is lost, none goes over."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from app.domain.shipment.splitting import Parcel, Share, distribute, fill

_SKU = st.sampled_from(["A", "B", "C"])
_CONTENTS = st.dictionaries(_SKU, st.integers(1, 9), min_size=1, max_size=2)
_PARCELS = st.lists(st.tuples(_CONTENTS, st.none() | st.integers(1, 2)), max_size=14).map(
    lambda drawn: [
        Parcel(key=key, contents=contents, home=home) for key, (contents, home) in enumerate(drawn)
    ]
)
_SHARES = st.lists(
    st.builds(
        Share,
        units=st.dictionaries(_SKU, st.integers(0, 40)),
        home=st.none() | st.integers(1, 2),
    ),
    min_size=1,
    max_size=4,
)


def parcels(*contents: dict[str, int], home: int | None = None) -> list[Parcel]:
    return [Parcel(key=key, contents=each, home=home) for key, each in enumerate(contents, start=1)]


def test_cartons_of_one_sku_go_by_units() -> None:
    shared = distribute(parcels(*[{"A": 24}] * 5), [Share(units={"A": 48}), Share(units={"A": 72})])
    assert shared.given == ((1, 2), (3, 4, 5))
    assert shared.left == ()


def test_a_remainder_carton_goes_where_it_fills_up() -> None:
    cartons = parcels({"A": 24}, {"A": 24}, {"A": 24}, {"A": 10})
    shared = distribute(cartons, [Share(units={"A": 48}), Share(units={"A": 34})])
    assert shared.given == ((1, 2), (3, 4))


def test_odd_sizes_are_combined_until_all_have_a_place() -> None:
    assert fill({6: 3, 4: 3}, [8, 22]) == [{6: 0, 4: 2}, {6: 3, 4: 1}]


def test_units_still_unpacked_leave_room_in_the_split() -> None:
    shared = distribute(parcels({"A": 24}), [Share(units={"A": 10}), Share(units={"A": 30})])
    assert shared.given == ((), (1,))


def test_a_carton_that_fits_nowhere_whole_is_left() -> None:
    shared = distribute(
        parcels({"A": 24}, {"A": 24}), [Share(units={"A": 36}), Share(units={"A": 12})]
    )
    assert shared.given == ((1,), ())
    assert shared.left == (2,)


def test_a_mixed_carton_goes_only_where_all_of_it_is_wanted() -> None:
    cartons = parcels({"A": 10, "B": 4}, {"A": 10, "C": 1})
    shared = distribute(cartons, [Share(units={"A": 10, "C": 1}), Share(units={"A": 10, "B": 4})])
    assert shared.given == ((2,), (1,))


def test_a_shipment_keeps_the_cartons_it_has() -> None:
    cartons = [
        Parcel(key=1, contents={"A": 5}, home=1),
        Parcel(key=2, contents={"A": 5}, home=2),
        Parcel(key=3, contents={"A": 5, "B": 1}, home=1),
    ]
    shares = [Share(units={"A": 5}, home=2), Share(units={"A": 10, "B": 1}, home=1)]
    assert distribute(cartons, shares).given == ((2,), (1, 3))


def test_a_split_that_is_not_found_in_time_goes_as_far_as_it_goes() -> None:
    sizes = dict.fromkeys(range(102, 160, 2), 3)
    half = sum(size * count for size, count in sizes.items()) // 2
    room = [half - 1 + half % 2, half + 1 - half % 2]
    found = fill(sizes, room)
    placed = [sum(size * count for size, count in each.items()) for each in found]
    assert all(got < free for got, free in zip(placed, room, strict=True))


@given(_PARCELS, _SHARES)
def test_every_carton_is_given_once_or_left(cartons: list[Parcel], shares: list[Share]) -> None:
    shared = distribute(cartons, shares)
    keys = [*(key for given_ in shared.given for key in given_), *shared.left]
    assert sorted(keys) == [parcel.key for parcel in cartons]


@given(_PARCELS, _SHARES)
def test_units_in_are_units_out_and_nobody_gets_more_than_wanted(
    cartons: list[Parcel], shares: list[Share]
) -> None:
    shared = distribute(cartons, shares)
    contents = {parcel.key: Counter(parcel.contents) for parcel in cartons}
    total: Counter[str] = Counter()
    for share, keys in zip(shares, shared.given, strict=True):
        got = sum((contents[key] for key in keys), Counter())
        assert all(count <= share.units.get(sku, 0) for sku, count in got.items())
        total += got
    total += sum((contents[key] for key in shared.left), Counter())
    assert total == sum(contents.values(), Counter())


@given(_PARCELS, _SHARES)
def test_cartons_stay_in_their_order(cartons: list[Parcel], shares: list[Share]) -> None:
    shared = distribute(cartons, shares)
    for keys in (*shared.given, shared.left):
        assert list(keys) == sorted(keys)
    assert distribute(cartons, shares) == shared


@given(st.lists(st.lists(st.sampled_from([5, 8, 12]), max_size=4), min_size=1, max_size=3))
def test_a_split_that_was_made_of_whole_cartons_is_always_found(packed: list[list[int]]) -> None:
    sizes = Counter(size for each in packed for size in each)
    room = [sum(each) for each in packed]
    found = fill(sizes, room)
    assert sum((Counter(each) for each in found), Counter()) == sizes
