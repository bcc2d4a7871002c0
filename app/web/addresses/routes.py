"""The list of addresses, and the page of one."""

from typing import Any, Final

from flask import Blueprint, render_template

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


editing.serve_rows(blueprint, AREA, shelf=ADDRESSES, page=_edit)
