"""Every answer with its Change link; submitting, approving and sending back to draft."""

from typing import ClassVar

from flask import flash, g, redirect, request
from werkzeug.wrappers import Response

from app.domain.journey.enrolment import ENROLMENT, REVIEW
from app.domain.problems import Problem
from app.usecases.enrolment import decide
from app.web import checks, drafts
from app.web.database import database
from app.web.fields import LinesField
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import _, lazy
from app.web.joining import summary
from app.web.joining.area import blueprint
from app.web.joining.asking import StepPage
from app.web.joining.context import Standing, stand
from app.web.joining.words import APPLICATION_STATES
from app.web.responses import UNPROCESSABLE, Answer


class BackForm(PageForm):
    """Why an application goes back to draft."""

    id: ClassVar[str] = "back"

    reason = LinesField(
        lazy("Why does it go back to draft?"),
        [checks.Needed(lazy("Enter the reason")), checks.longest(400)],
    )


@blueprint.get("/<int:application_id>/review")
def review(application_id: int) -> Answer:
    """Show all answers once more, and what can be done with the application."""
    standing = stand(application_id)
    if not standing.locked:
        guard(standing, REVIEW)
    return _page(standing).show(_form(standing))


@blueprint.post("/<int:application_id>/submit")
def submit(application_id: int) -> Answer:
    """Submit the application: its answers are locked."""
    standing = stand(application_id)
    problems = decide.submit(
        database(), standing.application, facts=standing.facts, person_id=g.person.id
    )
    return _done(standing, problems, said=_("%(application)s is submitted", **_named(standing)))


@blueprint.post("/<int:application_id>/approve")
def approve(application_id: int) -> Answer:
    """Approve what was submitted."""
    standing = stand(application_id)
    problems = decide.approve(database(), standing.application, person_id=g.person.id)
    return _done(standing, problems, said=_("%(application)s is approved", **_named(standing)))


@blueprint.post("/<int:application_id>/back")
def back(application_id: int) -> Answer:
    """Send the application back to draft, for a reason."""
    standing = stand(application_id)
    form = BackForm(request.form)
    if not form.validate():
        return _page(standing).show(form, status=UNPROCESSABLE)
    problems = decide.send_back(
        database(), standing.application, reason=form.reason.data, person_id=g.person.id
    )
    said = _("%(application)s is a draft again and can be changed", **_named(standing))
    return _done(standing, problems, said=said)


def _named(standing: Standing) -> dict[str, object]:
    return {"application": standing.application.reference}


def _done(standing: Standing, problems: list[Problem], *, said: str) -> Answer:
    if problems:
        return _page(standing).show(_form(standing), status=UNPROCESSABLE, refused=problems)
    drafts.drop(standing.address(REVIEW))
    flash(said)
    answer: Response = redirect(standing.address(REVIEW), code=303)
    return answer


def _form(standing: Standing) -> BackForm | None:
    return BackForm(formdata=None) if standing.locked else None


def _page(standing: Standing) -> StepPage:
    sections = [
        (
            section,
            [
                (step.title, summary.note(standing, step.slug), standing.address(step.slug))
                for step in ENROLMENT.section_steps(section.slug, draft=standing.facts)
                if step.slug != REVIEW
            ],
        )
        for section in ENROLMENT.sections
        if section.slug != ENROLMENT.step(REVIEW).section
    ]
    return StepPage(
        standing,
        REVIEW,
        sections=sections,
        advice=summary.advice(standing),
        unfinished=decide.unfinished(standing.facts),
        refused=(),
        states=APPLICATION_STATES,
        decisions=list(reversed(standing.application.decisions)),
    )
