"""The steps of a plan, from nothing answered to closed."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.journey.inbound import INBOUND
from app.domain.journey.plan_facts import PlanFacts, ShipmentFacts
from app.domain.problems import Problem, Severity
from app.domain.shipment.states import State

PACKED = ShipmentFacts(
    warehouse=True, items={"CUP": 20}, packed={"CUP": 20}, cartons=2, papers_due=2, papers_current=2
)
READY = PlanFacts(
    destination="US",
    programme="fba-us",
    ship_from=True,
    cargo_ready=date(2026, 12, 4),
    main_leg="lcl",
    final_delivery="truck",
    incoterm="DDP",
    incoterm_place="Moreno Valley",
    exporter=True,
    importer=True,
    declaration_route="own-title",
    valuation_method="fallback",
    rate_line="example-lcl",
    entry_date=date(2027, 1, 4),
    shipments=(PACKED,),
)


def with_shipment(**changes: object) -> PlanFacts:
    return replace(READY, shipments=(replace(PACKED, **changes),))  # type: ignore[arg-type]


def done(plan: PlanFacts) -> set[str]:
    return {step.slug for step in INBOUND.steps if step.complete(plan)}


def test_nothing_answered_starts_at_the_destination() -> None:
    assert INBOUND.resume(PlanFacts()).slug == "destination"
    assert done(PlanFacts()) == set()


def test_only_the_destination_opens_the_rest() -> None:
    for slug in ("departure", "channel", "terms", "parties", "shipments"):
        assert not INBOUND.reachable(slug, draft=PlanFacts())
        assert INBOUND.reachable(slug, draft=PlanFacts(destination="US", programme="fba-us"))


def test_everything_answered_leads_to_check_and_lock() -> None:
    assert INBOUND.resume(READY).slug == "check"
    assert INBOUND.reachable("check", draft=READY)
    locked = replace(READY, locked=True)
    assert done(locked) == set(INBOUND.step("check").needs) | {"check"}
    assert INBOUND.resume(locked).slug == "handover"


@pytest.mark.parametrize(
    ("state", "last"),
    [
        (State.LOCKED, "check"),
        (State.HANDED_OVER, "handover"),
        (State.RELEASED, "handover"),
        (State.DELIVERED, "tracking"),
        (State.CLOSED, "receiving"),
    ],
)
def test_a_locked_plan_is_as_far_as_its_shipments(state: State, last: str) -> None:
    gone = replace(with_shipment(state=state), locked=True)
    path = [step.slug for step in INBOUND.steps]
    assert done(gone) == set(path[: path.index(last) + 1])


def test_a_lock_holds_when_papers_go_stale_after_it() -> None:
    stale = replace(with_shipment(papers_current=1), locked=True)
    progress = INBOUND.progress(stale)
    assert "papers" not in progress.done
    assert {"check", "handover"} <= progress.open


def test_a_shortfall_may_sail_but_too_many_may_not() -> None:
    short = with_shipment(packed={"CUP": 18})
    assert "cartons" in done(short)
    assert short.shipments[0].shortfall == {"CUP": 2}
    over = with_shipment(packed={"CUP": 21})
    assert "cartons" not in done(over)
    assert over.shipments[0].excess == {"CUP": 1}


def test_a_unit_nobody_asked_for_is_too_many() -> None:
    assert with_shipment(packed={"CUP": 20, "LID": 3}).shipments[0].excess == {"LID": 3}


def test_a_carton_over_a_limit_holds_up_labels_papers_and_cost() -> None:
    over = with_shipment(findings=(Problem("carton-gross-weight-over"),))
    for slug in ("labels", "papers", "cost", "check"):
        assert not INBOUND.reachable(slug, draft=over)


def test_labels_wait_for_ids_and_papers_for_their_newest_revision() -> None:
    assert "labels" not in done(with_shipment(ids_missing=1))
    assert "papers" not in done(with_shipment(papers_current=1))


def test_one_unfinished_shipment_holds_up_the_plan() -> None:
    plan = replace(READY, shipments=(PACKED, ShipmentFacts()))
    assert INBOUND.resume(plan).slug == "shipments"


def test_advice_about_cartons_holds_nobody_up() -> None:
    advice = Problem("carton-density", severity=Severity.ADVISORY)
    assert "cartons" in done(with_shipment(findings=(advice,)))
