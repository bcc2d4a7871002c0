"""The compliance files of all products, and those of one product at one destination."""

from flask import Blueprint, abort, render_template, request
from werkzeug.wrappers import Response

from app.catalogue.countries import destinations
from app.domain.compliance.evidence import Level
from app.persistence import compliance as kept
from app.persistence.products import count
from app.printing.spreadsheets import Sheet
from app.usecases.compliance.lines import destinations_of, lines_at
from app.usecases.compliance.register import counted, page_of, register
from app.web.compliance import search, words
from app.web.database import database
from app.web.exporting import ENDING, download
from app.web.i18n import _
from app.web.plans.context import today
from app.web.rendering import said
from app.web.responses import Answer

blueprint = Blueprint("compliance", __name__)


@blueprint.get("/compliance")
def index() -> Answer:
    """List what is asked of all products, the most pressing first."""
    asked = search.asked()
    lines = register(database(), asked, day=today())
    return render_template(
        "compliance/index.html",
        asked=asked,
        sheet=page_of(lines, number=asked.number),
        counts=counted(lines),
        destinations=destinations(),
        search=search,
        words=words,
        nothing_yet=not lines and not count(database()),
    )


@blueprint.get(f"/compliance.{ENDING}")
def export(ending: str) -> Response:
    """Send the lines asked for as a file for a spreadsheet."""
    lines = register(database(), search.asked(), day=today())
    sheet = Sheet(
        _("Compliance files"),
        (_("SKU"), _("Product"), _("Evidence"), _("Destination"), _("State"), _("Number"),
         _("Valid until"), _("Why"), _("Not needed because")),
        [
            (
                line.product.sku,
                line.product.name_zh or line.product.name_en,
                said(line.need.evidence.name),
                words.place_name(line.need.place),
                str(words.STATES[line.state]),
                line.filed.row.number if line.filed else "",
                line.expires_on,
                said(line.need.reason) if line.need.reason else "",
                line.filed.row.reason if line.filed else "",
            )
            for line in lines
        ],
    )  # fmt: skip
    return download(sheet, name="compliance", ending=ending)


@blueprint.get("/products/<int:row_id>/compliance")
def of_product(row_id: int) -> Answer:
    """Show what one destination asks of a product, and what is kept of it."""
    found = kept.described(database(), [row_id])
    product = found[0] if found else abort(404)
    places = destinations_of(product)
    asked = request.args.get("to", "")
    destination = asked if asked in destinations() else next(iter(places), "")
    files = kept.files_of(database(), [row_id]).get(row_id, {})
    lines = lines_at(product, destination, files=files, day=today())
    asking = [each for each in lines if each.filed or each.need.level is not Level.NOT_NEEDED]
    return render_template(
        "compliance/product.html",
        product=product,
        destination=destination,
        places=places if destination in places else (*places, destination),
        destinations=destinations(),
        lines=asking,
        others=[each for each in lines if each not in asking],
        words=words,
    )
