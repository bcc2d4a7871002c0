"""The shelf tells which items are worth a look, and forgets what is gone."""

from app.domain.stowage.first.shelf import MOST, Shelf
from tests.factories.stowage_requests import cube


def test_of_few_items_all_are_looked_at_the_greatest_first() -> None:
    small, large = cube(id="small", size=(1, 1, 1)), cube(id="large")
    assert Shelf([small, large]).near((10, 10), 10) == [large, small]


def test_of_many_some_next_below_the_space_and_some_far_smaller_are_looked_at() -> None:
    shelf = Shelf(cube(id=str(side), size=(side, side, side)) for side in range(1, 1001))
    near = shelf.near((500, 500), 2000)
    assert near[0].size[2] <= 630
    assert near[-1].size[0] < 50
    assert len(near) <= MOST


def test_what_is_removed_is_gone_and_a_copy_keeps_it() -> None:
    twins = [cube(id=name) for name in "abc"]
    shelf = Shelf(twins)
    copy = shelf.copy()
    shelf.remove(twins[1])
    assert [item.id for item in shelf.items] == ["a", "c"]
    assert copy.items == twins
