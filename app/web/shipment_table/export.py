"""The table as a file, just as it is seen: at once, or in the background where it is long."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.persistence.shipment_table import lines
from app.printing.spreadsheets import CSV, XLSX
from app.usecases.export_shipments import AT_ONCE, ExportOrder, export, order_export
from app.web.attachments import attachment
from app.web.database import database
from app.web.exporting import ENDING
from app.web.i18n import current_language
from app.web.plans.context import today
from app.web.responses import Answer
from app.web.shipment_table.address import Address, asked

blueprint = Blueprint("shipment_export", __name__)


@blueprint.get(f"/shipments.{ENDING}")
def download(ending: str) -> Answer:
    """Return all rows found in the columns shown, or offer to write them in the background."""
    here = asked()
    count = lines.count(database(), here.search, today=today())
    if count > AT_ONCE[ending]:
        return render_template("shipment_table/export.html", here=here, count=count, ending=ending)
    content = export(database(), _order(here, ending))
    media_type = XLSX if ending == "xlsx" else CSV
    return attachment(content, name=f"shipments.{ending}", media_type=media_type)


@blueprint.post("/shipments/export")
def order() -> Response:
    """Have the file written in the background, and show how far it is."""
    ending = "csv" if request.form.get("ending") == "csv" else "xlsx"
    files = url_for("files.download", file_id=0).rpartition("/")[0]
    job_id = order_export(database(), _order(asked(), ending), person_id=g.person.id, files=files)
    return redirect(url_for("jobs.show", job_id=job_id), code=303)


def _order(here: Address, ending: str) -> ExportOrder:
    return ExportOrder(
        search=here.search,
        keys=here.keys,
        ending=ending,
        language=current_language(),
        today=today(),
    )
