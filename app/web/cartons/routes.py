"""The cartons of each shipment of a plan: typed, pasted or proposed, and held to the rules."""

from collections.abc import Sequence
from typing import Any, Final

from flask import Blueprint, flash, redirect, render_template, request, url_for

from app.domain.journey.inbound import INBOUND
from app.domain.packing.proposal import Proposal
from app.persistence.plans import Shipment
from app.usecases import pack_cartons, plan_numbers
from app.usecases.plan_standing import carton_problems
from app.web import drafts
from app.web.cartons.limits import limits
from app.web.cartons.live import placed
from app.web.cartons.pictures import pictures
from app.web.cartons.rows import COLUMNS, Line, ask_for_missing, read_lines, saved_rows
from app.web.cartons.sheets import CartonSheet
from app.web.cartons.view import in_grid, review
from app.web.database import database
from app.web.i18n import _, ngettext
from app.web.plans.context import Standing, guard, hub_address, stand, standing_of, today
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer
from app.web.shipments.sheets import asked_number, shipment_of

blueprint = Blueprint("cartons", __name__)
_LOOK: Final = "look-"


@blueprint.get("/p/<reference>/cartons")
def index(reference: str) -> Answer:
    """Lead to the cartons of the shipment asked for by `?shipment=`, else of the first."""
    standing = stand(reference)
    turned = guard(standing, "cartons")
    if turned is not None:
        return turned
    return redirect(_address(standing, asked_number(standing)))


@blueprint.route("/p/<reference>/cartons/<int:number>", methods=["GET", "POST"])
def sheet(reference: str, number: int) -> Answer:
    """Edit the cartons of one shipment; rows that break a limit are saved, and say so."""
    standing = stand(reference)
    shipment = shipment_of(standing, number)
    turned = guard(standing, "cartons")
    if turned is not None:
        return turned
    form = _opened(shipment)
    if request.method == "GET":
        return _page(standing, shipment, form)
    if "later" in request.form:
        form.keep()
        flash(_("Kept as a draft. Nothing is checked until you continue."))
        return redirect(hub_address(standing.plan), code=303)
    button = request.form.get("act", "save")
    if button == "propose":
        return _page(standing, shipment, form, proposals=_proposed(shipment, form))
    if _done(shipment, form, button):
        form.keep()
        return _page(standing, shipment, form)
    return _save(standing, shipment, form)


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
        pictures=pictures(shipment, seen, look=_looked_at()),
    )


def _opened(shipment: Shipment) -> CartonSheet:
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
            return button.startswith(_LOOK) or form.act(button)
    return True


def _proposed(shipment: Shipment, form: CartonSheet) -> dict[str, Proposal]:
    """Return proposals for the units that lie in none of the rows typed."""
    lines = read_lines(form, skus=plan_numbers.items_of(shipment))
    groups = [line.group for line in lines]
    return pack_cartons.propose_rows(shipment, day=today(), groups=groups)


def _save(standing: Standing, shipment: Shipment, form: CartonSheet) -> Answer:
    lines = read_lines(form, skus=plan_numbers.items_of(shipment))
    ask_for_missing(form, lines)
    if form.failed:
        form.keep()
        return _page(standing, shipment, form, lines=lines, status=UNPROCESSABLE)
    differences = form.differences(shipment, saved=saved_rows(shipment))
    if differences:
        form.keep()
        return _page(
            standing, shipment, form, lines=lines, status=CONFLICT, differences=differences
        )
    rows = [line.packed for line in lines]
    saved = pack_cartons.save_rows(database(), shipment=shipment, rows=rows, day=today())
    if isinstance(saved, list):
        form.take(in_grid(problem) for problem in saved)
        return _page(standing, shipment, form, lines=lines, status=UNPROCESSABLE)
    drafts.drop()
    form.typed_over = None
    _tell(saved)
    if any(each.blocking for each in carton_problems(shipment, day=today())):
        return _page(standing, shipment, form, lines=lines, status=UNPROCESSABLE)
    return _onward(standing, shipment)


def _tell(saved: pack_cartons.Packed) -> None:
    flash(_("Cartons saved"))
    if saved.ids_cleared:
        flash(
            ngettext(
                "The cartons changed, so %(num)s carton id of the platform was cleared. "
                "Enter the new one under Labels.",
                "The cartons changed, so %(num)s carton ids of the platform were cleared. "
                "Enter the new ones under Labels.",
                saved.ids_cleared,
            ),
            "problem",
        )


def _onward(standing: Standing, shipment: Shipment) -> Answer:
    """Lead to the next shipment without cartons, else to the next step."""
    if not shipment.rows:
        return redirect(_address(standing, shipment.number), code=303)
    for other in standing.plan.shipments:
        if not other.rows:
            return redirect(_address(standing, other.number), code=303)
    return standing_of(standing.plan).onward("cartons")


def _page(
    standing: Standing,
    shipment: Shipment,
    form: CartonSheet,
    *,
    lines: Sequence[Line] | None = None,
    status: int = 200,
    **context: Any,
) -> Answer:
    if lines is None:
        lines = read_lines(form, skus=plan_numbers.items_of(shipment))
    seen = review(shipment, form, lines)
    page = render_template(
        "cartons/index.html",
        step=INBOUND.step("cartons"),
        standing=standing,
        plan=standing.plan,
        shipment=shipment,
        form=form,
        review=seen,
        limits=limits(shipment, seen),
        pictures=pictures(shipment, seen, look=_looked_at()),
        **{"differences": (), "proposals": None, **context},
    )
    return page, status


def _looked_at() -> int:
    """Return the row whose picture is asked for by a button, or was shown before."""
    button = request.form.get("act", "")
    asked = button.removeprefix(_LOOK) if button.startswith(_LOOK) else ""
    asked = asked or request.form.get("look", "")
    return int(asked) if asked.isdecimal() else 0


def _address(standing: Standing, number: int) -> str:
    return url_for("cartons.sheet", reference=standing.plan.reference, number=number)
