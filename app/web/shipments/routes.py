"""The shipments of a plan, one warehouse each."""

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for

from app.catalogue import warehouses
from app.persistence.plans import Shipment
from app.usecases import arrange_shipments
from app.usecases.warehouse_places import listed_place
from app.web import conflicts, drafts, undoing
from app.web.database import database
from app.web.guided import guard
from app.web.i18n import _, current_language
from app.web.plans.context import Standing, stand, standing_of
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer
from app.web.shipments.forms import ShipmentForm
from app.wording.problems import say

blueprint = Blueprint("shipments", __name__)


@blueprint.get("/p/<reference>/shipments")
def index(reference: str) -> Answer:
    """List the plan's shipments; a single one without a warehouse is asked for at once."""
    standing = stand(reference)
    guard(standing, "shipments")
    shipments = standing.plan.shipments
    if len(shipments) == 1 and not shipments[0].country:
        return redirect(url_for("shipments.edit", reference=reference, number=shipments[0].number))
    return render_template("shipments/index.html", standing=standing, plan=standing.plan)


@blueprint.post("/p/<reference>/shipments")
def add(reference: str) -> Answer:
    """Add a shipment and ask where it goes."""
    plan = stand(reference).plan
    _tell(arrange_shipments.add_shipment(database(), plan=plan))
    return redirect(url_for("shipments.index", reference=reference), code=303)


@blueprint.post("/p/<reference>/shipments/<int:number>/remove")
def remove(reference: str, number: int) -> Answer:
    """Take away an empty shipment."""
    plan = stand(reference).plan
    if arrange_shipments.find(plan, number) is None:
        abort(404)
    with undoing.recorded("shipment-removed", f"{reference} · {number}") as act:
        problems = arrange_shipments.remove_shipment(database(), plan=plan, number=number)
    _tell(problems)
    if not problems:
        undoing.offer(_("Shipment %(number)s removed", number=number), act)
    return redirect(url_for("shipments.index", reference=reference), code=303)


def _tell(problems: list[Any]) -> None:
    for problem in problems:
        flash(say(problem, current_language()), "problem")


@blueprint.route("/p/<reference>/shipments/<int:number>", methods=["GET", "POST"])
def edit(reference: str, number: int) -> Answer:
    """Ask where one shipment goes; `?code=` takes a warehouse from the list."""
    standing = stand(reference)
    guard(standing, "shipments")
    shipment = arrange_shipments.find(standing.plan, number)
    if shipment is None:
        abort(404)
    listed = warehouses.warehouse(request.args.get("code", ""))
    chosen = listed_place(listed) if listed and listed.country == standing.plan.destination else {}
    form = drafts.open_form(ShipmentForm, obj=shipment)
    for name, value in chosen.items():
        if not form.sent:
            form[name].data = value
    form.prepare(standing.plan)
    if not form.sent:
        return _page(standing, shipment, form)
    if not (form.validate() and form.complete(shipment)):
        return _page(standing, shipment, form, status=UNPROCESSABLE)
    return _save(standing, shipment, form)


def _save(standing: Standing, shipment: Shipment, form: ShipmentForm) -> Answer:
    differences = conflicts.differences(form, shipment)
    if differences:
        return _page(standing, shipment, form, status=CONFLICT, differences=differences)
    sorted_out = form.sort_pasted(shipment)
    answers = form.answers(shipment)
    refused = arrange_shipments.direct_shipment(database(), shipment=shipment, answers=answers)
    if refused:
        form.take(refused)
        return _page(standing, shipment, form, status=UNPROCESSABLE)
    drafts.drop()
    if sorted_out:
        flash(_("The pasted address is saved in its parts. Compare them with what you pasted."))
        return redirect(request.path, code=303)
    flash(_("Shipment %(number)s saved", number=shipment.number))
    if len(standing.plan.shipments) > 1:
        return redirect(url_for("shipments.index", reference=standing.plan.reference), code=303)
    return standing_of(standing.plan).onward("shipments")


def _page(
    standing: Standing, shipment: Shipment, form: ShipmentForm, *, status: int = 200, **context: Any
) -> Answer:
    query = request.args.get("q", "").strip()
    found = warehouses.find(query, country=standing.plan.destination, limit=12) if query else []
    page = render_template(
        "shipments/edit.html",
        standing=standing,
        plan=standing.plan,
        shipment=shipment,
        form=form,
        query=query,
        found=found,
        **{"differences": (), **context},
    )
    return page, status
