"""The lines that a product declares as in one country."""

from typing import Final

from flask import Blueprint, abort, redirect, render_template, url_for

from app.catalogue.countries import destinations
from app.persistence.declarations import parts_abroad
from app.usecases.declarations import save_lines
from app.usecases.entities import CHINA
from app.web import conflicts, drafts, undoing
from app.web.database import database
from app.web.i18n import _
from app.web.products.declaration_form import form_for, values_of
from app.web.products.routes import found
from app.web.responses import Answer, refuse

blueprint = Blueprint("product_declarations", __name__)
_TEMPLATE: Final = "products/declaration.html"


@blueprint.route("/products/<int:row_id>/declaration/<destination>", methods=["GET", "POST"])
def edit(row_id: int, destination: str) -> Answer:
    """Say which lines a product declares as; none make it one line with its own code."""
    product = found(row_id)
    if destination not in (*destinations(), CHINA):
        abort(404)
    saved = parts_abroad(product).get(destination, ())
    values = values_of(saved, origin=product.origin)
    form = drafts.open_form(form_for(destination, origin=product.origin), data=values)
    stale = conflicts.differences(form, product, values)
    page = {
        "form": form,
        "product": product,
        "destination": destination,
        "at_home": destination == CHINA,
        "differences": stale,
    }
    if not form.sent:
        return render_template(_TEMPLATE, **page)
    if stale:
        return conflicts.ask(_TEMPLATE, **page)
    if not form.validate():
        return refuse(_TEMPLATE, **page)
    parts = list(form.parts.values())
    with undoing.recorded("record-saved", product.sku) as act:
        save_lines(database(), product, country=destination, parts=parts)
    drafts.drop()
    undoing.offer(_("Declaration lines saved"), act)
    return redirect(f"{url_for('products.edit', row_id=row_id)}#customs", code=303)
