"""The print log of a shipment: every print of every kind, and what is void."""

from flask import abort, render_template

from app.persistence import labels as stored
from app.usecases import arrange_shipments
from app.usecases.label_prints.log import logged
from app.web.database import database
from app.web.guided import guard
from app.web.labels.kinds import TITLES, links
from app.web.labels.page import LabelsPage
from app.web.labels.routes import blueprint
from app.web.plans.context import stand
from app.web.responses import Answer


@blueprint.get("/p/<reference>/labels/<int:number>/prints")
def prints(reference: str, number: int) -> Answer:
    """Show what was printed, by whom and when, and which prints a later one made void."""
    standing = stand(reference)
    guard(standing, "labels")
    shipment = arrange_shipments.find(standing.plan, number) or abort(404)
    page = LabelsPage(standing, shipment)
    return render_template(
        "labels/prints.html",
        page=page,
        standing=standing,
        plan=standing.plan,
        shipment=shipment,
        links=links(page.record),
        log=logged(stored.prints_of(database(), shipment.id)),
        titles={kind.value: title for kind, title in TITLES.items()},
    )
