"""The states of shipments and plans as people read them, each with the shape of its tag."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.domain.shipment.states import State
from app.web.i18n import lazy
from app.wording import states


@dataclass(frozen=True, slots=True)
class StateWord:
    """A state's word and the variant of its tag."""

    word: Any
    tag: str


_TAGS: Final[Mapping[State, str]] = {
    State.DRAFT: "off",
    State.CHECKED: "",
    State.PACKED: "",
    State.LOCKED: "done",
    State.HANDED_OVER: "move",
    State.DEPARTED: "move",
    State.ARRIVED: "move",
    State.RELEASED: "move",
    State.DELIVERED: "good",
    State.RECEIVING: "good",
    State.CLOSED: "good",
    State.CANCELLED: "off",
}
STATES: Final[Mapping[State, StateWord]] = {
    state: StateWord(lazy(states.STATES[state]), tag) for state, tag in _TAGS.items()
}
