"""Watching work and stopping it; with scripts the page renews itself, without by a link."""

from typing import Any, Final

from flask import Blueprint, abort, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app import jobs
from app.jobs import ledger
from app.web.database import database
from app.web.i18n import _
from app.web.jobs.states import STATES
from app.web.responses import Answer

blueprint = Blueprint("jobs", __name__, url_prefix="/jobs")
_MOST: Final = 50


@blueprint.get("")
def index() -> str:
    """List what was ordered in the workspace, newest first."""
    found = ledger.listed(database(), most=_MOST)
    return render_template("jobs/index.html", jobs=found, states=STATES, worded=worded)


@blueprint.get("/<int:job_id>")
def show(job_id: int) -> Answer:
    """Show how far the job is."""
    return _render("jobs/show.html", job_id)


@blueprint.get("/<int:job_id>/progress")
def progress(job_id: int) -> Answer:
    """Return the part of the page that changes."""
    return _render("jobs/progress.html", job_id)


@blueprint.post("/<int:job_id>/cancel")
def cancel(job_id: int) -> Response:
    """Stop the job, unless it is finished already."""
    if jobs.find(database(), job_id) is None:
        abort(404)
    stopped = jobs.cancel(database(), job_id)
    flash(_("Stopped") if stopped else _("It was finished before it could be stopped"))
    return redirect(url_for("jobs.show", job_id=job_id), code=303)


def _render(template: str, job_id: int) -> str:
    job = jobs.find(database(), job_id)
    if job is None:
        abort(404)
    return render_template(template, job=job, title=worded(job))


def worded(job: Any) -> str:
    """Return what kind of work it is, in the reader's language."""
    title = jobs.title_of(job.kind)
    return _(title) if title else _("Work in hand")


@blueprint.app_template_global()
def work_in_hand() -> int:
    """Return how many pieces of work of the reader's workspace are in hand."""
    return ledger.in_hand(database()) if g.get("workspace") is not None else 0
