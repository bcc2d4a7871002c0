"""One import, step by step: its columns, its faults, its saving, what came of it."""

from datetime import UTC, datetime
from typing import Any, Final

from flask import Blueprint, g, redirect, render_template, request, url_for

from app.domain.problems import Problem
from app.persistence import imports
from app.persistence.imports import ImportState
from app.usecases.importing import profiles, runs, saving
from app.usecases.importing.inspecting import inspect
from app.usecases.importing.matching import columns_of
from app.usecases.importing.reading import order_reading
from app.usecases.importing.tables import HEAD
from app.web import drafts
from app.web.database import database
from app.web.files.folder import folder
from app.web.i18n import _, current_language
from app.web.importing.faults import page_of_faults
from app.web.importing.forms import ColumnsForm, answers_of, columns_form
from app.web.importing.opened import OpenedImport, opened, setting
from app.web.responses import UNPROCESSABLE, Answer

blueprint = Blueprint("importing_steps", __name__)
#: The states in which the columns can be asked about, and the rows checked.
_ASKED: Final = (ImportState.UPLOADED, ImportState.CHECKED)
_FIELDS: Final = {"profile.name": "profile_name"}


@blueprint.route("/import/<int:run_id>/columns", methods=["GET", "POST"])
def columns(run_id: int) -> Answer:
    """Ask what each column holds, as far as its heading did not say; then check every row."""
    page = opened(run_id)
    if page.in_hand or page.run.state not in _ASKED:
        return redirect(page.address, code=303)
    form = _form(page)
    if not form.sent:
        return _columns_page(page, form)
    if request.form.get("act") == "again" or _elsewhere(page, form):
        return _read_again(page, form)
    if not form.validate() or not _checked(page, form):
        return _columns_page(page, form, status=UNPROCESSABLE)
    drafts.drop()
    return redirect(page.address, code=303)


@blueprint.get("/import/<int:run_id>")
def show(run_id: int) -> Answer:
    """Show what the import would do with each fault, or what it did."""
    page = opened(run_id)
    if page.in_hand:
        return redirect(url_for("jobs.show", job_id=page.in_hand.id))
    match page.run.state:
        case ImportState.SENT:
            return render_template("importing/unread.html", run=page.run, kind=page.kind)
        case ImportState.REFUSED:
            return redirect(url_for("importing.index", refused=run_id))
        case ImportState.UPLOADED:
            return redirect(url_for("importing_steps.columns", run_id=run_id))
        case ImportState.CHECKED:
            return _check_page(page)
        case _:
            return _saved_page(page)


@blueprint.post("/import/<int:run_id>/read")
def read(run_id: int) -> Answer:
    """Have a file read that was sent, and whose reading was stopped."""
    page = opened(run_id)
    if page.run.state is not ImportState.SENT:
        return redirect(page.address, code=303)
    job_id = order_reading(database(), page.run, page=page.address)
    return redirect(url_for("jobs.show", job_id=job_id), code=303)


@blueprint.post("/import/<int:run_id>/check")
def check(run_id: int) -> Answer:
    """Check the rows once more: a product may have been added, or a shipment reopened."""
    page = opened(run_id)
    if page.run.state in _ASKED and not page.in_hand:
        _inspect(page)
    return redirect(page.address, code=303)


@blueprint.post("/import/<int:run_id>/save")
def save(run_id: int) -> Answer:
    """Have everything saved in the background, once no row has a fault."""
    page = opened(run_id)
    if page.run.state is not ImportState.CHECKED or page.run.findings["faulty"]:
        return redirect(page.address, code=303)
    job_id = saving.order_saving(database(), page.run, setting=setting(), page=page.address)
    return redirect(url_for("jobs.show", job_id=job_id), code=303)


def _form(page: OpenedImport) -> ColumnsForm:
    shown = columns_of(page.sheet, page.matching.heading_row)
    made = columns_form(shown, page.kind.fields(database()))
    form = drafts.open_form(made, data=answers_of(page.matching, sheet=page.run.sheet))
    form.sheet.offer((sheet.name, sheet.name or _("CSV")) for sheet in page.shown.workbook.sheets)
    return form


def _columns_page(page: OpenedImport, form: ColumnsForm, *, status: int = 200) -> Answer:
    fields = page.kind.fields(database())
    rendered = render_template(
        "importing/columns.html",
        form=form,
        run=page.run,
        kind=page.kind,
        left_out=page.shown.workbook.left_out,
        columns=columns_of(page.sheet, page.matching.heading_row),
        measured={field.key: field.bare_unit(g.workspace.units) for field in fields},
        required=[field.label.in_(current_language()) for field in fields if field.required],
    )
    return rendered, status


def _elsewhere(page: OpenedImport, form: ColumnsForm) -> bool:
    """Return whether another sheet or row of headings was chosen than the columns were read of."""
    asked = (form.sheet.data or page.run.sheet, form.heading_row.data or page.matching.heading_row)
    return asked != (page.run.sheet, page.matching.heading_row)


def _read_again(page: OpenedImport, form: ColumnsForm) -> Answer:
    sheet = page.shown.sheet(form.sheet.data or "")
    row = None if sheet.name != page.run.sheet else form.heading_row.data
    if row and not page.shown.reaches(sheet, row):
        form.take([Problem("import-heading-row", "heading_row", {"limit": HEAD})])
        return _columns_page(page, form, status=UNPROCESSABLE)
    runs.match_sheet(database(), page.run, sheet, row=row)
    database().commit()
    drafts.drop()
    return redirect(url_for("importing_steps.columns", run_id=page.run.id), code=303)


def _checked(page: OpenedImport, form: ColumnsForm) -> bool:
    """Keep the choices and check every row; False when a choice has to change first."""
    shown = columns_of(page.sheet, page.matching.heading_row)
    matching = form.matching(shown, heading_row=page.matching.heading_row)
    page.run.mapping = matching.dump()
    problems: list[Any] = []
    if form.remember.data:
        kept = profiles.save_profile(
            database(),
            kind=page.run.kind,
            name=form.profile_name.data,
            mapping=profiles.layout(page.sheet, matching),
        )
        problems = [each.under("profile") for each in kept] if isinstance(kept, list) else []
    problems = problems or _inspect(page)
    form.take(Problem(each.code, _FIELDS.get(each.field, ""), each.params) for each in problems)
    return not form.failed


def _inspect(page: OpenedImport) -> list[Problem]:
    return inspect(database(), page.run, setting=setting(), folder=folder(), page=page.address)


def _check_page(page: OpenedImport) -> Answer:
    number = request.args.get("page", 1, type=int)
    found = page_of_faults(page.run, number=number, folder=folder())
    return render_template(
        "importing/check.html", run=page.run, kind=page.kind, found=found, small=page.small
    )


def _saved_page(page: OpenedImport) -> Answer:
    step = imports.steps_of(database(), [page.run]).get(page.run.undo_id or 0)
    undoable = step is not None and not step.undone_at and step.expires_at > datetime.now(UTC)
    return render_template(
        "importing/saved.html", run=page.run, kind=page.kind, step=step, undoable=undoable
    )
