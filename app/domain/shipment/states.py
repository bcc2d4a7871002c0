"""The states of a shipment 货件, left to right, and who may move it where."""

from collections.abc import Iterable
from enum import StrEnum


class State(StrEnum):
    """Where a shipment stands; the programme's own word is kept beside it, verbatim."""

    DRAFT = "draft"
    CHECKED = "checked"
    PACKED = "packed"
    LOCKED = "locked"
    HANDED_OVER = "handed-over"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    RELEASED = "released"
    DELIVERED = "delivered"
    RECEIVING = "receiving"
    CLOSED = "closed"
    CANCELLED = "cancelled"

    @property
    def editable(self) -> bool:
        """Return whether goods and cartons may still change without reopening."""
        return self in {State.DRAFT, State.CHECKED, State.PACKED}

    @property
    def reopenable(self) -> bool:
        """Return whether the lock may be taken off again: locked, and not yet handed over."""
        return self is State.LOCKED

    def reached(self, other: "State") -> bool:
        """Return whether a shipment in this state has come as far as `other`; a cancelled never."""
        return self in _ORDER and _ORDER.index(self) >= _ORDER.index(other)


_ORDER = tuple(state for state in State if state is not State.CANCELLED)


def plan_state(shipments: Iterable[State]) -> State:
    """Return a plan's state: that of its least advanced shipment not cancelled."""
    states = list(shipments)
    alive = [state for state in states if state is not State.CANCELLED]
    if alive:
        return min(alive, key=_ORDER.index)
    return State.CANCELLED if states else State.DRAFT
