"""What cannot have been so in time is told, and nothing is refused for it."""

from datetime import date

from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.sourcing import Source
from app.domain.tracking.facts import MilestoneFact, Spot
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.observations import Observation
from app.domain.tracking.plausibility import implausible
from app.domain.tracking.progress import fold
from tests.factories.observations import said

SOURCE = Source("somebody", date(2026, 1, 1))
FOLLOWS = {
    Milestone.DEPARTED: frozenset[Milestone](),
    Milestone.ARRIVED: frozenset({Milestone.DEPARTED}),
    Milestone.OUT_GATE: frozenset({Milestone.ARRIVED}),
    Milestone.DELIVERED: frozenset({Milestone.ARRIVED, Milestone.OUT_GATE}),
}
FACTS = {
    milestone.value: MilestoneFact(
        milestone=milestone,
        name=Name(milestone.value.title(), milestone.value),
        spot=Spot.LOADING,
        follows=follows,
        sources=(SOURCE,),
    )
    for milestone, follows in FOLLOWS.items()
}


def found(*told: Observation, handed_over: tuple[int, ...] = (1, 2, 3)) -> list[Problem]:
    progress = fold(told, cartons=(1, 2, 3))
    return implausible(progress, facts=FACTS, mode=None, handed_over=frozenset(handed_over))


def test_an_arrival_before_the_departure_is_told() -> None:
    [problem] = found(said(Milestone.DEPARTED, "11-20"), said(Milestone.ARRIVED, "11-18"))
    assert (problem.code, problem.blocking) == ("tracking-order", False)
    assert problem.params["later"] == Name("Arrived", "ARRIVED")
    assert problem.params["earlier_day"] == date(2026, 11, 20)


def test_delivered_before_picked_up_is_told() -> None:
    [problem] = found(said(Milestone.OUT_GATE, "11-22"), said(Milestone.DELIVERED, "11-20"))
    assert problem.code == "tracking-order"


def test_different_cartons_do_not_contradict_each_other() -> None:
    told = (
        said(Milestone.DEPARTED, "11-20", cartons=(1,)),
        said(Milestone.ARRIVED, "11-18", cartons=(2, 3)),
    )
    assert found(*told) == []


def test_plans_may_be_impossible() -> None:
    told = (
        said(Milestone.DEPARTED, "11-20"),
        said(Milestone.ARRIVED, "11-18", classifier=Classifier.PLANNED),
    )
    assert found(*told) == []


def test_goods_that_left_without_a_forwarder_order_are_told_once() -> None:
    told = (said(Milestone.DEPARTED, "11-01"), said(Milestone.DELIVERED, "11-20"))
    [problem] = found(*told, handed_over=(1,))
    assert problem.code == "tracking-not-handed-over"
    assert problem.params["count"] == 2
    assert problem.field == Milestone.DELIVERED
