"""Destinations applied for stand in the order that they are offered."""

from app.catalogue.countries import destinations
from app.persistence.tables.enrolment import ApplicationDestination
from app.usecases.enrolment.destinations import destinations_of
from app.usecases.enrolment.start import start_application
from tests.factories.people import Member


def test_they_stand_as_they_are_offered(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        for code in ("AU", "DE", "US"):
            application.destinations.append(ApplicationDestination(destination=code))
        codes = [each.destination for each in destinations_of(application)]
    assert codes == [code for code in destinations() if code in {"AU", "DE", "US"}]
    assert codes[0] == "US"
