"""Saving the cartons of a shipment: all rows or none, and never over a newer version unseen."""

from flask import flash, redirect

from app.domain.problems import Problem
from app.persistence.plans import Shipment
from app.usecases import pack_cartons, plan_numbers
from app.usecases.plan_standing import carton_problems
from app.usecases.undoing import Act
from app.web import drafts, undoing
from app.web.cartons.page import address, show
from app.web.cartons.rows import ask_for_missing, read_lines, saved_rows
from app.web.cartons.sheets import CartonSheet
from app.web.cartons.view import in_grid
from app.web.database import database
from app.web.i18n import _, ngettext
from app.web.plans.context import Standing, standing_of, today
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer


def save(standing: Standing, shipment: Shipment, form: CartonSheet) -> Answer:
    """Save the rows as typed; those that break a limit are saved too, and keep the step open."""
    lines = read_lines(form, skus=plan_numbers.items_of(shipment))
    ask_for_missing(form, lines)
    if not lines and not shipment.rows:
        form.take([Problem("cartons-none")])
    if form.failed:
        form.keep()
        return show(standing, shipment, form, lines=lines, status=UNPROCESSABLE)
    differences = form.differences(shipment, saved=saved_rows(shipment))
    if differences:
        form.keep()
        return show(standing, shipment, form, lines=lines, status=CONFLICT, differences=differences)
    rows = [line.packed for line in lines]
    subject = f"{standing.plan.reference} · {shipment.number}"
    with undoing.recorded("cartons-saved", subject) as act:
        saved = pack_cartons.save_rows(database(), shipment=shipment, rows=rows, day=today())
    if isinstance(saved, list):
        form.take(in_grid(problem) for problem in saved)
        form.keep()
        return show(standing, shipment, form, lines=lines, status=UNPROCESSABLE)
    drafts.drop()
    form.typed_over = None
    objected = any(each.blocking for each in carton_problems(shipment, day=today()))
    _tell(saved, act, objected=objected)
    if objected:
        return show(standing, shipment, form, lines=lines, status=UNPROCESSABLE)
    return _onward(standing, shipment)


def _tell(saved: pack_cartons.Packed, act: Act, *, objected: bool) -> None:
    undoing.offer(_("Cartons saved"), act)
    if objected:
        flash(_("Cartons saved as they are; some still need a change"), "problem")
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
    if saved.pallets_cleared:
        flash(
            ngettext(
                "The cartons changed, so what stands on %(num)s pallet was cleared. "
                "Enter it again under Labels.",
                "The cartons changed, so what stands on %(num)s pallets was cleared. "
                "Enter it again under Labels.",
                saved.pallets_cleared,
            ),
            "problem",
        )


def _onward(standing: Standing, shipment: Shipment) -> Answer:
    """Lead to the next shipment without cartons, else to the next step."""
    if not shipment.rows:
        return redirect(address(standing, shipment.number), code=303)
    for other in standing.plan.shipments:
        if other.state.editable and not other.rows:
            return redirect(address(standing, other.number), code=303)
    return standing_of(standing.plan).onward("cartons")
