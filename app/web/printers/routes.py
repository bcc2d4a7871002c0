"""The list of printers, the page of one, and test pages."""

from typing import Any, Final

from flask import Blueprint, abort, redirect, render_template, url_for

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.measured import KINDS
from app.domain.labelling.sheets import Calibration, LabelSheet
from app.persistence.labels import PRINTERS, LabelPrinter
from app.usecases.label_prints import printers
from app.usecases.label_prints.calibrating import calibration_pdf
from app.web import drafts, editing
from app.web.attachments import attachment
from app.web.database import database
from app.web.i18n import lazy
from app.web.printers.forms import PrinterForm, values_of
from app.web.responses import Answer

blueprint = Blueprint("printers", __name__)
AREA: Final = editing.Area(
    blueprint="printers", template="printers/edit.html", saved=lazy("Printer saved")
)
_PDF: Final = "application/pdf"


def stock() -> dict[str, LabelSheet]:
    """Return the sheets and rolls that are calibrated, by code."""
    return {code: each for kind in KINDS for code, each in label_sheets(kind).items()}


@blueprint.get("/printers")
def index() -> Answer:
    """List the printers, and the test pages of all sheets."""
    return render_template(
        "printers/index.html",
        sheet=PRINTERS.page(database(), number=editing.page_number()),
        archived=PRINTERS.archived(database()),
        stock=stock(),
    )


@blueprint.get("/printers/test/<stock_code>.pdf")
def tried(stock_code: str) -> Answer:
    """Send the test page of a sheet as it comes."""
    sheet = stock().get(stock_code) or abort(404)
    content = calibration_pdf(sheet, calibration=Calibration())
    return attachment(content, name=f"test-{stock_code}.pdf", media_type=_PDF)


@blueprint.get("/printers/<int:row_id>/test.pdf")
def tested(row_id: int) -> Answer:
    """Send the test page of a printer as it is calibrated; without a sheet, ask for one."""
    printer: LabelPrinter = PRINTERS.find(database(), row_id) or abort(404)
    sheet = printers.measured_sheet(printer) or stock().get(printer.stock)
    if sheet is None:
        return redirect(url_for("printers.edit", row_id=row_id))
    content = calibration_pdf(sheet, calibration=printers.calibration_of(printer))
    return attachment(content, name=f"test-{printer.id}.pdf", media_type=_PDF)


def _edit(printer: Any) -> Answer:
    values = values_of(printer)
    form = drafts.open_form(PrinterForm, data=values)
    return editing.edit(
        AREA,
        form,
        printer,
        values=values,
        save=lambda: printers.save(database(), form.details, printer=printer),
    )


editing.serve_rows(blueprint, AREA, shelf=PRINTERS, page=_edit)
