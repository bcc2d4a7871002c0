"""What milestones, places, movements and authors are called on the page."""

from typing import Final

from app.catalogue.ports import ports
from app.domain.movement.kind_facts import KIND_FACTS
from app.domain.tracking.deadline import Outlook
from app.domain.tracking.milestones import Classifier
from app.domain.tracking.progress import Track
from app.persistence.movements import Laden, Movement
from app.persistence.tracking import Observation
from app.usecases.way_places import WayPlace
from app.web.i18n import _, lazy, ngettext
from app.web.plans.states import StateWord
from app.web.rendering import said

CLASSIFIERS: Final = {
    Classifier.ACTUAL: lazy("It happened"),
    Classifier.ESTIMATED: lazy("It is expected"),
    Classifier.PLANNED: lazy("It is planned"),
}
COLUMNS: Final = {
    Classifier.PLANNED: lazy("Planned"),
    Classifier.ESTIMATED: lazy("Expected"),
    Classifier.ACTUAL: lazy("Actual"),
}
OUTLOOKS: Final = {
    Outlook.MET: StateWord(lazy("Delivered in time"), "good"),
    Outlook.MISSED: StateWord(lazy("Delivered late"), "act"),
    Outlook.ON_TIME: StateWord(lazy("On time"), "good"),
    Outlook.LATE: StateWord(lazy("Will be late"), "act"),
    Outlook.UNKNOWN: StateWord(lazy("Delivery date unknown"), "look"),
    Outlook.OPEN: StateWord(lazy("No latest arrival"), "off"),
}

#: What the templates name their values by.
WORDS: Final = {"outlooks": OUTLOOKS, "columns": COLUMNS, "kinds": KIND_FACTS}


def place_name(place: Observation | WayPlace) -> str:
    """Return where, by its own words or by the name of its UN/LOCODE."""
    port = ports().get(place.unlocode)
    return place.place or (said(port.name) if port else place.unlocode)


def author(row: Observation) -> str:
    """Return who said it: a person, or the source it was read from."""
    return row.person.name if row.person else row.source


def partly(track: Track) -> str:
    """Return how many of the cartons passed, where some did and some did not."""
    if not 0 < track.reached < track.count:
        return ""
    return _("%(reached)s/%(count)s cartons", reached=track.reached, count=track.count)


def movement_name(laden: Laden) -> str:
    """Return a movement by kind and number, with how many cartons it holds."""
    held = ngettext("%(num)s carton", "%(num)s cartons", laden.cartons)
    return _("%(name)s, %(cartons)s", name=called(laden.movement), cartons=held)


def called(movement: Movement) -> str:
    """Return a movement by kind and number."""
    return said(KIND_FACTS[movement.kind].called(movement.number))
