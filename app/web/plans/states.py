"""The states of shipments and plans as people read them, each with the shape of its tag."""

from dataclasses import dataclass
from typing import Any, Final

from app.domain.shipment.states import State
from app.web.i18n import lazy


@dataclass(frozen=True, slots=True)
class StateWord:
    """A state's word and the variant of its tag."""

    word: Any
    tag: str


STATES: Final = {
    State.DRAFT: StateWord(lazy("Draft"), "off"),
    State.CHECKED: StateWord(lazy("Checked"), ""),
    State.PACKED: StateWord(lazy("Packed"), ""),
    State.LOCKED: StateWord(lazy("Locked"), "done"),
    State.HANDED_OVER: StateWord(lazy("Handed over"), "move"),
    State.DEPARTED: StateWord(lazy("Departed"), "move"),
    State.ARRIVED: StateWord(lazy("Arrived"), "move"),
    State.RELEASED: StateWord(lazy("Released"), "move"),
    State.DELIVERED: StateWord(lazy("Delivered"), "good"),
    State.RECEIVING: StateWord(lazy("Receiving"), "good"),
    State.CLOSED: StateWord(lazy("Closed"), "good"),
    State.CANCELLED: StateWord(lazy("Cancelled"), "off"),
}
