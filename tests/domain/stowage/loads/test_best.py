"""Only loads that are better than all before are kept, and told of."""

from collections.abc import Sequence
from decimal import Decimal

from app.domain.stowage.loads.best import Best
from app.domain.stowage.loads.yard import Load


def load(volume: int) -> Load:
    return Load(container=0, counts=(1,), laid=(), volume=volume, price=Decimal(1))


def test_loads_of_a_lower_rank_take_the_place_of_others() -> None:
    told: list[Sequence[Load]] = []
    best = Best(lambda loads: (-sum(each.volume for each in loads), 0), told.append)
    small, large = load(1), load(5)
    for loads in ([], [small], [small], [large], [small]):
        best.keep(loads)
    assert best.loads == (large,)
    assert told == [(small,), (large,)]
