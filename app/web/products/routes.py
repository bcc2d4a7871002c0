"""The product library: the list, and the page of one product."""

from typing import Any, Final

from flask import Blueprint, abort, g, render_template, request
from werkzeug.wrappers import Response

from app.domain.catalogue_item.product import ProductEntry
from app.domain.problems import Problem
from app.persistence import products as library
from app.persistence.declarations import parts_abroad
from app.persistence.partners import suppliers_of
from app.usecases import products
from app.usecases.declaration_elements import remembered_elements
from app.usecases.identifiers import compact
from app.usecases.product_rows import entry_of
from app.web import drafts, editing
from app.web.database import database
from app.web.i18n import lazy
from app.web.products import search
from app.web.products.entries import entry_from, show_as_typed, values_of
from app.web.products.forms import CODE_FIELD, form_for
from app.web.responses import Answer

blueprint = Blueprint("products", __name__)
AREA: Final = editing.Area(
    blueprint="products", template="products/edit.html", saved=lazy("Product saved")
)
#: What the list calls the fields that a product still lacks.
GAPS: Final = {
    "name_en": lazy("name in English"),
    "length": lazy("unit size"),
    "weight": lazy("unit weight"),
    "value": lazy("declared value"),
    "customs.CN.hs_code": lazy("Chinese HS code"),
}


@blueprint.get("/products")
def index() -> Answer:
    """List the products as searched, sorted and filtered by the address."""
    asked = search.asked()
    sheet = library.page(database(), asked)
    return render_template(
        "products/index.html",
        asked=asked,
        sheet=sheet,
        entries={product.id: entry_of(product) for product in sheet.rows},
        search=search,
        advice=_advice,
        library_empty=not sheet.count and not library.count(database()),
    )


@blueprint.route("/products/new", methods=["GET", "POST"])
def new() -> Answer:
    """Add a product."""
    return _edit(None)


@blueprint.route("/products/<int:row_id>", methods=["GET", "POST"])
def edit(row_id: int) -> Answer:
    """Change a product."""
    return _edit(found(row_id))


@blueprint.post("/products/<int:row_id>/archive")
def archive(row_id: int) -> Response:
    """Put a product out of use."""
    return editing.archive(AREA, found(row_id))


@blueprint.post("/products/<int:row_id>/restore")
def restore(row_id: int) -> Response:
    """Bring a product back into use."""
    return editing.restore(AREA, found(row_id))


def found(row_id: int) -> Any:
    """Return the product of that id in the reader's workspace, or answer 404."""
    return library.find(database(), row_id) or abort(404)


@blueprint.get("/products/elements")
def elements() -> Answer:
    """Offer the declaration elements that were used for a code, for the form that asks."""
    code = request.args.get(CODE_FIELD, "")
    found = remembered_elements(database(), compact(code))
    return render_template("products/elements.html", remembered=found)


def _advice(entry: ProductEntry) -> tuple[list[Any], list[Problem]]:
    """Return what a product lacks, by the names of the fields, and what else to look at."""
    advisories = products.review(entry)
    gaps = [GAPS[each.field] for each in advisories if each.code.startswith("product-lacks-")]
    return gaps, [each for each in advisories if not each.code.startswith("product-lacks-")]


def _edit(product: Any) -> Answer:
    stores = library.stores_naming(database(), product)
    saved = entry_of(product) if product else ProductEntry(sku="", currency=g.workspace.currency)
    suppliers = suppliers_of(database(), product)
    form = drafts.open_form(form_for(stores, suppliers=suppliers), data=values_of(saved))
    show_as_typed(form, saved)
    form.advice = products.review(saved) if product else ()
    form.declared = parts_abroad(product) if product else {}
    code = form[CODE_FIELD].data or ""
    form.remembered = remembered_elements(database(), code, besides=product.id if product else None)

    def change() -> products.Change:
        return products.Change(entry_from(form, stores=stores), product)

    form.review = lambda: products.check(database(), change())
    blanks = {field.name: "" for field in form}
    return editing.edit(
        AREA,
        form,
        product,
        values={**blanks, **values_of(saved)},
        save=lambda: products.save(database(), change()),
    )
