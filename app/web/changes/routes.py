"""The change orders of a plan, and a page for each kind of change to one shipment."""

from flask import Blueprint, abort, g, redirect, render_template, url_for

from app.domain.movement.changes import CHANGE_FACTS
from app.domain.movement.kinds import ChangeKind
from app.persistence.change_orders import ChangeOrder
from app.usecases import cancel_shipment
from app.usecases.change_orders import order_change
from app.usecases.change_scope import Change
from app.web import drafts, undoing
from app.web.changes.asked import Asked
from app.web.changes.forms import ChangeForm
from app.web.changes.page import ChangesPage
from app.web.database import database
from app.web.i18n import _
from app.web.papers.forms import LANGUAGES
from app.web.plans.context import stand, today
from app.web.plans.states import STATES
from app.web.rendering import said
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer
from app.web.shipments.sheets import shipment_of

blueprint = Blueprint("changes", __name__)


@blueprint.get("/p/<reference>/changes")
def index(reference: str) -> Answer:
    """List the plan's change orders with the papers they made stale, and offer another."""
    standing = stand(reference)
    return render_template(
        "changes/index.html",
        standing=standing,
        plan=standing.plan,
        page=ChangesPage(standing),
        states=STATES,
        languages=LANGUAGES,
    )


@blueprint.route("/p/<reference>/changes/<int:number>/<change>", methods=["GET", "POST"])
def order(reference: str, number: int, change: str) -> Answer:
    """Ask what changes in one shipment, then change it and name the papers that makes stale."""
    standing = stand(reference)
    shipment = shipment_of(standing, number)
    if change not in list(ChangeKind):
        abort(404)
    fact = CHANGE_FACTS[ChangeKind(change)]
    asked = Asked(standing, shipment, fact)
    form = drafts.open_form(ChangeForm)
    form.fit(fact, shipment=shipment, movements=asked.movements)
    if asked.shut or not form.sent:
        return _page(asked, form)
    wanted = form.change(fact.kind, shipment=shipment) if form.validate() else None
    if wanted is None:
        return _page(asked, form, status=UNPROCESSABLE)
    if form.typed_over != str(shipment.version):
        form.typed_over = str(shipment.version)
        form.general_errors.append(
            _("The shipment was changed meanwhile. Look at its cartons again, then send this.")
        )
        return _page(asked, form, status=CONFLICT)
    return _change(asked, form, wanted)


def _change(asked: Asked, form: ChangeForm, wanted: Change) -> Answer:
    whole = wanted.kind is ChangeKind.SHIPMENT_CANCELLED
    make = cancel_shipment.cancel if whole else order_change
    plan, shipment = asked.standing.plan, asked.shipment
    with undoing.recorded(wanted.kind.value, f"{plan.reference} · {shipment.number}") as act:
        done = make(database(), shipment=shipment, change=wanted, person=g.person, day=today())
    if not isinstance(done, ChangeOrder):
        form.take(done)
        return _page(asked, form, status=UNPROCESSABLE)
    drafts.drop()
    undoing.offer(
        _("%(kind)s recorded for shipment %(number)s", kind=said(asked.fact.name),
          number=shipment.number),
        act,
    )  # fmt: skip
    return redirect(url_for("changes.index", reference=plan.reference), code=303)


def _page(asked: Asked, form: ChangeForm, *, status: int = 200) -> Answer:
    page = render_template(
        "changes/order.html",
        standing=asked.standing,
        plan=asked.standing.plan,
        shipment=asked.shipment,
        asked=asked,
        form=None if asked.shut else form,
    )
    return page, status
