"""What every page of one application needs: the application, where it stands, and its guard."""

from dataclasses import dataclass

from flask import abort, url_for

from app.domain.journey.enrolment import ENROLMENT
from app.domain.journey.enrolment_facts import EnrolmentFacts
from app.persistence.enrolment import Application, find_application
from app.usecases.enrolment.standing import Background, background, facts_of
from app.web.database import database
from app.web.guided import Guided
from app.web.plans.context import today


@dataclass(frozen=True, slots=True)
class Standing(Guided):
    """One application and where it stands today."""

    journey = ENROLMENT

    application: Application
    known: Background
    facts: EnrolmentFacts

    @property
    def home(self) -> str:
        """Return the address of the application's own page."""
        return hub_address(self.application)

    @property
    def locked(self) -> bool:
        """Return whether nothing can be changed any more."""
        return not self.application.state.editable

    def address(self, slug: str) -> str:
        """Return the address of a step's page."""
        return url_for(f"joining.{slug}", application_id=self.application.id)


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
