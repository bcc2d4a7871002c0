"""The two texts of joining: the service details that are read, the agreement that is accepted."""

from typing import Any, ClassVar, Final

from flask import g, request
from wtforms import Field, Form
from wtforms.validators import StopValidation

from app.catalogue.joining_texts import text_to_accept
from app.domain.enrolment.standing import AcceptedText
from app.usecases.enrolment.accept_text import Signature, accept_agreement, accept_service
from app.usecases.enrolment.standing import accepted
from app.web import checks, drafts
from app.web.database import database
from app.web.fields import CheckField, TextField
from app.web.files.folder import folder
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import lazy
from app.web.joining.area import blueprint
from app.web.joining.asking import StepPage
from app.web.joining.context import stand
from app.web.responses import Answer


class Ticked:
    """The box must be ticked."""

    field_flags: Final = {"required": True}

    def __init__(self, message: Any) -> None:
        self.message = message

    def __call__(self, _form: Form, field: Field) -> None:
        """Stop at a box that is not ticked."""
        if not field.data:
            raise StopValidation(self.message)


class ReadForm(PageForm):
    """That the service details were read."""

    id: ClassVar[str] = "service"

    agreed = CheckField(
        lazy("I have read the service details"),
        [Ticked(lazy("Tick that the service details are read"))],
    )

    def signature(self) -> Signature:
        """Return who accepts the text that the page showed."""
        return _signature(g.person.name)


class AgreementForm(PageForm):
    """That the agreement is accepted, by the name of whoever accepts it."""

    id: ClassVar[str] = "agreement"

    name = TextField(
        lazy("Your name, as you sign"),
        [checks.Needed(lazy("Enter your name")), checks.longest(80)],
    )
    agreed = CheckField(
        lazy("I accept this agreement for the applicant"),
        [Ticked(lazy("Tick that the agreement is accepted"))],
    )

    def signature(self) -> Signature:
        """Return who accepts the text that the page showed."""
        return _signature(self.name.data)


def _signature(name: str) -> Signature:
    return Signature(
        name=name,
        person_id=g.person.id,
        zone=g.person.time_zone,
        sha256=request.form.get("sha256", ""),
    )


@blueprint.route("/<int:application_id>/service", methods=["GET", "POST"])
def service(application_id: int) -> Answer:
    """Show what is joined, by whom, at what cost, how soon; reading it is kept."""
    standing = stand(application_id)
    form = drafts.open_form(ReadForm)
    page = StepPage(standing, "service", **_text(standing.application, AcceptedText.SERVICE))
    return page.ask(
        form,
        values={},
        save=lambda: accept_service(database(), standing.application, form.signature()),
    )


@blueprint.route("/<int:application_id>/agreement", methods=["GET", "POST"])
def agreement(application_id: int) -> Answer:
    """Show the agreement; accepting it keeps version, hash, name, time and a PDF."""
    standing = stand(application_id)
    guard(standing, "agreement")
    application = standing.application
    form = drafts.open_form(AgreementForm, data={"name": application.officer})
    page = StepPage(standing, "agreement", **_text(application, AcceptedText.AGREEMENT))
    return page.ask(
        form,
        values={},
        save=lambda: accept_agreement(database(), application, form.signature(), folder=folder()),
    )


def _text(application: Any, subject: AcceptedText) -> dict[str, Any]:
    """Return the text to show, the acceptance that counts, and those of before."""
    rows = [row for row in application.acceptances if row.subject is subject]
    counting = accepted(application, subject)
    return {
        "text": text_to_accept(subject),
        "accepted": counting,
        "earlier": [row for row in reversed(rows) if row is not counting],
    }
