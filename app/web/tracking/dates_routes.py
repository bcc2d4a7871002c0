"""Recording many dates of one shipment in one save."""

from flask import flash, g, redirect, render_template, request

from app.usecases import observe
from app.usecases.observe import Subjects
from app.usecases.plan_record import shipment_reference
from app.web import undoing
from app.web.database import database
from app.web.i18n import _, ngettext
from app.web.responses import UNPROCESSABLE, Answer
from app.web.tracking.dates import DatesForm
from app.web.tracking.names import COLUMNS
from app.web.tracking.page import TrackingPage
from app.web.tracking.routes import address, blueprint, opened


@blueprint.route("/p/<reference>/tracking/<int:number>/dates", methods=["GET", "POST"])
def dates(reference: str, number: int) -> Answer:
    """Show every milestone's dates in one grid, or record all that were changed at once."""
    page = opened(reference, number)
    form = DatesForm.open(page.tracked)
    if request.method == "POST" and _record(page, form):
        return redirect(address(reference, number), code=303)
    answer = render_template(
        "tracking/dates.html",
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
        form=form,
        columns=COLUMNS,
    )
    return answer, UNPROCESSABLE if form.failed else 200


def _record(page: TrackingPage, form: DatesForm) -> bool:
    """Record what was changed, all of it or nothing; return whether the page is done with."""
    changed = form.statements()
    if form.failed:
        return False
    about = Subjects(shipment_ids=(page.shipment.id,))
    with undoing.recorded("record-dates", shipment_reference(page.shipment)) as act:
        refused = observe.observe_all(database(), changed, about=about, person_id=g.person.id)
        if not refused:
            database().commit()
    if refused:
        form.take(refused)
        return False
    if changed:
        said = ngettext("%(num)s date recorded", "%(num)s dates recorded", len(changed))
        undoing.offer(said, act)
    else:
        flash(_("Nothing was changed"))
    return True
