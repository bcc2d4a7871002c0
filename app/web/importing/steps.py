"""One import, step by step: its columns, its faults, its saving, what came of it."""

from datetime import UTC, datetime
from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for

from app.domain.problems import Problem
from app.jobs.ledger import UNFINISHED
from app.persistence import imports
from app.persistence.imports import ImportState
from app.printing.spreadsheets import XLSX
from app.usecases.importing import handing_back, profiles, runs, saving
from app.usecases.importing.matching import columns_of
from app.web import drafts
from app.web.attachments import attachment
from app.web.database import database
from app.web.files.folder import folder
from app.web.i18n import _, current_language
from app.web.importing.faults import page_of_faults
from app.web.importing.forms import ColumnsForm, answers_of, columns_form
from app.web.importing.opened import OpenedImport, opened, setting
from app.web.responses import UNPROCESSABLE, Answer
from app.wording.problems import say

blueprint = Blueprint("importing_steps", __name__)


@blueprint.route("/import/<int:run_id>/columns", methods=["GET", "POST"])
def columns(run_id: int) -> Answer:
    """Ask what each column holds, as far as its heading did not say; then check every row."""
    page = opened(run_id)
    if page.run.state is ImportState.SAVED:
        return _onward(page)
    form = _form(page)
    if not form.sent:
        return _columns_page(page, form)
    if request.form.get("act") == "again" or _elsewhere(page, form):
        return _read_again(page, form)
    if not form.validate() or not _checked(page, form):
        return _columns_page(page, form, status=UNPROCESSABLE)
    drafts.drop()
    return _onward(page)


@blueprint.get("/import/<int:run_id>")
def show(run_id: int) -> Answer:
    """Show what the import would do with each fault, or what it did."""
    page = opened(run_id)
    if page.run.state is ImportState.UPLOADED:
        return redirect(url_for("importing_steps.columns", run_id=run_id))
    job = saving.saving_job(database(), page.run)
    if job is not None and job.state in UNFINISHED:
        return redirect(url_for("jobs.show", job_id=job.id))
    if page.run.state is ImportState.SAVED:
        step = imports.steps_of(database(), [page.run]).get(page.run.undo_id or 0)
        undoable = step is not None and not step.undone_at and step.expires_at > datetime.now(UTC)
        return render_template(
            "importing/saved.html", run=page.run, kind=page.kind, step=step, undoable=undoable
        )
    found = page_of_faults(page.run.findings, number=request.args.get("page", 1, type=int))
    return render_template("importing/check.html", run=page.run, kind=page.kind, found=found)


@blueprint.post("/import/<int:run_id>/check")
def check(run_id: int) -> Answer:
    """Check the rows once more: a product may have been added, or a shipment reopened."""
    page = opened(run_id)
    if page.run.state is not ImportState.SAVED:
        runs.check(database(), page.run, sheet=page.sheet, setting=setting())
    return _onward(page)


@blueprint.post("/import/<int:run_id>/save")
def save(run_id: int) -> Answer:
    """Have everything saved in the background, once no row has a fault."""
    page = opened(run_id)
    if page.run.state is not ImportState.CHECKED or page.run.findings["faulty"]:
        return _onward(page)
    job_id = saving.order_saving(
        database(),
        page.run,
        setting=setting(),
        page=url_for("importing_steps.show", run_id=run_id),
    )
    return redirect(url_for("jobs.show", job_id=job_id), code=303)


@blueprint.get("/import/<int:run_id>/marked.xlsx")
def marked(run_id: int) -> Answer:
    """Send the person's own workbook back, its faults marked."""
    page = opened(run_id)
    if page.run.state is not ImportState.CHECKED:
        return _onward(page)
    content = handing_back.marked_workbook(page.run, folder=folder(), language=current_language())
    if isinstance(content, Problem):
        named = Problem(content.code, params={**content.params, "name": page.run.file.name})
        flash(say(named, current_language()), "problem")
        return _onward(page)
    name = page.run.file.name.rpartition(".")[0] or page.run.file.name
    return attachment(content, name=f"{name}-{_('errors')}.xlsx", media_type=XLSX)


def _form(page: OpenedImport) -> ColumnsForm:
    shown = columns_of(page.sheet, page.matching.heading_row)
    made = columns_form(shown, page.kind.fields(database()))
    form = drafts.open_form(made, data=answers_of(page.matching, sheet=page.run.sheet))
    form.sheet.offer((sheet.name, sheet.name or _("CSV")) for sheet in page.workbook.sheets)
    return form


def _columns_page(page: OpenedImport, form: ColumnsForm, *, status: int = 200) -> Answer:
    fields = page.kind.fields(database())
    rendered = render_template(
        "importing/columns.html",
        form=form,
        run=page.run,
        kind=page.kind,
        workbook=page.workbook,
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
    sheet = page.workbook.sheet(form.sheet.data or "")
    moved = sheet.name != page.run.sheet
    runs.match_sheet(database(), page.run, sheet, row=None if moved else form.heading_row.data)
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
    problems += runs.check(database(), page.run, sheet=page.sheet, setting=setting())
    form.take(Problem(each.code, _FIELDS.get(each.field, ""), each.params) for each in problems)
    return not form.failed


_FIELDS = {"profile.name": "profile_name"}


def _onward(page: OpenedImport) -> Answer:
    return redirect(url_for("importing_steps.show", run_id=page.run.id), code=303)
