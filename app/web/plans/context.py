"""What every page of one plan needs: the plan, where it stands, and its guard."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from flask import abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from app.domain.journey.inbound import INBOUND
from app.domain.journey.plan_facts import PlanFacts
from app.persistence import plans
from app.persistence.plans import Plan
from app.usecases import paper_standing, plan_standing
from app.web.database import database
from app.web.guided import Guided, guard

#: Steps whose page is the shared form page; the others have a page of their own.
ENDPOINTS: Mapping[str, str] = {
    "shipments": "shipments.index",
    "items": "shipments.items",
    "cartons": "cartons.index",
    "labels": "labels.index",
    "papers": "papers.index",
    "cost": "costs.index",
    "check": "checking.index",
    "handover": "handover.index",
    "tracking": "tracking.index",
    "receiving": "receiving.index",
}


@dataclass(frozen=True, slots=True)
class Standing(Guided):
    """One plan and where it stands today."""

    journey = INBOUND

    plan: Plan
    facts: PlanFacts

    @property
    def home(self) -> str:
        """Return the address of the plan's own page."""
        return hub_address(self.plan)

    @property
    def locked(self) -> bool:
        """Return whether nothing can be changed any more."""
        return self.facts.locked

    def address(self, slug: str) -> str:
        """Return the address of a step's page."""
        endpoint = ENDPOINTS.get(slug)
        if endpoint is None:
            return url_for("steps.step", reference=self.plan.reference, slug=slug)
        return url_for(endpoint, reference=self.plan.reference)


def hub_address(plan: Plan) -> str:
    """Return the address of the plan's own page."""
    return url_for("plans.hub", reference=plan.reference)


def today() -> date:
    """Return the reader's date, by which rules and rates are looked up."""
    return datetime.now(UTC).astimezone(ZoneInfo(g.person.time_zone)).date()


def stand(reference: str, *, at_a_glance: bool = False) -> Standing:
    """Return the plan and its standing; another workspace's plan is as unknown as none.

    `at_a_glance` leaves out what only papers, labels and costs need.
    """
    load = plans.plan_at_a_glance if at_a_glance else plans.plan_by_reference
    plan = load(database(), reference)
    if plan is None:
        abort(404)
    return standing_of(plan)


def standing_of(plan: Plan) -> Standing:
    """Return where a loaded plan stands, after it was changed for instance."""
    papers = paper_standing.standing(database(), plan, day=today())
    return Standing(plan, plan_standing.facts_of(plan, day=today(), papers=papers))


def lead_to_shipment(reference: str, slug: str, *, endpoint: str) -> Response:
    """Return the way to a step's page of the shipment `?shipment=` names, else of the first."""
    standing = stand(reference)
    guard(standing, slug)
    number = request.args.get("shipment", type=int) or standing.plan.shipments[0].number
    return redirect(url_for(endpoint, reference=reference, number=number))
