"""The list of applications, a new one, and the hub that each is worked from."""

from functools import partial

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.journey.enrolment import ENROLMENT
from app.persistence.enrolment import applications_page
from app.usecases import archiving
from app.usecases.enrolment.standing import background, facts_of
from app.usecases.enrolment.start import start_application
from app.web.database import database
from app.web.editing import page_number
from app.web.i18n import _
from app.web.joining import summary
from app.web.joining.area import blueprint
from app.web.joining.context import Standing, hub_address, stand
from app.web.joining.words import APPLICATION_STATES
from app.web.plans.context import today
from app.web.responses import Answer


@blueprint.get("")
def index() -> Answer:
    """List the applications, newest first, each with what is to be done next."""
    archived = request.args.get("show") == "archived"
    sheet = applications_page(database(), archived=archived, number=page_number())
    known = background(database(), sheet.rows, day=today())
    rows = []
    for application in sheet.rows:
        standing = Standing(application, known, facts_of(application, known))
        progress = ENROLMENT.progress(standing.facts)
        rows.append((application, standing, len(progress.done)))
    return render_template(
        "joining/index.html",
        sheet=sheet,
        rows=rows,
        archived=archived,
        steps=len(ENROLMENT.steps),
        states=APPLICATION_STATES,
    )


@blueprint.post("/new")
def new() -> Response:
    """Start an application and show what joining means."""
    application = start_application(database())
    return redirect(url_for("joining.service", application_id=application.id), code=303)


@blueprint.get("/<int:application_id>")
def hub(application_id: int) -> Answer:
    """Show one application: its tasks with the answers so far, and what to look at."""
    standing = stand(application_id)
    return render_template(
        "joining/hub.html",
        application=standing.application,
        standing=standing,
        sections=standing.tasks(partial(summary.note, standing)),
        advice=summary.advice(standing),
        state=APPLICATION_STATES[standing.application.state],
    )


@blueprint.post("/<int:application_id>/archive")
def archive(application_id: int) -> Response:
    """Put an application out of the list, or back; nothing of it is lost."""
    application = stand(application_id).application
    reference = application.reference
    if "back" in request.form:
        archiving.restore(database(), application)
        flash(_("%(application)s is back in the list", application=reference))
        return redirect(hub_address(application), code=303)
    archiving.archive(database(), application)
    flash(_("%(application)s is archived. Find it under Archived.", application=reference))
    return redirect(url_for("joining.index"), code=303)
