"""The cartons of each shipment of a plan: typed, pasted or proposed, and held to the rules."""

from flask import Blueprint, redirect, render_template, request, url_for

from app.domain.packing.cartons import CartonGroup
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
from app.web.cartons.ways import ACCEPT, WaysPage, compare, found
from app.web.guided import guard
from app.web.plans.context import Standing, lead_to_shipment, stand, today
from app.web.responses import UNPROCESSABLE, Answer
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
        return show(standing, shipment, form, ways=_found(shipment, form))
    if "later" in request.form:
        form.keep()
        return standing.left_for_later()
    button = request.form.get("act", "save")
    if button == "propose":
        return show(standing, shipment, form, proposals=_proposed(shipment, form))
    if button == "compare":
        return _compared(standing, shipment, form)
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
        case "accept-plain" | "accept-mixed":
            form.accept_way(button.removeprefix(ACCEPT))
        case "undo":
            form.undo()
        case "dismiss":
            pass
        case _:
            return button.startswith(LOOK) or form.act(button)
    return True


def _compared(standing: Standing, shipment: Shipment, form: CartonSheet) -> Answer:
    """Show the ways to pack, or lead to the job that looks for them with the rows kept."""
    answer = compare(shipment, _groups(shipment, form))
    if isinstance(answer, WaysPage):
        status = UNPROCESSABLE if answer.form.failed else 200
        return show(standing, shipment, form, ways=answer, status=status)
    form.keep()
    return redirect(url_for("jobs.show", job_id=answer), code=303)


def _found(shipment: Shipment, form: CartonSheet) -> WaysPage | None:
    return found(shipment, _groups(shipment, form)) if shipment.state.editable else None


def _groups(shipment: Shipment, form: CartonSheet) -> list[CartonGroup]:
    lines = read_lines(form, skus=plan_numbers.items_of(shipment))
    return [line.group for line in lines]


def _proposed(shipment: Shipment, form: CartonSheet) -> dict[str, Proposal]:
    """Return proposals for the units that lie in none of the rows typed."""
    groups = _groups(shipment, form)
    return pack_cartons.propose_rows(shipment, day=today(), groups=groups)
