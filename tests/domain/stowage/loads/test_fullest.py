"""The greatest volume in the containers given, one after another and a few anew."""

import time
from collections.abc import Sequence

from app.domain.stowage.loads.fullest import Fullest
from app.domain.stowage.loads.yard import Load, Yard
from app.domain.stowage.request import Container, Request
from tests.factories.stowage_requests import asked, carton, cube


def filled(request: Request, *, seconds: float = 0.3) -> tuple[list[int], Sequence[Load]]:
    """Return the volumes that were told as better, and the loads at the end."""
    told: list[int] = []
    yard = Yard(request, until=time.monotonic_ns() + int(seconds * 1e9))
    search = Fullest(yard, lambda loads: told.append(sum(load.volume for load in loads)))
    search.work(0, 1)
    return told, search.best


def test_every_container_there_is_gets_a_load_while_goods_last() -> None:
    _, loads = filled(asked(cube(quantity=60), container=carton(count=2)))
    assert [sum(load.counts) for load in loads] == [24, 24]


def test_only_the_containers_needed_are_used() -> None:
    _, loads = filled(asked(cube(quantity=5), container=carton(count=9)))
    assert len(loads) == 1


def test_the_largest_container_is_filled_first() -> None:
    large = Container(id="large", inner=(800, 600, 400), count=1)
    request = asked(cube(quantity=30), containers=(carton(count=1), large))
    _, loads = filled(request)
    assert request.containers[loads[0].container].id == "large"


def test_each_better_filling_is_told_once() -> None:
    kinds = [cube(id=str(n), size=(90 + 7 * n, 110, 60 + 5 * n), quantity=9) for n in range(8)]
    told, loads = filled(asked(*kinds, container=carton(inner=(500, 400, 400), count=2)))
    assert told == sorted(set(told))
    assert told[-1] == sum(load.volume for load in loads)


def test_a_group_is_kept_in_one_container_when_the_volume_is_the_same() -> None:
    goods = [cube(id=name, quantity=12, group=(name in "ab" and "g") or None) for name in "axby"]
    request = asked(*goods, container=carton(count=2))
    _, loads = filled(request)
    yard = Yard(request, until=0)
    assert sum(map(sum, (load.counts for load in loads))) == 48
    assert yard.divided(loads) == 0
