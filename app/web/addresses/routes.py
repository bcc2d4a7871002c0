"""The list of addresses, and the page of one."""

from typing import Any, Final

from flask import Blueprint, abort, render_template
from werkzeug.wrappers import Response

from app.persistence.parties import ADDRESSES
from app.usecases import addresses
from app.web import drafts, editing
from app.web.addresses.forms import AddressForm, values_of
from app.web.database import database
from app.web.i18n import lazy
from app.web.responses import Answer

blueprint = Blueprint("addresses", __name__)
AREA: Final = editing.Area(
    blueprint="addresses", template="addresses/edit.html", saved=lazy("Address saved")
)


@blueprint.get("/addresses")
def index() -> Answer:
    """List the addresses, and those archived."""
    return render_template(
        "addresses/index.html",
        sheet=ADDRESSES.page(database(), number=editing.page_number()),
        archived=ADDRESSES.archived(database()),
    )


@blueprint.route("/addresses/new", methods=["GET", "POST"])
def new() -> Answer:
    """Add an address."""
    return _edit(None)


@blueprint.route("/addresses/<int:row_id>", methods=["GET", "POST"])
def edit(row_id: int) -> Answer:
    """Change an address."""
    return _edit(_found(row_id))


@blueprint.post("/addresses/<int:row_id>/archive")
def archive(row_id: int) -> Response:
    """Put an address out of use."""
    return editing.archive(AREA, _found(row_id))


@blueprint.post("/addresses/<int:row_id>/restore")
def restore(row_id: int) -> Response:
    """Bring an address back into use."""
    return editing.restore(AREA, _found(row_id))


def _found(row_id: int) -> Any:
    return ADDRESSES.find(database(), row_id) or abort(404)


def _edit(address: Any) -> Answer:
    values = values_of(address)
    form = drafts.open_form(AddressForm, data=values)
    return editing.edit(
        AREA,
        form,
        address,
        values=values,
        save=lambda: addresses.save(database(), form.details, address=address),
    )
