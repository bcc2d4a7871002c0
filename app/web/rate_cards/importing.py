"""A forwarder's workbook read in, step by step: sent, laid out, looked at, kept."""

from typing import Final

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for

from app.domain.problems import Problem
from app.persistence import imports
from app.persistence.imports import ImportRun, ImportState
from app.usecases.importing import background
from app.usecases.importing.matching import columns_of
from app.usecases.importing.reading import order_reading, refusal_of
from app.usecases.importing.tables import preview_of
from app.usecases.rate_cards import importing
from app.usecases.rate_cards.keeping import Kept, put_in_force
from app.usecases.rate_cards.proposing import KIND
from app.web import drafts, undoing
from app.web.database import database
from app.web.files.folder import folder
from app.web.i18n import _, current_language
from app.web.rate_cards.layout_form import LayoutForm, UploadForm, layout_form, values_of
from app.web.rate_cards.looked_at import LookedAt
from app.web.rate_cards.routes import MOVES
from app.web.responses import UNPROCESSABLE, Answer, refuse
from app.wording.problems import say

blueprint = Blueprint("rate_card_imports", __name__)
RUN: Final = "/rate-cards/import/<int:run_id>"


@blueprint.route("/rate-cards/import", methods=["GET", "POST"])
def index() -> Answer:
    """Take a forwarder's workbook in."""
    form = drafts.open_form(UploadForm)
    if not form.sent:
        return render_template("rate_cards/upload.html", form=form)
    upload = request.files.get(form.file.name)
    if not form.validate() or upload is None or not upload.filename:
        form.file.errors = [_("Choose a file first")]
        return refuse("rate_cards/upload.html", form=form)
    given = importing.Given(name=upload.filename, content=upload.read(), person_id=g.person.id)
    run = importing.take_in(database(), given, folder=folder())
    if not isinstance(run, ImportRun):
        form.take(run)
        return refuse("rate_cards/upload.html", form=form)
    drafts.drop()
    page = url_for("rate_card_imports.show", run_id=run.id)
    if run.state is ImportState.SENT:
        job_id = order_reading(database(), run, page=page)
        return redirect(url_for("jobs.show", job_id=job_id), code=303)
    database().commit()
    return redirect(page, code=303)


@blueprint.route(f"{RUN}/layout", methods=["GET", "POST"])
def layout(run_id: int) -> Answer:
    """Ask where the headings stand, what each column holds, and what holds for all."""
    run = _read(run_id)
    sheet = importing.sheet_of(run, folder=folder())
    found, profile = importing.layout_of(database(), run, sheet)
    columns = columns_of(sheet, found.last)
    form = drafts.open_form(layout_form(columns), data=values_of(found, sheet=run.sheet))
    names = [each.name for each in preview_of(run, folder=folder()).workbook.sheets]
    form.sheet.offer((name, name or _("CSV")) for name in names)
    shown = {"form": form, "run": run, "columns": columns, "profile": profile}
    if not form.sent:
        return render_template("rate_cards/layout.html", **shown)
    if request.form.get("act") == "again":
        return _read_again(run, form)
    if not form.validate() or not form.place_columns(columns):
        return refuse("rate_cards/layout.html", **shown)
    importing.keep_layout(run, form.layout(columns, found))
    run.profile = profile
    database().commit()
    drafts.drop()
    return redirect(url_for("rate_card_imports.show", run_id=run_id), code=303)


@blueprint.route(RUN, methods=["GET", "POST"])
def show(run_id: int) -> Answer:
    """Show what was read, ask what is not plain, and keep the card only when it is confirmed."""
    run = _opened(run_id)
    waiting = _elsewhere(run)
    if waiting is not None:
        return redirect(waiting, code=303)
    looked = LookedAt.of(run)
    if request.method == "POST":
        importing.keep_layout(run, looked.answered())
        database().commit()
        drafts.drop()
        return redirect(url_for("rate_card_imports.show", run_id=run_id), code=303)
    return render_template("rate_cards/look.html", run=run, looked=looked, moves=MOVES)


@blueprint.post(f"{RUN}/save")
def save(run_id: int) -> Answer:
    """Keep the card as it was looked at; for ten minutes it can be taken back."""
    run = _opened(run_id)
    back = url_for("rate_card_imports.show", run_id=run_id)
    if _elsewhere(run) is not None:
        return redirect(back, code=303)
    found = importing.save(database(), run, folder=folder())
    if not isinstance(found, Kept):
        for problem in found:
            flash(say(problem, current_language()), "problem")
        return redirect(back, code=303)
    if found.known:
        flash(_("Nothing changed: this card has the same prices already"))
        importing.finish(database(), run, found, undo_id=None, folder=folder())
    else:
        with undoing.recorded("rate-card-kept", run.file.name) as act:
            put_in_force(database(), found.card)
        importing.finish(database(), run, found, undo_id=act.id, folder=folder())
        undoing.offer(_("Rate card kept. Freight is compared by it on its days."), act)
    return redirect(url_for("rate_cards.show", card_id=found.card.id), code=303)


@blueprint.get(f"{RUN}/refused")
def refused(run_id: int) -> Answer:
    """Say why the file could not be read."""
    run = _opened(run_id)
    form = drafts.open_form(UploadForm)
    form.take(refusal_of(run) or [Problem("rate-card-empty")])
    return render_template("rate_cards/upload.html", form=form), UNPROCESSABLE


def _opened(run_id: int) -> ImportRun:
    run = imports.find_run(database(), run_id)
    if run is None or run.kind != KIND:
        abort(404)
    return run


def _read(run_id: int) -> ImportRun:
    """Return an import whose cells are read and not kept as a card yet."""
    run = _opened(run_id)
    if run.table is None or run.state is ImportState.SAVED:
        abort(404)
    return run


def _elsewhere(run: ImportRun) -> str | None:
    """Return where an import is shown that is not to be looked at now."""
    job = background.in_hand(database(), run)
    if job is not None:
        return url_for("jobs.show", job_id=job.id)
    match run.state:
        case ImportState.SENT:
            page = url_for("rate_card_imports.show", run_id=run.id)
            return url_for("jobs.show", job_id=order_reading(database(), run, page=page))
        case ImportState.REFUSED:
            return url_for("rate_card_imports.refused", run_id=run.id)
        case ImportState.SAVED:
            return url_for("rate_cards.show", card_id=run.outcome["card"])
        case _:
            plain = run.mapping and run.mapping["card"].get("valid_from")
            return None if plain else url_for("rate_card_imports.layout", run_id=run.id)


def _read_again(run: ImportRun, form: LayoutForm) -> Answer:
    """Read other headings, or another sheet, and ask about its columns."""
    sheets = preview_of(run, folder=folder()).workbook
    sheet = sheets.sheet(form.sheet.data or run.sheet)
    rows = (form.first.data, form.last.data) if form.first.data and form.last.data else None
    moved = rows if sheet.name == run.sheet else None
    importing.choose_sheet(run, sheet, rows=moved)
    database().commit()
    drafts.drop()
    return redirect(url_for("rate_card_imports.layout", run_id=run.id), code=303)
