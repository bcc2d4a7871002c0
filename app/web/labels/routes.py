"""Labels of one shipment: the carton ids they carry, and the sheets to print."""

from flask import Blueprint, abort, redirect, render_template, request, url_for

from app.usecases import arrange_shipments, number_cartons
from app.web.plans.context import guard, stand
from app.web.responses import Answer

blueprint = Blueprint("labels", __name__)


@blueprint.get("/p/<reference>/labels")
def index(reference: str) -> Answer:
    """Lead to the labels of the shipment asked for by `?shipment=`, else of the first."""
    standing = stand(reference)
    turned = guard(standing, "labels")
    if turned is not None:
        return turned
    number = request.args.get("shipment", type=int) or standing.plan.shipments[0].number
    return redirect(url_for("labels.show", reference=reference, number=number))


@blueprint.get("/p/<reference>/labels/<int:number>")
def show(reference: str, number: int) -> Answer:
    """Show the cartons of one shipment with their ids."""
    standing = stand(reference)
    turned = guard(standing, "labels")
    if turned is not None:
        return turned
    shipment = arrange_shipments.find(standing.plan, number)
    if shipment is None:
        abort(404)
    return render_template(
        "labels/index.html",
        standing=standing,
        plan=standing.plan,
        shipment=shipment,
        cartons=number_cartons.cartons_of(shipment),
    )
