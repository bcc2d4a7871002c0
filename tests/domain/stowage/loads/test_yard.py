"""The yard loads one container at a time and remembers what it was asked."""

import time

from app.domain.stowage.loads.yard import Load, Yard, less, together
from app.domain.stowage.request import Objective, Request
from app.domain.stowage.search.rules import RULES, Look
from tests.factories.stowage_requests import asked, carton, cube


def yard_of(request: Request) -> Yard:
    return Yard(request, until=time.monotonic_ns() + 10_000_000_000)


def load_of(yard: Yard, counts: tuple[int, ...]) -> Load | None:
    return yard.load(0, counts, Look(RULES[0]))


def test_a_load_says_what_lies_in_it() -> None:
    yard = yard_of(asked(cube(quantity=30)))
    load = load_of(yard, (30,))
    assert load is not None
    assert load.counts == (24,)
    assert load.volume == yard.volume((24,)) == 24_000_000


def test_the_same_question_has_the_same_answer() -> None:
    yard = yard_of(asked(cube(quantity=30)))
    assert load_of(yard, (30,)) is load_of(yard, (30,))


def test_a_container_takes_no_more_than_its_payload_and_its_limits() -> None:
    yard = yard_of(asked(cube(quantity=30, weight=1000), container=carton(max_payload=7000)))
    load = load_of(yard, (30,))
    assert load is not None
    assert yard.weight(load.counts) == 7000


def test_classes_kept_apart_are_offered_one_at_a_time_with_all_that_mixes() -> None:
    goods = [cube(id="x", keep_apart="x"), cube(id="y", keep_apart="y"), cube(id="any")]
    assert yard_of(asked(*goods)).parted((1, 2, 3)) == [(1, 0, 3), (0, 2, 3)]


def test_nothing_that_is_too_large_makes_a_load() -> None:
    assert load_of(yard_of(asked(cube(size=(900, 900, 900)))), (1,)) is None


def test_a_group_is_divided_once_for_each_container_beyond_the_first() -> None:
    yard = yard_of(asked(cube(quantity=48, group="g"), container=carton(count=2)))
    load = load_of(yard, (48,))
    assert load is not None
    assert yard.divided([load, load]) == 1
    assert yard.divided([load]) == 0


def test_as_many_containers_are_taken_as_there_are() -> None:
    yard = yard_of(asked(cube(quantity=48), container=carton(count=1)))
    load = load_of(yard, (48,))
    assert load is not None
    assert yard.there_are([load])
    assert not yard.there_are([load, load])


def test_a_plan_lists_containers_in_the_order_of_the_request_the_fullest_first() -> None:
    containers = (carton(id="a", count=None), carton(id="b", count=None))
    yard = yard_of(asked(cube(quantity=48), containers=containers, objective=Objective.COST))
    first = yard.load(1, (24,), Look(RULES[0]))
    second = yard.load(0, (10,), Look(RULES[0]))
    third = yard.load(0, (14,), Look(RULES[0]))
    assert first is not None
    assert second is not None
    assert third is not None
    stowed = yard.plan([first, second, third]).stowed
    assert [(each.container, len(each.placements)) for each in stowed] == [
        ("a", 14),
        ("a", 10),
        ("b", 24),
    ]


def test_what_was_taken_is_no_longer_left() -> None:
    assert less((5, 9), (1, 2), times=3) == (2, 3)


def test_several_loads_hold_the_sum_of_theirs() -> None:
    yard = yard_of(asked(cube(quantity=48), container=carton(count=2)))
    load = load_of(yard, (20,))
    assert load is not None
    assert together([load, load], of=1) == (40,)
