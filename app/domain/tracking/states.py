"""The state 货件状态 that what was said about a shipment's cartons earns it."""

from typing import Final

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.domain.tracking.progress import Progress

#: States of a shipment that follow from its cartons; before them people decide, after them too.
SETTLED: Final = frozenset(
    {
        State.LOCKED,
        State.HANDED_OVER,
        State.DEPARTED,
        State.ARRIVED,
        State.RELEASED,
        State.DELIVERED,
        State.RECEIVING,
    }
)
#: Milestones that all cartons must have passed, the farthest first; a later one counts for all
#: before it.
_EARNED: Final = (
    (Milestone.DELIVERED, State.DELIVERED),
    (Milestone.IMPORT_RELEASED, State.RELEASED),
    (Milestone.ARRIVED, State.ARRIVED),
    (Milestone.DEPARTED, State.DEPARTED),
)


def state_of(progress: Progress, *, handed_over: frozenset[int], received: bool) -> State:
    """Return the state of a locked shipment.

    `handed_over` are the cartons in a numbered forwarder order 运单; `received` tells whether the
    warehouse has counted anything. A shipment is only as far as the last of its cartons.
    """
    if received or progress.passed(Milestone.RECEIVING):
        return State.RECEIVING
    if not progress.cartons:
        return State.LOCKED
    passed: frozenset[int] = frozenset()
    for milestone, state in _EARNED:
        passed |= progress.passed(milestone)
        if passed == progress.cartons:
            return state
    return State.HANDED_OVER if handed_over >= progress.cartons else State.LOCKED
