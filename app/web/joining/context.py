"""What every page of one application needs: the application, where it stands, and its guard."""

from dataclasses import dataclass

from flask import abort, flash, redirect, url_for
from werkzeug.wrappers import Response

from app.domain.journey.enrolment import ENROLMENT
from app.domain.journey.enrolment_facts import EnrolmentFacts
from app.domain.journey.walk import Step
from app.persistence.enrolment import Application, find_application
from app.usecases.enrolment.standing import Background, background, facts_of
from app.web.database import database
from app.web.i18n import _
from app.web.plans.context import today


@dataclass(frozen=True, slots=True)
class Standing:
    """One application and where it stands today."""

    application: Application
    known: Background
    facts: EnrolmentFacts

    @property
    def resume(self) -> Step[EnrolmentFacts]:
        """Return the step to do next."""
        return ENROLMENT.resume(self.facts)

    @property
    def locked(self) -> bool:
        """Return whether nothing can be changed any more."""
        return not self.application.state.editable

    def reachable(self, slug: str) -> bool:
        """Return whether a step can be opened."""
        return ENROLMENT.reachable(slug, draft=self.facts)

    def address(self, slug: str) -> str:
        """Return the address of a step's page."""
        return url_for(f"joining.{slug}", application_id=self.application.id)

    def onward(self, slug: str) -> Response:
        """Return the redirect to the page that follows `slug`, or to the hub when it is shut."""
        following = ENROLMENT.after(slug, draft=self.facts)
        if following is None or not self.reachable(following.slug):
            return redirect(hub_address(self.application), code=303)
        return redirect(self.address(following.slug), code=303)


def hub_address(application: Application) -> str:
    """Return the address of the application's own page."""
    return url_for("joining.hub", application_id=application.id)


def stand(application_id: int) -> Standing:
    """Return an application and its standing; another workspace's is as unknown as none."""
    application = find_application(database(), application_id)
    if application is None:
        abort(404)
    return standing_of(application)


def standing_of(application: Application) -> Standing:
    """Return where a loaded application stands, after it was changed for instance."""
    known = background(database(), [application], day=today())
    return Standing(application, known, facts_of(application, known))


def guard(standing: Standing, slug: str) -> Response | None:
    """Return a redirect to the step to do next, when `slug` cannot be opened yet."""
    if standing.reachable(slug):
        return None
    return redirect(standing.address(standing.resume.slug))


def left_for_later(application: Application) -> Response:
    """Return the way back to the hub after the entries were kept as a draft, saying so."""
    flash(_("Kept as a draft. Nothing is checked until you continue."))
    return redirect(hub_address(application), code=303)
