"""The list of movements, a new one, and the page of one with its numbers."""

from urllib.parse import urlencode

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.movement.kind_facts import KIND_FACTS
from app.domain.movement.kinds import MovementKind
from app.domain.reading.text import clean
from app.persistence import movement_cartons, movement_search, movements
from app.persistence.plans import plan_at_a_glance
from app.usecases import movements as deeds
from app.usecases.movements import called
from app.web import conflicts, drafts, responses, undoing
from app.web.database import database
from app.web.i18n import _
from app.web.movements import search
from app.web.movements.forms import MovementForm, movement_form, values_of
from app.web.movements.page import MovementPage, offered, refuse, show
from app.web.rendering import said
from app.web.responses import CONFLICT, Answer
from app.web.returning import onward

blueprint = Blueprint("movements", __name__)


@blueprint.get("/movements")
def index() -> Answer:
    """List the movements of all plans, newest first, searched and paged by the address."""
    asked = search.asked()
    sheet = movement_search.movements_page(database(), asked)
    return render_template(
        "movements/index.html",
        asked=asked,
        query=search.query,
        sheet=sheet,
        tallies=movement_search.tallies(database(), sheet.rows),
        facts=KIND_FACTS,
        advice=deeds.advice,
    )


@blueprint.get("/movements/new")
def new() -> Answer:
    """Ask which kind of movement is opened, unless the address says so."""
    kind = search.kind_named(request.args.get("kind", ""))
    if kind is not None:
        others = [(name, value) for name, value in request.args.items() if name != "kind"]
        return redirect(f"{url_for('movements.new_of', kind=kind)}?{urlencode(others)}", code=303)
    return render_template("movements/kinds.html", facts=KIND_FACTS)


@blueprint.route("/movements/new/<kind>", methods=["GET", "POST"])
def new_of(kind: str) -> Answer:
    """Open a movement; the shipments of `?plan=` are chosen to begin with."""
    known = search.kind_named(kind) or abort(404)
    form = _new_form(known)
    page = {
        "form": form,
        "fact": KIND_FACTS[known],
        "parties": movements.parties(database(), kind=known),
        "home": onward(url_for("movements.index")),
        "reference": request.args.get("plan", ""),
    }
    if not form.sent:
        return render_template("movements/new.html", **page)
    if "later" in request.form:
        return _kept()
    if not form.validate():
        return responses.refuse("movements/new.html", **page)
    made = deeds.open_movement(
        database(), form.details, kind=known, wanted=form.wanted, person_id=g.person.id
    )
    if isinstance(made, list):
        form.take(made)
        return responses.refuse("movements/new.html", **page)
    drafts.drop()
    undoing.tell(_("%(movement)s is kept", movement=said(called(made.movement))), made.step)
    return redirect(onward(address(made.movement)), code=303)


def _new_form(kind: MovementKind) -> MovementForm:
    """Return the form; the shipments of the plan that the address names are chosen."""
    reference = clean(request.args.get("plan", ""))
    shipments = movement_cartons.open_shipments(database(), kind=kind, words=reference)
    plan = plan_at_a_glance(database(), reference) if reference else None
    own = {each.id for each in plan.shipments} if plan else set()
    choices = offered(shipments, kind=kind)
    ticked = {each.tick: each.shipment.id in own for each in choices}
    return drafts.open_form(movement_form(kind, choices), data=ticked)


@blueprint.route("/movements/<int:row_id>", methods=["GET", "POST"])
def edit(row_id: int) -> Answer:
    """Show a movement, or save its entries."""
    page = found(row_id)
    if request.method == "GET":
        return show(page)
    form = page.entry_form()
    if "later" in request.form:
        return _kept()
    differences = conflicts.differences(form, page.movement, values_of(page.movement))
    if differences:
        return show(page, form, status=CONFLICT, differences=differences)
    if not form.validate():
        return refuse(page, form)
    problems = deeds.change(database(), page.movement, form.details, person_id=g.person.id)
    if problems:
        return refuse(page, form, problems)
    drafts.drop()
    flash(_("%(movement)s is saved", movement=said(called(page.movement))))
    return redirect(onward(address(page.movement)), code=303)


@blueprint.post("/movements/<int:row_id>/cancel")
def cancel(row_id: int) -> Answer:
    """Cancel the movement; its cartons are free again."""
    page = found(row_id)
    done = deeds.cancel(database(), page.movement, person_id=g.person.id)
    if isinstance(done, list):
        return refuse(page, page.add_form(), done)
    undoing.tell(_("%(movement)s is cancelled", movement=said(called(page.movement))), done.step)
    return redirect(address(page.movement), code=303)


def address(movement: movements.Movement) -> str:
    """Return the address of a movement's page."""
    return url_for("movements.edit", row_id=movement.id)


def found(row_id: int) -> MovementPage:
    """Return the page of a movement of the workspace."""
    return MovementPage(movements.find(database(), row_id) or abort(404))


def _kept() -> Response:
    drafts.keep(request.path)
    flash(_("Kept as a draft. Nothing is checked until you continue."))
    return redirect(onward(url_for("movements.index")), code=303)
