"""Saved views of the shipment table: keeping one, renaming, sharing and removing it."""

from typing import Any
from urllib.parse import parse_qsl

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from app.persistence import saved_views
from app.usecases import saved_views as keeping
from app.web import drafts, undoing
from app.web.database import database
from app.web.i18n import _
from app.web.responses import Answer, refuse
from app.web.shipment_table.address import Address, asked, read
from app.web.shipment_table.view_form import ViewForm

blueprint = Blueprint("saved_views", __name__)
_TEMPLATE = "shipment_table/view.html"


@blueprint.route("/shipments/views/new", methods=["GET", "POST"])
def new() -> Answer:
    """Keep what the table shows at this address under a name."""
    return _edit(asked(), None)


@blueprint.route("/shipments/views/<int:row_id>", methods=["GET", "POST"])
def edit(row_id: int) -> Answer:
    """Rename a view of one's own, or share it; `?again` takes what the address shows instead."""
    view = _found(row_id)
    shown = asked() if "again" in request.args else address_of(view)
    return _edit(shown, view)


@blueprint.post("/shipments/views/<int:row_id>/remove")
def remove(row_id: int) -> Response:
    """Remove a view of one's own, and offer to bring it back."""
    view = _found(row_id)
    sentence = _("The view %(name)s is deleted", name=view.name)
    act = keeping.remove(database(), view)
    undoing.offer(sentence, act)
    return redirect(url_for("shipment_table.index"), code=303)


def address_of(view: Any) -> Address:
    """Return what a view shows."""
    return read(MultiDict(parse_qsl(view.query)))


def _found(row_id: int) -> Any:
    return saved_views.own(database(), row_id, person_id=g.person.id) or abort(404)


def _edit(shown: Address, view: Any) -> Answer:
    saved = {"name": view.name, "shared": view.shared} if view else {}
    form = drafts.open_form(ViewForm, data=saved)
    page = {"form": form, "view": view, "shown": shown}
    if not form.sent:
        return render_template(_TEMPLATE, **page)
    if not form.validate():
        return refuse(_TEMPLATE, **page)
    details = keeping.ViewDetails(
        name=form.name.data, query=shown.query_text, shared=form.shared.data
    )
    problems = keeping.save(database(), details, person_id=g.person.id, view=view)
    if problems:
        form.take(problems)
        return refuse(_TEMPLATE, **page)
    drafts.drop()
    flash(_("The view %(name)s is saved", name=details.name))
    return redirect(shown.path, code=303)
