"""What each shipment of a plan should carry."""

from flask import abort, redirect, render_template, request, url_for

from app.usecases import arrange_shipments
from app.web.plans.context import guard, stand
from app.web.responses import Answer
from app.web.shipments.routes import blueprint as shipments


@shipments.get("/p/<reference>/items")
def items(reference: str) -> Answer:
    """Lead to the items of the shipment asked for by `?shipment=`, else of the first."""
    standing = stand(reference)
    turned = guard(standing, "items")
    if turned is not None:
        return turned
    number = request.args.get("shipment", type=int) or standing.plan.shipments[0].number
    return redirect(url_for("shipments.item_list", reference=reference, number=number))


@shipments.get("/p/<reference>/items/<int:number>")
def item_list(reference: str, number: int) -> Answer:
    """Show what one shipment should carry."""
    standing = stand(reference)
    turned = guard(standing, "items")
    if turned is not None:
        return turned
    shipment = arrange_shipments.find(standing.plan, number)
    if shipment is None:
        abort(404)
    return render_template(
        "shipments/items.html", standing=standing, plan=standing.plan, shipment=shipment
    )
