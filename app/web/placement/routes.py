"""A plan is split by its pasted placement: looked at first, then saved whole."""

from typing import Any

from flask import Blueprint, redirect, request, url_for

from app.usecases import review_split, split_plan
from app.web import drafts, undoing
from app.web.database import database
from app.web.guided import guard
from app.web.i18n import _, ngettext
from app.web.placement.forms import PlacementForm
from app.web.placement.lines import Placement, read_placement
from app.web.placement.page import cleared, show, stamp, tell
from app.web.plans.context import Standing, stand, today
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer

blueprint = Blueprint("placement", __name__)


@blueprint.route("/p/<reference>/placement", methods=["GET", "POST"])
def index(reference: str) -> Answer:
    """Show what a pasted placement makes of the plan, and split the plan once that is confirmed."""
    standing = stand(reference)
    guard(standing, "shipments")
    form = drafts.open_form(PlacementForm)
    if not form.sent or standing.facts.locked:
        return show(standing, form)
    if not form.validate():
        return show(standing, form, status=UNPROCESSABLE)
    return _read(standing, form)


def _read(standing: Standing, form: PlacementForm) -> Answer:
    items = review_split.items_of(review_split.splittable(standing.plan))
    placement = read_placement(form.text.data, skus=items)
    reviewed = review_split.review(standing.plan, placement.lines)
    form.show(placement, reviewed.problems)
    seen: dict[str, Any] = {"placement": placement, "parts": reviewed.parts}
    if form.failed:
        return show(standing, form, status=UNPROCESSABLE, **seen)
    looked_at, form.typed_over = form.typed_over, stamp(standing)
    if request.form.get("act") != "split":
        return show(standing, form, **seen)
    if looked_at != form.typed_over:
        form.general_errors.append(
            _("The plan was changed since this preview. Look at it again, then split.")
        )
        return show(standing, form, status=CONFLICT, **seen)
    return _split(standing, placement)


def _split(standing: Standing, placement: Placement) -> Answer:
    plan = standing.plan
    with undoing.recorded("plan-split", plan.reference) as act:
        done = split_plan.split(database(), plan=plan, lines=placement.lines, day=today())
    if isinstance(done, list):
        tell(done)
        return redirect(url_for("placement.index", reference=plan.reference), code=303)
    drafts.drop()
    sentence = ngettext(
        "The plan is %(num)s shipment now", "The plan is %(num)s shipments now", done.shipments
    )
    undoing.offer(sentence + cleared(done.ids_cleared), act)
    return redirect(url_for("shipments.index", reference=plan.reference), code=303)
