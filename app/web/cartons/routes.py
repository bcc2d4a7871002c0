"""The cartons of each shipment of a plan: typed, pasted or proposed, and held to the rules."""

from flask import Blueprint, render_template, request

from app.domain.packing.proposal import Proposal
from app.persistence.plans import Shipment
from app.usecases import pack_cartons, plan_numbers
from app.web.cartons.limits import limits
from app.web.cartons.live import placed
from app.web.cartons.page import LOOK, looked_at, show
from app.web.cartons.pictures import pictures
from app.web.cartons.rows import COLUMNS, read_lines, saved_rows
from app.web.cartons.saving import save
from app.web.cartons.sheets import CartonSheet
from app.web.cartons.view import review
from app.web.guided import guard
from app.web.plans.context import lead_to_shipment, stand, today
from app.web.responses import Answer
from app.web.shipments.sheets import shipment_of

blueprint = Blueprint("cartons", __name__)


@blueprint.get("/p/<reference>/cartons")
def index(reference: str) -> Answer:
    """Lead to the cartons of the shipment asked for by `?shipment=`, else of the first."""
    return lead_to_shipment(reference, "cartons", endpoint="cartons.sheet")


@blueprint.route("/p/<reference>/cartons/<int:number>", methods=["GET", "POST"])
def sheet(reference: str, number: int) -> Answer:
    """Edit the cartons of one shipment; rows that break a limit are saved, and say so."""
    standing = stand(reference)
    shipment = shipment_of(standing, number)
    guard(standing, "cartons")
    form = _opened(shipment)
    if request.method == "GET" or not shipment.state.editable:
        return show(standing, shipment, form)
    if "later" in request.form:
        form.keep()
        return standing.left_for_later()
    button = request.form.get("act", "save")
    if button == "propose":
        return show(standing, shipment, form, proposals=_proposed(shipment, form))
    if _done(shipment, form, button):
        form.keep()
        return show(standing, shipment, form)
    return save(standing, shipment, form)


@blueprint.post("/p/<reference>/cartons/<int:number>/preview")
def preview(reference: str, number: int) -> str:
    """Return what the rules say about the rows as typed so far; nothing is saved."""
    standing = stand(reference)
    shipment = shipment_of(standing, number)
    form = _opened(shipment)
    seen = review(shipment, form, read_lines(form, skus=plan_numbers.items_of(shipment)))
    return render_template(
        "cartons/live.html",
        plan=standing.plan,
        shipment=shipment,
        form=form,
        review=seen,
        placed=placed(seen),
        limits=limits(shipment, seen),
        pictures=pictures(shipment, seen, look=looked_at()),
    )


def _opened(shipment: Shipment) -> CartonSheet:
    if not shipment.state.editable:
        return CartonSheet(COLUMNS, saved_rows(shipment))
    form = CartonSheet.open(COLUMNS, saved=saved_rows(shipment))
    form.remember()
    return form


def _done(shipment: Shipment, form: CartonSheet, button: str) -> bool:
    """Do what a button asks for, short of saving."""
    match button:
        case "accept":
            proposals = _proposed(shipment, form).values()
            form.accept(group for each in proposals for group in each.groups)
        case "undo":
            form.undo()
        case "dismiss":
            pass
        case _:
            return button.startswith(LOOK) or form.act(button)
    return True


def _proposed(shipment: Shipment, form: CartonSheet) -> dict[str, Proposal]:
    """Return proposals for the units that lie in none of the rows typed."""
    lines = read_lines(form, skus=plan_numbers.items_of(shipment))
    groups = [line.group for line in lines]
    return pack_cartons.propose_rows(shipment, day=today(), groups=groups)
