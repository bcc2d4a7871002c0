"""A person's own workbook with its faults marked: at once, or in the background if it is long."""

from flask import Blueprint, flash, g, redirect, url_for

from app.domain.problems import Problem
from app.persistence.imports import ImportState
from app.printing.spreadsheets import XLSX
from app.usecases.importing.handing_back import marked_name, marked_workbook
from app.usecases.importing.marking import MarkingOrder, order_marking
from app.web.attachments import attachment
from app.web.database import database
from app.web.files.folder import folder
from app.web.i18n import current_language
from app.web.importing.opened import OpenedImport, opened
from app.web.responses import Answer
from app.wording.problems import say

blueprint = Blueprint("importing_marking", __name__)


@blueprint.get("/import/<int:run_id>/marked.xlsx")
def download(run_id: int) -> Answer:
    """Send a small workbook back, its faults marked."""
    page = opened(run_id)
    if not _markable(page) or not page.small:
        return redirect(page.address, code=303)
    content = marked_workbook(page.run, folder=folder(), language=current_language())
    if isinstance(content, Problem):
        flash(say(content, current_language()), "problem")
        return redirect(page.address, code=303)
    name = marked_name(page.run, language=current_language())
    return attachment(content, name=name, media_type=XLSX)


@blueprint.post("/import/<int:run_id>/mark")
def order(run_id: int) -> Answer:
    """Have a long workbook marked in the background, and show how far it is."""
    page = opened(run_id)
    if not _markable(page):
        return redirect(page.address, code=303)
    asked = MarkingOrder(
        language=current_language(),
        page=page.address,
        files=url_for("files.download", file_id=0).rpartition("/")[0],
        person_id=g.person.id,
    )
    job_id = order_marking(database(), page.run, asked)
    return redirect(url_for("jobs.show", job_id=job_id), code=303)


def _markable(page: OpenedImport) -> bool:
    return page.run.state is ImportState.CHECKED and bool(page.run.findings["faulty"])
