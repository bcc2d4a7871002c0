"""The list of stores, and the page of one."""

from typing import Any, Final

from flask import Blueprint, abort, render_template
from werkzeug.wrappers import Response

from app.persistence.parties import ENTITIES, STORES
from app.usecases import stores
from app.web import drafts, editing
from app.web.database import database
from app.web.i18n import lazy
from app.web.responses import Answer
from app.web.stores.forms import StoreForm, label, market_of, values_of

blueprint = Blueprint("stores", __name__)
AREA: Final = editing.Area(
    blueprint="stores", template="stores/edit.html", saved=lazy("Store saved")
)


@blueprint.get("/stores")
def index() -> Answer:
    """List the stores, and those archived."""
    return render_template(
        "stores/index.html",
        sheet=STORES.page(database(), number=editing.page_number()),
        archived=STORES.archived(database()),
        entities=ENTITIES.count(database()),
        market=lambda store: label(market_of(store)),
    )


@blueprint.route("/stores/new", methods=["GET", "POST"])
def new() -> Answer:
    """Add a store."""
    return _edit(None)


@blueprint.route("/stores/<int:row_id>", methods=["GET", "POST"])
def edit(row_id: int) -> Answer:
    """Change a store."""
    return _edit(_found(row_id))


@blueprint.post("/stores/<int:row_id>/archive")
def archive(row_id: int) -> Response:
    """Put a store out of use."""
    return editing.archive(AREA, _found(row_id))


@blueprint.post("/stores/<int:row_id>/restore")
def restore(row_id: int) -> Response:
    """Bring a store back into use."""
    return editing.restore(AREA, _found(row_id))


def _found(row_id: int) -> Any:
    return STORES.find(database(), row_id) or abort(404)


def _edit(store: Any) -> Answer:
    values = values_of(store)
    form = drafts.open_form(StoreForm, data=values, owner=store.entity if store else None)
    return editing.edit(
        AREA,
        form,
        store,
        values=values,
        save=lambda: stores.save(database(), form.details, store=store),
    )
