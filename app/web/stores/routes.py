"""The list of stores, and the page of one."""

from typing import Any, Final

from flask import Blueprint, render_template

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


editing.serve_rows(blueprint, AREA, shelf=STORES, page=_edit)
