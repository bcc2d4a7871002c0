"""Changing between the workspaces that one person works in."""

from flask import Blueprint, abort, flash, g, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from app.usecases import members, signing_in
from app.web.database import database
from app.web.i18n import _
from app.web.responses import Answer
from app.web.security import COOKIE

blueprint = Blueprint("workspaces", __name__, url_prefix="/workspaces")


@blueprint.app_template_global()
def works_elsewhere() -> bool:
    """Return whether the reader has another workspace to change to."""
    return len(members.places_of(database(), person_id=g.person.id)) > 1


@blueprint.get("")
def index() -> Answer:
    """List the reader's workspaces."""
    places = members.places_of(database(), person_id=g.person.id)
    return render_template("members/workspaces.html", places=places)


@blueprint.post("/<int:membership_id>")
def enter(membership_id: int) -> Response:
    """Lead this browser into another workspace; forms still open from the one left are refused."""
    places = members.places_of(database(), person_id=g.person.id)
    place = next((each for each in places if each.id == membership_id), None) or abort(404)
    signing_in.move(database(), token=request.cookies.get(COOKIE, ""), membership=place)
    session.clear()
    flash(_("You are in %(workspace)s now", workspace=place.workspace.name))
    return redirect(url_for("shipment_table.index"), code=303)
