"""How states, answers and places of compliance files are called on pages."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.compliance.evidence import EVERYWHERE, UNION, Level
from app.domain.compliance.standing import Answer, State
from app.web.i18n import _, lazy
from app.web.rendering import country

STATES: Final[Mapping[State, Any]] = {
    State.EXPIRED: lazy("Ended"),
    State.MISSING: lazy("Missing"),
    State.EXPIRES_SOON: lazy("Ends soon"),
    State.UNANSWERED: lazy("To be found out"),
    State.THERE: lazy("There"),
    State.NOT_NEEDED: lazy("Not required"),
}
#: How urgent each state looks; a state left out looks like plain text.
TONES: Final[Mapping[State, str]] = {
    State.EXPIRED: "act",
    State.MISSING: "act",
    State.EXPIRES_SOON: "look",
    State.UNANSWERED: "look",
    State.THERE: "good",
}
ANSWERS: Final[Mapping[Answer, Any]] = {
    Answer.OPEN: lazy("Not settled yet"),
    Answer.NEEDED: lazy("Needed"),
    Answer.NOT_NEEDED: lazy("Not required"),
}
LEVELS: Final[Mapping[Level, Any]] = {
    Level.MUST: lazy("Needed"),
    Level.ASK: lazy("Ask whether needed"),
    Level.NOT_NEEDED: lazy("Not asked for"),
}
#: What stands in an address for a file that holds everywhere.
ALL: Final = "all"


def place_name(place: str) -> str:
    """Return what a place is called."""
    if place == EVERYWHERE:
        return _("All destinations")
    return _("European Union") if place == UNION else country(place)


def place_in_address(place: str) -> str:
    """Return how a place is written in an address."""
    return place or ALL
