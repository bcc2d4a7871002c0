"""What may be used for which manner, and what is asked for unless somebody says otherwise."""

import pytest

from app.usecases.stowing.offered import every_kind, kinds_for, usual_wish
from app.usecases.stowing.wishes import Manner, RowWish
from tests.factories.loading import TODAY
from tests.factories.people import Member
from tests.factories.plans import a_plan


@pytest.mark.parametrize(
    ("manner", "first", "count"),
    [
        (Manner.LOOSE, "20GP", 4),
        (Manner.PALLETS_IN_CONTAINERS, "20GP", 4),
        (Manner.TRUCK, "trailer-13.6m", 2),
    ],
)
def test_each_manner_takes_its_kinds(manner: Manner, first: str, count: int) -> None:
    kinds = [each.code for each in kinds_for(manner)]
    assert first in kinds
    assert len(kinds) == count


def test_pallets_alone_take_neither() -> None:
    assert kinds_for(Manner.PALLETS) == []
    assert len(every_kind()) == 6


def test_one_press_plans_with_everything_allowed_and_all_cartons_upright(member: Member) -> None:
    with member.session() as session:
        wish = usual_wish(a_plan(session).shipments[0], day=TODAY)
    assert wish.manner is Manner.LOOSE
    assert set(wish.equipment) == {each.code for each in every_kind()}
    assert wish.rows == (RowWish(),) * 3
    assert (wish.support, wish.seconds, dict(wish.costs)) == (100, 2, {})
    assert wish.pallet is not None
    assert wish.pallet.code == "gma"
    assert wish.pallet.limits.loaded_height is not None
