"""Plans: the list, a new one, and the hub that each plan is worked from."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.journey.inbound import INBOUND
from app.domain.shipment.states import plan_state
from app.persistence import plans
from app.usecases import close_shipment, start_plan
from app.web import undoing
from app.web.database import database
from app.web.i18n import _
from app.web.importers.naming import importer_name
from app.web.plans import summary
from app.web.plans.context import hub_address, stand
from app.web.plans.states import STATES
from app.web.responses import Answer

blueprint = Blueprint("plans", __name__)


@blueprint.get("/plans")
def index() -> Answer:
    """Show the workspace's plans, newest first, searched and paged by the address."""
    archived = request.args.get("show") == "archived"
    page = plans.plans_page(
        database(),
        search=request.args.get("q", "").strip(),
        archived=archived,
        number=request.args.get("page", 1, type=int),
    )
    rows = [
        (plan, STATES[plan_state(plans.states_of(plan))], summary.channel_name(plan))
        for plan in page.plans
    ]
    return render_template("plans/index.html", page=page, rows=rows, archived=archived)


@blueprint.post("/plans/new")
def new() -> Response:
    """Start a plan and ask its first question."""
    plan = start_plan.start_plan(database(), currency=g.workspace.currency)
    return redirect(
        url_for("steps.step", reference=plan.reference, slug=INBOUND.steps[0].slug), code=303
    )


@blueprint.get("/p/<reference>")
def hub(reference: str) -> Answer:
    """Show one plan: its route, its tasks with the answers so far, and its figures."""
    standing = stand(reference, at_a_glance=True)
    plan = standing.plan
    findings = [each for facts in standing.facts.shipments for each in facts.objections]
    return render_template(
        "plans/hub.html",
        plan=plan,
        standing=standing,
        sections=standing.tasks(partial(summary.note, plan)),
        current=standing.resume.section,
        findings=findings,
        totals=summary.plan_totals(plan),
        route=summary.route(plan),
        importer_name=importer_name,
        state=STATES[plan_state(plans.states_of(plan))],
        lessons=close_shipment.lessons_for(database(), plan=plan),
    )


@blueprint.post("/p/<reference>/archive")
def archive(reference: str) -> Response:
    """Put a plan out of the list, or back; nothing of it is lost."""
    plan = stand(reference).plan
    if "back" in request.form:
        start_plan.archive_plan(database(), plan=plan, archived=False)
        flash(_("%(plan)s is back in the list", plan=plan.reference))
        return redirect(hub_address(plan), code=303)
    with undoing.recorded("archived", plan.reference) as act:
        start_plan.archive_plan(database(), plan=plan, archived=True)
    undoing.offer(_("%(plan)s is archived. Find it under Archived.", plan=plan.reference), act)
    return redirect(url_for("plans.index"), code=303)
