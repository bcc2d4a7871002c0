"""Tracking by hand: how a plan's shipments stand, and recording what is known of them."""

from flask import Blueprint, abort, flash, g, redirect, render_template, url_for

from app.domain.problems import Problem
from app.persistence.tracking import Observation
from app.usecases import arrange_shipments, observe, tracked
from app.usecases import retract as retracting
from app.usecases.plan_record import shipment_reference
from app.web import drafts, undoing
from app.web.database import database
from app.web.guided import guard
from app.web.i18n import _
from app.web.plans.context import stand, today
from app.web.plans.states import STATES
from app.web.responses import UNPROCESSABLE, Answer
from app.web.tracking import timeline
from app.web.tracking.forms import TellForm
from app.web.tracking.names import WORDS
from app.web.tracking.page import TrackingPage

blueprint = Blueprint("tracking", __name__)


@blueprint.get("/p/<reference>/tracking")
def index(reference: str) -> Answer:
    """Show how each shipment stands; a plan of one leads straight to it."""
    standing = stand(reference)
    guard(standing, "tracking")
    shipments = standing.plan.shipments
    if len(shipments) == 1:
        return redirect(address(reference, shipments[0].number))
    known = tracked.track_shipments(database(), shipments)
    rows = []
    for shipment in shipments:
        found = known[shipment.id]
        deadline = tracked.outlook(found, shipment=shipment, today=today())
        here = [line for line in timeline.timeline(found, {}) if line.state == "now"]
        rows.append((shipment, STATES[shipment.state], here, deadline))
    return render_template(
        "tracking/index.html", standing=standing, plan=standing.plan, rows=rows, **WORDS
    )


@blueprint.route("/p/<reference>/tracking/<int:number>", methods=["GET", "POST"])
def show(reference: str, number: int) -> Answer:
    """Show one shipment on its way, or record one thing about it."""
    page = opened(reference, number)
    form = drafts.open_form(TellForm)
    form.prepare(page.tracked, movements=page.movements)
    if not form.sent:
        return _page(page, form)
    if not form.validate() or not _tell(page, form):
        return _page(page, form, status=UNPROCESSABLE)
    drafts.drop()
    flash(_("The event is recorded"))
    return redirect(address(reference, number), code=303)


def opened(reference: str, number: int) -> TrackingPage:
    """Return one shipment's tracking, or the way to the step that comes first."""
    standing = stand(reference)
    guard(standing, "tracking")
    shipment = arrange_shipments.find(standing.plan, number)
    return TrackingPage(standing, shipment or abort(404))


def address(reference: str, number: int) -> str:
    """Return the address of one shipment's tracking."""
    return url_for("tracking.show", reference=reference, number=number)


def _tell(page: TrackingPage, form: TellForm) -> bool:
    """Record what the form says; return whether it was taken."""
    said = form.statement(page.tracked)
    cartons, refused = form.carton_ids(page.by_number)
    if isinstance(said, Problem):
        form.take([said, *refused])
        return False
    if not refused:
        refused = observe.observe(
            database(),
            said,
            shipment_id=None if form.movement_id else page.shipment.id,
            movement_id=form.movement_id,
            carton_ids=cartons,
            person_id=g.person.id,
        )
    if refused:
        form.take(refused)
        return False
    database().commit()
    return True


def _page(page: TrackingPage, form: TellForm, *, status: int = 200) -> Answer:
    answer = render_template(
        "tracking/show.html",
        page=page,
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
        form=form,
        state=STATES[page.shipment.state],
        **WORDS,
    )
    return answer, status


@blueprint.post("/p/<reference>/tracking/<int:number>/retract/<int:statement_id>")
def retract(reference: str, number: int, statement_id: int) -> Answer:
    """Withdraw one statement about the shipment, and offer to undo that."""
    shipment = arrange_shipments.find(stand(reference, at_a_glance=True).plan, number)
    row = retracting.find_statement(database(), statement_id)
    if shipment is None or row is None or shipment.id not in retracting.bears_on(database(), row):
        abort(404)
    withdraw(row, subject=shipment_reference(shipment))
    return redirect(address(reference, number), code=303)


def withdraw(row: Observation, *, subject: str) -> None:
    """Retract a statement and say so with the way back; one retracted before stays retracted."""
    if row.retracted_at is not None:
        flash(_("Retracted. It stays in the list, and counts no more."))
        return
    with undoing.recorded("retract-statement", subject) as act:
        retracting.retract(database(), row, person_id=g.person.id)
        database().commit()
    undoing.offer(_("Retracted. It stays in the list, and counts no more."), act)
