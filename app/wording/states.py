"""The states of shipments and plans as people read them."""

from collections.abc import Mapping
from typing import Final

from app.domain.shipment.states import State
from app.wording.translations import msg

STATES: Final[Mapping[State, str]] = {
    State.DRAFT: msg("Draft"),
    State.CHECKED: msg("Checked"),
    State.PACKED: msg("Packed"),
    State.LOCKED: msg("Locked"),
    State.HANDED_OVER: msg("Handed over"),
    State.DEPARTED: msg("Departed"),
    State.ARRIVED: msg("Arrived"),
    State.RELEASED: msg("Released"),
    State.DELIVERED: msg("Delivered"),
    State.RECEIVING: msg("Receiving"),
    State.CLOSED: msg("Closed"),
    State.CANCELLED: msg("Cancelled"),
}
