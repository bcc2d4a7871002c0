"""Where imports begin and are looked up: a file sent in, empty tables to fill, what was done."""

from flask import Blueprint, abort, redirect, render_template, request, url_for

from app.persistence import imports
from app.persistence.imports import ImportRun, ImportState
from app.usecases.importing import handing_back, runs
from app.usecases.importing.reading import order_reading, refusal_of
from app.usecases.importing.registry import KINDS
from app.web import drafts
from app.web.database import database
from app.web.exporting import download
from app.web.files.folder import folder
from app.web.i18n import _, current_language
from app.web.importing.forms import StartForm
from app.web.importing.opened import setting
from app.web.reading import units
from app.web.responses import UNPROCESSABLE, Answer

blueprint = Blueprint("importing", __name__)


@blueprint.route("/import", methods=["GET", "POST"])
def index() -> Answer:
    """Take a workbook in, or show what was imported."""
    if request.method == "GET":
        return _page(_empty_form())
    form = drafts.open_form(StartForm)
    upload = request.files.get(form.file.name)
    if not form.validate() or upload is None or not upload.filename:
        if upload is None or not upload.filename:
            form.file.errors = [_("Choose a file first")]
        return _page(form, status=UNPROCESSABLE)
    given = runs.Given(
        kind=form.kind.data,
        name=upload.filename,
        content=upload.read(),
        person_id=setting().person_id,
    )
    run = runs.take_in(database(), given, folder=folder())
    if not isinstance(run, ImportRun):
        form.take(run)
        return _page(form, status=UNPROCESSABLE)
    drafts.drop()
    return redirect(_next(run), code=303)


@blueprint.get("/import/template/<what>.xlsx")
def template(what: str) -> Answer:
    """Send an empty table of one kind, its headings in the reader's language."""
    kind = KINDS.get(what) or abort(404)
    sheet = handing_back.template(database(), kind, language=current_language(), units=units())
    return download(sheet, name=f"sampan-{kind.code}", ending="xlsx")


def _empty_form() -> StartForm:
    """Return the form for another file, with why the last one was refused where it was."""
    refused = imports.find_run(database(), request.args.get("refused", 0, type=int))
    kind = refused.kind if refused else request.args.get("kind")
    form = drafts.open_form(StartForm, data={"kind": kind})
    form.take(refusal_of(refused) if refused else ())
    return form


def _next(run: ImportRun) -> str:
    """Return where a file taken in is waited for, or asked about."""
    if run.state is ImportState.SENT:
        page = url_for("importing_steps.show", run_id=run.id)
        return url_for("jobs.show", job_id=order_reading(database(), run, page=page))
    database().commit()
    return url_for("importing_steps.columns", run_id=run.id)


def _page(form: StartForm, *, status: int = 200) -> Answer:
    number = request.args.get("page", 1, type=int)
    sheet = imports.runs_page(database(), kinds=KINDS.keys(), number=number)
    page = render_template(
        "importing/index.html",
        form=form,
        kinds=KINDS,
        sheet=sheet,
        steps=imports.steps_of(database(), sheet.rows),
        profiles=len(imports.profiles(database())),
    )
    return page, status
