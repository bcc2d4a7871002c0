"""Watching a job and cancelling it; with scripts the page renews itself, without by a link."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app import jobs
from app.web.database import database
from app.web.i18n import _
from app.web.responses import Answer

blueprint = Blueprint("jobs", __name__, url_prefix="/jobs")


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
    title = jobs.title_of(job.kind)
    return render_template(template, job=job, title=_(title) if title else _("Work in hand"))
