"""A shipment is only as far as the last of its cartons, and never farther than somebody said."""

import pytest

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.progress import Progress, fold
from app.domain.tracking.states import state_of
from tests.factories.observations import said

THREE = (1, 2, 3)
ALL = frozenset(THREE)


def standing(*milestones: Milestone) -> Progress:
    return fold([said(each, "11-02") for each in milestones], cartons=THREE)


@pytest.mark.parametrize(
    ("milestone", "state"),
    [
        (Milestone.EXPORT_RELEASED, State.HANDED_OVER),
        (Milestone.DEPARTED, State.DEPARTED),
        (Milestone.ARRIVED, State.ARRIVED),
        (Milestone.IMPORT_RELEASED, State.RELEASED),
        (Milestone.DELIVERED, State.DELIVERED),
        (Milestone.RECEIVING, State.RECEIVING),
    ],
)
def test_each_milestone_earns_its_state(milestone: Milestone, state: State) -> None:
    assert state_of(standing(milestone), handed_over=ALL, received=False) is state


def test_hand_over_needs_every_carton_in_a_numbered_order() -> None:
    nothing = standing()
    assert state_of(nothing, handed_over=ALL, received=False) is State.HANDED_OVER
    assert state_of(nothing, handed_over=frozenset({1, 2}), received=False) is State.LOCKED


def test_the_last_carton_decides() -> None:
    told = [
        said(Milestone.DEPARTED, "11-02", cartons=(1, 2)),
        said(Milestone.DELIVERED, "11-20", cartons=(1,)),
    ]
    assert state_of(fold(told, cartons=THREE), handed_over=ALL, received=False) is State.HANDED_OVER
    told.append(said(Milestone.DEPARTED, "11-09", cartons=(3,)))
    assert state_of(fold(told, cartons=THREE), handed_over=ALL, received=False) is State.DEPARTED


def test_a_later_milestone_counts_for_the_earlier_ones() -> None:
    told = [
        said(Milestone.DEPARTED, "11-02", cartons=(1,)),
        said(Milestone.DELIVERED, "11-20", cartons=(2, 3)),
    ]
    progress = fold(told, cartons=THREE)
    assert state_of(progress, handed_over=frozenset(), received=False) is State.DEPARTED


def test_plans_move_nothing() -> None:
    told = [said(Milestone.DELIVERED, "11-20", classifier=Classifier.ESTIMATED)]
    assert state_of(fold(told, cartons=THREE), handed_over=ALL, received=False) is State.HANDED_OVER


def test_a_count_at_the_warehouse_is_receiving() -> None:
    assert state_of(standing(), handed_over=ALL, received=True) is State.RECEIVING


def test_a_shipment_without_cartons_goes_nowhere() -> None:
    empty = fold([], cartons=())
    assert state_of(empty, handed_over=frozenset(), received=False) is State.LOCKED
