"""Watching work and stopping it; with scripts the page renews itself, without by a link."""

from typing import Final

from flask import Blueprint, abort, flash, g, make_response, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app import jobs
from app.jobs import ledger
from app.web.database import database
from app.web.i18n import _
from app.web.jobs.shown import ShownJob
from app.web.responses import Answer

blueprint = Blueprint("jobs", __name__, url_prefix="/jobs")
_MOST: Final = 50


@blueprint.get("")
def index() -> str:
    """List what was ordered in the workspace, newest first."""
    found = ledger.listed(database(), most=_MOST)
    return render_template("jobs/index.html", found=[ShownJob(job) for job in found])


@blueprint.get("/<int:job_id>")
def show(job_id: int) -> Answer:
    """Show how far the job is, or how it ended."""
    return render_template("jobs/show.html", shown=_shown(job_id))


@blueprint.get("/<int:job_id>/progress")
def progress(job_id: int) -> Answer:
    """Return the part of the page that changes; who waits for what leads onward is taken there."""
    shown = _shown(job_id)
    response = make_response(render_template("jobs/progress.html", shown=shown))
    if shown.result.onward:
        response.headers["HX-Redirect"] = shown.page
    return response


@blueprint.post("/<int:job_id>/cancel")
def cancel(job_id: int) -> Response:
    """Stop the job, unless it is finished already."""
    _shown(job_id)
    stopped = jobs.cancel(database(), job_id)
    flash(_("Stopped") if stopped else _("It was finished before it could be stopped"))
    return redirect(url_for("jobs.show", job_id=job_id), code=303)


def _shown(job_id: int) -> ShownJob:
    return ShownJob(jobs.find(database(), job_id) or abort(404))


@blueprint.app_template_global()
def work_in_hand() -> int:
    """Return how many pieces of work of the reader's workspace are in hand."""
    return ledger.in_hand(database()) if g.get("workspace") is not None else 0
