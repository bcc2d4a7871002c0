"""The states of background work as people read them, each with the shape of its tag."""

from typing import Final

from app.web.i18n import lazy
from app.web.plans.states import StateWord

STATES: Final = {
    "queued": StateWord(lazy("Waiting"), "off"),
    "running": StateWord(lazy("Being done"), "move"),
    "done": StateWord(lazy("Done"), "good"),
    "failed": StateWord(lazy("Not finished"), "act"),
    "cancelled": StateWord(lazy("Stopped"), "off"),
}
