"""Who joins: the legal entity with its licence, whom to ask, and who may sign for it."""

from dataclasses import fields
from typing import Any, ClassVar

from flask import flash, redirect, request
from werkzeug.wrappers import Response

from app.persistence.enrolment import LICENCE, subject_of
from app.persistence.parties import ENTITIES
from app.usecases import attaching
from app.usecases.enrolment.answers import Applicant, lost_by_applicant, name_applicant
from app.web import checks, drafts
from app.web.database import database
from app.web.fields import AnswerField, TextField
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import _, lazy
from app.web.joining.area import blueprint
from app.web.joining.asking import StepPage
from app.web.joining.context import stand, standing_of
from app.web.joining.words import CLEARED
from app.web.rendering import written
from app.web.responses import Answer

_NAMES = tuple(field.name for field in fields(Applicant))


class ApplicantForm(PageForm):
    """The applicant."""

    id: ClassVar[str] = "applicant"

    entity_id = AnswerField(
        lazy("Which legal entity joins?"), [checks.Needed(lazy("Choose the legal entity"))]
    )
    contact = TextField(
        lazy("Contact person"),
        [checks.Needed(lazy("Enter whom to ask")), checks.longest(80)],
    )
    phone = TextField(
        lazy("Phone"),
        [checks.Needed(lazy("Enter a phone number")), checks.phone, checks.longest(40)],
    )
    email = TextField(lazy("E-mail"), [checks.email, checks.longest(254)])
    officer = TextField(
        lazy("Authorised signatory"),
        [checks.Needed(lazy("Enter who may sign for the company")), checks.longest(80)],
        description=lazy("The officer who may authorise brokers and sign agreements"),
    )
    officer_title = TextField(
        lazy("Position of the signatory"),
        [checks.Needed(lazy("Enter the position, for example: legal representative")),
         checks.longest(80)],
    )  # fmt: skip

    def applicant(self) -> Applicant:
        """Return what is entered."""
        entries = {name: str(self[name].data or "") for name in _NAMES}
        return Applicant(**{**entries, "entity_id": int(entries["entity_id"])})  # type: ignore[arg-type]


class ApplicantPage(StepPage):
    """The applicant's page: until the licence is there, saving leads back to it."""

    def onward(self) -> Response:
        """Return the way on, or back to the licence that is still missing."""
        standing = standing_of(self.standing.application)
        if standing.facts.licence:
            return standing.onward(self.slug)
        flash(_("Saved. Add the business licence below to finish this step."))
        return redirect(f"{request.path}#licence", code=303)


@blueprint.route("/<int:application_id>/applicant", methods=["GET", "POST"])
def applicant(application_id: int) -> Answer:
    """Ask who joins."""
    standing = stand(application_id)
    guard(standing, "applicant")
    application = standing.application
    subject = subject_of(application)
    values = {name: getattr(application, name) for name in _NAMES}
    values["entity_id"] = str(application.entity_id or "")
    form = drafts.open_form(ApplicantForm, data=values)
    offered = list(ENTITIES.in_use(database()))
    if application.entity is not None and application.entity not in offered:
        offered.append(application.entity)
    form.entity_id.offer((str(each.id), written(each, "name")) for each in offered)
    page = ApplicantPage(
        standing,
        "applicant",
        subject=subject,
        kind=LICENCE,
        files=attaching.attachments_of(database(), subject),
    )
    return page.ask(
        form,
        values=values,
        save=lambda: name_applicant(database(), application, form.applicant()),
        lost=lambda: _told(lost_by_applicant(application, int(form.entity_id.data))),
    )


def _told(names: list[str]) -> list[Any]:
    return [CLEARED[name] for name in names]
