"""Papers of one shipment: those due, and why."""

from flask import Blueprint, abort, redirect, render_template, request, url_for

from app.catalogue.documents import documents
from app.domain.paperwork.document import due_papers
from app.usecases import arrange_shipments, plan_record
from app.web.plans.context import guard, stand, today
from app.web.responses import Answer

blueprint = Blueprint("papers", __name__)


@blueprint.get("/p/<reference>/papers")
def index(reference: str) -> Answer:
    """Lead to the papers of the shipment asked for by `?shipment=`, else of the first."""
    standing = stand(reference)
    turned = guard(standing, "papers")
    if turned is not None:
        return turned
    number = request.args.get("shipment", type=int) or standing.plan.shipments[0].number
    return redirect(url_for("papers.show", reference=reference, number=number))


@blueprint.get("/p/<reference>/papers/<int:number>")
def show(reference: str, number: int) -> Answer:
    """Show the papers due for one shipment, and what the plan still lacks for them."""
    standing = stand(reference)
    turned = guard(standing, "papers")
    if turned is not None:
        return turned
    shipment = arrange_shipments.find(standing.plan, number)
    if shipment is None:
        abort(404)
    record, problems = plan_record.record_of(shipment, day=today())
    due = due_papers(record, documents=documents().values()) if record else []
    return render_template(
        "papers/index.html",
        standing=standing,
        plan=standing.plan,
        shipment=shipment,
        due=due,
        problems=problems,
    )
