"""The workbooks of forwarders and brokers: the list, a new one, and what goes where in each."""

from collections.abc import Callable
from typing import Final

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.problems import Problem
from app.persistence.materials import TEMPLATES, SheetTemplate
from app.usecases.attaching import Given
from app.usecases.sheet_templates import keeping
from app.web import drafts, editing, undoing
from app.web.database import database
from app.web.files.folder import folder
from app.web.forms import PageForm
from app.web.i18n import _, lazy
from app.web.responses import UNPROCESSABLE, Answer, refuse
from app.web.sheet_templates.forms import (
    ROWS,
    FileForm,
    HeadingForm,
    PlaceForm,
    TableForm,
    UploadForm,
    heading_values,
    table_values,
)
from app.web.sheet_templates.page import TemplatePage

blueprint = Blueprint("sheet_templates", __name__)
AREA: Final = editing.Area(
    blueprint="sheet_templates", template="sheet_templates/show.html", saved=lazy("Template saved")
)
_ONE: Final = "/sheet-templates/<int:row_id>"


@blueprint.get("/sheet-templates")
def index() -> Answer:
    """List the workbooks in use, and those archived."""
    return render_template(
        "sheet_templates/index.html",
        sheet=TEMPLATES.page(database(), number=editing.page_number()),
        archived=TEMPLATES.archived(database()),
        map_of=keeping.map_of,
        rows=ROWS,
    )


@blueprint.route("/sheet-templates/new", methods=["GET", "POST"])
def new() -> Answer:
    """Take a workbook in and show what goes where in it, as it proposes itself."""
    form = drafts.open_form(UploadForm, data={"partner_id": request.args.get("partner", "")})
    if not form.sent:
        return render_template("sheet_templates/new.html", form=form)
    complete, given = form.validate(), _given(form)
    if not complete or given is None:
        return refuse("sheet_templates/new.html", form=form)
    made = keeping.add(database(), form.heading, given, folder=folder())
    if isinstance(made, list):
        form.take(made)
        return refuse("sheet_templates/new.html", form=form)
    database().commit()
    drafts.drop()
    flash(_("Template kept. Look over what goes where; every cell and column can be changed."))
    return redirect(url_for("sheet_templates.edit", row_id=made.id), code=303)


@blueprint.route(_ONE, methods=["GET", "POST"])
def edit(row_id: int) -> Answer:
    """Show what goes where, or change one thing of it."""
    template = _found(row_id)
    page = TemplatePage(template, request.values.get("at", ""))
    if request.method == "GET":
        return _page(page)
    match request.form.get("act", ""):
        case "heading":
            heading = drafts.open_form(HeadingForm)
            change = lambda: keeping.rename(database(), template, heading.heading)  # noqa: E731
            return _change(page, heading, change)
        case "table":
            table = drafts.open_form(TableForm)
            return _change(page, table, lambda: keeping.set_table(template, table.table))
        case "sheet":
            return _choose_sheet(page)
        case "file":
            return _replace(page)
        case _:
            return _put(page)


@blueprint.post(f"{_ONE}/archive")
def archive(row_id: int) -> Response:
    """Put a workbook out of use."""
    return editing.archive(AREA, _found(row_id))


@blueprint.post(f"{_ONE}/restore")
def restore(row_id: int) -> Response:
    """Bring a workbook back into use."""
    return editing.restore(AREA, _found(row_id))


def _found(row_id: int) -> SheetTemplate:
    return TEMPLATES.find(database(), row_id) or abort(404)


def _given(form: UploadForm | FileForm) -> Given | None:
    upload = request.files.get(form.file.name)
    if upload is None or not upload.filename:
        form.file.errors = [_("Choose a file first")]
        return None
    return Given(subject="", name=upload.filename, content=upload.read(), person_id=g.person.id)


def _put(page: TemplatePage) -> Answer:
    form = drafts.open_form(PlaceForm)
    form.prepare(page.clicked or abort(400), page.map)
    return _change(
        page,
        form,
        lambda: [
            Problem(each.code, "fact", each.params)
            for each in keeping.put(page.template, place=page.clicked, fact=form.fact.data or "")
        ],
    )


def _choose_sheet(page: TemplatePage) -> Answer:
    if not isinstance(page.read, list):
        with undoing.recorded("template-changed", page.template.name) as act:
            keeping.choose_sheet(page.template, request.form.get("sheet", ""), page.read)
            database().commit()
        undoing.offer(_("Another sheet is filled now. Look over what goes where."), act)
    return redirect(_address(page), code=303)


def _replace(page: TemplatePage) -> Answer:
    form = drafts.open_form(FileForm)
    given = _given(form)
    if given is None:
        return _page(page, form, status=UNPROCESSABLE)
    return _change(
        page,
        form,
        lambda: keeping.replace_file(database(), page.template, given, folder=folder()),
    )


def _change(page: TemplatePage, form: PageForm, change: Callable[[], list[Problem]]) -> Answer:
    """Make one change that can be taken back, and go back to the page."""
    if not form.validate():
        return _page(page, form, status=UNPROCESSABLE)
    with undoing.recorded("template-changed", page.template.name) as act:
        problems = change()
        if not problems:
            database().commit()
    if problems:
        database().rollback()
        form.take(problems)
        return _page(page, form, status=UNPROCESSABLE)
    drafts.drop()
    undoing.offer(str(AREA.saved), act)
    return redirect(_address(page), code=303)


def _address(page: TemplatePage) -> str:
    return url_for("sheet_templates.edit", row_id=page.template.id)


def _page(page: TemplatePage, form: PageForm | None = None, *, status: int = 200) -> Answer:
    """Show the page; `form` is the one that was sent and needs a change."""
    forms: dict[str, PageForm | None] = {
        "heading": HeadingForm(None, data=heading_values(page.template)),
        "table": TableForm(None, data=table_values(page.map)),
        "newer": FileForm(None),
        "choose": None,
    }
    if page.clicked:
        chosen = PlaceForm(None)
        chosen.prepare(page.clicked, page.map)
        forms["choose"] = chosen
    if form is not None:
        forms[form.id] = form
    shown = {"page": page, "template": page.template, "forms": forms, "form": form}
    return render_template("sheet_templates/show.html", **shown), status
