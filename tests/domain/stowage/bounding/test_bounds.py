"""A bound is true: nothing that can be packed exceeds it, and no cost that suffices is below it."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stowage.bounding import holding
from app.domain.stowage.bounding.bounds import cost_bound, volume_bound
from app.domain.stowage.request import Container, Item, Objective, Request, Rules, Triple
from tests.domain.stowage.exhaustive import fits_together, pieces_of

SIDES = st.tuples(*[st.integers(1, 4)] * 3)
ITEMS = st.builds(
    lambda number, size, weight, quantity, vertical, apart: Item(
        id=str(number),
        size=size,
        weight=weight,
        quantity=quantity,
        vertical=vertical,
        keep_apart=apart,
    ),
    number=st.integers(0, 10**9),
    size=SIDES,
    weight=st.integers(0, 3),
    quantity=st.integers(1, 2),
    vertical=st.sampled_from([(True, True, True), (False, False, True), (True, False, True)]),
    apart=st.sampled_from([None, None, "a", "b"]),
)
STOCK = st.lists(ITEMS, min_size=1, max_size=3, unique_by=lambda item: item.id)
RULES = st.builds(
    lambda units, skus: Rules(max_units=units, max_skus=skus),
    units=st.sampled_from([None, 1, 2]),
    skus=st.sampled_from([None, 1, 2]),
)
PAYLOADS = st.sampled_from([None, 2, 4])


def may_share(container: Container, rules: Rules, pieces: Sequence[Item]) -> bool:
    """Return whether one container really takes all these pieces."""
    apart = {piece.keep_apart for piece in pieces if piece.keep_apart is not None}
    weight = sum(piece.weight for piece in pieces)
    return (
        len(apart) <= 1
        and (container.max_payload is None or weight <= container.max_payload)
        and (rules.max_units is None or len(pieces) <= rules.max_units)
        and (rules.max_skus is None or len({piece.id for piece in pieces}) <= rules.max_skus)
        and sum(piece.volume for piece in pieces) <= container.volume
        and fits_together(container.inner, pieces)
    )


def subsets(pieces: Sequence[Item]) -> list[tuple[Item, ...]]:
    found = [part for n in range(len(pieces) + 1) for part in combinations(pieces, n)]
    return list(dict.fromkeys(found))


def most_volume(container: Container, rules: Rules, pieces: Sequence[Item]) -> int:
    parts = sorted(subsets(pieces), key=lambda part: -sum(piece.volume for piece in part))
    return next(
        sum(piece.volume for piece in part) for part in parts if may_share(container, rules, part)
    )


def least_cost(
    kinds: Sequence[Container], rules: Rules, pieces: tuple[Item, ...]
) -> Decimal | None:
    """Return what containers for all pieces really cost at least, None when some fit nowhere."""
    if not pieces:
        return Decimal(0)
    found = []
    for part in subsets(pieces):
        if pieces[0] not in part:
            continue
        prices = [kind.price for kind in kinds if may_share(kind, rules, part)]
        left = Counter(pieces) - Counter(part)
        rest = least_cost(kinds, rules, tuple(left.elements())) if prices else None
        if rest is not None:
            found.append(min(prices) + rest)
    return min(found, default=None)


@given(sides=SIDES, items=STOCK, rules=RULES, payload=PAYLOADS)
@settings(max_examples=150, deadline=None)
def test_no_container_holds_more_volume_than_the_bound(
    sides: Triple, items: list[Item], rules: Rules, payload: int | None
) -> None:
    container = Container(id="box", inner=sides, max_payload=payload, count=1)
    request = Request(containers=(container,), items=tuple(items), rules=rules)
    assert volume_bound(request) >= most_volume(container, rules, pieces_of(items))


@given(
    sides=st.lists(SIDES, min_size=1, max_size=2),
    items=STOCK,
    rules=RULES,
    payload=PAYLOADS,
    price=st.sampled_from([None, Decimal("0.5"), Decimal(7)]),
)
@settings(max_examples=150, deadline=None)
def test_no_set_of_containers_that_holds_everything_costs_less_than_the_bound(
    sides: list[Triple],
    items: list[Item],
    rules: Rules,
    payload: int | None,
    price: Decimal | None,
) -> None:
    kinds = tuple(
        Container(id=str(n), inner=inner, max_payload=payload, cost=price if n else None)
        for n, inner in enumerate(sides)
    )
    request = Request(containers=kinds, items=tuple(items), rules=rules, objective=Objective.COST)
    reached = least_cost(kinds, rules, tuple(pieces_of(items)))
    assert reached is None or cost_bound(request) <= reached


def fill(inner: Triple, *items: Item, rules: Rules | None = None, count: int = 1) -> int:
    container = Container(id="box", inner=inner, count=count)
    return volume_bound(Request(containers=(container,), items=items, rules=rules or Rules()))


def item(size: Triple, quantity: int = 1, *, keep_apart: str | None = None) -> Item:
    return Item(id=f"{size} {keep_apart}", size=size, quantity=quantity, keep_apart=keep_apart)


def test_sides_count_only_as_far_as_rows_of_pieces_reach() -> None:
    assert fill((10, 10, 10), item((4, 4, 4), 99)) == 8 * 64


def test_totals_count_only_as_far_as_pieces_add_up() -> None:
    assert fill((10, 1, 1), item((4, 1, 1), 1), item((7, 1, 1), 1)) == 7


def test_totals_too_many_to_look_at_are_rounded_to_what_all_share(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(holding, "MOST_BITS", 0)
    assert fill((10, 1, 1), item((4, 1, 1), 1), item((8, 1, 1), 1)) == 8
    assert fill((11, 1, 1), item((4, 1, 1), 1), item((8, 1, 1), 1)) == 8


def test_halves_that_cannot_stand_side_by_side_are_known() -> None:
    assert fill((10, 10, 10), item((6, 6, 6), 5), item((6, 6, 7), 5)) == 252


def test_classes_kept_apart_share_no_container() -> None:
    items = item((5, 5, 5), 2, keep_apart="a"), item((5, 5, 5), 1, keep_apart="b")
    assert fill((10, 10, 10), *items) == 250
    assert fill((10, 10, 10), *items, count=2) == 375


def test_a_limit_on_pieces_or_on_items_counts_the_largest() -> None:
    items = item((5, 5, 5), 2), item((2, 2, 2), 9)
    assert fill((10, 10, 10), *items, rules=Rules(max_units=3)) == 258
    assert fill((10, 10, 10), *items, rules=Rules(max_skus=1)) == 250


def test_what_is_kept_free_is_no_room() -> None:
    assert fill((10, 10, 10), item((5, 5, 5), 8), rules=Rules(reserve=(1, 0, 0))) == 500


def test_what_is_kept_between_pieces_and_walls_is_no_room() -> None:
    pieces = item((4, 4, 4), 8)
    assert fill((10, 10, 9), pieces, rules=Rules(gap=1)) == 2 * 64
    assert fill((11, 11, 9), pieces, rules=Rules(gap=1)) == 8 * 64
    assert fill((11, 11, 4), pieces, rules=Rules(bulge=1)) == 0
    assert fill((10, 10, 6), item((5, 4, 2), 30), rules=Rules(gap=1)) == 4 * 40


def test_pieces_that_fit_nowhere_count_nothing() -> None:
    assert fill((10, 10, 10), item((11, 1, 1), 8)) == 0


def cost(kinds: Sequence[Container], *items: Item, rules: Rules | None = None) -> Decimal:
    return cost_bound(
        Request(
            containers=tuple(kinds), items=items, rules=rules or Rules(), objective=Objective.COST
        )
    )


SMALL = Container(id="small", inner=(10, 10, 10), cost=Decimal("1.50"))
LARGE = Container(id="large", inner=(20, 20, 10), cost=Decimal(5))


def test_the_cheapest_mix_that_covers_the_volume() -> None:
    assert cost([SMALL, LARGE], item((5, 5, 5), 8 * 5)) == Decimal("6.50")


def test_a_large_item_needs_a_container_that_takes_it() -> None:
    assert cost([SMALL, LARGE], item((15, 1, 1)), item((5, 5, 5), 8)) == Decimal(5)


def test_counts_that_run_out_make_the_dearer_container_needed() -> None:
    scarce = Container(id="small", inner=(10, 10, 10), cost=Decimal("1.50"), count=1)
    assert cost([scarce, LARGE], item((5, 5, 5), 16)) == Decimal(5)


def test_weight_pieces_and_items_need_containers_too() -> None:
    light = Container(id="small", inner=(10, 10, 10), cost=Decimal(1), max_payload=5)
    heavy = Item(id="a", size=(1, 1, 1), weight=3, quantity=2)
    assert cost([light], heavy) == 2
    assert cost([SMALL], item((1, 1, 1), 5), rules=Rules(max_units=2)) == Decimal("4.50")
    assert cost([SMALL], item((1, 1, 1)), item((2, 1, 1)), rules=Rules(max_skus=1)) == Decimal(3)


def test_classes_kept_apart_need_a_container_each() -> None:
    items = item((1, 1, 1), keep_apart="a"), item((1, 1, 1), keep_apart="b")
    assert cost([SMALL, LARGE], *items) == Decimal(3)


def test_nothing_costs_nothing() -> None:
    assert cost([SMALL]) == 0
    assert cost([]) == 0
