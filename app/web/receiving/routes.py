"""Receiving of a plan's shipments: counts per SKU, typed or pasted, each kept beside the last."""

from flask import Blueprint, abort, g, redirect, render_template, request, url_for

from app.domain.journey.inbound import INBOUND
from app.domain.problems import Problem
from app.domain.shipment.states import State
from app.persistence import goods
from app.usecases import receiving
from app.usecases.receiving import Report
from app.web import drafts, undoing
from app.web.database import database
from app.web.guided import guard
from app.web.i18n import _
from app.web.plans.context import Standing, stand, today
from app.web.plans.states import STATES
from app.web.receiving.forms import ReopenForm
from app.web.receiving.page import VERDICTS, ReceivingPage, refuse, show
from app.web.receiving.rows import KEY, Known
from app.web.receiving.sheet import CountSheet
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer
from app.web.shipments.sheets import shipment_of

blueprint = Blueprint("receiving", __name__)


@blueprint.get("/p/<reference>/receiving")
def index(reference: str) -> Answer:
    """List how each shipment came out; a plan of one leads straight to it."""
    standing = stand(reference)
    shipments = standing.plan.shipments
    if not any(each.state.reached(State.HANDED_OVER) for each in shipments):
        guard(standing, "receiving")
    if len(shipments) == 1:
        return redirect(address(standing, shipments[0].number))
    tallies = receiving.tallies(database(), {each.id: each.state for each in shipments})
    rows = [
        (each, STATES[each.state], tallies[each.id], VERDICTS[tallies[each.id].verdict])
        for each in shipments
    ]
    return render_template(
        "receiving/index.html",
        step=INBOUND.step("receiving"),
        standing=standing,
        plan=standing.plan,
        rows=rows,
        handed_over=State.HANDED_OVER,
    )


@blueprint.route("/p/<reference>/receiving/<int:number>", methods=["GET", "POST"])
def counts(reference: str, number: int) -> Answer:
    """Show what was counted of one shipment, or record more of it."""
    page = opened(reference, number)
    sheet = CountSheet.open(held=page.counts, shipped=page.shipped, day=today())
    if request.method == "GET":
        return show(page, sheet)
    if page.closed:
        return refuse(page, ReopenForm(formdata=None), [Problem("receiving-closed")])
    if "later" in request.form:
        sheet.complete()
        sheet.keep()
        return page.standing.left_for_later()
    button = request.form.get("act", "save")
    if sheet.act(button) or button == "other":
        if button == "other":
            _choose(sheet)
        sheet.keep()
        return show(page, sheet, status=UNPROCESSABLE if sheet.failed else 200)
    return _save(page, sheet)


def opened(reference: str, number: int) -> ReceivingPage:
    """Return the page of a shipment that was handed over, or the way to the step before."""
    standing = stand(reference)
    shipment = shipment_of(standing, number)
    if not shipment.state.reached(State.HANDED_OVER):
        guard(standing, "receiving")
        abort(redirect(standing.address("receiving")))
    return ReceivingPage(standing, shipment)


def address(standing: Standing, number: int) -> str:
    """Return the address of one shipment's receiving."""
    return url_for("receiving.counts", reference=standing.plan.reference, number=number)


def _choose(sheet: CountSheet) -> None:
    """Add the product named under the list, which the warehouse counted though it was not sent."""
    typed = request.form.get("other", "").strip()
    product = goods.by_sku(database(), [typed]).get(typed.lower())
    if product is None:
        sheet.take([Problem("item-unknown", params={"sku": typed})])
    else:
        sheet.choose(product)


def _save(page: ReceivingPage, sheet: CountSheet) -> Answer:
    skus = [row.cells.get(KEY, "") for row in sheet.filled]
    known = Known(page.shipped, page.counts, goods.by_sku(database(), skus))
    valid = sheet.report.validate()
    found = sheet.counts(known)
    if sheet.failed or not valid:
        return _refused(page, sheet)
    stale = sheet.differences(page.version, held=page.counts)
    if stale:
        sheet.keep()
        return show(page, sheet, status=CONFLICT, differences=stale)
    report = Report(
        counts=found, counted_on=sheet.report.counted_on.data, note=sheet.report.note.data
    )
    with undoing.recorded("receipts-counted", page.reference) as act:
        refused = receiving.record_counts(
            database(),
            shipment=page.shipment,
            report=report,
            person_id=g.person.id,
            today=today(),
        )
        if not refused:
            database().commit()
    if refused:
        sheet.take(refused)
        return _refused(page, sheet)
    drafts.drop()
    undoing.offer(_("The counts are recorded"), act)
    return redirect(request.path, code=303)


def _refused(page: ReceivingPage, sheet: CountSheet) -> Answer:
    sheet.keep()
    return show(page, sheet, status=UNPROCESSABLE)
