"""The hand-over step of a plan: one short form, then what was handed over and what is to come."""

from typing import Final

from flask import Blueprint, abort, g, redirect, render_template, request, url_for

from app.domain.movement.kinds import MovementKind
from app.persistence import movements
from app.persistence.plans import plan_at_a_glance
from app.usecases import plan_standing
from app.usecases.hand_over import hand_over
from app.usecases.movements import Done, called
from app.web import drafts, undoing
from app.web.database import database
from app.web.handover.forms import HandOverForm, hand_over_form
from app.web.handover.page import HandOverPage
from app.web.i18n import ngettext
from app.web.plans.context import standing_of
from app.web.rendering import said
from app.web.responses import UNPROCESSABLE, Answer

blueprint = Blueprint("handover", __name__)
_STEP: Final = "handover"


@blueprint.route("/p/<reference>/handover", methods=["GET", "POST"])
def index(reference: str) -> Answer:
    """Show a plan's movements and hand cartons over; before the lock, say what to do first."""
    plan = plan_at_a_glance(database(), reference) or abort(404)
    if not plan_standing.locked(plan):
        return render_template("handover/locked_first.html", standing=standing_of(plan), plan=plan)
    page = HandOverPage(plan)
    form = drafts.open_form(hand_over_form(plan, page.waiting))
    if request.method == "GET":
        return _page(page, form)
    if "later" in request.form:
        drafts.keep(request.path)
        return standing_of(plan).left_for_later()
    if not form.validate():
        return _page(page, form), UNPROCESSABLE
    done = hand_over(database(), form.order(zone=g.workspace.time_zone), person_id=g.person.id)
    if isinstance(done, list):
        form.take(done)
        return _page(page, form), UNPROCESSABLE
    drafts.drop()
    _tell(done)
    return redirect(url_for("handover.index", reference=reference), code=303)


def _page(page: HandOverPage, form: HandOverForm) -> str:
    return render_template(
        "handover/index.html",
        page=page,
        standing=standing_of(page.plan),
        plan=page.plan,
        form=form if page.left else None,
        parties=movements.parties(database(), kind=MovementKind.FORWARDER_ORDER),
    )


def _tell(done: Done) -> None:
    sentence = ngettext(
        "%(num)s carton handed over: %(movement)s",
        "%(num)s cartons handed over: %(movement)s",
        done.cartons,
        movement=said(called(done.movement)),
    )
    undoing.tell(sentence, done.step)
