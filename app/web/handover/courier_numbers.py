"""Courier numbers of a plan's cartons: pasted with a preview, typed row by row, handed out."""

from typing import Final

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.movement.courier_numbers import CourierCarton
from app.persistence import courier_numbers as couriers
from app.persistence.paging import pages
from app.printing.spreadsheets import Sheet
from app.usecases import courier_numbers
from app.usecases.courier_numbers import Reading, Saved
from app.usecases.plan_record import shipment_reference
from app.web import drafts, undoing
from app.web.database import database
from app.web.editing import page_number
from app.web.exporting import ENDING, download
from app.web.grid import MOST_ROWS
from app.web.handover.courier_forms import PasteForm
from app.web.handover.courier_grid import CourierSheet, open_sheet
from app.web.i18n import _, ngettext
from app.web.plans.context import Standing, stand
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer

blueprint = Blueprint("courier_numbers", __name__)
_PREVIEW: Final = "preview"


@blueprint.route("/p/<reference>/courier-numbers", methods=["GET", "POST"])
def table(reference: str) -> Answer:
    """Take a pasted table: first a preview with every row's problem, then all of it or nothing."""
    standing = stand(reference, at_a_glance=True)
    if not standing.facts.locked:
        return redirect(url_for("handover.index", reference=reference), code=303)
    form = drafts.open_form(PasteForm)
    if request.method == "GET":
        return _page(standing, form)
    if "later" in request.form:
        drafts.keep(request.path)
        return standing.left_for_later()
    reading = _read(standing, form)
    if reading is None:
        return _page(standing, form, status=UNPROCESSABLE)
    saved = None
    if request.form.get("act") != _PREVIEW:
        saved = courier_numbers.save(database(), reading, person_id=g.person.id)
    if saved is None:
        status = UNPROCESSABLE if reading.refused else 200
        return _page(standing, form, reading=reading, status=status)
    drafts.drop()
    _tell(saved)
    return redirect(request.path, code=303)


def _read(standing: Standing, form: PasteForm) -> Reading | None:
    """Return what was pasted; None when there is nothing to read, which the form then says."""
    if not form.validate():
        return None
    reading = courier_numbers.read(
        database(), standing.plan, form.text.data, courier=form.courier.data
    )
    if isinstance(reading, list):
        form.take(reading)
        return None
    return reading


@blueprint.route("/p/<reference>/courier-numbers/<int:number>", methods=["GET", "POST"])
def grid(reference: str, number: int) -> Answer:
    """Type the numbers of one shipment's cartons, a page of them at a time."""
    standing = stand(reference, at_a_glance=True)
    shipment = next((each for each in standing.plan.shipments if each.number == number), None)
    if shipment is None:
        abort(404)
    if not standing.facts.locked:
        return redirect(url_for("handover.index", reference=reference), code=303)
    own = shipment_reference(shipment)
    cartons = [each for each in _cartons(standing) if each.shipment == own]
    first = (min(max(page_number(), 1), pages(len(cartons), most=MOST_ROWS)) - 1) * MOST_ROWS
    sheet = open_sheet(cartons[first : first + MOST_ROWS])
    context = {
        "standing": standing,
        "plan": standing.plan,
        "shipment": shipment,
        "form": sheet,
        "number": first // MOST_ROWS + 1,
        "count": pages(len(cartons), most=MOST_ROWS),
    }
    if request.method == "GET":
        return render_template("handover/courier_grid.html", **context)
    status = _save(standing, sheet)
    if status is not None:
        return render_template("handover/courier_grid.html", **context), status
    return redirect(request.full_path.rstrip("?"), code=303)


def _save(standing: Standing, sheet: CourierSheet) -> int | None:
    """Save the rows and say so, or return the status of the page that shows why not."""
    if sheet.stale():
        return CONFLICT
    saved = courier_numbers.enter(database(), standing.plan, sheet.entries, person_id=g.person.id)
    if isinstance(saved, list):
        sheet.take(saved)
        return UNPROCESSABLE
    drafts.drop()
    _tell(saved)
    return None


@blueprint.get(f"/p/<reference>/courier-numbers.{ENDING}")
def export(reference: str, ending: str) -> Response:
    """Hand out carton and courier number of the whole plan as a table."""
    standing = stand(reference, at_a_glance=True)
    headings = (_("Shipment"), _("Carton"), _("Label id"), _("Courier number"), _("Courier"))
    rows = [
        (
            each.shipment,
            each.number,
            next(iter(each.names), ""),
            each.courier_number,
            each.courier,
        )
        for each in _cartons(standing)
    ]
    sheet = Sheet(_("Courier numbers"), headings, rows)
    return download(sheet, name=f"{reference}-couriers", ending=ending)


def _cartons(standing: Standing) -> list[CourierCarton]:
    return courier_numbers.cartons_of(database(), standing.plan)


def _page(
    standing: Standing, form: PasteForm, *, reading: Reading | None = None, status: int = 200
) -> Answer:
    shipments = standing.plan.shipments
    counted = couriers.counted(database(), [each.id for each in shipments])
    page = render_template(
        "handover/courier_numbers.html",
        standing=standing,
        plan=standing.plan,
        form=form,
        reading=reading,
        counted=counted,
        known=sum(known for known, _all in counted.values()),
        all=sum(all_cartons for _known, all_cartons in counted.values()),
    )
    return page, status


def _tell(saved: Saved) -> None:
    """Say how many cartons were changed."""
    if not saved.cartons:
        flash(_("Nothing changed: these numbers were kept already."))
        return
    count = saved.cartons
    sentence = ngettext(
        "%(num)s carton has a new courier number", "%(num)s cartons have new courier numbers", count
    )
    undoing.tell(sentence, saved.step)
