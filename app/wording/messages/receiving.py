"""What is said about counts of a warehouse, about closing a shipment, and about packing out."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_COUNTS: Final[Mapping[str, str]] = {
    "receiving-negative": msg("Enter 0 or more."),
    "receiving-too-many": msg("This is over %(limit)s units. Check the figure."),
    "receiving-overstated": msg(
        "%(sku)s: the warehouse says %(missing)s are missing, which is %(units)s more than are "
        "lacking. Check the count with it."
    ),
    "receiving-closed": msg("This shipment is closed. Reopen it first, then change its counts."),
    "receiving-cancelled": msg("This shipment is cancelled, so nothing of it can be received."),
    "receiving-not-sent": msg("Record the hand-over to the forwarder first."),
    "receiving-future": msg("%(day)s is still to come. Enter the day of the warehouse's figures."),
    "receiving-before-departure": msg(
        "The goods departed on %(departed)s. Enter that day or a later one."
    ),
    "receiving-older": msg(
        "Figures of %(held)s are recorded already. Totals run on, so enter that day or a later one."
    ),
    "receiving-nothing": msg("Enter what was counted; 0 where nothing arrived."),
    "receiving-unchanged": msg("These figures are recorded already. Change one of them first."),
    "receiving-good-units-missing": msg("Enter the good units; 0 if there are none."),
    "receiving-emptied": msg(
        "A count is recorded here. Correct it with a new figure; 0 if nothing arrived."
    ),
    "receiving-not-shipped": msg(
        "%(sku)s was not in this shipment. If the warehouse did count it, add it below the list "
        "first; otherwise correct the SKU."
    ),
}
_CLOSING: Final[Mapping[str, str]] = {
    "closing-nothing-counted": msg(
        "Enter what the warehouse counted before you close; 0 where nothing arrived."
    ),
    "closing-reason-missing": msg(
        "Say why it is closed with a difference, for example: claim filed with the warehouse."
    ),
    "closing-not-closed": msg("This shipment is not closed, so there is nothing to reopen."),
}
_PACKING_OUT: Final[Mapping[str, str]] = {
    "packing-out-changed": msg(
        "The checklist has changed since this page was opened. Open it again, then tick it off."
    ),
}
MESSAGES: Final[Mapping[str, str]] = {**_COUNTS, **_CLOSING, **_PACKING_OUT}
