"""Cartons moved between the shipments of a plan, and two shipments made one again."""

from flask import abort, redirect, request, url_for

from app.usecases import move_cartons, review_split
from app.usecases.arrange_shipments import find
from app.web import undoing
from app.web.database import database
from app.web.i18n import _
from app.web.placement.forms import MoveForm, PlacementForm
from app.web.placement.page import cleared, show, tell
from app.web.placement.routes import blueprint as placement
from app.web.plans.context import stand, today
from app.web.responses import UNPROCESSABLE, Answer


@placement.post("/p/<reference>/placement/move")
def move(reference: str) -> Answer:
    """Move cartons with their units from one shipment to another."""
    standing = stand(reference)
    form = MoveForm(formdata=request.form)
    form.prepare(review_split.splittable(standing.plan))
    if not form.validate():
        return show(standing, PlacementForm(formdata=None), move=form, status=UNPROCESSABLE)
    source = find(standing.plan, int(form.source.data)) or abort(404)
    target = find(standing.plan, int(form.target.data)) or abort(404)
    with undoing.recorded("cartons-moved", reference) as act:
        done = move_cartons.move(
            database(), source=source, target=target, cartons=form.cartons.data, day=today()
        )
    if isinstance(done, list):
        form.take(done)
        return show(standing, PlacementForm(formdata=None), move=form, status=UNPROCESSABLE)
    said = _(
        "Cartons %(cartons)s moved to shipment %(number)s, with their units",
        cartons=form.cartons.data,
        number=target.number,
    )
    undoing.offer(said + cleared(done), act)
    return redirect(url_for("placement.index", reference=reference), code=303)


@placement.post("/p/<reference>/placement/merge")
def merge(reference: str) -> Answer:
    """Make one shipment of two that go to the same warehouse."""
    plan = stand(reference).plan
    kept = find(plan, request.form.get("kept", 0, type=int)) or abort(404)
    gone = find(plan, request.form.get("gone", 0, type=int)) or abort(404)
    with undoing.recorded("shipments-merged", reference) as act:
        done = move_cartons.merge(database(), kept=kept, gone=gone, day=today())
    if isinstance(done, list):
        tell(done)
    else:
        said = _(
            "Shipment %(gone)s is part of shipment %(kept)s now",
            gone=request.form["gone"],
            kept=kept.number,
        )
        undoing.offer(said + cleared(done), act)
    return redirect(url_for("placement.index", reference=reference), code=303)
