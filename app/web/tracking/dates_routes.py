"""Recording many dates of one shipment in one save."""

from flask import g, redirect, render_template, request

from app.usecases import observe
from app.usecases.observe import Subjects
from app.usecases.undoing import undoable
from app.web.database import database
from app.web.i18n import _, ngettext
from app.web.responses import UNPROCESSABLE, Answer
from app.web.tracking.dates import DatesForm
from app.web.tracking.names import COLUMNS
from app.web.tracking.page import TrackingPage
from app.web.tracking.routes import address, blueprint, opened, tell


@blueprint.route("/p/<reference>/tracking/<int:number>/dates", methods=["GET", "POST"])
def dates(reference: str, number: int) -> Answer:
    """Show every milestone's dates in one grid, or record all that were changed at once."""
    page = opened(reference, number)
    if not isinstance(page, TrackingPage):
        return page
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
    session, person_id = database(), g.person.id
    back = address(page.standing.plan.reference, page.shipment.number)
    with undoable(session, verb="record-dates", subject=back, person_id=person_id) as act:
        about = Subjects(shipment_ids=(page.shipment.id,))
        refused = observe.observe_all(session, changed, about=about, person_id=person_id)
        if not refused:
            session.commit()
    if refused:
        form.take(refused)
        return False
    if changed:
        tell(ngettext("%(num)s date recorded", "%(num)s dates recorded", len(changed)), act.id)
    else:
        tell(_("Nothing was changed"), None)
    return True
