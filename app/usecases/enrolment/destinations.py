"""The destinations applied for, in the order that destinations are offered everywhere."""

from app.catalogue.countries import destinations
from app.persistence.enrolment import Application
from app.persistence.tables.enrolment import ApplicationDestination


def destinations_of(application: Application) -> list[ApplicationDestination]:
    """Return the destinations of an application."""
    order = list(destinations())
    return sorted(application.destinations, key=lambda each: order.index(each.destination))
