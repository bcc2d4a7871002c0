"""Recording what happened to a whole movement: its cartons, of whatever plans."""

from flask import abort, flash, g, redirect, render_template, request, url_for

from app.domain.problems import Problem
from app.persistence import movements
from app.usecases import observe
from app.usecases import retract as retracting
from app.usecases.tracked import Tracked
from app.web import drafts
from app.web.database import database
from app.web.i18n import _
from app.web.responses import UNPROCESSABLE, Answer
from app.web.tracking.forms import TellForm
from app.web.tracking.names import called
from app.web.tracking.page import MovementPage
from app.web.tracking.routes import blueprint, withdraw


@blueprint.route("/movements/<int:movement_id>/events", methods=["GET", "POST"])
def movement(movement_id: int) -> Answer:
    """Show what is known of a movement's cartons, or record one thing about all of them."""
    page = _opened(movement_id)
    if page.tracked is None:
        return _page(page, None, status=UNPROCESSABLE if request.method == "POST" else 200)
    form = drafts.open_form(TellForm)
    form.prepare(page.tracked)
    if not form.sent:
        return _page(page, form)
    if not form.validate() or not _tell(page.movement.id, page.tracked, form):
        return _page(page, form, status=UNPROCESSABLE)
    drafts.drop()
    flash(_("Recorded for all cartons of the movement"))
    return redirect(url_for("tracking.movement", movement_id=movement_id), code=303)


@blueprint.post("/movements/<int:movement_id>/events/retract/<int:statement_id>")
def retract_of_movement(movement_id: int, statement_id: int) -> Answer:
    """Withdraw one statement about a movement, and offer to undo that."""
    row = retracting.find_statement(database(), statement_id)
    found = movements.find(database(), movement_id)
    if found is None or row is None or row.movement_id != movement_id:
        abort(404)
    withdraw(row, subject=found.number)
    return redirect(url_for("tracking.movement", movement_id=movement_id), code=303)


def _opened(movement_id: int) -> MovementPage:
    found = movements.find(database(), movement_id)
    if found is None or found.cancelled_at is not None:
        abort(404)
    return MovementPage(found)


def _tell(movement_id: int, known: Tracked, form: TellForm) -> bool:
    """Record what the form says; return whether it was taken."""
    said = form.statement(known)
    if isinstance(said, Problem):
        form.take([said])
        return False
    refused = observe.observe(database(), said, movement_id=movement_id, person_id=g.person.id)
    if refused:
        form.take(refused)
        return False
    database().commit()
    return True


def _page(page: MovementPage, form: TellForm | None, *, status: int = 200) -> Answer:
    answer = render_template(
        "tracking/movement.html",
        page=page,
        movement=page.movement,
        form=form,
        name=called(page.movement),
    )
    return answer, status
