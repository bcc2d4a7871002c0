"""Sentences about change orders after the lock, and about cancelled shipments."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "change-not-on-the-way": msg(
        "A change order is for a locked shipment that is not closed. Before the lock, change its "
        "cartons."
    ),
    "change-remainder": msg("Choose where the difference goes."),
    "change-no-movement": msg("Choose which one it is about."),
    "change-cartons-outside": msg("Carton %(cartons)s is not in %(movement)s. Check the numbers."),
    "change-cartons-free": msg(
        "These cartons are in no forwarder order and no container yet; nothing needs to change."
    ),
    "change-all-cartons": msg(
        "These are all cartons of the shipment. Cancel the whole shipment instead."
    ),
    "change-short-mixed": msg(
        "Carton %(cartons)s holds several SKUs. Write which are missing, for example LC-EB20×2."
    ),
    "change-short-contents": msg(
        "Carton %(cartons)s does not hold that many of them. Check the units and the numbers."
    ),
    "change-short-empty": msg(
        "Nothing would be left in carton %(cartons)s. Leave the units blank: the whole carton is "
        "missing."
    ),
    "change-weight-missing": msg(
        "Enter what such a carton weighs now; the weight of one unit is unknown."
    ),
    "change-weight-large": msg("It weighed %(limit)s with all units. Enter less."),
    "change-nothing-there": msg(
        "%(change)s: no carton of this shipment is in such a movement. Enter that at the hand-over "
        "first."
    ),
    "cancel-shipment-shut": msg("This shipment is closed or cancelled already."),
    "plan-cancelled": msg("All shipments of this plan are cancelled. Start a new plan instead."),
}
