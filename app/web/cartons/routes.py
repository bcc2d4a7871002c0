"""The cartons of each shipment of a plan."""

from flask import Blueprint, abort, redirect, render_template, request, url_for

from app.usecases import arrange_shipments
from app.web.plans.context import guard, stand
from app.web.responses import Answer

blueprint = Blueprint("cartons", __name__)


@blueprint.get("/p/<reference>/cartons")
def index(reference: str) -> Answer:
    """Lead to the cartons of the shipment asked for by `?shipment=`, else of the first."""
    standing = stand(reference)
    turned = guard(standing, "cartons")
    if turned is not None:
        return turned
    number = request.args.get("shipment", type=int) or standing.plan.shipments[0].number
    return redirect(url_for("cartons.sheet", reference=reference, number=number))


@blueprint.get("/p/<reference>/cartons/<int:number>")
def sheet(reference: str, number: int) -> Answer:
    """Show the cartons of one shipment."""
    standing = stand(reference)
    turned = guard(standing, "cartons")
    if turned is not None:
        return turned
    shipment = arrange_shipments.find(standing.plan, number)
    if shipment is None:
        abort(404)
    return render_template(
        "cartons/index.html", standing=standing, plan=standing.plan, shipment=shipment
    )
