"""The page of details for documents of one shipment, and taking over the last shipment's."""

from collections.abc import Collection
from typing import Any, Final

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.catalogue.documents import documents
from app.persistence.plans import Shipment
from app.usecases import arrange_shipments, paper_details
from app.usecases.paper_standing import needed
from app.usecases.plan_record import record_of, shipment_reference
from app.usecases.record_ways import Way, way_of
from app.web import conflicts, drafts, undoing
from app.web.database import database
from app.web.guided import guard
from app.web.i18n import _
from app.web.paper_details.choices import Choices
from app.web.paper_details.forms import DetailsForm, values_of
from app.web.paper_details.uses import used
from app.web.plans.context import Standing, stand, today
from app.web.responses import Answer, refuse

blueprint = Blueprint("paper_details", __name__)
_TEMPLATE: Final = "paper_details/edit.html"


@blueprint.route("/p/<reference>/papers/<int:number>/details", methods=["GET", "POST"])
def edit(reference: str, number: int) -> Answer:
    """Show or save what only papers ask of a shipment."""
    standing, shipment = _found(reference, number)
    values = values_of(shipment)
    form = drafts.open_form(DetailsForm, data=values)
    form.offer(Choices(database(), shipment))
    way = way_of(shipment)
    due = _due(shipment, way)
    form.explain(due)
    row = shipment.paper_details
    stale = conflicts.differences(form, row, values)
    page = _page(standing, shipment, form) | {
        "differences": stale,
        "way": way,
        "charges_used": used("charges", due=due),
    }
    if not form.sent:
        return render_template(_TEMPLATE, **page)
    if stale:
        return conflicts.ask(_TEMPLATE, **page)
    if not form.validate():
        return refuse(_TEMPLATE, **page)
    with undoing.recorded("record-saved", shipment_reference(shipment)) as act:
        paper_details.save(database(), shipment, form.details)
    drafts.drop()
    undoing.offer(_("Details for documents saved"), act)
    return redirect(url_for("papers.show", reference=reference, number=number), code=303)


@blueprint.post("/p/<reference>/papers/<int:number>/details/take-over")
def take_over(reference: str, number: int) -> Response:
    """Fill what is still empty with the answers of the shipment told of last."""
    _standing, shipment = _found(reference, number)
    with undoing.recorded("record-saved", shipment_reference(shipment)) as act:
        taken = paper_details.take_over(database(), shipment)
    address = url_for("paper_details.edit", reference=reference, number=number)
    if taken:
        drafts.drop(address)
        undoing.offer(_("Taken over from the last shipment. Look through it and save."), act)
    else:
        flash(_("The last shipment has nothing that is still empty here"))
    return redirect(address, code=303)


def _found(reference: str, number: int) -> tuple[Standing, Shipment]:
    standing = stand(reference)
    guard(standing, "papers")
    shipment = arrange_shipments.find(standing.plan, number)
    return standing, shipment or abort(404)


def _due(shipment: Shipment, way: Way) -> Collection[str]:
    """Return the codes of the papers that apply; of all while no record can be made yet."""
    record, _lacking = record_of(shipment, day=today(), way=way)
    return {document.code for document, _need in needed(record)} if record else documents()


def _page(standing: Standing, shipment: Shipment, form: DetailsForm) -> dict[str, Any]:
    return {
        "standing": standing,
        "plan": standing.plan,
        "shipment": shipment,
        "form": form,
        "last": paper_details.offered_from(database(), shipment),
        "reference_of": shipment_reference,
    }
